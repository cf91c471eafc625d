"""The window while its folders change."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from memesae.gui.grid.results_model import OFFLINE
from memesae.gui.libraries import folder_watching
from memesae.gui.open_library import LibraryChanged
from tests.gui.live_session import LiveSession, put

NAME = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(folder_watching, "SETTLE_MS", 20)
    monkeypatch.setattr(folder_watching, "POLL_MS", 20)


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "live pictures"
    path.mkdir()
    for number in range(1, 6):
        put(path, number)
    return path


@pytest.fixture
def live(folder, tmp_path):
    return LiveSession(folder, tmp_path)


@pytest.fixture
def window(bare, live, opened, folder, qtbot):
    opened.append(live)
    bare.open([folder])
    qtbot.waitUntil(lambda: bare.model.rowCount() == 5 and not bare.controllers.indexing.running)
    qtbot.waitUntil(lambda: bare.follower.folders == [folder])
    return bare


def names(window):
    return [window.model.index(row).data(NAME) for row in range(window.model.rowCount())]


def test_a_new_picture_comes_into_the_grid(window, folder, qtbot):
    put(folder, 6)
    qtbot.waitUntil(lambda: window.model.rowCount() == 6)
    assert window.toasts.shown[-1].sentence.text() == "Indexed 1 new picture."


def test_a_moved_picture_is_the_same_picture(window, live, folder, qtbot):
    runs = len(live.runs)
    (folder / "inner").mkdir()
    (folder / "picture-2.png").rename(folder / "inner" / "renamed.png")
    qtbot.waitUntil(lambda: "renamed.png" in names(window))
    assert window.model.rowCount() == 5
    assert sum(live.runs[runs:]) == 0


def greyed(window):
    rows = [window.model.index(row) for row in range(window.model.rowCount())]
    return sum(bool(index.data(OFFLINE)) for index in rows)


def test_a_deleted_picture_is_no_longer_found(window, folder, qtbot):
    (folder / "picture-3.png").unlink()
    qtbot.waitUntil(lambda: window.model.rowCount() == 4)
    assert "picture-3.png" not in names(window)


def test_a_deleted_picture_is_greyed_as_long_as_another_is_looked_at(window, folder, qtbot):
    window.grid.go_to(0)
    (folder / "picture-3.png").unlink()
    qtbot.waitUntil(lambda: greyed(window) == 1)
    assert window.model.rowCount() == 5


def test_a_burst_is_one_run(window, live, folder, qtbot):
    runs = len(live.runs)
    for number in range(10, 110):
        put(folder, number)
    qtbot.waitUntil(lambda: live.library.counts().ready >= 100)
    qtbot.waitUntil(lambda: window.follower.idle and not window.controllers.indexing.running)
    # colours repeat: what counts is that all were read at once
    assert len(live.runs) - runs <= 2


def test_changes_during_a_run_lead_to_one_more(window, live, folder, qtbot):
    runs = len(live.runs)
    live.may_index.clear()
    put(folder, 6)
    qtbot.waitUntil(lambda: window.controllers.indexing.running)
    put(folder, 7)
    put(folder, 8)
    qtbot.waitUntil(lambda: window.follower._settling.waiting)
    live.may_index.set()
    qtbot.waitUntil(lambda: window.model.rowCount() == 8)
    qtbot.waitUntil(lambda: window.follower.idle and not window.controllers.indexing.running)
    assert len(live.runs) - runs == 2


def test_f5_during_a_run_leads_to_one_more(window, live, qtbot):
    runs = len(live.runs)
    live.may_index.clear()
    qtbot.keyClick(window.grid, Qt.Key.Key_F5)
    assert window.controllers.indexing.running
    qtbot.keyClick(window.grid, Qt.Key.Key_F5)
    live.may_index.set()
    qtbot.waitUntil(lambda: len(live.runs) == runs + 2)


def test_a_drive_that_goes_and_comes_back(window, folder, tmp_path, qtbot):
    away = tmp_path / "unplugged"
    folder.rename(away)

    def offline(count):
        rows = [window.model.index(row) for row in range(window.model.rowCount())]
        return sum(bool(index.data(OFFLINE)) for index in rows) == count

    qtbot.waitUntil(lambda: offline(5))
    assert window.model.rowCount() == 5
    put(away, 6)
    away.rename(folder)
    qtbot.waitUntil(lambda: window.model.rowCount() == 6 and offline(0))
    put(folder, 7)
    qtbot.waitUntil(lambda: window.model.rowCount() == 7)


def test_query_and_selection_survive(window, folder, qtbot):
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClicks(window.central.field.edit, "dog")
    window.grid.setFocus()
    window.grid.go_to(2)
    chosen = window.model.id_at(2)
    with qtbot.waitSignal(
        window.current.library_changed,
        check_params_cb=lambda change: change is LibraryChanged.PICTURES,
    ):
        put(folder, 6)
    qtbot.waitUntil(lambda: not window.controllers.indexing.running and window.tasks.busy == 0)
    assert window.central.field.text == "dog"
    assert window.model.ids_at(window.grid.selected()) == [chosen]
    assert window.grid.hasFocus()


def test_what_came_meanwhile_is_shown_when_the_selection_is_let_go(window, folder, qtbot):
    window.grid.setFocus()
    window.grid.go_to(2)
    with qtbot.waitSignal(
        window.current.library_changed,
        check_params_cb=lambda change: change is LibraryChanged.PICTURES,
    ):
        put(folder, 6)
    qtbot.waitUntil(lambda: not window.controllers.indexing.running and window.tasks.busy == 0)
    assert window.model.rowCount() == 5
    qtbot.keyClick(window.grid, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.model.rowCount() == 6)


def test_watching_can_be_switched_off_and_on(window, live, folder, qtbot):
    window.actions_["toggle-watching"].trigger()
    qtbot.waitUntil(lambda: window.follower.folders == [])
    put(folder, 6)
    shutil.copy(folder / "picture-1.png", folder / "copy.png")
    window.actions_["toggle-watching"].trigger()
    qtbot.waitUntil(lambda: window.model.rowCount() == 6)
    put(folder, 7)
    qtbot.waitUntil(lambda: window.model.rowCount() == 7)
    assert QApplication.activeWindow() is window
