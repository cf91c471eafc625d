"""Number keys where the keyboard gives something else: Shift+1 arrives as "!" on many layouts."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from memesae.gui.actions import Actions

ON_A_US_KEYBOARD = "!@#$%^&*("
_MAC = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9}
"""Apple's virtual key codes of the row of numbers, which are not in order."""
_FIRST_ON_X11 = 10
_FIRST_ON_WINDOWS = 2


def digit_of(event: QKeyEvent) -> int | None:
    """The number on the key cap that was pressed, whatever it types; None for other keys."""
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return int(event.key()) - int(Qt.Key.Key_0)
    by_place = _by_place(event)
    if by_place is not None:
        return by_place
    signs = {ord(sign): number for number, sign in enumerate(ON_A_US_KEYBOARD, start=1)}
    return signs.get(int(event.key()))


def _by_place(event: QKeyEvent) -> int | None:
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey())
    first = _FIRST_ON_WINDOWS if sys.platform == "win32" else _FIRST_ON_X11
    number = event.nativeScanCode() - first + 1
    return number if 1 <= number <= 9 else None


class Digits(QObject):
    """Hands number keys to their commands where the shortcuts did not know them.

    Args:
        over: where the keys work; the panel too, while one of its sliders has the keyboard.
        actions: the commands.
    """

    def __init__(self, over: Sequence[QWidget], actions: Actions) -> None:
        super().__init__(over[0])
        self._actions = actions
        for widget in over:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are numbers on the keyboard."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        others = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        number = None if others else digit_of(event)
        if number is None:
            return False
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._actions[f"less-{number}" if shifted else f"more-{number}"].trigger()
        return True
