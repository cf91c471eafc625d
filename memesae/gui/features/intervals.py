"""Pictures by how strongly they show a feature."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from memesae.gui.features.picture_table import PictureTable
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import UNIT

if TYPE_CHECKING:
    from memesae.app.features.portrait import Interval

ROWS = 5
COLUMNS = 6


class IntervalRows(QWidget):
    """One line of pictures for each interval of strength, the strongest first."""

    def __init__(self, thumbnails: Thumbnails, edge: int, parent: QWidget) -> None:
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
