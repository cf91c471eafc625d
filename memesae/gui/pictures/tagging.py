"""Favourites and tags: the sheet that asks for them, and undoable changes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.context import WindowContext
from memesae.gui.open_library import LibraryChanged
from memesae.gui.pictures.marks import Marks
from memesae.gui.pictures.selection import Selection
from memesae.gui.pictures.tag_widgets import TagRow
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.sheets.window_sheets import is_open
from memesae.gui.text_formatting import tr
from memesae.gui.undo_stack import UndoStack
from memesae.gui.widgets.buttons import Label
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
        added: emitted to add a tag to the pictures (its name).
        row: their tags; its signal reports a tag to be removed.
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
        # queued, so that the completer inserts the chosen tag first
        self.field.returnPressed.connect(self._enter, Qt.ConnectionType.QueuedConnection)
        self.field.installEventFilter(self)
        self._names = QStringListModel(self)
        self.field.setCompleter(self._completer())
        self.row = TagRow(self.card, removable=True)
        self.note = Label(self.card)
        self.note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for widget in (self.note, self.field, self.row):
            self.body.addWidget(widget)

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        lines = QListView()
        completer.setPopup(lines)
        # set last: the completer installs a delegate of its own
        lines.setItemDelegate(LineDelegate(lines))
        return completer

    def open_for(self, pictures: int, tags: Sequence[str], known: Sequence[str]) -> None:
        """Open the sheet.

        Args:
            pictures: number of pictures to tag.
            tags: tags that any of them has.
            known: all tags in use, for completion.
        """
        self.field.clear()
        self.note.setText(self.tr("For %Ln picture(s)", "", pictures))
        self.show_tags(tags, known)
        self.open()

    def show_tags(self, tags: Sequence[str], known: Sequence[str]) -> None:
        """Show the current tags of the pictures."""
        self.row.show_tags(tags)
        # the card has to know the height of the row before the row is laid out
        self.row.setMinimumHeight(self.row.heightForWidth(WIDTH - 8 * UNIT) if tags else 0)
        self.body.activate()
        self._names.setStringList(list(known))
        self.place_card()

    def first_focus(self) -> QWidget:
        """The field."""
        return self.field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in the empty field moves the focus to the last tag."""
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
    """Changes tags in the background and reports the change."""

    def __init__(
        self, context: WindowContext, selection: Selection, marks: Marks, undo: UndoStack
    ) -> None:
        super().__init__(selection)
        self._selection = selection
        self._marks = marks
        self._over = context.over
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._current = context.current
        self._undo = undo
        self._ids: list[int] = []
        marks.changed.connect(self._refresh_sheet)

    @cached_property
    def sheet(self) -> TagSheet:
        """The sheet of tags, built on first use."""
        sheet = TagSheet(self._over)
        sheet.added.connect(self._add)
        sheet.row.removed.connect(self._remove)
        sheet.closed.connect(self._selection.focus)
        return sheet

    def toggle_favourite(self) -> None:
        """Add the selected pictures to the favourites, or remove them if all of them are favourites."""
        ids = self._selection.ids()
        if ids:
            all_are = all(self._marks.is_favourite(image_id) for image_id in ids)
            self._change(ids, FAVOURITE, add=not all_are)

    def ask(self) -> None:
        """Open the sheet of tags for the selected pictures."""
        self._ids = self._selection.ids()
        if self._ids:
            self.sheet.open_for(len(self._ids), self._tags_in_use(), self._marks.names)

    def _tags_in_use(self) -> list[str]:
        """The tags that any of the pictures has."""
        tags = {tag for image_id in self._ids for tag in self._marks.tags(image_id)}
        return sorted(tags, key=str.casefold)

    def _refresh_sheet(self) -> None:
        if is_open(self, "sheet"):
            self.sheet.show_tags(self._tags_in_use(), self._marks.names)

    def _add(self, text: str) -> None:
        self._change(self._ids, tidy(text), add=True)

    def _remove(self, tag: str) -> None:
        self._change(self._ids, tag, add=False)

    def _change(self, ids: Sequence[int], tag: str, *, add: bool) -> None:
        session = self._selection.session
        if session is not None:
            library = session.library
            work = partial(_add_tag if add else _remove_tag, library, list(ids), tag)
            done = partial(self._changed, library, tag, add)
            self._tasks.start(Pool.DISK, work, done=done, failed=self._toasts.show_error)

    def _changed(self, library: Library, tag: str, added: bool, hashes: list[bytes]) -> None:
        self._current.report(LibraryChanged.TAGS)
        if hashes:
            revert = partial(self._revert, library, tag, added, hashes)
            self._undo.offer(self._sentence(tag, added, len(hashes)), revert)

    def _sentence(self, tag: str, added: bool, count: int) -> str:
        if tag == FAVOURITE:
            if added:
                return self.tr("Added %Ln picture(s) to favourites.", "", count)
            return self.tr("Removed %Ln picture(s) from favourites.", "", count)
        if added:
            return self.tr("Tagged %Ln picture(s) “{tag}”.", "", count).format(tag=tag)
        return self.tr("Removed “{tag}” from %Ln picture(s).", "", count).format(tag=tag)

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


def _add_tag(library: Library, ids: list[int], tag: str, token: Token) -> list[bytes]:
    token.check()
    return library.tags.add(_hashes(library, ids), tag)


def _remove_tag(library: Library, ids: list[int], tag: str, token: Token) -> list[bytes]:
    token.check()
    return library.tags.remove(_hashes(library, ids), tag)
