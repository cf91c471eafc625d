"""Qt's own controls with stronger lines: theirs, and their frame of the keyboard, are too faint."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
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


def edged(widget: QWidget, painted: QWidget | None = None) -> None:
    """Paint what tells where one can type: an edge, which is a ring while one does.

    Args:
        widget: has the keyboard or not.
        painted: where the edge is painted; the widget itself where None.
    """
    typing, colours = widget.hasFocus(), widget.palette()
    rounded(
        QPainter(painted or widget),
        QRectF((painted or widget).rect()),
        line=colours.color(Role.Highlight if typing else Role.Dark),
        width=_WIDTH if typing else 1,
        radius=_RADIUS,
    )


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


class LineField(QLineEdit):
    """A line to type in."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge over it."""
        super().paintEvent(event)
        edged(self)


class TextField(QPlainTextEdit):
    """Several lines to type in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        # a scrolled text takes its picture along, edge and all
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge over it."""
        super().paintEvent(event)
        edged(self, self.viewport())


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
