"""Relevance of scores: how far a score is above the library's mean, and the relevance cutoff."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

SHARE = 0.55
"""The cutoff is at this share of the distance from the library's mean to the third best score. For 800 captions
of photos, the right photo is above the cutoff in 98, 97 and 96 of 100 cases among 300, 1,500 and 11,500
pictures, together with 5, 3 and 2 % of them; a fixed number of standard deviations with the same recall
lets more pass."""
BEST = 3
"""Rank of the score that the cutoff refers to. The best one may be exceptional: a picture is its own best hit,
for which 42 of 100 pictures of a library of 300 would be the only relevant result."""
NEAR_TIE = 0.25
"""Standard deviations around the cutoff within which it moves to the widest gap between two scores."""
FLOOR = 1.75
"""Minimum height of the cutoff in standard deviations, for queries that nothing in the library matches."""
FULL = 5.0
"""Standard deviations of strength 100: one best score in three reaches it."""
_LEAST = 30
"""Minimum number of images for a meaningful distribution."""

Scores = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class VectorDistribution:
    """Mean and covariance of a library's vectors, from which the score distribution of any query follows.

    Attributes:
        mean: of the vectors, float32 [d].
        covariance: of the vectors, float32 [d, d].
    """

    mean: Scores
    covariance: Scores

    @classmethod
    def of(cls, vectors: Scores) -> Self | None:
        """Measure it on unit vectors [m, d]; None if there are too few."""
        if len(vectors) < _LEAST:
            return None
        mean = vectors.mean(axis=0)
        apart = vectors - mean
        return cls(mean, apart.T @ apart / len(vectors))


@dataclass(frozen=True, slots=True)
class ScoreDistribution:
    """The distribution of one query's scores over the library.

    Attributes:
        mean: of the cosines.
        deviation: their standard deviation; above 0.
    """

    mean: float
    deviation: float

    @classmethod
    def of(cls, query: Scores, vectors: VectorDistribution) -> Self | None:
        """The distribution of a query [d]; None if all images score the same."""
        if len(query) != len(vectors.mean):
            return None
        variance = float(query @ (vectors.covariance @ query))
        return cls(float(query @ vectors.mean), variance**0.5) if variance > 1e-12 else None

    def end(self, scores: Scores, cosines: Scores | None = None) -> int:
        """The number of relevant results, at least 1 and never cutting through a near-tie.

        Args:
            scores: [n], best first.
            cosines: [n], the scores without what text matches add, in any order; None if nothing was
                added.
        """
        known = np.sort(scores if cosines is None else cosines)[::-1]
        best = float(known[min(BEST, len(known)) - 1]) if len(known) else self.mean
        height = self.mean + max(SHARE * (best - self.mean), FLOOR * self.deviation)
        margin = NEAR_TIE * self.deviation
        first = max(1, int(np.count_nonzero(scores > height + margin)))
        last = max(1, int(np.count_nonzero(scores >= height - margin)))
        ends = np.arange(first, max(first, last) + 1)
        padded = np.append(scores, np.float32(height - margin))
        gaps = padded[ends - 1] - padded[ends] if len(scores) else np.zeros(1)
        return int(ends[gaps.argmax()])

    def strengths(self, scores: Scores) -> Scores:
        """Scale cosines to 0 (the library's mean) to 100."""
        return np.clip(100 * (scores - self.mean) / (FULL * self.deviation), 0, 100)
