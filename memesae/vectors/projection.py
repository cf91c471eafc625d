"""Fewer numbers per vector, keeping nearly all of every dot product."""

from dataclasses import dataclass

import numpy as np

_KEPT = 0.95
_STEP = 16


@dataclass(frozen=True)
class Projection:
    """The main axes of a library's vectors.

    Image vectors of one model fill their space unevenly: half of the axes hold 95 % of the length.
    A dot product over these axes finds the same candidates at half the memory and time; the candidates
    are then scored with the whole vectors.

    Attributes:
        basis: float32 [d, c], orthonormal columns.
    """

    basis: np.ndarray

    @classmethod
    def fit(cls, vectors: np.ndarray) -> "Projection":
        """The fewest axes (a multiple of 16) that keep 95 % of the squared length of `vectors` [n, d]."""
        moment = (vectors.T @ vectors).astype(np.float64)
        energy, axes = np.linalg.eigh(moment)
        share = np.cumsum(energy[::-1]) / energy.sum()
        needed = int(np.searchsorted(share, _KEPT)) + 1
        kept = min(-(-needed // _STEP) * _STEP, vectors.shape[1])
        return cls(np.ascontiguousarray(axes[:, ::-1][:, :kept], np.float32))

    @property
    def width(self) -> int:
        """Numbers in a projected vector."""
        return self.basis.shape[1]

    def __call__(self, vectors: np.ndarray) -> np.ndarray:
        """Project float [n, d] to float32 [n, c]."""
        return vectors.astype(np.float32, copy=False) @ self.basis
