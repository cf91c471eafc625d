"""Look-ahead: the top results after one step more and one step less along each direction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from memesae.steering.directions.direction import UNITS_PER_PRESS, Direction
from memesae.vectors.exact_index import Neighbours

SHOWN = 3


class Search(Protocol):
    """A nearest-neighbour index, such as the vector store."""

    def search(self, queries: np.ndarray, k: int) -> Neighbours:
        """The k nearest images of queries float32 [q, d]."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class LookAhead:
    """The top results after one step along each of m directions.

    Attributes:
        more: int64 [m, shown], image ids after one step more, padded with -1.
        less: int64 [m, shown], image ids after one step less, padded with -1.
    """

    more: np.ndarray
    less: np.ndarray


def look_ahead(
    search: Search,
    query: np.ndarray,
    directions: Sequence[Direction],
    step: float = 1.0,
    shown: int = SHOWN,
) -> LookAhead:
    """Search both ways along every direction, in one batch of 2 m queries.

    Args:
        search: the index.
        query: float32 [d], the current query, unit norm.
        directions: m of them.
        step: the step size, in presses.
        shown: number of results for each.
    """
    if not directions:
        none = np.zeros((0, shown), np.int64)
        return LookAhead(none, none)
    found = search.search(queries_after(query, directions, step), shown).ids
    return LookAhead(found[: len(directions)], found[len(directions) :])


def queries_after(query: np.ndarray, directions: Sequence[Direction], step: float) -> np.ndarray:
    """The query after each possible press, float32 [2 m, d], unit norm: all "more", then all "less".

    Args:
        query: float32 [d], the current query, unit norm.
        directions: m of them, at least one.
        step: the step size, in presses.
    """
    steps = [
        one.moved(sign * step * UNITS_PER_PRESS[one.source])
        for sign in (1, -1)
        for one in directions
    ]
    return unit_norm(query + np.stack(steps).astype(np.float32))


def unit_norm(vectors: np.ndarray) -> np.ndarray:
    """Vectors [q, d], normalised."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
