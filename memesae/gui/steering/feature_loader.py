"""Looks at the features of the open library, so that it can be steered by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.app.tasks import Pool, SupersedingTask
from memesae.gui.context import WindowContext
from memesae.gui.open_library import LibraryChanged

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.steering.steering_engine import SteeringEngine

FIRST = 100
"""Pictures with which steering begins while a folder is indexed for the first time."""
AGAIN = 4
"""How many times as many there must be for another look: few looks in all, none at few more pictures."""


class FeatureLoader(QObject):
    """Has the features of the open library loaded; `Session.steering_engine` is there when they are.

    Attributes:
        ready: the library can be steered, or not for now (bool).
    """

    ready = Signal(bool)

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.current)
        self._current = context.current
        self._looked_at = 0
        show_error = context.toasts.show_error
        self._work = SupersedingTask(context.tasks, Pool.FEATURES, "features", show_error)
        context.current.changed.connect(self._another_library)
        context.current.library_changed.connect(self._library_changed)

    @property
    def idle(self) -> bool:
        """Whether nothing is being looked at."""
        return self._work.idle

    def load(self) -> None:
        """Look at the features."""
        session = self._current.session
        if session is not None and len(session.store):
            self._looked_at = len(session.store)
            self._work.start(session.load_features, self._loaded)

    def _library_changed(self, change: LibraryChanged) -> None:
        if change & LibraryChanged.FEATURES:
            self.load()
        elif change & LibraryChanged.PICTURES:
            self._follow_growth()
        if change & LibraryChanged.NAMES:
            # looked at already; offer and pills show the other names
            self.ready.emit(True)

    def _follow_growth(self) -> None:
        """Look again where a library has grown so much that the last look tells little of it."""
        session = self._current.session
        due = max(FIRST, AGAIN * self._looked_at)
        if session is not None and self.idle and len(session.store) >= due:
            self.load()

    def _loaded(self, _: SteeringEngine) -> None:
        self.ready.emit(True)

    def _another_library(self) -> None:
        self._work.cancel()
        self._looked_at = 0
        self.ready.emit(False)
