"""Saved searches while another program writes to the library: the window never waits for it."""

import sqlite3

import pytest
from PySide6.QtCore import Qt

from tests.gui.libraries.conftest import SECONDS, folders, home, loaded_once, real

__all__ = ["folders", "home", "loaded_once", "real"]

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL = Modifier.ControlModifier


@pytest.fixture
def searched(real, qtbot):
    """The window with something found that can be saved."""
    real.controllers.search.set_text("a red picture")
    qtbot.waitUntil(lambda: real.settled, timeout=SECONDS)
    qtbot.waitUntil(lambda: real.controllers.search.state.steering.state is not None)
    return real


@pytest.fixture
def writer(searched):
    """Another program's connection to the library, writing until it rolls back."""
    place = searched.current.session.library.directory / "library.db"
    connection = sqlite3.connect(place, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def save(window, qtbot, name):
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Key.Key_S, CONTROL)
    field = window.controllers.steering.saved_searches.sheet.name
    field.clear()
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Key.Key_Return)


def names(window):
    return window.saved.stored().names()


def said(window):
    return [toast.sentence.text() for toast in window.toasts.shown]


def test_saving_does_not_wait_for_another_writer(searched, writer, qtbot):
    save(searched, qtbot, "red")
    # the key press is over and the other program still writes
    assert not searched.controllers.steering.saved_searches.sheet.isVisible()
    assert names(searched) == []
    assert not searched.settled
    writer.execute("ROLLBACK")
    qtbot.waitUntil(lambda: names(searched) == ["red"] and searched.settled, timeout=SECONDS)
    assert "Saved “red”." in said(searched)


def test_saving_and_forgetting_happen_in_their_order(searched, writer, qtbot):
    save(searched, qtbot, "one")
    save(searched, qtbot, "two")
    searched.saved.rename("one", "three")
    searched.saved.drop("two")
    assert names(searched) == []
    writer.execute("ROLLBACK")
    qtbot.waitUntil(lambda: searched.settled, timeout=SECONDS)
    assert names(searched) == ["three"]


def test_going_to_one_does_not_wait_for_another_writer(searched, writer, qtbot):
    writer.execute("ROLLBACK")
    save(searched, qtbot, "red")
    qtbot.waitUntil(lambda: names(searched) == ["red"] and searched.settled, timeout=SECONDS)
    searched.controllers.search.set_text("something blue")
    qtbot.waitUntil(lambda: searched.settled, timeout=SECONDS)
    writer.execute("BEGIN IMMEDIATE")
    searched.controllers.steering.saved_searches.go_to("red")
    assert searched.controllers.search.text == "a red picture"
    assert not searched.saved.idle
    writer.execute("ROLLBACK")
    qtbot.waitUntil(lambda: searched.settled, timeout=SECONDS)


def test_closing_the_window_stores_what_still_waits(searched, writer, qtbot):
    place = searched.current.session.library.directory
    save(searched, qtbot, "one")
    save(searched, qtbot, "two")
    writer.execute("ROLLBACK")
    searched.close()
    stored = sqlite3.connect(place / "library.db")
    (value,) = stored.execute("SELECT value FROM settings WHERE key = 'saved-states'").fetchone()
    stored.close()
    assert '"one"' in value
    assert '"two"' in value
