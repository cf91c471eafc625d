"""Makes pictures favourites and gives them tags; all of it can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool
from memesae.base.token import Token
from memesae.gui.context import WindowContext
from memesae.gui.current import LibraryChanged
from memesae.gui.pictures.chosen import Chosen
from memesae.gui.pictures.marks import Marks
from memesae.gui.sheets import is_open
from memesae.gui.undo import UndoStack
from memesae.gui.words import number
from memesae.library.tags import FAVOURITE, tidy

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.gui.pictures.tag_sheet import TagSheet
    from memesae.library.library import Library


class Tagger(QObject):
    """Changes tags behind the window, then has the marks looked at again."""

    def __init__(
        self, context: WindowContext, chosen: Chosen, marks: Marks, undo: UndoStack
    ) -> None:
        super().__init__(chosen)
        self._chosen = chosen
        self._marks = marks
        self._over = context.over
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._current = context.current
        self._undo = undo
        self._ids: list[int] = []
        marks.changed.connect(self._show_again)

    @cached_property
    def sheet(self) -> TagSheet:
        """The tags of the chosen pictures, to change them."""
        from memesae.gui.pictures.tag_sheet import TagSheet

        sheet = TagSheet(self._over)
        sheet.added.connect(self._add)
        sheet.row.removed.connect(self._remove)
        sheet.closed.connect(self._chosen.focus)
        return sheet

    def toggle_favourite(self) -> None:
        """Make the chosen pictures favourites; no longer, where all of them are."""
        ids = self._chosen.ids()
        if ids:
            all_are = all(self._marks.is_favourite(one) for one in ids)
            self._change(ids, FAVOURITE, add=not all_are)

    def ask(self) -> None:
        """Let the person give the chosen pictures tags, or take some away."""
        self._ids = self._chosen.ids()
        if self._ids:
            self.sheet.open_for(len(self._ids), self._held(), self._marks.names)

    def _held(self) -> list[str]:
        """The tags that any of the pictures has."""
        held = {tag for one in self._ids for tag in self._marks.tags(one)}
        return sorted(held, key=str.casefold)

    def _show_again(self) -> None:
        if is_open(self, "sheet"):
            self.sheet.show_tags(self._held(), self._marks.names)

    def _add(self, text: str) -> None:
        self._change(self._ids, tidy(text), add=True)

    def _remove(self, tag: str) -> None:
        self._change(self._ids, tag, add=False)

    def _change(self, ids: Sequence[int], tag: str, *, add: bool) -> None:
        session = self._chosen.session
        if session is not None:
            library = session.library
            work = partial(_put if add else _take, library, list(ids), tag)
            done = partial(self._changed, library, tag, add)
            self._tasks.start(Pool.DISK, work, done=done, failed=self._toasts.show_error)

    def _changed(self, library: Library, tag: str, added: bool, hashes: list[bytes]) -> None:
        self._current.report(LibraryChanged.TAGS)
        if hashes:
            way = partial(self._revert, library, tag, added, hashes)
            self._undo.offer(self._words(tag, added, len(hashes)), way)

    def _words(self, tag: str, added: bool, count: int) -> str:
        if tag == FAVOURITE:
            if added:
                return self.tr("%Ln favourite(s).", "", count)
            return self.tr("%Ln picture(s) are no longer favourites.", "", count)
        words = self.tr("“{tag}”: {n} more.") if added else self.tr("“{tag}”: {n} fewer.")
        return words.format(tag=tag, n=number(count))

    def _revert(self, library: Library, tag: str, added: bool, hashes: list[bytes]) -> None:
        change = library.tags.remove if added else library.tags.add
        self._tasks.start(
            Pool.DISK,
            lambda token: change(hashes, tag),
            done=lambda _: self._current.report(LibraryChanged.TAGS),
            failed=self._toasts.show_error,
        )


def _hashes(library: Library, ids: list[int]) -> list[bytes]:
    return [image.hash for image in library.images(ids).values()]


def _put(library: Library, ids: list[int], tag: str, token: Token) -> list[bytes]:
    token.check()
    return library.tags.add(_hashes(library, ids), tag)


def _take(library: Library, ids: list[int], tag: str, token: Token) -> list[bytes]:
    token.check()
    return library.tags.remove(_hashes(library, ids), tag)
