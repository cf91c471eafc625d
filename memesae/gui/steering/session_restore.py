"""Stores the timeline while one works, and goes on with it when the library is opened again."""

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
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session
    from memesae.app.steering.saved_searches import RestoredSession
    from memesae.steering.timeline import Timeline

SOON_MS = 2000
"""A few steps are stored together; a crash costs no more than these."""


class SessionRestore(QObject):
    """Stores the steps in the library that they belong to.

    Decides what a library shows first: what the person asked for while it was opened, else what was found
    last time, else what stands in the field.
    """

    def __init__(self, context: WindowContext, controller: SearchController) -> None:
        super().__init__(controller)
        self._search = controller.state
        self._controller = controller
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._unsaved: tuple[Session, Timeline] | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._save_soon)
        self._search.moved.connect(self._moved)
        self._current.changed.connect(self._another_library)

    def _moved(self) -> None:
        session = self._current.session
        if session is not None:
            self._unsaved = session, self._search.steering.timeline
            self._soon.start()

    def _save_soon(self) -> None:
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is not None:
            work = partial(_store, *unsaved)
            self._tasks.start(Pool.DISK, work, failed=self._toasts.show_error)

    def save_now(self) -> None:
        """Store what is not stored yet, here and now: the window or the library is about to close."""
        self._soon.stop()
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
        # loaded now: the library is open, and the window on the screen
        from memesae.app.steering.saved_searches import restored_session

        try:
            return restored_session(session.library, session.encoder.model.id, session.store.width)
        except MemesaeError as error:
            self._toasts.show_error(error)
            return None

    def _begin(self, last: RestoredSession | None) -> None:
        if last is not None and last.timeline is not None:
            # what is asked for meanwhile is a step after those
            self._search.steering.timeline = last.timeline
        if last is None or self._search.asks:
            self._search.search_anew()
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
