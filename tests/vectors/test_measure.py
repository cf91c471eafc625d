import numpy as np
import pytest

from memesae.base.token import Token
from memesae.vectors.measure import measure_search, trial
from memesae.vectors.neighbours import Neighbours
from memesae.vectors.recall import overlap
from memesae.vectors.synthetic import mixture, resampled
from tests.vectors.conftest import clouds


def test_measures_all_ways_to_search():
    pytest.importorskip("hnswlib")
    measured = list(measure_search(trial(mixture(2000, 48), repeats=4), Token()))
    assert [entry.way for entry in measured] == ["product", "exact", "graph"]
    for entry in measured:
        assert entry.images == 2000
        assert 0 < entry.one.p50 <= entry.one.p95
        assert 0 < entry.batch.p50 <= entry.batch.p95
        assert entry.recall >= 0.98
        assert entry.megabytes > 0


def test_resampled_vectors_lie_near_real_ones_but_are_none_of_them():
    real = clouds(600)
    made = resampled(real, 1000).take(np.arange(1000))
    np.testing.assert_allclose(np.linalg.norm(made, axis=1), 1, atol=2e-3)
    nearest = (made @ real.T).max(axis=1)
    assert np.median(nearest) > 0.8
    assert nearest.max() < 0.99999
    assert np.array_equal(made, resampled(real, 1000).take(np.arange(1000)))


def test_a_mixture_has_a_few_strong_axes():
    made = mixture(3000, 96).take(np.arange(3000))
    energy = np.linalg.eigvalsh(made.T @ made)[::-1]
    assert energy[:32].sum() > 0.75 * energy.sum()


def test_overlap_counts_true_neighbours_only():
    found = Neighbours(np.array([[1, 2, 9, -1]]), np.zeros((1, 4)))
    truth = Neighbours(np.array([[2, 1, 3, -1]]), np.zeros((1, 4)))
    assert overlap(found, truth) == pytest.approx(2 / 3)
