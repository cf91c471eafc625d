"""Loads the features of the open library for steering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.app.tasks import Pool, SupersedingTask
from memesae.gui.context import WindowContext
from memesae.gui.open_library import LibraryChanged

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.app.steering.steering_engine import SteeringEngine

MIN_PICTURES = 100
"""Number of pictures from which features are loaded while a folder is indexed for the first time."""
RELOAD_FACTOR = 4
"""Growth of the library after which features are reloaded during indexing."""


class FeatureLoader(QObject):
    """Loads features in the background; `Session.steering_engine` is set afterwards.

    Attributes:
        ready: whether the library can be steered now (bool).
        gave_up: they could not be loaded.
        failed: whether that was so the last time.
    """

    ready = Signal(bool)
    gave_up = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.current)
        self._current = context.current
        self._loaded_for = 0
        self.failed = False
        self._toasts = context.toasts
        self._work = SupersedingTask(context.tasks, Pool.FEATURES, "features", self._fail)
        context.current.changed.connect(self._another_library)
        context.current.library_changed.connect(self._library_changed)

    @property
    def idle(self) -> bool:
        """Whether no features are being loaded."""
        return self._work.idle

    def absence(self) -> str:
        """Why there are no features now, though a library is open."""
        session = self._current.session
        if session is not None and not len(session.store):
            return self.tr("This library has no pictures yet.")
        if self.failed:
            return self.tr(
                "The features of this library could not be loaded.\nIt can be searched, but not steered."
            )
        return self.tr("Computing feature statistics…")

    def load(self) -> None:
        """Load the features."""
        session = self._current.session
        if session is not None and len(session.store):
            self._loaded_for = len(session.store)
            self.failed = False
            self._work.start(session.load_features, self._loaded)

    def _library_changed(self, change: LibraryChanged) -> None:
        if change & LibraryChanged.FEATURES:
            self.load()
        elif change & LibraryChanged.PICTURES:
            self._follow_growth()
        if change & LibraryChanged.NAMES:
            # already loaded; offer and chips show the new names
            self.ready.emit(True)

    def _follow_growth(self) -> None:
        """Reload the features if the library has grown by `RELOAD_FACTOR`."""
        session = self._current.session
        due = max(MIN_PICTURES, RELOAD_FACTOR * self._loaded_for)
        if session is not None and self.idle and len(session.store) >= due:
            self.load()

    def _loaded(self, _: SteeringEngine) -> None:
        self.ready.emit(True)

    def _fail(self, error: BaseException) -> None:
        self.failed = True
        self._toasts.show_error(error)
        self.gave_up.emit()

    def _another_library(self) -> None:
        self.failed = False
        self._work.cancel()
        self._loaded_for = 0
        self.ready.emit(False)
