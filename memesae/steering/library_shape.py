"""Distribution of a library's vectors: mean, covariance, principal axes, and the out-of-library test."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from memesae.base.cancellation import Token
from memesae.sae.library_codes import read_stamped, write_stamped
from memesae.sae.vector_stream import MomentSums, VectorBatches, in_batches

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

    @classmethod
    def of(cls, sums: MomentSums) -> "VectorMoments":
        """The moments of what was summed up."""
        return cls(sums.mean.astype(np.float32), sums.covariance.astype(np.float32))

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
    rows, sums = _sample(len(matrix), seed), MomentSums(matrix.shape[1])
    for _, vectors in in_batches(rows, matrix if len(rows) == len(matrix) else matrix[rows]):
        sums.add(vectors)
    return VectorMoments.of(sums)


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


class NearestCosines:
    """The cosine of some images to their nearest others, while all images pass in batches; can be merged."""

    def __init__(self, ids: np.ndarray, vectors: np.ndarray) -> None:
        """Start before the first batch.

        Args:
            ids: int64 [m], of a sample of the images, ascending.
            vectors: [m, d], theirs.
        """
        self._ids = ids
        self._queries = np.asarray(vectors, np.float32)
        self._nearest = np.full(len(ids), -1.0, np.float32)

    def add(self, ids: np.ndarray, vectors: np.ndarray) -> None:
        """Compare with the vectors [n, d] of images int64 [n]; an image is not its own neighbour."""
        scores = self._queries @ np.asarray(vectors, np.float32).T
        own = np.searchsorted(self._ids, ids)
        own = np.minimum(own, max(0, len(self._ids) - 1))
        (columns,) = np.nonzero(self._ids[own] == ids) if len(self._ids) else (own[:0],)
        scores[own[columns], columns] = -1.0
        self._nearest = np.maximum(self._nearest, scores.max(axis=1, initial=-1.0))

    def merge(self, other: "NearestCosines") -> None:
        """Take up what the same sample met elsewhere."""
        self._nearest = np.maximum(self._nearest, other._nearest)

    def finish(self) -> OutOfLibraryTest:
        """The test by all that passed."""
        if len(self._ids) < 2:
            return OutOfLibraryTest(-1.0)
        return OutOfLibraryTest(float(np.percentile(self._nearest, _PERCENTILE)))


def fit_out_of_library_test(matrix: np.ndarray, seed: int = 0) -> OutOfLibraryTest:
    """Measure the floor on a random sample of 1,000 of the vectors [n, d], each against all others."""
    size = min(_TEST_SAMPLE, len(matrix))
    rows = np.sort(np.random.default_rng(seed).choice(len(matrix), size, replace=False))
    nearest = NearestCosines(rows, matrix[rows])
    for numbers, vectors in in_batches(np.arange(len(matrix)), matrix, 8192):
        nearest.add(numbers, vectors)
    return nearest.finish()


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


def shape_of_stream(
    ids: np.ndarray, sample: np.ndarray, batches: VectorBatches, token: Token
) -> LibraryShape:
    """Measure it on vectors that pass once.

    Args:
        ids: int64 [m], of a sample of the images: about 1,000.
        sample: [m, d], their vectors.
        batches: ids and vectors of all images.
        token: cancels the work.

    Raises:
        Cancelled: the token was cancelled.
    """
    order = np.argsort(ids)
    nearest, sums = NearestCosines(ids[order], sample[order]), MomentSums(sample.shape[1])
    for numbers, vectors in batches:
        token.check()
        sums.add(vectors)
        nearest.add(numbers, vectors)
    return LibraryShape(VectorMoments.of(sums), nearest.finish())


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
