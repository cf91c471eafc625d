"""Painting of results and of the headings between them."""

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
from PySide6.QtGui import QFont, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from memesae.gui.grid.results_model import (
    COPIES,
    FAVOURITE,
    ID,
    MOVES,
    OFFLINE,
    OPENED,
    SCORE,
    STRENGTH,
)
from memesae.gui.ocr.found_text import HEIGHT as STRIP
from memesae.gui.ocr.found_text import FoundInPictures, paint_found
from memesae.gui.widgets.painting import RADIUS, UNIT, glyph, mixed, rounded, scaled

Role = QPalette.ColorRole
HEIGHT = 5 * UNIT


def paint_band(
    painter: QPainter, rect: QRect, palette: QPalette, words: str, *, quiet: bool
) -> None:
    """Paint one heading.

    Args:
        painter: of the viewport.
        rect: the heading's rectangle.
        palette: the colours.
        words: its text.
        quiet: whether it is the relevance cutoff rather than the name of a folder.
    """
    painter.save()
    weight = QFont.Weight.Normal if quiet else QFont.Weight.DemiBold
    painter.setFont(scaled(painter.font(), 0.92 if quiet else 1.0, weight=weight))
    room = rect.adjusted(UNIT, 0, -2 * UNIT, 0)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room.width())
    painter.setPen(palette.color(Role.PlaceholderText if quiet else Role.Text))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    begin = room.left() + painter.fontMetrics().horizontalAdvance(shown) + 2 * UNIT
    ground, ink = palette.color(Role.Window), palette.color(Role.PlaceholderText)
    painter.setPen(mixed(ground, ink, 0.45 if quiet else 0.25))
    if begin < room.right():
        painter.drawLine(begin, rect.center().y(), room.right(), rect.center().y())
    painter.restore()


State = QStyle.StateFlag

RING = 3
OFFLINE_OPACITY = 0.35
"""Opacity of a picture whose file is missing."""


class ResultDelegate(QStyledItemDelegate):
    """Paints the cells of results.

    Attributes:
        moving: the image that moves, and its present frame in device pixels.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.edge = 192
        self.scores = False
        self.found: FoundInPictures | None = None
        self.moving: tuple[int | None, QPixmap] = None, QPixmap()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The thumbnail with space for its ring."""
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
        if index.data(OPENED):
            # an expanded group of near-duplicates has a common background
            ground = mixed(palette.color(Role.Window), palette.color(Role.Highlight), 0.16)
            painter.fillRect(option.rect, ground)
        found = None if self.found is None else self.found.words(index.data(ID))
        pixmap: QPixmap | None = index.data(Qt.ItemDataRole.DecorationRole)
        moving, frame = self.moving
        if moving is not None and moving == index.data(ID):
            pixmap = frame
        self._paint_thumbnail(painter, tile, palette, pixmap, offline, above=found is not None)
        if offline:
            _paint_offline(painter, tile, palette)
        elif moves := index.data(MOVES):
            _paint_moves(painter, tile, palette, moves)
        if index.data(FAVOURITE):
            _paint_heart(painter, tile, palette)
        copies = index.data(COPIES) or 1
        if copies > 1:
            _paint_copies(painter, self.badge(option.rect), palette, copies)
        free = tile
        if found is not None:
            paint_found(painter, tile, palette, found)
            free = tile.adjusted(0, 0, 0, -STRIP)
        if self.scores:
            _paint_score(painter, free, palette, _score_text(index))
        _paint_rings(painter, tile, palette, option.state)
        painter.restore()

    def tile(self, cell: QRect) -> QRect:
        """The rectangle of the thumbnail in a cell."""
        tile = QRect(0, 0, self.edge, self.edge)
        tile.moveCenter(cell.center())
        return tile

    def badge(self, cell: QRect) -> QRect:
        """The rectangle of the number of near-duplicates in a cell."""
        return QRect(self.tile(cell).topLeft() + QPoint(UNIT, UNIT), QSize(5 * UNIT, 3 * UNIT))

    def _paint_thumbnail(
        self,
        painter: QPainter,
        tile: QRect,
        palette: QPalette,
        pixmap: QPixmap | None,
        offline: bool,
        *,
        above: bool,
    ) -> None:
        """Paint the picture centred, or shifted up if text is shown below it."""
        rounded(painter, QRectF(tile), fill=palette.color(Role.AlternateBase), radius=RADIUS)
        if pixmap is None:
            return
        size = pixmap.deviceIndependentSize()
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(QRectF(tile).center())
        if above:
            target.moveTop(max(QRectF(tile).top(), target.top() - STRIP))
        painter.setOpacity(OFFLINE_OPACITY if offline else 1.0)
        painter.drawPixmap(target.topLeft(), pixmap)
        painter.setOpacity(1.0)


def _paint_offline(painter: QPainter, tile: QRect, palette: QPalette) -> None:
    """The icon for a missing file."""
    badge = QRect(0, 0, 3 * UNIT, 3 * UNIT)
    badge.moveTopRight(tile.topRight() + QPoint(-UNIT, UNIT))
    rounded(painter, QRectF(badge), fill=palette.color(Role.Base), radius=badge.width() / 2)
    ratio = painter.device().devicePixelRatio()
    sign = glyph("offline", palette.color(Role.Text), 2 * UNIT, ratio)
    painter.drawPixmap(badge.topLeft() + QPoint(UNIT // 2, UNIT // 2), sign)


def _paint_moves(painter: QPainter, tile: QRect, palette: QPalette, words: str) -> None:
    """What kind of animation a picture is."""
    painter.save()
    painter.setFont(scaled(painter.font(), 0.8, weight=QFont.Weight.DemiBold))
    badge = QRect(0, 0, painter.fontMetrics().horizontalAdvance(words) + 12, 20)
    badge.moveTopRight(tile.topRight() + QPoint(-UNIT, UNIT))
    rounded(painter, QRectF(badge), fill=palette.color(Role.Base), radius=10)
    painter.setPen(palette.color(Role.Text))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def _paint_heart(painter: QPainter, tile: QRect, palette: QPalette) -> None:
    """The heart of a favourite."""
    badge = QRect(0, 0, 3 * UNIT, 3 * UNIT)
    badge.moveBottomRight(tile.bottomRight() + QPoint(-UNIT, -UNIT))
    rounded(painter, QRectF(badge), fill=palette.color(Role.Base), radius=badge.width() / 2)
    ratio = painter.device().devicePixelRatio()
    sign = glyph("heart", palette.color(Role.BrightText), 14, ratio)
    painter.drawPixmap(badge.topLeft() + QPoint(5, 5), sign)


def _paint_copies(painter: QPainter, badge: QRect, palette: QPalette, copies: int) -> None:
    """The number of near-duplicates that a picture represents."""
    painter.save()
    painter.setFont(scaled(painter.font(), 0.9, weight=QFont.Weight.DemiBold))
    rounded(painter, QRectF(badge), fill=palette.color(Role.Base), radius=badge.height() / 2)
    painter.setPen(palette.color(Role.Text))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, f"×{copies}" if copies < 1000 else "×…")
    painter.restore()


def _score_text(index: QModelIndex | QPersistentModelIndex) -> str:
    """The strength of a score, or the score itself if the library is too small to compute a strength."""
    score, strength = index.data(SCORE), index.data(STRENGTH)
    if score is None:
        return ""
    return f"{score:.2f}" if strength is None else f"{strength:.0f}"


def _paint_score(painter: QPainter, tile: QRect, palette: QPalette, words: str) -> None:
    """The similarity of a picture to the query."""
    if not words:
        return
    painter.setFont(scaled(painter.font(), 0.85))
    badge = QRect(0, 0, painter.fontMetrics().horizontalAdvance(words) + 12, 20)
    badge.moveBottomLeft(tile.bottomLeft() + QPoint(UNIT, -UNIT))
    rounded(painter, QRectF(badge), fill=palette.color(Role.Base), radius=10)
    painter.setPen(palette.color(Role.Text))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)


def _paint_rings(
    painter: QPainter, tile: QRect, palette: QPalette, state: QStyle.StateFlag
) -> None:
    """A thick ring for selected pictures, a thin outer one for keyboard focus."""
    out = RING + 1
    around = QRectF(tile).adjusted(-out, -out, out, out)
    if state & State.State_Selected:
        rounded(painter, around, line=palette.color(Role.Highlight), width=RING, radius=RADIUS + 2)
    if state & State.State_HasFocus:
        further = around.adjusted(-3, -3, 3, 3)
        rounded(painter, further, line=palette.color(Role.WindowText), width=1.5, radius=RADIUS + 4)
