"""The vectors as the network sees them: centred and scaled, in shuffled batches."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# torch leaves part of its signatures untyped
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import torch

_CHUNK = 16_384


@dataclass(frozen=True, slots=True, eq=False)
class Inputs:
    """Access to centred and scaled vectors.

    The network sees `(x - mean) * scale` with `scale` such that the mean squared norm is d.

    Attributes:
        vectors: [n, d], any float kind, may be memory-mapped.
        mean: float32 [d].
        scale: one number.
        device: where tensors go.
    """

    vectors: np.ndarray
    mean: np.ndarray
    scale: float
    device: torch.device

    @classmethod
    def of(cls, vectors: np.ndarray, rows: np.ndarray, device: torch.device) -> Inputs:
        """Measure mean and scale on the training rows only."""
        mean, variance = moments(vectors, rows)
        return cls(vectors, mean, float(np.sqrt(vectors.shape[1] / max(variance, 1e-12))), device)

    def at(self, rows: np.ndarray) -> torch.Tensor:
        """float32 [rows, d] on the device, centred and scaled."""
        import torch

        chosen = (self.vectors[rows].astype(np.float32) - self.mean) * np.float32(self.scale)
        return torch.from_numpy(chosen).to(self.device)


def moments(vectors: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, float]:
    """The mean [d] and the mean squared distance from it, over the given rows, chunk by chunk."""
    total = np.zeros(vectors.shape[1])
    squares = 0.0
    for start in range(0, len(rows), _CHUNK):
        chunk = vectors[rows[start : start + _CHUNK]].astype(np.float64)
        total += chunk.sum(axis=0)
        squares += float(np.square(chunk).sum())
    mean = total / len(rows)
    return mean.astype(np.float32), squares / len(rows) - float(mean @ mean)


def batches(rows: np.ndarray, size: int, seed: int, epoch: int) -> Iterator[np.ndarray]:
    """The rows of one epoch in an order of its own; a rest smaller than a batch waits for the next epoch."""
    order = np.random.default_rng((seed, epoch)).permutation(rows)
    size = min(size, len(order))
    return (order[start : start + size] for start in range(0, len(order) - size + 1, size))
