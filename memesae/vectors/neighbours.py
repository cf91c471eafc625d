"""What a nearest-neighbour search answers, and the one shape all indexes share."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

import numpy as np

Ids = np.ndarray
"""Image ids, int64 [n]."""

NOBODY = -1
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
        """Take in vectors [n, d]; ids that are there already are passed over."""
        ...

    def remove(self, ids: Ids) -> None:
        """Forget these images; unknown ids are passed over."""
        ...


def nobody(queries: int, k: int) -> Neighbours:
    """The answer of an index that holds nothing."""
    return Neighbours(
        np.full((queries, k), NOBODY, np.int64), np.full((queries, k), -np.inf, np.float32)
    )


def best(ids: np.ndarray, scores: np.ndarray, k: int) -> Neighbours:
    """Order candidates [q, m] by score, then id, and keep k of each row, padded where m < k."""
    order = np.lexsort((ids, -scores), axis=-1)[:, :k]
    found = nobody(len(ids), k)
    width = order.shape[1]
    found.ids[:, :width] = np.take_along_axis(ids, order, axis=1)
    found.scores[:, :width] = np.take_along_axis(scores, order, axis=1)
    found.ids[np.isneginf(found.scores)] = NOBODY
    return found


def merge(answers: Iterable[Neighbours], k: int) -> Neighbours:
    """The best k of several answers to the same queries; an image found twice counts once."""
    several = list(answers)
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
