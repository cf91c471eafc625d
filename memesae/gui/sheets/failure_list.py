"""The sheet of files that could not be read, with the reasons."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import tr
from memesae.gui.translation import translate_core
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, scaled
from memesae.library.records import Failure

Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
SIZE = QSize(720, 520)
REASON = Qt.ItemDataRole.UserRole
NOTHING = QModelIndex()


class FailureModel(QAbstractListModel):
    """List model with one row per file."""

    def __init__(self, failures: Sequence[Failure], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failures = list(failures)

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Number of files."""
        return 0 if parent.isValid() else len(self._failures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Path or reason, by role."""
        if not index.isValid():
            return None
        failure = self._failures[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return str(failure.path)
        if role in (REASON, Qt.ItemDataRole.AccessibleDescriptionRole):
            return translate_core(failure.reason)
        return None


class FailureDelegate(QStyledItemDelegate):
    """Paints the path above the reason."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text."""
        return QSize(320, 6 * UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one file."""
        painter.save()
        rect: QRect = option.rect
        palette: QPalette = option.palette
        half = QSize(rect.width() - 2 * UNIT, rect.height() // 2 - UNIT // 2)
        upper = QRect(rect.topLeft() + QPoint(0, UNIT // 2), half)
        _paint_line(painter, upper, palette.color(Role.Text), str(index.data()))
        painter.setFont(scaled(painter.font(), 0.9))
        lower = upper.translated(0, half.height())
        _paint_line(painter, lower, palette.color(Role.PlaceholderText), str(index.data(REASON)))
        painter.restore()


def _paint_line(painter: QPainter, rect: QRect, ink: object, text: str) -> None:
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)


class FailureList(Sheet):
    """Lists the files that could not be read; indexing retries them when they change."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Unreadable files"), parent, SIZE)
        note = QLabel(
            self.tr("All other files are in the library. These are retried when they change.")
        )
        note.setWordWrap(True)
        note.setForegroundRole(Role.PlaceholderText)
        self.body.addWidget(note)
        self.list = QListView(self.card)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(FailureDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setAccessibleName(self.tr("Unreadable files"))
        make_slim(self.list)
        self.body.addWidget(self.list, 1)
        self.copy = TextButton(self.tr("Copy list"), self.card)
        self.copy.clicked.connect(self.copy_list)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        self.body.addLayout(row)
        self._failures: list[Failure] = []

    def show_failures(self, failures: Sequence[Failure]) -> None:
        """Open the sheet with these files."""
        self._failures = list(failures)
        self.list.setModel(FailureModel(failures, self.list))
        self.copy.setText(self.tr("Copy list"))
        self.open()

    def copy_list(self) -> None:
        """Copy paths and reasons to the clipboard, one file per line."""
        lines = [f"{failure.path}\t{translate_core(failure.reason)}" for failure in self._failures]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copy.setText(self.tr("Copied"))

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list
