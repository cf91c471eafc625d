"""Number keys on keyboards of other countries, where they type other things."""

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
    """Qt's key for a character: that of the capital letter, where there is one."""
    return Qt.Key(ord(text.upper()))


def event(kind, cap, text, modifiers):
    first = 2 if sys.platform == "win32" else 10
    return QKeyEvent(kind, key_of(text), modifiers, first + int(cap) - 1, MAC[cap], 0, text)


def press(qtbot, widget, cap, text, modifiers=NONE):
    """Press the key with a number on its cap, as Qt does: who asks for it gets it, else a shortcut."""
    asked = event(QEvent.Type.ShortcutOverride, cap, text, modifiers)
    asked.ignore()
    QApplication.sendEvent(widget, asked)
    if asked.isAccepted():
        QApplication.sendEvent(widget, event(QEvent.Type.KeyPress, cap, text, modifiers))
    else:
        qtbot.keyClick(widget, key_of(text), modifiers)


def pushed(window):
    """The name and the way of each push."""
    state = window.controllers.search.state.steering.state
    return [(one.direction.label, one.amount > 0) for one in state.nudges]


def offered(window, cap):
    return window.controllers.search.state.steering.offer.at(int(cap)).label


@pytest.mark.parametrize("cap", GERMAN)
def test_shift_and_a_number_is_less_in_germany(qtbot, featured, cap):
    label = offered(featured, cap)
    press(qtbot, featured.grid, cap, GERMAN[cap], SHIFT)
    qtbot.waitUntil(lambda: featured.settled)
    assert pushed(featured) == [(label, False)]
    assert featured.grid.hasFocus()


@pytest.mark.parametrize("cap", FRENCH)
def test_numbers_are_more_and_with_shift_less_in_france(qtbot, featured, cap):
    label = offered(featured, cap)
    press(qtbot, featured.grid, cap, FRENCH[cap])
    qtbot.waitUntil(lambda: featured.settled)
    assert pushed(featured) == [(label, True)]
    label = offered(featured, cap)
    press(qtbot, featured.grid, cap, cap, SHIFT)
    qtbot.waitUntil(lambda: featured.settled)
    assert (label, False) in pushed(featured) or (label, True) not in pushed(featured)
    assert featured.grid.hasFocus()


def test_a_slash_of_its_own_still_opens_the_search_field(qtbot, featured):
    qtbot.keyClick(featured.grid, Qt.Key.Key_Slash)
    assert featured.central.field.edit.hasFocus()
    assert pushed(featured) == []


@pytest.mark.parametrize("cap", ["8", "9"])
def test_brackets_that_need_alt_gr_still_change_the_step(qtbot, featured, cap):
    before = featured.controllers.search.state.steering.step
    press(qtbot, featured.grid, cap, ALT_GR[cap])
    assert featured.controllers.search.state.steering.step != before
    assert pushed(featured) == []


def test_keys_that_the_person_gave_away_are_left_alone(qtbot, featured):
    featured.controllers.window._settings.keys["less-7"] = ["Ctrl+7"]
    featured.rebind_keys()
    press(qtbot, featured.grid, "7", "/", SHIFT)
    assert pushed(featured) == []
    press(qtbot, featured.grid, "6", "&", SHIFT)
    qtbot.waitUntil(lambda: featured.settled)
    assert len(pushed(featured)) == 1


def test_signs_are_typed_in_the_search_field(qtbot, featured):
    edit = featured.central.field.edit
    edit.clear()
    edit.setFocus()
    for cap in "178":
        press(qtbot, edit, cap, GERMAN[cap], SHIFT)
    assert edit.text() == "!/("


@pytest.mark.parametrize("sign", ["!", "(", "&"])
def test_signs_without_a_place_are_those_of_an_american_keyboard(qtbot, featured, sign):
    label = offered(featured, "!@#$%^&*(".index(sign) + 1)
    qtbot.keyClick(featured.grid, key_of(sign), SHIFT)
    qtbot.waitUntil(lambda: featured.settled)
    assert pushed(featured) == [(label, False)]
