"""Qt's own controls with clearer outlines, a flow layout and a slim scroll bar."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QFrame,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionSlider,
    QWidget,
)

from memesae.gui.widgets.painting import glyph, mixed, rounded

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


class FlowLayout(QLayout):
    """Left to right, top to bottom, with the same gap in both directions."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt calls it
        """Take one more item."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt calls it
        """The item at a place, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt calls it
        """Remove the item at a place, or give None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt calls it
        """The items take no more than they need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt calls it
        """Fewer side by side means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt calls it
        """The height of all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt calls it
        """Put every item in its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """The smallest size: lines follow from the width given."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt calls it
        """Room for the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if line and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.y()


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
