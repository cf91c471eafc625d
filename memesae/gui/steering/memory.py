"""Keeps the timeline while one works, and goes on with it when the library is opened again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from memesae.app.tasks import Pool, Tasks
from memesae.base.errors import MemesaeError
from memesae.base.token import Token
from memesae.gui.current import Current
from memesae.gui.search.commands import SearchController
from memesae.gui.steering.pilot import Pilot
from memesae.gui.toast import Toasts

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session
    from memesae.app.steering.saved_searches import RestoredSession
    from memesae.steering.timeline import Timeline

SOON_MS = 2000
"""A few steps are kept together; a crash costs no more than these."""


class Memory(QObject):
    """Follows the pilot; remembers in the library that the steps belong to.

    Decides what a library shows first: what the person asked for while it was opened, else what was found
    last time, else what stands in the field.
    """

    def __init__(
        self, pilot: Pilot, query: SearchController, current: Current, tasks: Tasks, toasts: Toasts
    ) -> None:
        super().__init__(pilot)
        self._pilot = pilot
        self._query = query
        self._current = current
        self._tasks = tasks
        self._toasts = toasts
        self._unkept: tuple[Session, Timeline] | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._keep_behind)
        pilot.moved.connect(self._moved)
        current.changed.connect(self._another_library)

    def _moved(self) -> None:
        session = self._current.session
        if session is not None:
            self._unkept = session, self._pilot.course.timeline
            self._soon.start()

    def _keep_behind(self) -> None:
        unkept, self._unkept = self._unkept, None
        if unkept is not None:
            work = partial(_keep, *unkept)
            self._tasks.start(Pool.DISK, work, failed=self._toasts.show_error)

    def keep_now(self) -> None:
        """Keep what is not kept yet, here and now: the window or the library is about to close."""
        self._soon.stop()
        unkept, self._unkept = self._unkept, None
        if unkept is not None:
            try:
                _keep(*unkept, Token())
            except MemesaeError as error:
                self._toasts.show_error(error)

    def _another_library(self) -> None:
        self.keep_now()
        session = self._current.session
        if session is not None:
            last = self._last(session)
            if last is not None and last.timeline is not None:
                self._pilot.go_on(last.timeline)
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
        if last is None or self._query.asks:
            # as a step after those of the last time
            self._query.begin_anew()
            return
        if last.timeline is None:
            self._query.set_text(last.text)
        else:
            self._pilot.steer()
        self._query.expect_another()


def _keep(session: Session, timeline: Timeline, token: Token) -> None:
    from memesae.app.steering.saved_searches import store_session

    token.check()
    store_session(session.library, timeline, session.encoder.model.id)
