"""Says that something can be dropped here while it is held over the window."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from memesae.gui.paint import UNIT, mixed, rounded, scaled

Role = QPalette.ColorRole


class DropSign(QWidget):
    """A frame over the window with a few words in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        parent.installEventFilter(self)

    def say(self, words: str) -> None:
        """Show the frame with these words."""
        self._words = words
        self.resize(self._parent.size())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.resize(self._parent.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the veil, the frame and the words."""
        painter = QPainter(self)
        colours = self.palette()
        accent = colours.color(Role.Highlight)
        veil = QColor(mixed(colours.color(Role.Window), accent, 0.1))
        veil.setAlphaF(0.9)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(2 * UNIT, 2 * UNIT, -2 * UNIT, -2 * UNIT)
        rounded(painter, frame, line=accent, width=3, radius=16)
        painter.setFont(scaled(self.font(), 1.6, weight=QFont.Weight.DemiBold))
        painter.setPen(colours.color(Role.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
