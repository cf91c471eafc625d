"""Keeps the recent queries of a library in it, so that they are there at the next start."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.app.recent import keep_recent, recent
from memesae.app.tasks import Pool, Tasks
from memesae.base.token import Token
from memesae.gui.current import Current
from memesae.gui.search.history import RecentQueries

if TYPE_CHECKING:
    from memesae.app.session import Session


class Recall(QObject):
    """The recent queries of the open library.

    Attributes:
        changed: there are others than before.
        queries: they themselves.
    """

    changed = Signal()

    def __init__(
        self, current: Current, tasks: Tasks, failed: Callable[[BaseException], None]
    ) -> None:
        super().__init__(current)
        self._current = current
        self._tasks = tasks
        self._failed = failed
        self.queries = RecentQueries()
        current.changed.connect(self._another_library)

    def add(self, text: str) -> None:
        """Remember a query."""
        before = self.queries.texts
        self.queries.add(text)
        if self.queries.texts != before:
            self._keep()

    def forget(self, text: str) -> None:
        """Forget a query."""
        self.queries.show([one for one in self.queries.texts if one != text])
        self._keep()

    def put_back(self, texts: list[str]) -> None:
        """Remember just these, oldest first."""
        self.queries.show(texts)
        self._keep()

    def _keep(self) -> None:
        self.changed.emit()
        session = self._current.session
        if session is not None:
            work = partial(_keep, session, self.queries.texts)
            self._tasks.start(Pool.DISK, work, failed=self._failed, replaces="recent")

    def _another_library(self) -> None:
        session = self._current.session
        self.queries.show(recent(session.library) if session is not None else [])
        self.changed.emit()


def _keep(session: Session, texts: list[str], token: Token) -> None:
    token.check()
    keep_recent(session.library, texts)
