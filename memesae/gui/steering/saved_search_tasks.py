"""Writes the saved searches of the open library in the background, one at a time."""

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
    # for type hints only: importing them would delay the window's start
    from memesae.app.steering.saved_searches import SavedSearches
    from memesae.steering.timeline import SteeringState


@dataclass(slots=True)
class _Write:
    """One write, and the callback for its result on the window's thread."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    finished: bool = False

    def run(self, _: Token | None = None) -> Any:  # noqa: ANN401 - whatever the work returns
        try:
            return self.work()
        finally:
            self.finished = True


class SavedSearchTasks(QObject):
    """Queues writes as background tasks, since another writer may lock the database for seconds.

    Each write loads all searches, changes one and stores all, so concurrent writes would lose changes.
    After each, even a failed one, `LibraryChanged.SEARCHES` is reported.

    Args:
        context: shared by the window's objects.
        undo: the undo stack.
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
        """Whether no write is waiting or running."""
        return self._running is None

    def stored(self) -> SavedSearches:
        """The stored searches, for reading: readers of the database never wait for a writer.

        Raises:
            MemesaeError: no library is open.
        """
        from memesae.app.steering.saved_searches import SavedSearches

        if self._current.session is None:
            raise MemesaeError(self.tr("Choose a folder to search in first."))
        return SavedSearches(self._current.session.library)

    def save(self, name: str, state: SteeringState) -> None:
        """Save a search, replacing one of the same name."""
        searches, newest = self.stored(), self._newest()

        def work() -> None:
            searches.save(name, state)
            if newest is not None:
                searches.mark_seen(name, newest)

        words = self.tr("Saved “{name}”.").format(name=name)
        self._write(work, lambda _: self._toasts.say(words))

    def mark_seen(self, name: str) -> None:
        """Record that a search is opened now."""
        newest = self._newest()
        if newest is not None:
            self._write(partial(self.stored().mark_seen, name, newest))

    def _newest(self) -> int | None:
        """The newest image, if any."""
        session = self._current.session
        if session is None or not len(session.store):
            return None
        return int(session.store.newest(1)[0])

    def drop(self, name: str) -> None:
        """Remove a search; can be undone."""
        searches = self.stored()
        words = self.tr("Removed “{name}”.").format(name=name)
        self._write(
            partial(searches.drop, name),
            lambda dropped: self._offer(words, partial(searches.put_back, name, dropped)),
        )

    def rename(self, old: str, new: str) -> None:
        """Rename a search unless the name is taken; can be undone."""
        searches = self.stored()
        words = self.tr("Renamed “{old}” to “{new}”.").format(old=old, new=new)
        self._write(
            partial(searches.rename, old, new),
            lambda _: self._offer(words, partial(searches.rename, new, old)),
        )

    def read_file(self, path: Path, then: Callable[[], None]) -> None:
        """Import the searches of a file, replacing those of the same name.

        Args:
            path: the file.
            then: called when they are stored.
        """
        self._write(partial(self.stored().read_file, path), partial(self._imported, then))

    def _imported(self, then: Callable[[], None], names: list[str]) -> None:
        then()
        self._toasts.say(self.tr("Imported %Ln search(es).", "", len(names)))

    def write_file(self, path: Path, then: Callable[[], None]) -> None:
        """Export all searches to a file, after pending writes.

        Args:
            path: the file.
            then: called when it is written.
        """
        self._write(partial(self.stored().write_file, path), lambda _: then())

    def finish(self) -> None:
        """Perform pending writes synchronously, since the window is closing and its tasks have ended."""
        unfinished = [self._running] if self._running is not None else []
        for write in (*unfinished, *self._waiting):
            if not write.finished:
                try:
                    write.run()
                except MemesaeError as error:
                    self._toasts.show_error(error)
        self._waiting.clear()
        self._running = None

    # the queue

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
                failed=self._write_failed,
                ended=self._ended,
            )

    def _written(self, write: _Write, outcome: object) -> None:
        write.done(outcome)
        self._current.report(LibraryChanged.SEARCHES)

    def _write_failed(self, error: BaseException) -> None:
        self._toasts.show_error(error)
        self._current.report(LibraryChanged.SEARCHES)

    def _ended(self) -> None:
        self._running = None
        self._begin()
