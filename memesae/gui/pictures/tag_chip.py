"""A tag as a small pill, with a way to take it off where that is wanted."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from memesae.gui.icons import glyph
from memesae.gui.paint import UNIT, rounded, scaled

Role = QPalette.ColorRole
HEIGHT = 3 * UNIT
GLYPH = 12


class TagChip(QWidget):
    """Shows a tag.

    Attributes:
        removed: the person wants to take it off (the tag).
    """

    removed = Signal(str)

    def __init__(self, tag: str, parent: QWidget, *, removable: bool = False) -> None:
        super().__init__(parent)
        self.tag = tag
        self._removable = removable
        self.setFont(scaled(self.font(), 0.92))
        self.setAccessibleName(tag)
        if removable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(self.tr("Take “{tag}” off").format(tag=tag))

    def sizeHint(self) -> QSize:
        """Room for the words and the cross."""
        width = self.fontMetrics().horizontalAdvance(self.tag) + 3 * UNIT
        return QSize(width + (GLYPH + UNIT // 2 if self._removable else 0), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint pill, words, cross and focus ring."""
        painter = QPainter(self)
        colours = self.palette()
        line = colours.color(Role.Highlight) if self.hasFocus() else None
        ground = colours.color(Role.AlternateBase)
        half = self.height() / 2
        rounded(painter, QRectF(self.rect()), fill=ground, line=line, width=2, radius=half)
        painter.setPen(colours.color(Role.Text))
        place = self.rect().adjusted(12, 0, -12, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.tag)
        if self._removable:
            cross = glyph(
                "close", colours.color(Role.PlaceholderText), GLYPH, self.devicePixelRatioF()
            )
            left = self.width() - GLYPH - UNIT
            painter.drawPixmap(left, (self.height() - GLYPH) // 2, cross)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click takes it off."""
        if self._removable:
            self.removed.emit(self.tag)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it off."""
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Space)
        if self._removable and event.key() in keys:
            self.removed.emit(self.tag)
        else:
            super().keyPressEvent(event)
