"""How sure a share is, and what a run of the benchmark found."""

from dataclasses import dataclass

import numpy as np

_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{100 * self.value:.1f} % ({100 * self.low:.1f}-{100 * self.high:.1f})"


def wilson(successes: int, trials: int) -> Share:
    """The Wilson score interval of a share, 95 %.

    E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference.
    """
    if not trials:
        return Share(0.0, 0.0, 1.0)
    p = successes / trials
    spread = _Z * np.sqrt(p * (1 - p) / trials + _Z**2 / (4 * trials**2))
    scale = 1 + _Z**2 / trials
    middle = p + _Z**2 / (2 * trials)
    low, high = (middle - spread) / scale, (middle + spread) / scale
    return Share(p, max(0.0, float(low)), min(1.0, float(high)))


@dataclass(frozen=True, eq=False)
class Outcome:
    """What became of some cases.

    Attributes:
        steps: int64 [n], presses until the target was on the first screen; -1 where it never was.
        limit: how many presses were allowed.
        seconds: wall time of the simulation.
    """

    steps: np.ndarray
    limit: int
    seconds: float

    @property
    def success(self) -> Share:
        """The share of targets found."""
        return wilson(int((self.steps >= 0).sum()), len(self.steps))

    @property
    def median(self) -> float:
        """Median presses over all cases, infinite where most were not found."""
        needed = np.where(self.steps >= 0, self.steps, np.inf)
        return float(np.median(needed)) if len(needed) else float("inf")

    @property
    def curve(self) -> list[float]:
        """The share found after 0, 1, ..., limit presses."""
        found = self.steps >= 0
        return [float((found & (self.steps <= at)).mean()) for at in range(self.limit + 1)]
