"""Proposals while a filter is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from memesae.gui.search.query_edit import Known, proposals


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
    edit = window.central.field.edit
    qtbot.keyClicks(edit, "dog type:gi")
    popup = window.central.field.proposals.popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert edit.text() == "dog type:gif "
    assert not popup.isVisible()


def test_it_goes_away_when_nothing_fits(window, qtbot):
    edit = window.central.field.edit
    qtbot.keyClicks(edit, "is:ta")
    popup = window.central.field.proposals.popup()
    assert popup.isVisible()
    qtbot.keyClicks(edit, "xx")
    assert not popup.isVisible()


def test_tags_in_use_are_proposed_in_quotes_where_they_need_them():
    known = Known(tags=["cats", "Good boys"])
    (found,) = proposals("dog tag:go", 10, known)
    assert (found.shown, found.text) == ("Good boys", 'dog tag:"Good boys" ')
    assert [one.shown for one in proposals("tag:", 4, known)] == ["cats", "Good boys"]


def test_queries_made_before_are_proposed_the_latest_first():
    known = Known(recent=["dog in snow", "cat", "a big dog", "dog"])
    assert [one.text for one in proposals("do", 2, known)] == ["dog", "dog in snow", "a big dog"]
    assert proposals("d", 1, known) == []
    assert [one.text for one in proposals("dog", 3, known)] == ["dog in snow", "a big dog"]


def test_a_query_made_before_is_taken_by_keyboard(window, qtbot):
    edit = window.central.field.edit
    qtbot.keyClicks(edit, "dog in snow")
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    window.controllers.search.focus()
    qtbot.keyClicks(edit, "do")
    popup = window.central.field.proposals.popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert edit.text() == "dog in snow"
    # what was half typed was never asked
    assert window.controllers.search.history.queries.texts == ["dog in snow"]
    # not hasFocus(): without a screen the closed list may still count as the active window
    qtbot.waitUntil(lambda: window.grid in (window.focusWidget(), QApplication.focusWidget()))


def test_queries_are_remembered_by_the_library(window, session, qtbot):
    edit = window.central.field.edit
    qtbot.keyClicks(edit, "dog")
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.library.setting("recent-queries") == ["dog"])


def test_folders_of_the_library_are_proposed_by_any_of_their_names():
    known = Known(values={"in": ("2024", "2024/Big sea", "2023/sea")})
    assert [one.text for one in proposals("dog in:", 7, known)] == [
        "dog in:2024 ",
        'dog in:"2024/Big sea" ',
        "dog in:2023/sea ",
    ]
    assert [one.shown for one in proposals("dog in:sea", 10, known)] == ["2023/sea"]
    assert [one.shown for one in proposals("dog in:2024/", 12, known)] == ["2024/Big sea"]


def test_what_the_library_has_comes_first():
    known = Known(values={"type": ("webp",)})
    assert proposals("type:", 5, known)[0].shown == "webp"


def test_the_window_knows_the_folders_of_its_library(window, qtbot):
    edit = window.central.field.edit
    qtbot.keyClicks(edit, "dog in:ho")
    lines = window.central.field.proposals.popup().model()
    assert [lines.index(row, 0).data() for row in range(lines.rowCount())] == [
        "holiday",
        "holiday/Big sea",
    ]
    qtbot.keyClick(edit, Qt.Key.Key_Escape)


def test_enter_searches_for_what_was_typed_though_a_query_made_before_is_proposed(window, qtbot):
    edit = window.central.field.edit
    window.controllers.search.history.add("dog in snow")
    qtbot.keyClicks(edit, "dog")
    popup = window.central.field.proposals.popup()
    assert popup.isVisible()
    assert not popup.currentIndex().isValid()
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert edit.text() == "dog"
    assert not popup.isVisible()
    qtbot.waitUntil(lambda: window.grid in (window.focusWidget(), QApplication.focusWidget()))
