"""Recent queries: the history that Up and Down walk through, stored in the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from memesae.app.tasks import Pool, Tasks
from memesae.base.cancellation import Token
from memesae.gui.open_library import OpenLibrary

if TYPE_CHECKING:
    from memesae.app.session import Session
    from memesae.library.library import Library

LIMIT = 200
SETTING = "recent-queries"


def recent_queries(library: Library) -> list[str]:
    """The recent queries, oldest first."""
    return [str(text) for text in cast("Sequence[object]", library.setting(SETTING, []))]


def store_recent_queries(library: Library, texts: Sequence[str]) -> None:
    """Store the recent queries, replacing those stored before."""
    library.set_setting(SETTING, list(texts))


class RecentQueries:
    """A history of distinct queries, newest last, with a position for Up and Down."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._index: int | None = None
        self._draft = ""

    @property
    def texts(self) -> list[str]:
        """All queries, oldest first."""
        return list(self._texts)

    def show(self, texts: Iterable[str]) -> None:
        """Replace the history, oldest first, and end the walk."""
        self._index = None
        self._texts = list(texts)[-LIMIT:]

    @property
    def walking(self) -> bool:
        """Whether the field shows a recent query."""
        return self._index is not None

    def add(self, text: str) -> None:
        """Add a query and end the walk."""
        self._index = None
        if text.strip():
            self._texts = [*(one for one in self._texts if one != text), text][-LIMIT:]

    def older(self, typed: str) -> str | None:
        """The previous query, or None; the walk ends with `typed`."""
        if self._index is None:
            self._draft = typed
            others = [index for index, text in enumerate(self._texts) if text != typed]
            index = others[-1] if others else -1
        else:
            index = self._index - 1
        if index < 0:
            return None
        self._index = index
        return self._texts[index]

    def newer(self) -> str | None:
        """The next query, at the end the typed text; None when not walking."""
        if self._index is None:
            return None
        self._index += 1
        if self._index < len(self._texts):
            return self._texts[self._index]
        self._index = None
        return self._draft

    def stop(self) -> None:
        """End the walk because the user typed."""
        self._index = None


class QueryHistory(QObject):
    """The recent queries of the open library, stored in the background.

    Attributes:
        changed: the queries have changed.
        queries: the history.
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
        """Add a query."""
        before = self.queries.texts
        self.queries.add(text)
        if self.queries.texts != before:
            self._store()

    def forget(self, text: str) -> None:
        """Remove a query."""
        self.queries.show([one for one in self.queries.texts if one != text])
        self._store()

    def put_back(self, texts: list[str]) -> None:
        """Restore these queries, oldest first."""
        self.queries.show(texts)
        self._store()

    def _store(self) -> None:
        self.changed.emit()
        session = self._current.session
        if session is not None:
            work = partial(_store, session, self.queries.texts)
            self._tasks.start(Pool.DISK, work, failed=self._failed, replaces="recent")

    def _another_library(self) -> None:
        session = self._current.session
        self.queries.show(recent_queries(session.library) if session is not None else [])
        self.changed.emit()


def _store(session: Session, texts: list[str], token: Token) -> None:
    token.check()
    store_recent_queries(session.library, texts)
