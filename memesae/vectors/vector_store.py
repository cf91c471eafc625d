"""The vectors of one library and one model: kept in step with the database, and searched."""

import re
import threading
import uuid
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np

from memesae.base.cancellation import Token
from memesae.vectors import graph_index
from memesae.vectors.exact_index import ExactIndex, Ids, Neighbours, merge, noisy_queries, recall
from memesae.vectors.graph_index import HnswIndex, search_allowed, unavailable_reason
from memesae.vectors.index_cache import load_graph, load_rows, save_graph, save_rows
from memesae.vectors.vector_rows import Rows


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


GRAPH_FROM = 10_000
"""Images from which a graph pays. Measured on one core with 384 numbers a vector: with 10,000 images
one exact search takes 0.8 ms and 19 at once 4.2 ms, a graph 0.4 and 3.2; with 25,000 it is 2.0 and 13
against 0.5 and 3.8, and building the graph takes 4 s."""

_WIDE_LIMIT = 200_000
"""Up to so many images without a graph are kept as float32 too (300 MB): five times faster to score."""

_REBUILT_FROM = 0.3
"""Share of removed images above which a graph is rebuilt instead of searched around them."""


_NONE = np.empty(0, np.int64)


def saved(library: VectorSource, model: str) -> tuple[Ids, np.ndarray]:
    """What a store saved last, in this process or another: ids int64 [n] and vectors float16 [n, d].

    The vectors are memory-mapped, so read them in parts. Where nothing was saved they come from the database.
    """
    rows = load_rows(_folder(library, model), source_identity(library), model)
    if rows is None:
        rows = Rows(*library.vectors(model))
    return rows.ids, rows.view.base


class _Indexes(NamedTuple):
    """Every image is in at least one of the two; exchanged as one."""

    exact: ExactIndex
    graph: HnswIndex | None


class VectorStore:
    """All vectors that one model made of a library's images, searchable from any thread.

    One matrix holds everything. Of that, `graph` answers for most images once it is built and `exact`
    for the rest, so new images are found at once and searching never waits for building. Writers take
    a lock; readers never do: they read a pair of indexes that is exchanged in one step.
    """

    def __init__(self, library: VectorSource, model: str, rows: Rows) -> None:
        self._library = library
        self._model = model
        self._identity = source_identity(library)
        self._folder = _folder(library, model)
        self._writing = threading.RLock()
        self._rows = rows
        self._dirty = False
        self._indexes = _Indexes(ExactIndex(self._without(_NONE)), None)

    @classmethod
    def open(cls, library: VectorSource, model: str) -> "VectorStore":
        """Read the cached matrix, or make it from the database, and bring it up to date.

        The graph is not read here: `build_graph` does it, since it may take seconds.
        """
        rows = load_rows(_folder(library, model), source_identity(library), model)
        if rows is None:
            rows = Rows(*library.vectors(model))
        store = cls(library, model, rows)
        store.sync()
        return store

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def ids(self) -> Ids:
        """Image ids int64 [n], in the order of the rows."""
        return self._rows.ids

    @property
    def width(self) -> int:
        """Numbers in one vector."""
        return self._rows.width

    @property
    def kind(self) -> str:
        """What answers a search now: "exact" or "graph"."""
        return "exact" if self._indexes.graph is None else "graph"

    @property
    def reason(self) -> str:
        """Why that is so, in one sentence."""
        if self._indexes.graph is not None:
            return f"{len(self):,} images are too many to compare one by one at every key."
        if len(self) < GRAPH_FROM:
            return f"{len(self):,} images are few enough to compare every one."
        return unavailable_reason() or "The graph for fast search is not built yet."

    def vectors_of(self, ids: Ids) -> np.ndarray:
        """Vectors float32 [n, d] of these images; zeros for an image that has none."""
        return self._rows.take_ids(np.asarray(ids, np.int64))

    def rows_of(self, ids: Ids) -> np.ndarray:
        """Row numbers int64 [n] in `matrix()`; -1 for an image that has no vector."""
        return self._rows.rows_of(np.asarray(ids, np.int64))

    def matrix(self) -> np.ndarray:
        """All vectors, float16 [n, d]; see `snapshot`.

        Raises:
            MemesaeError: the cache cannot be written.
        """
        return self.snapshot()[1]

    def snapshot(self) -> tuple[Ids, np.ndarray]:
        """Ids int64 [n] and vectors float16 [n, d] of one moment, whatever is added meanwhile.

        The vectors are memory-mapped, so read them in parts.

        Raises:
            MemesaeError: the cache cannot be written.
        """
        with self._writing:
            self.save()
            return self._rows.ids, self._rows.view.base

    def search(self, queries: np.ndarray, k: int, allowed: Ids | None = None) -> Neighbours:
        """The k nearest images of each query.

        Args:
            queries: float32 [q, d], unit norm.
            k: how many neighbours, at least 1.
            allowed: look only at these images, int64; at all where None.
        """
        indexes = self._indexes
        if allowed is not None:
            return search_allowed(indexes.graph, indexes.exact, self._rows, queries, k, allowed)
        found = [index.search(queries, k) for index in indexes if index is not None and len(index)]
        return merge(found, k) if found else indexes.exact.search(queries, k)

    def add(self, ids: Ids, vectors: np.ndarray) -> None:
        """Let new images be found at once; those that are there already are passed over.

        Args:
            ids: int64 [n].
            vectors: float [n, d], unit norm.
        """
        with self._writing:
            fresh = np.flatnonzero(self._rows.rows_of(ids) < 0)
            fresh = fresh[np.argsort(ids[fresh], kind="stable")]
            if not len(fresh):
                return
            if not len(self) and self.width != vectors.shape[1]:
                self._replace(Rows.empty(vectors.shape[1], np.float16))
            # the cache keeps float16: what is found today must score the same tomorrow
            kept = vectors[fresh].astype(np.float16)
            self._rows.add(ids[fresh], kept)
            self._indexes.exact.add(ids[fresh], kept)
            self._dirty = True

    def remove(self, ids: Ids) -> None:
        """Remove images; unknown ids are ignored."""
        with self._writing:
            if not (self._rows.rows_of(ids) >= 0).any():
                return
            self._dirty = True
            if self._indexes.graph is not None:
                self._indexes.graph.remove(ids)
            self._replace(self._rows.without(ids))

    def grow(self) -> None:
        """Add the vectors appended to the database: cheap enough for every batch of an index run."""
        with self._writing:
            newest = int(self._rows.ids.max(initial=0))
            self.add(*self._library.vectors(self._model, after=newest))

    def sync(self) -> None:
        """Bring the matrix in line with the database: new vectors in, vanished images out.

        An image whose last file was deleted is out too; its vector stays in the database until the file is back.
        """
        with self._writing:
            there = self._library.vector_ids(self._model)
            there = np.setdiff1d(there, self._library.missing_ids(), assume_unique=True)
            self.remove(np.setdiff1d(self._rows.ids, there))
            missing = np.setdiff1d(there, self._rows.ids)
            if len(missing):
                # nearly always the newest: older ones are read again rather than asked for singly
                ids, vectors = self._library.vectors(self._model, after=int(missing[0]) - 1)
                wanted = np.isin(ids, missing)
                self.add(ids[wanted], vectors[wanted])

    def save(self) -> None:
        """Write the matrix to the cache, where it has changed, and read it from there from now on.

        Raises:
            MemesaeError: the cache cannot be written; searching goes on in memory.
        """
        with self._writing:
            if not self._dirty and isinstance(self._rows.view.base, np.memmap):
                return
            self._replace(save_rows(self._folder, self._rows, self._identity, self._model))
            self._dirty = False

    def build_graph(self, token: Token) -> None:
        """Read the graph from the cache or build it, and add what it lacks; search goes on meanwhile.

        Does nothing for small libraries and where hnswlib is missing.

        Raises:
            Cancelled: the token was cancelled; the previous index stays in use.
            MemesaeError: the graph cannot be written to the cache; it serves nevertheless.
        """
        if len(self) < GRAPH_FROM or unavailable_reason():
            return
        graph = self._indexes.graph or self._cached_graph()
        before = None if graph is None else graph.ids
        if graph is None or len(graph.removed) > _REBUILT_FROM * len(self):
            graph = graph_index.build(self._rows, self._lookup, token)
        else:
            graph_index.extend(graph, self._without(graph.ids), token)
        self._publish(graph)
        if before is None or len(np.setxor1d(before, graph.ids)):
            save_graph(self._folder, graph, self._identity, self._model)

    def recall(self, k: int = 50, samples: int = 200) -> float | None:
        """The share of the true k nearest that the graph finds; None while exact search serves.

        The queries are library vectors noisy_queries until they are about as hard as words.
        """
        if self._indexes.graph is None:
            return None
        return recall(self, self._rows, noisy_queries(self._rows, samples, seed=1), k)

    def _lookup(self, ids: np.ndarray, /) -> np.ndarray:
        return self._rows.take_ids(ids)

    def _cached_graph(self) -> HnswIndex | None:
        graph = load_graph(self._folder, self._lookup, self._identity, self._model)
        if graph is not None:
            graph.remove(np.setdiff1d(graph.ids, self._rows.ids))
        return graph

    def _publish(self, graph: HnswIndex) -> None:
        with self._writing:
            graph.remove(np.setdiff1d(graph.ids, self._rows.ids))
            self._indexes = _Indexes(ExactIndex(self._without(graph.ids)), graph)

    def _replace(self, rows: Rows) -> None:
        """Let other rows with (nearly) the same images serve."""
        graph = self._indexes.graph
        self._rows = rows
        covered = _NONE if graph is None else graph.ids
        self._indexes = _Indexes(ExactIndex(self._without(covered)), graph)

    def _without(self, covered: np.ndarray) -> Rows:
        """The rows of all images but these, in float32 unless they are too many."""
        ids = self._rows.ids
        if not len(covered) and len(ids) > _WIDE_LIMIT:
            return self._rows
        ids = np.setdiff1d(ids, covered) if len(covered) else ids
        return Rows(ids, self._rows.take_ids(ids))


def _folder(library: VectorSource, model: str) -> Path:
    """Where the caches of one model's vectors lie; its id may hold what no folder's name can."""
    return library.directory / "vectors" / re.sub(r"[^A-Za-z0-9._-]+", "-", model)
