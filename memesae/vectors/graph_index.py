"""Approximate nearest neighbours by a graph (Malkov & Yashunin 2016, through hnswlib): building it, and searching it within a subset."""

import importlib
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.vectors.exact_index import (
    NO_ID,
    ExactIndex,
    Ids,
    Neighbours,
    best,
    dot,
    merge,
    noisy_queries,
    overlap,
)
from memesae.vectors.vector_rows import Rows

_KEPT = 0.95
_STEP = 16


@dataclass(frozen=True)
class Projection:
    """The main axes of a library's vectors.

    Image vectors of one model fill their space unevenly: half of the axes hold 95 % of the length.
    A dot product over these axes finds the same candidates at half the memory and time; the candidates
    are then scored with the whole vectors.

    Attributes:
        basis: float32 [d, c], orthonormal columns.
    """

    basis: np.ndarray

    @classmethod
    def fit(cls, vectors: np.ndarray) -> "Projection":
        """The fewest axes (a multiple of 16) that keep 95 % of the squared length of `vectors` [n, d]."""
        moment = (vectors.T @ vectors).astype(np.float64)
        energy, axes = np.linalg.eigh(moment)
        share = np.cumsum(energy[::-1]) / energy.sum()
        needed = int(np.searchsorted(share, _KEPT)) + 1
        kept = min(-(-needed // _STEP) * _STEP, vectors.shape[1])
        return cls(np.ascontiguousarray(axes[:, ::-1][:, :kept], np.float32))

    @property
    def width(self) -> int:
        """Numbers in a projected vector."""
        return self.basis.shape[1]

    def __call__(self, vectors: np.ndarray) -> np.ndarray:
        """Project float [n, d] to float32 [n, c]."""
        return vectors.astype(np.float32, copy=False) @ self.basis


M = 16
"""hnswlib's M: neighbours kept per image and layer."""

EF_CONSTRUCTION = 200
"""hnswlib's ef_construction: how widely to look for an image's neighbours while building."""

BATCH = 64
"""Images added under one lock: about 10 ms, the longest that a search waits for building."""

Lookup = Callable[[np.ndarray], np.ndarray]
"""Where the whole vectors of candidates are found: float32 [..., d] for ids [...]."""

_MOST_SPARE = 200
"""Candidates beyond k that whole vectors choose among. Measured with words and 100,000 images: of the
true 50 nearest, 0.9995 are among the 116 first by 176 of 384 axes, but only 0.9956 among 78."""

_THREADS = 2
_MANY = 4
"""From this many queries on, a second thread is worth waking."""


def unavailable_reason() -> str:
    """Why graphs are unavailable, in one sentence; empty if they are available."""
    try:
        importlib.import_module("hnswlib")
    except ImportError as error:
        return f"hnswlib cannot be loaded ({error}), so every image is compared: exact, but slower."
    return ""


class HnswIndex:
    """A graph over projected vectors proposes candidates; their whole vectors decide.

    One lock guards the graph: hnswlib may not be searched while it is added to.
    """

    def __init__(
        self,
        graph: Any,  # noqa: ANN401 - hnswlib has no stubs
        projection: Projection,
        lookup: Lookup,
        breadth: int,
        removed: Iterable[int] = (),
    ) -> None:
        self._graph = graph
        self._projection = projection
        self._lookup = lookup
        self._lock = threading.Lock()
        self._removed = set(removed)
        self.breadth = breadth

    @classmethod
    def empty(cls, projection: Projection, lookup: Lookup, room: int, breadth: int) -> "HnswIndex":
        """A graph without images and with room for some."""
        import hnswlib  # may be missing: see unavailable_reason

        graph = hnswlib.Index("ip", projection.width)
        graph.init_index(room, M=M, ef_construction=EF_CONSTRUCTION)
        return cls(graph, projection, lookup, breadth)

    @classmethod
    def load(
        cls,
        path: Path,
        projection: Projection,
        lookup: Lookup,
        breadth: int,
        removed: Iterable[int],
    ) -> "HnswIndex":
        """Read what `save` wrote; the caller has made sure that the file is whole."""
        import hnswlib  # may be missing: see unavailable_reason

        graph = hnswlib.Index("ip", projection.width)
        graph.load_index(str(path))
        return cls(graph, projection, lookup, breadth, removed)

    def __len__(self) -> int:
        return self._graph.get_current_count() - len(self._removed)

    @property
    def projection(self) -> Projection:
        """The axes the graph is built on."""
        return self._projection

    @property
    def removed(self) -> frozenset[int]:
        """The images that are still nodes of the graph but never returned."""
        return frozenset(self._removed)

    @property
    def megabytes(self) -> float:
        """The size of the graph's file, which is nearly that in memory."""
        return self._graph.index_file_size() / 1e6

    @property
    def ids(self) -> Ids:
        """The images that can be found, int64 [n] in no order."""
        ids = np.asarray(self._graph.get_ids_list(), np.int64)
        return ids[~np.isin(ids, list(self._removed))] if self._removed else ids

    def save(self, path: Path) -> None:
        """Write the graph to `path`."""
        with self._lock:
            self._graph.save_index(str(path))

    def search(self, queries: np.ndarray, k: int) -> Neighbours:
        """The k nearest images of each query, nearly always all of them (see `recall`).

        Args:
            queries: float32 [q, d], unit norm.
            k: how many neighbours.
        """
        queries = np.ascontiguousarray(queries, np.float32)
        candidates = self._candidates(self._projection(queries), k + min(k, _MOST_SPARE) + 16)
        scores = dot(queries, self._lookup(candidates))
        found = best(candidates, scores, min(k, candidates.shape[1]))
        return _padded(found, k)

    def _candidates(self, projected: np.ndarray, wanted: int) -> np.ndarray:
        wanted = min(wanted, len(self))
        with self._lock:
            self._graph.set_ef(max(self.breadth, wanted))
            labels, _ = self._graph.knn_query(
                projected, wanted, num_threads=_THREADS if len(projected) >= _MANY else 1
            )
        return labels.astype(np.int64)

    def add(self, ids: Ids, vectors: np.ndarray, pause: Callable[[], None] = lambda: None) -> None:
        """Add vectors [n, d] in batches; `pause` is called in between and may raise."""
        fresh = ~np.isin(ids, self._graph.get_ids_list())
        self._bring_back(ids[~fresh])
        ids, projected = ids[fresh], self._projection(vectors[fresh])
        self._make_room(len(ids))
        for start in range(0, len(ids), BATCH):
            pause()
            part = slice(start, start + BATCH)
            with self._lock:
                self._graph.add_items(projected[part], ids[part], num_threads=_THREADS)

    def _bring_back(self, ids: Ids) -> None:
        with self._lock:
            for image in self._removed.intersection(ids.tolist()):
                self._graph.unmark_deleted(image)
                self._removed.remove(image)

    def _make_room(self, more: int) -> None:
        needed = self._graph.get_current_count() + more
        if needed > self._graph.get_max_elements():
            with self._lock:
                self._graph.resize_index(needed + needed // 10)

    def remove(self, ids: Ids) -> None:
        """Remove these images; unknown ids are ignored."""
        with self._lock:
            known = set(self._graph.get_ids_list()) - self._removed
            for image in known.intersection(ids.tolist()):
                self._graph.mark_deleted(image)
                self._removed.add(image)


def _padded(found: Neighbours, k: int) -> Neighbours:
    missing = ((0, 0), (0, k - found.ids.shape[1]))
    return Neighbours(
        np.pad(found.ids, missing, constant_values=NO_ID),
        np.pad(found.scores, missing, constant_values=-np.inf),
    )


STAGE = N_("preparing fast search")
WANTED = 0.995
"""Recall to be reached when breadth is chosen. 0.99 is promised; words are a little harder than the
test queries (measured at 100,000 images: an ef of 192 finds 0.990 for words, 256 finds 0.995)."""

_BREADTHS = (256, 384, 512, 768, 1024)
_FITTED = 20_000
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
    index = HnswIndex.empty(_axes(rows), lookup, len(rows), _BREADTHS[0])
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


def _axes(rows: Rows) -> Projection:
    step = max(len(rows) // _FITTED, 1)
    return Projection.fit(rows.take(np.arange(0, len(rows), step)))


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
    return overlap(index.search(queries, _K), truth) >= WANTED


_MOST_FETCHED = 2000
"""Beyond so many neighbours of a graph, comparing the allowed images one by one is quicker."""

_SPARE = 1.5
"""How many times the expected number of neighbours is fetched, as filters and queries go together."""


def search_allowed(
    graph: HnswIndex | None,
    exact: ExactIndex,
    rows: Rows,
    queries: np.ndarray,
    k: int,
    allowed: Ids,
) -> Neighbours:
    """The k nearest images of each query among `allowed`.

    Where many are allowed, the graph is asked for more neighbours than needed and the rest is
    dropped; where that leaves too few, or few are allowed, each allowed image is compared.

    Args:
        graph: covers most images, or None.
        exact: covers those that the graph does not.
        rows: covers all.
        queries: float32 [q, d], unit norm.
        k: how many neighbours.
        allowed: image ids, int64.
    """
    if graph is None:
        return exact.search(queries, k, allowed)
    allowed = np.unique(allowed)
    fetched = int(_SPARE * k * len(graph) / max(len(allowed), 1)) + k
    if fetched <= min(_MOST_FETCHED, len(graph)):
        found = _only(graph.search(queries, fetched), allowed, k)
        answer = merge([found, exact.search(queries, k, allowed)], k)
        if not (answer.ids == NO_ID).any():
            return answer
    return ExactIndex(rows).search(queries, k, allowed)


def _only(found: Neighbours, allowed: Ids, k: int) -> Neighbours:
    scores = np.where(np.isin(found.ids, allowed), found.scores, -np.inf).astype(np.float32)
    return best(found.ids, scores, k)
