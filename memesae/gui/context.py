"""The context that the window's objects share, created once by `gui/window.py`."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from memesae.app.settings import Settings
from memesae.app.tasks import Tasks
from memesae.gui.open_library import OpenLibrary
from memesae.gui.sheets.window_sheets import Sheets
from memesae.gui.widgets.toasts import Toasts


@dataclass(frozen=True, slots=True)
class WindowContext:
    """What the objects of one window share.

    Attributes:
        settings: the user's settings; saved when the window closes.
        home: the folder of settings and libraries.
        tasks: background tasks; other threads post calls for the window's thread to it.
        current: the open library.
        toasts: messages and errors.
        over: the central widget, which sheets cover.
        sheets: the sheets that belong to no single area.
    """

    settings: Settings
    home: Path
    tasks: Tasks
    current: OpenLibrary
    toasts: Toasts
    over: QWidget
    sheets: Sheets
