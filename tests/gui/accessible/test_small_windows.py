"""Small windows: at 300 % a common screen has 640 x 360 points, where all must be reachable."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea

from memesae.gui.sheets.sheet import Sheet
from tests.gui.accessible.conftest import shown_in

SMALL = (640, 360)
FRAME = 24
"""Height of the window frame."""


@pytest.fixture
def small(qtbot, featured):
    """The window with steering, at the smallest size required."""
    return shrunk(qtbot, featured)


def shrunk(qtbot, window):
    window.resize(SMALL[0], SMALL[1] - FRAME)
    qtbot.waitUntil(lambda: window.settled)
    return window


def cut(card):
    """Buttons and labels outside a card that cannot be scrolled to."""
    return [
        f"{type(child).__name__} {child.accessibleName() or getattr(child, 'text', str)()}"
        for child in shown_in(card)
        if isinstance(child, QAbstractButton | QLabel)
        and not inside_a_scroll_area(child, card)
        and not card.rect().contains(
            child.rect().translated(child.mapTo(card, child.rect().topLeft()))
        )
    ]


def inside_a_scroll_area(widget, card):
    while widget is not card:
        if isinstance(widget, QScrollArea):
            return True
        widget = widget.parentWidget()
    return False


def squeezed(root):
    """Labels and buttons smaller than their texts."""
    return [
        f"{type(child).__name__} {child.text()} {child.size()} {child.minimumSizeHint()}"
        for child in shown_in(root)
        if isinstance(child, QAbstractButton | QLabel)
        and (
            child.width() < child.minimumSizeHint().width() or child.height() < least_height(child)
        )
    ]


def least_height(widget):
    least = widget.minimumSizeHint().height()
    hfw = widget.hasHeightForWidth()
    return min(least, widget.heightForWidth(widget.width())) if hfw else least


def test_the_window_gets_as_small_as_a_large_screen_at_300_percent(small):
    assert small.width() <= SMALL[0]
    assert small.height() <= SMALL[1] - FRAME
    assert small.grid.viewport().height() >= 120
    assert small.grid.columns >= 1
    assert small.panel.isVisible()
    assert squeezed(small.central) == []


def test_the_welcome_page_fits_a_small_window(qtbot, bare):
    shrunk(qtbot, bare)
    assert (bare.width(), bare.height()) == (SMALL[0], SMALL[1] - FRAME)
    page = bare.central.empty
    for widget in (page.heading, page.sentence):
        assert page.rect().contains(widget.geometry())


def test_sidebar_and_panel_alternate_where_only_one_fits(qtbot, small):
    sidebar = small.controllers.sidebar.sidebar
    assert not sidebar.isVisible()
    qtbot.keyClick(small.grid, Qt.Key.Key_F9)
    assert (sidebar.isVisible(), small.panel.isVisible()) == (True, False)
    qtbot.keyClick(small.grid, Qt.Key.Key_F6)
    assert (sidebar.isVisible(), small.panel.isVisible()) == (False, True)
    qtbot.keyClick(small.panel, Qt.Key.Key_F9)
    assert (sidebar.isVisible(), small.panel.isVisible()) == (True, False)
    qtbot.keyClick(small.grid, Qt.Key.Key_F9)
    assert (sidebar.isVisible(), small.panel.isVisible()) == (False, True)


def test_both_return_when_there_is_room(qtbot, small):
    sidebar = small.controllers.sidebar.sidebar
    qtbot.keyClick(small.grid, Qt.Key.Key_F9)
    small.resize(1280, 800)
    qtbot.waitUntil(lambda: sidebar.isVisible() and small.panel.isVisible())
    shrunk(qtbot, small)
    assert small.width() <= SMALL[0]
    assert sidebar.isVisible() != small.panel.isVisible()


@pytest.mark.model
def test_all_of_every_sheet_can_be_reached_in_a_small_window(qtbot, real, sheets):
    shrunk(qtbot, real)
    for name, sheet in sheets():
        assert (real.width(), real.height()) == (SMALL[0], SMALL[1] - FRAME), name
        assert sheet.rect().contains(sheet.card.geometry()), name
        assert cut(sheet.card) == [], name


@pytest.fixture
def large_letters(qapp, light):
    """A system font 1.5 times as large."""
    before = qapp.font()
    font = QFont(before)
    font.setPointSizeF(before.pointSizeF() * 1.5)
    qapp.setFont(font)
    yield
    QApplication.setFont(before)


def test_large_letters_have_room_in_the_window(qtbot, large_letters, featured):
    featured.resize(1280, 800)
    qtbot.keyClick(featured.grid, "1")
    qtbot.waitUntil(lambda: featured.settled)
    assert squeezed(featured.central) == []
    title = featured.panel.rows.row(1).title
    assert title.height() >= title.fontMetrics().height()


@pytest.mark.model
def test_large_letters_have_room_in_every_sheet(qtbot, large_letters, real, sheets):
    real.resize(1280, 800)
    for name, sheet in sheets():
        # the layout follows in a later event
        qtbot.waitUntil(lambda card=sheet.card: squeezed(card) == [])
        assert cut(sheet.card) == [], name


@pytest.mark.model
@pytest.mark.parametrize("name", ["tag", "trash"])
def test_a_sheet_as_large_as_its_contents_needs_no_scrolling(
    qtbot, large_letters, real, show, name
):
    real.resize(1280, 800)
    sheet = show(name)
    for area in sheet.findChildren(QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0
        assert area.verticalScrollBar().maximum() == 0
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)


def test_a_sheet_grows_with_its_text(qtbot, bare):
    sheet = Sheet("Title", bare.central)
    label = QLabel("Short")
    sheet.body.addWidget(label)
    for text in ("Short", "A text that takes much more room than the one that was here before"):
        label.setText(text)
        sheet.open()
        (area,) = sheet.findChildren(QScrollArea)
        qtbot.waitUntil(lambda: label.width() >= label.sizeHint().width())
        assert area.horizontalScrollBar().maximum() == 0
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
