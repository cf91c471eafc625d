"""The queries made so far, to walk through with Up and Down, saved with the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.app.overview import keep_recent, recent
from memesae.app.tasks import Pool, Tasks
from memesae.base.cancellation import Token
from memesae.gui.open_library import OpenLibrary

if TYPE_CHECKING:
    from memesae.app.session import Session


LIMIT = 200


class RecentQueries:
    """Queries somebody looked at, newest last, each once; Up and Down walk through them."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._place: int | None = None
        self._draft = ""

    @property
    def texts(self) -> list[str]:
        """All of them, oldest first."""
        return list(self._texts)

    def show(self, texts: Iterable[str]) -> None:
        """Remember just these, oldest first; ends the walk."""
        self._place = None
        self._texts = list(texts)[-LIMIT:]

    @property
    def walking(self) -> bool:
        """Whether the field shows a recent query and not what was typed."""
        return self._place is not None

    def add(self, text: str) -> None:
        """Remember a query; ends the walk."""
        self._place = None
        if text.strip():
            self._texts = [*(kept for kept in self._texts if kept != text), text][-LIMIT:]

    def older(self, typed: str) -> str | None:
        """The query before; None where there is none. `typed` comes back at the end of the walk."""
        if self._place is None:
            self._draft = typed
            kept = [place for place, text in enumerate(self._texts) if text != typed]
            place = kept[-1] if kept else -1
        else:
            place = self._place - 1
        if place < 0:
            return None
        self._place = place
        return self._texts[place]

    def newer(self) -> str | None:
        """The query after, at last what was typed; None when not walking."""
        if self._place is None:
            return None
        self._place += 1
        if self._place < len(self._texts):
            return self._texts[self._place]
        self._place = None
        return self._draft

    def stop(self) -> None:
        """The person typed: the walk is over."""
        self._place = None


class Recall(QObject):
    """The recent queries of the open library.

    Attributes:
        changed: there are others than before.
        queries: they themselves.
    """

    changed = Signal()

    def __init__(
        self, current: OpenLibrary, tasks: Tasks, failed: Callable[[BaseException], None]
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
