import numpy as np
import pytest

from memesae.analysis.matching import correlations, match_features
from tests.analysis.planted import codes_of, random_activations

pytest.importorskip("scipy")

COUNT = 800


def two_dictionaries(seed=0):
    """The second has the first ten features of the first in another order, noisy, and thirty of its own."""
    rng = np.random.default_rng(seed)
    first = random_activations(COUNT, np.full(40, 0.08), seed)
    second = random_activations(COUNT, np.full(40, 0.08), seed + 1)
    order = rng.permutation(10)
    second[:, order] = first[:, :10] * rng.uniform(0.8, 1.2, (COUNT, 10))
    vectors = rng.normal(size=(COUNT, 16))
    return first, second, vectors, order


def test_shared_features_are_matched_one_to_one():
    first, second, vectors, order = two_dictionaries()
    result = match_features(codes_of(first), codes_of(second), vectors)
    shared = {one.feature: one for one in result.matches[:10]}
    assert {feature: one.partner for feature, one in shared.items()} == dict(enumerate(order))
    assert all(one.correlation > 0.9 and one.overlap > 0.5 for one in shared.values())
    partners = [one.partner for one in result.matches]
    assert len(set(partners)) == len(partners)


def test_shares_are_told_beside_chance_and_other_directions():
    first, second, vectors, _ = two_dictionaries()
    result = match_features(codes_of(first), codes_of(second), vectors)
    assert result.shares["features"] == pytest.approx((0.25, 0.25, 0.25))
    for name in ("features, pictures permuted", "coordinates", "principal components"):
        assert max(result.shares[name]) == 0
    assert result.chance < 0.3


def test_a_feature_that_is_a_coordinate_is_found_among_coordinates():
    first, second, vectors, _ = two_dictionaries()
    vectors[:, 3] = -first[:, 20]
    result = match_features(codes_of(first), codes_of(second), vectors)
    assert result.shares["coordinates"][2] == pytest.approx(1 / 40)


def test_correlations_are_those_of_numpy():
    first, second, _, _ = two_dictionaries()
    wanted = np.corrcoef(first.T, second.T)[:40, 40:]
    np.testing.assert_allclose(correlations(codes_of(first), codes_of(second)), wanted, atol=1e-6)
