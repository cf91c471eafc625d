"""Stores the timeline in the library, and restores it when the library is opened again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.gui.context import WindowContext
from memesae.gui.search.commands import SearchController

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.app.session import Session
    from memesae.app.steering.saved_searches import RestoredSession
    from memesae.steering.timeline import Timeline

SAVE_DELAY_MS = 2000
"""Delay before steps are stored together; a crash loses no more than these."""


class SessionRestore(QObject):
    """Stores and restores the timeline of the open library.

    A newly opened library shows the query entered while it was opening, else the search of the last session,
    else the query in the field.
    """

    def __init__(self, context: WindowContext, controller: SearchController) -> None:
        super().__init__(controller)
        self._search = controller.state
        self._controller = controller
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._unsaved: tuple[Session, Timeline] | None = None
        self._save_timer = QTimer(self, singleShot=True, interval=SAVE_DELAY_MS)
        self._save_timer.timeout.connect(self._save_in_background)
        self._search.moved.connect(self._moved)
        self._current.changed.connect(self._another_library)

    def _moved(self) -> None:
        session = self._current.session
        if session is not None:
            self._unsaved = session, self._search.steering.timeline
            self._save_timer.start()

    def _save_in_background(self) -> None:
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is not None:
            work = partial(_store, *unsaved)
            self._tasks.start(Pool.DISK, work, failed=self._toasts.show_error)

    def save_now(self) -> None:
        """Store pending steps synchronously, before the window or the library closes."""
        self._save_timer.stop()
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is not None:
            try:
                _store(*unsaved, Token())
            except MemesaeError as error:
                self._toasts.show_error(error)

    def _another_library(self) -> None:
        self.save_now()
        session = self._current.session
        if session is not None:
            last = self._last(session)
            self._begin(last)

    def _last(self, session: Session) -> RestoredSession | None:
        # imported late, so that the window appears first
        from memesae.app.steering.saved_searches import restored_session

        try:
            return restored_session(session.library, session.encoder.model.id, session.store.width)
        except MemesaeError as error:
            self._toasts.show_error(error)
            return None

    def _begin(self, last: RestoredSession | None) -> None:
        if last is not None and last.timeline is not None:
            # a query entered meanwhile becomes the next step
            self._search.steering.timeline = last.timeline
        if last is None or self._search.has_pending_query:
            self._search.search_in_new_library()
            return
        if last.timeline is None:
            self._controller.set_text(last.text)
        else:
            self._search.show_step()
        self._controller.expect_another()


def _store(session: Session, timeline: Timeline, token: Token) -> None:
    from memesae.app.steering.saved_searches import store_session

    token.check()
    store_session(session.library, timeline, session.encoder.model.id)
