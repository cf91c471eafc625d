"""Pictures of a feature as a table and by activation interval, and its activation histogram."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from memesae.gui.grid.pixmap_cache import CORNER
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.text_formatting import as_plain, number
from memesae.gui.widgets.buttons import Label
from memesae.gui.widgets.painting import UNIT, rounded

if TYPE_CHECKING:
    from memesae.app.features.feature_details import Interval


GAP = 3


class PictureTable(QWidget):
    """A table of pictures with a fixed number of columns."""

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
        thumbnails.loaded.connect(self._repaint)

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
        """Room for all rows."""
        rows = max(1, -(-len(self._ids) // self._columns))
        step = self._edge + GAP
        return QSize(self._columns * step - GAP, rows * step - GAP)

    def minimumSizeHint(self) -> QSize:
        """The same: pictures are never cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures loaded so far, and a background for the others."""
        painter = QPainter(self)
        background = self.palette().color(QPalette.ColorRole.AlternateBase)
        for position, image_id in enumerate(self._ids):
            row, column = divmod(position, self._columns)
            step = self._edge + GAP
            square = QRect(column * step, row * step, self._edge, self._edge)
            rounded(painter, QRectF(square), fill=background, radius=CORNER)
            self._thumbnails.squares.paint(painter, square, image_id, self.devicePixelRatioF())

    def _repaint(self, ids: list[int]) -> None:
        if self.isVisible() and not set(ids).isdisjoint(self._ids):
            self.update()


ROWS = 5
COLUMNS = 6


class IntervalRows(QWidget):
    """A row of pictures for each activation interval, the strongest first."""

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
            label = Label(self)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setMinimumWidth(9 * UNIT)
            pictures = PictureTable(thumbnails, "", COLUMNS, edge, self)
            table.addWidget(label, row, 0)
            table.addWidget(pictures, row, 1)
            self._labels.append(label)
            self.tables.append(pictures)

    def show_shares(self, shares: Sequence[str]) -> None:
        """Say of each interval shown how many of its pictures show the name; "" for nothing."""
        for label, share in zip(self._labels, shares, strict=False):
            bounds = label.text().partition("\n")[0]
            label.setText(f"{bounds}\n{share}" if share else bounds)

    def show_intervals(self, intervals: Sequence[Interval]) -> None:
        """Show these intervals."""
        for row, (label, pictures) in enumerate(zip(self._labels, self.tables, strict=True)):
            used = row < len(intervals)
            label.setVisible(used)
            pictures.setVisible(used)
            if used:
                interval = intervals[row]
                bounds = f"{100 * interval.least:.0f}–{100 * interval.most:.0f} %"
                label.setText(bounds)
                pictures.setAccessibleName(bounds)
                pictures.show_ids(interval.images)


Role = QPalette.ColorRole
HEIGHT = 7 * UNIT


class Histogram(QWidget):
    """Histogram of activations from weak to strong.

    The height is the square root of the count, so that few strong pictures among many weak ones show.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[int]) -> None:
        """Show the number of pictures in each interval, weakest first."""
        self._counts = tuple(counts)
        total = self.tr("%Ln picture(s) show this feature", "", sum(counts))
        half = len(counts) // 2
        strong = self.tr("{n} of them at more than half of the maximum")
        self.setAccessibleName(f"{total}, {strong.format(n=number(sum(counts[half:])))}")
        self.setToolTip(as_plain(self.accessibleName()))
        self.update()

    def sizeHint(self) -> QSize:
        """Preferred width, and the fixed height."""
        return QSize(30 * UNIT, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars and the baseline."""
        painter = QPainter(self)
        colours = self.palette()
        top = max(self._counts, default=0)
        floor = self.height() - 1
        painter.fillRect(0, floor, self.width(), 1, colours.color(Role.Mid))
        if not top:
            return
        width = self.width() / len(self._counts)
        for position, count in enumerate(self._counts):
            height = (count / top) ** 0.5 * (floor - 2)
            bar = QRectF(position * width + 1, floor - height, width - 2, height)
            rounded(painter, bar, fill=colours.color(Role.Highlight), radius=2)
