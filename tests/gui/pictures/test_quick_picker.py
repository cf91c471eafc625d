"""The quick picker by keys: type, choose, copy."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from memesae.steering.query.query_parser import parse
from memesae.steering.searcher import Hits
from tests.gui.pictures.conftest import COUNT, wait_for_toast

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLANTED = {"dog": [3, 5, 7], "dogs": [7, 3]}


@pytest.fixture
def may_search(live, monkeypatch):
    """Searches find what is planted for a text, once this is set, which it is at first."""
    event, search = threading.Event(), live.search
    event.set()

    def planted(text, results=(), limit=None):
        parse(text)
        event.wait(600)
        if text not in PLANTED:
            return search(text, results, limit)
        ids = np.array(PLANTED[text], np.int64)
        return Hits(ids, np.linspace(0.9, 0.1, len(ids), dtype=np.float32), None)

    monkeypatch.setattr(live, "search", planted)
    return event


@pytest.fixture
def picker(window, may_search, qtbot):
    qtbot.keyClick(window, Key.Key_F4)
    shown = window.controllers.pictures.picker
    qtbot.waitUntil(lambda: shown.model.rowCount() == COUNT)
    return shown


def typed(picker, text, qtbot):
    qtbot.keyClicks(picker.edit, text)
    qtbot.waitUntil(lambda: picker.model.ids.tolist() == PLANTED[picker.edit.text()])


def copied(live, picture, picker, qtbot):
    """What is on the clipboard once the picker has copied this picture and closed."""
    qtbot.waitUntil(lambda: not picker.isVisible())
    data = QGuiApplication.clipboard().mimeData()
    path = live.library.files_of([picture])[picture][0].path
    assert [url.toLocalFile() for url in data.urls()] == [str(path)]
    return data


def test_a_key_shows_it_with_the_newest_pictures_and_the_cursor_in_the_text(picker):
    assert picker.isVisible()
    assert QApplication.focusWidget() is picker.edit
    assert picker.model.ids.tolist() == list(range(COUNT, 0, -1))
    assert picker.accessibleName() == "Quick picker"
    assert picker.edit.accessibleName() == "Search"


def test_enter_copies_the_whole_picture_and_closes(picker, window, live, qtbot):
    before = window.model.ids.tolist()
    typed(picker, "dog", qtbot)
    qtbot.keyClick(picker.edit, Key.Key_Return)
    assert copied(live, 3, picker, qtbot).hasImage()
    assert QGuiApplication.clipboard().image().width() == 64
    wait_for_toast(window, qtbot, "Copied picture-")
    assert window.central.field.edit.text() == ""
    assert window.model.ids.tolist() == before


def test_arrow_keys_choose_while_typing_goes_on(picker, live, qtbot):
    typed(picker, "dog", qtbot)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left):
        qtbot.keyClick(picker.edit, key)
    assert picker.grid.current_row() == 1
    typed(picker, "s", qtbot)
    assert picker.edit.text() == "dogs"
    qtbot.keyClick(picker.edit, Key.Key_Right)
    qtbot.keyClick(picker.edit, Key.Key_Return)
    copied(live, 3, picker, qtbot)


def test_shift_enter_copies_the_file_alone(picker, live, qtbot):
    typed(picker, "dog", qtbot)
    qtbot.keyClick(picker.edit, Key.Key_Return, SHIFT)
    assert not copied(live, 3, picker, qtbot).hasImage()


def test_enter_before_the_results_copies_the_first_of_them(picker, live, may_search, qtbot):
    may_search.clear()
    qtbot.keyClicks(picker.edit, "dog")
    qtbot.keyClick(picker.edit, Key.Key_Return)
    assert picker.isVisible()
    may_search.set()
    copied(live, 3, picker, qtbot)


def test_escape_closes_and_copies_nothing_and_the_text_can_be_replaced(picker, window, qtbot):
    QGuiApplication.clipboard().setText("before")
    typed(picker, "dog", qtbot)
    qtbot.keyClick(picker.edit, Key.Key_Escape)
    assert not picker.isVisible()
    assert QGuiApplication.clipboard().text() == "before"
    window.answer([], pick=True)
    assert picker.isVisible()
    assert picker.edit.selectedText() == "dog"


def test_a_file_that_is_gone_is_said_in_the_picker_which_stays(picker, live, qtbot):
    QGuiApplication.clipboard().setText("before")
    live.library.files_of([3])[3][0].path.unlink()
    typed(picker, "dog", qtbot)
    qtbot.keyClick(picker.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: len(picker.toasts.shown) == 1)
    assert picker.isVisible()
    assert QGuiApplication.clipboard().text() == "before"


def test_a_mistake_in_the_query_is_underlined(picker, qtbot):
    qtbot.keyClicks(picker.edit, "dog since:never")
    qtbot.waitUntil(lambda: picker.edit.underlined() is not None)
    assert picker.model.rowCount() == 0


def test_closing_the_window_closes_it(picker, window):
    window.close()
    assert not picker.isVisible()
