"""What hangs on the mouse while pictures are dragged: the thumbnail, and how many they are."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from memesae.gui.paint import UNIT, rounded
from memesae.gui.words import number

Role = QPalette.ColorRole
EDGE = 12 * UNIT


def carried(thumbnail: QPixmap | None, count: int, over: QWidget) -> QPixmap:
    """A small picture for the mouse.

    Args:
        thumbnail: of the picture that was taken hold of; None if it is not here yet.
        count: how many pictures are dragged.
        over: whose palette, font and screen it is painted for.
    """
    ratio = over.devicePixelRatioF()
    canvas = QPixmap(QSize(EDGE, EDGE) * ratio)
    canvas.setDevicePixelRatio(ratio)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    whole = QRectF(0, 0, EDGE, EDGE)
    if thumbnail is None:
        rounded(painter, whole, fill=over.palette().color(Role.AlternateBase))
    else:
        size = thumbnail.size().scaled(EDGE, EDGE, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(whole.center())
        painter.drawPixmap(place, thumbnail, QRectF(thumbnail.rect()))
    if count > 1:
        _paint_count(painter, number(count), over)
    painter.end()
    return canvas


def _paint_count(painter: QPainter, words: str, over: QWidget) -> None:
    painter.setFont(over.font())
    width = max(3 * UNIT, painter.fontMetrics().horizontalAdvance(words) + 2 * UNIT)
    badge = QRectF(EDGE - width, 0, width, 3 * UNIT)
    rounded(painter, badge, fill=over.palette().color(Role.Highlight), radius=12)
    painter.setPen(over.palette().color(Role.HighlightedText))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
