import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt import exceptions
from pytestqt.qtbot import QtBot

from memesae.app.settings import Settings
from memesae.gui import theme
from memesae.gui.translation import folder
from memesae.gui.window import MainWindow
from tests.gui.fakes import FakeSession
from tests.patience import patience

SLICE_MS = 500
"""Milliseconds after which it is looked again how busy the machine is."""


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """Waits that last as long as the machine is busy with other things: their time runs slower then."""
    wait_until, wait_signal = QtBot.waitUntil, QtBot.waitSignal

    def until(qtbot, callback, *, timeout=5000):
        left = float(timeout)
        while True:
            began = time.monotonic()
            try:
                return wait_until(qtbot, callback, timeout=SLICE_MS)
            except exceptions.TimeoutError:
                left -= 1000 * (time.monotonic() - began) / patience()
                if left <= 0:
                    raise

    def signal(qtbot, signal, *, timeout=5000, **options):
        # how busy it will be is not known yet
        return wait_signal(
            qtbot, signal, timeout=max(60_000, round(timeout * patience())), **options
        )

    monkeypatch.setattr(QtBot, "waitUntil", until)
    monkeypatch.setattr(QtBot, "waitSignal", signal)


@pytest.fixture(autouse=True, scope="session")
def english(qapp):
    """The plurals, as the program has them."""
    translator = QTranslator(qapp)
    assert translator.load(str(folder() / "memesae_en.qm"))
    qapp.installTranslator(translator)


@pytest.fixture(autouse=True)
def light(qapp, monkeypatch):
    monkeypatch.setattr("memesae.gui.libraries.indexing.START_DELAY_MS", 0)
    theme.apply(qapp, "light")
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def nothing_left(qtbot, light):
    """No test may leave a widget on the screen behind."""
    yield
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert left == []


@pytest.fixture
def session(tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    return FakeSession(folder)


@pytest.fixture
def opened():
    """What the window opens: a test may put other sessions here."""
    return []


@pytest.fixture
def bare(qtbot, tmp_path, opened):
    """The window with no library open yet."""

    def opener(folders):
        return opened.pop(0) if opened else None

    window = MainWindow(Settings(), tmp_path / "home", opener)
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    assert window.tasks.busy == 0


@pytest.fixture
def window(qtbot, bare, session, opened):
    """The window with the drawn library open and everything at rest."""
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.model.rowCount() == 30 and bare.settled)
    qtbot.waitUntil(lambda: bare.thumbnails.picture(1) is not None and bare.settled)
    return bare
