"""Rates, percentiles, exemplars and histograms of features, from their columns."""

import numpy as np

from memesae.sae.catalogue.columns import Columns
from memesae.sae.catalogue.record import NOBODY

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
