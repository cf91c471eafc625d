"""Remembers where the window was, how large, and how it was divided."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QMainWindow, QWidget

from memesae.gui.body import Body
from memesae.gui.sidebar.sidebar import Sidebar

FILE_NAME = "window.ini"
FIRST_SIZE = QSize(1280, 800)
KEY = "geometry"
PANEL = "panel_width"
CLOSED = "closed_parts"


class Geometry:
    """Keeps Qt's own bytes in a file of the home; everything a person may want to read is elsewhere.

    Args:
        home: where the file is.
        body: what is divided.
        panel: whose width is kept.
        sidebar: whose closed parts are kept.
    """

    def __init__(self, home: Path, body: Body, panel: QWidget, sidebar: Sidebar) -> None:
        self._store = QSettings(str(home / FILE_NAME), QSettings.Format.IniFormat)
        self._body = body
        self._panel = panel
        self._sidebar = sidebar

    def restore(self, window: QMainWindow) -> None:
        """Put the window where it was; to a good size where it never was."""
        window.resize(FIRST_SIZE)
        kept = self._store.value(KEY, QByteArray(), type=QByteArray)
        if isinstance(kept, QByteArray) and not kept.isEmpty():
            window.restoreGeometry(kept)
        width = str(self._store.value(PANEL, ""))
        self._body.panel_width = int(width) if width.isdecimal() else 0
        self._sidebar.close_parts(str(self._store.value(CLOSED, "")).split())

    def keep(self, window: QMainWindow) -> None:
        """Write down where the window is."""
        self._store.setValue(KEY, window.saveGeometry())
        if self._panel.isVisible():
            self._store.setValue(PANEL, self._panel.width())
        # one text: the file turns a list of one into a text, and an empty one into nothing
        self._store.setValue(CLOSED, " ".join(self._sidebar.closed))
        self._store.sync()
