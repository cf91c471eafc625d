"""The application: sets up Qt, collects garbage on the window's thread only, and opens the window."""

import gc
import sys
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from memesae.app.settings import Settings, SettingsError, load
from memesae.gui import theme
from memesae.gui.crash_log import CrashLog
from memesae.gui.libraries.library_opener import LibraryOpener
from memesae.gui.translation import install as translate_into
from memesae.gui.widgets.painting import app_icon
from memesae.gui.window import MainWindow

SWITCH_INTERVAL = 0.001
"""Seconds after which a thread must release the GIL when the window's waits; Python's 5 ms add up to stalls."""


def run(folders: list[Path], home: Path) -> int:
    """Open the window and run until it is closed.

    Args:
        folders: whose library to open; empty for the last library, or the welcome page if there is none.
        home: memesae's own folder.

    Returns:
        The exit status.
    """
    app = application()
    settings, trouble = settings_of(home)
    translate_into(app, settings.language)
    theme.apply(app, settings.theme)
    opener = LibraryOpener(settings, home)
    window = MainWindow(settings, home, opener)
    crash_log = CrashLog(home, window.toasts.show_error)
    collector = GuiThreadCollector(app)
    window.show()
    if trouble is not None:
        window.toasts.show_error(trouble)
    # paint the window first: opening the library competes for the GIL
    QTimer.singleShot(0, partial(window.open, folders))
    status = app.exec()
    opener.close()
    collector.stop()
    crash_log.close()
    return status


def application() -> QApplication:
    """The application object of this process, with name and icon."""
    app = cast(QApplication | None, QApplication.instance()) or QApplication(sys.argv[:1])
    app.setApplicationName("memesae")
    app.setDesktopFileName("memesae")
    app.setWindowIcon(app_icon())
    sys.setswitchinterval(SWITCH_INTERVAL)
    return app


def settings_of(home: Path) -> tuple[Settings, SettingsError | None]:
    """The settings; if the file is invalid, the defaults and the error."""
    try:
        return load(home), None
    except SettingsError as error:
        return Settings(), error


EVERY_MS = 100
MAX_OBJECTS = 40_000
"""Number of objects scanned in one step, in about 10 ms. More than that come from newly imported packages."""


class GuiThreadCollector(QObject):
    """Runs Python's garbage collector on this thread only.

    By default it runs on whichever thread allocates, where destroying a widget in a reference cycle would
    crash Qt.

    Scanning all objects of torch would repeatedly stall the window for a fifth of a second. Objects of
    imported packages live for ever, so they are frozen, that is excluded from collection.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation due by Python's thresholds, or the oldest that is quick to scan."""
        due = max(
            (
                generation
                for generation, (count, limit) in enumerate(
                    zip(gc.get_count(), gc.get_threshold(), strict=True)
                )
                if limit and count > limit
            ),
            default=None,
        )
        if due is None:
            return
        oldest = _oldest_quick(due)
        if oldest is not None:
            gc.collect(oldest)
        if oldest != due:
            gc.freeze()

    def stop(self) -> None:
        """Restore automatic collection."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def _oldest_quick(due: int) -> int | None:
    """The oldest generation up to `due` that can be scanned quickly, together with all younger ones."""
    objects, oldest = 0, None
    for generation in range(due + 1):
        objects += len(gc.get_objects(generation))
        if objects > MAX_OBJECTS:
            break
        oldest = generation
    return oldest
