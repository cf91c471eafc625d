"""Features that some pictures have in common, tested against the rest of the library.

For every feature the hypergeometric probability of finding it on so many of the pictures, had they been drawn from the
library by chance (Fisher's exact test, one-sided), with Benjamini and Hochberg's procedure over all features.
"""

from dataclasses import dataclass

import numpy as np

from memesae.analysis.bursts import Bursts
from memesae.analysis.differences import FALSE_DISCOVERIES, LEAST_ACTIVE
from memesae.analysis.optional_libraries import optional
from memesae.analysis.proportions import newcombe


@dataclass(frozen=True, slots=True)
class Common:
    """A feature that some pictures have in common.

    Attributes:
        feature: its number.
        shown: number of the pictures with it.
        rate: share of the pictures with it.
        other_rate: share of the rest of the library with it.
        low: lower end of the 95 % interval of `rate - other_rate`.
        high: upper end.
        q: smallest rate of false discoveries at which it is found.
    """

    feature: int
    shown: int
    rate: float
    other_rate: float
    low: float
    high: float
    q: float


def find_common(
    chosen: Bursts, others: Bursts, *, false_discoveries: float = FALSE_DISCOVERIES
) -> list[Common]:
    """The features that occur on more of some pictures than chance brings, most of them first.

    Args:
        chosen: the pictures.
        others: the rest of the library.
        false_discoveries: expected share of wrong ones among those found.

    Raises:
        ModelError: scipy is not installed.
    """
    shown, elsewhere = _counts(chosen), _counts(others)
    tested = np.flatnonzero(shown + elsewhere >= LEAST_ACTIVE)
    if not (len(tested) and len(chosen) and len(others)):
        return []
    stats = optional("scipy.stats")
    size, rest = len(chosen), len(others)
    total = shown[tested] + elsewhere[tested]
    p = stats.hypergeom.sf(shown[tested] - 1, size + rest, total, size)
    q = stats.false_discovery_control(np.minimum(p, 1))
    low, high = newcombe(shown[tested], size, elsewhere[tested], rest)
    found = [
        Common(
            int(feature),
            int(shown[feature]),
            float(shown[feature] / size),
            float(elsewhere[feature] / rest),
            float(low[row]),
            float(high[row]),
            float(q[row]),
        )
        for row, feature in enumerate(tested)
        if q[row] <= false_discoveries
    ]
    # what most of them show stands before what tells them best from the library
    return sorted(found, key=lambda one: (-one.low, one.q))


def _counts(bursts: Bursts) -> np.ndarray:
    """float64 [F]: number of bursts with each feature, on at least half of their members."""
    active = bursts.codes.indices[bursts.shares >= 0.5]
    return np.bincount(active, minlength=bursts.codes.features).astype(np.float64)
