"""The timeline under the results: every step, the present one, forks, and the drift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from memesae.gui.paint import UNIT
from memesae.gui.steering.crumb import CrumbButton, step_title
from memesae.gui.steering.drift import DriftGauge
from memesae.gui.steering.fork import ForkButton

if TYPE_CHECKING:
    from memesae.app.steering.timeline_items import TimelineItem

Role = QPalette.ColorRole
HEIGHT = 34


@dataclass(frozen=True, slots=True)
class Link:
    """What stands for one step."""

    crumb: TimelineItem
    button: CrumbButton
    arrow: QLabel | None
    fork: ForkButton | None

    @property
    def widgets(self) -> list[QWidget]:
        """All that is seen of it, from left to right."""
        return [one for one in (self.arrow, self.button, self.fork) if one is not None]


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
        self._links: list[Link] = []
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._line = QWidget()
        self._area.setWidget(self._line)
        self._line.setAutoFillBackground(False)
        self._row = QHBoxLayout(self._line)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, 1, 2 * UNIT, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._area, 1)
        row.addWidget(self.drift)
        # once the new line is laid out
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._show_present)
        # and again where that comes later, or the drift takes its place
        self._area.horizontalScrollBar().rangeChanged.connect(self._show_present)
        self.hide()

    @property
    def crumbs(self) -> list[CrumbButton]:
        """One for each step."""
        return [link.button for link in self._links]

    @property
    def forks(self) -> list[ForkButton]:
        """Where other branches leave."""
        return [link.fork for link in self._links if link.fork is not None]

    def show_crumbs(self, crumbs: Sequence[TimelineItem]) -> None:
        """Show these steps; one alone needs no line.

        Those that stand there already stay: a long evening has a hundred, and making them takes longer
        than a frame.
        """
        self.setVisible(len(crumbs) > 1)
        kept = sum(1 for _ in takewhile(_alike, zip(self._links, crumbs, strict=False)))
        for link in self._links[kept:]:
            for widget in link.widgets:
                self._row.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        del self._links[kept:]
        for link, crumb in zip(self._links, crumbs, strict=False):
            link.button.stand(here=crumb.here, ahead=crumb.ahead)
        for crumb in crumbs[kept:]:
            self._add(crumb)
        self._follow.start()

    def _add(self, crumb: TimelineItem) -> None:
        words = step_title(crumb.label)
        button = CrumbButton(crumb.number, words, self._line, here=crumb.here, ahead=crumb.ahead)
        button.wanted.connect(self.wanted)
        arrow = _arrow(self._line) if self._links else None
        fork = ForkButton(crumb.branches, self._line) if crumb.branches else None
        if fork is not None:
            fork.wanted.connect(self.wanted)
        link = Link(crumb, button, arrow, fork)
        self._links.append(link)
        for widget in link.widgets:
            # before the stretch
            self._row.insertWidget(self._row.count() - 1, widget)

    def _show_present(self) -> None:
        for crumb in self.crumbs:
            if crumb.here:
                self._area.ensureWidgetVisible(crumb, 12 * UNIT, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line that separates it from the pictures."""
        QPainter(self).fillRect(0, 0, self.width(), 1, self.palette().color(Role.Mid))


def _alike(pair: tuple[Link, TimelineItem]) -> bool:
    """Whether a link shows this step already, wherever the person is."""
    shown, crumb = pair[0].crumb, pair[1]
    return (shown.number, shown.label, shown.branches) == (
        crumb.number,
        crumb.label,
        crumb.branches,
    )


def _arrow(parent: QWidget) -> QLabel:
    arrow = QLabel("›", parent)
    arrow.setForegroundRole(Role.PlaceholderText)
    return arrow
