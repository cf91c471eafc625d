"""Number keys on keyboard layouts on which they type other characters."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
GERMAN = dict(zip("123456789", '!"§$%&/()', strict=True))
FRENCH = dict(zip("123456789", "&é\"'(-è_ç", strict=True))
ALT_GR = {"7": "{", "8": "[", "9": "]"}
MAC = {"1": 18, "2": 19, "3": 20, "4": 21, "5": 23, "6": 22, "7": 26, "8": 28, "9": 25}


def key_of(text):
    """Qt's key for a character; for letters that of the capital."""
    return Qt.Key(ord(text.upper()))


def event(kind, cap, text, modifiers):
    first = 2 if sys.platform == "win32" else 10
    return QKeyEvent(kind, key_of(text), modifiers, first + int(cap) - 1, MAC[cap], 0, text)


def press(qtbot, widget, cap, text, modifiers=NONE):
    """Press a number key like Qt: a shortcut override first, else the shortcut."""
    override = event(QEvent.Type.ShortcutOverride, cap, text, modifiers)
    override.ignore()
    QApplication.sendEvent(widget, override)
    if override.isAccepted():
        QApplication.sendEvent(widget, event(QEvent.Type.KeyPress, cap, text, modifiers))
    else:
        qtbot.keyClick(widget, key_of(text), modifiers)


def nudged(window):
    """Label and sign of each nudge."""
    state = window.controllers.search.state.steering.state
    return [(nudge.direction.label, nudge.amount > 0) for nudge in state.nudges]


def offered(window, cap):
    return window.controllers.search.state.steering.offer.at(int(cap)).label


@pytest.mark.parametrize("cap", GERMAN)
def test_shift_and_a_number_is_less_in_germany(qtbot, featured, cap):
    label = offered(featured, cap)
    press(qtbot, featured.grid, cap, GERMAN[cap], SHIFT)
    qtbot.waitUntil(lambda: featured.settled)
    assert nudged(featured) == [(label, False)]
    assert featured.grid.hasFocus()


@pytest.mark.parametrize("cap", FRENCH)
def test_numbers_are_more_and_with_shift_less_in_france(qtbot, featured, cap):
    label = offered(featured, cap)
    press(qtbot, featured.grid, cap, FRENCH[cap])
    qtbot.waitUntil(lambda: featured.settled)
    assert nudged(featured) == [(label, True)]
    label = offered(featured, cap)
    press(qtbot, featured.grid, cap, cap, SHIFT)
    qtbot.waitUntil(lambda: featured.settled)
    assert (label, False) in nudged(featured) or (label, True) not in nudged(featured)
    assert featured.grid.hasFocus()


def test_a_separate_slash_key_still_opens_the_search_field(qtbot, featured):
    qtbot.keyClick(featured.grid, Qt.Key.Key_Slash)
    assert featured.central.field.edit.hasFocus()
    assert nudged(featured) == []


@pytest.mark.parametrize("cap", ["8", "9"])
def test_brackets_that_need_alt_gr_still_change_the_step(qtbot, featured, cap):
    before = featured.controllers.search.state.steering.step
    press(qtbot, featured.grid, cap, ALT_GR[cap])
    assert featured.controllers.search.state.steering.step != before
    assert nudged(featured) == []


def test_keys_removed_by_the_user_do_nothing(qtbot, featured):
    featured.controllers.window._settings.keys["less-7"] = ["Ctrl+7"]
    featured.rebind_keys()
    press(qtbot, featured.grid, "7", "/", SHIFT)
    assert nudged(featured) == []
    press(qtbot, featured.grid, "6", "&", SHIFT)
    qtbot.waitUntil(lambda: featured.settled)
    assert len(nudged(featured)) == 1


def test_characters_are_typed_in_the_search_field(qtbot, featured):
    edit = featured.central.field.edit
    edit.clear()
    edit.setFocus()
    for cap in "178":
        press(qtbot, edit, cap, GERMAN[cap], SHIFT)
    assert edit.text() == "!/("


@pytest.mark.parametrize("sign", ["!", "(", "&"])
def test_characters_without_a_scan_code_are_read_as_us_layout(qtbot, featured, sign):
    label = offered(featured, "!@#$%^&*(".index(sign) + 1)
    qtbot.keyClick(featured.grid, key_of(sign), SHIFT)
    qtbot.waitUntil(lambda: featured.settled)
    assert nudged(featured) == [(label, False)]
