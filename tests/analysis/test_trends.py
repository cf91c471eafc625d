from datetime import datetime

import numpy as np
import pytest

from memesae.analysis.trends import Periods, find_trends, sparkline
from tests.analysis.planted import codes_of, ordinary_rates, random_activations

pytest.importorskip("scipy")

COUNT, MONTHS = 2400, 24
RATES = ordinary_rates(150, seed=3)


def times(seed=0):
    months = np.random.default_rng(seed).integers(0, MONTHS, COUNT)
    stamps = [datetime(2023 + one // 12, one % 12 + 1, 10).timestamp() for one in months]
    return months, stamps


def changing(seed=0):
    """Feature 5 rises from 2 to 20 %, 6 falls, 7 comes every July and August; the others do not change."""
    months, stamps = times(seed)
    activations = random_activations(COUNT, RATES, seed)
    rng = np.random.default_rng(seed + 1)
    share = 0.02 + 0.18 * months / (MONTHS - 1)
    season = np.isin(months % 12, [6, 7])
    for feature, chance in ((5, share), (6, 0.22 - share), (7, np.where(season, 0.4, 0.1))):
        activations[:, feature] = 0.5 * (rng.random(COUNT) < chance)
    return activations, Periods.of(stamps)


def test_what_rises_falls_and_comes_back_is_found_and_no_more():
    activations, periods = changing()
    result = find_trends(codes_of(activations), np.arange(COUNT), periods)
    found = {one.feature: one for one in result.found}
    assert {5, 6, 7} <= set(found)
    assert len(found) <= 4
    assert found[5].z > 5
    assert found[5].change == pytest.approx(0.18, abs=0.06)
    assert found[6].z < -5
    assert abs(found[7].z) < 4
    assert found[7].rates[6] > 3 * found[7].rates[0]
    ends = zip(found[5].low, found[5].rates, found[5].high, strict=True)
    assert all(low <= rate <= high for low, rate, high in ends)


def test_shuffled_dates_show_nothing_also_with_bursts_of_three():
    wrong = 0
    for seed in range(30):
        once = random_activations(COUNT // 3, RATES, seed)
        months, _ = times(seed)
        numbers = np.repeat(months[: COUNT // 3], 3)
        periods = Periods(tuple(map(str, range(MONTHS))), numbers)
        codes = codes_of(np.repeat(once, 3, axis=0))
        wrong += bool(find_trends(codes, np.repeat(np.arange(COUNT // 3), 3), periods).found)
    assert wrong <= 3


def test_periods_are_months_while_they_are_few_and_then_years():
    stamps = [datetime(2021, 11, 3).timestamp(), datetime(2022, 2, 1).timestamp()]
    months = Periods.of(stamps)
    assert months.labels == ("2021-11", "2021-12", "2022-01", "2022-02")
    assert months.numbers.tolist() == [0, 3]
    assert Periods.of(stamps, "year").labels == ("2021", "2022")
    long = Periods.of([*stamps, datetime(2015, 1, 1).timestamp()])
    assert (long.labels[0], long.labels[-1], len(long.labels)) == ("2015", "2022", 8)


def test_a_period_without_pictures_has_no_rate():
    activations, _ = changing()
    months, _ = times()
    kept = months != 5
    periods = Periods(tuple(map(str, range(MONTHS))), months[kept])
    found = find_trends(codes_of(activations[kept]), np.arange(kept.sum()), periods)
    assert found.bursts[5] == 0
    assert np.isnan(found.found[0].rates[5])


def test_a_sparkline_starts_at_zero_and_leaves_gaps():
    assert sparkline([0, 0.5, float("nan"), 1]) == "▁▅ █"
