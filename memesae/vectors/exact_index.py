"""The index interface, exact nearest-neighbour search, and recall."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np

from memesae.vectors.vector_rows import Rows

Ids = np.ndarray
"""Image ids, int64 [n]."""

Lookup = Callable[[np.ndarray], np.ndarray]
"""Where the whole vectors of candidates are found: float32 [..., d] for ids [...]."""

NO_ID = -1
"""The id that fills a row of neighbours when fewer than k images exist."""


class Neighbours(NamedTuple):
    """The nearest images of some queries, best first; equal scores are ordered by id.

    Attributes:
        ids: int64 [q, k]; -1 where there are fewer than k images.
        scores: float32 [q, k], dot products in [-1, 1]; -inf beside an id of -1.
    """

    ids: np.ndarray
    scores: np.ndarray


class VectorIndex(Protocol):
    """Unit vectors by image id that can be searched, grown and shrunk."""

    def __len__(self) -> int:
        """How many vectors can be found."""
        ...

    def search(self, queries: np.ndarray, k: int) -> Neighbours:
        """The k nearest images of each query, float32 [q, d]."""
        ...

    def add(self, ids: Ids, vectors: np.ndarray) -> None:
        """Add vectors [n, d]; known ids are skipped."""
        ...

    def remove(self, ids: Ids) -> None:
        """Remove these images; unknown ids are ignored."""
        ...


def nobody(queries: int, k: int) -> Neighbours:
    """The result of an empty index."""
    return Neighbours(
        np.full((queries, k), NO_ID, np.int64), np.full((queries, k), -np.inf, np.float32)
    )


def best(ids: np.ndarray, scores: np.ndarray, k: int) -> Neighbours:
    """Order candidates [q, m] by score, then id, and keep k of each row, padded where m < k."""
    order = np.lexsort((ids, -scores), axis=-1)[:, :k]
    found = nobody(len(ids), k)
    width = order.shape[1]
    found.ids[:, :width] = np.take_along_axis(ids, order, axis=1)
    found.scores[:, :width] = np.take_along_axis(scores, order, axis=1)
    found.ids[np.isneginf(found.scores)] = NO_ID
    return found


def merge(answers: Iterable[Neighbours], k: int) -> Neighbours:
    """The best k of several answers to the same queries; an image found twice counts once."""
    several = list(answers)
    # nothing to merge, as in most filtered searches
    if len(several) == 1 and several[0].ids.shape[1] == k:
        return several[0]
    every = best(
        np.concatenate([a.ids for a in several], axis=1),
        np.concatenate([a.scores for a in several], axis=1),
        sum(a.ids.shape[1] for a in several),
    )
    again = (
        every.ids[:, 1:] == every.ids[:, :-1]
    )  # equal ids have equal scores, so they stand together
    every.scores[:, 1:][again] = -np.inf
    return best(*every, k)


def dot(queries: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Scores [q, m] of every query [q, d] with its own candidates [q, m, d], float32.

    BLAS rounds a product differently at the edge of a block, so two equal images could swap places
    between two searches. The scores people see are therefore added up pair by pair, in one order.
    """
    return np.einsum("qd,qmd->qm", queries, rows)


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
        """The images that are searched, int64 [n]."""
        return self._rows.ids

    def search(self, queries: np.ndarray, k: int, allowed: Ids | None = None) -> Neighbours:
        """The k nearest images of each query.

        Args:
            queries: float32 [q, d], unit norm.
            k: how many neighbours, at least 1.
            allowed: search only these images, int64 [m]; all where None.
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
        found: list[Neighbours] = []
        start = 0
        for ids, vectors in self._rows.chunks():
            part = None if keep is None else keep[start : start + len(ids)]
            if part is not None and len(part) < len(ids):  # added after `keep` was made
                break
            found.append(_nearest(queries, ids, vectors, k, part))
            start += len(ids)
        return merge(found, k) if found else nobody(len(queries), k)

    def add(self, ids: Ids, vectors: np.ndarray) -> None:
        """Add vectors [n, d]; known ids are skipped."""
        fresh = self._rows.rows_of(ids) < 0
        self._rows.add(ids[fresh], vectors[fresh])

    def remove(self, ids: Ids) -> None:
        """Remove these images; unknown ids are ignored."""
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
    return rescored(queries, candidates, ids, lambda rows: vectors[rows], k)


def rescored(
    queries: np.ndarray,
    candidates: Sequence[np.ndarray],
    ids: np.ndarray,
    vectors_of: Callable[[np.ndarray], np.ndarray],
    k: int,
) -> Neighbours:
    """The best k of some candidates, scored with whole vectors.

    Args:
        queries: float32 [q, d].
        candidates: for each query, row numbers int64 [m].
        ids: int64 [n], of all rows.
        vectors_of: whole vectors float32 [..., d] of rows [...].
        k: how many neighbours.
    """
    width = max(len(row) for row in candidates)
    rows = np.zeros((len(candidates), width), np.int64)
    real = np.zeros(rows.shape, bool)
    for number, row in enumerate(candidates):
        rows[number, : len(row)] = row
        real[number, : len(row)] = True
    sure = np.where(real, dot(queries, vectors_of(rows)), -np.inf).astype(np.float32)
    return best(np.where(real, ids[rows], NO_ID), sure, k)


def _candidates(scores: np.ndarray, k: int) -> np.ndarray:
    """Whatever could be among the best k once scores are added up in the one order, [m >= k]."""
    if len(scores) > k:
        least = np.partition(scores, len(scores) - k)[len(scores) - k]
        return np.flatnonzero((scores >= least - _ROUNDING) & (scores > -np.inf))
    return np.flatnonzero(scores > -np.inf)


_BLUR = 0.7
"""Cosine between a library vector and the query made from it."""


def noisy_queries(rows: Rows, count: int, seed: int = 0) -> np.ndarray:
    """Queries float32 [q, d]: library vectors mixed with noise in a random direction.

    Words are harder for a graph: they lie off the images, and these do not.
    """
    random = np.random.default_rng(seed)
    chosen = rows.take(random.integers(0, len(rows), min(count, len(rows))))
    noise = random.standard_normal(chosen.shape, dtype=np.float32)
    noise /= np.linalg.norm(noise, axis=1, keepdims=True)
    mixed = _BLUR * chosen + np.sqrt(1 - _BLUR**2) * noise
    return (mixed / np.linalg.norm(mixed, axis=1, keepdims=True)).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How much of the truth an index finds.

    Attributes:
        recall: mean share of the true k nearest images that are found, 0 to 1.
        best: share of queries whose very nearest image is found.
        worst: recall of the query with the lowest.
    """

    recall: float
    best: float
    worst: float


def measure_accuracy(index: VectorIndex, rows: Rows, queries: np.ndarray, k: int) -> Accuracy:
    """Compare the k nearest of `queries` [q, d] that `index` finds with all of `rows`."""
    return accuracy(index.search(queries, k), ExactIndex(rows).search(queries, k))


def accuracy(found: Neighbours, truth: Neighbours) -> Accuracy:
    """Compare what was found with the true neighbours; queries without any do not count."""
    pairs = [
        (mine, true[true >= 0])
        for mine, true in zip(found.ids, truth.ids, strict=True)
        if (true >= 0).any()
    ]
    if not pairs:
        return Accuracy(1.0, 1.0, 1.0)
    shares = [float(np.isin(true, mine).mean()) for mine, true in pairs]
    first = [bool((mine == true[0]).any()) for mine, true in pairs]
    return Accuracy(float(np.mean(shares)), float(np.mean(first)), min(shares))
