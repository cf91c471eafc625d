"""What is known about every feature on one library: rates, percentiles, exemplars, histograms, opposites."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.sae.sparse_autoencoder import Codes

NOBODY = -1
"""Fills the places of image ids and features where there are fewer than asked for."""


@dataclass(frozen=True, eq=False)
class FeatureCatalogue:
    """What every feature does on this library; row i of each array is feature i.

    Activations are in the sparse autoencoder's own units; `step` is in those of the vectors.

    Attributes:
        images: int64 [1], n, the number of images looked at.
        rate: float32 [F], the share of images on which the feature is active.
        p95: float32 [F], the 95th percentile of its activations, 0 for a feature never active.
        step: float32 [F], how far one whole nudge moves a vector: p95 times the decoder row's norm.
        mean: float32 [F], the mean of its activations where it is active.
        peak: float32 [F], its strongest activation.
        exemplars: int64 [F, 32], ids of the images that activate it most, strongest first.
        activations: float32 [F, 32], those images' activations, 0 where there is none.
        intervals: int64 [F, 5, 6], ids of images spread over equal intervals between 0 and `peak`,
            weakest interval first.
        opposite: int64 [F, 12], ids of the images farthest against its direction, farthest first.
        nearest: int32 [F, 10], the features with the most similar direction, most similar first.
        similarity: float32 [F, 10], the cosines to those.
        cooccurring: int32 [F, 10], the features that are active together with it more often than
            chance has it.
        association: float32 [F, 10], the normalised pointwise mutual information with those.
        histogram: int64 [F, 24], how many images lie in each equal interval between 0 and `peak`.
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
        """For each feature, bool [F], whether any image activates it."""
        return self.rate > 0

    def arrays(self) -> dict[str, np.ndarray]:
        """All attributes by name, as they are kept on disk."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


# Entries sorted between two looks at the token.
_BLOCK_ENTRIES = 400_000


@dataclass(frozen=True, eq=False)
class Columns:
    """The images on which each feature is active, strongest first.

    Feature j owns the entries `starts[j]:starts[j + 1]`.

    Attributes:
        rows: int32 [entries], the rows of the images.
        values: float32 [entries], their activations, falling within a feature.
        starts: int64 [F + 1].
    """

    rows: np.ndarray
    values: np.ndarray
    starts: np.ndarray

    @property
    def counts(self) -> np.ndarray:
        """int64 [F]: on how many images each feature is active."""
        return self.starts[1:] - self.starts[:-1]

    @property
    def features(self) -> np.ndarray:
        """int64 [entries]: the feature that each entry belongs to."""
        return np.repeat(np.arange(len(self.starts) - 1), self.counts)

    def pick(self, ranks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Entries by rank within each feature.

        Args:
            ranks: int [F, m], counted from 0, the strongest.

        Returns:
            The entries' positions, int64 [F, m], and a bool [F, m]: False where a feature has no
            such rank (the position is then 0).
        """
        present = (ranks >= 0) & (ranks < self.counts[:, None])
        return np.where(present, self.starts[:-1, None] + ranks, 0), present


def by_feature(codes: Codes, token: Token) -> Columns:
    """Turn codes around.

    Raises:
        Cancelled: the token was cancelled.
    """
    # numpy sorts 16 bit stably in linear time, and few dictionaries are wider than that
    small = codes.indices.astype(np.uint16) if codes.features <= 1 << 16 else codes.indices
    order = np.argsort(small, kind="stable")
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
    """Runs of features that hold about `_BLOCK_ENTRIES` entries each."""
    first, last = 0, len(starts) - 1
    while first < last:
        limit = int(starts[first]) + _BLOCK_ENTRIES
        after = max(first + 1, int(np.searchsorted(starts, limit, side="right")) - 1)
        yield first, min(after, last)
        first = after


def _sort_block(
    rows: np.ndarray, values: np.ndarray, starts: np.ndarray, span: tuple[int, int]
) -> None:
    """Sort the entries of some features in place by falling activation."""
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
    """float32 [F]: the activation that one active image in twenty exceeds; 0 where none is active."""
    return _picked(columns, (columns.counts[:, None] // 20), columns.values, 0)[:, 0]


def peaks(columns: Columns) -> np.ndarray:
    """float32 [F]: the strongest activation, 0 where none is active."""
    return _picked(columns, np.zeros((len(columns.counts), 1), int), columns.values, 0)[:, 0]


def means(columns: Columns) -> np.ndarray:
    """float32 [F]: the mean activation where active."""
    features = len(columns.counts)
    sums = np.bincount(columns.features, weights=columns.values, minlength=features)
    return (sums / np.maximum(columns.counts, 1)).astype(np.float32)


def exemplars(columns: Columns, ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The ids, int64 [F, 32], and activations, float32 [F, 32], of the strongest images."""
    ranks = np.broadcast_to(np.arange(EXEMPLARS), (len(columns.counts), EXEMPLARS))
    images = _picked(columns, ranks, ids[columns.rows], NOBODY)
    return images, _picked(columns, ranks, columns.values, 0)


def histogram(columns: Columns, bins: int = BINS) -> np.ndarray:
    """int64 [F, bins]: images in each equal interval between 0 and the peak."""
    features = len(columns.counts)
    owners = columns.features
    share = columns.values / peaks(columns)[owners]
    # the peak itself belongs to the last interval
    places = np.minimum((share * bins).astype(np.int64), bins - 1)
    flat = np.bincount(owners * bins + places, minlength=features * bins)
    return flat.reshape(features, bins)


def intervals(columns: Columns, ids: np.ndarray) -> np.ndarray:
    """int64 [F, 5, 6]: ids of images spread evenly over each interval of activation."""
    counts = histogram(columns, INTERVALS)
    # entries fall within a feature, so an interval begins after all stronger ones
    stronger = counts[:, ::-1].cumsum(axis=1)[:, ::-1] - counts
    spread = np.arange(PER_INTERVAL)
    few = counts[..., None] <= PER_INTERVAL
    even = ((spread + 0.5) * counts[..., None] / PER_INTERVAL).astype(np.int64)
    inside = np.where(few, spread, even)
    ranks = np.where(inside < counts[..., None], stronger[..., None] + inside, NOBODY)
    images = _picked(columns, ranks.reshape(len(counts), -1), ids[columns.rows], NOBODY)
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
# Cosines held at a time: 16 MB.
_CHUNK_NUMBERS = 4 << 20


class Lowest:
    """Keeps the `keep` lowest scores of every feature while images pass by in chunks.

    After a few chunks hardly any image beats the worst one kept, so that most of the work is one
    comparison; only those that beat it are sorted.
    """

    def __init__(self, features: int, keep: int) -> None:
        self.scores = np.full((features, keep), np.inf, np.float32)
        self.rows = np.full((features, keep), -1, np.int64)

    def see(self, scores: np.ndarray, first_row: int) -> None:
        """Look at float32 [features, images], whose first column is image `first_row`."""
        owners, columns = np.nonzero(scores < self.scores[:, -1:])
        if len(owners):
            self._merge(owners, columns + first_row, scores[owners, columns])

    def _merge(self, owners: np.ndarray, rows: np.ndarray, scores: np.ndarray) -> None:
        keep = self.scores.shape[1]
        touched = np.unique(owners)
        all_owners = np.concatenate([np.repeat(touched, keep), owners])
        all_rows = np.concatenate([self.rows[touched].ravel(), rows])
        all_scores = np.concatenate([self.scores[touched].ravel(), scores])
        order = np.lexsort((all_scores, all_owners))
        starts = np.searchsorted(all_owners[order], touched)
        best = order[starts[:, None] + np.arange(keep)]
        self.rows[touched], self.scores[touched] = all_rows[best], all_scores[best]


def most_opposite(
    directions: np.ndarray, matrix: np.ndarray, token: Token, keep: int = OPPOSITES
) -> np.ndarray:
    """Rows of the vectors with the lowest dot product with each direction.

    Args:
        directions: float32 [F, d].
        matrix: [n, d], float16 or float32, possibly memory-mapped.
        token: stops and watches.
        keep: how many for each direction.

    Returns:
        int64 [F, keep], lowest first, -1 where there are fewer images.

    Raises:
        Cancelled: the token was cancelled.
    """
    lowest = Lowest(len(directions), keep)
    pace = RateMeter()
    step = max(1, _CHUNK_NUMBERS // max(1, len(directions)))
    for start in range(0, len(matrix), step):
        token.check()
        lowest.see(directions @ matrix[start : start + step].astype(np.float32).T, start)
        done = min(start + step, len(matrix))
        token.report(Progress(N_("looking for opposites"), done, len(matrix), pace.rate(done)))
    return lowest.rows
