"""The feature catalogue: what is known of every feature on one library, and how features are related."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np

from memesae.base.cancellation import Progress, Token
from memesae.base.messages import N_
from memesae.sae.sparse_autoencoder import Codes, slice_indices

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


RELATED = 10
SUPPORT = 5
"""Minimum number of images on which both features are active."""
MOST_PAIRS = 150_000_000
"""With more pairs of active features than this, they are counted on a sample of the images."""
# Numbers in memory at a time: a block of features against all features.
_BLOCK_NUMBERS = 2 << 20
_PAIRS_AT_ONCE = 4 << 20


def nearest_directions(directions: np.ndarray, token: Token) -> tuple[np.ndarray, np.ndarray]:
    """The most similar other directions of each feature.

    Args:
        directions: float32 [F, d], unit rows.
        token: cancels the work and receives its progress.

    Returns:
        Features, int32 [F, 10], and cosines, float32 [F, 10], most similar first.

    Raises:
        Cancelled: the token was cancelled.
    """
    count = len(directions)
    features = np.full((count, RELATED), PADDING, np.int32)
    cosines = np.zeros((count, RELATED), np.float32)
    for block in _feature_blocks(count, token, N_("comparing directions")):
        scores = directions[block] @ directions.T
        scores[np.arange(len(scores)), np.arange(block.start, block.stop)] = -np.inf
        features[block], cosines[block] = _top(scores)
    return features, cosines


def cooccurring(codes: Codes, token: Token) -> tuple[np.ndarray, np.ndarray]:
    """The features that are active together more often than by chance.

    Ranked by normalised pointwise mutual information (Bouma, 2009):
    `ln(p_ij / (p_i p_j)) / -ln p_ij`, from 0 (independent) to 1 (always together).

    Args:
        codes: of images, or of a sample of them (see `MOST_PAIRS`).
        token: cancels the work and receives its progress.

    Returns:
        Features, int32 [F, 10], and their association, float32 [F, 10], strongest first.

    Raises:
        Cancelled: the token was cancelled.
    """
    columns = columns_of(codes, token)
    features = np.full((codes.features, RELATED), PADDING, np.int32)
    association = np.zeros((codes.features, RELATED), np.float32)
    active = columns.counts
    for block in _feature_blocks(codes.features, token, N_("comparing activations")):
        joint = _joint_counts(codes, columns, block)
        joint[np.arange(len(joint)), np.arange(block.start, block.stop)] = 0
        scores = _mutual_information(joint, active[block], active, len(codes))
        features[block], association[block] = _top(scores)
    return features, association


def _feature_blocks(features: int, token: Token, stage: str) -> Iterator[slice]:
    """Blocks of features whose scores against all features fit `_BLOCK_NUMBERS`."""
    step = max(1, _BLOCK_NUMBERS // max(1, features))
    for start in range(0, features, step):
        token.check()
        token.report(Progress(stage, start, features))
        yield slice(start, min(start + step, features))


def _joint_counts(codes: Codes, columns: Columns, block: slice) -> np.ndarray:
    """int64 [block, F]: number of images on which both features are active."""
    rows = columns.rows[columns.starts[block.start] : columns.starts[block.stop]]
    size = int(block.stop) - int(block.start)
    owners = np.repeat(np.arange(size) * codes.features, columns.counts[block])
    lengths = codes.counts[rows]
    counts = np.zeros(size * codes.features, np.int64)
    step = max(1, _PAIRS_AT_ONCE // max(1, int(lengths.max(initial=0))))
    for start in range(0, len(rows), step):
        part = slice(start, start + step)
        others = codes.indices[slice_indices(codes.indptr[rows[part]], lengths[part])]
        keys = np.repeat(owners[part], lengths[part]) + others
        counts += np.bincount(keys, minlength=len(counts))
    return counts.reshape(size, codes.features)


def _mutual_information(
    joint_counts: np.ndarray, counts: np.ndarray, other_counts: np.ndarray, images: int
) -> np.ndarray:
    """Normalised PMI, float32 [block, F]; -inf below the support or at no positive association."""
    scores = np.full(joint_counts.shape, -np.inf, np.float32)
    row, column = np.nonzero(joint_counts >= SUPPORT)
    joint = joint_counts[row, column] / images
    expected = counts[row].astype(np.float64) * other_counts[column]
    gain = np.log(joint * images * images / expected)
    # both active everywhere: ln p_ij is 0, and so is their mutual information
    values = np.where(joint < 1, gain / -np.log(np.minimum(joint, 1 - 1e-12)), 0)
    scores[row, column] = np.where(values > 0, values, -np.inf)
    return scores


def _top(scores: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The `RELATED` best columns of each row; `PADDING` with 0 where the score is -inf."""
    keep = min(RELATED, scores.shape[1])
    found = np.argpartition(-scores, keep - 1, axis=1)[:, :keep]
    values = np.take_along_axis(scores, found, axis=1)
    order = np.argsort(-values, axis=1, kind="stable")
    found, values = np.take_along_axis(found, order, 1), np.take_along_axis(values, order, 1)
    padding = ((0, 0), (0, RELATED - keep))
    found = np.pad(found, padding, constant_values=PADDING)
    values = np.pad(values, padding, constant_values=-np.inf)
    real = np.isfinite(values)
    return np.where(real, found, PADDING).astype(np.int32), np.where(real, values, 0)
