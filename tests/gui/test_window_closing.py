"""How the window ends, what it remembers, and what happens with errors nobody expected."""

import logging
import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from memesae.app.settings import Settings, load
from memesae.app.tasks import Pool
from memesae.base.errors import MemesaeError
from memesae.gui.crash_log import CrashLog
from memesae.gui.window import MainWindow


def test_closing_during_work_ends_every_thread(bare, session, opened, qtbot):
    session.may_index.clear()
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.controllers.indexing.running)
    qtbot.keyClick(bare.central.field.edit, "q", Qt.KeyboardModifier.ControlModifier)
    assert not bare.isVisible()
    assert bare.tasks.busy == 0
    assert session.closed


def test_closing_while_paused_ends_too(bare, session, opened, qtbot):
    session.may_index.clear()
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.central.status.pause.isVisible())
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
    kept = CrashLog(tmp_path, window.toasts.show_error)
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


@pytest.mark.parametrize("listened", [True, False])
def test_an_unexpected_error_of_background_work_is_logged_and_told(
    window, keeper, tmp_path, qtbot, listened
):
    def fail(token):
        raise RuntimeError("a surprise in a thread")

    failed = window.toasts.show_error if listened else None
    window.tasks.start(Pool.DISK, fail, failed=failed)
    qtbot.waitUntil(lambda: bool(window.toasts.shown))
    assert "a surprise in a thread" in window.toasts.shown[0].sentence.text()
    log = (tmp_path / "memesae.log").read_text("utf-8")
    assert "Traceback" in log
    assert "in fail" in log
    assert "RuntimeError: a surprise in a thread" in log


def test_what_a_person_can_mend_is_told_and_not_logged(window, keeper, tmp_path, qtbot):
    def complain(token):
        raise MemesaeError("It rains.")

    window.tasks.start(Pool.DISK, complain)
    qtbot.waitUntil(lambda: bool(window.toasts.shown))
    assert not (tmp_path / "memesae.log").exists()


def test_the_log_is_given_back(window, tmp_path):
    logger = logging.getLogger("memesae")
    before = list(logger.handlers)
    kept = CrashLog(tmp_path, window.toasts.show_error)
    logger.error("something")
    kept.close()
    assert logger.handlers == before
    # an open file cannot be moved everywhere
    (tmp_path / "memesae.log").rename(tmp_path / "moved.log")


def test_the_hook_is_given_back(window, tmp_path):
    before = sys.excepthook
    CrashLog(tmp_path, window.toasts.show_error).close()
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
