"""All controls can be reached by Tab and show the focus."""

from functools import cache

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from memesae.gui import theme
from tests.gui.accessible.conftest import shown_in
from tests.gui.accessible.painted import contrast

pytestmark = pytest.mark.model
HAS_A_KEY = {"Pictures", "OfferRow", "QuickLook", "QMenuBar", "Choice"}
"""Widgets with parts that other keys than Tab reach: numbers, letters or arrows."""
MARGIN = 6
MIN_CONTRAST = 3.0
"""The contrast that WCAG 2.2 requires between a pixel with and without focus."""
WITH_FOCUS_RING = (QAbstractButton, QComboBox)
"""Controls that need a focus ring; an input field shows a cursor, a list the current row."""


def reachable(widget):
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def out_of_reach(root):
    buttons = [child for child in shown_in(root) if isinstance(child, QAbstractButton)]
    return [button for button in buttons if not reachable(button) and not has_a_key(button)]


def has_a_key(widget):
    while widget is not None:
        if type(widget).__name__ in HAS_A_KEY:
            return True
        widget = widget.parentWidget()
    return False


def shows_focus(window, widget):
    """Whether at least half of the frame of a focused control has sufficient contrast."""
    corner = widget.mapTo(window, widget.rect().topLeft())
    rect = QRect(corner, widget.size()).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    rect &= window.rect()
    focused = window.grab(rect).toImage()
    widget.clearFocus()
    unfocused = window.grab(rect).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return changed_pixels(focused, unfocused) >= widget.width() + widget.height()


def changed_pixels(first, second):
    """Number of pixels that differ by the required contrast."""
    pairs = (
        (first.pixel(x, y), second.pixel(x, y))
        for x in range(first.width())
        for y in range(first.height())
    )
    return sum(distinct(before, after) for before, after in pairs if before != after)


@cache
def distinct(before, after):
    return contrast(QColor(before), QColor(after)) >= MIN_CONTRAST


def tab_through(qtbot, window, root):
    """The widgets that Tab reaches, and those of them that do not show the focus."""
    reached, silent = [], []
    for _ in range(3 * len(shown_in(root))):
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            break
        reached.append(focused)
        if isinstance(focused, WITH_FOCUS_RING) and not shows_focus(window, focused):
            silent.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    return reached, silent


def faults(qtbot, window, root):
    """The controls that cannot be reached, and those that do not show the focus."""
    reached, silent = tab_through(qtbot, window, root)
    shown = [child for child in shown_in(root) if child.isEnabled() and not has_a_key(child)]
    missed = [
        control
        for control in shown
        if isinstance(control, WITH_FOCUS_RING) and reachable(control) and control not in reached
    ]
    return {
        kind: [describe(control) for control in found]
        for kind, found in (
            ("out of reach", out_of_reach(root) + missed),
            ("no focus ring", silent),
        )
        if found
    }


def describe(widget):
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()}"


def test_a_control_without_a_focus_ring_is_detected(qtbot):
    class Plain(QAbstractButton):
        def paintEvent(self, event):
            """Paint nothing."""

    window = QWidget()
    plain = Plain(window)
    plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    plain.setFocus()
    qtbot.waitUntil(plain.hasFocus)
    assert tab_through(qtbot, window, window)[1] == [plain]


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_window_can_be_used_without_a_mouse(qtbot, qapp, real, show, colours):
    theme.apply(qapp, colours)
    qapp.processEvents()
    real.activateWindow()
    real.central.field.edit.setFocus()
    assert faults(qtbot, real, real.central) == {}


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_sheets_can_be_used_without_a_mouse(qtbot, qapp, real, show, sheets, colours):
    theme.apply(qapp, colours)
    qapp.processEvents()
    real.activateWindow()
    found = {name: faults(qtbot, real, sheet) for name, sheet in sheets()}
    assert {name: kinds for name, kinds in found.items() if kinds} == {}
