"""Text to slider: sparse inversion of a text vector into a few features."""

from dataclasses import dataclass

import numpy as np

from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.directions.feature_directions import FeatureTable

_ITERATIONS = 250
_POWER_ITERATIONS = 30


@dataclass(frozen=True, eq=False)
class Slider:
    """A direction made of a few features.

    Attributes:
        direction: the weighted sum of the features.
        features: int64 [m], indices of the features, largest weight first.
        weights: float32 [m], positive, descending, of norm 1.
    """

    direction: Direction
    features: np.ndarray
    weights: np.ndarray


def slider_for(
    words: str, target: np.ndarray, table: FeatureTable, *, count: int = 8, penalty: float = 0.01
) -> Slider | None:
    """A slider for a text: sparse inversion of its vector into features.

    Minimises 1/2 |z D - target|^2 + penalty |z|_1 over z >= 0 by FISTA, weights the features by their
    rarity, and selects the strongest.
    Recipe: Pliploop/sparse-steer-retrieval (ISMIR 2026), steer/inversion.py; FISTA: A. Beck and
    M. Teboulle (2009), A fast iterative shrinkage-thresholding algorithm.

    Args:
        words: the text, which becomes the label.
        target: float32 [d], the text vector shifted across the modality gap, q - mean_text +
            mean_image, minus the sparse autoencoder's bias.
        table: the features; dead and always-on ones are not used.
        count: maximum number of features.
        penalty: weight of the L1 norm.

    Returns:
        The slider, or None if no feature points towards the text.
    """
    usable = np.flatnonzero(table.usable)
    codes = sparse_inversion(table.directions[usable], target, penalty)
    rarity = np.log(1 / np.maximum(table.rates[usable], 1e-6) + 1)
    strength = codes * rarity
    order = np.argsort(-strength, kind="stable")[:count]
    order = order[strength[order] > 0]
    if not len(order):
        return None
    weights = (strength[order] / np.linalg.norm(strength[order])).astype(np.float32)
    return _slider(words, usable[order], weights, table)


def sparse_inversion(
    directions: np.ndarray, target: np.ndarray, penalty: float, iterations: int = _ITERATIONS
) -> np.ndarray:
    """Solve min 1/2 |z D - target|^2 + penalty |z|_1, z >= 0, for D [m, d]; float32 [m]."""
    step = 1 / _largest_eigenvalue(directions)
    codes = np.zeros(len(directions), np.float32)
    lookahead, momentum = codes, 1.0
    for _ in range(iterations):
        gradient = directions @ (lookahead @ directions - target) + penalty
        updated = np.maximum(lookahead - step * gradient, 0).astype(np.float32)
        next_momentum = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        lookahead = updated + np.float32((momentum - 1) / next_momentum) * (updated - codes)
        codes, momentum = updated, next_momentum
    return codes


def _largest_eigenvalue(directions: np.ndarray) -> float:
    """The Lipschitz constant of the gradient: the largest eigenvalue of D^T D, by power iteration."""
    vector = np.ones(directions.shape[1], np.float32)
    for _ in range(_POWER_ITERATIONS):
        vector = (directions @ vector) @ directions
        vector /= max(float(np.linalg.norm(vector)), 1e-12)
    # power iteration underestimates it, and too large a step would diverge
    return 1.05 * float(np.square(directions @ vector).sum()) + 1e-12


def _slider(words: str, features: np.ndarray, weights: np.ndarray, table: FeatureTable) -> Slider:
    vector = weights @ table.directions[features]
    vector = (vector / max(float(np.linalg.norm(vector)), 1e-12)).astype(np.float32)
    unit = float(weights @ table.units[features] / weights.sum())
    direction = Direction(
        f"t:{words}",
        DirectionKind.FEATURE,
        words,
        vector,
        unit,
        _confidence(features, weights, table),
    )
    return Slider(direction, features, weights)


def _confidence(features: np.ndarray, weights: np.ndarray, table: FeatureTable) -> float:
    """The mean confidence of the features' labels, weighted."""
    return float(weights @ table.confidences[features] / weights.sum())
