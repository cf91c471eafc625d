"""Marks words where they stand in a picture."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF

from memesae.library.words_line import Corners

_FILL = 0.22


def paint_boxes(
    painter: QPainter, picture: QRectF, palette: QPalette, boxes: Sequence[Corners]
) -> None:
    """Paint a box over each place; what stands there can still be read.

    Args:
        painter: of the widget.
        picture: where the picture is painted.
        palette: gives the colour.
        boxes: corners as shares of the picture's width and height.
    """
    line = palette.color(QPalette.ColorRole.Highlight)
    fill = palette.color(QPalette.ColorRole.Highlight)
    fill.setAlphaF(_FILL)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 2))
    painter.setBrush(fill)
    for box in boxes:
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(picture.x() + x * picture.width(), picture.y() + y * picture.height())
                    for x, y in box
                ]
            )
        )
