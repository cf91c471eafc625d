"""Approximate nearest neighbours by a graph (Malkov & Yashunin 2016): its engines, building and searching it."""

import importlib
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.vectors.exact_index import (
    NO_ID,
    ExactIndex,
    Ids,
    Lookup,
    Neighbours,
    accuracy,
    best,
    dot,
    merge,
    nobody,
    noisy_queries,
)
from memesae.vectors.scan_index import Projection
from memesae.vectors.vector_rows import Rows

M = 16
"""Neighbours kept per image and layer."""

EF_CONSTRUCTION = 200
"""How widely to look for an image's neighbours while building."""

BATCH = 64
"""Images added under one lock: about 10 ms, the longest that a search waits for building."""

_MOST_SPARE = 200
"""Candidates beyond k that whole vectors choose among. Measured with words and 100,000 images: of the
true 50 nearest, 0.9995 are among the 116 first by 176 of 384 axes, but only 0.9956 among 78."""

_ROOM = 4096
_THREADS = 2
_MANY = 4
"""From this many queries on, a second thread is worth waking."""


def graph_engine() -> str:
    """What keeps graphs here; empty if nothing can.

    hnswlib comes as source, so it needs a compiler; usearch has wheels for every platform. In one run with 100,000
    images (`benchmarks/vector_engines.py`) hnswlib took .98 ms for one query and 9.5 for 19, usearch 1.36 and 13.9.
    """
    for name in _ENGINES:
        try:
            importlib.import_module(name)
        except ImportError:
            continue
        return name
    return ""


def unavailable_reason() -> str:
    """Why graphs are unavailable, in one sentence; empty if they are available."""
    if graph_engine():
        return ""
    return "Neither hnswlib nor usearch can be loaded, so look-ahead pictures take longer."


class GraphEngine(Protocol):
    """A graph of projected vectors by image id. It is not searched while it is changed."""

    def __len__(self) -> int:
        """How many images can be found."""
        ...

    @property
    def megabytes(self) -> float:
        """Memory, about."""
        ...

    def ids(self) -> Ids:
        """The images in the graph, int64 [n]; those that are hidden may be among them."""
        ...

    def add(self, ids: Ids, vectors: np.ndarray) -> None:
        """Add images [n] with float32 [n, c]."""
        ...

    def hide(self, image: int) -> None:
        """Leave an image out of what is found."""
        ...

    def show(self, image: int, vector: np.ndarray) -> None:
        """Let a hidden image be found again."""
        ...

    def nearest(self, queries: np.ndarray, count: int, breadth: int) -> Ids:
        """Ids int64 [q, count] near queries [q, c], looking at `breadth` or more; -1 where fewer are found."""
        ...

    def save(self, path: Path) -> None:
        """Write the graph."""
        ...

    def load(self, path: Path, hidden: int) -> None:
        """Read what `save` wrote when so many images were hidden."""
        ...


class Hnswlib:
    """A graph of hnswlib, in float32."""

    def __init__(self, width: int) -> None:
        import hnswlib  # may be missing: see graph_engine

        self._graph: Any = hnswlib.Index("ip", width)
        self._empty = True
        self._hidden = 0

    def __len__(self) -> int:
        return 0 if self._empty else self._graph.get_current_count() - self._hidden

    @property
    def megabytes(self) -> float:
        """See `GraphEngine`."""
        return 0.0 if self._empty else self._graph.index_file_size() / 1e6

    def ids(self) -> Ids:
        """See `GraphEngine`."""
        return np.asarray([] if self._empty else self._graph.get_ids_list(), np.int64)

    def add(self, ids: Ids, vectors: np.ndarray) -> None:
        """See `GraphEngine`."""
        self._make_room(len(ids))
        self._graph.add_items(vectors, ids, num_threads=_THREADS)

    def _make_room(self, more: int) -> None:
        if self._empty:
            self._graph.init_index(max(more, _ROOM), M=M, ef_construction=EF_CONSTRUCTION)
            self._empty = False
        needed = self._graph.get_current_count() + more
        if needed > self._graph.get_max_elements():
            self._graph.resize_index(needed + needed // 4)

    def hide(self, image: int) -> None:
        """See `GraphEngine`."""
        self._graph.mark_deleted(image)
        self._hidden += 1

    def show(self, image: int, vector: np.ndarray) -> None:
        """See `GraphEngine`."""
        self._graph.unmark_deleted(image)
        self._hidden -= 1

    def nearest(self, queries: np.ndarray, count: int, breadth: int) -> Ids:
        """See `GraphEngine`."""
        self._graph.set_ef(max(breadth, count))
        threads = _THREADS if len(queries) >= _MANY else 1
        return self._graph.knn_query(queries, count, num_threads=threads)[0].astype(np.int64)

    def save(self, path: Path) -> None:
        """See `GraphEngine`."""
        self._graph.save_index(str(path))

    def load(self, path: Path, hidden: int) -> None:
        """See `GraphEngine`."""
        self._graph.load_index(str(path))
        self._empty = False
        self._hidden = hidden


class Usearch:
    """A graph of usearch, in float16."""

    def __init__(self, width: int) -> None:
        from usearch.index import Index  # may be missing: see graph_engine

        self._graph: Any = Index(
            ndim=width,
            metric="ip",
            dtype="f16",
            connectivity=M,
            expansion_add=EF_CONSTRUCTION,
        )

    def __len__(self) -> int:
        return len(self._graph)

    @property
    def megabytes(self) -> float:
        """See `GraphEngine`."""
        return self._graph.serialized_length / 1e6

    def ids(self) -> Ids:
        """See `GraphEngine`."""
        return np.asarray(self._graph.keys, np.int64).reshape(-1)

    def add(self, ids: Ids, vectors: np.ndarray) -> None:
        """See `GraphEngine`."""
        self._graph.add(ids, vectors, threads=_THREADS)

    def hide(self, image: int) -> None:
        """See `GraphEngine`."""
        self._graph.remove(image)

    def show(self, image: int, vector: np.ndarray) -> None:
        """See `GraphEngine`."""
        self._graph.add(image, vector)

    def nearest(self, queries: np.ndarray, count: int, breadth: int) -> Ids:
        """See `GraphEngine`."""
        self._graph.expansion_search = max(breadth, count)
        threads = _THREADS if len(queries) >= _MANY else 1
        ids = np.full((len(queries), count), NO_ID, np.int64)
        found = self._graph.search(queries, count, threads=threads)
        keys = np.atleast_2d(found.keys)
        # of a single query it returns just its matches
        counts = found.counts if len(queries) > 1 else [keys.shape[1]]
        for row, (near, many) in enumerate(zip(keys, counts, strict=True)):
            ids[row, :many] = near[:many]
        return ids

    def save(self, path: Path) -> None:
        """See `GraphEngine`."""
        self._graph.save(str(path))

    def load(self, path: Path, hidden: int) -> None:
        """See `GraphEngine`."""
        self._graph.load(str(path))


_ENGINES: dict[str, Callable[[int], GraphEngine]] = {"hnswlib": Hnswlib, "usearch": Usearch}
"""By the name of the module, the one to be preferred first."""


class HnswIndex:
    """A graph over projected vectors proposes candidates; their whole vectors decide.

    One lock guards the graph: it may not be searched while it is added to.
    """

    def __init__(
        self, engine: str, projection: Projection, lookup: Lookup, breadth: int = 0
    ) -> None:
        """An empty graph of an engine that `graph_engine` named."""
        self.engine = engine
        self.breadth = breadth or _BREADTHS[0]
        self._graph = _ENGINES[engine](projection.width)
        self._projection = projection
        self._lookup = lookup
        self._lock = threading.Lock()
        self._removed: set[int] = set()

    def load(self, path: Path, removed: Iterable[int]) -> None:
        """Read what `save` wrote; the caller has made sure that the file is whole."""
        self._removed = set(removed)
        self._graph.load(path, len(self._removed))

    def __len__(self) -> int:
        return len(self._graph)

    @property
    def projection(self) -> Projection:
        """The axes the graph is built on."""
        return self._projection

    @property
    def removed(self) -> frozenset[int]:
        """The images that are still in the graph but never returned."""
        return frozenset(self._removed)

    @property
    def megabytes(self) -> float:
        """Memory of the graph, about."""
        return self._graph.megabytes

    @property
    def ids(self) -> Ids:
        """The images that can be found, int64 [n] in no order."""
        ids = self._graph.ids()
        return ids[~np.isin(ids, list(self._removed))] if self._removed else ids

    def save(self, path: Path) -> None:
        """Write the graph to `path`."""
        with self._lock:
            self._graph.save(path)

    def search(self, queries: np.ndarray, k: int) -> Neighbours:
        """The k nearest images of each query, nearly always all of them if it is like an image.

        Args:
            queries: float32 [q, d], unit norm.
            k: how many neighbours.
        """
        queries = np.ascontiguousarray(queries, np.float32)
        wanted = min(k + min(k, _MOST_SPARE) + 16, len(self))
        if not wanted:
            return nobody(len(queries), k)
        projected = self._projection(queries)
        with self._lock:
            candidates = self._graph.nearest(projected, wanted, self.breadth)
        scores = dot(queries, self._lookup(candidates))
        scores = np.where(candidates == NO_ID, -np.inf, scores).astype(np.float32)
        return best(candidates, scores, k)

    def add(self, ids: Ids, vectors: np.ndarray, pause: Callable[[], None] = lambda: None) -> None:
        """Add vectors [n, d] in batches; `pause` is called in between and may raise."""
        projected = self._projection(vectors)
        back = np.isin(ids, list(self._removed))
        with self._lock:
            for image, vector in zip(ids[back].tolist(), projected[back], strict=True):
                self._graph.show(image, vector)
                self._removed.remove(image)
        fresh = ~np.isin(ids, self._graph.ids())
        ids, projected = ids[fresh], projected[fresh]
        for start in range(0, len(ids), BATCH):
            pause()
            part = slice(start, start + BATCH)
            with self._lock:
                self._graph.add(ids[part], projected[part])

    def remove(self, ids: Ids) -> None:
        """Remove these images; unknown ids are ignored."""
        with self._lock:
            known = set(self._graph.ids().tolist()) - self._removed
            for image in known.intersection(ids.tolist()):
                self._graph.hide(image)
                self._removed.add(image)


STAGE = N_("preparing fast search")
WANTED = 0.995
"""Recall to be reached when breadth is chosen. 0.99 is promised; words are a little harder than the
test queries (measured at 100,000 images: an ef of 192 finds 0.990 for words, 256 finds 0.995)."""

_BREADTHS = (256, 384, 512, 768, 1024)
_TRIED = 100
_K = 50


def build(rows: Rows, lookup: Lookup, token: Token) -> HnswIndex:
    """A graph of `rows`, searched as widely as its recall needs.

    Args:
        rows: what to put into it.
        lookup: where the whole vectors of candidates are found.
        token: watched every 64 images.

    Raises:
        Cancelled: the token was cancelled; nothing is left behind.
    """
    index = HnswIndex(graph_engine(), Projection.of(rows), lookup)
    extend(index, rows, token)
    index.breadth = _breadth(index, rows, token)
    return index


def extend(index: HnswIndex, rows: Rows, token: Token) -> None:
    """Add `rows` to a graph that may be searched meanwhile.

    Raises:
        Cancelled: the token was cancelled; what was added until then stays.
    """
    pace, done, total = RateMeter(), 0, len(rows)
    for ids, vectors in rows.chunks():
        index.add(ids, vectors, token.check)
        done += len(ids)
        token.report(Progress(STAGE, done, total, pace.rate(done)))


def _breadth(index: HnswIndex, rows: Rows, token: Token) -> int:
    """The least breadth that finds enough of the true neighbours of some test queries."""
    queries = noisy_queries(rows, _TRIED)
    truth = ExactIndex(rows).search(queries, _K)
    for breadth in _BREADTHS:
        token.check()
        index.breadth = breadth
        if _finds_enough(index, queries, truth):
            return breadth
    return _BREADTHS[-1]


def _finds_enough(index: HnswIndex, queries: np.ndarray, truth: Neighbours) -> bool:
    return accuracy(index.search(queries, _K), truth).recall >= WANTED


_MOST_FETCHED = 2000
"""Beyond so many neighbours of a graph, comparing the allowed images is quicker."""

_SPARE = 1.5
"""How many times the expected number of neighbours is fetched, as filters and queries go together."""


def search_allowed(
    graph: HnswIndex, rest: ExactIndex, queries: np.ndarray, k: int, allowed: Ids
) -> Neighbours | None:
    """The k nearest of each query among many allowed images: more are fetched, and the others dropped.

    Args:
        graph: covers most images.
        rest: covers the others.
        queries: float32 [q, d], unit norm.
        k: how many neighbours.
        allowed: image ids, int64, ascending.

    Returns:
        None where too few are allowed for that, or too few of those fetched are.
    """
    fetched = int(_SPARE * k * len(graph) / max(len(allowed), 1)) + k
    if fetched > min(_MOST_FETCHED, len(graph)):
        return None
    found = _only(graph.search(queries, fetched), allowed, k)
    answer = merge([found, rest.search(queries, k, allowed)], k)
    return None if (answer.ids == NO_ID).any() else answer


def _only(found: Neighbours, allowed: Ids, k: int) -> Neighbours:
    scores = np.where(np.isin(found.ids, allowed), found.scores, -np.inf).astype(np.float32)
    return best(found.ids, scores, k)
