"""Kept searches in the side bar: what they find now, and that there is something new."""

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
    """The window on a library that can be steered, with the side bar shown."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    session = SteerableSession(folder)
    opened.append(session)
    bare.open([folder])
    qtbot.waitUntil(lambda: bare.controllers.search.state.engine is not None and bare.settled)
    bare.session = session
    qtbot.keyClick(bare.central.field.edit, Key.Key_F9)
    return bare


def keep(window, qtbot, text, name):
    with qtbot.waitSignal(window.controllers.search.state.found):
        window.controllers.search.set_text(text)
    qtbot.waitUntil(lambda: window.settled)
    window.controllers.steering.save()
    sheet = window.controllers.steering.saved_searches.sheet
    sheet.name.setText(name)
    qtbot.keyClick(sheet.name, Key.Key_Return)
    qtbot.waitUntil(lambda: name in [one.text for one in kept(window)] and window.settled)


def kept(window):
    return [one for one in window.controllers.sidebar.sidebar.entries if one.kind is Kind.KEPT]


def go(window, text):
    bar = window.controllers.sidebar.sidebar
    bar.setFocus()
    row = next(at for at, one in enumerate(bar.entries) if one.text == text)
    bar.setCurrentIndex(bar.model().index(row, 0))
    return bar


def test_a_kept_search_shows_its_best_picture_and_enter_goes_to_it(steered, qtbot):
    keep(steered, qtbot, "dog", "dogs")
    best = steered.model.id_at(0)
    assert kept(steered)[0].image == best
    keep(steered, qtbot, "cat", "cats")
    bar = go(steered, "dogs")
    with qtbot.waitSignal(steered.controllers.search.state.found):
        qtbot.keyClick(bar, Key.Key_Return)
    qtbot.waitUntil(lambda: steered.settled)
    assert steered.central.field.text == "dog"
    assert steered.model.id_at(0) == best


def test_its_pushes_are_part_of_it(steered, qtbot):
    keep(steered, qtbot, "dog", "plain")
    steered.grid.setFocus()
    with qtbot.waitSignal(steered.controllers.search.state.found):
        qtbot.keyClick(steered.grid, "1")
    qtbot.waitUntil(lambda: steered.settled)
    pushed = steered.model.ids.tolist()
    steered.controllers.steering.save()
    sheet = steered.controllers.steering.saved_searches.sheet
    sheet.name.setText("pushed")
    qtbot.keyClick(sheet.name, Key.Key_Return)
    qtbot.waitUntil(lambda: len(kept(steered)) == 2 and steered.settled)
    assert {one.text: one.image for one in kept(steered)}["pushed"] == pushed[0]


def test_new_pictures_are_counted_until_it_is_looked_at(steered, qtbot):
    keep(steered, qtbot, "dog", "dogs")
    assert kept(steered)[0].fresh == 0
    # the newest half of the pictures came after the person last looked
    steered.session.library.set_setting("saved-states-seen", {"dogs": 60})
    steered.current.report(LibraryChanged.PICTURES)
    first = np.asarray(steered.model.ids[:50])
    qtbot.waitUntil(lambda: kept(steered)[0].fresh == int((first > 60).sum()) > 0)
    bar = go(steered, "dogs")
    qtbot.keyClick(bar, Key.Key_Return)
    qtbot.waitUntil(lambda: kept(steered)[0].fresh == 0)


def test_it_is_renamed_and_forgotten_and_taken_back(steered, qtbot):
    keep(steered, qtbot, "dog", "dogs")
    bar = go(steered, "dogs")
    qtbot.keyClick(bar, Key.Key_F2)
    editor = steered.focusWidget()
    qtbot.keyClick(editor, Key.Key_A, CTRL)
    qtbot.keyClicks(editor, "good dogs")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: [one.text for one in kept(steered)] == ["good dogs"])
    go(steered, "good dogs")
    qtbot.keyClick(bar, Key.Key_Delete)
    qtbot.waitUntil(lambda: kept(steered) == [])
    for name in ("good dogs", "dogs"):
        qtbot.keyClick(bar, Key.Key_Z, Modifier.AltModifier)
        qtbot.waitUntil(lambda name=name: [one.text for one in kept(steered)] == [name])


def test_a_name_that_is_taken_is_told_and_nothing_changes(steered, qtbot):
    keep(steered, qtbot, "dog", "dogs")
    keep(steered, qtbot, "cat", "cats")
    steered.controllers.sidebar.sidebar.lines.renamed.emit(kept(steered)[0], "dogs")
    qtbot.waitUntil(
        lambda: any("is called “dogs”" in one.sentence.text() for one in steered.toasts.shown)
    )
    assert [one.text for one in kept(steered)] == ["cats", "dogs"]


def test_one_of_another_model_stays_and_says_so(steered, qtbot):
    keep(steered, qtbot, "dog", "dogs")
    steered.session.store.width += 1
    steered.controllers.sidebar.look()
    qtbot.waitUntil(lambda: "another model" in kept(steered)[0].tip)


def test_one_forgotten_in_the_list_of_kept_searches_comes_back_too(steered, qtbot):
    keep(steered, qtbot, "dog", "dogs")
    steered.controllers.steering.show_saved()
    sheet = steered.controllers.steering.saved_searches.sheet
    qtbot.keyClick(sheet.list, Key.Key_Delete)
    qtbot.waitUntil(lambda: kept(steered) == [])
    assert sheet.list.model().rowCount() == 0
    qtbot.keyClick(sheet.list, Key.Key_Z, Modifier.AltModifier)
    qtbot.waitUntil(lambda: sheet.list.model().rowCount() == 1)
    qtbot.waitUntil(lambda: [one.text for one in kept(steered)] == ["dogs"])
