"""The quick picker by keys: type, choose, copy."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from memesae.gui.pictures.quick_picker import SHOWN

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def picker(window, session, qtbot):
    session.write_files()
    qtbot.keyClick(window, Key.Key_F8)
    shown = window.controllers.pictures.picker
    qtbot.waitUntil(lambda: shown.model.rowCount() == SHOWN)
    return shown


def typed(picker, text, qtbot):
    qtbot.keyClicks(picker.edit, text)
    qtbot.waitUntil(lambda: picker.model.rowCount() == len(text))


def copied(session, picture, qtbot):
    path = str(session.library.path_of(picture))
    data = QGuiApplication.clipboard().mimeData
    qtbot.waitUntil(lambda: [url.toLocalFile() for url in data().urls()] == [path])
    return data()


def test_a_key_shows_it_with_the_newest_pictures_and_the_cursor_in_the_text(picker):
    assert picker.isVisible()
    assert QApplication.activeWindow() is picker
    assert picker.edit.hasFocus()
    assert picker.model.ids.tolist() == list(range(1, SHOWN + 1))
    assert picker.accessibleName() == "Quick picker"
    assert picker.edit.accessibleName() == "Search"


def test_enter_copies_the_whole_picture_and_closes(picker, window, session, qtbot):
    typed(picker, "dog", qtbot)
    qtbot.keyClick(picker.edit, Key.Key_Return)
    assert copied(session, 30, qtbot).hasImage()
    assert QGuiApplication.clipboard().image().width() == 64
    qtbot.waitUntil(lambda: not picker.isVisible())
    assert window.central.field.edit.text() == ""
    assert window.model.ids.tolist() == session.library.ids


def test_arrow_keys_choose_while_typing_goes_on(picker, session, qtbot):
    typed(picker, "dog", qtbot)
    qtbot.keyClick(picker.edit, Key.Key_Right)
    qtbot.keyClick(picker.edit, Key.Key_Right)
    qtbot.keyClick(picker.edit, Key.Key_Left)
    assert picker.grid.current_row() == 1
    typed_on = "dogs"
    qtbot.keyClicks(picker.edit, "s")
    qtbot.waitUntil(lambda: picker.model.rowCount() == len(typed_on))
    assert picker.edit.text() == typed_on
    qtbot.keyClick(picker.edit, Key.Key_Right)
    qtbot.keyClick(picker.edit, Key.Key_Return)
    copied(session, 29, qtbot)
    qtbot.waitUntil(lambda: not picker.isVisible())


def test_shift_enter_copies_the_file_alone(picker, session, qtbot):
    typed(picker, "dog", qtbot)
    qtbot.keyClick(picker.edit, Key.Key_Return, SHIFT)
    assert not copied(session, 30, qtbot).hasImage()
    qtbot.waitUntil(lambda: not picker.isVisible())


def test_enter_before_the_results_copies_the_first_of_them(picker, session, qtbot):
    session.may_search.clear()
    qtbot.keyClicks(picker.edit, "dog")
    qtbot.keyClick(picker.edit, Key.Key_Return)
    assert picker.isVisible()
    session.may_search.set()
    copied(session, 30, qtbot)
    qtbot.waitUntil(lambda: not picker.isVisible())


def test_escape_closes_and_copies_nothing(picker, window, qtbot):
    typed(picker, "dog", qtbot)
    qtbot.keyClick(picker.edit, Key.Key_Escape)
    assert not picker.isVisible()
    assert not QGuiApplication.clipboard().mimeData().urls()
    qtbot.keyClick(window, Key.Key_F8)
    assert picker.edit.selectedText() == "dog"
    qtbot.waitUntil(lambda: picker.model.rowCount() == len("dog"))
    picker.hide()


def test_a_file_that_is_gone_is_said_in_the_picker_which_stays(picker, session, qtbot):
    QGuiApplication.clipboard().setText("before")
    session.library.path_of(30).unlink()
    typed(picker, "dog", qtbot)
    qtbot.keyClick(picker.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: len(picker.toasts.shown) == 1)
    assert picker.isVisible()
    assert QGuiApplication.clipboard().text() == "before"
    picker.hide()


def test_a_mistake_in_the_query_is_underlined(picker, qtbot):
    session_error = "dog + -"
    qtbot.keyClicks(picker.edit, session_error)
    qtbot.waitUntil(lambda: picker.edit.underlined() is not None)
    picker.hide()


def test_closing_the_window_closes_it(picker, window):
    window.close()
    assert not picker.isVisible()
