"""The upper line of a row: the number key, what the direction is called, how far it is pushed."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from memesae.gui.paint import UNIT, rounded, scaled
from memesae.gui.words import tr

Role = QPalette.ColorRole
HEIGHT = 18
CAP = 17


class RowTitle(QWidget):
    """A feature has one name; a contrast is named at both ends, each over its pictures.

    It is as high as the letters need.

    Attributes:
        clicked: the person wants to know more about it.
    """

    clicked = Signal()

    def __init__(self, key: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._more = ""
        self._less = ""
        self._amount = 0.0
        self.high = max(HEIGHT, self.fontMetrics().height() + 2)
        self.setFixedHeight(self.high)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_names(self, more: str, less: str) -> None:
        """Show what lies at the ends; `less` is empty where it is only "less of that"."""
        self._more, self._less = more, less
        self.update()

    def show_amount(self, amount: float) -> None:
        """Show how far the query is pushed, in presses."""
        self._amount = amount
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click shows more about it."""
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(20 * UNIT, self.high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint cap, names and amount."""
        painter = QPainter(self)
        self._paint_cap(painter)
        room = self.rect().adjusted(max(CAP, self.high - 2) + UNIT, 0, 0, 0)
        if self._amount:
            room.setRight(room.right() - self._paint_amount(painter, room))
        if self._less:
            self._paint_ends(painter, room)
        else:
            font = scaled(self.font(), 1.0, weight=QFont.Weight.DemiBold)
            left = Qt.AlignmentFlag.AlignLeft
            self._write(painter, room, self._more, font, Role.WindowText, left)

    def _paint_cap(self, painter: QPainter) -> None:
        colours = self.palette()
        edge = max(CAP, self.high - 2)
        cap = QRect(0, (self.high - edge) // 2, edge, edge)
        ground, line = colours.color(Role.AlternateBase), colours.color(Role.Mid)
        rounded(painter, QRectF(cap), fill=ground, line=line, radius=4)
        painter.setFont(scaled(self.font(), 0.85))
        painter.setPen(colours.color(Role.Text))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(self._key))

    def _paint_amount(self, painter: QPainter, room: QRect) -> int:
        """How far, at the right end; the width it takes."""
        words = f"{self._amount:+.2f}".rstrip("0").rstrip(".").replace("-", "−")
        font = scaled(self.font(), 0.9, weight=QFont.Weight.DemiBold)
        self._write(painter, room, words, font, Role.Highlight, Qt.AlignmentFlag.AlignRight)
        return painter.fontMetrics().horizontalAdvance(words) + UNIT

    def _paint_ends(self, painter: QPainter, room: QRect) -> None:
        half = (room.width() - 2 * UNIT) // 2
        less = QRect(room.left(), room.top(), half, room.height())
        more = QRect(room.right() - half, room.top(), half, room.height())
        font = scaled(self.font(), 1.0, weight=QFont.Weight.DemiBold)
        for place, words, where in (
            (less, self._less, Qt.AlignmentFlag.AlignLeft),
            (more, self._more, Qt.AlignmentFlag.AlignRight),
        ):
            self._write(painter, place, words, font, Role.WindowText, where)
        painter.setPen(self.palette().color(Role.PlaceholderText))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "↔")

    def _write(
        self,
        painter: QPainter,
        place: QRect,
        words: str,
        font: QFont,
        ink: QPalette.ColorRole,
        where: Qt.AlignmentFlag,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self.palette().color(ink))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, where | Qt.AlignmentFlag.AlignVCenter, shown)


def spoken(more: str, less: str) -> str:
    """Both ends in words, for screen readers and tool tips."""
    if not less:
        return more
    return tr("more {more} / less {less}").format(more=more, less=less)
