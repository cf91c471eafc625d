"""Measures and brush strokes shared by everything that paints itself."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPainter, QPen

UNIT = 8
"""All distances are multiples of this, in pixels at 100 %."""
RADIUS = 8
"""Corners of cards, fields and thumbnails."""
USUAL_LETTERS = 13
"""Pixels of the usual font at 100 %: what is measured in letters was measured with these."""


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """A colour between two, `share` of the way to the second."""

    def between(start: float, end: float) -> float:
        return start + (end - start) * share

    return QColor.fromRgbF(
        between(first.redF(), second.redF()),
        between(first.greenF(), second.greenF()),
        between(first.blueF(), second.blueF()),
        between(first.alphaF(), second.alphaF()),
    )


def rounded(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
    radius: float = RADIUS,
) -> None:
    """Draw a rounded rectangle whose line stays inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if line is not None else 0.0
    painter.setPen(QPen(line, width) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def grown(font: QFont) -> float:
    """How many times larger than usual the letters are; 1 for small ones, which need no more room."""
    return max(1.0, QFontInfo(font).pixelSize() / USUAL_LETTERS)


def scaled(font: QFont, factor: float, *, weight: QFont.Weight | None = None) -> QFont:
    """The same font, larger or smaller."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * factor)
    if weight is not None:
        made.setWeight(weight)
    return made
