"""A score of pictures as one vector, since a search is by one."""

from dataclasses import dataclass

import numpy as np

_RIDGE = 1e-4
"""Penalty relative to the total variance of the vectors; ten times as much costs .006 of the mean average precision
of a property (see `properties.py`)."""
_BLOCK = 1 << 15


@dataclass(frozen=True, eq=False)
class VectorProducts:
    """What a regression on pictures needs of their vectors.

    Attributes:
        mean: float32 [d].
        covariance: float32 [d, d].
    """

    mean: np.ndarray
    covariance: np.ndarray

    @classmethod
    def of(cls, vectors: np.ndarray) -> "VectorProducts":
        """Measure them on vectors float [n, d]."""
        mean = vectors.mean(axis=0, dtype=np.float64).astype(np.float32)
        products = np.zeros((len(mean), len(mean)))
        for start in range(0, len(vectors), _BLOCK):
            block = vectors[start : start + _BLOCK].astype(np.float32) - mean
            products += block.T @ block
        return cls(mean, (products / max(len(vectors), 1)).astype(np.float32))


def as_vector(scores: np.ndarray, vectors: np.ndarray, products: VectorProducts) -> np.ndarray:
    """The unit vector whose dot products with pictures come closest to scores, by ridge regression, float32 [d].

    Args:
        scores: float [n].
        vectors: float [n, d], of the same pictures.
        products: of these.
    """
    covariance = products.covariance.astype(np.float64)
    apart = (scores - scores.mean()).astype(np.float32)
    fitting: np.ndarray = (apart @ vectors).astype(np.float64) / max(len(vectors), 1)
    penalty = _RIDGE * float(np.trace(covariance)) + 1e-12
    found: np.ndarray = np.linalg.solve(covariance + penalty * np.eye(len(covariance)), fitting)
    return (found / max(float(np.linalg.norm(found)), 1e-12)).astype(np.float32)
