"""Hearts and tags of the open library's pictures, at hand for every cell that is painted."""

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
    """The tags by image: only tagged images take room, and nobody tags a million.

    Attributes:
        changed: they are other ones than before.
    """

    changed = Signal()

    def __init__(self, current: OpenLibrary, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._tasks = tasks
        self._tagged: Tagged = {}
        current.changed.connect(self.look)
        current.library_changed.connect(self._library_changed)

    def look(self) -> None:
        """Read them anew."""
        session = self._current.session
        if session is not None:
            work = partial(_read, session)
            self._tasks.start(Pool.DISK, work, done=self._show, replaces="marks")

    def _library_changed(self, change: LibraryChanged) -> None:
        if change & (LibraryChanged.PICTURES | LibraryChanged.TAGS):
            self.look()

    def _show(self, tagged: Tagged) -> None:
        if tagged != self._tagged:
            self._tagged = tagged
            self.changed.emit()

    def tags(self, image_id: int) -> tuple[str, ...]:
        """What the person says of an image, the favourite's tag left out."""
        return tuple(tag for tag in self._tagged.get(image_id, ()) if tag != FAVOURITE)

    def is_favourite(self, image_id: int) -> bool:
        """Whether the image is a favourite."""
        return FAVOURITE in self._tagged.get(image_id, ())

    @property
    def names(self) -> list[str]:
        """All tags in use, in the alphabet's order, the favourite's left out."""
        found = {tag for tags in self._tagged.values() for tag in tags}
        return sorted(found - {FAVOURITE}, key=str.casefold)


def _read(session: Session, token: Token) -> Tagged:
    token.check()
    return session.library.tags.by_image()
