"""Contrast of texts and glyphs in both themes: WCAG 2.2, level AA."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QLabel, QVBoxLayout, QWidget

from memesae.gui import theme
from memesae.gui.drag_and_drop import DropSign
from memesae.gui.theme import DARK, LIGHT
from memesae.gui.widgets.controls import LineField, TextField, Tick
from tests.gui.accessible.conftest import sheet_of
from tests.gui.accessible.painted import contrast, marks

Role = QPalette.ColorRole
THEMES = {"light": LIGHT, "dark": DARK}
TEXT = 4.5
GLYPH = 3.0
BACKGROUNDS = (Role.Window, Role.Base, Role.Button, Role.AlternateBase)
INKS = (
    Role.WindowText,
    Role.Text,
    Role.ButtonText,
    Role.PlaceholderText,
    Role.BrightText,
    Role.Link,
    Role.LinkVisited,
    Role.Highlight,
)
PAIRS = [(ink, background) for ink in INKS for background in BACKGROUNDS] + [
    (Role.HighlightedText, Role.Highlight),
    (Role.ToolTipText, Role.ToolTipBase),
]


@pytest.fixture(params=THEMES)
def colours(request, qapp):
    """The palette of each theme."""
    theme.apply(qapp, request.param)
    # widgets change their palettes when events are processed
    qapp.processEvents()
    return qapp.palette()


def faint(widget):
    """Texts and glyphs with insufficient contrast."""
    return [
        f"{mark.text or 'a glyph'}: {mark.ink.name()} on {mark.background.name()}, {mark.contrast:.2f}"
        for mark in marks(widget)
        if mark.contrast < (GLYPH if mark.large else TEXT)
    ]


@pytest.mark.parametrize(("ink", "background"), PAIRS, ids=lambda role: role.name)
def test_every_ink_is_readable_on_every_background(colours, ink, background):
    assert contrast(colours.color(ink), colours.color(background)) >= TEXT


def test_the_focus_ring_stands_out_from_every_background(colours):
    for background in (*BACKGROUNDS, Role.Mid):
        assert contrast(colours.color(Role.Highlight), colours.color(background)) >= GLYPH


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_input_fields_have_a_visible_edge_without_focus(qtbot, colours, kind):
    window = QWidget()
    column = QVBoxLayout(window)
    field = kind(window)
    column.addWidget(field)
    qtbot.addWidget(window)
    window.resize(200, 120)
    window.show()
    window.setFocus()
    image = field.grab().toImage()
    middle = image.height() // 2
    for edge in (image.pixelColor(0, middle), image.pixelColor(image.width() - 1, middle)):
        assert contrast(edge, colours.color(Role.Window)) >= GLYPH


@pytest.mark.parametrize("shade", ["#f0f0f0", "#9a9a9a", "#777777"])
def test_a_faint_text_is_detected(qtbot, qapp, shade):
    theme.apply(qapp, "light")
    window = QWidget()
    label = QLabel("Words", window)
    qtbot.addWidget(window)
    window.show()
    assert faint(window) == []
    palette = label.palette()
    palette.setColor(Role.WindowText, QColor(shade))
    label.setPalette(palette)
    assert len(faint(window)) == 1


def test_a_faint_palette_is_detected_in_the_window(qtbot, qapp, window):
    assert faint(window.central) == []
    qapp.setPalette(theme.palette(replace(LIGHT, muted="#8d9197")))
    qtbot.waitUntil(lambda: faint(window.central) != [])


@pytest.fixture
def drawn(qtbot, window, colours):
    """The window in a theme, with chips, scores and a selection."""
    window.controllers.search.set_text("dog -cat^0.5 is:favourite")
    window.grid.set_scores(True)
    window.grid.go_to(0)
    qtbot.waitUntil(lambda: window.settled)
    return window


def test_the_window_is_readable(drawn):
    assert len(marks(drawn.central)) > 15
    assert faint(drawn.central) == []


def test_a_query_error_is_readable(qtbot, drawn):
    drawn.controllers.search.set_text('"dog')
    qtbot.waitUntil(lambda: drawn.central.field.mistake() != "")
    assert faint(drawn.central.field) == []


def test_toasts_are_readable(qtbot, drawn):
    drawn.toasts.say("Copied 2 pictures.", "They can be pasted.", ("Undo", print))
    drawn.toasts.show_error(ValueError("a mistake"))
    for toast in drawn.toasts.shown:
        assert len(marks(toast)) >= 4
        assert faint(toast) == []


def test_the_drop_hint_is_readable(drawn):
    sign = DropSign(drawn.central)
    sign.show_text("Search with this picture")
    assert faint(sign) == []
    sign.hide()


def test_hovered_buttons_are_readable(qtbot, drawn):
    drawn.central.status.show_failures(3)
    button = drawn.central.status.failures
    qtbot.mouseMove(button)
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert faint(button) == []


@pytest.mark.parametrize("ticked", [False, True])
def test_a_check_box_is_visible(qtbot, colours, ticked):
    window = QWidget()
    box = Tick("Words", window)
    box.setChecked(ticked)
    qtbot.addWidget(window)
    window.show()
    assert faint(window) == []
    background, picture = colours.color(Role.Window), window.grab().toImage()
    row = [picture.pixelColor(x, box.height() // 2) for x in range(box.fontMetrics().height())]
    edges = [contrast(colour, background) for colour in row]
    assert max(edges[:4]) >= GLYPH


def test_menus_are_readable(qtbot, drawn):
    for action in drawn.menuBar().actions():
        menu = action.menu()
        menu.popup(drawn.mapToGlobal(drawn.rect().topLeft()))
        menu.setActiveAction(next(entry for entry in menu.actions() if entry.isEnabled()))
        assert faint(menu) == [], action.text()
        menu.hide()


def test_the_steering_panel_is_readable(qtbot, featured, colours):
    qtbot.keyClick(featured.grid, "1")
    qtbot.waitUntil(lambda: featured.settled)
    assert len(marks(featured.panel)) > 15
    assert faint(featured.panel) == []
    assert faint(featured.timeline_bar) == []
    qtbot.keyClick(featured.grid, "x")
    qtbot.waitUntil(lambda: featured.panel.explaining and featured.settled)
    assert faint(featured.panel) == []


@pytest.mark.model
def test_the_window_with_a_real_library_is_readable(real, colours, show):
    show("features")
    sheet_of(real).dismiss()
    assert faint(real.central) == []


@pytest.mark.model
def test_sheets_are_readable(colours, sheets):
    found = {name: faint(sheet.card) for name, sheet in sheets()}
    assert {name: texts for name, texts in found.items() if texts} == {}


@pytest.mark.model
def test_every_selected_sidebar_entry_is_readable(qtbot, real, colours, show):
    real.activateWindow()
    qtbot.keyClick(real.grid, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    sidebar = real.controllers.sidebar.sidebar
    qtbot.waitUntil(lambda: sidebar.hasFocus() and len(sidebar.entries) > 5 and real.settled)
    for _ in sidebar.entries:
        assert faint(sidebar) == []
        qtbot.keyClick(sidebar, Qt.Key.Key_Down)


@pytest.mark.model
def test_every_selected_list_entry_is_readable(qtbot, real, colours, sheets):
    real.activateWindow()
    for name, sheet in sheets():
        for view in sheet.findChildren(QAbstractItemView):
            if not view.isVisible() or view.model() is None:
                continue
            for row in range(min(5, view.model().rowCount())):
                view.setCurrentIndex(view.model().index(row, 0))
                assert faint(view) == [], name
