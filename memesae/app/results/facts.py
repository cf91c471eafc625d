"""What is known about all images of a library that lays results out; gathered in the background."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from memesae.app.results.copies import near_duplicates
from memesae.app.results.places import Places
from memesae.app.results.relevance import Cloud
from memesae.base.token import Token
from memesae.library import likenesses
from memesae.library.holdings import Holding, gone, holdings
from memesae.library.library import Library
from memesae.library.perceptual import parted
from memesae.vectors.store import VectorStore

Ints = NDArray[np.int64]

SAMPLE = 2048
"""Vectors on which the library's cloud is measured: enough for its mean and spread to two digits."""


@dataclass(frozen=True, eq=False)
class Facts:
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
    places: Places | None = None

    @classmethod
    def nothing(cls) -> Self:
        """Nothing is known yet."""
        none = np.empty(0, np.int64)
        return cls(none, none, none, None)

    @classmethod
    def gather(cls, library: Library, store: VectorStore, places: bool, token: Token) -> Self:
        """Gather them; takes a second for 100,000 images.

        Args:
            library: the library.
            store: its vectors.
            places: whether results are sorted or grouped by their files.
            token: stops the work.

        Raises:
            Cancelled: the token was cancelled.
        """
        ids, groups = _groups(library, store, token)
        facts = cls(ids, groups, gone(library.connections), Cloud.of(_sample(store)))
        return facts.with_places(library, token) if places else facts

    def with_places(self, library: Library, token: Token) -> Self:
        """The same, with where the images lie."""

        def watched() -> Iterator[Holding]:
            for count, holding in enumerate(holdings(library.connections)):
                if count % 4096 == 0:
                    token.check()
                yield holding

        return replace(self, places=Places.gather(watched(), library.roots()))


def rows_among(ids: Ints, wanted: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """Where images stand in an ascending column.

    Returns:
        rows int64 [n], any row where there is none; whether there is one, bool [n].
    """
    if not len(ids):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.bool_)
    rows = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1)
    return rows, ids[rows] == wanted


def _groups(library: Library, store: VectorStore, token: Token) -> tuple[Ints, Ints]:
    numbers: list[int] = []
    blobs: list[bytes] = []
    while chunk := likenesses.known(library.connections, numbers[-1] if numbers else 0):
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
