"""Everything can be reached by Tab, and shows that it was."""

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
"""Where the mouse may press what a number key, a letter or an arrow does as well."""
MARGIN = 6
STRONG = 3.0
"""The contrast that WCAG 2.2 asks between a place with and without the keyboard."""
DRAWN = (QAbstractButton, QComboBox)
"""What shows by itself that it has the keyboard; in a line the cursor does, in a list a row."""


def reachable(widget):
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def out_of_reach(root):
    buttons = [each for each in shown_in(root) if isinstance(each, QAbstractButton)]
    return [each for each in buttons if not reachable(each) and not has_a_key(each)]


def has_a_key(widget):
    while widget is not None:
        if type(widget).__name__ in HAS_A_KEY:
            return True
        widget = widget.parentWidget()
    return False


def shows_focus(window, widget):
    """Whether a control that has the keyboard has a frame that stands out, half of it at least."""
    corner = widget.mapTo(window, widget.rect().topLeft())
    place = QRect(corner, widget.size()).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    place &= window.rect()
    with_keys = window.grab(place).toImage()
    widget.clearFocus()
    without = window.grab(place).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return changed_strongly(with_keys, without) >= widget.width() + widget.height()


def changed_strongly(first, second):
    """How many pixels differ so much that nobody can overlook it."""
    pairs = (
        (first.pixel(x, y), second.pixel(x, y))
        for x in range(first.width())
        for y in range(first.height())
    )
    return sum(told_apart(before, after) for before, after in pairs if before != after)


@cache
def told_apart(before, after):
    return contrast(QColor(before), QColor(after)) >= STRONG


def go_round(qtbot, window, root):
    """What Tab comes to, and which of it does not show that."""
    met, silent = [], []
    for _ in range(3 * len(shown_in(root))):
        focused = QApplication.focusWidget()
        if focused is None or focused in met:
            break
        met.append(focused)
        if isinstance(focused, DRAWN) and not shows_focus(window, focused):
            silent.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    return met, silent


def faults(qtbot, window, root):
    """The controls that cannot be reached, and those that do not show it."""
    met, silent = go_round(qtbot, window, root)
    shown = [each for each in shown_in(root) if each.isEnabled() and not has_a_key(each)]
    missed = [
        each for each in shown if isinstance(each, DRAWN) and reachable(each) and each not in met
    ]
    return {
        kind: [describe(each) for each in found]
        for kind, found in (
            ("out of reach", out_of_reach(root) + missed),
            ("shows nothing", silent),
        )
        if found
    }


def describe(widget):
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()}"


def test_a_control_that_shows_nothing_would_be_found(qtbot):
    class Plain(QAbstractButton):
        def paintEvent(self, event):
            """Nothing at all."""

    window = QWidget()
    plain = Plain(window)
    plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    plain.setFocus()
    qtbot.waitUntil(plain.hasFocus)
    assert go_round(qtbot, window, window)[1] == [plain]


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
    assert {name: each for name, each in found.items() if each} == {}
