"""The program of one measured start: the real window, and a key pressed as soon as it is painted.

    python -m memesae.bench.startup_probe pictures|steering [the program's own arguments]

Opens the real window and prints one line of JSON for each stage when it is reached (shown, key, pictures and, if asked
for, steering), in seconds of the monotonic clock. Then it exits without saving anything.
"""

import json
import sys
import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from memesae.gui import application as program

TYPED = "cat"


class _FirstPaint(QObject):
    """Detects the first paint event of the window."""

    def __init__(self, window: "ProbedWindow") -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window paints itself first, then all its children, before any timer fires."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._window.type_a_letter)
        return False


class ProbedWindow(program.MainWindow):
    """The main window, which reports the stages of its start."""

    last = "pictures"
    reached: dict[str, float]

    def show(self) -> None:
        """Show the window, and connect to the signals of the stages."""
        self.reached = {}
        _FirstPaint(self)
        self.model.modelReset.connect(self._on_results)
        self.controllers.search.state.previewed.connect(self._on_offer)
        super().show()

    def type_a_letter(self) -> None:
        """Press a key in the search field, now that it is painted."""
        self._reach("shown")
        edit, modifiers = self.central.field.edit, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(
            edit, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_C, modifiers, TYPED[0])
        )
        if edit.text().endswith(TYPED[0]):
            self._reach("key")
        edit.undo()

    def _on_results(self) -> None:
        if self.model.rowCount() and "pictures" not in self.reached:
            self._reach("pictures")
            if self.last == "steering":
                QTimer.singleShot(0, lambda: self.controllers.search.set_text(TYPED))

    def _on_offer(self) -> None:
        if "pictures" in self.reached:
            self._reach("steering")

    def _reach(self, stage: str) -> None:
        self.reached[stage] = time.monotonic()
        # flushed, so that the stages reached are known if the start hangs later
        sys.stdout.write(f"{json.dumps({stage: self.reached[stage]})}\n")
        sys.stdout.flush()
        if self.last in self.reached and "key" in self.reached:
            QTimer.singleShot(0, self._exit)

    def _exit(self) -> None:
        """Quit without saving settings or window state."""
        self.end()
        QApplication.exit()


def probe(last: str, arguments: Sequence[str]) -> int:
    """Start the program with these arguments; it exits when the last stage is reached."""
    from memesae.__main__ import main

    ProbedWindow.last = last
    program.MainWindow = ProbedWindow
    return main(arguments)


if __name__ == "__main__":
    sys.exit(probe(sys.argv[1], sys.argv[2:]))
