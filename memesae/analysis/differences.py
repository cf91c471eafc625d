"""Features that one set of pictures shows more than another, tested and with false discoveries controlled.

For every feature the weaker of Welch's t and Student's on the mean activations of bursts; Benjamini and Hochberg's procedure
over the features that are active often enough to be tested (as in Jiang et al., Interpretable embeddings with sparse
autoencoders, who rank by the difference of rates alone, which in two halves of one folder finds dozens).
"""

from dataclasses import dataclass

import numpy as np

from memesae.analysis.bursts import Bursts
from memesae.analysis.optional_libraries import optional
from memesae.analysis.proportions import newcombe

FALSE_DISCOVERIES = 0.05
"""Expected share of features that do not differ among those that are shown."""
LEAST_ACTIVE = 5
"""Bursts of both sets together on which a feature must be active to be tested."""
DISTINCT = 8
"""Most features chosen to tell different things."""
_LEAST_PARTIAL_T = 3.0
"""Least t of a further feature, given those chosen: below it, it says again what they say."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A feature that differs between two sets of pictures.

    Attributes:
        feature: its number.
        rate: share of the first set's bursts with it.
        other_rate: share of the second set's.
        low: lower end of the 95 % interval of `rate - other_rate`.
        high: upper end.
        auc: how often its activation is higher in a burst of the first set than in one of the second; ties are halves.
        t: the weaker of Welch's t and Student's of its activations, above 0 where the first set has more.
        q: smallest rate of false discoveries at which it is found.
        place: its place among the features chosen to tell different things, from 1; None for others.
    """

    feature: int
    rate: float
    other_rate: float
    low: float
    high: float
    auc: float
    t: float
    q: float
    place: int | None


@dataclass(frozen=True, slots=True)
class Differences:
    """The features in which two sets of pictures differ.

    Attributes:
        found: those below the rate of false discoveries, largest |t| first.
        tested: number of features that were tested.
        bursts: number of bursts in the first set.
        other_bursts: number of bursts in the second set.
    """

    found: tuple[Difference, ...]
    tested: int
    bursts: int
    other_bursts: int

    @property
    def distinct(self) -> list[Difference]:
        """The features that tell different things, most telling first."""
        chosen = [one for one in self.found if one.place is not None]
        return sorted(chosen, key=lambda one: one.place or 0)


def find_differences(
    first: Bursts,
    second: Bursts,
    *,
    false_discoveries: float = FALSE_DISCOVERIES,
    distinct: int = DISTINCT,
) -> Differences:
    """Compare two sets of pictures feature by feature.

    Args:
        first: at least two bursts.
        second: likewise, with codes of the same sparse autoencoder.
        false_discoveries: expected share of wrong ones among those found.
        distinct: most features chosen to tell different things.

    Raises:
        ModelError: scipy is not installed.
    """
    tested = np.flatnonzero(_active(first) + _active(second) >= LEAST_ACTIVE)
    sizes = len(first), len(second)
    if min(sizes) < 2 or not len(tested):
        return Differences((), len(tested), *sizes)
    t, p = _weaker_t(first, second, tested)
    q = optional("scipy.stats").false_discovery_control(p)
    order = np.argsort(-np.abs(t))
    kept = order[q[order] <= false_discoveries]
    found = tested[kept]
    low, high = newcombe(first.counts[found], sizes[0], second.counts[found], sizes[1])
    places = {
        feature: place for place, feature in enumerate(_distinct(first, second, found, distinct), 1)
    }
    aucs = _areas(first, second, found)
    return Differences(
        tuple(
            Difference(
                int(feature),
                float(first.rates[feature]),
                float(second.rates[feature]),
                float(low[row]),
                float(high[row]),
                float(aucs[row]),
                float(t[kept[row]]),
                float(q[kept[row]]),
                places.get(int(feature)),
            )
            for row, feature in enumerate(found)
        ),
        len(tested),
        *sizes,
    )


def _active(bursts: Bursts) -> np.ndarray:
    return np.bincount(bursts.codes.indices, minlength=bursts.codes.features)


def _moments(bursts: Bursts) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation of every feature's activations over all bursts, float64 [F] each."""
    codes, count = bursts.codes, len(bursts)
    values = codes.values.astype(np.float64)
    mean = np.bincount(codes.indices, values, codes.features) / count
    squares = np.bincount(codes.indices, values**2, codes.features)
    return mean, np.sqrt(np.maximum(squares - count * mean**2, 0) / (count - 1))


def _weaker_t(first: Bursts, second: Bursts, tested: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The weaker of Welch's t and Student's, and its two-sided p, of the tested features.

    Of two sets of unlike size Welch's t alone takes a feature that a few pictures happen to lack for surely absent: they
    have no spread at all. Student's alone trusts a few that happen to have a rare one. For equal sizes both are the same.
    """
    (mean, deviation), (other_mean, other_deviation) = _moments(first), _moments(second)
    results = [
        optional("scipy.stats").ttest_ind_from_stats(
            mean[tested],
            # constant activations, as where every picture shows it alike, have no spread to divide by
            np.maximum(deviation[tested], 1e-9),
            len(first),
            other_mean[tested],
            np.maximum(other_deviation[tested], 1e-9),
            len(second),
            equal_var=equal,
        )
        for equal in (False, True)
    ]
    p = np.stack([np.asarray(one.pvalue) for one in results])
    t = np.stack([np.asarray(one.statistic) for one in results])
    weaker = p.argmax(axis=0)
    columns = np.arange(len(tested))
    return t[weaker, columns], p[weaker, columns]


def _columns(bursts: Bursts, features: np.ndarray) -> np.ndarray:
    """Dense activations float64 [bursts, features] of some features."""
    codes = bursts.codes
    places = np.full(codes.features, -1)
    places[features] = np.arange(len(features))
    wanted = places[codes.indices] >= 0
    columns = np.zeros((len(bursts), len(features)))
    columns[codes.rows[wanted], places[codes.indices[wanted]]] = codes.values[wanted]
    return columns


_CANDIDATES = 100
"""Features with the largest |t| from which the distinct ones are chosen."""


def _distinct(first: Bursts, second: Bursts, found: np.ndarray, count: int) -> list[int]:
    """Forward selection: the feature that correlates most with what the chosen ones leave unexplained of the label."""
    candidates = found[:_CANDIDATES]
    activations = np.concatenate([_columns(first, candidates), _columns(second, candidates)])
    activations -= activations.mean(axis=0)
    label = np.repeat([1.0, 0.0], [len(first), len(second)])
    rest = label - label.mean()
    chosen: list[int] = []
    while len(chosen) < min(count, len(candidates)):
        # what a candidate adds, without what the chosen ones already say
        norms = np.linalg.norm(activations, axis=0)
        usable = norms > 1e-6
        correlation = np.zeros(len(candidates))
        length = float(np.linalg.norm(rest))
        if length > 1e-9:
            correlation[usable] = activations[:, usable].T @ rest / (norms[usable] * length)
        best = int(np.abs(correlation).argmax())
        freedom = len(label) - len(chosen) - 2
        r = abs(float(correlation[best]))
        if freedom < 1 or r * np.sqrt(freedom / max(1 - r * r, 1e-12)) < _LEAST_PARTIAL_T:
            break
        chosen.append(int(candidates[best]))
        axis = activations[:, best] / norms[best]
        rest = rest - axis * (axis @ rest)
        activations -= np.outer(axis, axis @ activations)
    return chosen


_AT_ONCE = 64
"""Features whose dense activations are in memory together."""


def _areas(first: Bursts, second: Bursts, features: np.ndarray) -> np.ndarray:
    """The area under the ROC curve of each feature's activation, float64 [features]."""
    areas = np.empty(len(features))
    for start in range(0, len(features), _AT_ONCE):
        some = features[start : start + _AT_ONCE]
        columns, other_columns = _columns(first, some), np.sort(_columns(second, some), axis=0)
        for place in range(len(some)):
            one, other = columns[:, place], other_columns[:, place]
            below = float(np.searchsorted(other, one, "left").sum())
            upto = float(np.searchsorted(other, one, "right").sum())
            areas[start + place] = (below + upto) / 2 / (len(one) * len(other))
    return areas
