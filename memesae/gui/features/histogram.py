"""How many pictures show a feature weakly, how many strongly."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from memesae.gui.paint import UNIT, rounded
from memesae.gui.words import number

Role = QPalette.ColorRole
HEIGHT = 7 * UNIT


class Histogram(QWidget):
    """Bars from weak to strong. Heights are square roots: a few strong pictures matter among many weak."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[int]) -> None:
        """Show so many pictures in each interval, weakest first."""
        self._counts = tuple(counts)
        words = self.tr("%Ln picture(s) show it", "", sum(counts))
        half = len(counts) // 2
        strong = self.tr("{n} of them more than half as strongly as the strongest")
        self.setAccessibleName(f"{words}, {strong.format(n=number(sum(counts[half:])))}")
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(30 * UNIT, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars on their line."""
        painter = QPainter(self)
        colours = self.palette()
        top = max(self._counts, default=0)
        floor = self.height() - 1
        painter.fillRect(0, floor, self.width(), 1, colours.color(Role.Mid))
        if not top:
            return
        width = self.width() / len(self._counts)
        for place, count in enumerate(self._counts):
            height = (count / top) ** 0.5 * (floor - 2)
            bar = QRectF(place * width + 1, floor - height, width - 2, height)
            rounded(painter, bar, fill=colours.color(Role.Highlight), radius=2)
