"""Favourites and tags by keyboard, in the grid, in the quick look and in filters."""

import pytest
from PySide6.QtCore import Qt

from memesae.gui.grid.results_model import FAVOURITE
from memesae.library.tags import TagCount

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def sheet(window):
    return window.controllers.pictures.tagger.sheet


def favourites(window):
    return [row for row in range(9) if window.model.index(row).data(FAVOURITE)]


def tagged(live, *names):
    return {tag.name: tag.images for tag in live.library.tags.counts()} == dict(names)


def search(window, qtbot, text):
    with qtbot.waitSignal(window.controllers.search.state.found):
        window.controllers.search.set_text(text)
    qtbot.waitUntil(lambda: window.settled)


def test_h_makes_a_favourite_with_a_heart(window, qtbot):
    before = window.grid.viewport().grab().toImage()
    qtbot.keyClick(window.grid, "h")
    qtbot.waitUntil(lambda: favourites(window) == [0])
    assert window.grid.viewport().grab().toImage() != before
    assert "favourite" in window.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    search(window, qtbot, "is:favourite")
    assert window.model.rowCount() == 1


def test_h_again_removes_the_favourite_and_alt_z_restores_it(window, qtbot):
    qtbot.keyClick(window.grid, "h")
    qtbot.waitUntil(lambda: favourites(window) == [0])
    qtbot.keyClick(window.grid, "h")
    qtbot.waitUntil(lambda: favourites(window) == [])
    qtbot.keyClick(window.grid, "z", Modifier.AltModifier)
    qtbot.waitUntil(lambda: favourites(window) == [0])


def test_h_on_several_makes_all_favourites_first(window, qtbot):
    qtbot.keyClick(window.grid, "h")
    qtbot.waitUntil(lambda: favourites(window) == [0])
    qtbot.keyClick(window.grid, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.grid, "h")
    qtbot.waitUntil(lambda: favourites(window) == [0, 1])
    qtbot.keyClick(window.grid, "h")
    qtbot.waitUntil(lambda: favourites(window) == [])


def test_l_tags_the_selected_and_the_filter_finds_them(window, sheet, live, qtbot):
    qtbot.keyClick(window.grid, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.grid, "l")
    assert sheet.field.hasFocus()
    qtbot.keyClicks(sheet.field, "good boys")
    qtbot.keyClick(sheet.field, Key.Key_Return)
    qtbot.waitUntil(lambda: tagged(live, ("good boys", 2)) and bool(sheet.row.chips))
    # Enter in the empty field closes the sheet
    qtbot.keyClick(sheet.field, Key.Key_Return)
    qtbot.waitUntil(window.grid.hasFocus)
    search(window, qtbot, 'tag:"good boys"')
    assert window.model.rowCount() == 2


def test_tags_are_removed_by_keyboard_and_restored_by_undo(window, sheet, live, qtbot):
    image = window.model.id_at(0)
    live.library.tags.add([live.library.images([image])[image].hash], "cats")
    window.marks.reload()
    qtbot.waitUntil(lambda: window.marks.tags(image) == ("cats",))
    qtbot.keyClick(window.grid, "l")
    qtbot.keyClick(sheet.field, Key.Key_Backspace)
    assert sheet.row.chips[0].hasFocus()
    qtbot.keyClick(sheet.row.chips[0], Key.Key_Delete)
    qtbot.waitUntil(lambda: tagged(live) and not sheet.row.chips)
    window.controllers.pictures.undo()
    qtbot.waitUntil(lambda: live.library.tags.counts() == [TagCount("cats", 1)])


def test_known_tags_are_completed(window, sheet, live, qtbot):
    image = window.model.id_at(3)
    live.library.tags.add([live.library.images([image])[image].hash], "Good boys")
    window.marks.reload()
    qtbot.waitUntil(lambda: window.marks.names == ["Good boys"])
    qtbot.keyClick(window.grid, "l")
    qtbot.keyClicks(sheet.field, "boy")
    lines = sheet.field.completer().popup()
    qtbot.waitUntil(lines.isVisible)
    qtbot.keyClick(lines, Key.Key_Down)
    qtbot.keyClick(lines, Key.Key_Return)
    qtbot.waitUntil(lambda: tagged(live, ("Good boys", 2)))
    qtbot.waitUntil(lambda: sheet.field.text() == "")


def test_the_quick_look_shows_heart_and_tags_and_takes_the_key(window, live, qtbot):
    image = window.model.id_at(0)
    live.library.tags.add([live.library.images([image])[image].hash], "cats")
    window.marks.reload()
    qtbot.keyClick(window.grid, Key.Key_Space)
    quick = window.quick_look
    qtbot.waitUntil(lambda: [chip.tag for chip in quick.tags.chips] == ["cats"])
    assert not quick.tags.favourite
    qtbot.keyClick(quick, "h")
    qtbot.waitUntil(lambda: quick.tags.favourite)
    qtbot.keyClick(quick, Key.Key_Right)
    assert not quick.tags.isVisible()


def test_a_moved_file_keeps_its_heart(window, folder, path_at, qtbot):
    qtbot.keyClick(window.grid, "h")
    qtbot.waitUntil(lambda: favourites(window) == [0])
    path_at(0).rename(folder / "renamed.png")
    qtbot.keyClick(window.grid, Key.Key_F5)
    search(window, qtbot, "is:favourite name:renamed")
    qtbot.waitUntil(
        lambda: window.model.rowCount() == 1 or window.controllers.search.state.search_again()
    )


def test_one_undo_goes_back_over_searches_and_favourites_in_turn(window, qtbot):
    search(window, qtbot, "dog")
    window.grid.go_to(0)
    qtbot.keyClick(window.grid, "h")
    qtbot.waitUntil(lambda: favourites(window) == [0])
    search(window, qtbot, "snow")
    field = window.central.field
    window.grid.setFocus()
    # the search came last
    qtbot.keyClick(window.grid, "u")
    qtbot.waitUntil(lambda: field.text == "dog" and window.settled)
    assert favourites(window) == [0]
    qtbot.keyClick(window.grid, "z", Modifier.ControlModifier)
    qtbot.waitUntil(lambda: favourites(window) == [] and window.settled)
    assert field.text == "dog"
    qtbot.keyClick(window.grid, "q")
    qtbot.waitUntil(lambda: field.text == "" and window.settled)


def test_alt_z_takes_back_a_favourite_though_another_search_followed(window, qtbot):
    qtbot.keyClick(window.grid, "h")
    qtbot.waitUntil(lambda: favourites(window) == [0])
    search(window, qtbot, "snow")
    qtbot.keyClick(window.grid, "z", Modifier.AltModifier)
    qtbot.waitUntil(lambda: favourites(window) == [])
    assert window.central.field.text == "snow"
