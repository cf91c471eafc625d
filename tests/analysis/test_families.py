import numpy as np
import pytest

from memesae.analysis.bursts import Bursts
from memesae.analysis.families import find_families
from tests.analysis.planted import codes_of, random_activations

for library in ("scipy", "sklearn", "igraph", "leidenalg"):
    pytest.importorskip(library)

THEMES, PER_THEME, COUNT = 12, 6, 6000


def themed(seed=0):
    """Pictures of one theme each; the first feature of a theme is on all of its pictures, the others on a third."""
    rng = np.random.default_rng(seed)
    activations = random_activations(COUNT, np.full(THEMES * PER_THEME + 8, 0.01), seed)
    theme = rng.integers(0, THEMES, COUNT)
    for number in range(THEMES):
        first = number * PER_THEME
        mine = np.flatnonzero(theme == number)
        activations[mine, first] = 0.6
        for special in range(first + 1, first + PER_THEME):
            activations[rng.choice(mine, len(mine) // 3, replace=False), special] = 0.4
    # a feature of everything
    activations[rng.random(COUNT) < 0.6, THEMES * PER_THEME] = 0.5
    return activations


def found(activations, seed=0):
    return find_families(Bursts.of(codes_of(activations), np.arange(len(activations))), seed=seed)


def test_planted_families_are_found_each_with_its_general_feature_as_root():
    result = found(themed())
    assert len(result.families) == THEMES
    for family in result.families:
        features = sorted(one.feature for one in family)
        first = features[0]
        assert features == list(range(first, first + PER_THEME))
        root, *others = family
        assert (root.feature, root.parent, root.depth) == (first, None, 0)
        assert all(one.parent == first and one.special for one in others)
        assert all(one.given > 0.65 for one in others)
    assert result.agreement > 0.95


def test_features_of_everything_and_of_nothing_belong_to_no_family():
    result = found(themed())
    members = {one.feature for family in result.families for one in family}
    assert THEMES * PER_THEME not in members
    assert set(result.alone) >= set(range(THEMES * PER_THEME + 1, THEMES * PER_THEME + 8))


def test_halves_do_not_agree_where_features_are_independent():
    result = found(random_activations(1500, np.full(80, 0.05), 3))
    assert result.agreement is None or result.agreement < 0.3


def test_the_same_seed_gives_the_same_families():
    assert found(themed(), seed=4) == found(themed(), seed=4)
