"""Paints one result: the thumbnail on calm ground, selection, focus, score, and what is not there."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from memesae.gui.grid.model import FAVOURITE, OFFLINE, SCORE
from memesae.gui.icons import glyph
from memesae.gui.paint import RADIUS, UNIT, rounded, scaled

Role = QPalette.ColorRole
State = QStyle.StateFlag

RING = 3
AWAY = 0.35
"""How much of a picture is left to see when its file is not there."""


class ResultDelegate(QStyledItemDelegate):
    """Paints cells from palette roles; knows the edge of a thumbnail and whether scores are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.edge = 192
        self.scores = False

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The thumbnail and the room for its ring."""
        return QSize(self.edge + 2 * UNIT, self.edge + 2 * UNIT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        painter.save()
        tile = self.tile(option.rect)
        palette: QPalette = option.palette
        offline = bool(index.data(OFFLINE))
        self._paint_thumbnail(
            painter, tile, palette, index.data(Qt.ItemDataRole.DecorationRole), offline
        )
        if offline:
            _paint_sign(painter, tile, palette)
        if index.data(FAVOURITE):
            _paint_heart(painter, tile, palette)
        if self.scores:
            _paint_score(painter, tile, palette, index.data(SCORE))
        _paint_rings(painter, tile, palette, option.state)
        painter.restore()

    def tile(self, cell: QRect) -> QRect:
        """Where the thumbnail is in its cell."""
        tile = QRect(0, 0, self.edge, self.edge)
        tile.moveCenter(cell.center())
        return tile

    def _paint_thumbnail(
        self,
        painter: QPainter,
        tile: QRect,
        palette: QPalette,
        pixmap: QPixmap | None,
        offline: bool,
    ) -> None:
        rounded(painter, QRectF(tile), fill=palette.color(Role.AlternateBase), radius=RADIUS)
        if pixmap is None:
            return
        size = pixmap.deviceIndependentSize()
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(tile).center())
        painter.setOpacity(AWAY if offline else 1.0)
        painter.drawPixmap(place.topLeft(), pixmap)
        painter.setOpacity(1.0)


def _paint_sign(painter: QPainter, tile: QRect, palette: QPalette) -> None:
    """The small sign that the file is not there now."""
    badge = QRect(0, 0, 3 * UNIT, 3 * UNIT)
    badge.moveTopRight(tile.topRight() + QPoint(-UNIT, UNIT))
    rounded(painter, QRectF(badge), fill=palette.color(Role.Base), radius=badge.width() / 2)
    ratio = painter.device().devicePixelRatio()
    sign = glyph("offline", palette.color(Role.Text), 2 * UNIT, ratio)
    painter.drawPixmap(badge.topLeft() + QPoint(UNIT // 2, UNIT // 2), sign)


def _paint_heart(painter: QPainter, tile: QRect, palette: QPalette) -> None:
    """The small heart of a favourite."""
    badge = QRect(0, 0, 3 * UNIT, 3 * UNIT)
    badge.moveBottomRight(tile.bottomRight() + QPoint(-UNIT, -UNIT))
    rounded(painter, QRectF(badge), fill=palette.color(Role.Base), radius=badge.width() / 2)
    ratio = painter.device().devicePixelRatio()
    sign = glyph("heart", palette.color(Role.BrightText), 14, ratio)
    painter.drawPixmap(badge.topLeft() + QPoint(5, 5), sign)


def _paint_score(painter: QPainter, tile: QRect, palette: QPalette, score: float | None) -> None:
    """How close the picture is to the query."""
    if score is None:
        return
    painter.setFont(scaled(painter.font(), 0.85))
    words = f"{score:.2f}"
    badge = QRect(0, 0, painter.fontMetrics().horizontalAdvance(words) + 12, 20)
    badge.moveBottomLeft(tile.bottomLeft() + QPoint(UNIT, -UNIT))
    rounded(painter, QRectF(badge), fill=palette.color(Role.Base), radius=10)
    painter.setPen(palette.color(Role.Text))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)


def _paint_rings(
    painter: QPainter, tile: QRect, palette: QPalette, state: QStyle.StateFlag
) -> None:
    """A strong ring for what is selected, a thin one further out for where the keyboard is."""
    out = RING + 1
    around = QRectF(tile).adjusted(-out, -out, out, out)
    if state & State.State_Selected:
        rounded(painter, around, line=palette.color(Role.Highlight), width=RING, radius=RADIUS + 2)
    if state & State.State_HasFocus:
        further = around.adjusted(-3, -3, 3, 3)
        rounded(painter, further, line=palette.color(Role.WindowText), width=1.5, radius=RADIUS + 4)
