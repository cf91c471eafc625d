"""Specificity of features: whether moving along a feature raises that feature, and no other."""

from collections.abc import Sequence

import numpy as np

from memesae.base.cancellation import Token
from memesae.bench.simulated_people import Gallery
from memesae.bench.steering_results import Specificity, wilson
from memesae.sae.sparse_autoencoder import take_rows
from memesae.steering.directions.direction import UNITS_PER_PRESS
from memesae.steering.directions.feature_directions import FeatureTable
from memesae.steering.nudges import Nudge, nudged

VAGUE_QUERIES = ("dog", "children", "beach", "street", "ball", "woman", "water", "crowd")
"""The text queries that each feature is tried on."""
AMOUNTS = (0.0, 0.5, 1.0, 1.5, 2.0)
"""Steps along a feature, in key presses."""
_TOP = 20


def measure_specificity(
    gallery: Gallery,
    table: FeatureTable,
    token: Token,
    starts: np.ndarray,
    *,
    features: int = 100,
) -> Specificity:
    """Move queries along the features with the most confident names, and record which activations rise in the results.

    Activations are compared in each feature's own units, so that features of large scale have no advantage.

    Args:
        gallery: the library with its codes.
        table: the library's features.
        token: stops the run between two features.
        starts: float32 [s, d], the queries each feature is tried on, unit norm.
        features: number of features, the most confident names first.

    Raises:
        Cancelled: the token was cancelled.
        ValueError: the gallery has no codes.
    """
    if gallery.codes is None:
        raise ValueError("specificity needs the codes of the gallery")
    rises: list[bool] = []
    shares: list[np.ndarray] = []
    for feature in _most_confident(table, features):
        token.check()
        for start in starts:
            activations = _activations_along(gallery, table, feature, start)
            gained = (activations[2] - activations[0]).mean(axis=0)
            rises.append(bool(gained.argmax() == feature))
            shares.append((activations[:, :, feature] > 0).mean(axis=1))
    return _summarise(rises, np.array(shares).reshape(-1, len(AMOUNTS)))


def _summarise(rises: Sequence[bool], shares: np.ndarray) -> Specificity:
    rising = int((np.diff(shares, axis=1) >= 0).all(axis=1).sum())
    means = tuple(float(one) for one in shares.mean(axis=0)) if len(shares) else ()
    return Specificity(wilson(sum(rises), len(rises)), means, wilson(rising, len(shares)))


def _most_confident(table: FeatureTable, count: int) -> list[int]:
    usable = np.flatnonzero(table.usable)
    order = np.lexsort((-table.rates[usable], -table.confidences[usable]))
    return [int(feature) for feature in usable[order][:count]]


def _activations_along(
    gallery: Gallery, table: FeatureTable, feature: int, start: np.ndarray
) -> np.ndarray:
    """Activations on the first 20 results after each amount, in units, float32 [amounts, 20, F]."""
    assert gallery.codes is not None  # checked by `measure_specificity`
    direction = table.direction(feature)
    presses = [Nudge(direction, amount * UNITS_PER_PRESS[direction.source]) for amount in AMOUNTS]
    queries = np.stack([nudged(start, [press]) for press in presses])
    rows = gallery.top(queries, _TOP)
    dense = take_rows(gallery.codes, rows.ravel()).dense()
    dense *= table.scales / np.maximum(table.units, 1e-9)
    return dense.reshape(len(AMOUNTS), _TOP, -1)
