"""The simple ways: principal components and the nearest of many centres."""

import numpy as np

from memesae.base.token import Token


def principal_components(training: np.ndarray, held_out: np.ndarray, k: int) -> np.ndarray:
    """Held-out vectors [n, d] rebuilt from k principal components of the training vectors."""
    mean = training.mean(axis=0)
    axes = np.linalg.svd(training - mean, full_matrices=False)[2][:k]
    return (held_out - mean) @ axes.T @ axes + mean


def nearest_centres(
    training: np.ndarray, held_out: np.ndarray, centres: int, token: Token, *, rounds: int = 15
) -> np.ndarray:
    """Held-out vectors [n, d] replaced by the nearest of so many centres (k-means, Lloyd 1982)."""
    chosen = np.random.default_rng(0).permutation(len(training))[:centres]
    places = training[chosen].copy()
    for _ in range(rounds):
        token.check()
        owners = _nearest(training, places)
        sums = np.zeros_like(places)
        np.add.at(sums, owners, training)
        counts = np.bincount(owners, minlength=centres)
        places[counts > 0] = sums[counts > 0] / counts[counts > 0, None]
    return places[_nearest(held_out, places)]


def _nearest(vectors: np.ndarray, places: np.ndarray) -> np.ndarray:
    return (vectors @ places.T - np.square(places).sum(axis=1) / 2).argmax(axis=1)
