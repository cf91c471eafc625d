"""The program as a person starts it, with somebody who types as soon as there is a window.

    python -m memesae.start_probe pictures|steering [what the program itself is given]

Opens the real window and tells, one line of JSON each, when it was shown, took a key, showed pictures and, if that is asked
for, offered directions (seconds of the system's clock that only goes forward). Then it goes, and keeps nothing.
"""

import json
import sys
import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from memesae.gui import main as program

TYPED = "cat"


class _FirstPaint(QObject):
    """Tells when the window is first on the screen."""

    def __init__(self, window: "ProbedWindow") -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window paints itself first, then all that is in it, before any timer rings."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._window.type_a_letter)
        return False


class ProbedWindow(program.MainWindow):
    """The window, with somebody in front of it."""

    last = "pictures"
    reached: dict[str, float]

    def show(self) -> None:
        """Show it, and wait for what can be seen."""
        self.reached = {}
        _FirstPaint(self)
        self.model.modelReset.connect(self._look)
        self.controllers.search.state.previewed.connect(self._offered)
        super().show()

    def type_a_letter(self) -> None:
        """It is painted: type."""
        self._reach("shown")
        edit, held = self.body.field.edit, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_C, held, TYPED[0]))
        if edit.text().endswith(TYPED[0]):
            self._reach("key")
        edit.undo()

    def _look(self) -> None:
        if self.model.rowCount() and "pictures" not in self.reached:
            self._reach("pictures")
            if self.last == "steering":
                QTimer.singleShot(0, lambda: self.controllers.search.set_text(TYPED))

    def _offered(self) -> None:
        if "pictures" in self.reached:
            self._reach("steering")

    def _reach(self, stage: str) -> None:
        self.reached[stage] = time.monotonic()
        # at once, so that it is known how far a start came that goes no further
        sys.stdout.write(f"{json.dumps({stage: self.reached[stage]})}\n")
        sys.stdout.flush()
        if self.last in self.reached and "key" in self.reached:
            QTimer.singleShot(0, self._go)

    def _go(self) -> None:
        """End without keeping anything: nobody chose any of this."""
        self.end()
        QApplication.exit()


def probe(last: str, words: Sequence[str]) -> int:
    """Start the program with these words on its command line; it ends when the last stage is reached."""
    from memesae.__main__ import main

    ProbedWindow.last = last
    program.MainWindow = ProbedWindow
    return main(words)


if __name__ == "__main__":
    sys.exit(probe(sys.argv[1], sys.argv[2:]))
