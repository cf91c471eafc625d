"""The sheet in which pictures get tags."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QCompleter, QLabel, QListView, QWidget

from memesae.gui.framed import LineField
from memesae.gui.overlays.line_list import LineDelegate
from memesae.gui.overlays.overlay import Sheet
from memesae.gui.paint import UNIT
from memesae.gui.pictures.tag_row import TagRow
from memesae.gui.words import tr
from memesae.library.tags import LONGEST

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
