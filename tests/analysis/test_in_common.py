import numpy as np
import pytest

from memesae.analysis.bursts import Bursts
from memesae.analysis.in_common import find_common
from tests.analysis.planted import codes_of, ordinary_rates, random_activations

pytest.importorskip("scipy")

RATES = ordinary_rates(300, seed=2)


def alone(activations):
    return Bursts.of(codes_of(activations), np.arange(len(activations)))


def test_what_six_pictures_share_is_found_and_what_two_of_them_share_is_not():
    chosen, others = random_activations(6, RATES, 1), random_activations(2000, RATES, 2)
    chosen[:, 40] = 0.5
    chosen[:5, 41] = 0.5
    others[:, [40, 41]] = 0
    others[:40, [40, 41]] = 0.5
    found = find_common(alone(chosen), alone(others))
    assert [one.feature for one in found[:2]] == [40, 41]
    assert [one.shown for one in found[:2]] == [6, 5]
    assert found[0].low < found[0].rate - found[0].other_rate <= found[0].high
    assert found[0].other_rate == pytest.approx(0.02)


def test_pictures_drawn_by_chance_have_nothing_in_common():
    activations = random_activations(1500, RATES, 3)
    rng = np.random.default_rng(0)
    wrong = 0
    for _ in range(100):
        drawn = np.isin(np.arange(1500), rng.choice(1500, 8, replace=False))
        wrong += bool(find_common(alone(activations[drawn]), alone(activations[~drawn])))
    assert wrong <= 5


def test_copies_of_one_picture_prove_nothing():
    one = random_activations(1, RATES, 4)
    copies = Bursts.of(codes_of(np.repeat(one, 9, axis=0)), np.zeros(9, int))
    others = alone(random_activations(2000, RATES, 5))
    assert all(each.shown == 1 for each in find_common(copies, others))
