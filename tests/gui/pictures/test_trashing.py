"""Moving pictures to Trash: confirmation, message and undo."""

import threading

import pytest
from PySide6.QtCore import Qt

from memesae.app.files import trash as trash_module
from memesae.app.tasks import Pool
from memesae.gui.grid.results_model import OFFLINE
from tests.gui.pictures.conftest import last_toast, wait_for_toast

Key, Modifier = Qt.Key, Qt.KeyboardModifier
pytestmark = pytest.mark.usefixtures("trash")


@pytest.fixture
def sheet(window):
    return window.controllers.pictures.trasher.sheet


def offline(window, row):
    return bool(window.model.index(row).data(OFFLINE))


def test_del_asks_and_enter_confirms(window, sheet, path_at, qtbot):
    path = path_at(0)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    assert sheet.isVisible()
    assert path.exists()
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Return)
    wait_for_toast(window, qtbot, f"{path.name} moved to Trash.")
    assert not path.exists()
    qtbot.waitUntil(lambda: offline(window, 0))
    # the next picture is current
    assert window.grid.hasFocus()
    assert window.grid.current_row() == 1


def test_escape_keeps_the_picture(window, sheet, path_at, qtbot):
    qtbot.keyClick(window.grid, Key.Key_Delete)
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Escape)
    assert path_at(0).exists()
    assert not sheet.isVisible()
    assert window.grid.hasFocus()


def test_the_button_in_the_toast_restores_it(window, sheet, path_at, live, qtbot):
    path = path_at(0)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Return)
    wait_for_toast(window, qtbot, "moved to Trash.")
    qtbot.waitUntil(lambda: offline(window, 0))
    assert window.toasts.shown[-1].action_button.text() == "Undo (Alt+Z)"
    qtbot.mouseClick(window.toasts.shown[-1].action_button, Qt.MouseButton.LeftButton)
    wait_for_toast(window, qtbot, f"Restored {path.name}.")
    assert path.exists()
    assert live.library.counts().missing == 0
    qtbot.waitUntil(lambda: not offline(window, 0))


def test_not_asking_again_is_saved_and_a_key_undoes(window, sheet, path_at, qtbot):
    first, second = path_at(0), path_at(1)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    qtbot.keyClick(sheet.silent, Key.Key_Space)
    qtbot.keyClick(sheet.yes, Key.Key_Return)
    qtbot.waitUntil(lambda: not first.exists() and window.grid.current_row() == 1)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    assert not sheet.isVisible()
    wait_for_toast(window, qtbot, f"{second.name} moved to Trash.")
    qtbot.keyClick(window.grid, "z", Modifier.AltModifier)
    wait_for_toast(window, qtbot, f"Restored {second.name}.")
    qtbot.keyClick(window.grid, "z", Modifier.AltModifier)
    wait_for_toast(window, qtbot, f"Restored {first.name}.")
    qtbot.keyClick(window.grid, "z", Modifier.AltModifier)
    wait_for_toast(window, qtbot, "Nothing to undo")


def test_two_moves_end_in_the_order_of_their_keys(window, path_at, qtbot, monkeypatch):
    window.context.settings.ask_before_trash = False
    first, second = path_at(0), path_at(1)
    may_move, to_trash = threading.Event(), trash_module.to_trash

    def slow(paths, *rest):
        if paths == [first]:
            may_move.wait(600)
        return to_trash(paths, *rest)

    monkeypatch.setattr(trash_module, "to_trash", slow)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    # the first move holds one of the pool's two threads: this waits for whatever came before it in the other
    reached = threading.Event()
    window.tasks.start(Pool.DISK, lambda _: reached.set())
    qtbot.waitUntil(reached.is_set)
    moved_at_once = not second.exists()
    may_move.set()
    assert not moved_at_once
    wait_for_toast(window, qtbot, f"{second.name} moved to Trash.")
    qtbot.keyClick(window.grid, "z", Modifier.AltModifier)
    wait_for_toast(window, qtbot, f"Restored {second.name}.")
    assert not first.exists()


def test_all_copies_of_a_picture_are_trashed(window, sheet, folder, path_at, qtbot):
    (folder / "copy.png").write_bytes(path_at(0).read_bytes())
    qtbot.keyClick(window.grid, Key.Key_F5)
    qtbot.waitUntil(lambda: window.settled and window.controllers.indexing._run is None)
    window.grid.setFocus()
    window.grid.go_to(0)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    assert "2 files" in sheet.question.text()
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Return)
    wait_for_toast(window, qtbot, "2 files moved to Trash.")
    assert not (folder / "copy.png").exists()


def test_a_read_only_folder_is_reported_and_keeps_the_file(
    window, sheet, path_at, qtbot, monkeypatch
):
    # the tests may run as root, which can write everywhere
    monkeypatch.setattr("memesae.app.files.trash.os.access", lambda path, mode: False)
    path = path_at(0)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Return)
    wait_for_toast(window, qtbot, "Nothing was moved to Trash")
    assert "read-only" in last_toast(window)
    assert path.exists()
    assert not offline(window, 0)


def test_the_question_names_what_was_changed_and_it_stays(window, sheet, folder, path_at, qtbot):
    copy = folder / "copy.png"
    copy.write_bytes(path_at(0).read_bytes())
    qtbot.keyClick(window.grid, Key.Key_F5)
    qtbot.waitUntil(lambda: window.settled and window.controllers.indexing._run is None)
    window.grid.setFocus()
    window.grid.go_to(0)
    edited = path_at(1).read_bytes()
    copy.write_bytes(edited)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    qtbot.waitUntil(sheet.changed.isVisible)
    assert "copy.png" in sheet.changed.text()
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Return)
    wait_for_toast(window, qtbot, "moved to Trash.")
    assert copy.read_bytes() == edited
