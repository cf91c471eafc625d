"""What memesae keeps on the disk, how much that is, and what of it can be made anew."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_


class Kept(StrEnum):
    """What is kept."""

    TRUTH = "truth"
    """The library itself: never cleared here."""
    THUMBNAILS = "thumbnails"
    VECTORS = "vectors"
    """The matrix and the graph that make searching quick."""
    FEATURES = "features"
    """What the features do on this library."""
    WORDS = "words"
    """The vectors of the words that name features, for all libraries."""


CLEARABLE = (Kept.THUMBNAILS, Kept.VECTORS, Kept.FEATURES, Kept.WORDS)


@dataclass(frozen=True, slots=True)
class Usage:
    """How much room something takes, in bytes."""

    kept: Kept
    size: int


def usage(home: Path, place: Path, token: Token) -> list[Usage]:
    """What the library in `place` and the caches of `home` take, in the order of `Kept`.

    Raises:
        Cancelled: the token was cancelled.
    """
    return [Usage(kept, sum(_sizes(_paths(kept, home, place), token))) for kept in Kept]


def clear(kept: Kept, home: Path, place: Path) -> None:
    """Delete a cache; it is made anew when it is needed.

    Raises:
        MemesaeError: it cannot be deleted.
        ValueError: this is no cache.
    """
    if kept not in CLEARABLE:
        raise ValueError(f"{kept} is no cache")
    for path in _paths(kept, home, place):
        try:
            if path.is_dir():
                shutil.rmtree(path)
        except OSError as error:
            raise MemesaeError(
                N_("{path} cannot be cleared: {reason}."),
                kept=N_("Your pictures and the library are not touched."),
                path=path,
                reason=error.strerror,
            ) from error


def _paths(kept: Kept, home: Path, place: Path) -> list[Path]:
    match kept:
        case Kept.TRUTH:
            return [*place.glob("library.db*"), place / "sae"]
        case Kept.WORDS:
            return [home / "cache"]
        case _:
            return [place / kept.value]


def _sizes(paths: list[Path], token: Token) -> Iterator[int]:
    for path in paths:
        if path.is_file():
            yield _size(str(path))
        # not by Path: of many thousand files it would keep the window's thread from Python for long
        for folder, _, names in os.walk(path):
            token.check()
            for name in names:
                yield _size(os.path.join(folder, name))


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except FileNotFoundError:
        # a cache lives: what is gone takes no room
        return 0
