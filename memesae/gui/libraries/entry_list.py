"""A list of things with a name over a line of facts."""

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
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, mixed, rounded, scaled

Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
ENTRY = Qt.ItemDataRole.UserRole
HEIGHT = 7 * UNIT
NOTHING = QModelIndex()


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One thing to choose.

    Attributes:
        name: what it is called.
        facts: one line about it.
        value: what it stands for.
        here: whether it is the one in use.
        away: whether it cannot be used now.
    """

    name: str
    facts: str
    value: object
    here: bool = False
    away: bool = False


class EntryModel(QAbstractListModel):
    """One row per entry."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: list[ListEntry] = []

    def show(self, entries: Sequence[ListEntry]) -> None:
        """List these."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = NOTHING) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, facts, and the entry itself."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return entry.facts
        return entry if role == ENTRY else None


class _Delegate(QStyledItemDelegate):
    """Paints the name over the facts, and a bar beside the one in use."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: ListEntry = index.data(ENTRY)
        palette: QPalette = option.palette
        rect: QRect = option.rect
        painter.save()
        accent, paper = palette.color(Role.Highlight), palette.color(Role.Base)
        around = QRectF(rect.adjusted(1, 1, -1, -1))
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, around, fill=mixed(paper, accent, 0.14), line=accent, width=1.5)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, around, fill=palette.color(Role.AlternateBase))
        if entry.here:
            bar = QRectF(rect.left() + UNIT, rect.top() + 2 * UNIT, 4, rect.height() - 4 * UNIT)
            rounded(painter, bar, fill=accent, radius=2)
        ink = palette.color(Role.PlaceholderText if entry.away else Role.Text)
        room = rect.adjusted(3 * UNIT, UNIT, -2 * UNIT, -UNIT)
        half = room.height() // 2
        bold = scaled(option.font, 1.0, weight=QFont.Weight.DemiBold)
        _line(painter, QRect(room.left(), room.top(), room.width(), half), bold, ink, entry.name)
        muted, small = palette.color(Role.PlaceholderText), scaled(option.font, 0.9)
        lower = QRect(room.left(), room.top() + half, room.width(), half)
        _line(painter, lower, small, muted, entry.facts)
        painter.restore()


def _line(painter: QPainter, rect: QRect, font: QFont, ink: object, words: str) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)


class EntryList(QListView):
    """Shows entries; Enter and a double click activate one."""

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
        """The entry the keyboard is at."""
        return self.currentIndex().data(ENTRY)

    def show_entries(self, entries: Sequence[ListEntry]) -> None:
        """List these; the keyboard stays at its row, at first at the one in use."""
        row = self.currentIndex().row()
        self.entries.show(entries)
        here = next((place for place, entry in enumerate(entries) if entry.here), 0)
        self.setCurrentIndex(self.entries.index(min(row if row >= 0 else here, len(entries) - 1)))
