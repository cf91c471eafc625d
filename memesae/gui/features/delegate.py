"""Paints a feature as a row of a list or as a card of a grid: its name and its strongest pictures."""

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from memesae.gui.features.model import FACTS, IMAGES, SHORT_FACTS, Index
from memesae.gui.grid.squares import CORNER
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import UNIT, mixed, rounded, scaled

Role = QPalette.ColorRole
SMALL = 44
LARGE = 72
GAP = 3
IN_ROW = 5
IN_CARD = (2, 2)
ROW_HEIGHT = SMALL + 2 * UNIT
CARD = QSize(2 * LARGE + GAP + 2 * UNIT, 2 * LARGE + GAP + 7 * UNIT)


class FeatureDelegate(QStyledItemDelegate):
    """Paints features.

    Attributes:
        cards: whether they stand in a grid.
    """

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._squares = thumbnails.squares
        self.cards = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row of small pictures, or a card of larger ones."""
        return CARD if self.cards else QSize(400, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one feature."""
        painter.save()
        rect: QRect = option.rect
        self._paint_ground(painter, option, rect)
        if self.cards:
            self._paint_card(painter, option, index, rect)
        else:
            self._paint_row(painter, option, index, rect)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        palette: QPalette = option.palette
        accent, paper = palette.color(Role.Highlight), palette.color(Role.Base)
        around = QRectF(rect.adjusted(2, 1, -2, -1))
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, around, fill=mixed(paper, accent, 0.14), line=accent, width=1.5)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, around, fill=palette.color(Role.AlternateBase))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect
    ) -> None:
        strip = IN_ROW * SMALL + (IN_ROW - 1) * GAP
        left = rect.right() - UNIT - strip
        top = rect.top() + (rect.height() - SMALL) // 2
        self._paint_pictures(painter, option, index, (left, top), (IN_ROW, 1), SMALL)
        words = QRect(rect.left() + 2 * UNIT, rect.top(), left - rect.left() - 3 * UNIT, 0)
        self._paint_words(painter, option, index, words, top + 2)

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect
    ) -> None:
        corner = (rect.left() + UNIT, rect.top() + UNIT)
        self._paint_pictures(painter, option, index, corner, IN_CARD, LARGE)
        words = QRect(rect.left() + UNIT, 0, rect.width() - 2 * UNIT, 0)
        self._paint_words(painter, option, index, words, corner[1] + 2 * LARGE + GAP + 2)

    def _paint_pictures(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        corner: tuple[int, int],
        table: tuple[int, int],
        edge: int,
    ) -> None:
        columns, rows = table
        images: tuple[int, ...] = index.data(IMAGES)
        ground = option.palette.color(Role.AlternateBase)
        ratio = painter.device().devicePixelRatioF()
        for place in range(columns * rows):
            row, column = divmod(place, columns)
            left, top = corner[0] + column * (edge + GAP), corner[1] + row * (edge + GAP)
            square = QRect(left, top, edge, edge)
            rounded(painter, QRectF(square), fill=ground, radius=CORNER)
            if place < len(images):
                self._squares.paint(painter, square, images[place], ratio)

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        room: QRect,
        top: int,
    ) -> None:
        palette: QPalette = option.palette
        name = QRect(room.left(), top, room.width(), SMALL // 2)
        bold = scaled(option.font, 1.0, weight=QFont.Weight.DemiBold)
        _paint_line(painter, name, bold, palette.color(Role.Text), str(index.data()))
        facts = name.translated(0, SMALL // 2 - 2)
        muted = palette.color(Role.PlaceholderText)
        told = str(index.data(SHORT_FACTS if self.cards else FACTS))
        _paint_line(painter, facts, scaled(option.font, 0.88), muted, told)


def _paint_line(painter: QPainter, rect: QRect, font: QFont, ink: object, words: str) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
