"""Codes: the few active features of each vector, stored sparsely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True, eq=False)
class Codes:
    """The sparse activations of n vectors, row after row.

    Row i owns the entries `indptr[i]:indptr[i + 1]`; within a row the features ascend.

    Attributes:
        indices: int32 [entries], the active features.
        values: float32 [entries], their activations, all above zero.
        indptr: int64 [n + 1], where each row begins and the last one ends.
        features: F, how many features there are.
    """

    indices: np.ndarray
    values: np.ndarray
    indptr: np.ndarray
    features: int

    @classmethod
    def from_dense(cls, activations: np.ndarray) -> Codes:
        """The codes of a dense [n, F] array whose inactive entries are zero."""
        rows, columns = np.nonzero(activations > 0)
        counts = np.bincount(rows, minlength=len(activations))
        return cls(
            columns.astype(np.int32),
            activations[rows, columns].astype(np.float32, copy=False),
            np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
            activations.shape[1],
        )

    @classmethod
    def joined(cls, parts: Sequence[Codes], features: int) -> Codes:
        """The rows of all parts, one part after the other."""
        if not parts:
            return cls.from_dense(np.zeros((0, features), np.float32))
        counts = np.concatenate([part.counts for part in parts])
        return cls(
            np.concatenate([part.indices for part in parts]),
            np.concatenate([part.values for part in parts]),
            np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
            features,
        )

    def __len__(self) -> int:
        return len(self.indptr) - 1

    @property
    def counts(self) -> np.ndarray:
        """int64 [n]: how many features are active on each vector (its L0)."""
        return np.diff(self.indptr)

    @property
    def rows(self) -> np.ndarray:
        """int64 [entries]: the row that each entry belongs to."""
        return np.repeat(np.arange(len(self)), self.counts)

    def row(self, index: int) -> tuple[np.ndarray, np.ndarray]:
        """The active features and the activations of one vector."""
        span = slice(self.indptr[index], self.indptr[index + 1])
        return self.indices[span], self.values[span]

    def dense(self) -> np.ndarray:
        """float32 [n, F]; mind the memory: n * F * 4 bytes."""
        activations = np.zeros((len(self), self.features), np.float32)
        activations[self.rows, self.indices] = self.values
        return activations
