"""How the window ends, what it remembers, and what happens with errors nobody expected."""

import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from memesae.app.settings import Settings, load
from memesae.gui.crash import CrashKeeper
from memesae.gui.window import MainWindow


def test_closing_during_work_ends_every_thread(bare, session, opened, qtbot):
    session.may_index.clear()
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.controllers.indexing.running)
    qtbot.keyClick(bare.body.field.edit, "q", Qt.KeyboardModifier.ControlModifier)
    assert not bare.isVisible()
    assert bare.tasks.busy == 0
    assert session.closed


def test_closing_while_paused_ends_too(bare, session, opened, qtbot):
    session.may_index.clear()
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.body.status.pause.isVisible())
    bare.controllers.indexing.pause_or_resume()
    bare.close()
    assert bare.tasks.busy == 0


def test_settings_and_size_are_remembered(qtbot, tmp_path):
    for size in ((700, 500), None):
        window = MainWindow(load(tmp_path), tmp_path, lambda folders: None)
        qtbot.addWidget(window)
        if size is not None:
            window.resize(*size)
            window.controllers.results.bigger()
        window.show()
        assert (window.width(), window.height()) == (700, 500)
        assert window.grid.edge == Settings().thumbnail_size + 32
        window.close()


@pytest.fixture
def keeper(window, tmp_path):
    kept = CrashKeeper(tmp_path, window.toasts.show_error)
    yield kept
    kept.close()


def test_an_unexpected_error_is_logged_and_told(window, keeper, tmp_path, qtbot, monkeypatch):
    def fail():
        raise ValueError("a surprise")

    # pytest-qt puts its own hook in the place of the program's
    hook = keeper._caught
    try:
        fail()
    except ValueError as error:
        hook(ValueError, error, error.__traceback__)
    (toast,) = window.toasts.shown
    assert "a surprise" in toast.sentence.text()
    assert "a surprise" in (tmp_path / "memesae.log").read_text()
    qtbot.mouseClick(toast.details_button, Qt.MouseButton.LeftButton)
    assert "in fail" in window.sheets.details.text.toPlainText()
    qtbot.keyClick(window.sheets.details.copy, Qt.Key.Key_Return)
    assert "in fail" in QGuiApplication.clipboard().text()


def test_the_hook_is_given_back(window, tmp_path):
    before = sys.excepthook
    CrashKeeper(tmp_path, window.toasts.show_error).close()
    assert sys.excepthook is before


def test_a_toast_goes_when_its_time_is_up(window, qtbot):
    window.toasts.say("Done.")
    (toast,) = window.toasts.shown
    toast.findChild(QTimer).setInterval(1)
    qtbot.waitUntil(lambda: window.toasts.shown == [])


def test_a_toast_is_closed_by_click_and_never_doubled(window, qtbot):
    window.toasts.say("Done.")
    window.toasts.say("Done.")
    (toast,) = window.toasts.shown
    qtbot.mouseClick(toast._close, Qt.MouseButton.LeftButton)
    assert window.toasts.shown == []
