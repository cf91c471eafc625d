"""Paints the words found in a picture at the foot of its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette

from memesae.gui.paint import RADIUS, UNIT, rounded, scaled

if TYPE_CHECKING:
    # only named here: loading it would keep the window waiting
    from memesae.app.found_words import FoundWords

Role = QPalette.ColorRole

HEIGHT = 3 * UNIT
_PAD = UNIT


def paint_found(painter: QPainter, tile: QRect, palette: QPalette, found: FoundWords) -> None:
    """Paint the text around what was looked for, this in bold, cut off where the room ends."""
    painter.save()
    strip = QRect(tile.left(), tile.bottom() + 1 - HEIGHT, tile.width(), HEIGHT)
    rounded(painter, QRectF(strip), fill=palette.color(Role.Base), radius=RADIUS)
    # only the lower corners are round
    painter.fillRect(strip.adjusted(0, 0, 0, -RADIUS), palette.color(Role.Base))
    plain = scaled(painter.font(), 0.88)
    bold = scaled(painter.font(), 0.88, weight=QFont.Weight.Bold)
    left, right = strip.left() + _PAD, strip.right() - _PAD
    for piece in found.pieces:
        font = bold if piece.marked else plain
        metrics = QFontMetrics(font)
        words = metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(font)
        painter.setPen(palette.color(Role.Text if piece.marked else Role.PlaceholderText))
        room = QRect(left, strip.top(), right - left + 1, HEIGHT)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        left += metrics.horizontalAdvance(words) + QFontMetrics(plain).horizontalAdvance(" ")
        if words != piece.text or left >= right:
            break
    painter.restore()
