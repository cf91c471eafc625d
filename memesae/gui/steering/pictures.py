"""Three small pictures side by side, which are also a button."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from memesae.gui.grid.squares import CORNER
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import rounded

Role = QPalette.ColorRole
SHOWN = 3
GAP = 3
SMALLEST = 30
LARGEST = 72


class Pictures(QAbstractButton):
    """The first pictures after one step; a click takes the step."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._squares = thumbnails.squares
        self._ids: tuple[int, ...] = ()
        self._edge = SMALLEST
        # painted anew when the mouse comes and goes
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # the keyboard has the number keys, and the slider between the two strips
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def ids(self) -> tuple[int, ...]:
        """The images shown."""
        return self._ids

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these images; -1 stands for none."""
        wanted = tuple(int(one) for one in ids if one >= 0)[:SHOWN]
        if wanted != self._ids:
            self._ids = wanted
            self.update()

    def set_edge(self, edge: int) -> None:
        """Make each picture so large."""
        if edge != self._edge:
            self._edge = edge
            self.updateGeometry()
            self.update()

    def arrived(self, ids: Sequence[int]) -> None:
        """Pictures were read: paint those waited for."""
        if any(one in self._ids for one in ids):
            self.update()

    def sizeHint(self) -> QSize:
        """Three squares."""
        return QSize(SHOWN * self._edge + (SHOWN - 1) * GAP, self._edge)

    def minimumSizeHint(self) -> QSize:
        """The squares are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the squares."""
        painter = QPainter(self)
        ground = self.palette().color(Role.AlternateBase)
        top = (self.height() - self._edge) // 2
        for place in range(SHOWN):
            square = QRect(place * (self._edge + GAP), top, self._edge, self._edge)
            rounded(painter, QRectF(square), fill=ground, radius=CORNER)
            if place < len(self._ids):
                image_id = self._ids[place]
                self._squares.paint(painter, square, image_id, self.devicePixelRatioF())
        if self.underMouse() or self.isDown():
            line = self.palette().color(Role.Highlight)
            around = QRectF(0, top, self.width(), self._edge)
            rounded(painter, around, line=line, width=2, radius=CORNER)
