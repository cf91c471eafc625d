"""Preferences and keys: each change takes effect immediately and is saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from memesae.app.settings import load
from memesae.app.storage import StoredData

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(qtbot, window):
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Qt.Key.Key_Comma, CONTROL)
    assert window.controllers.preferences.sheet.isVisible()
    return window.controllers.preferences.sheet


def choose(qtbot, box, value):
    """Choose a value by keyboard: Home, then down to its entry."""
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(value)):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def test_the_theme_changes_immediately_and_is_saved(qtbot, window, sheet, tmp_path):
    before = QApplication.palette().window().color()
    choose(qtbot, sheet.choices["theme"], "dark")
    assert QApplication.palette().window().color() != before
    window.close()
    assert load(tmp_path / "home").theme == "dark"


def test_the_thumbnail_size_changes_immediately(qtbot, window, sheet):
    choose(qtbot, sheet.choices["thumbnail_size"], 256)
    assert window.grid.edge == 256


def test_a_check_box_runs_its_command(qtbot, window, sheet):
    box = sheet.toggles.boxes["show_scores"]
    assert not box.isChecked()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert window.grid.scores
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not window.grid.scores


def test_disk_space_is_shown_and_thumbnails_can_be_cleared(qtbot, window, sheet, session):
    folder = session.library.directory / "thumbnails"
    folder.mkdir(parents=True)
    (folder / "one.jpg").write_bytes(b"x" * 2048)
    sheet.dismiss()
    window.controllers.preferences.open()
    size = sheet.storage.sizes[StoredData.THUMBNAILS]
    qtbot.waitUntil(lambda: size.text().startswith("2"))
    qtbot.mouseClick(sheet.storage.buttons[StoredData.THUMBNAILS], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: size.text().startswith("0"))
    assert not folder.exists()


@pytest.fixture
def keys(qtbot, window):
    window.controllers.preferences.change_keys()
    keys = window.controllers.preferences.keys_sheet
    assert keys.isVisible()
    return keys


def assign(qtbot, keys, command, key, held=Qt.KeyboardModifier.NoModifier):
    keys.filter_field.setText(command)
    qtbot.keyClick(keys.edit, key, held)


def test_a_new_key_replaces_the_old_one_immediately(qtbot, window, keys, tmp_path):
    assign(qtbot, keys, "Quick look", Qt.Key.Key_F12)
    keys.dismiss()
    window.grid.setFocus()
    window.grid.go_to(0)
    qtbot.keyClick(window.grid, Qt.Key.Key_Space)
    assert not window.quick_look.isVisible()
    qtbot.keyClick(window.grid, Qt.Key.Key_F12)
    assert window.quick_look.isVisible()
    window.quick_look.dismiss()
    window.close()
    assert load(tmp_path / "home").keys == {"quick-look": ["F12"]}


def test_a_key_in_use_is_rejected_with_both_names(qtbot, window, keys):
    assign(qtbot, keys, "Quick look", Qt.Key.Key_F5)
    assert "Quick look" in keys.message.text()
    assert "Rescan folders" in keys.message.text()
    assert "quick-look" not in window.context.settings.keys


def test_a_key_is_reset_to_its_default(qtbot, window, keys):
    assign(qtbot, keys, "Quick look", Qt.Key.Key_F12)
    qtbot.mouseClick(keys.reset_button, Qt.MouseButton.LeftButton)
    keys.dismiss()
    window.grid.setFocus()
    window.grid.go_to(0)
    qtbot.keyClick(window.grid, Qt.Key.Key_Space)
    assert window.quick_look.isVisible()
    window.quick_look.dismiss()


def test_palette_and_cheat_sheet_show_the_new_key(qtbot, window, keys):
    assign(qtbot, keys, "Quick look", Qt.Key.Key_F12)
    keys.dismiss()
    qtbot.keyClick(window.grid, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(window.sheets.palette.edit, "quick look")
    from memesae.gui.sheets.command_palette import KEYS

    assert window.sheets.palette.list.currentIndex().data(KEYS) == ["F12"]
    window.sheets.palette.dismiss()
