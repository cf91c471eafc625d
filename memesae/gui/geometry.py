"""Remembers where the window was and how large."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QMainWindow

FILE_NAME = "window.ini"
FIRST_SIZE = QSize(1280, 800)
KEY = "geometry"


class Geometry:
    """Keeps Qt's own bytes in a file of the home; everything a person may want to read is elsewhere."""

    def __init__(self, home: Path) -> None:
        self._store = QSettings(str(home / FILE_NAME), QSettings.Format.IniFormat)

    def restore(self, window: QMainWindow) -> None:
        """Put the window where it was; to a good size where it never was."""
        window.resize(FIRST_SIZE)
        kept = self._store.value(KEY, QByteArray(), type=QByteArray)
        if isinstance(kept, QByteArray) and not kept.isEmpty():
            window.restoreGeometry(kept)

    def keep(self, window: QMainWindow) -> None:
        """Write down where the window is."""
        self._store.setValue(KEY, window.saveGeometry())
        self._store.sync()
