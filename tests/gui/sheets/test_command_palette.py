"""Command palette, cheat sheet and menus, which list all commands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from memesae.gui.command_registry import condensed
from memesae.gui.controllers import COMMANDS
from memesae.gui.sheets.command_palette import fuzzy_score
from memesae.gui.widgets.painting import KeyCaps
from tests.gui.features.conftest import count, featured  # noqa: F401

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(window, qtbot):
    qtbot.keyClick(window.central.field.edit, "k", CONTROL)
    assert window.sheets.palette.isVisible()
    return window.sheets.palette


def titles(palette):
    model = palette.list.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_palette_lists_every_command(palette):
    assert titles(palette) == [item.title for item in COMMANDS]


def test_a_few_letters_find_a_command_and_enter_runs_it(window, palette, qtbot):
    qtbot.keyClicks(palette.edit, "scores")
    assert titles(palette) == ["Show scores"]
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert window.grid.scores
    assert not palette.isVisible()


def test_arrow_keys_select_in_the_palette(palette, qtbot):
    qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1


def test_a_click_runs_a_command(window, palette, qtbot):
    qtbot.keyClicks(palette.edit, "keys")
    position = palette.list.visualRect(palette.list.model().index(0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=position)
    assert window.sheets.cheat_sheet.isVisible()


def test_no_match_is_reported(palette, qtbot):
    qtbot.keyClicks(palette.edit, "qqqq")
    assert titles(palette) == []
    assert palette._empty_note.isVisible()


def test_escape_restores_the_focus(window, palette, qtbot):
    qtbot.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.central.field.edit.hasFocus()


def test_a_click_outside_closes(palette, qtbot):
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()


def test_tab_stays_inside(window, qtbot):
    window.controllers.window.cheat_sheet()
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert window.sheets.cheat_sheet.isAncestorOf(QApplication.focusWidget())


def test_the_cheat_sheet_lists_every_command_and_every_key(window, qtbot):
    window.grid.setFocus()
    qtbot.keyClick(window.grid, "?")
    sheet = window.sheets.cheat_sheet
    assert sheet.isVisible()
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert {item.family.title if item.family else item.title for item in COMMANDS} <= shown
    keys = {key for caps in sheet.findChildren(KeyCaps) for key in caps._keys}
    single = {key for item in COMMANDS if not item.family for key in item.keys}
    ends = [(family[0], family[-1]) for family in condensed(COMMANDS) if family[0].family]
    assert keys == single | {key for pair in ends for item in pair for key in item.keys}


def test_every_command_is_in_a_menu(window):
    shown = {
        action.objectName()
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if not action.isSeparator() and action.menu() is None
    }
    assert shown == {item.id for item in COMMANDS}


@pytest.mark.parametrize("item", list(COMMANDS), ids=lambda item: item.id)
def test_every_command_can_be_run_without_a_library(bare, item, qtbot):
    if item.id == "quit":
        pytest.skip("closes the window; covered by test_end")
    bare.actions_[item.id].trigger()
    for dialog in QApplication.topLevelWidgets():
        if dialog is not bare and dialog.isVisible():
            dialog.close()
    assert bare.isVisible()


def test_letters_at_word_starts_win():
    assert fuzzy_score("cp", "Copy path") > fuzzy_score("cp", "Copy image, please")
    assert fuzzy_score("xyz", "Copy path") == 0
    assert fuzzy_score("ql", "Quick look") > fuzzy_score("ql", "Quit and lock")


def test_the_keyboard_goes_on_after_a_palette_over_another_sheet(featured, qtbot):  # noqa: F811
    qtbot.keyClick(featured.grid, "f")
    browser = featured.controllers.features.browser
    assert browser.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), "k", CONTROL)
    palette = featured.sheets.palette
    assert palette.isVisible()
    assert not browser.isVisible()
    qtbot.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert featured.grid.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), "s")
    assert featured.grid.scores


def test_the_focus_returns_to_the_pictures_if_what_had_it_is_gone(window, palette, qtbot):
    window.central.field.edit.hide()
    qtbot.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert window.grid.hasFocus()


def test_quit_is_the_last_of_its_menu(window):
    (menu,) = [
        menu
        for menu in window.menuBar().findChildren(QMenu)
        if window.actions_["quit"] in menu.actions()
    ]
    assert menu.actions()[-1] is window.actions_["quit"]
    assert menu.actions()[-2].isSeparator()
