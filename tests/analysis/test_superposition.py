import numpy as np
import pytest

from memesae.analysis.superposition import lay_out


def test_two_things_in_one_dimension_are_opposites():
    assert lay_out(2, 1).cosines[0, 1] == pytest.approx(-1)
    assert lay_out(2, 1).interference == pytest.approx(0)


def test_things_with_a_dimension_each_do_not_interfere():
    layout = lay_out(6, 6)
    assert layout.interference < 0.01
    assert layout.bound == 0


def test_interference_falls_as_dimensions_grow_and_never_below_the_bound():
    layouts = [lay_out(20, dimensions, seed=1) for dimensions in (2, 3, 5, 8, 12)]
    interference = [one.interference for one in layouts]
    assert interference == sorted(interference, reverse=True)
    assert interference[0] > 10 * interference[-1]
    for one in layouts:
        off = one.cosines[~np.eye(20, dtype=bool)]
        assert np.mean(off**2) >= one.bound - 1e-9
        np.testing.assert_allclose(np.linalg.norm(one.directions, axis=1), 1)


def test_five_things_in_a_plane_form_a_pentagon():
    angles = np.sort(np.arctan2(*lay_out(5, 2, seed=2).directions.T))
    np.testing.assert_allclose(np.diff(angles), 2 * np.pi / 5, atol=0.15)
