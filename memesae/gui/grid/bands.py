"""Paints the headings between pictures: a folder's name, or the line where relevance ends."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPalette

from memesae.gui.paint import UNIT, mixed, scaled

Role = QPalette.ColorRole
HEIGHT = 5 * UNIT


def paint_band(
    painter: QPainter, rect: QRect, palette: QPalette, words: str, *, quiet: bool
) -> None:
    """Paint one heading.

    Args:
        painter: of the viewport.
        rect: the heading's stripe.
        palette: gives the colours.
        words: what it says.
        quiet: it is a remark, behind a line across, and not a name.
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
