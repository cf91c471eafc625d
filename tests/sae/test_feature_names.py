"""User-given names: stored, carried over after retraining, listed if they cannot be."""

import numpy as np
import pytest

from memesae.library.library import Library
from memesae.sae.feature_names import FeatureName, FeatureNames, match_directions
from memesae.sae.sae_files import save_for_library, saved_saes
from memesae.sae.sparse_autoencoder import SparseAutoencoder

MODEL = "memesae-mini"


def autoencoder(directions) -> SparseAutoencoder:
    decoder = np.asarray(directions, np.float32)
    features, width = decoder.shape
    return SparseAutoencoder(
        decoder.T.copy(), np.zeros(features, np.float32), decoder, np.zeros(width, np.float32), k=2
    )


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def first() -> SparseAutoencoder:
    return autoencoder(np.eye(6))


@pytest.fixture
def retrained() -> SparseAutoencoder:
    """Feature 4 is the old 1, slightly turned; feature 0 is the old 3; there is no match for 5."""
    turned = np.eye(6)[1] + 0.3 * np.eye(6)[2]
    return autoencoder([np.eye(6)[3], np.eye(6)[0], np.eye(6)[2], -np.eye(6)[5], turned])


def test_names_notes_and_hidden_features_are_stored(library, first, tmp_path):
    names = FeatureNames(library, first, MODEL)
    names.rename(1, "  snow  dogs ")
    names.annotate(1, "mostly huskies\n")
    names.hide(3)
    library.close()
    with Library.open(tmp_path / "library") as reopened:
        assert FeatureNames(reopened, first, MODEL).all() == {
            1: FeatureName(1, "snow dogs", "mostly huskies"),
            3: FeatureName(3, hidden=True),
        }


def test_removing_a_name_leaves_the_note(library, first):
    names = FeatureNames(library, first, MODEL)
    names.rename(1, "snow")
    names.annotate(1, "cold")
    names.rename(1, "")
    assert names.all() == {1: FeatureName(1, "", "cold")}
    names.annotate(1, "")
    assert names.all() == {}


def test_retraining_carries_names_to_the_same_directions(library, first, retrained):
    before = FeatureNames(library, first, MODEL)
    before.rename(1, "snow")
    before.hide(3)
    before.rename(5, "text on top")
    after = FeatureNames(library, retrained, MODEL)
    assert [orphan.name for orphan in after.orphans()] == ["snow", "", "text on top"]
    assert after.carry_over() == 2
    assert after.all() == {4: FeatureName(4, "snow"), 0: FeatureName(0, hidden=True)}
    assert after.orphans() == [FeatureName(5, "text on top")]
    assert before.all().keys() == {1, 3, 5}
    assert after.carry_over() == 0


def test_a_feature_with_a_name_keeps_it(library, first, retrained):
    FeatureNames(library, first, MODEL).rename(1, "snow")
    after = FeatureNames(library, retrained, MODEL)
    after.rename(4, "winter")
    assert after.carry_over() == 0
    assert after.all()[4].name == "winter"
    assert [orphan.name for orphan in after.orphans()] == ["snow"]


def test_the_latest_name_is_carried_over(library, first, retrained):
    FeatureNames(library, first, MODEL).rename(1, "snow")
    second = FeatureNames(library, retrained, MODEL)
    second.carry_over()
    second.rename(4, "winter")
    third = FeatureNames(library, autoencoder(np.eye(6)[::-1]), MODEL)
    assert third.carry_over() == 1
    assert third.all() == {4: FeatureName(4, "winter")}


def test_a_removed_name_does_not_come_back(library, first, retrained):
    FeatureNames(library, first, MODEL).rename(1, "snow")
    second = FeatureNames(library, retrained, MODEL)
    second.carry_over()
    second.rename(4, "")
    assert second.orphans() == []
    third = FeatureNames(library, autoencoder(np.eye(6)[::-1]), MODEL)
    assert third.carry_over() == 0


def test_directions_of_another_model_are_not_compared(library, first, retrained):
    FeatureNames(library, first, "another").rename(1, "snow")
    after = FeatureNames(library, retrained, MODEL)
    assert after.carry_over() == 0
    assert after.orphans() == []


def test_the_most_similar_pair_is_matched_first():
    wanted = np.array([[1, 0], [0.8, 0.6]], np.float32)
    directions = np.array([[0.9, np.sqrt(1 - 0.81)], [0, 1]], np.float32)
    assert match_directions(wanted, directions, np.array([], np.int64)) == [(1, 0)]
    assert match_directions(wanted, directions, np.array([0])) == []


def test_the_newest_autoencoder_comes_first(library, first, retrained, tmp_path):
    save_for_library(library, first, MODEL, tmp_path / "a", {"fvu": 0.3})
    save_for_library(library, retrained, MODEL, tmp_path / "b", {"fvu": 0.2})
    save_for_library(library, autoencoder(np.eye(3)), "another", tmp_path / "c", {})
    assert [entry.path.name for entry in saved_saes(library, MODEL)] == ["b", "a"]
    save_for_library(library, first, MODEL, tmp_path / "a", {"fvu": 0.1})
    newest, older = saved_saes(library, MODEL)
    assert (newest.path.name, newest.metrics, older.path.name) == ("a", {"fvu": 0.1}, "b")
