"""Content hashes of files."""

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

DIGEST_BYTES = 32
_CHUNK = 1 << 20


def digest(content: bytes) -> bytes:
    """The BLAKE2b digest of a content, 32 bytes."""
    return hashlib.blake2b(content, digest_size=DIGEST_BYTES).digest()


def digest_of_file(path: Path, between: Callable[[], None]) -> bytes:
    """The digest of a file of any size.

    Args:
        path: a regular file.
        between: called after every megabyte; it may raise to stop.

    Raises:
        OSError: the file cannot be read.
    """
    summary = hashlib.blake2b(digest_size=DIGEST_BYTES)
    with open_regular(path) as stream:
        while chunk := stream.read(_CHUNK):
            summary.update(chunk)
            between()
    return summary.digest()


def open_regular(path: Path) -> BinaryIO:
    """Open a file for reading without blocking on a named pipe.

    Raises:
        OSError: the file does not exist, is not readable, or is not a regular file.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags)
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return open(handle, "rb")
    os.close(handle)
    raise OSError("It is not an ordinary file")
