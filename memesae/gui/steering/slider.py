"""The slider of one direction: less to the left, more to the right, zero in the middle."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from memesae.gui.widgets.painting import UNIT, mixed, rounded

Role = QPalette.ColorRole
NOTCH = 0.25
"""Presses between two positions of the handle."""
REACH = 4.0
"""Presses from the middle to either end; larger amounts are shown at the end."""
HANDLE = 7
GROOVE = 4


class NudgeSlider(QAbstractSlider):
    """A slider from -4 to +4 presses in quarters.

    Attributes:
        pulled: the user moved it (presses, and whether the same drag continues).
    """

    pulled = Signal(float, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark: float | None = None
        self._pulling = False
        notches = round(REACH / NOTCH)
        self.setRange(-notches, notches)
        self.setPageStep(round(1 / NOTCH))
        # a click must leave the focus in the grid, where the number keys work
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.actionTriggered.connect(self._moved_by_key)

    @property
    def amount(self) -> float:
        """The position of the handle, in presses."""
        return self.value() * NOTCH

    def set_amount(self, amount: float) -> None:
        """Set the position of the handle without emitting signals."""
        self.blockSignals(True)
        self.setValue(round(amount / NOTCH))
        self.blockSignals(False)
        self.update()

    def set_mark(self, amount: float | None) -> None:
        """Mark the point where "remove" turns into "push away"; None for no mark."""
        self._mark = amount
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to drag by quarters."""
        return QSize(13 * UNIT, 3 * UNIT)

    def minimumSizeHint(self) -> QSize:
        """Below this width it is hard to hit."""
        return QSize(9 * UNIT, 3 * UNIT)

    def _x_of(self, amount: float) -> float:
        room = self.width() - 2 * HANDLE - 2
        return HANDLE + 1 + room * (amount + REACH) / (2 * REACH)

    def _pull_to(self, x: float) -> None:
        room = max(1, self.width() - 2 * HANDLE - 2)
        amount = (x - HANDLE - 1) / room * 2 * REACH - REACH
        before = self.value()
        self.setValue(round(amount / NOTCH))
        if self.value() != before:
            self.pulled.emit(self.amount, self._pulling)
            self._pulling = True

    def _moved_by_key(self, _: int) -> None:
        """Handle a move by keyboard."""
        before = self.value()
        self.setValue(self.sliderPosition())
        if self.value() != before:
            self.pulled.emit(self.amount, False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start dragging, moving the handle to the mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pulling = False
            self.setSliderDown(True)
            self._pull_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle."""
        if self.isSliderDown():
            self._pull_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stop dragging."""
        self.setSliderDown(False)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Reset to zero."""
        self._pulling = False
        self._pull_to(self._x_of(0.0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the surrounding scroll area, so that it does not nudge by accident."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint groove, zero, mark, filled part, handle and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        middle = self.height() / 2
        groove = QRectF(self._x_of(-REACH), middle - GROOVE / 2, 0, GROOVE)
        groove.setRight(self._x_of(REACH))
        rounded(painter, groove, fill=colours.color(Role.Mid), radius=GROOVE / 2)
        muted = mixed(colours.color(Role.Window), colours.color(Role.PlaceholderText), 0.7)
        painter.setPen(QPen(muted, 1))
        zero = self._x_of(0.0)
        painter.drawLine(QPointF(zero, middle - 5), QPointF(zero, middle + 5))
        if self._mark is not None and -REACH <= self._mark < 0:
            self._paint_mark(painter, middle)
        self._paint_handle(painter, middle)

    def _paint_mark(self, painter: QPainter, middle: float) -> None:
        """A small wedge under the groove."""
        assert self._mark is not None
        x = self._x_of(self._mark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(Role.PlaceholderText))
        tip = QPointF(x, middle + GROOVE / 2 + 1)
        painter.drawPolygon([tip, tip + QPointF(-3, 5), tip + QPointF(3, 5)])

    def _paint_handle(self, painter: QPainter, middle: float) -> None:
        colours = self.palette()
        accent = colours.color(Role.Highlight)
        zero, here = self._x_of(0.0), self._x_of(self.amount)
        if self.value():
            way = QRectF(min(zero, here), middle - GROOVE / 2, abs(here - zero), GROOVE)
            rounded(painter, way, fill=accent, radius=GROOVE / 2)
        knob = QRectF(here - HANDLE, middle - HANDLE, 2 * HANDLE, 2 * HANDLE)
        used = bool(self.value()) or self.isSliderDown()
        line = accent if used else colours.color(Role.PlaceholderText)
        fill = accent if used else colours.color(Role.Base)
        rounded(painter, knob, fill=fill, line=line, width=1.5, radius=HANDLE)
        if self.hasFocus():
            ring = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            rounded(painter, ring, line=accent, width=2, radius=6)
