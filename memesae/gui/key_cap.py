"""Keys painted as the caps they have on a keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from memesae.gui.paint import UNIT, rounded, scaled

Role = QPalette.ColorRole
HEIGHT = 3 * UNIT
GAP = UNIT // 2


def native(key: str) -> str:
    """A key as this platform writes it: Ctrl+K, or ⌘K on a Mac."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _width(text: str, font: QFont) -> int:
    return max(HEIGHT, QFontMetrics(font).horizontalAdvance(text) + 2 * UNIT)


def paint_caps(
    painter: QPainter, rect: QRect, palette: QPalette, keys: Sequence[str], *, chosen: bool = False
) -> int:
    """Paint key caps at the right end of `rect`; returns the width they take."""
    font = scaled(painter.font(), 0.85)
    painter.save()
    painter.setFont(font)
    right = rect.right() + 1
    for text in reversed([native(key) for key in keys]):
        width = _width(text, font)
        cap = QRect(right - width, rect.center().y() - HEIGHT // 2 + 1, width, HEIGHT)
        _paint_cap(painter, cap, text, palette, chosen)
        right -= width + GAP
    painter.restore()
    return rect.right() + 1 - right


def _paint_cap(painter: QPainter, cap: QRect, text: str, palette: QPalette, chosen: bool) -> None:
    ink = palette.color(Role.HighlightedText if chosen else Role.Text)
    ground = None if chosen else palette.color(Role.AlternateBase)
    line = ink if chosen else palette.color(Role.Mid)
    rounded(painter, QRectF(cap), fill=ground, line=line, radius=6)
    painter.setPen(ink)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)


class KeyCaps(QWidget):
    """The keys of one command, side by side."""

    def __init__(self, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = list(keys)
        self.setAccessibleName(", ".join(native(key) for key in keys))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for all caps."""
        font = scaled(self.font(), 0.85)
        widths = [_width(native(key), font) + GAP for key in self._keys]
        return QSize(sum(widths), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the caps."""
        paint_caps(QPainter(self), self.rect(), self.palette(), self._keys)
