"""Looks at the features of the open library, so that it can be steered by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.app.tasks import Pool, Tasks
from memesae.gui.current import Current, LibraryChanged
from memesae.gui.steering.latest import Latest

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session
    from memesae.app.steering import SteeringEngine

FIRST = 100
"""Pictures with which steering begins while a folder is indexed for the first time."""
AGAIN = 4
"""How many times as many there must be for another look: few looks in all, none at few more pictures."""


class FeatureLoader(QObject):
    """Has the steering engine of the open library.

    Attributes:
        ready: the library can be steered, or not for now (bool).
        failed: the features cannot be read (the error).
    """

    ready = Signal(bool)
    failed = Signal(object)

    def __init__(self, current: Current, tasks: Tasks) -> None:
        super().__init__(current)
        self._current = current
        self._looked_at = 0
        self._work = Latest(tasks, Pool.FEATURES, "engine", self)
        self._work.failed.connect(self.failed)
        current.changed.connect(self._another_library)
        current.library_changed.connect(self._library_changed)

    @property
    def session(self) -> Session | None:
        """The library whose features are looked at; None while there is none."""
        return self._current.session

    @property
    def engine(self) -> SteeringEngine | None:
        """What steers; None until the features have been looked at."""
        return self._current.session.steering_engine if self._current.session is not None else None

    @property
    def has_library(self) -> bool:
        """Whether there is anything to steer in, now or soon."""
        return self._current.session is not None

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
