"""Text to slider: the handful of features that together say what some words say."""

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
        direction: what it moves along.
        features: int64 [m], the features it is made of, strongest first.
        weights: float32 [m], their shares, above zero, largest first, unit norm together.
    """

    direction: Direction
    features: np.ndarray
    weights: np.ndarray


def slider_for(
    words: str, target: np.ndarray, book: FeatureTable, *, count: int = 8, penalty: float = 0.01
) -> Slider | None:
    """A slider for words: sparse inversion of their vector into features.

    Minimises 1/2 |z D - target|^2 + penalty |z|_1 over z >= 0 by FISTA, weighs the features found by
    how rare they are, and keeps the strongest.
    Recipe: Pliploop/sparse-steer-retrieval (ISMIR 2026), steer/inversion.py; FISTA: A. Beck and
    M. Teboulle (2009), A fast iterative shrinkage-thresholding algorithm.

    Args:
        words: what the slider is called.
        target: float32 [d], the vector of the words moved among the images: q - mean_text +
            mean_image, minus what every image shares (the sparse autoencoder's bias).
        book: the features; dead and always-on ones take no part.
        count: how many features at most.
        penalty: how much an active feature costs.

    Returns:
        The slider, or None where no feature points towards the words.
    """
    usable = np.flatnonzero(book.usable)
    codes = sparse_inversion(book.directions[usable], target, penalty)
    rarity = np.log(1 / np.maximum(book.rates[usable], 1e-6) + 1)
    strength = codes * rarity
    order = np.argsort(-strength, kind="stable")[:count]
    order = order[strength[order] > 0]
    if not len(order):
        return None
    weights = (strength[order] / np.linalg.norm(strength[order])).astype(np.float32)
    return _slider(words, usable[order], weights, book)


def sparse_inversion(
    directions: np.ndarray, target: np.ndarray, penalty: float, iterations: int = _ITERATIONS
) -> np.ndarray:
    """Solve min 1/2 |z D - target|^2 + penalty |z|_1, z >= 0, for D [m, d]; float32 [m]."""
    step = 1 / _largest_eigenvalue(directions)
    codes = np.zeros(len(directions), np.float32)
    ahead, momentum = codes, 1.0
    for _ in range(iterations):
        slope = directions @ (ahead @ directions - target) + penalty
        moved = np.maximum(ahead - step * slope, 0).astype(np.float32)
        faster = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = moved + np.float32((momentum - 1) / faster) * (moved - codes)
        codes, momentum = moved, faster
    return codes


def _largest_eigenvalue(directions: np.ndarray) -> float:
    """The Lipschitz constant of the slope: the largest eigenvalue of D^T D, by power iteration."""
    vector = np.ones(directions.shape[1], np.float32)
    for _ in range(_POWER_ITERATIONS):
        vector = (directions @ vector) @ directions
        vector /= max(float(np.linalg.norm(vector)), 1e-12)
    # the estimate comes from below, and too long a step would diverge
    return 1.05 * float(np.square(directions @ vector).sum()) + 1e-12


def _slider(words: str, features: np.ndarray, weights: np.ndarray, book: FeatureTable) -> Slider:
    vector = weights @ book.directions[features]
    vector = (vector / max(float(np.linalg.norm(vector)), 1e-12)).astype(np.float32)
    unit = float(weights @ book.units[features] / weights.sum())
    direction = Direction(
        f"t:{words}", DirectionKind.FEATURE, words, vector, unit, _sureness(features, weights, book)
    )
    return Slider(direction, features, weights)


def _sureness(features: np.ndarray, weights: np.ndarray, book: FeatureTable) -> float:
    """The mean confidence of the features' labels, by weight."""
    return float(weights @ book.confidences[features] / weights.sum())
