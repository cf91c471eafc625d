"""The vectors of one library and one model on this machine: kept in step with the database, and searched."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from memesae.base.cancellation import Token
from memesae.vectors import graph_index
from memesae.vectors.exact_index import Accuracy, ExactIndex, Ids, Neighbours, accuracy, merge
from memesae.vectors.graph_index import HnswIndex, search_allowed, unavailable_reason
from memesae.vectors.index_cache import (
    load_graph,
    load_rows,
    load_scan,
    save_graph,
    save_rows,
    save_scan,
)
from memesae.vectors.scan_index import ScanIndex
from memesae.vectors.vector_rows import Rows, View, taken
from memesae.vectors.vector_store import BATCH, Selection, VectorSource, source_identity

SCAN_FROM = 10_000
"""Images from which comparing on the main axes pays: until then one exact search takes less than a millisecond."""

GRAPH_FROM = 25_000
"""Images from which a graph answers look-aheads where numpy multiplies: 19 at once take it 5 ms for 10,000."""

GRAPH_FROM_BYTES = 200_000
"""The same where NumKong multiplies bytes: 19 at once in 100,000 take it 11 ms beside other
work, all their pictures are the right ones (of a graph 92 %), and it needs no building."""

_MANY = 4
"""From this many queries on, a graph is asked: fewer are the query of a person, often words, for which graphs
find too little; many are look-aheads."""

_WIDE_LIMIT = 200_000
"""Up to so many images without other indexes are kept as float32 too (300 MB): faster to score."""

_REBUILT_FROM = 0.3
"""Share of removed images above which a graph is rebuilt instead of searched around them."""

_FEW = 0.25
"""Up to this share of the images, those that a filter lets pass are copied out and compared exactly. They are kept
while the filter stays, as it does over a session of nudges: .2 ms instead of 2 for 5,000 images."""

_GATHERED_BYTES = 64 << 20
"""Most memory for that: 43,000 images of 384 numbers."""

_GROWN = 2
"""How many times as many images as when the axes were chosen call for new ones."""


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
    """What answers searches; exchanged as one.

    Attributes:
        exact: every image.
        scan: every image, or None.
        graph: most images, or None; only beside a scan.
        rest: those that the graph lacks.
    """

    exact: ExactIndex
    scan: ScanIndex | None = None
    graph: HnswIndex | None = None
    rest: ExactIndex | None = None


class _Gathered(NamedTuple):
    """What the last filter let pass.

    Attributes:
        view: the rows of that moment.
        allowed: int64 [m], ascending.
        exact: their vectors.
    """

    view: View
    allowed: Ids
    exact: ExactIndex


class LocalStore:
    """All vectors that one model made of a library's images, searchable from any thread.

    One matrix holds everything. In a large library a scan of its main axes answers searches, and where there are
    very many images a graph answers look-aheads, once they are built; new images are found at once. Writers take
    a lock; readers never do: they read indexes that are exchanged in one step.
    """

    def __init__(self, library: VectorSource, model: str, rows: Rows) -> None:
        self._library = library
        self._model = model
        self._identity = source_identity(library)
        self._folder = _folder(library, model)
        self._writing = threading.RLock()
        self._rows = rows
        self._dirty = False
        self._gathered: _Gathered | None = None
        self._indexes = _Indexes(self._exact(scanned=False))

    @classmethod
    def open(cls, library: VectorSource, model: str) -> "LocalStore":
        """Read the cached matrix, or make it from the database, and bring it up to date.

        Indexes are not read here: `build_indexes` does it, since it may take seconds.
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
        """What answers a search now: "exact", "scan", or "scan and graph"."""
        if self._indexes.scan is None:
            return "exact"
        return "scan" if self._indexes.graph is None else "scan and graph"

    @property
    def reason(self) -> str:
        """Why that is so, and with which engines, in one or two sentences."""
        scan, graph = self._indexes.scan, self._indexes.graph
        if scan is None and len(self) < SCAN_FROM:
            return f"{len(self):,} images are few enough to compare every one."
        if scan is None:
            return "What makes searches fast is not built yet."
        axes = scan.scale.projection.width
        text = f"{len(self):,} images are compared on {axes} axes by {scan.engine} ({scan.megabytes:.0f} MB)"
        if graph is not None:
            return f"{text}; look-aheads ask a graph of {graph.engine} ({graph.megabytes:.0f} MB)."
        if len(self) >= _graph_from(scan):
            return (
                f"{text}. {unavailable_reason() or 'The graph for look-aheads is not built yet.'}"
            )
        return f"{text}."

    def take(self, ids: Ids) -> np.ndarray:
        """Vectors float32 [n, d] of these images; zeros for an image that has none."""
        return self._rows.take_ids(np.asarray(ids, np.int64))

    def has(self, ids: Ids) -> np.ndarray:
        """Bool [n]: whether each of these images can be found."""
        return self._rows.rows_of(np.asarray(ids, np.int64)) >= 0

    def newest(self, k: int, where: Selection | None = None) -> Ids:
        """Ids int64 [at most k] of the images added last, the newest first."""
        ids = self._rows.ids
        ids = np.sort(ids) if where is None else where.ids[self.has(where.ids)]
        return ids[::-1][:k]

    def count(self, where: Selection | None = None) -> int:
        """How many images there are, or how many of these."""
        return len(self) if where is None else int(self.has(where.ids).sum())

    def sample(self, n: int, seed: int = 0) -> tuple[Ids, np.ndarray]:
        """Ids int64 [m] and vectors float32 [m, d] of n images drawn by a seed, or of all where there are fewer."""
        ids = self._rows.ids
        if len(ids) > n:
            ids = np.random.default_rng(seed).choice(ids, n, replace=False)
        return ids, self.take(ids)

    def stream(self, batch: int = BATCH) -> Iterator[tuple[Ids, np.ndarray]]:
        """Ids int64 [n] and vectors float32 [n, d] of all images of one moment, at most `batch` at a time."""
        view = self._rows.view
        for start in range(0, len(view.ids), batch):
            rows = np.arange(start, min(start + batch, len(view.ids)))
            yield view.ids[rows], taken(view, rows)

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

    def search(self, queries: np.ndarray, k: int, where: Selection | None = None) -> Neighbours:
        """The k nearest images of each query.

        Args:
            queries: float32 [q, d], unit norm.
            k: how many neighbours, at least 1.
            where: look only at these images; at all where None.
        """
        indexes = self._indexes
        if where is not None:
            return self._among(indexes, queries, k, where.ids)
        if indexes.scan is None:
            return indexes.exact.search(queries, k)
        if indexes.graph is None or indexes.rest is None or len(queries) < _MANY:
            return indexes.scan.search(queries, k)
        return merge([indexes.graph.search(queries, k), indexes.rest.search(queries, k)], k)

    def _among(self, indexes: _Indexes, queries: np.ndarray, k: int, allowed: Ids) -> Neighbours:
        """The k nearest among `allowed`: exactly where they are few, and else as without a filter."""
        few = min(_FEW * len(self), _GATHERED_BYTES / (4 * max(self.width, 1)))
        if len(allowed) <= few:
            return self._gathered_for(allowed).search(queries, k)
        if indexes.graph is not None and indexes.rest is not None and len(queries) >= _MANY:
            found = search_allowed(indexes.graph, indexes.rest, queries, k, allowed)
            if found is not None:
                return found
        serving = indexes.exact if indexes.scan is None else indexes.scan
        return serving.search(queries, k, allowed)

    def _gathered_for(self, allowed: Ids) -> ExactIndex:
        """These images alone, in float32, kept until other images are allowed or the library changes."""
        view, kept = self._rows.view, self._gathered
        if kept is not None and kept.view is view and np.array_equal(kept.allowed, allowed):
            return kept.exact
        rows = self._rows.rows_of(allowed)
        there = rows >= 0
        index = ExactIndex(Rows(allowed[there], self._rows.take(rows[there])))
        self._gathered = _Gathered(view, allowed, index)
        return index

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
            exact, scan, _, rest = self._indexes
            for index in (exact, scan, rest):
                if index is not None:
                    index.add(ids[fresh], kept)
            self._dirty = True

    def remove(self, ids: Ids) -> None:
        """Remove images; unknown ids are ignored."""
        with self._writing:
            if not (self._rows.rows_of(ids) >= 0).any():
                return
            self._dirty = True
            for index in (self._indexes.scan, self._indexes.graph):
                if index is not None:
                    index.remove(ids)
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
            gone = self._library.missing_ids()
            there = np.setdiff1d(there, gone, assume_unique=True) if len(gone) else there
            if np.array_equal(there, self._rows.ids):
                return
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

    def build_indexes(self, token: Token) -> None:
        """Read the indexes of a large library from the cache or build them, and add what they lack.

        Search goes on meanwhile. Does nothing for small libraries.

        Raises:
            Cancelled: the token was cancelled; the previous indexes stay in use.
            MemesaeError: an index cannot be written to the cache; it serves nevertheless.
        """
        if len(self) < SCAN_FROM:
            return
        scan = self._build_scan(token)
        if len(self) >= _graph_from(scan) and not unavailable_reason():
            self._build_graph(token)

    def _build_scan(self, token: Token) -> ScanIndex:
        scan = self._indexes.scan or load_scan(
            self._folder, self._lookup, self._identity, self._model
        )
        if scan is not None and len(self) > _GROWN * scan.fitted:
            scan = None
        saved = scan is not None and np.array_equal(np.sort(scan.ids), np.sort(self._rows.ids))
        if scan is None:
            scan = ScanIndex.build(self._rows, self._lookup, token)
        with self._writing:
            scan.remove(np.setdiff1d(scan.ids, self._rows.ids))
            missing = np.setdiff1d(self._rows.ids, scan.ids)
            if len(missing):
                scan.add(missing, self._rows.take_ids(missing))
            self._publish(scan, self._indexes.graph)
        if not saved:
            save_scan(self._folder, scan, self._identity, self._model)
        return scan

    def _build_graph(self, token: Token) -> None:
        graph = self._indexes.graph or self._cached_graph()
        before = None if graph is None else graph.ids
        if graph is None or len(graph.removed) > _REBUILT_FROM * len(self):
            graph = graph_index.build(self._rows, self._lookup, token)
        else:
            graph_index.extend(graph, self._without(graph.ids), token)
        with self._writing:
            graph.remove(np.setdiff1d(graph.ids, self._rows.ids))
            self._publish(self._indexes.scan, graph)
        if before is None or len(np.setxor1d(before, graph.ids)):
            save_graph(self._folder, graph, self._identity, self._model)

    def accuracy(self, queries: np.ndarray, k: int = 50) -> Accuracy:
        """How many of the true k nearest images searches find for queries [q, d], asked one by one."""
        found = [self.search(query[None], k) for query in queries]
        together = Neighbours(*(np.concatenate(part) for part in zip(*found, strict=True)))
        return accuracy(together, ExactIndex(self._rows).search(queries, k))

    def _lookup(self, ids: np.ndarray, /) -> np.ndarray:
        return self._rows.take_ids(ids)

    def _cached_graph(self) -> HnswIndex | None:
        graph = load_graph(self._folder, self._lookup, self._identity, self._model)
        if graph is not None:
            graph.remove(np.setdiff1d(graph.ids, self._rows.ids))
        return graph

    def _replace(self, rows: Rows) -> None:
        """Let other rows with (nearly) the same images serve."""
        self._rows = rows
        self._publish(self._indexes.scan, self._indexes.graph)

    def _publish(self, scan: ScanIndex | None, graph: HnswIndex | None) -> None:
        rest = None if graph is None else ExactIndex(self._without(graph.ids))
        self._indexes = _Indexes(self._exact(scanned=scan is not None), scan, graph, rest)

    def _exact(self, *, scanned: bool) -> ExactIndex:
        """All images; in float32 unless they are too many, or something else answers most searches."""
        if scanned or len(self._rows) > _WIDE_LIMIT:
            return ExactIndex(self._rows)
        return ExactIndex(Rows(self._rows.ids, self._rows.take_ids(self._rows.ids)))

    def _without(self, covered: np.ndarray) -> Rows:
        """The rows of all images but these, in float32."""
        ids = np.setdiff1d(self._rows.ids, covered)
        return Rows(ids, self._rows.take_ids(ids))


def _graph_from(scan: ScanIndex) -> int:
    return GRAPH_FROM if scan.engine == "numpy" else GRAPH_FROM_BYTES


def _folder(library: VectorSource, model: str) -> Path:
    """Where the caches of one model's vectors lie; its id may hold what no folder's name can."""
    return library.directory / "vectors" / re.sub(r"[^A-Za-z0-9._-]+", "-", model)
