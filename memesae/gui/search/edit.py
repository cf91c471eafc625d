"""The line in which the query is typed."""

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QWidget

from memesae.gui.paint import scaled

WAVE = 2.0


class QueryEdit(QLineEdit):
    """Plain text, with a wave under what cannot be understood.

    Attributes:
        up: the person asks for the query before.
        down: the person asks for the query after, or leaves downwards.
    """

    up = Signal()
    down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mistake: tuple[int, int] | None = None
        self.setFrame(False)
        self.setFont(scaled(self.font(), 1.25))
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("What are you thinking of?"))
        self.setDragEnabled(False)
        # dropped pictures are the window's business
        self.setAcceptDrops(False)

    def underline(self, position: int, length: int) -> None:
        """Draw the wave under `length` characters from `position`."""
        self._mistake = (position, max(1, length))
        self.update()

    def clear_underline(self) -> None:
        """Take the wave away."""
        self._mistake = None
        self.update()

    def underlined(self) -> QRect | None:
        """Where the wave is, in the widget's pixels; None without a mistake."""
        if self._mistake is None:
            return None
        position, length = self._mistake
        left, right = self._x_of(position), self._x_of(position + length)
        if right <= left:
            right = left + self.fontMetrics().averageCharWidth()
        baseline = (self.height() + self.fontMetrics().ascent()) // 2
        return QRect(left, baseline + 1, right - left, 5)

    def _x_of(self, position: int) -> int:
        """The x of a character, from the cursor's place and the width of what lies between."""
        width = self.fontMetrics().horizontalAdvance
        here = self.cursorRect().center().x() + 1
        return here + width(self.text()[:position]) - width(self.text()[: self.cursorPosition()])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then the wave."""
        super().paintEvent(event)
        place = self.underlined()
        if place is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.BrightText), 1.5))
        steps = range(int(place.width() / WAVE) + 1)
        middle = place.center().y()
        painter.drawPolyline(
            QPolygonF(
                [QPointF(place.left() + step * WAVE, middle + WAVE * (step % 2)) for step in steps]
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go through the queries; the rest is typing."""
        if event.key() == Qt.Key.Key_Up and not event.modifiers():
            self.up.emit()
        elif event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.down.emit()
        else:
            super().keyPressEvent(event)
