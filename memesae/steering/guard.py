"""The guard: telling when a nudge has left the part of the space where the library lies."""

from dataclasses import dataclass

import numpy as np

_SAMPLE = 1_000
_PERCENTILE = 1.0


@dataclass(frozen=True, slots=True)
class Guard:
    """How close the nearest image must be for a query to lie within the library.

    Attributes:
        floor: cosine; all but 1 % of the library's own images have a nearer neighbour than this.
    """

    floor: float

    def leaves(self, before: float, now: float) -> bool:
        """Whether nudging took the query out of the library's region.

        Words lie across the modality gap, where every image is far away, nudged or not. So a query
        is outside only when its best image is farther than nearly every image's own nearest
        neighbour and also farther than the best image was before nudging.

        Args:
            before: cosine to the nearest image before nudging.
            now: cosine to the nearest image with the nudges.
        """
        return now < min(self.floor, before)


def measure_guard(matrix: np.ndarray, seed: int = 0) -> Guard:
    """Measure the floor on a seeded sample of 1,000 vectors of [n, d], each against all others."""
    if len(matrix) < 2:
        return Guard(-1.0)
    size = min(_SAMPLE, len(matrix))
    rows = np.random.default_rng(seed).choice(len(matrix), size, replace=False)
    return Guard(float(np.percentile(_nearest_cosines(matrix, rows), _PERCENTILE)))


def _nearest_cosines(matrix: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """The cosine of each of these rows to its nearest neighbour, float32 [m]; read in chunks."""
    queries = np.asarray(matrix[rows], np.float32)
    nearest = np.full(len(rows), -1.0, np.float32)
    for start in range(0, len(matrix), 8192):
        scores = queries @ np.asarray(matrix[start : start + 8192], np.float32).T
        inside = np.flatnonzero((rows >= start) & (rows < start + 8192))
        scores[inside, rows[inside] - start] = -1.0
        nearest = np.maximum(nearest, scores.max(axis=1))
    return nearest
