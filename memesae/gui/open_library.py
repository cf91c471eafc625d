"""The library that the window shows, and what changed in it."""

from __future__ import annotations

from enum import Flag, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.base.errors import MemesaeError

if TYPE_CHECKING:
    from memesae.app.session import Session


class LibraryChanged(Flag):
    """What is different in the open library; several at once are combined."""

    PICTURES = auto()
    """There may be pictures that were not there before, or some are gone."""
    FEATURES = auto()
    """Other features serve."""
    TAGS = auto()
    """Pictures have other tags, or became favourites."""
    NAMES = auto()
    """The person named, annotated or hid features."""
    WORDS = auto()
    """More words in pictures can be found."""
    SEARCHES = auto()
    """There are other saved searches, or one was looked at."""


class OpenLibrary(QObject):
    """Holds the open session, so that each part of the window asks for it when it needs it.

    Attributes:
        changed: another library was opened; the session is ready.
        library_changed: something in the open library is different (LibraryChanged).
    """

    changed = Signal()
    library_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None

    @property
    def session(self) -> Session | None:
        """The open session; None while there is no library."""
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
        """Show another library; returns the one shown before, to be closed by the caller."""
        before, self._session = self._session, session
        self.changed.emit()
        return before

    def report(self, change: LibraryChanged) -> None:
        """Let everybody know what is different in the open library; on the window's thread only."""
        self.library_changed.emit(change)

    def close(self) -> None:
        """Let go of the library; nothing may work with it any more."""
        if self._session is not None:
            self._session.close()
            self._session = None
