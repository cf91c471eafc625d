"""A list view of single lines."""

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
    """Paints a line with margins."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The size of one line."""
        return QSize(26 * UNIT, 4 * UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            background = option.palette.color(Role.Highlight)
            rounded(
                painter, option.rect.toRectF().adjusted(3, 1, -3, -1), fill=background, radius=6
            )
        painter.setPen(option.palette.color(Role.HighlightedText if chosen else Role.Text))
        text_rect = option.rect.adjusted(12, 0, -12, 0)
        painter.drawText(text_rect, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()


class LineList(QListView):
    """List view in the style of the completions; Enter or a double click activates a line.

    Args:
        name: the accessible name.
        parent: the parent widget.
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
        """Replace the lines; no line is current afterwards."""
        self._lines.setStringList(list(lines))

    def select_row(self, row: int) -> None:
        """Make a line current."""
        self.setCurrentIndex(self._lines.index(row))
