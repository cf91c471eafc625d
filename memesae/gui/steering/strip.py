"""The timeline under the results: every step, the present one, forks, and the drift."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from memesae.gui.paint import UNIT
from memesae.gui.steering.crumb import CrumbButton
from memesae.gui.steering.drift import DriftGauge
from memesae.gui.steering.fork import ForkButton

if TYPE_CHECKING:
    from memesae.app.steering.crumbs import Crumb

Role = QPalette.ColorRole
HEIGHT = 34


class TimelineStrip(QWidget):
    """A line of crumbs that follows the present step.

    Attributes:
        wanted: the person wants to go to a step (its number).
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Timeline"))
        self.drift = DriftGauge(self)
        self.crumbs: list[CrumbButton] = []
        self.forks: list[ForkButton] = []
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, 1, 2 * UNIT, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._area, 1)
        row.addWidget(self.drift)
        # once the new line is laid out
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._show_present)
        self.hide()

    def show_crumbs(self, crumbs: Sequence[Crumb]) -> None:
        """Show these steps; one alone needs no line."""
        self.setVisible(len(crumbs) > 1)
        line = QWidget()
        line.setAutoFillBackground(False)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.crumbs, self.forks = [], []
        for place, crumb in enumerate(crumbs):
            if place:
                row.addWidget(_arrow(line))
            self._add(row, line, crumb)
        row.addStretch(1)
        self._area.setWidget(line)
        line.setAutoFillBackground(False)
        self._follow.start()

    def _add(self, row: QHBoxLayout, line: QWidget, crumb: Crumb) -> None:
        button = CrumbButton(crumb.number, crumb.label, line, here=crumb.here, ahead=crumb.ahead)
        button.wanted.connect(self.wanted)
        self.crumbs.append(button)
        row.addWidget(button)
        if crumb.forks:
            fork = ForkButton(crumb.forks, line)
            fork.wanted.connect(self.wanted)
            self.forks.append(fork)
            row.addWidget(fork)

    def _show_present(self) -> None:
        for crumb in self.crumbs:
            if crumb.here:
                self._area.ensureWidgetVisible(crumb, 12 * UNIT, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line that separates it from the pictures."""
        QPainter(self).fillRect(0, 0, self.width(), 1, self.palette().color(Role.Mid))


def _arrow(parent: QWidget) -> QLabel:
    arrow = QLabel("›", parent)
    arrow.setForegroundRole(Role.PlaceholderText)
    return arrow
