"""Saved searches in the sidebar, with the number of new pictures."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from memesae.gui.open_library import LibraryChanged
from memesae.gui.sidebar.sidebar_entries import Kind
from tests.gui.steerable_session import SteerableSession

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL = Modifier.ControlModifier


@pytest.fixture
def steered(qtbot, bare, opened, tmp_path):
    """The window on a library that can be steered, with the sidebar shown."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    session = SteerableSession(folder)
    opened.append(session)
    bare.open([folder])
    qtbot.waitUntil(lambda: bare.controllers.search.state.engine is not None and bare.settled)
    bare.session = session
    qtbot.keyClick(bare.central.field.edit, Key.Key_F9)
    return bare


def save(window, qtbot, text, name):
    with qtbot.waitSignal(window.controllers.search.state.found):
        window.controllers.search.set_text(text)
    qtbot.waitUntil(lambda: window.settled)
    window.controllers.steering.save()
    sheet = window.controllers.steering.saved_searches.sheet
    sheet.name.setText(name)
    qtbot.keyClick(sheet.name, Key.Key_Return)
    qtbot.waitUntil(lambda: name in [entry.text for entry in saved(window)] and window.settled)


def saved(window):
    entries = window.controllers.sidebar.sidebar.entries
    return [entry for entry in entries if entry.kind is Kind.SAVED]


def select(window, text):
    bar = window.controllers.sidebar.sidebar
    bar.setFocus()
    row = next(index for index, entry in enumerate(bar.entries) if entry.text == text)
    bar.setCurrentIndex(bar.model().index(row, 0))
    return bar


def test_a_saved_search_shows_its_best_picture_and_enter_opens_it(steered, qtbot):
    save(steered, qtbot, "dog", "dogs")
    best = steered.model.id_at(0)
    assert saved(steered)[0].image == best
    save(steered, qtbot, "cat", "cats")
    bar = select(steered, "dogs")
    with qtbot.waitSignal(steered.controllers.search.state.found):
        qtbot.keyClick(bar, Key.Key_Return)
    qtbot.waitUntil(lambda: steered.settled)
    assert steered.central.field.text == "dog"
    assert steered.model.id_at(0) == best


def test_nudges_are_saved_with_a_search(steered, qtbot):
    save(steered, qtbot, "dog", "plain")
    steered.grid.setFocus()
    with qtbot.waitSignal(steered.controllers.search.state.found):
        qtbot.keyClick(steered.grid, "1")
    qtbot.waitUntil(lambda: steered.settled)
    nudged = steered.model.ids.tolist()
    steered.controllers.steering.save()
    sheet = steered.controllers.steering.saved_searches.sheet
    sheet.name.setText("nudged")
    qtbot.keyClick(sheet.name, Key.Key_Return)
    qtbot.waitUntil(lambda: len(saved(steered)) == 2 and steered.settled)
    assert {entry.text: entry.image for entry in saved(steered)}["nudged"] == nudged[0]


def test_new_pictures_are_counted_until_the_search_is_opened(steered, qtbot):
    save(steered, qtbot, "dog", "dogs")
    assert saved(steered)[0].fresh == 0
    # half of the pictures are newer than the last visit
    steered.session.library.set_setting("saved-states-seen", {"dogs": 60})
    steered.current.report(LibraryChanged.PICTURES)
    first = np.asarray(steered.model.ids[:50])
    qtbot.waitUntil(lambda: saved(steered)[0].fresh == int((first > 60).sum()) > 0)
    bar = select(steered, "dogs")
    qtbot.keyClick(bar, Key.Key_Return)
    qtbot.waitUntil(lambda: saved(steered)[0].fresh == 0)


def test_a_saved_search_is_renamed_and_removed_and_both_undone(steered, qtbot):
    save(steered, qtbot, "dog", "dogs")
    bar = select(steered, "dogs")
    qtbot.keyClick(bar, Key.Key_F2)
    editor = steered.focusWidget()
    qtbot.keyClick(editor, Key.Key_A, CTRL)
    qtbot.keyClicks(editor, "good dogs")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: [entry.text for entry in saved(steered)] == ["good dogs"])
    select(steered, "good dogs")
    qtbot.keyClick(bar, Key.Key_Delete)
    qtbot.waitUntil(lambda: saved(steered) == [])
    for name in ("good dogs", "dogs"):
        qtbot.keyClick(bar, Key.Key_Z, Modifier.AltModifier)
        qtbot.waitUntil(lambda name=name: [entry.text for entry in saved(steered)] == [name])


def test_a_name_in_use_is_rejected(steered, qtbot):
    save(steered, qtbot, "dog", "dogs")
    save(steered, qtbot, "cat", "cats")
    steered.controllers.sidebar.sidebar.entries_model.renamed.emit(saved(steered)[0], "dogs")
    qtbot.waitUntil(
        lambda: any("is called “dogs”" in toast.sentence.text() for toast in steered.toasts.shown)
    )
    assert [entry.text for entry in saved(steered)] == ["cats", "dogs"]


def test_a_saved_search_of_another_model_stays_with_an_explanation(steered, qtbot):
    save(steered, qtbot, "dog", "dogs")
    steered.session.store.width += 1
    steered.controllers.sidebar.schedule_update()
    qtbot.waitUntil(lambda: "another model" in saved(steered)[0].tip)


def test_a_search_removed_in_the_sheet_is_restored_by_undo(steered, qtbot):
    save(steered, qtbot, "dog", "dogs")
    steered.controllers.steering.show_saved()
    sheet = steered.controllers.steering.saved_searches.sheet
    qtbot.keyClick(sheet.list, Key.Key_Delete)
    qtbot.waitUntil(lambda: saved(steered) == [])
    assert sheet.list.model().rowCount() == 0
    qtbot.keyClick(sheet.list, Key.Key_Z, Modifier.AltModifier)
    qtbot.waitUntil(lambda: sheet.list.model().rowCount() == 1)
    qtbot.waitUntil(lambda: [entry.text for entry in saved(steered)] == ["dogs"])
