"""The map of a library: laid out once, kept on disk, and laid out anew where that is damaged or no longer true."""

from dataclasses import replace

import numpy as np
import pytest

from memesae.analysis.picture_map import PictureMap
from memesae.app.exploration import map_question
from memesae.app.exploration.map_question import FILE, AskMap
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.sae.feature_names import FeatureName
from tests.gui.explore.conftest import ALONE, COUNT, FIRST, SECOND


@pytest.fixture
def laid_out(monkeypatch):
    """How many pictures were laid out each time; the places are those of a circle."""
    calls: list[int] = []

    def draw(vectors, token, *, seed=0):
        token.check()
        calls.append(len(vectors))
        turns = np.linspace(0, 2 * np.pi, len(vectors), endpoint=False)
        circle = np.stack([np.cos(turns), np.sin(turns)], axis=1) / 2 + 0.5
        return PictureMap(circle.astype(np.float32), 0.9, None)

    monkeypatch.setattr(map_question, "draw_map", draw)
    return calls


def test_a_map_is_laid_out_once(library, laid_out):
    first = AskMap().answer(library, Token())
    again = AskMap().answer(library, Token())
    assert laid_out == [COUNT]
    np.testing.assert_array_equal(again.drawn.places, first.drawn.places)
    np.testing.assert_array_equal(again.images, library.view.codes.ids)
    assert (again.drawn.trustworthiness, again.drawn.kept) == (0.9, None)


def test_another_seed_and_other_vectors_are_laid_out_anew(library, laid_out):
    AskMap().answer(library, Token())
    AskMap(seed=1).answer(library, Token())
    assert len(laid_out) == 2
    codes = replace(library.view.codes, marks=np.arange(COUNT, dtype=np.uint64))
    AskMap(seed=1).answer(replace(library, view=replace(library.view, codes=codes)), Token())
    assert len(laid_out) == 3


@pytest.mark.parametrize("damage", [lambda _: b"", lambda one: one[:-40], lambda one: b"x" * 99])
def test_a_damaged_map_is_laid_out_anew(library, laid_out, damage):
    first = AskMap().answer(library, Token())
    path = library.session.library.directory / "features" / FILE
    path.write_bytes(damage(path.read_bytes()))
    for _ in range(2):
        again = AskMap().answer(library, Token())
        np.testing.assert_array_equal(again.drawn.places, first.drawn.places)
    assert len(laid_out) == 2


def test_a_flipped_bit_of_a_place_is_noticed(library, laid_out):
    first = AskMap().answer(library, Token())
    path = library.session.library.directory / "features" / FILE
    content = bytearray(path.read_bytes())
    content[-9] ^= 1
    path.write_bytes(content)
    again = AskMap().answer(library, Token())
    np.testing.assert_array_equal(again.drawn.places, first.drawn.places)
    assert len(laid_out) == 2


def test_names_stand_where_their_pictures_lie_and_only_tested_ones(library, monkeypatch):
    """What FIRST and SECOND are active on lies together, and of the two only FIRST has a name."""

    def draw(vectors, token, *, seed=0):
        places = np.random.default_rng(seed).random((len(vectors), 2), np.float32)
        places[::6] = 0.25 + places[::6] / 100
        places[3::6] = 0.75 + places[3::6] / 100
        return PictureMap(places, 0.9, None)

    monkeypatch.setattr(map_question, "draw_map", draw)
    found = AskMap().answer(library, Token())
    view = library.view
    assert {FIRST, SECOND, ALONE} <= set(found.centres)
    labels = {text: (x, y) for x, y, text in found.labels(view)}
    assert labels[view.label(FIRST)] == pytest.approx((0.25, 0.25), abs=0.01)
    assert labels[view.label(ALONE)] == pytest.approx((0.75, 0.75), abs=0.01)
    assert view.label(SECOND) not in labels


def test_the_map_leaves_out_the_numbers_that_tell_features_of_one_name_apart(library, laid_out):
    shipped = [("unnamed", 0.0)] * len(library.view)
    for feature, label in ((FIRST, "dog"), (SECOND, "dog 2"), (ALONE, "room 101")):
        shipped[feature] = (label, 0.9)
    view = replace(library.view, shipped=tuple(shipped))
    centres = {FIRST: (0.1, 0.1), SECOND: (0.9, 0.9), ALONE: (0.5, 0.5)}
    found = replace(AskMap().answer(library, Token()), centres=centres)
    texts = [text for _, _, text in found.labels(view)]
    assert texts == ["dog", "dog", "room 101"]
    renamed = replace(view, custom_names={SECOND: FeatureName(SECOND, "beach 2")})
    assert [text for _, _, text in found.labels(renamed)] == ["dog", "beach 2", "room 101"]


def test_a_cancelled_layout_leaves_no_file(library):
    pytest.importorskip("umap")
    token = Token(lambda progress: token.cancel() if progress.done > 3 else None)
    with pytest.raises(Cancelled):
        AskMap().answer(library, token)
    assert not list(library.session.library.directory.rglob(FILE))
