"""What nearly every object of the window needs, made once by `gui/window.py`."""

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
    """Carries callables to the thread of the window.

    One long-lived object owns the only signal: an object made per job would be destroyed on the
    job's thread, with events for it still under way.
    """

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._posted.connect(self._run)

    def send(self, call: Callable[[], None]) -> None:
        """Run `call` in the window's thread soon; may be called from any thread."""
        self._posted.emit(call)

    def close(self) -> None:
        """Drop whatever still arrives: the window is going away."""
        self._open = False

    def _run(self, call: Callable[[], None]) -> None:
        if self._open:
            call()


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
    current: OpenLibrary
    toasts: Toasts
    over: QWidget
    sheets: Sheets
