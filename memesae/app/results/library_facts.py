"""The data about all images of a library that laying out results needs, gathered in the background."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np
from numpy.typing import NDArray

from memesae.app.results.near_duplicates import near_duplicates
from memesae.app.results.relevance import VectorDistribution
from memesae.base.cancellation import Token
from memesae.library import perceptual_hash
from memesae.library.library import Library
from memesae.library.perceptual_hash import split_hashes
from memesae.library.queries import FileFacts, file_facts
from memesae.library.records import Root
from memesae.vectors.vector_store import VectorStore

if TYPE_CHECKING:
    from memesae.app.results.relevance import VectorDistribution


Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class LibraryFacts:
    """A snapshot of a library; immutable, so any thread may use it.

    Attributes:
        ids: int64 [n], ascending: the images with a perceptual hash.
        groups: int64 [n]: images with the same number are near-duplicates.
        gone: int64, ascending: images all of whose files were deleted.
        distribution: of the library's vectors; None if there are too few.
        image_facts: date, size, name and folder of the images, if requested.
    """

    ids: Ints
    groups: Ints
    gone: Ints
    distribution: VectorDistribution | None
    image_facts: ImageFacts | None = None

    def group_of(self, image: int) -> list[int]:
        """An image and its near-duplicates."""
        rows, known = rows_among(self.ids, np.array([image]))
        if not known[0]:
            return [image]
        return self.ids[self.groups == self.groups[rows[0]]].tolist()

    @classmethod
    def nothing(cls) -> Self:
        """An empty snapshot."""
        none = np.empty(0, np.int64)
        return cls(none, none, none, None)


def rows_among(ids: Ints, wanted: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """The rows of images in an ascending column.

    Returns:
        rows int64 [n], arbitrary for images not in the column; whether they are in it, bool [n].
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
        ranks: int64 [n], position in alphabetical order of the names.
        folders: int32 [n], index into `names`.
        names: of the folders.
    """

    ids: NDArray[np.int64]
    times: NDArray[np.float64]
    sizes: NDArray[np.int64]
    ranks: NDArray[np.int64]
    folders: NDArray[np.int32]
    names: tuple[str, ...]

    @classmethod
    def gather(cls, facts: Iterable[FileFacts], roots: Iterable[Root]) -> Self:
        """Build the columns.

        Args:
            facts: one per image, by id.
            roots: the root folders of the library.
        """
        tops = {root.id: root.path for root in roots}
        images = list(facts)
        folders: dict[str, int] = {}
        numbers = [
            folders.setdefault(_folder(tops[one.root], one.path, len(tops) > 1), len(folders))
            for one in images
        ]
        names = [natural(Path(one.path).name) for one in images]
        ranks = np.empty(len(images), np.int64)
        ranks[sorted(range(len(images)), key=names.__getitem__)] = np.arange(len(images))
        return cls(
            np.array([one.image for one in images], np.int64),
            np.array([one.time for one in images], np.float64),
            np.array([one.size for one in images], np.int64),
            ranks,
            np.array(numbers, np.int32),
            tuple(folders),
        )


def _folder(top: Path, path: str, several: bool) -> str:
    """The name of a file's folder relative to its root, with the root's name if there are several roots."""
    inner = path.rpartition("/")[0]
    if several:
        return f"{top.name}/{inner}" if inner else top.name
    return inner or top.name


def natural(name: str) -> list[tuple[int, int, str]]:
    """A key for natural sorting: `cat 2` comes before `Cat 10`."""
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
"""Number of vectors on which the distribution is measured: enough for two digits of mean and deviation."""
_ROWS_BETWEEN_CHECKS = 4096


def gather_facts(
    library: Library, store: VectorStore, token: Token, *, image_facts: bool
) -> LibraryFacts:
    """Gather the data of a library.

    Args:
        library: the library.
        store: its vectors.
        token: cancels the work.
        image_facts: also gather date, size, name and folder of the images.

    Raises:
        Cancelled: the token was cancelled.
    """
    ids, groups = _groups(library, store, token)
    distribution = VectorDistribution.of(_sample(store))
    columns = (
        ImageFacts.gather(_file_facts(library, token), library.roots()) if image_facts else None
    )
    return LibraryFacts(ids, groups, library.missing_ids(), distribution, columns)


def _file_facts(library: Library, token: Token) -> Iterator[FileFacts]:
    for count, facts in enumerate(file_facts(library.connections)):
        if count % _ROWS_BETWEEN_CHECKS == 0:
            token.check()
        yield facts


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
    hashes, greys = split_hashes(blobs)
    return ids, near_duplicates(hashes, greys, lambda rows: store.take(ids[rows]))


def _sample(store: VectorStore) -> NDArray[np.float32]:
    return store.sample(SAMPLE, seed=1)[1]
