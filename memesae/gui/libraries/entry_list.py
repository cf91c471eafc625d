"""A list view whose entries have a name and a line of facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from memesae.gui.text_formatting import as_plain
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, paint_line, paint_state, rounded, scaled

Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
ENTRY = Qt.ItemDataRole.UserRole
HEIGHT = 7 * UNIT
NOTHING = QModelIndex()


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry of an `EntryList`.

    Attributes:
        name: the first line.
        facts: the second line.
        value: the object that the entry represents.
        current: whether it is the one in use.
        unavailable: whether it cannot be used at the moment.
    """

    name: str
    facts: str
    value: object
    current: bool = False
    unavailable: bool = False


class EntryModel(QAbstractListModel):
    """List model with one row per entry."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: list[ListEntry] = []

    def show(self, entries: Sequence[ListEntry]) -> None:
        """Replace the entries."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Number of entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, facts or the entry itself, by role."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain(entry.facts)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return entry.facts
        return entry if role == ENTRY else None


class _Delegate(QStyledItemDelegate):
    """Paints the name above the facts, and a bar beside the entry in use."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: ListEntry = index.data(ENTRY)
        palette: QPalette = option.palette
        rect: QRect = option.rect
        painter.save()
        paint_state(painter, option)
        if entry.current:
            bar = QRectF(rect.left() + UNIT, rect.top() + 2 * UNIT, 4, rect.height() - 4 * UNIT)
            rounded(painter, bar, fill=palette.color(Role.Highlight), radius=2)
        ink = palette.color(Role.PlaceholderText if entry.unavailable else Role.Text)
        room = rect.adjusted(3 * UNIT, UNIT, -2 * UNIT, -UNIT)
        half = room.height() // 2
        bold = scaled(option.font, 1.0, weight=QFont.Weight.DemiBold)
        middle = Qt.TextElideMode.ElideMiddle
        upper = QRect(room.left(), room.top(), room.width(), half)
        paint_line(painter, upper, ink, entry.name, bold, elide=middle)
        muted, small = palette.color(Role.PlaceholderText), scaled(option.font, 0.9)
        paint_line(painter, upper.translated(0, half), muted, entry.facts, small, elide=middle)
        painter.restore()


class EntryList(QListView):
    """List view of entries; Enter and a double click activate one."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        make_slim(self)

    @property
    def current(self) -> ListEntry | None:
        """The current entry."""
        return self.currentIndex().data(ENTRY)

    def show_entries(self, entries: Sequence[ListEntry]) -> None:
        """Replace the entries; while the list is on the screen, it keeps its row, otherwise it starts at the entry in use."""
        row = self.currentIndex().row() if self.isVisible() else -1
        self.entries.show(entries)
        if row < 0:
            row = next((index for index, entry in enumerate(entries) if entry.current), 0)
        self.setCurrentIndex(self.entries.index(min(row, len(entries) - 1)))
