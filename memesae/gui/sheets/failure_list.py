"""The report of indexing: what else is worth knowing, and the files that could not be read, with the reasons."""

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
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from memesae.base.messages import Message
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import as_plain, tr
from memesae.gui.translation import translate_core
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, paint_line, scaled
from memesae.library.records import Failure

Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
SIZE = QSize(720, 520)
REASON = Qt.ItemDataRole.UserRole
NOTHING = QModelIndex()


Line = tuple[str, str]
"""A sentence and nothing, or a path and the reason why that file could not be read."""


class FailureModel(QAbstractListModel):
    """List model with one row per remark or file."""

    def __init__(self, lines: Sequence[Line], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = list(lines)

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Path or reason, by role."""
        if not index.isValid():
            return None
        upper, lower = self._lines[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain(upper)
        if role == Qt.ItemDataRole.DisplayRole:
            return upper
        if role in (REASON, Qt.ItemDataRole.AccessibleDescriptionRole):
            return lower
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
        middle, muted = Qt.TextElideMode.ElideMiddle, palette.color(Role.PlaceholderText)
        small, reason = scaled(option.font, 0.9), str(index.data(REASON))
        path, ink = str(index.data()), palette.color(Role.Text)
        paint_line(painter, upper, ink, path, option.font, elide=middle)
        paint_line(painter, upper.translated(0, half.height()), muted, reason, small, elide=middle)
        painter.restore()


class FailureList(Sheet):
    """Lists what was noted while indexing and the files that could not be read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Report of indexing"), parent, SIZE)
        self.note = Label(
            self.tr("These files could not be read and are retried when they change.")
        )
        self.note.setWordWrap(True)
        self.note.setForegroundRole(Role.PlaceholderText)
        self.body.addWidget(self.note)
        self.list = QListView(self.card)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(FailureDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setAccessibleName(self.tr("Report of indexing"))
        make_slim(self.list)
        self.body.addWidget(self.list, 1)
        self.copy = TextButton(self.tr("Copy list"), self.card)
        self.copy.clicked.connect(self.copy_list)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        self.body.addLayout(row)
        self._lines: list[Line] = []

    def show_failures(self, failures: Sequence[Failure], remarks: Sequence[Message] = ()) -> None:
        """Open the sheet with the remarks and these files."""
        self._lines = [
            *((translate_core(remark), "") for remark in remarks),
            *((str(failure.path), translate_core(failure.reason)) for failure in failures),
        ]
        self.note.setVisible(bool(failures))
        self.list.setModel(FailureModel(self._lines, self.list))
        self.copy.setText(self.tr("Copy list"))
        self.open()

    def copy_list(self) -> None:
        """Copy the lines to the clipboard: sentences, and files with their reasons."""
        lines = ["\t".join(part for part in line if part) for line in self._lines]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copy.setText(self.tr("Copied"))

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list
