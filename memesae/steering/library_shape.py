"""Distribution of a library's vectors: mean, covariance, principal axes, and the out-of-library test."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from memesae.sae.library_codes import read_stamped, write_stamped

_SAMPLE = 20_000


@dataclass(frozen=True, eq=False)
class VectorMoments:
    """Mean and covariance of a library's vectors.

    Attributes:
        mean: float32 [d].
        covariance: float32 [d, d].
    """

    mean: np.ndarray
    covariance: np.ndarray

    def deviation(self, directions: np.ndarray) -> np.ndarray:
        """Standard deviation along unit directions [m, d], float32 [m]."""
        variance = np.einsum("md,md->m", directions @ self.covariance, directions)
        return np.sqrt(np.maximum(variance, np.finfo(np.float32).tiny)).astype(np.float32)

    @cached_property
    def axes(self) -> np.ndarray:
        """float32 [d, d]: the principal axes, largest variance first; the largest entry of each is positive."""
        _, columns = np.linalg.eigh(self.covariance)
        axes = columns[:, ::-1].T
        largest = np.take_along_axis(axes, np.abs(axes).argmax(axis=1)[:, None], axis=1)
        return np.ascontiguousarray(axes * np.sign(largest))


def measure_moments_of_vectors(matrix: np.ndarray, seed: int = 0) -> VectorMoments:
    """Moments of vectors [n, d], float16 or float32; of a random sample of at most 20,000.

    The sampling error is about 1 %, which is finer than any step.
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


_TEST_SAMPLE = 1_000
_PERCENTILE = 1.0


@dataclass(frozen=True, slots=True)
class OutOfLibraryTest:
    """Tests whether a query has left the library, by the cosine to its nearest image.

    Attributes:
        floor: 1st percentile of the cosine between an image and its nearest neighbour.
    """

    floor: float

    def leaves(self, before: float, now: float) -> bool:
        """Whether nudging moved the query out of the library.

        A text query is far from every image, nudged or not (modality gap). So a query counts as
        outside only if its nearest image is farther than the floor and also farther than the
        nearest image was before nudging.

        Args:
            before: cosine to the nearest image before nudging.
            now: cosine to the nearest image after nudging.
        """
        return now < min(self.floor, before)


def fit_out_of_library_test(matrix: np.ndarray, seed: int = 0) -> OutOfLibraryTest:
    """Measure the floor on a random sample of 1,000 of the vectors [n, d], each against all others."""
    if len(matrix) < 2:
        return OutOfLibraryTest(-1.0)
    size = min(_TEST_SAMPLE, len(matrix))
    rows = np.random.default_rng(seed).choice(len(matrix), size, replace=False)
    return OutOfLibraryTest(float(np.percentile(_nearest_cosines(matrix, rows), _PERCENTILE)))


def _nearest_cosines(matrix: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Cosine of each of these rows to its nearest neighbour, float32 [m]; reads the matrix in chunks."""
    queries = np.asarray(matrix[rows], np.float32)
    nearest = np.full(len(rows), -1.0, np.float32)
    for start in range(0, len(matrix), 8192):
        scores = queries @ np.asarray(matrix[start : start + 8192], np.float32).T
        inside = np.flatnonzero((rows >= start) & (rows < start + 8192))
        scores[inside, rows[inside] - start] = -1.0
        nearest = np.maximum(nearest, scores.max(axis=1))
    return nearest


@dataclass(frozen=True, slots=True, eq=False)
class LibraryShape:
    """What steering knows about the distribution of a library's vectors.

    Attributes:
        moments: their mean and covariance.
        outside: tells whether a query has left them.
    """

    moments: VectorMoments
    outside: OutOfLibraryTest


def measure_library_shape(matrix: np.ndarray) -> LibraryShape:
    """Measure it on vectors [n, d], float16 or float32: 1.5 seconds for 100,000."""
    return LibraryShape(measure_moments_of_vectors(matrix), fit_out_of_library_test(matrix))


def open_library_shape(path: Path, images: str, matrix: np.ndarray) -> LibraryShape:
    """Read it from a cache, or measure it and write it there.

    Args:
        path: of the cache file.
        images: a hash of the images and their vectors, see `LibraryCodes.images_digest`.
        matrix: the vectors [n, d].

    Raises:
        MemesaeError: the cache cannot be written.
    """
    stamp = {"layout": _LAYOUT, "images": images}
    arrays = read_stamped(path, stamp)
    if arrays is not None:
        moments = VectorMoments(arrays["mean"], arrays["covariance"])
        return LibraryShape(moments, OutOfLibraryTest(float(arrays["floor"][0])))
    shape = measure_library_shape(matrix)
    moments = shape.moments
    arrays = {
        "mean": moments.mean,
        "covariance": moments.covariance,
        "floor": np.array([shape.outside.floor]),
    }
    write_stamped(path, arrays, stamp)
    return shape


_LAYOUT = "1"
