"""Favourites and tags of the open library, in memory for painting the grid."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.app.tasks import Pool, Tasks
from memesae.base.cancellation import Token
from memesae.gui.open_library import LibraryChanged, OpenLibrary
from memesae.library.tags import FAVOURITE

if TYPE_CHECKING:
    from memesae.app.session import Session


Tagged = dict[int, tuple[str, ...]]


class Marks(QObject):
    """The tags by image id; only tagged images take memory.

    Attributes:
        changed: emitted when favourites or tags have changed.
    """

    changed = Signal()

    def __init__(self, current: OpenLibrary, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._tasks = tasks
        self._tagged: Tagged = {}
        current.changed.connect(self.reload)
        current.library_changed.connect(self._library_changed)

    def reload(self) -> None:
        """Read the tags again, in the background."""
        session = self._current.session
        if session is not None:
            work = partial(_read, session)
            self._tasks.start(Pool.DISK, work, done=self._show, replaces="marks")

    def _library_changed(self, change: LibraryChanged) -> None:
        if change & (LibraryChanged.PICTURES | LibraryChanged.TAGS):
            self.reload()

    def _show(self, tagged: Tagged) -> None:
        if tagged != self._tagged:
            self._tagged = tagged
            self.changed.emit()

    def tags(self, image_id: int) -> tuple[str, ...]:
        """The tags of an image, without the one for favourites."""
        return tuple(tag for tag in self._tagged.get(image_id, ()) if tag != FAVOURITE)

    def is_favourite(self, image_id: int) -> bool:
        """Whether the image is a favourite."""
        return FAVOURITE in self._tagged.get(image_id, ())

    @property
    def names(self) -> list[str]:
        """All tags in use in alphabetical order, without the one for favourites."""
        tags = {tag for image_tags in self._tagged.values() for tag in image_tags}
        return sorted(tags - {FAVOURITE}, key=str.casefold)


def _read(session: Session, token: Token) -> Tagged:
    token.check()
    return session.library.tags.by_image()
