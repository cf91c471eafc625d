"""Approximate nearest neighbours by a graph (Malkov & Yashunin 2016, through hnswlib)."""

import importlib
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np

from memesae.vectors.neighbours import NOBODY, Ids, Neighbours, best, dot
from memesae.vectors.projection import Projection

LINKS = 16
"""hnswlib's M: neighbours kept per image and layer."""

CARE = 200
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


def why_not() -> str:
    """Why graphs cannot be had here, in one sentence; empty where they can."""
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
        import hnswlib  # may be missing: see why_not

        graph = hnswlib.Index("ip", projection.width)
        graph.init_index(room, M=LINKS, ef_construction=CARE)
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
        import hnswlib  # may be missing: see why_not

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
        """The images that are still woven into the graph but never found."""
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
        """Take in vectors [n, d], a few at a time; `pause` is called in between and may raise."""
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
        """Forget these images; unknown ids are passed over."""
        with self._lock:
            known = set(self._graph.get_ids_list()) - self._removed
            for image in known.intersection(ids.tolist()):
                self._graph.mark_deleted(image)
                self._removed.add(image)


def _padded(found: Neighbours, k: int) -> Neighbours:
    missing = ((0, 0), (0, k - found.ids.shape[1]))
    return Neighbours(
        np.pad(found.ids, missing, constant_values=NOBODY),
        np.pad(found.scores, missing, constant_values=-np.inf),
    )
