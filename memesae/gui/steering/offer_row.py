"""The row of one offered direction: at each end its key, label and look-ahead pictures, between them the slider."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from memesae.gui.grid.pixmap_cache import CORNER
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.steering.slider import NudgeSlider
from memesae.gui.text_formatting import as_plain, tr
from memesae.gui.translation import shown_name
from memesae.gui.widgets.buttons import IconButton
from memesae.gui.widgets.painting import UNIT, rounded, scaled

if TYPE_CHECKING:
    from memesae.steering.directions.direction import Direction
    from memesae.steering.offer import Offered

Role = QPalette.ColorRole
LINE_GAP = 1
PAD = 3
HEIGHT = 18
CAP = 17
SHOWN = 3
"""Number of look-ahead pictures on each side."""
PICTURE_GAP = 3
SMALLEST = 30
LARGEST = 72
BETWEEN = 2 * UNIT + 2 * (SHOWN - 1) * PICTURE_GAP
"""Pixels between slider and pictures, and among the pictures."""
DWELL_MS = 450
"""Time until a hovering mouse counts as resting."""


class OfferRow(QWidget):
    """The row of one key.

    Attributes:
        stepped: look-ahead pictures were clicked (the key, +1 or -1).
        pulled: the slider was moved (the key, presses, whether the same drag continues).
        pin_pressed: the pin was clicked (the key).
        page_wanted: the label was clicked (the key).
        rested: the mouse rests on the pictures (the key); `hover.left` is emitted when it leaves.
    """

    stepped = Signal(int, int)
    pulled = Signal(int, float, bool)
    pin_pressed = Signal(int)
    page_wanted = Signal(int)
    rested = Signal(int)

    def __init__(
        self, key: int, thumbnails: ThumbnailLoader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.pin = IconButton("pin", self.tr("Pin"), self, size=18, glyph_size=13)
        self.pin.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = RowTitle(key, self.pin, self)
        self.less = PreviewPictures(thumbnails, self)
        self.slider = NudgeSlider(self)
        self.more = PreviewPictures(thumbnails, self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, PAD)
        self._grid.setHorizontalSpacing(UNIT)
        self._grid.setVerticalSpacing(LINE_GAP)
        self._grid.setColumnStretch(1, 1)
        self._named = True
        self._lay_out()
        self.less.clicked.connect(self._step_back)
        self.more.clicked.connect(self._step_on)
        self.slider.pulled.connect(self._pull)
        self.pin.clicked.connect(self._press_pin)
        self.title.clicked.connect(self._want_page)
        self.hover = HoverDwell(self, self.less, self.more)
        self.hover.rested.connect(self._rest)
        thumbnails.loaded.connect(self._arrived)

    def _lay_out(self) -> None:
        """Labels above the pictures; without labels, the pictures have the whole height."""
        for widget in (self.title, self.less, self.slider, self.more):
            self._grid.removeWidget(widget)
        rows = 1 if self._named else 2
        top = 1 if self._named else 0
        self.title.set_compact(not self._named)
        # between larger pictures, the slider may be shorter
        self.slider.setMinimumWidth(0 if self._named else self.title.minimumSizeHint().width())
        if self._named:
            self._grid.addWidget(self.title, 0, 0, 1, 3)
        else:
            self._grid.addWidget(self.title, 0, 1)
        self._grid.addWidget(self.less, top, 0, rows, 1)
        self._grid.addWidget(self.slider, 1, 1)
        self._grid.addWidget(self.more, top, 2, rows, 1)

    def show_offered(self, entry: Offered) -> None:
        """Show a direction."""
        direction = entry.direction
        more, less = shown_ends(direction) if direction.named else ("", "")
        self.title.show_names(more, less)
        if self._named != bool(more or less):
            self._named = not self._named
            self._lay_out()
            self.updateGeometry()
        more = more or self.tr("the right end of row {key}").format(key=self.key)
        name = spoken(more, less)
        self.title.setToolTip(as_plain(name))
        self.slider.setAccessibleName(f"{self.key}: {name}")
        self.less.setAccessibleName(
            self.tr("One step towards {name}").format(name=less)
            if less
            else self.tr("One step less {name}").format(name=more)
        )
        self.more.setAccessibleName(self.tr("One step more {name}").format(name=more))
        for pictures in (self.less, self.more):
            pictures.setToolTip(as_plain(pictures.accessibleName()))

    def show_pin(self, pinned: bool, name: str) -> None:
        """Show whether it is pinned."""
        if pinned:
            self.pin.show_as("pinned", self.tr("Unpin {name}").format(name=name))
        else:
            self.pin.show_as("pin", self.tr("Pin {name}").format(name=name))

    def show_ahead(self, less: Sequence[int], more: Sequence[int], mark: float | None) -> None:
        """Show the look-ahead pictures, and the mark on the slider."""
        self.less.show_ids(less)
        self.more.show_ids(more)
        self.slider.set_mark(mark)
        self.slider.setToolTip(
            self.tr("Left of the small wedge, the query moves away from it")
            if mark is not None
            else ""
        )

    def show_amount(self, amount: float) -> None:
        """Show the query's amount along it, in presses."""
        self.title.show_amount(amount)
        if not self.slider.isSliderDown():
            self.slider.set_amount(amount)

    @property
    def smallest(self) -> int:
        """The height with the smallest pictures."""
        return self.title.high + LINE_GAP + SMALLEST + PAD

    def fit(self, width: int, height: int) -> None:
        """Set the size of the pictures from the size of the row."""
        between = self.slider if self._named else self.title
        middle = between.minimumSizeHint().width()
        widest = (width - middle - BETWEEN) // (2 * SHOWN)
        above = self.title.high + LINE_GAP if self._named else 0
        edge = max(SMALLEST, min(LARGEST, widest, height - above - PAD))
        self.less.set_edge(edge)
        self.more.set_edge(edge)

    def _step_back(self) -> None:
        self.stepped.emit(self.key, -1)

    def _step_on(self) -> None:
        self.stepped.emit(self.key, +1)

    def _pull(self, amount: float, continued: bool) -> None:
        self.pulled.emit(self.key, amount, continued)

    def _press_pin(self) -> None:
        self.pin_pressed.emit(self.key)

    def _rest(self) -> None:
        self.rested.emit(self.key)

    def _want_page(self) -> None:
        self.page_wanted.emit(self.key)

    def _arrived(self, ids: list[int]) -> None:
        self.less.arrived(ids)
        self.more.arrived(ids)


class RowTitle(QWidget):
    """The key caps and labels of both ends, each at the side of its pictures, and the amount beside the end it goes to.

    Attributes:
        clicked: it was clicked.
    """

    clicked = Signal()

    def __init__(self, key: int, pin: QWidget, parent: QWidget | None = None) -> None:
        """Create a title.

        Args:
            key: the number key.
            pin: shown in the middle.
            parent: the row.
        """
        super().__init__(parent)
        self._key = key
        self._more = ""
        self._less = ""
        self._amount = 0.0
        self._compact = False
        self._pin = pin
        pin.setParent(self)
        self._line = max(HEIGHT, self.fontMetrics().height() + 2)
        self.setFixedHeight(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_names(self, more: str, less: str) -> None:
        """Set the labels of the ends; `less` is empty for a direction with one label, both for one without."""
        self._more, self._less = more, less
        self.update()

    def show_amount(self, amount: float) -> None:
        """Show the query's amount, in presses."""
        self._amount = amount
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Without labels it stands between the pictures, narrow, with the amount in a second line."""
        self._compact = compact
        self.setFixedHeight(self.high)
        self.updateGeometry()

    @property
    def high(self) -> int:
        """Its height."""
        return 2 * self._line if self._compact else self._line

    @property
    def amounts(self) -> tuple[str, str]:
        """The amount at the left or at the right end, as the timeline and the chip show it; the other is empty."""
        if self._amount >= 0:
            return "", _amount(self._amount) if self._amount else ""
        # the end has a name of its own, of which there is more
        return _amount(-self._amount if self._less else self._amount), ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Emit `clicked`."""
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pin in the middle."""
        super().resizeEvent(event)
        size = self._pin.sizeHint()
        place = QRect(QPoint(), size)
        place.moveCenter(QRect(0, 0, self.width(), self._line).center())
        self._pin.setGeometry(place)

    def sizeHint(self) -> QSize:
        """The preferred size."""
        return QSize(20 * UNIT, self.high)

    def minimumSizeHint(self) -> QSize:
        """Both caps and the pin."""
        caps = self._cap_width(self._less_key) + self._cap_width(str(self._key))
        return QSize(caps + self._pin.sizeHint().width() + UNIT // 2, self.high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint caps, labels and amount."""
        painter = QPainter(self)
        half = (self.width() - self._pin.sizeHint().width()) // 2 - UNIT // 2
        whole = QRect(0, 0, self.width(), self._line)
        left_side = QRect(whole.left(), 0, half, whole.height())
        right_side = QRect(whole.right() + 1 - half, 0, half, whole.height())
        left, right = self.amounts
        shift, number = self._less_key, str(self._key)
        self._paint_cap(painter, left_side, shift, Qt.AlignmentFlag.AlignLeft)
        self._paint_cap(painter, right_side, number, Qt.AlignmentFlag.AlignRight)
        if self._compact:
            below = whole.translated(0, self._line)
            self._write(painter, below, "", left, Qt.AlignmentFlag.AlignLeft)
            self._write(painter, below, "", right, Qt.AlignmentFlag.AlignRight)
            return
        left_side.setLeft(left_side.left() + self._cap_width(shift) + UNIT // 2 + 1)
        right_side.setRight(right_side.right() - self._cap_width(number) - UNIT // 2 - 1)
        self._write(painter, left_side, self._less, left, Qt.AlignmentFlag.AlignLeft)
        self._write(painter, right_side, self._more, right, Qt.AlignmentFlag.AlignRight)

    @property
    def _less_key(self) -> str:
        return f"⇧{self._key}"

    def _cap_font(self) -> QFont:
        return scaled(self.font(), 0.85)

    def _cap_width(self, words: str) -> int:
        edge = max(CAP, self._line - 2)
        return max(edge, QFontMetrics(self._cap_font()).horizontalAdvance(words) + UNIT)

    def _paint_cap(
        self, painter: QPainter, side: QRect, words: str, where: Qt.AlignmentFlag
    ) -> None:
        colours = self.palette()
        edge, width = max(CAP, self._line - 2), self._cap_width(words)
        left = side.left() if where == Qt.AlignmentFlag.AlignLeft else side.right() + 1 - width
        cap = QRect(left, (self._line - edge) // 2, width, edge)
        ground, line = colours.color(Role.AlternateBase), colours.color(Role.Mid)
        rounded(painter, QRectF(cap), fill=ground, line=line, radius=4)
        painter.setFont(self._cap_font())
        painter.setPen(colours.color(Role.Text))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, words)

    def _write(
        self, painter: QPainter, place: QRect, words: str, amount: str, where: Qt.AlignmentFlag
    ) -> None:
        """Paint the label beside the cap, and the amount after it, towards the middle."""
        painter.setFont(scaled(self.font(), 1.0, weight=QFont.Weight.DemiBold))
        painter.setPen(self.palette().color(Role.Highlight if amount else Role.WindowText))
        wide = painter.fontMetrics().horizontalAdvance(f"{amount} ") if amount else 0
        room = place.width() - wide
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        parts = [shown, amount] if where == Qt.AlignmentFlag.AlignLeft else [amount, shown]
        text = " ".join(part for part in parts if part)
        painter.drawText(place, where | Qt.AlignmentFlag.AlignVCenter, text)


def _amount(presses: float) -> str:
    """An amount with its sign, as `nudges.shown` writes it, which needs numpy: the window opens without."""
    return f"{presses:+.2f}".rstrip("0").rstrip(".").replace("-", "−")


def shown_ends(direction: Direction) -> tuple[str, str]:
    """The names of the "more" and the "less" end in the window's language; what the person wrote stays."""
    # a tag, or a text
    if direction.source.value in ("tag", "difference"):
        return direction.label, direction.opposite
    return shown_name(direction.label), shown_name(direction.opposite)


def spoken(more: str, less: str) -> str:
    """Both labels, for screen readers and tool tips."""
    if not less:
        return more
    return tr("more {more} / less {less}").format(more=more, less=less)


class PreviewPictures(QAbstractButton):
    """The look-ahead pictures of one side; a click takes the step."""

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._squares = thumbnails.squares
        self._ids: tuple[int, ...] = ()
        self._edge = SMALLEST
        # repaint on hover
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # keyboard users have the number keys and the slider
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def ids(self) -> tuple[int, ...]:
        """The images shown."""
        return self._ids

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these images; -1 is skipped."""
        wanted = tuple(int(one) for one in ids if one >= 0)[:SHOWN]
        if wanted != self._ids:
            self._ids = wanted
            self.update()

    def set_edge(self, edge: int) -> None:
        """Set the edge length of a picture."""
        if edge != self._edge:
            self._edge = edge
            self.updateGeometry()
            self.update()

    def arrived(self, ids: Sequence[int]) -> None:
        """Repaint if one of the loaded pictures is shown here."""
        if any(one in self._ids for one in ids):
            self.update()

    def sizeHint(self) -> QSize:
        """Three squares."""
        return QSize(SHOWN * self._edge + (SHOWN - 1) * PICTURE_GAP, self._edge)

    def minimumSizeHint(self) -> QSize:
        """The squares never shrink."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the squares."""
        painter = QPainter(self)
        ground = self.palette().color(Role.AlternateBase)
        top = (self.height() - self._edge) // 2
        for index in range(SHOWN):
            square = QRect(index * (self._edge + PICTURE_GAP), top, self._edge, self._edge)
            rounded(painter, QRectF(square), fill=ground, radius=CORNER)
            if index < len(self._ids):
                image_id = self._ids[index]
                self._squares.paint(painter, square, image_id, self.devicePixelRatioF())
        if self.underMouse() or self.isDown():
            line = self.palette().color(Role.Highlight)
            around = QRectF(0, top, self.width(), self._edge)
            rounded(painter, around, line=line, width=2, radius=CORNER)


class HoverDwell(QObject):
    """Detects a mouse resting on one of several widgets.

    Attributes:
        rested: the mouse rests on one of them.
        left: it has left, or pressed a button.
    """

    left = Signal()

    def __init__(self, parent: QWidget, *watched: QWidget) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=DWELL_MS)
        self.rested = self._timer.timeout
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start and stop the timer."""
        if event.type() == QEvent.Type.Enter:
            self._timer.start()
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Hide, QEvent.Type.MouseButtonPress):
            self._timer.stop()
            self.left.emit()
        return False
