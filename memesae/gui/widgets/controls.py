"""Form controls with distinct outlines, a flow layout and a slim scroll bar."""

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


def paint_edge(widget: QWidget, painted: QWidget | None = None) -> None:
    """Paint the edge of an input field, as a focus ring while it has the focus.

    Args:
        widget: the input field.
        painted: the widget to paint on; the field itself if None.
    """
    focused, colours = widget.hasFocus(), widget.palette()
    rounded(
        QPainter(painted or widget),
        QRectF((painted or widget).rect()),
        line=colours.color(Role.Highlight if focused else Role.Dark),
        width=_WIDTH if focused else 1,
        radius=_RADIUS,
    )


def _frame(widget: QWidget, around: QRectF) -> None:
    if widget.hasFocus():
        ring = widget.palette().color(Role.Highlight)
        rounded(QPainter(widget), around, line=ring, width=_WIDTH, radius=_RADIUS)


class Choice(QComboBox):
    """A drop-down list with a focus ring."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the focus ring on top."""
        super().paintEvent(event)
        _frame(self, QRectF(self.rect()))


class LineField(QLineEdit):
    """A single-line input field."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge on top."""
        super().paintEvent(event)
        paint_edge(self)


class TextField(QPlainTextEdit):
    """A multi-line input field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        # scrolling moves the painted pixels, including the edge
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge on top."""
        super().paintEvent(event)
        paint_edge(self, self.viewport())


class Tick(QCheckBox):
    """A check box no wider than its text, so that clicks beside it have no effect."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box and focus ring on top."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        element = QStyle.SubElement.SE_CheckBoxIndicator
        self._paint_box(QRectF(self.style().subElementRect(element, option, self)))
        text_rect = self.style().subElementRect(
            QStyle.SubElement.SE_CheckBoxFocusRect, option, self
        )
        _frame(self, QRectF(text_rect).adjusted(-1, -1, 3, 1) & QRectF(self.rect()))

    def _paint_box(self, box: QRectF) -> None:
        painter, colours = QPainter(self), self.palette()
        painter.fillRect(box, colours.color(Role.Window))
        ticked = self.isChecked() and self.isEnabled()
        background = colours.color(Role.Highlight if ticked else Role.Base)
        line = background if ticked else colours.color(Role.PlaceholderText)
        rounded(painter, box, fill=background, line=line, radius=3)
        if self.isChecked():
            ink = colours.color(Role.HighlightedText if ticked else Role.PlaceholderText)
            edge = int(box.width()) - 2
            sign = glyph("done", ink, edge, self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft() + QPointF(1, 1), sign)


class NumberField(QSpinBox):
    """A spin box with a focus ring."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the focus ring on top."""
        super().paintEvent(event)
        _frame(self, QRectF(self.rect()))


class FlowLayout(QLayout):
    """Lays items out in lines, left to right, with equal gaps in both directions."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt calls it
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """Number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt calls it
        """The item at an index; None if out of range."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt calls it
        """Remove and return the item at an index; None if out of range."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt calls it
        """No direction: items keep their size."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt calls it
        """True: the number of lines depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt calls it
        """The height of all lines at a width."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt calls it
        """Position all items."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:
        """The minimum size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt calls it
        """The size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
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
    """A scroll bar that paints only the handle, in the geometry of the platform style."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle, stronger while hovered or dragged."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar,
            option,
            QStyle.SubControl.SC_ScrollBarSlider,
            self,
        )
        colours = self.palette()
        background = colours.color(QPalette.ColorRole.Window)
        ink = colours.color(QPalette.ColorRole.PlaceholderText)
        painter = QPainter(self)
        if self.maximum() > self.minimum():
            strength = 0.8 if self.isSliderDown() or self.underMouse() else 0.45
            horizontal = self.orientation() is Qt.Orientation.Horizontal
            inner = QRectF(handle).adjusted(*((2, 4, -2, -4) if horizontal else (4, 2, -4, -2)))
            radius = min(inner.width(), inner.height()) / 2
            rounded(painter, inner, fill=mixed(background, ink, strength), radius=radius)


def make_slim(area: QAbstractScrollArea) -> None:
    """Give an area slim scroll bars; lists, which elide their lines, have no horizontal one."""
    area.setVerticalScrollBar(SlimScrollBar(area))
    if isinstance(area, QScrollArea):
        area.setHorizontalScrollBar(SlimScrollBar(Qt.Orientation.Horizontal, area))
    else:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
