"""Statistics of every feature on one library: firing rates, percentiles, exemplars, histograms, opposites."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np

from memesae.base.cancellation import Token
from memesae.sae.sparse_autoencoder import Codes

PADDING = -1
"""Fills arrays of image ids and feature indices where there are fewer than columns."""
EXEMPLARS = 32
INTERVALS = 5
PER_INTERVAL = 6
BINS = 24
OPPOSITES = 12


@dataclass(frozen=True, eq=False)
class FeatureCatalogue:
    """Statistics of every feature on one library; row i of each array is feature i.

    Activations are in the units of the sparse autoencoder; `step` is in those of the vectors.

    Attributes:
        images: int64 [1], n, the number of images.
        rate: float32 [F], firing rate: the fraction of images on which the feature is active.
        p95: float32 [F], 95th percentile of its non-zero activations, 0 for a dead feature.
        step: float32 [F], length of one unit of steering in vector space: p95 times the decoder norm.
        mean: float32 [F], mean of its non-zero activations.
        deviation: float32 [F], standard deviation of its activation over all images.
        peak: float32 [F], its maximum activation.
        exemplars: int64 [F, 32], ids of the images with the highest activations, highest first.
        activations: float32 [F, 32], the activations of those, 0 as padding.
        intervals: int64 [F, 5, 6], ids of sample images from equal intervals between 0 and `peak`,
            lowest interval first.
        opposite: int64 [F, 12], ids of the images with the lowest projection on its direction,
            lowest first.
        nearest: int32 [F, 10], the features with the most similar directions, most similar first.
        similarity: float32 [F, 10], their cosines.
        cooccurring: int32 [F, 10], the features that are active together with it more often than
            by chance.
        association: float32 [F, 10], the normalised pointwise mutual information with those.
        histogram: int64 [F, 24], number of images in equal intervals between 0 and `peak`.
    """

    images: np.ndarray
    rate: np.ndarray
    p95: np.ndarray
    step: np.ndarray
    mean: np.ndarray
    deviation: np.ndarray
    peak: np.ndarray
    exemplars: np.ndarray
    activations: np.ndarray
    intervals: np.ndarray
    opposite: np.ndarray
    nearest: np.ndarray
    similarity: np.ndarray
    cooccurring: np.ndarray
    association: np.ndarray
    histogram: np.ndarray

    def __len__(self) -> int:
        return len(self.rate)

    @property
    def alive(self) -> np.ndarray:
        """Bool [F]: whether any image activates the feature."""
        return self.rate > 0

    def arrays(self) -> dict[str, np.ndarray]:
        """All arrays by name, as stored on disk."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


# Entries sorted between two checks of the token.
_BLOCK_ENTRIES = 400_000


@dataclass(frozen=True, eq=False)
class Columns:
    """The codes in column-major order: the images on which each feature is active, highest activation first.

    Feature j has the entries `starts[j]:starts[j + 1]`.

    Attributes:
        rows: int32 [entries], rows of the images.
        values: float32 [entries], their activations, descending within a feature.
        starts: int64 [F + 1].
    """

    rows: np.ndarray
    values: np.ndarray
    starts: np.ndarray

    @property
    def counts(self) -> np.ndarray:
        """int64 [F]: number of images on which each feature is active."""
        return self.starts[1:] - self.starts[:-1]

    @property
    def features(self) -> np.ndarray:
        """int64 [entries]: the feature of each entry."""
        return np.repeat(np.arange(len(self.starts) - 1), self.counts)


def columns_of(codes: Codes, token: Token) -> Columns:
    """Transpose codes, and sort them by activation.

    Raises:
        Cancelled: the token was cancelled.
    """
    # numpy's stable sort of 16-bit integers is a radix sort, and few dictionaries are larger
    keys = codes.indices.astype(np.uint16) if codes.features <= 1 << 16 else codes.indices
    order = np.argsort(keys, kind="stable")
    token.check()
    counts = np.bincount(codes.indices, minlength=codes.features)
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    rows = codes.rows.astype(np.int32)[order]
    values = codes.values[order]
    for span in _blocks(starts):
        token.check()
        _sort_block(rows, values, starts, span)
    return Columns(rows, values, starts)


def _blocks(starts: np.ndarray) -> Iterator[tuple[int, int]]:
    """Ranges of features with about `_BLOCK_ENTRIES` entries each."""
    first, last = 0, len(starts) - 1
    while first < last:
        limit = int(starts[first]) + _BLOCK_ENTRIES
        after = max(first + 1, int(np.searchsorted(starts, limit, side="right")) - 1)
        yield first, min(after, last)
        first = after


def _sort_block(
    rows: np.ndarray, values: np.ndarray, starts: np.ndarray, span: tuple[int, int]
) -> None:
    """Sort the entries of a range of features in place by descending activation."""
    first, after = span
    entries = slice(starts[first], starts[after])
    owners = np.repeat(
        np.arange(after - first), starts[first + 1 : after + 1] - starts[first:after]
    )
    order = np.lexsort((-values[entries], owners))
    rows[entries] = rows[entries][order]
    values[entries] = values[entries][order]
