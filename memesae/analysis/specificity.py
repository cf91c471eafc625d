"""How many of the pictures with a feature show what its name says, from weak to strong activations.

The strongest pictures of a feature are much purer than those in the middle, so "has it" needs a threshold that is measured
instead of guessed: the lowest of five intervals from which on at least 70 % of drawn pictures show the name, as its word
classifier judges them.
"""

from dataclasses import dataclass

import numpy as np

from memesae.analysis.proportions import wilson
from memesae.sae.word_classifiers import WordClassifiers

INTERVALS = 5
"""Equal intervals between 0 and the highest activation."""
DRAWN = 20
"""Pictures drawn from each."""
ENOUGH = 0.7
"""Share of an interval's pictures that must show the name for it to be above the threshold."""
_SHOWN = 0.5


@dataclass(frozen=True, slots=True)
class Specificity:
    """The purity of a feature by activation, lowest interval first.

    Attributes:
        drawn: number of pictures drawn from each interval.
        shares: share of them that show the name; nan for an interval without pictures.
        low: lower ends of the shares' 95 % intervals.
        high: upper ends.
        threshold: the activation from which on a picture has the feature; None if no interval is pure enough.
    """

    drawn: tuple[int, ...]
    shares: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    threshold: float | None


def specify(activations: np.ndarray, shown: np.ndarray, *, seed: int = 0) -> Specificity:
    """Measure the specificity of a feature.

    Args:
        activations: float [m], of the pictures on which it is active; at least one.
        shown: float [m], the probability that each of them shows the feature's name.
        seed: of the drawing.
    """
    rng = np.random.default_rng(seed)
    peak = float(activations.max())
    places = np.minimum((activations / peak * INTERVALS).astype(int), INTERVALS - 1)
    counts = np.zeros(INTERVALS)
    passing = np.zeros(INTERVALS)
    for interval in range(INTERVALS):
        rows = rng.permutation(np.flatnonzero(places == interval))[:DRAWN]
        counts[interval], passing[interval] = len(rows), np.sum(shown[rows] >= _SHOWN)
    shares = np.where(counts > 0, passing / np.maximum(counts, 1), np.nan)
    low, high = wilson(passing, np.maximum(counts, 1))
    return Specificity(
        tuple(int(count) for count in counts),
        tuple(shares.tolist()),
        tuple(np.where(counts > 0, low, np.nan).tolist()),
        tuple(np.where(counts > 0, high, np.nan).tolist()),
        _threshold(shares, peak),
    )


def tested_word(name: str, classifiers: WordClassifiers | None) -> int | None:
    """The word of a feature's name whose classifier can judge pictures; None if there is none.

    Args:
        name: "snow", "snow, ski" or "snow 2" where it comes from the name test.
        classifiers: of the library's model.
    """
    first = name.split(",")[0].strip()
    plain = first.rstrip("0123456789").strip()
    if classifiers is None:
        return None
    number = classifiers.number_of(first)
    return classifiers.number_of(plain) if number is None else number


def _threshold(shares: np.ndarray, peak: float) -> float | None:
    """The lower bound of the lowest interval that is pure enough, as all above it are that have pictures."""
    found: float | None = None
    for interval in range(INTERVALS - 1, -1, -1):
        if np.isnan(shares[interval]):
            continue
        if shares[interval] < ENOUGH:
            break
        found = peak * interval / INTERVALS
    return found
