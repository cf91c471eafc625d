import numpy as np

from benchmarks.synthetic_vectors import mixture, resampled
from tests.vectors.conftest import clouds


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
