"""Writes the saved searches of the open library in the background, one write after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.gui.context import WindowContext
from memesae.gui.open_library import LibraryChanged
from memesae.gui.undo_stack import UndoStack

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.steering.saved_searches import SavedSearches
    from memesae.steering.timeline import SteeringState


@dataclass(slots=True)
class _Write:
    """One write, and what is to be done on the window's thread afterwards."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    over: bool = False

    def run(self, _: Token | None = None) -> Any:  # noqa: ANN401 - whatever the work returns
        try:
            return self.work()
        finally:
            self.over = True


class SavedSearchTasks(QObject):
    """Writes in tasks, since another writer of the database may keep it for seconds.

    Each write takes all searches, changes one and stores all: two at a time would lose one. After each,
    `LibraryChanged.SEARCHES` is reported, also where it was refused.

    Args:
        context: what the window shares.
        undo: takes what can be undone.
    """

    def __init__(self, context: WindowContext, undo: UndoStack) -> None:
        super().__init__(context.current)
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._undo = undo
        self._waiting: deque[_Write] = deque()
        self._running: _Write | None = None

    @property
    def idle(self) -> bool:
        """Whether nothing waits to be written."""
        return self._running is None

    def stored(self) -> SavedSearches:
        """The searches, to read them: a reader of the database never waits for a writer.

        Raises:
            MemesaeError: no library is open.
        """
        from memesae.app.steering.saved_searches import SavedSearches

        if self._current.session is None:
            raise MemesaeError(self.tr("Choose a folder to search in first."))
        return SavedSearches(self._current.session.library)

    def save(self, name: str, state: SteeringState) -> None:
        """Save a search; one of the same name makes way."""
        searches, newest = self.stored(), self._newest()

        def work() -> None:
            searches.save(name, state)
            if newest is not None:
                searches.mark_seen(name, newest)

        words = self.tr("“{name}” is kept.").format(name=name)
        self._write(work, lambda _: self._toasts.say(words))

    def mark_seen(self, name: str) -> None:
        """Note that the person looks at what a search finds now."""
        newest = self._newest()
        if newest is not None:
            self._write(partial(self.stored().mark_seen, name, newest))

    def _newest(self) -> int | None:
        """The newest image there is, if any."""
        session = self._current.session
        if session is None or not len(session.store.ids):
            return None
        return int(session.store.ids.max())

    def drop(self, name: str) -> None:
        """Forget a search; can be undone."""
        searches = self.stored()
        words = self.tr("“{name}” is forgotten.").format(name=name)
        self._write(
            partial(searches.drop, name),
            lambda dropped: self._offer(words, partial(searches.put_back, name, dropped)),
        )

    def rename(self, old: str, new: str) -> None:
        """Give a search another name, unless one is called that; can be undone."""
        searches = self.stored()
        words = self.tr("“{old}” is called “{new}” now.").format(old=old, new=new)
        self._write(
            partial(searches.rename, old, new),
            lambda _: self._offer(words, partial(searches.rename, new, old)),
        )

    def read_file(self, path: Path, then: Callable[[], None]) -> None:
        """Bring in the searches of a file; those of the same name make way.

        Args:
            path: the file.
            then: called when they are stored.
        """
        self._write(partial(self.stored().read_file, path), partial(self._brought, then))

    def _brought(self, then: Callable[[], None], names: list[str]) -> None:
        then()
        self._toasts.say(self.tr("%Ln search(es) were brought in.", "", len(names)))

    def write_file(self, path: Path, then: Callable[[], None]) -> None:
        """Write all searches into a file, after what is still to be stored.

        Args:
            path: the file.
            then: called when it is written.
        """
        self._write(partial(self.stored().write_file, path), lambda _: then())

    def finish(self) -> None:
        """Write what is not written yet, here and now: the window is closing and its tasks have ended."""
        left = [self._running] if self._running is not None else []
        for write in (*left, *self._waiting):
            if not write.over:
                try:
                    write.run()
                except MemesaeError as error:
                    self._toasts.show_error(error)
        self._waiting.clear()
        self._running = None

    # one after the other

    def _offer(self, words: str, way: Callable[[], Any]) -> None:
        self._undo.offer(words, partial(self._write, way))

    def _write(self, work: Callable[[], Any], done: Callable[[Any], None] = lambda _: None) -> None:
        self._waiting.append(_Write(work, done))
        self._begin()

    def _begin(self) -> None:
        if self._running is None and self._waiting:
            write = self._running = self._waiting.popleft()
            self._tasks.start(
                Pool.DISK,
                write.run,
                done=partial(self._written, write),
                failed=self._refused,
                ended=self._ended,
            )

    def _written(self, write: _Write, outcome: object) -> None:
        write.done(outcome)
        self._current.report(LibraryChanged.SEARCHES)

    def _refused(self, error: BaseException) -> None:
        self._toasts.show_error(error)
        self._current.report(LibraryChanged.SEARCHES)

    def _ended(self) -> None:
        self._running = None
        self._begin()
