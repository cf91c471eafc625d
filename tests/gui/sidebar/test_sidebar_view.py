"""The sidebar: tags, favourites, folders and recent queries, by keyboard and mouse."""

import pytest
from PySide6.QtCore import Qt

from memesae.app.settings import load
from memesae.gui.open_library import LibraryChanged
from memesae.gui.sidebar.sidebar_entries import Kind
from memesae.library.tags import FAVOURITE, TagCount
from tests.gui.live_session import put

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def lines(bar, *kinds):
    return [(entry.text, entry.count) for entry in bar.entries if entry.kind in kinds]


def select(bar, text):
    row = next(index for index, entry in enumerate(bar.entries) if entry.text == text)
    bar.setCurrentIndex(bar.model().index(row, 0))


def tag(window, live, qtbot, row, *names):
    image = live.library.images([window.model.id_at(row)])[window.model.id_at(row)]
    for name in names:
        live.library.tags.add([image.hash], name)
    window.current.report(LibraryChanged.TAGS)
    qtbot.waitUntil(lambda: window.settled)


def test_f9_toggles_the_sidebar_and_that_is_saved(window, qtbot, tmp_path):
    bar = window.controllers.sidebar.sidebar
    assert not bar.isVisible()
    qtbot.keyClick(window.grid, Key.Key_F9)
    assert bar.isVisible()
    assert window.grid.hasFocus()
    window.controllers.window.save_settings()
    assert load(tmp_path / "home").sidebar
    qtbot.keyClick(window.grid, Key.Key_F9)
    assert not bar.isVisible()


def test_control_b_moves_the_focus_there_and_back(window, bar, qtbot):
    qtbot.keyClick(bar, Key.Key_B, Modifier.ControlModifier)
    assert window.grid.hasFocus()
    qtbot.keyClick(window.grid, Key.Key_B, Modifier.ControlModifier)
    assert bar.hasFocus()
    qtbot.keyClick(bar, Key.Key_Escape)
    assert window.grid.hasFocus()
    assert bar.isVisible()


def test_it_lists_favourites_tags_and_folders_with_numbers(window, live, bar, folder, qtbot):
    tag(window, live, qtbot, 0, "cats", FAVOURITE)
    tag(window, live, qtbot, 1, "cats")
    qtbot.waitUntil(lambda: lines(bar, Kind.TAG) == [("cats", "2")])
    assert lines(bar, Kind.FAVOURITES) == [("Favourites", "1")]
    assert lines(bar, Kind.FOLDER) == [(folder.name, "9")]


def test_enter_searches_for_a_tag_and_a_click_for_a_folder(window, live, bar, folder, qtbot):
    tag(window, live, qtbot, 0, "good boys")
    qtbot.waitUntil(lambda: bool(lines(bar, Kind.TAG)))
    select(bar, "good boys")
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(bar, Key.Key_Return)
    assert window.central.field.text == 'tag:"good boys"'
    assert window.model.rowCount() == 1
    row = next(index for index, entry in enumerate(bar.entries) if entry.text == folder.name)
    position = bar.visualRect(bar.model().index(row, 0)).center()
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.mouseClick(bar.viewport(), Qt.MouseButton.LeftButton, pos=position)
    assert window.model.rowCount() == 9
    assert window.central.field.text == f"in:{folder.name}"


def test_control_and_enter_narrow_the_current_search(window, live, bar, path_at, qtbot):
    tag(window, live, qtbot, 0, "cats")
    tag(window, live, qtbot, 1, "cats")
    qtbot.waitUntil(lambda: bool(lines(bar, Kind.TAG)))
    name = path_at(0).stem
    with qtbot.waitSignal(window.controllers.search.state.found):
        window.controllers.search.set_text(f"-name:{name}")
    bar.setFocus()
    select(bar, "cats")
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(bar, Key.Key_Return, Modifier.ControlModifier)
    assert window.central.field.text == f"-name:{name} tag:cats"
    qtbot.waitUntil(lambda: window.model.rowCount() == 1)


def test_it_follows_the_library(window, bar, folder, qtbot):
    (folder / "inside").mkdir()
    put(folder / "inside", 77)
    qtbot.keyClick(bar, Key.Key_F5)
    qtbot.waitUntil(lambda: ("inside", "1") in lines(bar, Kind.FOLDER), timeout=10_000)
    assert lines(bar, Kind.FOLDER)[0] == (folder.name, "10")
    select(bar, "inside")
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(bar, Key.Key_Return)
    assert window.central.field.text == f"in:{folder.name}/inside"
    assert window.model.rowCount() == 1


def test_recent_queries_are_used_removed_and_restored(window, live, bar, qtbot):
    edit = window.central.field.edit
    for text in ("name:picture-1", "name:picture-2"):
        window.controllers.search.focus()
        qtbot.keyClicks(edit, text)
        with qtbot.waitSignal(window.controllers.search.state.found):
            qtbot.keyClick(edit, Key.Key_Return)
    assert [text for text, _ in lines(bar, Kind.RECENT)] == ["name:picture-2", "name:picture-1"]
    bar.setFocus()
    select(bar, "name:picture-1")
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(bar, Key.Key_Return)
    assert edit.text() == "name:picture-1"
    bar.setFocus()
    qtbot.keyClick(bar, Key.Key_Delete)
    assert [text for text, _ in lines(bar, Kind.RECENT)] == ["name:picture-2"]
    qtbot.keyClick(bar, Key.Key_Z, Modifier.AltModifier)
    assert len(lines(bar, Kind.RECENT)) == 2


def test_a_tag_is_renamed_by_f2_and_undone(window, live, bar, qtbot):
    tag(window, live, qtbot, 0, "cat")
    qtbot.waitUntil(lambda: bool(lines(bar, Kind.TAG)))
    select(bar, "cat")
    qtbot.keyClick(bar, Key.Key_F2)
    editor = window.focusWidget()
    qtbot.keyClick(editor, Key.Key_A, Modifier.ControlModifier)
    qtbot.keyClicks(editor, "cats")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: lines(bar, Kind.TAG) == [("cats", "1")])
    qtbot.keyClick(bar, Key.Key_Z, Modifier.AltModifier)
    qtbot.waitUntil(lambda: lines(bar, Kind.TAG) == [("cat", "1")])


def test_merging_two_tags_is_undone(window, live, bar, qtbot):
    tag(window, live, qtbot, 0, "cat", "cats")
    tag(window, live, qtbot, 1, "cat")
    qtbot.waitUntil(lambda: lines(bar, Kind.TAG) == [("cat", "2"), ("cats", "1")])
    select(bar, "cat")
    entry = next(entry for entry in bar.entries if entry.text == "cat")
    bar.entries_model.renamed.emit(entry, "cats")
    qtbot.waitUntil(lambda: lines(bar, Kind.TAG) == [("cats", "2")])
    window.controllers.pictures.undo()
    qtbot.waitUntil(lambda: lines(bar, Kind.TAG) == [("cat", "2"), ("cats", "1")])


def test_a_removed_tag_is_restored(window, live, bar, qtbot):
    tag(window, live, qtbot, 0, "cat")
    qtbot.waitUntil(lambda: bool(lines(bar, Kind.TAG)))
    select(bar, "cat")
    qtbot.keyClick(bar, Key.Key_Delete)
    qtbot.waitUntil(lambda: not lines(bar, Kind.TAG))
    qtbot.keyClick(bar, Key.Key_Z, Modifier.AltModifier)
    qtbot.waitUntil(lambda: live.library.tags.counts() == [TagCount("cat", 1)])
    qtbot.waitUntil(lambda: lines(bar, Kind.TAG) == [("cat", "1")])


def test_arrow_keys_skip_hints_and_collapse_sections(window, bar, folder, qtbot):
    select(bar, folder.name)
    qtbot.keyClick(bar, Key.Key_Left)
    assert not lines(bar, Kind.FOLDER)
    assert bar.currentIndex().data() == "Folders"
    qtbot.keyClick(bar, Key.Key_Right)
    assert lines(bar, Kind.FOLDER) == [(folder.name, "9")]
    qtbot.keyClick(bar, Key.Key_Home)
    for _ in bar.entries:
        kind = bar.entries[bar.currentIndex().row()].kind
        assert kind is not Kind.HINT
        qtbot.keyClick(bar, Key.Key_Down)


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_F2])
def test_a_folder_is_neither_removed_nor_renamed(window, bar, folder, qtbot, key):
    select(bar, folder.name)
    before = window.toasts.shown
    qtbot.keyClick(bar, key)
    assert lines(bar, Kind.FOLDER) == [(folder.name, "9")]
    assert bar.hasFocus()
    assert window.toasts.shown == before
