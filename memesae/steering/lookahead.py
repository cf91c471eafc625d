"""Look-ahead: what the first pictures would be after one step more and one step less."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from memesae.steering.directions.direction import UNITS_PER_PRESS, Direction
from memesae.vectors.exact_index import Neighbours

SHOWN = 3


class Search(Protocol):
    """What answers queries; a vector store or any index does."""

    def search(self, queries: np.ndarray, k: int) -> Neighbours:
        """The k nearest images of each query, float32 [q, d]."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class LookAhead:
    """The first pictures after one step along each of m directions.

    Attributes:
        more: int64 [m, shown], image ids after one step more; -1 where there are too few.
        less: int64 [m, shown], the same after one step less.
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
    """Try every direction both ways, all in one batch of 2 m searches.

    Args:
        search: answers the queries.
        query: float32 [d], as it stands, unit norm.
        directions: m of them.
        step: the step size, a share of `PRESS`.
        shown: how many pictures for each.
    """
    if not directions:
        nothing = np.zeros((0, shown), np.int64)
        return LookAhead(nothing, nothing)
    found = search.search(queries_after(query, directions, step), shown).ids
    return LookAhead(found[: len(directions)], found[len(directions) :])


def queries_after(query: np.ndarray, directions: Sequence[Direction], step: float) -> np.ndarray:
    """The query after each possible press, float32 [2 m, d], unit norm: all "more", then all "less".

    Args:
        query: float32 [d], as it stands, unit norm.
        directions: m of them, at least one.
        step: the step size, a share of `PRESS`.
    """
    lengths = np.array(
        [step * UNITS_PER_PRESS[one.source] * one.unit for one in directions], np.float32
    )
    ways = lengths[:, None] * np.stack([one.vector for one in directions])
    return unit_norm(np.concatenate([query + ways, query - ways]))


def unit_norm(vectors: np.ndarray) -> np.ndarray:
    """Vectors [q, d] brought to length 1."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
