"""Renames and removes entries of the sidebar; each change can be undone."""

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
    """Changes saved searches, tags and recent queries of the open library in the background."""

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
        """Rename a saved search or a tag; shows a message if the name is not available."""
        session, old = self._current.session, entry.text
        if session is None:
            return
        if entry.kind is Kind.SAVED:
            self._saved.rename(old, name)
        elif entry.kind is Kind.TAG:
            sentence = self.tr("Renamed “{old}” to “{new}”.").format(old=old, new=name)
            tags = session.library.tags
            self._run(
                partial(tags.rename, old, name),
                lambda renamed: self._offer_undo(
                    sentence, partial(_separate, tags, old, name, renamed)
                ),
            )

    def remove(self, entry: SidebarEntry) -> None:
        """Remove a saved search, a tag or a recent query."""
        session, name = self._current.session, entry.text
        if session is None:
            return
        sentence = self.tr("Removed “{name}”.").format(name=name)
        if entry.kind is Kind.SAVED:
            self._saved.drop(name)
        elif entry.kind is Kind.TAG:
            tags = session.library.tags
            self._run(
                partial(tags.drop, name),
                lambda hashes: self._offer_undo(sentence, partial(tags.add, hashes, name)),
            )
        elif entry.kind is Kind.RECENT:
            before = self._recall.queries.texts
            self._recall.forget(name)
            self._undo.offer(sentence, partial(self._recall.put_back, before))

    # tags

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.start(Pool.DISK, lambda _: work(), done=done, failed=self._show_error)

    def _offer_undo(self, sentence: str, revert: Callable[[], object]) -> None:
        self._undo.offer(sentence, lambda: self._run(revert, lambda _: self._report()))
        self._report()

    def _show_error(self, error: BaseException) -> None:
        self._toasts.show_error(error)
        self._report()

    def _report(self) -> None:
        self._current.report(LibraryChanged.TAGS)


def _separate(tags: Tags, old: str, new: str, renamed: Renamed) -> None:
    """Undo the renaming of a tag, which may have merged it with another one."""
    if old.casefold() == new.casefold():
        tags.rename(new, old)
    else:
        tags.remove(renamed.gained, new)
        tags.add(renamed.hashes, old)
