"""Renames and forgets what is listed in the side bar; all of it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool
from memesae.gui.context import WindowContext
from memesae.gui.open_library import LibraryChanged
from memesae.gui.search.recent_queries import QueryHistory
from memesae.gui.sidebar.sidebar_entries import Kind, SidebarEntry
from memesae.gui.steering.saved_search_tasks import SavedSearchTasks
from memesae.gui.undo_stack import UndoStack
from memesae.library.tags import Renamed, Tags

T = TypeVar("T")


class SidebarActions(QObject):
    """Acts on saved searches, tags and recent queries of the open library, behind the window."""

    def __init__(
        self,
        context: WindowContext,
        saved: SavedSearchTasks,
        history: QueryHistory,
        undo: UndoStack,
    ) -> None:
        super().__init__(context.current)
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._saved = saved
        self._recall = history
        self._undo = undo

    def rename(self, entry: SidebarEntry, name: str) -> None:
        """Give a saved search or a tag another name; tells the person where it cannot be had."""
        session, old = self._current.session, entry.text
        if session is None:
            return
        if entry.kind is Kind.KEPT:
            self._saved.rename(old, name)
        elif entry.kind is Kind.TAG:
            words = self.tr("“{old}” is called “{new}” now.").format(old=old, new=name)
            tags = session.library.tags
            self._do(
                partial(tags.rename, old, name),
                lambda renamed: self._offer(words, partial(_part, tags, old, name, renamed)),
            )

    def forget(self, entry: SidebarEntry) -> None:
        """Forget a saved search, a tag or a recent query."""
        session, name = self._current.session, entry.text
        if session is None:
            return
        words = self.tr("“{name}” is forgotten.").format(name=name)
        if entry.kind is Kind.KEPT:
            self._saved.drop(name)
        elif entry.kind is Kind.TAG:
            tags = session.library.tags
            self._do(
                partial(tags.drop, name),
                lambda hashes: self._offer(words, partial(tags.add, hashes, name)),
            )
        elif entry.kind is Kind.RECENT:
            before = self._recall.queries.texts
            self._recall.forget(name)
            self._undo.offer(words, partial(self._recall.put_back, before))

    # tags

    def _do(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.start(Pool.DISK, lambda _: work(), done=done, failed=self._refused)

    def _offer(self, words: str, back: Callable[[], object]) -> None:
        self._undo.offer(words, lambda: self._do(back, lambda _: self._changed()))
        self._changed()

    def _refused(self, error: BaseException) -> None:
        self._toasts.show_error(error)
        self._changed()

    def _changed(self) -> None:
        self._current.report(LibraryChanged.TAGS)


def _part(tags: Tags, old: str, new: str, renamed: Renamed) -> None:
    """Make two of tags that became one."""
    if old.casefold() == new.casefold():
        tags.rename(new, old)
    else:
        tags.remove(renamed.gained, new)
        tags.add(renamed.hashes, old)
