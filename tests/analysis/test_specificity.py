import numpy as np
import pytest

from memesae.analysis.specificity import specify


def test_the_threshold_is_where_pictures_begin_to_show_the_name():
    rng = np.random.default_rng(0)
    activations = rng.uniform(0.001, 2.0, 3000)
    # pure from 1.2 on, by chance below
    shown = np.where(activations >= 1.2, 0.95, np.where(rng.random(3000) < 0.2, 0.9, 0.1))
    found = specify(activations, shown)
    assert found.threshold == pytest.approx(1.2, abs=0.01)
    assert found.drawn == (20,) * 5
    assert found.shares[3:] == (1, 1)
    assert max(found.shares[:3]) < 0.5
    ends = zip(found.low, found.shares, found.high, strict=True)
    assert all(low <= share <= high for low, share, high in ends)


def test_a_feature_whose_strongest_pictures_do_not_show_its_name_has_no_threshold():
    activations = np.linspace(0.01, 1, 200)
    assert specify(activations, np.where(activations < 0.5, 0.9, 0.1)).threshold is None


def test_an_interval_without_pictures_is_passed_over():
    activations = np.concatenate([np.linspace(0.01, 0.19, 50), [0.9, 1.0]])
    found = specify(activations, np.where(activations > 0.5, 1.0, 0.0))
    assert found.threshold == pytest.approx(0.8)
    assert np.isnan(found.shares[2])
