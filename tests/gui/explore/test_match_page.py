"""Matches by keyboard: what the features in use are matched with, and how a pair leads back into searching."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from memesae.app.exploration import matching_question
from memesae.app.exploration.matching_question import BUILT_IN, Dictionary
from memesae.sae.sae_files import save_sae
from tests.gui.explore.test_explore_sheet import settle, sheet

pytest.importorskip("scipy")
MATCHES = 6


def go_to_matches(qtbot, window):
    qtbot.keyClick(window.grid, Qt.Key.Key_I)
    for _ in range(MATCHES):
        qtbot.keyClick(sheet(window).questions, Qt.Key.Key_Down)
    settle(qtbot, window)
    return sheet(window).page


@pytest.fixture
def page(qtbot, explored, tmp_path, monkeypatch):
    """The page, with the features of another library: every second of those in use turned round."""
    sae = explored.session.features.built_in
    decoder = sae.decoder.copy()
    decoder[::2] *= -1
    save_sae(replace(sae, decoder=decoder), tmp_path / "saved")
    others = [Dictionary(str(tmp_path / "saved"), "Holiday"), Dictionary(BUILT_IN, "")]
    monkeypatch.setattr(matching_question, "dictionaries", lambda *_: others)
    return go_to_matches(qtbot, explored)


def test_features_are_matched_with_those_of_another_library(page):
    assert page.other.currentText() == "those of library Holiday"
    assert page.status.text().startswith("On 240 pictures 100 % of ")
    rows = [one for one in page.list.found.findings if not one.is_heading]
    assert rows[0].facts.startswith("r 1.00 · directions ")
    for one in rows[:5]:
        assert one.pictures == one.others
        turned = one.features[0] % 2 == 0
        assert ("directions -1.00" in one.facts) is turned


def test_others_are_chosen_by_keyboard_and_an_error_is_told(qtbot, explored, page):
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Tab)
    assert page.other.hasFocus()
    qtbot.keyClick(page.other, Qt.Key.Key_Down)
    settle(qtbot, explored)
    assert page.other.currentText() == "the built-in ones"
    assert "no built-in features" in page.status.text()
    qtbot.keyClick(page.other, Qt.Key.Key_Left)
    assert sheet(explored).questions.hasFocus()


def test_enter_searches_for_the_feature_of_a_pair(qtbot, explored, page):
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Return)
    (feature,) = page.list.current.features
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settle(qtbot, explored)
    assert "feature:" in explored.controllers.search.text
    assert str(feature) in explored.controllers.search.text


def test_without_others_it_says_how_to_get_some(qtbot, explored, monkeypatch):
    monkeypatch.setattr(matching_question, "dictionaries", lambda *_: [])
    page = go_to_matches(qtbot, explored)
    assert "Train some" in page.status.text()
    assert not page.other.isEnabled()
