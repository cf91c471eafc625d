"""What nearly every object of the window needs, made once by `gui/window.py`."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from memesae.app.settings import Settings
from memesae.app.tasks import Tasks
from memesae.gui.current import Current
from memesae.gui.jobs import MainThread
from memesae.gui.sheets import Sheets
from memesae.gui.toast import Toasts


@dataclass(frozen=True, slots=True)
class WindowContext:
    """What the objects of one window share.

    Attributes:
        settings: what the person chose; written when the window closes.
        home: the folder of settings and libraries.
        tasks: runs work in the background.
        main_thread: carries calls from other threads to the window's.
        current: the open library.
        toasts: short messages and errors.
        over: the central widget, which sheets cover.
        sheets: the sheets that belong to no single area.
    """

    settings: Settings
    home: Path
    tasks: Tasks
    main_thread: MainThread
    current: Current
    toasts: Toasts
    over: QWidget
    sheets: Sheets
