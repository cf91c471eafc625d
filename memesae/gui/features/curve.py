"""The live curve of learning: how much of the pictures' differences is explained so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from memesae.gui.paint import UNIT, scaled

if TYPE_CHECKING:
    from memesae.sae.training.curve import Point

Role = QPalette.ColorRole
LEFT = 5 * UNIT
BELOW = 3 * UNIT
GRID = (0.25, 0.5, 0.75, 1.0)


class Curve(QWidget):
    """Two lines from left to right: on the pictures learnt from, and on pictures kept aside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: list[Point] = []
        self._steps = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("How much is explained, as learning goes on"))

    @property
    def points(self) -> list[Point]:
        """The points drawn."""
        return list(self._points)

    def show_points(self, points: Sequence[Point], steps: int) -> None:
        """Draw these points; the right edge is step number `steps`."""
        self._points, self._steps = list(points), max(1, steps)
        if points:
            explained = 100 * (1 - points[-1].held_out_fvu)
            self.setAccessibleDescription(self.tr("{share:.0f} % now").format(share=explained))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(60 * UNIT, 24 * UNIT)

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(40 * UNIT, 16 * UNIT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grid and lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(LEFT, UNIT, -UNIT, -BELOW)
        self._paint_grid(painter, field)
        colours = self.palette()
        muted, accent = colours.color(Role.PlaceholderText), colours.color(Role.Highlight)
        self._paint_line(painter, field, [1 - one.train_fvu for one in self._points], muted, 1.5)
        self._paint_line(
            painter, field, [1 - one.held_out_fvu for one in self._points], accent, 2.5
        )

    def _paint_grid(self, painter: QPainter, field: QRectF) -> None:
        colours = self.palette()
        painter.setFont(scaled(self.font(), 0.85))
        for share in GRID:
            y = field.bottom() - share * field.height()
            painter.setPen(QPen(colours.color(Role.Mid), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.setPen(colours.color(Role.PlaceholderText))
            label = QRectF(0, y - UNIT, LEFT - UNIT / 2, 2 * UNIT)
            painter.drawText(label, Qt.AlignmentFlag.AlignRight, f"{100 * share:.0f} %")
        painter.setPen(QPen(colours.color(Role.Mid), 1))
        painter.drawLine(field.bottomLeft(), field.bottomRight())
        legend = QRectF(field.left(), field.bottom() + 4, field.width(), BELOW)
        painter.setPen(colours.color(Role.PlaceholderText))
        words = self.tr("thin: pictures learnt from · thick: pictures kept aside to check")
        painter.drawText(legend, Qt.AlignmentFlag.AlignLeft, words)

    def _paint_line(
        self, painter: QPainter, field: QRectF, shares: list[float], ink: QColor, width: float
    ) -> None:
        if not shares:
            return
        line = QPolygonF()
        for point, share in zip(self._points, shares, strict=True):
            x = field.left() + field.width() * min(1.0, point.step / self._steps)
            line.append(QPointF(x, field.bottom() - max(0.0, share) * field.height()))
        painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if line.size() == 1:
            painter.drawPoint(line.first())
        else:
            painter.drawPolyline(line)
