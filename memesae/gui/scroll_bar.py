"""A slim scroll bar that keeps out of the way."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
)

from memesae.gui.paint import mixed, rounded


class SlimScrollBar(QScrollBar):
    """Paints only the handle; the platform's own geometry decides where it can be grabbed."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle between ground and muted text, stronger while it is held."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar,
            option,
            QStyle.SubControl.SC_ScrollBarSlider,
            self,
        )
        colours = self.palette()
        ground = colours.color(QPalette.ColorRole.Window)
        ink = colours.color(QPalette.ColorRole.PlaceholderText)
        painter = QPainter(self)
        if self.maximum() > self.minimum():
            strength = 0.8 if self.isSliderDown() or self.underMouse() else 0.45
            lying = self.orientation() is Qt.Orientation.Horizontal
            inner = QRectF(handle).adjusted(*((2, 4, -2, -4) if lying else (4, 2, -4, -2)))
            radius = min(inner.width(), inner.height()) / 2
            rounded(painter, inner, fill=mixed(ground, ink, strength), radius=radius)


def make_slim(area: QAbstractScrollArea) -> None:
    """Give an area slim bars; a list has no horizontal one, since it shortens its lines."""
    area.setVerticalScrollBar(SlimScrollBar(area))
    if isinstance(area, QScrollArea):
        area.setHorizontalScrollBar(SlimScrollBar(Qt.Orientation.Horizontal, area))
    else:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
