"""Del: asked once, put into the trash, told, and taken back."""

import pytest
from PySide6.QtCore import Qt

from memesae.gui.grid.results_model import OFFLINE
from tests.gui.pictures.conftest import said, told

Key, Modifier = Qt.Key, Qt.KeyboardModifier
pytestmark = pytest.mark.usefixtures("trash")


@pytest.fixture
def sheet(window):
    return window.controllers.pictures.trasher.sheet


def offline(window, row):
    return bool(window.model.index(row).data(OFFLINE))


def test_del_asks_and_enter_agrees(window, sheet, path_at, qtbot):
    path = path_at(0)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    assert sheet.isVisible()
    assert path.exists()
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Return)
    told(window, qtbot, f"{path.name} is in the trash.")
    assert not path.exists()
    qtbot.waitUntil(lambda: offline(window, 0))
    # one can go on looking and throwing away
    assert window.grid.hasFocus()
    assert window.grid.current_row() == 1


def test_escape_keeps_the_picture(window, sheet, path_at, qtbot):
    qtbot.keyClick(window.grid, Key.Key_Delete)
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Escape)
    assert path_at(0).exists()
    assert not sheet.isVisible()
    assert window.grid.hasFocus()


def test_the_button_in_the_message_brings_it_back(window, sheet, path_at, live, qtbot):
    path = path_at(0)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Return)
    told(window, qtbot, "is in the trash.")
    qtbot.waitUntil(lambda: offline(window, 0))
    assert window.toasts.shown[-1].action_button.text() == "Undo (Alt+Z)"
    qtbot.mouseClick(window.toasts.shown[-1].action_button, Qt.MouseButton.LeftButton)
    told(window, qtbot, f"{path.name} is back.")
    assert path.exists()
    assert live.library.counts().missing == 0
    qtbot.waitUntil(lambda: not offline(window, 0))


def test_not_to_be_asked_again_is_kept_and_a_key_takes_back(window, sheet, path_at, qtbot):
    first, second = path_at(0), path_at(1)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    qtbot.keyClick(sheet.silent, Key.Key_Space)
    qtbot.keyClick(sheet.yes, Key.Key_Return)
    qtbot.waitUntil(lambda: not first.exists() and window.grid.current_row() == 1)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    assert not sheet.isVisible()
    told(window, qtbot, f"{second.name} is in the trash.")
    qtbot.keyClick(window.grid, "z", Modifier.AltModifier)
    told(window, qtbot, f"{second.name} is back.")
    qtbot.keyClick(window.grid, "z", Modifier.AltModifier)
    told(window, qtbot, f"{first.name} is back.")
    qtbot.keyClick(window.grid, "z", Modifier.AltModifier)
    told(window, qtbot, "Nothing to undo")


def test_all_copies_of_a_picture_go(window, sheet, folder, path_at, qtbot):
    (folder / "copy.png").write_bytes(path_at(0).read_bytes())
    qtbot.keyClick(window.grid, Key.Key_F5)
    qtbot.waitUntil(lambda: window.settled and window.controllers.indexing._run is None)
    window.grid.setFocus()
    window.grid.go_to(0)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    assert "2 files" in sheet.question.text()
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Return)
    told(window, qtbot, "2 files are in the trash.")
    assert not (folder / "copy.png").exists()


def test_a_folder_that_is_read_only_is_told_and_keeps_it(
    window, sheet, path_at, qtbot, monkeypatch
):
    # whoever runs the tests as root may write everywhere
    monkeypatch.setattr("memesae.app.files.trash.os.access", lambda place, mode: False)
    path = path_at(0)
    qtbot.keyClick(window.grid, Key.Key_Delete)
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Return)
    told(window, qtbot, "Nothing went to the trash")
    assert "read-only" in said(window)
    assert path.exists()
    assert not offline(window, 0)
