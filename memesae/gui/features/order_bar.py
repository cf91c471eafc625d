"""How the features are sorted, and whether they stand in a list or a grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.gui.buttons import TextButton
from memesae.gui.framed import Choice
from memesae.gui.paint import UNIT

if TYPE_CHECKING:
    # only named here: loading it would keep the window waiting
    from memesae.app.features import Order

# values of app.features.Order
RATE = "rate"
CONFIDENCE = "confidence"
RESULTS = "on these results"
SIMILARITY = "similar to this one"
HIDDEN = "hidden"


class OrderBar(QWidget):
    """A choice of orders, and a button for the grid.

    Attributes:
        changed: another order was chosen.
        cards_wanted: show a grid (True), or a list.
    """

    changed = Signal()
    cards_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = False
        self.choice = Choice(self)
        self.choice.setAccessibleName(self.tr("Sort features by"))
        self.choice.setMinimumHeight(28)
        for words, value in (
            (self.tr("Strongest on these results"), RESULTS),
            (self.tr("Most common first"), RATE),
            (self.tr("Surest names first"), CONFIDENCE),
            (self.tr("Most like the one shown"), SIMILARITY),
            (self.tr("Hidden ones"), HIDDEN),
        ):
            self.choice.addItem(words, value)
        self.choice.currentIndexChanged.connect(self._chosen)
        self.cards = TextButton("", self)
        self.cards.clicked.connect(self._turn)
        self._say()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(QLabel(self.tr("Sort by"), self))
        row.addWidget(self.choice, 1)
        row.addWidget(self.cards)

    @property
    def hidden(self) -> bool:
        """Whether the hidden ones are asked for."""
        return self.choice.currentData() == HIDDEN

    @property
    def order(self) -> Order:
        """The order chosen."""
        from memesae.app.features import Order

        return Order.RATE if self.hidden else Order(self.choice.currentData())

    def choose_alike(self) -> None:
        """Sort by likeness, anew if it was so already."""
        place = self.choice.findData(SIMILARITY)
        if self.choice.currentIndex() == place:
            self.changed.emit()
        self.choice.setCurrentIndex(place)

    def allow_results(self, there: bool) -> None:
        """Say whether there are results to sort by."""
        place = self.choice.findData(RESULTS)
        if not there and self.choice.currentIndex() == place:
            self.choice.setCurrentIndex(self.choice.findData(RATE))
        item = self.choice.model().item(place)  # pyright: ignore - the standard model has items
        item.setEnabled(there)

    def _chosen(self, _: int) -> None:
        self.changed.emit()

    def _turn(self) -> None:
        self._cards = not self._cards
        self._say()
        self.cards_wanted.emit(self._cards)

    def _say(self) -> None:
        self.cards.setText(self.tr("As a list") if self._cards else self.tr("As a grid"))
        self.cards.updateGeometry()
