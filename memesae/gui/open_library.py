"""The open library, and notifications of changes in it."""

from __future__ import annotations

from enum import Flag, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.base.errors import MemesaeError

if TYPE_CHECKING:
    from memesae.app.session import Session


class LibraryChanged(Flag):
    """What has changed in the open library; flags can be combined."""

    PICTURES = auto()
    """Pictures may have been added or removed."""
    FEATURES = auto()
    """Other features are in use."""
    TAGS = auto()
    """Tags or favourites have changed."""
    NAMES = auto()
    """Names, notes or visibility of features have changed."""
    WORDS = auto()
    """More text in pictures is searchable."""
    SEARCHES = auto()
    """Saved searches have changed, or one was opened."""


class OpenLibrary(QObject):
    """Holds the open session.

    Attributes:
        leaving: another library is about to be opened; the session is still that of the previous one.
        changed: another library was opened; the session is ready.
        library_changed: something in the open library has changed (LibraryChanged).
    """

    leaving = Signal()
    changed = Signal()
    library_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None

    @property
    def session(self) -> Session | None:
        """The open session; None if no library is open."""
        return self._session

    def require_session(self) -> Session:
        """The open session.

        Raises:
            MemesaeError: no library is open.
        """
        if self._session is None:
            raise MemesaeError(self.tr("Choose a folder to search in first."))
        return self._session

    def switch(self, session: Session) -> Session | None:
        """Switch to another library; returns the previous session, to be closed by the caller."""
        if self._session is not None:
            self.leaving.emit()
        before, self._session = self._session, session
        self.changed.emit()
        return before

    def report(self, change: LibraryChanged) -> None:
        """Announce a change of the open library; on the window's thread only."""
        self.library_changed.emit(change)

    def close(self) -> None:
        """Close the session, which must not be used any more."""
        if self._session is not None:
            self._session.close()
            self._session = None
