"""A closer look at a direction, by key and by mouse."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from memesae.gui.steering.exemplar_popup import SHOWN, ExemplarPopup


@pytest.fixture
def closer(featured):
    return featured.findChild(ExemplarPopup)


def offered(window, key):
    entries = window.controllers.search.state.steering.offer.entries
    return next(entry for entry in entries if entry.key == key)


def test_v_and_a_number_show_many_pictures_of_both_ends_until_the_next_key(qtbot, featured, closer):
    entry = offered(featured, 2)
    qtbot.keyClick(featured.grid, Qt.Key.Key_V)
    qtbot.keyClick(featured.grid, Qt.Key.Key_2)
    assert closer.isVisible()
    assert closer.more.ids == entry.more[:SHOWN]
    assert closer.less.ids == entry.less[:SHOWN]
    assert not featured.controllers.search.state.steering.state.nudges
    qtbot.keyClick(featured.grid, Qt.Key.Key_Right)
    assert not closer.isVisible()


def test_it_lies_inside_the_window_and_over_no_row(qtbot, featured, closer):
    for key in (1, 9):
        qtbot.keyClick(featured.grid, Qt.Key.Key_V)
        qtbot.keyClick(featured.grid, getattr(Qt.Key, f"Key_{key}"))
        assert featured.central.rect().contains(closer.geometry())
        row = featured.panel.rows.row(key)
        assert closer.geometry().right() < row.mapTo(featured.central, QPointF()).x()


def test_the_mouse_that_rests_on_pictures_shows_more_of_them(qtbot, featured, closer):
    strip = featured.panel.rows.row(3).more
    middle = QPointF(strip.rect().center())
    QApplication.sendEvent(strip, QEnterEvent(middle, middle, middle))
    qtbot.waitUntil(closer.isVisible)
    assert closer.key == 3
    QApplication.sendEvent(strip, QEvent(QEvent.Type.Leave))
    assert not closer.isVisible()


def test_the_push_is_still_under_the_finger(qtbot, featured, closer):
    direction = offered(featured, 4).direction
    qtbot.keyClick(featured.grid, Qt.Key.Key_V)
    qtbot.keyClick(featured.grid, Qt.Key.Key_4)
    qtbot.keyClick(featured.grid, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: featured.settled)
    assert not closer.isVisible()
    nudges = featured.controllers.search.state.steering.state.nudges
    assert [one.direction.id for one in nudges] == [direction.id]
