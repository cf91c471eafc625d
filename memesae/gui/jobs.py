"""Brings outcomes of background work to the window's own thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


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
