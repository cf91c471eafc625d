"""Preferences and keys: each choice takes effect at once and is kept."""

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
    """By keys, as a person does: from the first entry down to the one wanted."""
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(value)):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def test_the_theme_changes_at_once_and_is_kept(qtbot, window, sheet, tmp_path):
    before = QApplication.palette().window().color()
    choose(qtbot, sheet.choices["theme"], "dark")
    assert QApplication.palette().window().color() != before
    window.close()
    assert load(tmp_path / "home").theme == "dark"


def test_the_size_of_pictures_changes_at_once(qtbot, window, sheet):
    choose(qtbot, sheet.choices["thumbnail_size"], 256)
    assert window.grid.edge == 256


def test_a_box_does_what_its_command_does(qtbot, window, sheet):
    box = sheet.toggles.boxes["show_scores"]
    assert not box.isChecked()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert window.grid.scores
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not window.grid.scores


def test_the_room_taken_is_shown_and_thumbnails_can_be_cleared(qtbot, window, sheet, session):
    place = session.library.place / "thumbnails"
    place.mkdir(parents=True)
    (place / "one.jpg").write_bytes(b"x" * 2048)
    sheet.dismiss()
    window.controllers.preferences.open()
    size = sheet.storage.sizes[StoredData.THUMBNAILS]
    qtbot.waitUntil(lambda: size.text().startswith("2"))
    qtbot.mouseClick(sheet.storage.buttons[StoredData.THUMBNAILS], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: size.text().startswith("0"))
    assert not place.exists()


@pytest.fixture
def keys(qtbot, window):
    window.controllers.preferences.change_keys()
    keys = window.controllers.preferences.keys_sheet
    assert keys.isVisible()
    return keys


def give(qtbot, keys, command, key, held=Qt.KeyboardModifier.NoModifier):
    keys.line.setText(command)
    qtbot.keyClick(keys.edit, key, held)


def test_a_new_key_works_at_once_and_the_old_one_no_more(qtbot, window, keys, tmp_path):
    give(qtbot, keys, "Quick look", Qt.Key.Key_F8)
    keys.dismiss()
    window.grid.setFocus()
    window.grid.go_to(0)
    qtbot.keyClick(window.grid, Qt.Key.Key_Space)
    assert not window.quick_look.isVisible()
    qtbot.keyClick(window.grid, Qt.Key.Key_F8)
    assert window.quick_look.isVisible()
    window.quick_look.dismiss()
    window.close()
    assert load(tmp_path / "home").keys == {"quick-look": ["F8"]}


def test_a_key_that_is_taken_is_refused_with_both_names(qtbot, window, keys):
    give(qtbot, keys, "Quick look", Qt.Key.Key_F5)
    assert "Quick look" in keys.told.text()
    assert "Look for new pictures" in keys.told.text()
    assert "quick-look" not in window.context.settings.keys


def test_the_usual_key_comes_back(qtbot, window, keys):
    give(qtbot, keys, "Quick look", Qt.Key.Key_F8)
    qtbot.mouseClick(keys.usual, Qt.MouseButton.LeftButton)
    keys.dismiss()
    window.grid.setFocus()
    window.grid.go_to(0)
    qtbot.keyClick(window.grid, Qt.Key.Key_Space)
    assert window.quick_look.isVisible()
    window.quick_look.dismiss()


def test_palette_and_cheat_sheet_show_the_new_key(qtbot, window, keys):
    give(qtbot, keys, "Quick look", Qt.Key.Key_F8)
    keys.dismiss()
    qtbot.keyClick(window.grid, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(window.sheets.palette.edit, "quick look")
    from memesae.gui.sheets.command_palette import KEYS

    assert window.sheets.palette.list.currentIndex().data(KEYS) == ["F8"]
    window.sheets.palette.dismiss()
