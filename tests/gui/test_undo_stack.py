from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from memesae.base.errors import MemesaeError
from memesae.gui.open_library import OpenLibrary
from memesae.gui.undo_stack import LIMIT, UndoStack
from memesae.gui.widgets.toasts import Toasts


@pytest.fixture
def parts(qtbot):
    over = QWidget()
    qtbot.addWidget(over)
    current, toasts = OpenLibrary(over), Toasts(over, lift=0)
    return SimpleNamespace(
        over=over, current=current, toasts=toasts, undo=UndoStack(current, toasts, ["Alt+Z"])
    )


@pytest.fixture
def undone(parts):
    """Three changes were made; the numbers of those that were undone."""
    numbers = []
    for number in (1, 2, 3):
        parts.undo.offer(f"Change {number}.", lambda number=number: numbers.append(number))
    return numbers


def button(parts, row):
    return parts.toasts.shown[row].action_button


def test_the_last_change_is_undone_first_and_each_once(parts, undone):
    for _ in range(4):
        parts.undo.undo_last()
    assert undone == [3, 2, 1]
    assert "Nothing to undo" in parts.toasts.shown[-1].sentence.text()


def test_the_button_undoes_its_own_change_and_the_key_goes_on_with_the_others(parts, undone):
    assert "Alt+Z" in button(parts, 1).text()
    button(parts, 1).click()
    assert undone == [2]
    parts.undo.undo_last()
    parts.undo.undo_last()
    assert undone == [2, 3, 1]
    parts.undo.undo_last()
    assert undone == [2, 3, 1]


def test_a_button_pressed_after_the_key_does_nothing(parts, undone):
    last = button(parts, -1)
    parts.undo.undo_last()
    last.click()
    assert undone == [3]


def test_what_was_done_in_another_library_is_not_undone(parts, undone):
    last = button(parts, -1)
    parts.current.switch(None)
    last.click()
    parts.undo.undo_last()
    assert undone == []


def test_only_the_last_changes_are_remembered(parts):
    undone = []
    for number in range(LIMIT + 5):
        parts.undo.offer(f"Change {number}.", lambda number=number: undone.append(number))
    for _ in range(LIMIT + 5):
        parts.undo.undo_last()
    assert undone == list(range(LIMIT + 4, 4, -1))


def test_a_change_that_cannot_be_undone_says_so(parts):
    def way():
        raise MemesaeError("It is locked.")

    parts.undo.offer("Changed.", way)
    parts.undo.undo_last()
    assert "It is locked." in parts.toasts.shown[-1].sentence.text()


def test_a_change_undone_by_key_no_longer_offers_its_button(parts, undone):
    parts.undo.undo_last()
    shown = [toast.sentence.text() for toast in parts.toasts.shown]
    assert shown == ["Change 1.", "Change 2.", "Undoing: Change 3."]
