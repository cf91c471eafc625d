"""Pictures of a feature: a table, rows by activation interval, and the histogram."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from memesae.gui.grid.pixmap_cache import CORNER
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.text_formatting import number
from memesae.gui.widgets.painting import UNIT, rounded

if TYPE_CHECKING:
    from memesae.app.features.feature_details import Interval


GAP = 3


class PictureTable(QWidget):
    """Pictures side by side, in as many lines as they need."""

    def __init__(
        self, thumbnails: ThumbnailLoader, name: str, columns: int, edge: int, parent: QWidget
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


ROWS = 5
COLUMNS = 6


class IntervalRows(QWidget):
    """One line of pictures for each interval of strength, the strongest first."""

    def __init__(self, thumbnails: ThumbnailLoader, edge: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pictures from strong to weak"))
        table = QGridLayout(self)
        table.setContentsMargins(0, UNIT // 2, 0, 0)
        table.setSpacing(UNIT // 2)
        table.setColumnStretch(2, 1)
        self._labels: list[QLabel] = []
        self.tables: list[PictureTable] = []
        for row in range(ROWS):
            label = QLabel(self)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setMinimumWidth(9 * UNIT)
            pictures = PictureTable(thumbnails, "", COLUMNS, edge, self)
            table.addWidget(label, row, 0)
            table.addWidget(pictures, row, 1)
            self._labels.append(label)
            self.tables.append(pictures)

    def show_intervals(self, intervals: Sequence[Interval]) -> None:
        """Show these intervals."""
        for row, (label, pictures) in enumerate(zip(self._labels, self.tables, strict=True)):
            there = row < len(intervals)
            label.setVisible(there)
            pictures.setVisible(there)
            if there:
                one = intervals[row]
                words = f"{100 * one.least:.0f}–{100 * one.most:.0f} %"
                label.setText(words)
                pictures.setAccessibleName(words)
                pictures.show_ids(one.images)


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
