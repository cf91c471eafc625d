"""Three small pictures side by side, which are also a button."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import rounded

Role = QPalette.ColorRole
SHOWN = 3
GAP = 3
CORNER = 5
SMALLEST = 30
LARGEST = 72


class Pictures(QAbstractButton):
    """The first pictures after one step; a click takes the step."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._ids: tuple[int, ...] = ()
        self._small: dict[tuple[int, int], QPixmap] = {}
        self._edge = SMALLEST
        self._hovered = False
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
            self._small = {key: one for key, one in self._small.items() if key[0] in wanted}
            self.update()

    def set_edge(self, edge: int) -> None:
        """Make each picture so large."""
        if edge != self._edge:
            self._edge = edge
            self._small.clear()
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

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the mouse."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go back to rest."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the squares."""
        painter = QPainter(self)
        ground = self.palette().color(Role.AlternateBase)
        top = (self.height() - self._edge) // 2
        for place in range(SHOWN):
            square = QRect(place * (self._edge + GAP), top, self._edge, self._edge)
            rounded(painter, QRectF(square), fill=ground, radius=CORNER)
            if place < len(self._ids):
                self._paint_picture(painter, square, self._ids[place])
        if self._hovered or self.isDown():
            line = self.palette().color(Role.Highlight)
            around = QRectF(0, top, self.width(), self._edge)
            rounded(painter, around, line=line, width=2, radius=CORNER)

    def _paint_picture(self, painter: QPainter, square: QRect, image_id: int) -> None:
        pixmap = self._fitted(image_id)
        if pixmap is None:
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(square), CORNER, CORNER)
        painter.save()
        painter.setClipPath(path)
        painter.drawPixmap(square.topLeft(), pixmap)
        painter.restore()

    def _fitted(self, image_id: int) -> QPixmap | None:
        """The middle of the picture as a square: at this size what is cut off tells nothing."""
        known = self._small.get((image_id, self._edge))
        if known is not None:
            return known
        whole = self._thumbnails.pixmap(image_id)
        if whole is None:
            return None
        edge = round(self._edge * self.devicePixelRatioF())
        filled = whole.scaled(
            QSize(edge, edge),
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        left, top = (filled.width() - edge) // 2, (filled.height() - edge) // 2
        small = filled.copy(QRect(left, top, edge, edge))
        small.setDevicePixelRatio(self.devicePixelRatioF())
        self._small[(image_id, self._edge)] = small
        return small
