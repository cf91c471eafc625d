"""One direction of the offer: its number, its names, its slider between what less and more would bring."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memesae.gui.buttons import IconButton
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import UNIT
from memesae.gui.steering.pictures import LARGEST, SMALLEST, Pictures
from memesae.gui.steering.resting import Resting
from memesae.gui.steering.slider import NudgeSlider
from memesae.gui.steering.title import RowTitle, spoken

if TYPE_CHECKING:
    from memesae.steering.offer import Offered

GAP = 2
PAD = 4


class OfferRow(QWidget):
    """The row of one key.

    Attributes:
        stepped: the person clicked on what lies ahead (the key, +1 or -1).
        pulled: the person moved the slider (the key, presses, whether the same pull goes on).
        pin_pressed: the person pressed the pin (the key).
        page_wanted: the person clicked on the name (the key).
        rested: the mouse rests on the pictures (the key).
        left: it has gone from there.
    """

    stepped = Signal(int, int)
    pulled = Signal(int, float, bool)
    pin_pressed = Signal(int)
    page_wanted = Signal(int)
    rested = Signal(int)
    left = Signal()

    def __init__(self, key: int, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.title = RowTitle(key, self)
        self.less = Pictures(thumbnails, self)
        self.slider = NudgeSlider(self)
        self.more = Pictures(thumbnails, self)
        self.pin = IconButton("pin", self.tr("Pin"), self, size=18, glyph_size=13)
        self.pin.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.less.clicked.connect(self._step_back)
        self.more.clicked.connect(self._step_on)
        self.slider.pulled.connect(self._pull)
        self.pin.clicked.connect(self._press_pin)
        self.title.clicked.connect(self._want_page)
        resting = Resting(self, self.less, self.more)
        resting.rested.connect(self._rest)
        resting.left.connect(self.left)
        thumbnails.loaded.connect(self._arrived)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(4)
        upper.addWidget(self.title, 1)
        upper.addWidget(self.pin)
        lower = QHBoxLayout()
        lower.setSpacing(UNIT)
        lower.addWidget(self.less)
        lower.addWidget(self.slider, 1)
        lower.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, PAD)
        column.setSpacing(GAP)
        column.addLayout(upper)
        column.addLayout(lower)

    def show_offered(self, entry: Offered) -> None:
        """Show a direction."""
        more, less = entry.direction.label, entry.direction.opposite
        self.title.show_names(more, less)
        name = spoken(more, less)
        self.title.setToolTip(name)
        self.slider.setAccessibleName(f"{self.key}: {name}")
        self.less.setAccessibleName(
            self.tr("One step towards {name}").format(name=less)
            if less
            else self.tr("One step less {name}").format(name=more)
        )
        self.more.setAccessibleName(self.tr("One step more {name}").format(name=more))
        for strip in (self.less, self.more):
            strip.setToolTip(strip.accessibleName())

    def show_pin(self, pinned: bool, name: str) -> None:
        """Show whether the person keeps it here."""
        if pinned:
            self.pin.show_as("pinned", self.tr("Let go of {name}").format(name=name))
        else:
            self.pin.show_as("pin", self.tr("Keep {name} here").format(name=name))

    def show_ahead(self, less: Sequence[int], more: Sequence[int], mark: float | None) -> None:
        """Show the first pictures after one step, and the mark on the slider."""
        self.less.show_ids(less)
        self.more.show_ids(more)
        self.slider.set_mark(mark)
        self.slider.setToolTip(
            self.tr("Left of the small wedge, the query is pushed away from it")
            if mark is not None
            else ""
        )

    def show_amount(self, amount: float) -> None:
        """Show how far the query is pushed along it, in presses."""
        self.title.show_amount(amount)
        if not self.slider.isSliderDown():
            self.slider.set_amount(amount)

    @property
    def smallest(self) -> int:
        """Its height with the smallest pictures."""
        return self.title.high + GAP + SMALLEST + PAD

    def fit(self, height: int, widest: int) -> None:
        """Make the pictures as large as a row's height and the width for one of them allow."""
        edge = max(SMALLEST, min(LARGEST, widest, height - self.title.high - GAP - PAD))
        self.less.set_edge(edge)
        self.more.set_edge(edge)

    def _step_back(self) -> None:
        self.stepped.emit(self.key, -1)

    def _step_on(self) -> None:
        self.stepped.emit(self.key, +1)

    def _pull(self, amount: float, going_on: bool) -> None:
        self.pulled.emit(self.key, amount, going_on)

    def _press_pin(self) -> None:
        self.pin_pressed.emit(self.key)

    def _rest(self) -> None:
        self.rested.emit(self.key)

    def _want_page(self) -> None:
        self.page_wanted.emit(self.key)

    def _arrived(self, ids: list[int]) -> None:
        self.less.arrived(ids)
        self.more.arrived(ids)
