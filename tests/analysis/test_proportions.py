import numpy as np
import pytest

from memesae.analysis.proportions import newcombe, wilson

stats = pytest.importorskip("scipy.stats")


def test_wilsons_interval_is_that_of_scipy():
    counts, totals = np.array([0.0, 1, 7, 50, 100]), 100
    low, high = wilson(counts, totals)
    for place, count in enumerate(counts):
        wanted = stats.binomtest(int(count), totals).proportion_ci(method="wilson")
        assert low[place] == pytest.approx(wanted.low, abs=1e-9)
        assert high[place] == pytest.approx(wanted.high, abs=1e-9)


def test_newcombes_interval_is_that_of_his_table():
    """Newcombe 1998, table II, method 10: 56/70 against 48/80, and 0/10 against 0/20."""
    low, high = newcombe(np.array([56.0]), 70, np.array([48.0]), 80)
    assert (round(float(low[0]), 4), round(float(high[0]), 4)) == (0.0524, 0.3339)
    low, high = newcombe(np.array([0.0]), 10, np.array([0.0]), 20)
    assert (round(float(low[0]), 4), round(float(high[0]), 4)) == (-0.1611, 0.2775)


def test_the_interval_of_a_difference_covers_it_in_most_trials():
    rng = np.random.default_rng(1)
    first, second = rng.binomial(80, 0.3, 2000), rng.binomial(120, 0.1, 2000)
    low, high = newcombe(first.astype(float), 80, second.astype(float), 120)
    assert 0.93 < np.mean((low <= 0.2) & (high >= 0.2)) < 0.97
