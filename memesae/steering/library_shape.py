"""The distribution of a library's vectors: mean, spread, principal axes, and the test for having left it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

_SAMPLE = 20_000


@dataclass(frozen=True, eq=False)
class VectorMoments:
    """First and second moments of a library's vectors.

    Attributes:
        mean: float32 [d].
        covariance: float32 [d, d].
    """

    mean: np.ndarray
    covariance: np.ndarray

    def spread(self, directions: np.ndarray) -> np.ndarray:
        """The library's standard deviation along unit directions [m, d], float32 [m]."""
        variance = np.einsum("md,md->m", directions @ self.covariance, directions)
        return np.sqrt(np.maximum(variance, np.finfo(np.float32).tiny)).astype(np.float32)

    @cached_property
    def axes(self) -> np.ndarray:
        """float32 [d, d]: the principal axes, widest first, each with its largest entry positive."""
        _, columns = np.linalg.eigh(self.covariance)
        axes = columns[:, ::-1].T
        largest = np.take_along_axis(axes, np.abs(axes).argmax(axis=1)[:, None], axis=1)
        return np.ascontiguousarray(axes * np.sign(largest))


def measure_moments_of_vectors(matrix: np.ndarray, seed: int = 0) -> VectorMoments:
    """The shape of vectors [n, d], float16 or float32; of a seeded sample where there are many.

    Moments of 20,000 vectors are known to a hundredth, which is finer than any step.
    """
    rows = _sample(len(matrix), seed)
    vectors = np.asarray(matrix[rows], np.float32)
    mean = vectors.mean(axis=0) if len(vectors) else np.zeros(matrix.shape[1], np.float32)
    centred = vectors - mean
    return VectorMoments(mean, centred.T @ centred / max(1, len(vectors) - 1))


def _sample(count: int, seed: int) -> np.ndarray:
    if count <= _SAMPLE:
        return np.arange(count)
    return np.sort(np.random.default_rng(seed).choice(count, _SAMPLE, replace=False))


_GUARD_SAMPLE = 1_000
_PERCENTILE = 1.0


@dataclass(frozen=True, slots=True)
class OutOfLibraryTest:
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


def fit_out_of_library_test(matrix: np.ndarray, seed: int = 0) -> OutOfLibraryTest:
    """Measure the floor on a seeded sample of 1,000 vectors of [n, d], each against all others."""
    if len(matrix) < 2:
        return OutOfLibraryTest(-1.0)
    size = min(_GUARD_SAMPLE, len(matrix))
    rows = np.random.default_rng(seed).choice(len(matrix), size, replace=False)
    return OutOfLibraryTest(float(np.percentile(_nearest_cosines(matrix, rows), _PERCENTILE)))


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
