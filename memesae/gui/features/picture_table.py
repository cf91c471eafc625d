"""A table of small square pictures."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from memesae.gui.grid.squares import CORNER
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import rounded

GAP = 3


class PictureTable(QWidget):
    """Pictures side by side, in as many lines as they need."""

    def __init__(
        self, thumbnails: Thumbnails, name: str, columns: int, edge: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._columns = columns
        self._edge = edge
        self._ids: tuple[int, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        thumbnails.loaded.connect(self._arrived)

    @property
    def ids(self) -> tuple[int, ...]:
        """The images shown."""
        return self._ids

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these images."""
        self._ids = tuple(ids)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all lines."""
        lines = max(1, -(-len(self._ids) // self._columns))
        step = self._edge + GAP
        return QSize(self._columns * step - GAP, lines * step - GAP)

    def minimumSizeHint(self) -> QSize:
        """The pictures are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures that are here, and the ground of the others."""
        painter = QPainter(self)
        ground = self.palette().color(QPalette.ColorRole.AlternateBase)
        for place, image_id in enumerate(self._ids):
            line, column = divmod(place, self._columns)
            step = self._edge + GAP
            square = QRect(column * step, line * step, self._edge, self._edge)
            rounded(painter, QRectF(square), fill=ground, radius=CORNER)
            self._thumbnails.squares.paint(painter, square, image_id, self.devicePixelRatioF())

    def _arrived(self, ids: list[int]) -> None:
        if self.isVisible() and any(one in self._ids for one in ids):
            self.update()
