"""The window with its engine in a separate process."""

import multiprocessing
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from memesae.app.settings import Settings
from memesae.gui.features import feature_exchange
from memesae.gui.libraries.library_opener import LibraryOpener
from memesae.gui.window import MainWindow
from tests.gui.fakes import drawn
from tests.gui.libraries.conftest import SECONDS, settle

MANY = 150
"""Enough pictures for several batches, which take a second or two."""


def engine_processes():
    """The running engine processes."""
    return [process for process in multiprocessing.active_children() if "engine" in process.name]


@pytest.fixture
def window(qtbot, home, folders):
    settings = Settings(watch=False, read_words=False)
    opener = LibraryOpener(settings, home)
    window = MainWindow(settings, home, opener)
    qtbot.addWidget(window)
    window.show()
    window.open([folders[0]])
    settle(qtbot, window, 3)
    yield window
    window.close()
    opener.close()
    assert not engine_processes()


def search(qtbot, window, text):
    """Type a query; return the ids found."""
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.controllers.search.state.found, timeout=SECONDS):
        QTest.keyClicks(window.central.field.edit, text)
        QTest.keyClick(window.central.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.settled, timeout=SECONDS)
    return sorted(window.model.ids)


def test_a_killed_process_is_replaced_without_loss(qtbot, window, folders):
    assert search(qtbot, window, "red") == [1, 2, 3]
    (before,) = engine_processes()
    before.kill()
    before.join()
    assert search(qtbot, window, "green") == [1, 2, 3]
    (after,) = engine_processes()
    assert after.pid != before.pid
    drawn(5).save(folders[0] / "new.png")
    QTest.keyClick(window, Qt.Key.Key_F5)
    settle(qtbot, window, 4)
    assert search(qtbot, window, "blue") == [1, 2, 3, 4]


def test_a_process_killed_during_indexing_is_reported(qtbot, window, folders):
    (process,) = engine_processes()
    for number in range(MANY):
        drawn(number, 64 + number).save(folders[0] / f"{number}.png")
    library = window.controllers.indexing
    QTest.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: library.running and images(window) > 3, timeout=SECONDS)
    process.kill()
    qtbot.waitUntil(lambda: not library.running, timeout=SECONDS)
    qtbot.waitUntil(lambda: "stopped unexpectedly" in said(window), timeout=SECONDS)
    QTest.keyClick(window, Qt.Key.Key_F5)
    settle(qtbot, window, 3 + MANY)


def readers(process):
    """The processes in which a process reads foreign files."""
    found = []
    for listed in Path(f"/proc/{process.pid}/task").glob("*/children"):
        for number in listed.read_text().split():
            if b"spawn_main" in Path(f"/proc/{number}/cmdline").read_bytes():
                found.append(int(number))
    return found


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs Linux's /proc")
def test_a_process_killed_while_it_reads_an_imported_file(qtbot, window, tmp_path, monkeypatch):
    (process,) = engine_processes()
    view = window.current.session.features.view
    # long to read, though it ends in an error
    theirs = tmp_path / "theirs.pt"
    with zipfile.ZipFile(theirs, "w") as archive:
        archive.writestr("x/data.pkl", b"\x80\x02" + b"(" * 2_000_000 + b".")
    monkeypatch.setattr(feature_exchange, "ask_features", lambda _, chosen: chosen(str(theirs)))
    window.controllers.features.import_features()
    qtbot.waitUntil(lambda: readers(process) != [], timeout=SECONDS)
    process.kill()
    process.join()
    qtbot.waitUntil(lambda: "stopped unexpectedly" in said(window), timeout=SECONDS)
    qtbot.waitUntil(lambda: window.settled, timeout=SECONDS)
    assert window.current.session.features.view is view
    assert search(qtbot, window, "red") == [1, 2, 3]


def images(window):
    """Number of pictures in the library so far."""
    return window.current.session.library.counts().images


def said(window):
    """The texts of all toasts."""
    return " ".join(toast.sentence.text() for toast in window.toasts.shown)
