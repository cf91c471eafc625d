"""Renames and forgets what is listed in the side bar; all of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from memesae.app.tasks import Pool
from memesae.gui.context import WindowContext
from memesae.gui.pictures.marks import Marks
from memesae.gui.pictures.taking_back import TakingBack
from memesae.gui.search.recall import Recall
from memesae.gui.sidebar.entries import Entry, Kind
from memesae.library.tags import Renamed, Tags

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.steering.kept import KeptSearches
    from memesae.library.library import Library

T = TypeVar("T")


class Forgetting(QObject):
    """Acts on kept searches, tags and recent queries of the open library, behind the window.

    Attributes:
        changed: there are others than before, or there are not after all.
    """

    changed = Signal()

    def __init__(
        self, context: WindowContext, marks: Marks, recall: Recall, taking_back: TakingBack
    ) -> None:
        super().__init__(context.current)
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._marks = marks
        self._recall = recall
        self._taking_back = taking_back
        marks.changed.connect(self.changed)

    def rename(self, entry: Entry, name: str) -> None:
        """Give a kept search or a tag another name; tells the person where it cannot be had."""
        session, old = self._current.session, entry.text
        if session is None:
            return
        words = self.tr("“{old}” is called “{new}” now.").format(old=old, new=name)
        if entry.kind is Kind.KEPT:
            kept = _kept(session.library)
            back = partial(kept.rename, name, old)
            self._do(partial(kept.rename, old, name), lambda _: self._tell(words, back))
        elif entry.kind is Kind.TAG:
            tags = session.library.tags
            self._do(
                partial(tags.rename, old, name),
                lambda renamed: self._tell(words, partial(_part, tags, old, name, renamed)),
            )

    def forget(self, entry: Entry) -> None:
        """Forget a kept search, a tag or a recent query."""
        session, name = self._current.session, entry.text
        if session is None:
            return
        words = self.tr("“{name}” is forgotten.").format(name=name)
        if entry.kind is Kind.KEPT:
            kept = _kept(session.library)
            self._do(
                partial(kept.drop, name),
                lambda dropped: self._tell(words, partial(kept.put_back, name, dropped)),
            )
        elif entry.kind is Kind.TAG:
            tags = session.library.tags
            self._do(
                partial(tags.drop, name),
                lambda hashes: self._tell(words, partial(tags.add, hashes, name)),
            )
        elif entry.kind is Kind.RECENT:
            before = self._recall.queries.texts
            self._recall.forget(name)
            self._taking_back.offer(words, partial(self._recall.put_back, before))

    def forgotten(self, name: str, dropped: object) -> None:
        """A kept search was forgotten elsewhere: that can be taken back as well."""
        session = self._current.session
        if session is not None:
            words = self.tr("“{name}” is forgotten.").format(name=name)
            self._tell(words, partial(_kept(session.library).put_back, name, dropped))

    def _do(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.start(Pool.DISK, lambda _: work(), done=done, failed=self._refused)

    def _tell(self, words: str, back: Callable[[], object]) -> None:
        self._taking_back.offer(words, lambda: self._do(back, lambda _: self._changed()))
        self._changed()

    def _refused(self, error: BaseException) -> None:
        self._toasts.show_error(error)
        self._changed()

    def _changed(self) -> None:
        self._marks.look()
        self.changed.emit()


def _kept(library: Library) -> KeptSearches:
    from memesae.app.steering.kept import KeptSearches

    return KeptSearches(library)


def _part(tags: Tags, old: str, new: str, renamed: Renamed) -> None:
    """Make two of tags that became one."""
    if old.casefold() == new.casefold():
        tags.rename(new, old)
    else:
        tags.remove(renamed.gained, new)
        tags.add(renamed.hashes, old)
