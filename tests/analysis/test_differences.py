import numpy as np
import pytest

from memesae.analysis.bursts import Bursts
from memesae.analysis.differences import find_differences
from tests.analysis.planted import codes_of, ordinary_rates, random_activations

pytest.importorskip("scipy")

FEATURES = 200
RATES = ordinary_rates(FEATURES, seed=1)


def alone(activations):
    return Bursts.of(codes_of(activations), np.arange(len(activations)))


def planted(seed, share=0.1, count=500):
    """Two sets that differ in the features 7 and 8, which come together, and in 9, which comes alone."""
    first = random_activations(count, RATES, seed)
    second = random_activations(count, RATES, seed + 1000)
    rng = np.random.default_rng(seed)
    for features in (slice(7, 9), slice(9, 10)):
        shown = rng.choice(count, int(share * count), replace=False)
        first[shown, features] = rng.uniform(0.5, 1, (len(shown), features.stop - features.start))
    return first, second


def test_planted_differences_are_found_and_no_others():
    found = find_differences(*map(alone, planted(3)))
    assert {7, 8, 9} <= {one.feature for one in found.found}
    assert {one.feature for one in found.found[:3]} == {7, 8, 9}
    assert len(found.found) <= 5
    for one in found.found[:3]:
        assert 0.04 < one.low < one.rate - one.other_rate < one.high
        assert one.auc > 0.53
        assert one.t > 5
        assert one.q < 1e-4


def test_features_chosen_to_tell_different_things_do_not_repeat_each_other():
    first, second = planted(4)
    # two features of one thing: nearly the same activations
    first[:, 8] = first[:, 7] * 0.99
    second[:, 8] = second[:, 7] * 0.99
    chosen = [one.feature for one in find_differences(alone(first), alone(second)).distinct]
    assert len({7, 8} & set(chosen)) == 1
    assert 9 in chosen[:2]


@pytest.mark.parametrize("seed", range(5))
def test_a_few_pictures_drawn_by_chance_do_not_differ_from_the_rest(seed):
    # features that the few happen to lack have no spread among them
    everything = random_activations(3000, RATES, seed)
    assert find_differences(alone(everything[:30]), alone(everything[30:])).found == ()


def test_a_few_pictures_with_something_differ_from_the_rest():
    everything = random_activations(3000, RATES, 7)
    everything[:15, 7] = 0.7
    found = find_differences(alone(everything[:30]), alone(everything[30:])).found
    assert [one.feature for one in found] == [7]


def test_the_sides_exchanged_change_the_sign():
    first, second = map(alone, planted(5))
    there, back = find_differences(first, second), find_differences(second, first)
    assert [one.feature for one in there.found] == [one.feature for one in back.found]
    for one, other in zip(there.found, back.found, strict=True):
        assert one.t == pytest.approx(-other.t)
        assert (one.low, one.high) == pytest.approx((-other.high, -other.low))
        assert one.auc == pytest.approx(1 - other.auc)


def discoveries(seed, averaged):
    """Features found between random halves of a set in which every picture comes three times, nearly the same."""
    rng = np.random.default_rng(seed)
    once = random_activations(300, RATES, seed)
    thrice = np.repeat(once, 3, axis=0)
    thrice = (thrice * rng.uniform(0.9, 1.1, thrice.shape)).astype(np.float32)
    bursts = np.repeat(np.arange(300), 3)
    half = np.isin(bursts, rng.permutation(300)[:150])
    numbers = bursts if averaged else np.arange(900)
    sides = (Bursts.of(codes_of(thrice[some]), numbers[some]) for some in (half, ~half))
    return len(find_differences(*sides).found)


def test_a_random_split_of_bursts_shows_nothing():
    trials = [discoveries(seed, averaged=True) for seed in range(40)]
    assert np.mean(np.array(trials) > 0) <= 0.05
    # what averaging is for: each picture by itself would be found to differ
    assert np.mean([discoveries(seed, averaged=False) > 0 for seed in range(10)]) > 0.8


def test_the_area_under_the_curve_is_that_of_all_pairs():
    first, second = planted(6, count=60)
    found = find_differences(alone(first), alone(second), false_discoveries=1.0)
    one = found.found[len(found.found) // 2]
    a, b = first[:, one.feature][:, None], second[:, one.feature][None]
    assert one.auc == pytest.approx(np.mean(a > b) + np.mean(a == b) / 2)


def test_sets_too_small_to_compare_differ_in_nothing():
    one = alone(random_activations(1, RATES, 0))
    assert find_differences(one, one).found == ()
