"""What the program asks of a library's vectors, wherever they are kept."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np

from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.library.filters import Filter
from memesae.vectors.exact_index import Accuracy, Ids, Neighbours

BATCH = 8192
"""Vectors in one part of a stream: 12 MB as float32."""


class EngineError(MemesaeError):
    """A vector engine is away, refuses, or is not installed."""


@dataclass(frozen=True, eq=False)
class Selection:
    """The images that a search may find.

    Attributes:
        matching: returns their ids, int64 [m], ascending.
        filters: that say the same, so that an engine need not be told the ids; empty where none do.
    """

    matching: Callable[[], Ids]
    filters: tuple[Filter, ...] = field(default=())

    @classmethod
    def of(cls, ids: Ids) -> Selection:
        """These images, int64 [m], in any order."""
        return cls(lambda: ids)

    @cached_property
    def ids(self) -> Ids:
        """int64 [m], ascending and distinct; asked for once.

        Raises:
            MemesaeError: a filter cannot be answered.
        """
        ids = np.asarray(self.matching(), np.int64)
        # nearly always they are
        return ids if bool(np.all(ids[1:] > ids[:-1])) else np.unique(ids)


class VectorStore(Protocol):
    """All vectors that one model made of a library's images, searchable from any thread.

    Nothing here needs all of them at once: what does, reads a stream or a sample.
    """

    def __len__(self) -> int:
        """How many images can be found."""
        ...

    @property
    def width(self) -> int:
        """Numbers in one vector; 0 where there is none yet."""
        ...

    @property
    def kind(self) -> str:
        """What answers a search now, in a few words."""
        ...

    @property
    def reason(self) -> str:
        """Why that is so, and with which engines, in one or two sentences."""
        ...

    def search(self, queries: np.ndarray, k: int, where: Selection | None = None) -> Neighbours:
        """The k nearest images of each query.

        Args:
            queries: float32 [q, d], unit norm.
            k: how many neighbours, at least 1.
            where: look only at these images; at all where None.
        """
        ...

    def take(self, ids: Ids) -> np.ndarray:
        """Vectors float32 [n, d] of these images; zeros for an image that has none."""
        ...

    def has(self, ids: Ids) -> np.ndarray:
        """Bool [n]: whether each of these images can be found."""
        ...

    def newest(self, k: int, where: Selection | None = None) -> Ids:
        """Ids int64 [at most k] of the images added last, the newest first."""
        ...

    def count(self, where: Selection | None = None) -> int:
        """How many images there are, or how many of these."""
        ...

    def sample(self, n: int, seed: int = 0) -> tuple[Ids, np.ndarray]:
        """Ids int64 [m] and vectors float32 [m, d] of n images drawn by a seed, or of all where there are fewer."""
        ...

    def stream(self, batch: int = BATCH) -> Iterator[tuple[Ids, np.ndarray]]:
        """Ids int64 [n] and vectors float32 [n, d] of all images of one moment, at most `batch` at a time."""
        ...

    def snapshot(self) -> tuple[Ids, np.ndarray]:
        """Ids int64 [n] and vectors float16 [n, d] of one moment, whatever is added meanwhile.

        The vectors are memory-mapped from a file of this machine, so read them in parts.

        Raises:
            MemesaeError: the file cannot be written.
        """
        ...

    def grow(self) -> None:
        """Let images be found that were stored since: cheap enough for every batch of an index run."""
        ...

    def sync(self) -> None:
        """Bring it in line with the database: new vectors in, vanished images out."""
        ...

    def save(self) -> None:
        """Keep on disk what the next start would have to make anew.

        Raises:
            MemesaeError: it cannot be written; searching goes on.
        """
        ...

    def build_indexes(self, token: Token) -> None:
        """Make what lets searches be fast; searching goes on meanwhile.

        Raises:
            Cancelled: the token was cancelled; the previous indexes stay in use.
            MemesaeError: an index cannot be kept; it serves nevertheless.
        """
        ...

    def accuracy(self, queries: np.ndarray, k: int = 50) -> Accuracy:
        """How many of the true k nearest images searches find for queries [q, d], asked one by one."""
        ...


class VectorSource(Protocol):
    """The library as the permanent store of vectors."""

    @property
    def directory(self) -> Path:
        """The library's own folder."""
        ...

    def vectors(self, model: str, after: int = 0) -> tuple[np.ndarray, np.ndarray]:
        """Ids int64 [n] above `after` and vectors float16 [n, d] made by `model`, by id."""
        ...

    def vector_ids(self, model: str) -> np.ndarray:
        """Ids int64 [n], ascending, of the images that have a vector made by `model`."""
        ...

    def missing_ids(self) -> np.ndarray:
        """Ids int64 [n], ascending, of the images whose files are all missing."""
        ...

    def setting(self, key: str, default: str) -> str:
        """The value stored under this key."""
        ...

    def set_setting(self, key: str, value: str) -> None:
        """Store a value."""
        ...


def source_identity(library: VectorSource) -> str:
    """A unique identity of the library, so that a cache cannot serve a recreated library.

    Ids start from 1 in every database: they alone do not tell two libraries apart.
    """
    known = library.setting("identity", "")
    if known:
        return known
    fresh = uuid.uuid4().hex
    library.set_setting("identity", fresh)
    return fresh


def all_ids(store: VectorStore) -> Ids:
    """Ids int64 [n], ascending, of all images: 8 MB a million."""
    return store.newest(len(store))[::-1]
