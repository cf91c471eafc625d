"""Statistics of every feature on one library: firing rates, percentiles, exemplars, histograms, opposites."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.sae.sparse_autoencoder import Codes

PADDING = -1
"""Fills arrays of image ids and feature indices where there are fewer than columns."""


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

    def pick(self, ranks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Entries by rank within each feature.

        Args:
            ranks: int [F, m], 0 for the highest activation.

        Returns:
            Entry indices, int64 [F, m], and a bool mask [F, m]: False where a feature has no such
            rank (the index is then 0).
        """
        present = (ranks >= 0) & (ranks < self.counts[:, None])
        return np.where(present, self.starts[:-1, None] + ranks, 0), present


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


EXEMPLARS = 32
INTERVALS = 5
PER_INTERVAL = 6
BINS = 24


def percentile_95(columns: Columns) -> np.ndarray:
    """float32 [F]: 95th percentile of the non-zero activations; 0 for dead features."""
    return _picked(columns, (columns.counts[:, None] // 20), columns.values, 0)[:, 0]


def peaks(columns: Columns) -> np.ndarray:
    """float32 [F]: the maximum activation, 0 for dead features."""
    return _picked(columns, np.zeros((len(columns.counts), 1), int), columns.values, 0)[:, 0]


def means(columns: Columns) -> np.ndarray:
    """float32 [F]: the mean of the non-zero activations."""
    features = len(columns.counts)
    sums = np.bincount(columns.features, weights=columns.values, minlength=features)
    return (sums / np.maximum(columns.counts, 1)).astype(np.float32)


def exemplars(columns: Columns, ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The ids, int64 [F, 32], and activations, float32 [F, 32], of the images with the highest activations."""
    ranks = np.broadcast_to(np.arange(EXEMPLARS), (len(columns.counts), EXEMPLARS))
    images = _picked(columns, ranks, ids[columns.rows], PADDING)
    return images, _picked(columns, ranks, columns.values, 0)


def histogram(columns: Columns, bins: int = BINS) -> np.ndarray:
    """int64 [F, bins]: number of images in equal intervals between 0 and the peak."""
    features = len(columns.counts)
    owners = columns.features
    share = columns.values / peaks(columns)[owners]
    # the peak itself belongs to the last bin
    indices = np.minimum((share * bins).astype(np.int64), bins - 1)
    flat = np.bincount(owners * bins + indices, minlength=features * bins)
    return flat.reshape(features, bins)


def intervals(columns: Columns, ids: np.ndarray) -> np.ndarray:
    """int64 [F, 5, 6]: ids of images evenly sampled from each interval of activation."""
    counts = histogram(columns, INTERVALS)
    # entries are in descending order, so an interval begins after all higher ones
    higher = counts[:, ::-1].cumsum(axis=1)[:, ::-1] - counts
    slots = np.arange(PER_INTERVAL)
    few = counts[..., None] <= PER_INTERVAL
    even = ((slots + 0.5) * counts[..., None] / PER_INTERVAL).astype(np.int64)
    inside = np.where(few, slots, even)
    ranks = np.where(inside < counts[..., None], higher[..., None] + inside, PADDING)
    images = _picked(columns, ranks.reshape(len(counts), -1), ids[columns.rows], PADDING)
    return images.reshape(-1, INTERVALS, PER_INTERVAL)


def _picked(
    columns: Columns, ranks: np.ndarray, source: np.ndarray, otherwise: float
) -> np.ndarray:
    """The entries of `source` with the given ranks within their feature."""
    if not len(source):
        return np.full(ranks.shape, otherwise, source.dtype)
    entries, present = columns.pick(ranks)
    return np.where(present, source[entries], np.array(otherwise, source.dtype))


OPPOSITES = 12
# Cosines in memory at a time: 16 MB.
_CHUNK_NUMBERS = 4 << 20


class LowestScores:
    """Streaming selection of the `keep` lowest scores of every feature, over chunks of images.

    After a few chunks few images beat the current worst, so most of the work is one comparison;
    only those that beat it are sorted.
    """

    def __init__(self, features: int, keep: int) -> None:
        self.scores = np.full((features, keep), np.inf, np.float32)
        self.rows = np.full((features, keep), -1, np.int64)

    def update(self, scores: np.ndarray, first_row: int) -> None:
        """Add scores float32 [features, images]; the first column is image `first_row`."""
        owners, columns = np.nonzero(scores < self.scores[:, -1:])
        if len(owners):
            self._merge(owners, columns + first_row, scores[owners, columns])

    def _merge(self, owners: np.ndarray, rows: np.ndarray, scores: np.ndarray) -> None:
        keep = self.scores.shape[1]
        changed = np.unique(owners)
        all_owners = np.concatenate([np.repeat(changed, keep), owners])
        all_rows = np.concatenate([self.rows[changed].ravel(), rows])
        all_scores = np.concatenate([self.scores[changed].ravel(), scores])
        order = np.lexsort((all_scores, all_owners))
        starts = np.searchsorted(all_owners[order], changed)
        best = order[starts[:, None] + np.arange(keep)]
        self.rows[changed], self.scores[changed] = all_rows[best], all_scores[best]


def most_opposite(
    directions: np.ndarray, matrix: np.ndarray, token: Token, keep: int = OPPOSITES
) -> np.ndarray:
    """The vectors with the lowest dot product with each direction.

    Args:
        directions: float32 [F, d].
        matrix: [n, d], float16 or float32, possibly memory-mapped.
        token: cancels the work and receives its progress.
        keep: number of vectors per direction.

    Returns:
        Row numbers, int64 [F, keep], lowest first, padded with -1.

    Raises:
        Cancelled: the token was cancelled.
    """
    lowest = LowestScores(len(directions), keep)
    rate_meter = RateMeter()
    step = max(1, _CHUNK_NUMBERS // max(1, len(directions)))
    for start in range(0, len(matrix), step):
        token.check()
        lowest.update(directions @ matrix[start : start + step].astype(np.float32).T, start)
        done = min(start + step, len(matrix))
        token.report(Progress(N_("finding opposites"), done, len(matrix), rate_meter.rate(done)))
    return lowest.rows
