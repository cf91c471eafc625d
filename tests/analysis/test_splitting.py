import numpy as np
import pytest

from memesae.analysis.splitting import find_splits
from tests.analysis.planted import codes_of, random_activations

pytest.importorskip("scipy")

COUNT = 1500


def dictionaries(seed=0):
    """Feature 0 splits into 0, 1 and 2, 1 goes on as 3, 2 is lost, 3 is a small part of 5, and 4 is new."""
    rng = np.random.default_rng(seed)
    narrow = random_activations(COUNT, np.full(4, 0.2), seed)
    narrow[:, 3] = random_activations(COUNT, np.full(1, 0.06), seed + 2)[:, 0]
    wide = np.zeros((COUNT, 6), np.float32)
    part = rng.integers(0, 3, COUNT)
    for number in range(3):
        wide[:, number] = np.where(part == number, narrow[:, 0], 0)
    wide[:, 3] = narrow[:, 1] * rng.uniform(0.9, 1.1, COUNT)
    wide[:, 5] = narrow[:, 3] + random_activations(COUNT, np.full(1, 0.1), seed + 3)[:, 0]
    wide[:, 4] = random_activations(COUNT, np.full(1, 0.1), seed + 1)[:, 0]
    return codes_of(narrow), codes_of(wide)


def test_what_splits_goes_on_is_lost_and_is_new():
    result = find_splits(*dictionaries())
    assert [one.feature for one in result.parents] == [0, 1]
    first, second = result.parents
    assert sorted(child.feature for child in first.children) == [0, 1, 2]
    assert [child.feature for child in second.children] == [3]
    assert (result.lost, result.new) == ((2,), (4,))
    # what 3 shows is in the wider one too, as a part of 5
    assert result.regrouped == (3,)


def test_a_child_lies_within_its_parent_and_is_a_part_of_it():
    children = find_splits(*dictionaries()).parents[0].children
    assert all(one.within == 1 for one in children)
    assert sum(one.of_parent for one in children) == pytest.approx(1)
    assert all(0.3 < one.correlation < 0.8 for one in children)
    correlation = [one.correlation for one in children]
    assert correlation == sorted(correlation, reverse=True)
