"""Searching among some of the images only."""

import numpy as np

from memesae.vectors.exact import ExactIndex
from memesae.vectors.hnsw import HnswIndex
from memesae.vectors.neighbours import NOBODY, Ids, Neighbours, best, merge
from memesae.vectors.rows import Rows

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
        if not (answer.ids == NOBODY).any():
            return answer
    return ExactIndex(rows).search(queries, k, allowed)


def _only(found: Neighbours, allowed: Ids, k: int) -> Neighbours:
    scores = np.where(np.isin(found.ids, allowed), found.scores, -np.inf).astype(np.float32)
    return best(found.ids, scores, k)
