"""Selecting several pictures by keyboard and mouse, and the note in the status bar."""

import pytest
from PySide6.QtCore import QPoint, Qt

from memesae.gui.pictures.selection import SelectionNote

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def rows(window):
    return sorted(index.row() for index in window.grid.selectedIndexes())


def note(window):
    found = window.findChild(SelectionNote)
    return found.text() if found.isVisible() else ""


def click(window, qtbot, row, modifier=Modifier.NoModifier):
    position = window.grid.visualRect(window.model.index(row)).center()
    qtbot.mouseClick(window.grid.viewport(), Qt.MouseButton.LeftButton, modifier, position)


def test_shift_and_arrows_select_a_row_of_pictures(window, qtbot):
    qtbot.keyClick(window.grid, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.grid, Key.Key_Right, Modifier.ShiftModifier)
    assert rows(window) == [0, 1, 2]
    assert note(window) == "3 selected"
    qtbot.keyClick(window.grid, Key.Key_Left, Modifier.ShiftModifier)
    assert rows(window) == [0, 1]


def test_shift_and_down_extends_the_selection_in_reading_order(window, qtbot):
    columns = window.grid.columns
    qtbot.keyClick(window.grid, Key.Key_Down, Modifier.ShiftModifier)
    assert rows(window) == list(range(columns + 1))


def test_control_moves_without_selecting_and_control_space_adds(window, qtbot):
    for _ in range(2):
        qtbot.keyClick(window.grid, Key.Key_Right, Modifier.ControlModifier)
    assert (window.grid.current_row(), rows(window)) == (2, [0])
    qtbot.keyClick(window.grid, Key.Key_Space, Modifier.ControlModifier)
    assert rows(window) == [0, 2]
    assert not window.quick_look.isVisible()
    qtbot.keyClick(window.grid, Key.Key_Space, Modifier.ControlModifier)
    assert rows(window) == [0]


def test_all_and_none(window, qtbot):
    qtbot.keyClick(window.grid, Key.Key_A, Modifier.ControlModifier)
    assert note(window) == "9 selected"
    qtbot.keyClick(window.grid, Key.Key_Escape)
    assert rows(window) == []
    assert note(window) == ""
    # the current row stays
    assert window.grid.current_row() == 0


def test_one_selected_picture_shows_no_note(window):
    assert rows(window) == [0]
    assert note(window) == ""


def test_clicks_with_control_and_shift(window, qtbot):
    click(window, qtbot, 1)
    click(window, qtbot, 3, Modifier.ControlModifier)
    assert rows(window) == [1, 3]
    click(window, qtbot, 1)
    click(window, qtbot, 4, Modifier.ShiftModifier)
    assert rows(window) == [1, 2, 3, 4]


def test_a_rubber_band_selects_what_it_touches(window, qtbot):
    viewport = window.grid.viewport()
    first, last = (window.grid.visualRect(window.model.index(row)) for row in (0, 1))
    # starts between the pictures, where there is nothing to drag
    start = QPoint(last.right() - 2, last.bottom() - 2)
    assert not window.grid.indexAt(start).isValid()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for position in (last.center(), first.center()):
        qtbot.mouseMove(viewport, position)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=first.center())
    assert {0, 1} <= set(rows(window))


def test_new_results_clear_the_selection_and_the_note(window, qtbot):
    qtbot.keyClick(window.grid, Key.Key_A, Modifier.ControlModifier)
    window.central.field.focus()
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClicks(window.central.field.edit, "name:picture")
    qtbot.waitUntil(lambda: note(window) == "")


@pytest.mark.parametrize("key", ["M"])
def test_several_become_terms_at_once(window, qtbot, key):
    qtbot.keyClick(window.grid, Key.Key_Right, Modifier.ShiftModifier)
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(window.grid, key)
    assert window.central.field.text.count("image:") == 2
