"""Features that are active on the same pictures more often than by chance, and features that never are.

Association is normalised pointwise mutual information (Bouma 2009), `ln(p_fg / (p_f p_g)) / -ln p_fg`: 0 for independent
features, 1 for features that are only active together. Pairs are ranked by the association at the lower end of
Wilson's interval of `p_fg`, so that five pictures together do not rank above five hundred.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from memesae.analysis.bursts import Bursts
from memesae.analysis.optional_libraries import optional
from memesae.analysis.proportions import CONFIDENCE, wilson

LEAST_TOGETHER = 5
"""Bursts on which both features of a pair must be active."""
SAME_CONCEPT = 0.3
"""Cosine of decoder directions above which two features are one concept split, and their pair is not shown."""
LEAST_EXPECTED = 20.0
"""Bursts on which both would be active by chance, from which it says something that none shows both."""
_MOST_OFTEN = 0.5
"""Features active on more of the bursts say nothing about what occurs together."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two features that occur together.

    Attributes:
        feature: the one with the higher rate.
        other: the other one.
        together: bursts on which both are active.
        expected: bursts on which both would be by chance.
        association: normalised pointwise mutual information.
        low: the association at the lower end of the 95 % interval of the share of bursts with both.
        given: share of the bursts with `other` on which `feature` is active.
    """

    feature: int
    other: int
    together: int
    expected: float
    association: float
    low: float
    given: float


@dataclass(frozen=True, slots=True)
class Apart:
    """Two features that no picture shows together.

    Attributes:
        feature: the one with the higher rate.
        other: the other one.
        expected: bursts on which both would be active by chance.
        chance: the probability of seeing none, were they independent.
    """

    feature: int
    other: int
    expected: float
    chance: float


@dataclass(frozen=True, eq=False)
class Cooccurrence:
    """How often features are active together.

    Attributes:
        counts: float64 [F], number of bursts on which each feature is active.
        together: float64 [F, F], on which both are.
        bursts: number of bursts.
    """

    counts: np.ndarray
    together: np.ndarray
    bursts: int

    @classmethod
    def of(cls, bursts: Bursts) -> "Cooccurrence":
        """Count; a feature is on a burst if it is active on half of its members or more.

        Raises:
            ModelError: scipy is not installed.
        """
        codes = bursts.codes
        active = bursts.shares >= 0.5
        places = codes.rows[active], codes.indices[active]
        shown = optional("scipy.sparse").csr_array(
            (np.ones(len(places[0]), np.float32), places), shape=(len(codes), codes.features)
        )
        together = (shown.T @ shown).toarray().astype(np.float64)
        counts = together.diagonal().copy()
        np.fill_diagonal(together, 0)
        return cls(counts, together, len(bursts))

    @property
    def rates(self) -> np.ndarray:
        """float64 [F]: share of the bursts on which each feature is active."""
        return self.counts / max(1, self.bursts)

    def expected(self) -> np.ndarray:
        """float64 [F, F]: on how many bursts both features would be active, were they independent."""
        return np.outer(self.counts, self.counts) / max(1, self.bursts)

    @cached_property
    def association(self) -> np.ndarray:
        """Normalised pointwise mutual information, float64 [F, F]; -1 for features never active together."""
        return self._association(self.together / max(1, self.bursts))

    def least_association(self, confidence: float = CONFIDENCE) -> np.ndarray:
        """The association at the lower end of the interval of the share of bursts with both, float64 [F, F]."""
        return self._association(wilson(self.together, float(max(1, self.bursts)), confidence)[0])

    def _association(self, joint: np.ndarray) -> np.ndarray:
        chance = np.outer(self.rates, self.rates)
        known = (joint > 0) & (chance > 0) & (joint < 1)
        result = np.where(joint > 0, 0.0, -1.0)
        result[known] = np.log(joint[known] / chance[known]) / -np.log(joint[known])
        return result


def find_pairs(
    cooccurrence: Cooccurrence, directions: np.ndarray, names: Sequence[str | None]
) -> list[Pair]:
    """The pairs of features that occur together more often than by chance, most certain first.

    Args:
        cooccurrence: of the features.
        directions: float32 [F, d], unit decoder rows.
        names: F names, None for unnamed features; pairs whose names share a word are one concept.
    """
    low = cooccurrence.least_association()
    wanted = (
        (cooccurrence.together >= LEAST_TOGETHER)
        & (low > 0)
        & ~_one_concept(directions, names)
        & _tells_something(cooccurrence)
    )
    rows, columns = np.nonzero(np.triu(wanted, 1))
    association, expected = cooccurrence.association, cooccurrence.expected()
    found: list[Pair] = []
    for index in np.argsort(-low[rows, columns], kind="stable"):
        one, other = _ordered(cooccurrence, int(rows[index]), int(columns[index]))
        together = cooccurrence.together[one, other]
        found.append(
            Pair(
                one,
                other,
                int(together),
                float(expected[one, other]),
                float(association[one, other]),
                float(low[one, other]),
                float(together / cooccurrence.counts[other]),
            )
        )
    return found


def find_apart(
    cooccurrence: Cooccurrence, directions: np.ndarray, names: Sequence[str | None]
) -> list[Apart]:
    """The pairs of features that no picture shows together though by chance many would, most surprising first.

    Args:
        cooccurrence: of the features.
        directions: float32 [F, d], unit decoder rows.
        names: F names, None for unnamed features.
    """
    expected = cooccurrence.expected()
    wanted = (
        (cooccurrence.together == 0)
        & (expected >= LEAST_EXPECTED)
        & ~_one_concept(directions, names)
        & _tells_something(cooccurrence)
    )
    rows, columns = np.nonzero(np.triu(wanted, 1))
    order = np.argsort(-expected[rows, columns], kind="stable")
    found: list[Apart] = []
    for index in order:
        one, other = _ordered(cooccurrence, int(rows[index]), int(columns[index]))
        missing = float(expected[one, other])
        # the count of independent rare events is nearly Poisson's
        found.append(Apart(one, other, missing, float(np.exp(-missing))))
    return found


def _ordered(cooccurrence: Cooccurrence, one: int, other: int) -> tuple[int, int]:
    counts = cooccurrence.counts
    return (one, other) if counts[one] >= counts[other] else (other, one)


def _tells_something(cooccurrence: Cooccurrence) -> np.ndarray:
    usual = cooccurrence.rates <= _MOST_OFTEN
    return usual[:, None] & usual[None, :]


def _one_concept(directions: np.ndarray, names: Sequence[str | None]) -> np.ndarray:
    """Bool [F, F]: whether two features are one concept split, by direction or by a word that both names have."""
    words = [_words(name) for name in names]
    every: set[str] = set()
    every.update(*words)
    numbers = {word: number for number, word in enumerate(sorted(every))}
    used = np.zeros((len(names), len(numbers)), np.float32)
    for feature, some in enumerate(words):
        used[feature, [numbers[word] for word in some]] = 1
    return (directions @ directions.T > SAME_CONCEPT) | (used @ used.T > 0)


def _words(name: str | None) -> frozenset[str]:
    """The words of a name without the numbers that tell features of one name apart."""
    parts = (name or "").casefold().replace(",", " ").split()
    return frozenset(part for part in parts if not part.isdecimal())
