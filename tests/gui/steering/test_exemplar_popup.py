"""The popup with exemplars of a direction, by keyboard and mouse."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtWidgets import QApplication

from memesae.gui.steering.exemplar_popup import SHOWN, ExemplarPopup


@pytest.fixture
def popup(featured):
    return featured.findChild(ExemplarPopup)


def offered(window, key):
    entries = window.controllers.search.state.steering.offer.entries
    return next(entry for entry in entries if entry.key == key)


def test_v_and_a_number_show_exemplars_of_both_ends_until_the_next_key(qtbot, featured, popup):
    entry = offered(featured, 2)
    qtbot.keyClick(featured.grid, Qt.Key.Key_V)
    qtbot.keyClick(featured.grid, Qt.Key.Key_2)
    assert popup.isVisible()
    assert popup.more.ids == entry.more[:SHOWN]
    assert popup.less.ids == entry.less[:SHOWN]
    assert not featured.controllers.search.state.steering.state.nudges
    qtbot.keyClick(featured.grid, Qt.Key.Key_Right)
    assert not popup.isVisible()


def test_the_popup_is_inside_the_window_and_covers_no_row(qtbot, featured, popup):
    for key in (1, 9):
        qtbot.keyClick(featured.grid, Qt.Key.Key_V)
        qtbot.keyClick(featured.grid, getattr(Qt.Key, f"Key_{key}"))
        assert featured.central.rect().contains(popup.geometry())
        row = featured.panel.rows.row(key)
        assert popup.geometry().right() < row.mapTo(featured.central, QPointF()).x()


def test_hovering_over_pictures_shows_more_of_them(qtbot, featured, popup):
    # an earlier test may have left the mouse where another row is now
    QCursor.setPos(featured.mapToGlobal(QPoint(2, 2)))
    for other in (1, 2, 4, 5, 6, 7, 8, 9):
        row = featured.panel.rows.row(other)
        for under in (row.less, row.more):
            QApplication.sendEvent(under, QEvent(QEvent.Type.Leave))
    pictures = featured.panel.rows.row(3).more
    middle = QPointF(pictures.rect().center())
    QApplication.sendEvent(pictures, QEnterEvent(middle, middle, middle))
    qtbot.waitUntil(lambda: popup.isVisible() and popup.key == 3)
    QApplication.sendEvent(pictures, QEvent(QEvent.Type.Leave))
    assert not popup.isVisible()


def test_a_number_still_nudges_while_the_popup_is_shown(qtbot, featured, popup):
    direction = offered(featured, 4).direction
    qtbot.keyClick(featured.grid, Qt.Key.Key_V)
    qtbot.keyClick(featured.grid, Qt.Key.Key_4)
    qtbot.keyClick(featured.grid, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: featured.settled)
    assert not popup.isVisible()
    nudges = featured.controllers.search.state.steering.state.nudges
    assert [one.direction.id for one in nudges] == [direction.id]
