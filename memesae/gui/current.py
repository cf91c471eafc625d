"""Which library the window shows, if any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.base.errors import MemesaeError

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session


class Current(QObject):
    """Holds the open session, so that each part of the window asks for it when it needs it.

    Attributes:
        changed: another library was opened; the session is ready.
    """

    changed = Signal()

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

    def close(self) -> None:
        """Let go of the library; nothing may work with it any more."""
        if self._session is not None:
            self._session.close()
            self._session = None
