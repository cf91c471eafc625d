"""The context that the window's objects share, created once by `gui/window.py`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from memesae.app.settings import Settings
from memesae.app.tasks import Tasks
from memesae.gui.open_library import OpenLibrary
from memesae.gui.sheets.window_sheets import Sheets
from memesae.gui.widgets.toasts import Toasts


class MainThread(QObject):
    """Runs callables on the window's thread.

    A single long-lived object owns the signal: an object per task would be destroyed on the task's thread
    while events for it are still queued.
    """

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._posted.connect(self._run)

    def send(self, call: Callable[[], None]) -> None:
        """Queue `call` for the window's thread; may be called from any thread."""
        self._posted.emit(call)

    def close(self) -> None:
        """Drop all further calls, since the window is closing."""
        self._open = False

    def _run(self, call: Callable[[], None]) -> None:
        if self._open:
            call()


@dataclass(frozen=True, slots=True)
class WindowContext:
    """What the objects of one window share.

    Attributes:
        settings: the user's settings; saved when the window closes.
        home: the folder of settings and libraries.
        tasks: background tasks.
        main_thread: runs calls of other threads on the window's.
        current: the open library.
        toasts: messages and errors.
        over: the central widget, which sheets cover.
        sheets: the sheets that belong to no single area.
    """

    settings: Settings
    home: Path
    tasks: Tasks
    main_thread: MainThread
    current: OpenLibrary
    toasts: Toasts
    over: QWidget
    sheets: Sheets
