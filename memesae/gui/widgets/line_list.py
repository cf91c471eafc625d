"""A list of lines in a sheet, of which one is taken."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, rounded

Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole


class LineDelegate(QStyledItemDelegate):
    """Paints a proposal with room around it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line of text."""
        return QSize(26 * UNIT, 4 * UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one proposal."""
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            ground = option.palette.color(Role.Highlight)
            rounded(painter, option.rect.toRectF().adjusted(3, 1, -3, -1), fill=ground, radius=6)
        painter.setPen(option.palette.color(Role.HighlightedText if chosen else Role.Text))
        place = option.rect.adjusted(12, 0, -12, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()


class LineList(QListView):
    """Shows lines as the search field shows its proposals; Enter or a double click activates one.

    Args:
        name: what it is called where it is read out.
        parent: the sheet's card.
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = QStringListModel(self)
        self.setModel(self._lines)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(LineDelegate(self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(name)
        make_slim(self)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these; none of them is the current one any more."""
        self._lines.setStringList(list(lines))

    def go_to(self, row: int) -> None:
        """Make a line the current one."""
        self.setCurrentIndex(self._lines.index(row))
