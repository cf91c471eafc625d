"""Proposals while a filter is typed."""

import pytest
from PySide6.QtCore import Qt

from memesae.gui.search.completion import proposals


def test_values_of_a_filter_are_proposed():
    found = proposals("dog type:g", 10)
    assert [item.shown for item in found] == ["gif"]
    assert found[0].text == "dog type:gif "
    assert found[0].cursor == len("dog type:gif ")


def test_names_of_filters_are_proposed_with_what_they_do():
    (found,) = (item for item in proposals("dog typ", 7) if item.text == "dog type:")
    assert "images of one format" in found.shown


@pytest.mark.parametrize("text", ["", "dog ", "dog in", "dog in the snow", "is"])
def test_plain_words_are_left_alone(text):
    assert proposals(text, len(text)) == []


def test_a_proposal_is_taken_by_keyboard(window, qtbot):
    edit = window.body.field.edit
    qtbot.keyClicks(edit, "dog type:gi")
    popup = window.body.field.proposals.popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.desk.query.found):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert edit.text() == "dog type:gif "
    assert not popup.isVisible()


def test_it_goes_away_when_nothing_fits(window, qtbot):
    edit = window.body.field.edit
    qtbot.keyClicks(edit, "is:ta")
    popup = window.body.field.proposals.popup()
    assert popup.isVisible()
    qtbot.keyClicks(edit, "xx")
    assert not popup.isVisible()
