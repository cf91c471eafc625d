"""What a file holds, told from its bytes: a digest of all of them, a guess from the first."""

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

DIGEST_BYTES = 32
_CHUNK = 1 << 20


def digest(content: bytes) -> bytes:
    """The name of a content: its BLAKE2b digest, 32 bytes."""
    return hashlib.blake2b(content, digest_size=DIGEST_BYTES).digest()


def digest_of_file(path: Path, between: Callable[[], None]) -> bytes:
    """The digest of a file of any size.

    Args:
        path: a regular file.
        between: called after every megabyte; it may raise to stop.

    Raises:
        OSError: it cannot be read.
    """
    summary = hashlib.blake2b(digest_size=DIGEST_BYTES)
    with open_regular(path) as stream:
        while chunk := stream.read(_CHUNK):
            summary.update(chunk)
            between()
    return summary.digest()


def open_regular(path: Path) -> BinaryIO:
    """Open a file for reading without ever waiting for the other end of a pipe.

    Raises:
        OSError: it is not there, may not be read, or is no regular file.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags)
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return open(handle, "rb")
    os.close(handle)
    raise OSError("It is not an ordinary file")
