"""What laying out results needs to know about all images of a library, gathered in the background."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np
from numpy.typing import NDArray

from memesae.app.results.near_duplicates import near_duplicates
from memesae.app.results.relevance import Cloud
from memesae.base.cancellation import Token
from memesae.library import perceptual_hash
from memesae.library.library import Library
from memesae.library.perceptual_hash import parted
from memesae.library.queries import FileFacts, file_facts
from memesae.library.records import Root
from memesae.vectors.vector_store import VectorStore

if TYPE_CHECKING:
    from memesae.app.results.relevance import Cloud


Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class LibraryFacts:
    """A library at one moment; never changes, so any thread may use it.

    Attributes:
        ids: int64 [n], ascending: the images whose likeness is known.
        groups: int64 [n]: images of one number are near-duplicates.
        gone: int64, ascending: images all of whose files were deleted.
        cloud: how the library's vectors lie; None where there are too few.
        places: where the images lie, if that was asked for.
    """

    ids: Ints
    groups: Ints
    gone: Ints
    cloud: Cloud | None
    places: ImageFacts | None = None

    def group_of(self, image: int) -> list[int]:
        """An image and its near-duplicates."""
        rows, known = rows_among(self.ids, np.array([image]))
        if not known[0]:
            return [image]
        return self.ids[self.groups == self.groups[rows[0]]].tolist()

    @classmethod
    def nothing(cls) -> Self:
        """Nothing is known yet."""
        none = np.empty(0, np.int64)
        return cls(none, none, none, None)


def rows_among(ids: Ints, wanted: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """Where images stand in an ascending column.

    Returns:
        rows int64 [n], any row where there is none; whether there is one, bool [n].
    """
    if not len(ids):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.bool_)
    rows = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1)
    return rows, ids[rows] == wanted


@dataclass(frozen=True, eq=False)
class ImageFacts:
    """Columns about the files of images; row i belongs to image `ids[i]`.

    Attributes:
        ids: int64 [n], ascending.
        times: float64 [n], unix seconds.
        sizes: int64 [n], bytes.
        ranks: int64 [n], place in the alphabet of names.
        folders: int32 [n], number of a name in `names`.
        names: what the folders are called.
    """

    ids: NDArray[np.int64]
    times: NDArray[np.float64]
    sizes: NDArray[np.int64]
    ranks: NDArray[np.int64]
    folders: NDArray[np.int32]
    names: tuple[str, ...]

    @classmethod
    def gather(cls, holdings: Iterable[FileFacts], roots: Iterable[Root]) -> Self:
        """Put the facts about all images into columns.

        Args:
            holdings: one per image, by id.
            roots: the folders of the library.
        """
        tops = {root.id: root.path for root in roots}
        held = list(holdings)
        folders: dict[str, int] = {}
        numbers = [
            folders.setdefault(_folder(tops[one.root], one.path, len(tops) > 1), len(folders))
            for one in held
        ]
        names = [natural(Path(one.path).name) for one in held]
        ranks = np.empty(len(held), np.int64)
        ranks[sorted(range(len(held)), key=names.__getitem__)] = np.arange(len(held))
        return cls(
            np.array([one.image for one in held], np.int64),
            np.array([one.time for one in held], np.float64),
            np.array([one.size for one in held], np.int64),
            ranks,
            np.array(numbers, np.int32),
            tuple(folders),
        )


def _folder(top: Path, path: str, several: bool) -> str:
    """What a file's folder is called: below its root, which is named where there are several."""
    inner = path.rpartition("/")[0]
    if several:
        return f"{top.name}/{inner}" if inner else top.name
    return inner or top.name


def natural(name: str) -> list[tuple[int, int, str]]:
    """A key by which `cat 2` comes before `Cat 10`."""
    parts: list[tuple[int, int, str]] = []
    digits = ""
    for character in f"{name.casefold()}\0":
        if character.isascii() and character.isdigit():
            digits += character
            continue
        if digits:
            parts.append((0, int(digits), ""))
            digits = ""
        parts.append((1, 0, character))
    return parts


SAMPLE = 2048
"""Vectors on which the library's cloud is measured: enough for its mean and spread to two digits."""
_ROWS_BETWEEN_CHECKS = 4096


def gather_facts(
    library: Library, store: VectorStore, token: Token, *, places: bool
) -> LibraryFacts:
    """What is known about a library now.

    Args:
        library: the library.
        store: its vectors.
        token: stops the work.
        places: also where the images lie, how large they are and when they were taken.

    Raises:
        Cancelled: the token was cancelled.
    """
    ids, groups = _groups(library, store, token)
    held = ImageFacts.gather(_watched(library, token), library.roots()) if places else None
    return LibraryFacts(ids, groups, library.gone_ids(), Cloud.of(_sample(store)), held)


def _watched(library: Library, token: Token) -> Iterator[FileFacts]:
    for count, holding in enumerate(file_facts(library.connections)):
        if count % _ROWS_BETWEEN_CHECKS == 0:
            token.check()
        yield holding


def _groups(library: Library, store: VectorStore, token: Token) -> tuple[Ints, Ints]:
    numbers: list[int] = []
    blobs: list[bytes] = []
    while chunk := perceptual_hash.known_hashes(library.connections, numbers[-1] if numbers else 0):
        token.check()
        numbers += [image for image, _ in chunk]
        blobs += [blob for _, blob in chunk]
    ids = np.array(numbers, np.int64)
    if not len(ids):
        return ids, ids
    hashes, greys = parted(blobs)
    return ids, near_duplicates(hashes, greys, lambda rows: store.vectors_of(ids[rows]))


def _sample(store: VectorStore) -> NDArray[np.float32]:
    ids = np.asarray(store.ids)
    if len(ids) > SAMPLE:
        ids = np.random.default_rng(1).choice(ids, SAMPLE, replace=False)
    return store.vectors_of(ids)
