"""Content hashes of files."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

DIGEST_BYTES = 32
_CHUNK = 1 << 20


def digest(content: bytes) -> bytes:
    """The BLAKE2b digest of a content, 32 bytes."""
    import hashlib  # the window starts without it

    return hashlib.blake2b(content, digest_size=DIGEST_BYTES).digest()


def digest_of_file(path: Path, between: Callable[[], None]) -> bytes:
    """The digest of a file of any size.

    Args:
        path: a regular file.
        between: called after every megabyte; it may raise to stop.

    Raises:
        OSError: the file cannot be read.
    """
    import hashlib  # the window starts without it

    summary = hashlib.blake2b(digest_size=DIGEST_BYTES)
    with open_regular(path) as stream:
        while chunk := stream.read(_CHUNK):
            summary.update(chunk)
            between()
    return summary.digest()


def unchanged(path: Path, size: int, mtime_ns: int, content: bytes | None) -> bool:
    """Whether a file is still what it was: by size and time, and where only the time differs, by content.

    Args:
        path: the file.
        size: bytes then.
        mtime_ns: last change then.
        content: its digest then; None if it is not known.
    """
    try:
        facts = os.stat(path)
        if not stat.S_ISREG(facts.st_mode) or facts.st_size != size:
            return False
        if storable_ns(facts.st_mtime_ns) == mtime_ns:
            return True
        return content is not None and digest_of_file(path, _go_on) == content
    except OSError:
        return False


def _go_on() -> None:
    """Called between two parts of a file; never stops."""


_LATEST_NS = 2**63 - 1


def storable_ns(time_ns: int) -> int:
    """A modification time as the database stores it: the nearest one from 1677 to 2262."""
    return min(max(time_ns, -_LATEST_NS), _LATEST_NS)


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


def read_regular(path: Path) -> bytes:
    """All bytes of a file; of a device or a pipe in its place, none, since these may never end.

    Raises:
        OSError: as `open_regular`.
    """
    with open_regular(path) as stream:
        return stream.read()
