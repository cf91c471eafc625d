"""Sparse codes seen from the side of the features: who activates each, strongest first."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from memesae.base.token import Token
from memesae.sae.codes import Codes

# Entries sorted between two looks at the token.
_BLOCK_ENTRIES = 400_000


@dataclass(frozen=True, eq=False)
class Columns:
    """The images on which each feature is active, strongest first.

    Feature j owns the entries `starts[j]:starts[j + 1]`.

    Attributes:
        rows: int32 [entries], the rows of the images.
        values: float32 [entries], their activations, falling within a feature.
        starts: int64 [F + 1].
    """

    rows: np.ndarray
    values: np.ndarray
    starts: np.ndarray

    @property
    def counts(self) -> np.ndarray:
        """int64 [F]: on how many images each feature is active."""
        return self.starts[1:] - self.starts[:-1]

    @property
    def features(self) -> np.ndarray:
        """int64 [entries]: the feature that each entry belongs to."""
        return np.repeat(np.arange(len(self.starts) - 1), self.counts)

    def pick(self, ranks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Entries by rank within each feature.

        Args:
            ranks: int [F, m], counted from 0, the strongest.

        Returns:
            The entries' positions, int64 [F, m], and a bool [F, m]: False where a feature has no
            such rank (the position is then 0).
        """
        present = (ranks >= 0) & (ranks < self.counts[:, None])
        return np.where(present, self.starts[:-1, None] + ranks, 0), present


def by_feature(codes: Codes, token: Token) -> Columns:
    """Turn codes around.

    Raises:
        Cancelled: the token was cancelled.
    """
    # numpy sorts 16 bit stably in linear time, and few dictionaries are wider than that
    small = codes.indices.astype(np.uint16) if codes.features <= 1 << 16 else codes.indices
    order = np.argsort(small, kind="stable")
    token.check()
    counts = np.bincount(codes.indices, minlength=codes.features)
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    rows = codes.rows.astype(np.int32)[order]
    values = codes.values[order]
    for span in _blocks(starts):
        token.check()
        _sort_block(rows, values, starts, span)
    return Columns(rows, values, starts)


def _blocks(starts: np.ndarray) -> Iterator[tuple[int, int]]:
    """Runs of features that hold about `_BLOCK_ENTRIES` entries each."""
    first, last = 0, len(starts) - 1
    while first < last:
        limit = int(starts[first]) + _BLOCK_ENTRIES
        after = max(first + 1, int(np.searchsorted(starts, limit, side="right")) - 1)
        yield first, min(after, last)
        first = after


def _sort_block(
    rows: np.ndarray, values: np.ndarray, starts: np.ndarray, span: tuple[int, int]
) -> None:
    """Sort the entries of some features in place by falling activation."""
    first, after = span
    entries = slice(starts[first], starts[after])
    owners = np.repeat(
        np.arange(after - first), starts[first + 1 : after + 1] - starts[first:after]
    )
    order = np.lexsort((-values[entries], owners))
    rows[entries] = rows[entries][order]
    values[entries] = values[entries][order]
