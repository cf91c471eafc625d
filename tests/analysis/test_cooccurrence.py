import numpy as np
import pytest

from memesae.analysis.bursts import Bursts
from memesae.analysis.cooccurrence import Cooccurrence, find_apart, find_pairs
from tests.analysis.planted import codes_of, ordinary_rates, random_activations

pytest.importorskip("scipy")

FEATURES, COUNT = 120, 2000
DIRECTIONS = np.linalg.qr(np.random.default_rng(0).normal(size=(FEATURES, FEATURES)))[0]
UNNAMED: list[str | None] = [None] * FEATURES


def world(seed=1):
    """Independent features, of which 3 and 4 always come together, 5 and 6 are one concept split, 7 and 8 never meet."""
    activations = random_activations(COUNT, ordinary_rates(FEATURES, seed), seed)
    rng = np.random.default_rng(seed)
    for first, share in ((3, 0.03), (5, 0.05)):
        activations[:, first : first + 2] = 0
        shown = rng.choice(COUNT, int(share * COUNT), replace=False)
        activations[shown, first : first + 2] = 0.7
    activations[:, [7, 8]] = 0
    activations[:300, 7] = 0.5
    activations[-300:, 8] = 0.5
    directions = DIRECTIONS.copy()
    directions[6] = 0.8 * directions[5] + 0.6 * directions[6]
    return activations, directions


def counted(activations, bursts=None):
    numbers = np.arange(len(activations)) if bursts is None else bursts
    return Cooccurrence.of(Bursts.of(codes_of(activations), numbers))


def pairs_of(found):
    return [{one.feature, one.other} for one in found]


def test_what_always_comes_together_is_first_and_one_concept_split_is_left_out():
    activations, directions = world()
    found = find_pairs(counted(activations), directions, UNNAMED)
    assert pairs_of(found)[0] == {3, 4}
    assert {5, 6} not in pairs_of(found)
    first = found[0]
    assert (first.together, first.given) == (60, 1.0)
    assert first.association == pytest.approx(1.0)
    assert 0.8 < first.low < 1
    assert first.expected == pytest.approx(60 * 60 / COUNT)
    # the same pair of one direction would be first too
    assert {5, 6} in pairs_of(find_pairs(counted(activations), DIRECTIONS, UNNAMED))[:2]


@pytest.mark.parametrize(("name", "other"), [("snow, ski", "Snow 2"), ("brown dog 3", "dog 2")])
def test_names_that_share_a_word_are_one_concept(name, other):
    activations, directions = world()
    names = list(UNNAMED)
    names[3], names[4] = name, other
    assert {3, 4} not in pairs_of(find_pairs(counted(activations), directions, names))
    names[4] = "sledge 3"
    assert {3, 4} in pairs_of(find_pairs(counted(activations), directions, names))


def test_few_pictures_together_do_not_rank_above_many():
    activations, directions = world()
    activations[:, [20, 21]] = 0
    activations[:5, [20, 21]] = 0.5
    found = pairs_of(find_pairs(counted(activations), directions, UNNAMED))
    assert found.index({3, 4}) < found.index({20, 21})


def test_what_never_comes_together_is_found():
    activations, directions = world()
    found = find_apart(counted(activations), directions, UNNAMED)
    assert pairs_of(found)[0] == {7, 8}
    assert found[0].expected == pytest.approx(300 * 300 / COUNT)
    activations[0, 8] = 0.5
    assert {7, 8} not in pairs_of(find_apart(counted(activations), directions, UNNAMED))


def test_a_burst_counts_once():
    activations, _ = world()
    thrice = np.repeat(activations, 3, axis=0)
    once = counted(activations)
    burst = counted(thrice, np.repeat(np.arange(COUNT), 3))
    np.testing.assert_array_equal(burst.together, once.together)
    assert burst.bursts == once.bursts


def test_association_is_zero_for_independent_features():
    activations = random_activations(20_000, np.full(4, 0.3), seed=2)
    association = counted(activations).association
    np.testing.assert_allclose(association[np.triu_indices(4, 1)], 0, atol=0.02)
