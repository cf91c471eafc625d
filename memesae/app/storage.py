"""Disk usage of a library and its caches, and clearing the caches."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_


class StoredData(StrEnum):
    """A kind of data on disk."""

    LIBRARY = "truth"
    """The library itself: never cleared."""
    THUMBNAILS = "thumbnails"
    VECTORS = "vectors"
    """The vector matrix and the search graph."""
    FEATURES = "features"
    """Codes, catalogue and labels of the features on this library."""
    WORDS = "words"
    """The vectors of the vocabulary that labels features, shared by all libraries."""


CLEARABLE = (StoredData.THUMBNAILS, StoredData.VECTORS, StoredData.FEATURES, StoredData.WORDS)


@dataclass(frozen=True, slots=True)
class Usage:
    """The disk usage of one kind of data, in bytes."""

    data: StoredData
    size: int


def usage(home: Path, directory: Path, token: Token) -> list[Usage]:
    """The disk usage of the library in `directory` and of the caches in `home`, in the order of `StoredData`.

    Raises:
        Cancelled: the token was cancelled.
    """
    return [Usage(data, sum(_sizes(_paths(data, home, directory), token))) for data in StoredData]


def clear(data: StoredData, home: Path, directory: Path) -> None:
    """Delete a cache; it is rebuilt when it is next needed.

    Raises:
        MemesaeError: it cannot be deleted.
        ValueError: the data is not a cache.
    """
    if data not in CLEARABLE:
        raise ValueError(f"{data} is not a cache")
    for path in _paths(data, home, directory):
        try:
            if path.is_dir():
                shutil.rmtree(path)
        except OSError as error:
            raise MemesaeError(
                N_("{path} cannot be cleared: {reason}."),
                kept=N_("Your pictures and the library are untouched."),
                path=path,
                reason=error.strerror,
            ) from error


def _paths(data: StoredData, home: Path, directory: Path) -> list[Path]:
    match data:
        case StoredData.LIBRARY:
            return [*directory.glob("library.db*"), directory / "sae"]
        case StoredData.WORDS:
            return [home / "cache"]
        case _:
            return [directory / data.value]


def _sizes(paths: list[Path], token: Token) -> Iterator[int]:
    for path in paths:
        if path.is_file():
            yield _size(str(path))
        # os.walk rather than Path: with many thousand files, Path would hold the GIL and stall the window
        for folder, _, names in os.walk(path):
            token.check()
            for name in names:
                yield _size(os.path.join(folder, name))


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except FileNotFoundError:
        # the cache may change meanwhile; a file that is gone takes no space
        return 0
