"""The handle that weighs taste against the query."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from memesae.gui.widgets.buttons import Label
from memesae.gui.widgets.painting import UNIT

STEPS = 20
"""Positions of the handle between the query alone and the taste alone."""


class TasteWeight(QWidget):
    """A handle between the query and the taste; hidden while the taste does not count.

    Attributes:
        weighed: the handle was moved (the weight of the taste, above 0, up to 1).
    """

    weighed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(1, STEPS)
        self.slider.setPageStep(STEPS // 5)
        self.slider.setAccessibleName(self.tr("Weight of your taste against the query"))
        self.slider.setToolTip(
            self.tr("What you like counts beside the query: less to the left, more to the right")
        )
        self.share = Label(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        query, taste = Label(self.tr("Query"), self), Label(self.tr("Your taste"), self)
        for label in (query, taste, self.share):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.share.setFixedWidth(self.fontMetrics().horizontalAdvance("100 %") + 4)
        row.addWidget(query)
        row.addWidget(self.slider, 1)
        row.addWidget(taste)
        row.addWidget(self.share)
        self.slider.valueChanged.connect(self._moved)

    def show_weight(self, weight: float) -> None:
        """Show the weight of the taste; 0 hides the handle."""
        self.setVisible(weight > 0)
        self.slider.blockSignals(True)
        self.slider.setValue(max(1, round(weight * STEPS)))
        self.slider.blockSignals(False)
        self._say()

    def _moved(self, value: int) -> None:
        self._say()
        self.weighed.emit(value / STEPS)

    def _say(self) -> None:
        self.share.setText(f"{100 * self.slider.value() // STEPS} %")
