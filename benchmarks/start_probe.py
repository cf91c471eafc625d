"""The program as a person starts it, with somebody who types as soon as there is a window: see start.py."""

import json
import sys
import time
from functools import partial

from memesae.__main__ import main

TYPED = "cat"


def probe(reached: dict[str, float]) -> None:
    """Note when the window is shown, takes keys, shows pictures, can be steered; then close it.

    What is imported here is what the window imports a moment later.
    """
    from PySide6.QtCore import QEvent, Qt, QTimer
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from memesae.gui import main as gui

    class Watched(gui.MainWindow):
        def show(self) -> None:
            super().show()
            # all that is waiting is handled first, painting included
            QTimer.singleShot(0, self.type_a_letter)
            self.model.modelReset.connect(self.look)
            self.desk.steering.pilot.lookout.offered.connect(self.offered)

        def type_a_letter(self) -> None:
            reached["shown"] = time.monotonic()
            edit, held = self.body.field.edit, Qt.KeyboardModifier.NoModifier
            key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_C, held, TYPED[0])
            QApplication.sendEvent(edit, key)
            assert edit.text() == TYPED[0]
            reached["key"] = time.monotonic()
            edit.clear()

        def look(self) -> None:
            if self.model.rowCount() and "pictures" not in reached:
                reached["pictures"] = time.monotonic()
                QTimer.singleShot(0, partial(self.desk.query.set_text, TYPED))

        def offered(self, _: object) -> None:
            reached["steering"] = time.monotonic()
            QTimer.singleShot(0, self.close)

    gui.MainWindow = Watched


if __name__ == "__main__":
    times: dict[str, float] = {}
    probe(times)
    status = main(["--home", sys.argv[1]])
    print(json.dumps(times))
    sys.exit(status)
