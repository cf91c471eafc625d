"""Qt's own controls with stronger lines: theirs, and their frame of the keyboard, are too faint."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from memesae.gui.icons import glyph
from memesae.gui.paint import rounded

Role = QPalette.ColorRole

_WIDTH = 2
_RADIUS = 4


def _frame(widget: QWidget, around: QRectF) -> None:
    if widget.hasFocus():
        ring = widget.palette().color(Role.Highlight)
        rounded(QPainter(widget), around, line=ring, width=_WIDTH, radius=_RADIUS)


class Choice(QComboBox):
    """One of several."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame over it."""
        super().paintEvent(event)
        _frame(self, QRectF(self.rect()))


class Tick(QCheckBox):
    """Yes or no; as wide as its words, so that nothing beside them can be pressed by accident."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame and the box over it."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        element = QStyle.SubElement.SE_CheckBoxIndicator
        self._paint_box(QRectF(self.style().subElementRect(element, option, self)))
        words = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxFocusRect, option, self)
        _frame(self, QRectF(words).adjusted(-1, -1, 3, 1) & QRectF(self.rect()))

    def _paint_box(self, box: QRectF) -> None:
        painter, colours = QPainter(self), self.palette()
        painter.fillRect(box, colours.color(Role.Window))
        ticked = self.isChecked() and self.isEnabled()
        ground = colours.color(Role.Highlight if ticked else Role.Base)
        line = ground if ticked else colours.color(Role.PlaceholderText)
        rounded(painter, box, fill=ground, line=line, radius=3)
        if self.isChecked():
            ink = colours.color(Role.HighlightedText if ticked else Role.PlaceholderText)
            edge = int(box.width()) - 2
            sign = glyph("done", ink, edge, self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft() + QPointF(1, 1), sign)


class NumberField(QSpinBox):
    """A number."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame over it."""
        super().paintEvent(event)
        _frame(self, QRectF(self.rect()))
