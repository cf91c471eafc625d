"""The commands as a list to choose from."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from memesae.gui.command_registry import Command
from memesae.gui.key_cap import paint_caps
from memesae.gui.overlays.fuzzy import score
from memesae.gui.paint import UNIT, rounded, scaled
from memesae.gui.words import command_description, command_title

Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
COMMAND = Qt.ItemDataRole.UserRole
KEYS = Qt.ItemDataRole.UserRole + 1
NOTHING = QModelIndex()
WORTH_SHOWING = 0.7
"""Share of the best match's score that a command must reach to be shown beside it."""


class CommandModel(QAbstractListModel):
    """The commands that fit what was typed, best first."""

    def __init__(
        self,
        commands: Sequence[Command],
        keys: Mapping[str, Sequence[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._all = list(commands)
        self._keys = keys
        self._shown = list(commands)

    def show_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Show these keys from now on."""
        self.beginResetModel()
        self._keys = keys
        self.endResetModel()

    def narrow(self, typed: str) -> None:
        """Keep the commands whose title has these letters in order."""
        self.beginResetModel()
        self._shown = self._fitting(typed) if typed.strip() else list(self._all)
        self.endResetModel()

    def _fitting(self, typed: str) -> list[Command]:
        scores = {item.id: score(typed, command_title(item)) for item in self._all}
        # letters strewn all over a title are no match where another has them together
        enough = max(scores.values()) * WORTH_SHOWING
        fitting = [item for item in self._all if 0 < scores[item.id] >= enough]
        return sorted(fitting, key=lambda item: -scores[item.id])

    def rowCount(self, parent: Index = NOTHING) -> int:
        """How many commands fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, description and keys of a command, or the command itself."""
        if not index.isValid():
            return None
        item = self._shown[index.row()]
        told = {
            Qt.ItemDataRole.DisplayRole: command_title(item),
            Qt.ItemDataRole.ToolTipRole: command_description(item),
            Qt.ItemDataRole.AccessibleDescriptionRole: command_description(item),
            COMMAND: item,
            KEYS: list(self._keys.get(item.id, ())),
        }
        return told.get(role)


class CommandDelegate(QStyledItemDelegate):
    """Paints title and description on the left, the first key on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text."""
        return QSize(320, 7 * UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one command."""
        painter.save()
        rect: QRect = option.rect
        palette: QPalette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            rounded(painter, QRectF(rect), fill=palette.color(Role.Highlight), radius=8)
        inner = rect.adjusted(2 * UNIT, UNIT, -2 * UNIT, -UNIT)
        keys = index.data(KEYS)
        room = paint_caps(painter, inner, palette, keys[:1], chosen=chosen)
        _paint_words(painter, inner.adjusted(0, 0, -room - UNIT, 0), palette, index, chosen)
        painter.restore()


def _paint_words(
    painter: QPainter, rect: QRect, palette: QPalette, index: Index, chosen: bool
) -> None:
    ink = palette.color(Role.HighlightedText if chosen else Role.Text)
    quiet = ink if chosen else palette.color(Role.PlaceholderText)
    half = QSize(rect.width(), rect.height() // 2)
    painter.setPen(ink)
    title = str(index.data(Qt.ItemDataRole.DisplayRole))
    painter.drawText(QRect(rect.topLeft(), half), Qt.AlignmentFlag.AlignVCenter, title)
    painter.setFont(scaled(painter.font(), 0.85))
    painter.setPen(quiet)
    description = painter.fontMetrics().elidedText(
        str(index.data(Qt.ItemDataRole.ToolTipRole)), Qt.TextElideMode.ElideRight, rect.width()
    )
    lower = QRect(rect.topLeft() + QPoint(0, half.height()), half)
    painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, description)
