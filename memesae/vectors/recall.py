"""How many of the true neighbours an index finds."""

import numpy as np

from memesae.vectors.exact import ExactIndex
from memesae.vectors.neighbours import Neighbours, VectorIndex
from memesae.vectors.rows import Rows

_BLUR = 0.7
"""Cosine between a library vector and the query made from it. Lower is harder; at 0.7 the queries are
about as hard as words: 0.994 for both, measured with 30,000 images and an ef of 192."""


def blurred(rows: Rows, count: int, seed: int = 0) -> np.ndarray:
    """Queries float32 [q, d]: library vectors mixed with noise in a random direction."""
    random = np.random.default_rng(seed)
    chosen = rows.take(random.integers(0, len(rows), min(count, len(rows))))
    noise = random.standard_normal(chosen.shape, dtype=np.float32)
    noise /= np.linalg.norm(noise, axis=1, keepdims=True)
    mixed = _BLUR * chosen + np.sqrt(1 - _BLUR**2) * noise
    return (mixed / np.linalg.norm(mixed, axis=1, keepdims=True)).astype(np.float32)


def recall(index: VectorIndex, rows: Rows, queries: np.ndarray, k: int) -> float:
    """The share of the true k nearest of `queries` [q, d] that `index` finds, 0 to 1."""
    return overlap(index.search(queries, k), ExactIndex(rows).search(queries, k))


def overlap(found: Neighbours, truth: Neighbours) -> float:
    """The share of the true neighbours that were found, over all queries."""
    hits = sum(
        len(np.intersect1d(mine, true[true >= 0]))
        for mine, true in zip(found.ids, truth.ids, strict=True)
    )
    return hits / max(int((truth.ids >= 0).sum()), 1)
