"""Features that rise or fall over the months or years of the pictures.

Two tests of every feature's share of the pictures: the Cochran-Armitage test for a trend (Armitage 1955, Biometrics 11)
and, where every period is expected to show it five times, Pearson's chi-squared of any difference between periods, which
finds what comes back every summer. The smaller of both probabilities, doubled, goes into Benjamini and Hochberg's procedure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from memesae.analysis.bursts import Bursts
from memesae.analysis.differences import FALSE_DISCOVERIES
from memesae.analysis.optional_libraries import optional
from memesae.analysis.proportions import wilson
from memesae.sae.sparse_autoencoder import Codes

LEAST_ACTIVE = 20
"""Bursts on which a feature must be active to be tested."""
MOST_MONTHS = 36
"""Months up to which the periods are months, and above which they are years."""
_LEAST_EXPECTED = 5.0


@dataclass(frozen=True, eq=False)
class Periods:
    """Pictures by month or year.

    Attributes:
        labels: of all periods from the first to the last, "2024-05" or "2024".
        numbers: int64 [n], the period of each picture.
    """

    labels: tuple[str, ...]
    numbers: np.ndarray

    @classmethod
    def of(cls, times: Sequence[float] | np.ndarray, by: str | None = None) -> "Periods":
        """Divide pictures by their times.

        Args:
            times: unix seconds, one per picture; at least one.
            by: "month" or "year"; None for months if they are few.
        """
        moments = [datetime.fromtimestamp(float(time)) for time in times]
        months = np.array([one.year * 12 + one.month - 1 for one in moments])
        first, last = int(months.min()), int(months.max())
        if by == "month" or (by is None and last - first < MOST_MONTHS):
            labels = tuple(f"{one // 12:04}-{one % 12 + 1:02}" for one in range(first, last + 1))
            return cls(labels, months - first)
        years = range(first // 12, last // 12 + 1)
        return cls(tuple(f"{one:04}" for one in years), months // 12 - first // 12)


@dataclass(frozen=True, slots=True)
class Trend:
    """A feature whose share of the pictures changes.

    Attributes:
        feature: its number.
        rates: share of the bursts of each period with it; nan for periods without pictures.
        low: lower ends of the 95 % intervals of the rates.
        high: upper ends.
        z: of the Cochran-Armitage test, above 0 where it rises.
        change: the line fitted to the rates, at the last period minus at the first.
        q: smallest rate of false discoveries at which it is found.
    """

    feature: int
    rates: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    z: float
    change: float
    q: float


@dataclass(frozen=True, slots=True)
class Trends:
    """The features that change over time.

    Attributes:
        labels: of the periods.
        bursts: number of bursts in each.
        tested: number of features that were tested.
        found: those below the rate of false discoveries, largest |z| first.
    """

    labels: tuple[str, ...]
    bursts: tuple[int, ...]
    tested: int
    found: tuple[Trend, ...]


def find_trends(
    codes: Codes,
    bursts: np.ndarray,
    periods: Periods,
    *,
    false_discoveries: float = FALSE_DISCOVERIES,
) -> Trends:
    """Find the features that rise, fall or differ between periods.

    Args:
        codes: of n pictures.
        bursts: int64 [n], pictures with the same number are alike; one that lasts over two periods counts in both.
        periods: of the same pictures.
        false_discoveries: expected share of wrong ones among those found.

    Raises:
        ModelError: scipy is not installed.
    """
    count = len(periods.labels)
    keys = bursts * count + periods.numbers
    averaged = Bursts.of(codes, keys)
    when = np.unique(keys) % count
    totals = np.bincount(when, minlength=count).astype(np.float64)
    active = averaged.shares >= 0.5
    cells = when[averaged.codes.rows[active]] * codes.features + averaged.codes.indices[active]
    shown = np.bincount(cells, minlength=count * codes.features).reshape(count, -1).astype(float)
    tested = np.flatnonzero(shown.sum(axis=0) >= LEAST_ACTIVE)
    sizes = tuple(int(total) for total in totals)
    if not len(tested) or np.count_nonzero(totals) < 2:
        return Trends(periods.labels, sizes, 0, ())
    z, change = _armitage(shown[:, tested], totals)
    stats = optional("scipy.stats")
    p = np.minimum(
        2 * np.minimum(2 * stats.norm.sf(np.abs(z)), _p_of_any(shown[:, tested], totals)), 1
    )
    q = stats.false_discovery_control(p)
    order = [row for row in np.argsort(-np.abs(z)) if q[row] <= false_discoveries]
    found = tuple(
        _trend(
            int(tested[row]),
            shown[:, tested[row]],
            totals,
            float(z[row]),
            float(change[row]),
            float(q[row]),
        )
        for row in order
    )
    return Trends(periods.labels, sizes, len(tested), found)


def _armitage(shown: np.ndarray, totals: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Z of the trend and the change from the first period to the last, float64 [features] each."""
    places = np.arange(len(totals)) - np.average(np.arange(len(totals)), weights=totals)
    rate = shown.sum(axis=0) / totals.sum()
    spread = float(totals @ places**2)
    slope = places @ shown / spread
    return slope * np.sqrt(spread / np.maximum(rate * (1 - rate), 1e-12)), slope * (len(totals) - 1)


def _p_of_any(shown: np.ndarray, totals: np.ndarray) -> np.ndarray:
    """P of Pearson's chi-squared between periods; 1 where a period is expected to show too few or too many."""
    there = totals > 0
    shown, sizes = shown[there], totals[there, None]
    expected = sizes * (shown.sum(axis=0) / sizes.sum())
    others = sizes - expected
    usable = np.minimum(expected, others).min(axis=0) >= _LEAST_EXPECTED
    safe = np.maximum(expected * others / sizes, 1e-12)
    statistic = ((shown - expected) ** 2 / safe).sum(axis=0)
    return np.where(usable, optional("scipy.stats").chi2.sf(statistic, len(sizes) - 1), 1.0)


def _trend(
    feature: int, shown: np.ndarray, totals: np.ndarray, z: float, change: float, q: float
) -> Trend:
    there = totals > 0
    low, high = wilson(shown, np.maximum(totals, 1))
    columns = shown / np.maximum(totals, 1), low, high
    rates, low, high = (
        tuple(float(one) if known else float("nan") for one, known in zip(each, there, strict=True))
        for each in columns
    )
    return Trend(feature, rates, low, high, z, change, q)


_BARS = "▁▂▃▄▅▆▇█"


def sparkline(rates: Sequence[float]) -> str:
    """A line of small bars, from 0 to the highest rate; a blank where there is none (nan)."""
    top = max((one for one in rates if one == one), default=0.0) or 1.0
    return "".join(
        _BARS[round(one / top * (len(_BARS) - 1))] if one == one else " " for one in rates
    )
