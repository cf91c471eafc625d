"""Quality of a sparse autoencoder: reconstruction, sparsity, dead features, monosemanticity."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

import numpy as np

from memesae.sae.sparse_autoencoder import SparseAutoencoder

_CHUNK = 4096


@dataclass(frozen=True, slots=True)
class Quality:
    """Metrics on held-out images.

    Attributes:
        fvu: fraction of variance unexplained, sum |x - x^|^2 / sum |x - mean|^2; 0 is perfect,
            1 no better than the mean.
        cosine: mean cosine similarity of vectors and reconstructions.
        l0: mean number of active features.
        dead: fraction of features active on none of the images.
    """

    fvu: float
    cosine: float
    l0: float
    dead: float

    def rounded(self) -> dict[str, float]:
        """The four metrics by name, rounded for files and reports."""
        return {name: round(float(value), 5) for name, value in asdict(self).items()}


def quality(sae: SparseAutoencoder, vectors: np.ndarray) -> Quality:
    """Compute the metrics on vectors [n, d], chunk by chunk."""
    mean = np.mean(vectors, axis=0, dtype=np.float64).astype(np.float32)
    squared_error = variance = cosines = 0.0
    counts = np.zeros(sae.features, np.int64)
    for chunk in _chunks(vectors):
        codes = sae.encode(chunk)
        rebuilt = sae.decode(codes)
        squared_error += float(np.square(chunk - rebuilt).sum())
        variance += float(np.square(chunk - mean).sum())
        cosines += float((chunk * rebuilt).sum(1) @ (1 / _norms(chunk) / _norms(rebuilt)))
        counts += np.bincount(codes.indices, minlength=sae.features)
    return Quality(
        squared_error / max(variance, 1e-12),
        cosines / len(vectors),
        float(counts.sum()) / len(vectors),
        float((counts == 0).mean()),
    )


def firing_counts(sae: SparseAutoencoder, vectors: np.ndarray) -> np.ndarray:
    """The number of vectors [n, d] on which each feature is active, int64 [F]."""
    counts = (
        np.bincount(sae.encode(chunk).indices, minlength=sae.features) for chunk in _chunks(vectors)
    )
    return np.sum(list(counts), axis=0)


def monosemanticity(activations: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The monosemanticity score of each feature: the similarity of the images that activate it, by another model.

    `MS = sum_{i<j} a_i a_j cos(e_i, e_j) / sum_{i<j} a_i a_j` with each feature's activations a scaled to
    [0, 1] (Pach et al. 2025), in closed form: `(|sum a_i e_i|^2 - sum a_i^2) / ((sum a_i)^2 - sum a_i^2)`.

    Args:
        activations: [n, F] of n images; may be negative (raw coordinates).
        others: [n, m] vectors of the same images from an independent encoder.

    Returns:
        float64 [F]; NaN where fewer than two images activate the feature.
    """
    units = others / np.maximum(_norms(others), 1e-12)[:, None]
    lowest = activations.min(axis=0)
    spans = activations.max(axis=0) - lowest
    scaled = (activations - lowest) / np.where(spans > 0, spans, 1)
    squares = np.square(scaled, dtype=np.float64).sum(axis=0)
    sums = np.square(scaled.T @ units, dtype=np.float64).sum(axis=1)
    pairs = np.square(scaled.sum(axis=0, dtype=np.float64)) - squares
    with np.errstate(invalid="ignore"):
        return np.where((scaled > 0).sum(axis=0) > 1, (sums - squares) / pairs, np.nan)


def _norms(vectors: np.ndarray) -> np.ndarray:
    return np.linalg.norm(vectors, axis=1)


def _chunks(vectors: np.ndarray) -> Iterator[np.ndarray]:
    return (
        vectors[start : start + _CHUNK].astype(np.float32, copy=False)
        for start in range(0, len(vectors), _CHUNK)
    )
