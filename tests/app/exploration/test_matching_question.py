"""Matches of the features in use with others: a shuffled copy is found feature by feature."""

from dataclasses import replace

import numpy as np
import pytest

from memesae.app.exploration.matching_question import (
    USED,
    AskMatch,
    Dictionary,
    dictionaries,
)
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.library.library import Library
from memesae.sae.sae_files import load_sae, save_for_library, save_sae

pytest.importorskip("scipy")


@pytest.fixture
def shuffled(library, tmp_path):
    """A folder with the library's features in another order, and that order."""
    sae = library.view.sae
    order = np.random.default_rng(1).permutation(sae.features)
    threshold = None if sae.threshold is None else sae.threshold[order]
    copy = replace(
        sae,
        encoder=sae.encoder[:, order],
        encoder_bias=sae.encoder_bias[order],
        decoder=sae.decoder[order],
        threshold=threshold,
    )
    save_sae(copy, tmp_path / "shuffled")
    return tmp_path / "shuffled", order


def test_a_shuffled_copy_is_matched_feature_by_feature(library, shuffled):
    folder, order = shuffled
    answer = AskMatch(USED, str(folder), top=6, shown=2).answer(library, Token())
    assert answer.shares["features"] == (1, 1, 1)
    assert answer.shares["features, pictures permuted"][1] < 0.2
    for one, cosine in zip(answer.matches, answer.cosines, strict=True):
        if one.correlation > 0.99:
            assert order[one.partner] == one.feature
            assert cosine == pytest.approx(1, abs=1e-4)
    assert len(answer.pictures) == len(answer.partner_pictures) == 6
    first = answer.matches[0]
    assert answer.pictures[first.feature] == answer.partner_pictures[first.partner]


def test_without_built_in_features_there_is_nothing_to_match_with(library):
    with pytest.raises(MemesaeError, match="no built-in features"):
        AskMatch().answer(library, Token())


def test_dictionaries_are_those_of_other_libraries(library, shuffled, tmp_path):
    folder, _ = shuffled
    home = tmp_path / "homes"
    with Library.open(home / "libraries" / "holiday") as other:
        other.rename("Holiday")
        save_for_library(other, load_sae(folder), "drawn", folder, {})
    save_sae(library.view.sae, tmp_path / "mine")
    with Library.open(home / "libraries" / "mine") as mine:
        mine.rename("Mine")
        save_for_library(mine, load_sae(tmp_path / "mine"), "drawn", tmp_path / "mine", {})
        # what is in use is not matched with itself
        assert dictionaries(mine, "drawn", home, Token()) == [Dictionary(str(folder), "Holiday")]
    with Library.open(home / "libraries" / "holiday") as other:
        found = dictionaries(other, "drawn", home, Token())
    assert found == [Dictionary(str(tmp_path / "mine"), "Mine")]
