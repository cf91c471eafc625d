"""Relations between features: similar directions and co-occurrence."""

from collections.abc import Iterator

import numpy as np

from memesae.base.cancellation import Progress, Token
from memesae.base.messages import N_
from memesae.sae.feature_catalogue import PADDING, Columns, columns_of
from memesae.sae.sparse_autoencoder import Codes, slice_indices

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
    for block in _blocks(count, token, N_("comparing directions")):
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
    for block in _blocks(codes.features, token, N_("comparing activations")):
        joint = _joint_counts(codes, columns, block)
        joint[np.arange(len(joint)), np.arange(block.start, block.stop)] = 0
        scores = _mutual_information(joint, active[block], active, len(codes))
        features[block], association[block] = _top(scores)
    return features, association


def _blocks(features: int, token: Token, stage: str) -> Iterator[slice]:
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
