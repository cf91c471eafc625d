"""Favourites and tags: the sheet that asks for them, and undoable changes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QCompleter, QLabel, QListView, QWidget

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.context import WindowContext
from memesae.gui.open_library import LibraryChanged
from memesae.gui.pictures.marks import Marks
from memesae.gui.pictures.selection import Selection
from memesae.gui.pictures.tag_widgets import TagRow
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.sheets.window_sheets import is_open
from memesae.gui.text_formatting import number, tr
from memesae.gui.undo_stack import UndoStack
from memesae.gui.widgets.controls import LineField
from memesae.gui.widgets.line_list import LineDelegate
from memesae.gui.widgets.painting import UNIT
from memesae.library.tags import FAVOURITE, LONGEST, tidy

if TYPE_CHECKING:
    from memesae.library.library import Library


WIDTH = 52 * UNIT


class TagSheet(Sheet):
    """Type a tag and press Enter; Enter in an empty field, or Escape, closes.

    Attributes:
        added: the pictures get a tag.
        row: what they have; says which tag is taken off.
    """

    added = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Tags"), parent)
        self.card.setMinimumWidth(WIDTH)
        self.field = LineField(self.card)
        self.field.setMinimumHeight(4 * UNIT)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(self.tr("Add a tag"))
        self.field.setAccessibleName(self.tr("Add a tag"))
        # behind the completer, which puts the chosen line into the field
        self.field.returnPressed.connect(self._enter, Qt.ConnectionType.QueuedConnection)
        self.field.installEventFilter(self)
        self._names = QStringListModel(self)
        self.field.setCompleter(self._completer())
        self.row = TagRow(self.card, removable=True)
        self.note = QLabel(self.card)
        self.note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for widget in (self.note, self.field, self.row):
            self.body.addWidget(widget)

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        lines = QListView()
        completer.setPopup(lines)
        # only now: the completer brings one of its own
        lines.setItemDelegate(LineDelegate(lines))
        return completer

    def open_for(self, pictures: int, tags: Sequence[str], known: Sequence[str]) -> None:
        """Open the sheet.

        Args:
            pictures: how many are tagged.
            tags: what any of them has.
            known: all tags in use, to complete by.
        """
        self.field.clear()
        self.note.setText(self.tr("For %Ln picture(s)", "", pictures))
        self.show_tags(tags, known)
        self.open()

    def show_tags(self, tags: Sequence[str], known: Sequence[str]) -> None:
        """Show what they have now."""
        self.row.show_tags(tags)
        # the card is as large as its parts say, who do not know yet in how many lines they will stand
        self.row.setMinimumHeight(self.row.heightForWidth(WIDTH - 8 * UNIT) if tags else 0)
        self.body.activate()
        self._names.setStringList(list(known))
        self.place_card()

    def first_focus(self) -> QWidget:
        """The field."""
        return self.field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in the empty field goes to the last tag."""
        if watched is self.field and isinstance(event, QKeyEvent):
            pressed = event.type() is QEvent.Type.KeyPress
            back = pressed and event.key() == Qt.Key.Key_Backspace
            if back and not self.field.text() and self.row.chips:
                self.row.chips[-1].setFocus()
                return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        text = self.field.text().strip()
        if text:
            self.field.clear()
            self.added.emit(text)
        else:
            self.dismiss()


class Tagger(QObject):
    """Changes tags behind the window, then has the marks looked at again."""

    def __init__(
        self, context: WindowContext, chosen: Selection, marks: Marks, undo: UndoStack
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
        # REMOVED-IMPORT

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
