"""Exact nearest neighbours: every vector is looked at."""

import numpy as np

from memesae.vectors.neighbours import NOBODY, Ids, Neighbours, best, dot, merge, nobody
from memesae.vectors.rows import Rows

_ROUNDING = 4e-6
"""More than a float32 product of unit vectors can be off by, whichever way BLAS adds it up."""

_FEW = 0.25
"""Below this share of allowed images, copying them out is quicker than scoring all and masking."""


class ExactIndex:
    """A matrix product in chunks, then the best k of every chunk.

    Searching is safe while one other thread adds.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def ids(self) -> Ids:
        """The images that are looked at, int64 [n]."""
        return self._rows.ids

    def search(self, queries: np.ndarray, k: int, allowed: Ids | None = None) -> Neighbours:
        """The k nearest images of each query.

        Args:
            queries: float32 [q, d], unit norm.
            k: how many neighbours, at least 1.
            allowed: look only at these images, int64 [m]; all where None.
        """
        queries = np.ascontiguousarray(queries, np.float32)
        if allowed is None:
            return self._among_all(queries, k, None)
        rows = self._rows.rows_of(np.unique(allowed))
        rows = rows[rows >= 0]
        if len(rows) < _FEW * len(self):
            return _nearest(queries, self._rows.ids[rows], self._rows.take(rows), k, None)
        keep = np.zeros(len(self), bool)
        keep[rows] = True
        return self._among_all(queries, k, keep)

    def _among_all(self, queries: np.ndarray, k: int, keep: np.ndarray | None) -> Neighbours:
        found = [nobody(len(queries), k)]
        start = 0
        for ids, vectors in self._rows.chunks():
            part = None if keep is None else keep[start : start + len(ids)]
            if part is not None and len(part) < len(ids):  # added after `keep` was made
                break
            found.append(_nearest(queries, ids, vectors, k, part))
            start += len(ids)
        return merge(found, k)

    def add(self, ids: Ids, vectors: np.ndarray) -> None:
        """Take in vectors [n, d]; ids that are there already are passed over."""
        fresh = self._rows.rows_of(ids) < 0
        self._rows.add(ids[fresh], vectors[fresh])

    def remove(self, ids: Ids) -> None:
        """Forget these images; unknown ids are passed over."""
        self._rows = self._rows.without(ids)


def _nearest(
    queries: np.ndarray, ids: np.ndarray, vectors: np.ndarray, k: int, keep: np.ndarray | None
) -> Neighbours:
    if not len(ids):
        return nobody(len(queries), k)
    scores = queries @ vectors.T
    if keep is not None:
        scores[:, ~keep] = -np.inf
    return _picked(queries, ids, vectors, scores, k)


def _picked(
    queries: np.ndarray, ids: np.ndarray, vectors: np.ndarray, scores: np.ndarray, k: int
) -> Neighbours:
    """The best k by rough `scores` [q, n], scored anew so that equal images stay in order of id."""
    candidates = [_candidates(row, k) for row in scores]
    width = max(len(row) for row in candidates)
    rows = np.zeros((len(candidates), width), np.int64)
    real = np.zeros(rows.shape, bool)
    for number, row in enumerate(candidates):
        rows[number, : len(row)] = row
        real[number, : len(row)] = True
    sure = np.where(real, dot(queries, vectors[rows]), -np.inf).astype(np.float32)
    return best(np.where(real, ids[rows], NOBODY), sure, k)


def _candidates(scores: np.ndarray, k: int) -> np.ndarray:
    """Whatever could be among the best k once scores are added up in the one order, [m >= k]."""
    if len(scores) > k:
        least = np.partition(scores, len(scores) - k)[len(scores) - k]
        return np.flatnonzero((scores >= least - _ROUNDING) & (scores > -np.inf))
    return np.flatnonzero(scores > -np.inf)
