"""Number keys by their place on the keyboard: Shift+7 types "/" in Germany, and 7 types "è" in France."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from memesae.gui.actions import Actions

ON_A_US_KEYBOARD = "!@#$%^&*("
_MAC = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9}
"""Apple's virtual key codes of the row of numbers, which are not in order."""
_FIRST_ON_X11 = 10
_FIRST_ON_WINDOWS = 2
_BESIDE_NUMBERS = frozenset(map(ord, "[]{}|\\~#@^`²³"))
"""What the row of numbers types with AltGr, which not every platform tells of."""


def digit_of(event: QKeyEvent) -> int | None:
    """The number on the key cap that was pressed, whatever it types; None for other keys."""
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return int(event.key()) - int(Qt.Key.Key_0)
    if not _shifted(event) and int(event.key()) in _BESIDE_NUMBERS:
        return None
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey())
    if event.nativeScanCode():
        first = _FIRST_ON_WINDOWS if sys.platform == "win32" else _FIRST_ON_X11
        number = event.nativeScanCode() - first + 1
        return number if 1 <= number <= 9 else None
    signs = {ord(sign): number for number, sign in enumerate(ON_A_US_KEYBOARD, start=1)}
    return signs.get(int(event.key())) if _shifted(event) else None


def _shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


class Digits(QObject):
    """Hands number keys to their commands, whatever the keyboard types by them.

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
        """Take the keys that are numbers on the keyboard, before shortcuts see what they type."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        command = self._command(event)
        if command is None:
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self._actions[command].trigger()
        return True

    def _command(self, event: QKeyEvent) -> str | None:
        """The command of a number key, unless the person gave it other keys."""
        others = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        number = None if others else digit_of(event)
        if number is None:
            return None
        command, key = (
            (f"less-{number}", f"Shift+{number}")
            if _shifted(event)
            else (f"more-{number}", f"{number}")
        )
        return command if QKeySequence(key) in self._actions[command].shortcuts() else None
