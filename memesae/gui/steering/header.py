"""The head of the panel: which kind of directions is offered, how long a step is, and other nine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from memesae.gui.buttons import IconButton, TextButton
from memesae.gui.framed import Choice
from memesae.gui.paint import scaled
from memesae.gui.words import tr

if TYPE_CHECKING:
    from memesae.steering.directions.direction import Source

Role = QPalette.ColorRole
HEIGHT = 28


def kind_name(kind: str) -> str:
    """What a kind of direction is called; the empty one is the mix."""
    names = {
        "": tr("Best mix"),
        "feature": tr("Features"),
        "contrast": tr("Contrasts"),
        "pca": tr("Main axes"),
        "random": tr("Random"),
        "axis": tr("Coordinates"),
    }
    return names.get(kind, kind)


def kind_sentence(kind: str) -> str:
    """What a kind of direction is, in one sentence."""
    sentences = {
        "": tr("Features and contrasts, whatever changes the first results most"),
        "feature": tr("Things a picture shows, each learnt from your pictures"),
        "contrast": tr("What differs most among the results on the screen"),
        "pca": tr("The directions in which this library varies most"),
        "random": tr("Directions by chance, to compare"),
        "axis": tr("Single numbers of the model's own description, to compare"),
    }
    return sentences.get(kind, "")


class PanelHeader(QWidget):
    """Two lines over the rows.

    Attributes:
        kind_chosen: the person chose a kind (Source, or None for the mix).
        next_wanted: the person wants other directions.
        shorter_wanted: shorter steps.
        longer_wanted: longer steps.
    """

    kind_chosen = Signal(object)
    next_wanted = Signal()
    shorter_wanted = Signal()
    longer_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: list[Source | None] = []
        self.kind = Choice(self)
        self.kind.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.kind.setMinimumHeight(HEIGHT)
        self.kind.setAccessibleName(self.tr("Steer by"))
        self.kind.setToolTip(self.tr("Which kind of directions to steer by; Tab goes to the next"))
        self.kind.activated.connect(self._choose)
        self.others = TextButton(self.tr("Others"), self)
        self.others.setToolTip(self.tr("Show the next nine directions (O)"))
        self.shorter = IconButton("minus", self.tr("Shorter steps"), self, size=22, glyph_size=12)
        self.longer = IconButton("plus", self.tr("Longer steps"), self, size=22, glyph_size=12)
        self.step = QLabel(self)
        self.hint = QLabel(self)
        self.hint.setFont(scaled(self.font(), 0.88))
        for label in (self.step, self.hint):
            label.setForegroundRole(Role.PlaceholderText)
        for button in (self.others, self.shorter, self.longer):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.others.clicked.connect(self.next_wanted)
        self.shorter.clicked.connect(self.shorter_wanted)
        self.longer.clicked.connect(self.longer_wanted)
        self._lay_out()
        self.guide("")

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(4)
        by = QLabel(self.tr("Steer by"), self)
        upper.addWidget(by)
        upper.addWidget(self.kind, 1)
        upper.addSpacing(4)
        upper.addWidget(self.shorter)
        upper.addWidget(self.step)
        upper.addWidget(self.longer)
        upper.addSpacing(4)
        upper.addWidget(self.others)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(upper)
        column.addWidget(self.hint)

    def offer_kinds(self, kinds: Sequence[Source], *, mix: bool) -> None:
        """Let the person choose among these."""
        self._kinds = [*([None] if mix else []), *kinds]
        self.kind.clear()
        for place, kind in enumerate(self._kinds):
            name = kind.value if kind else ""
            self.kind.addItem(kind_name(name))
            self.kind.setItemData(place, kind_sentence(name), Qt.ItemDataRole.ToolTipRole)

    def kind_after(self, kind: Source | None) -> Source | None:
        """The kind that comes next, the first one after the last."""
        place = self._kinds.index(kind) if kind in self._kinds else -1
        return self._kinds[(place + 1) % len(self._kinds)]

    def show_state(self, kind: Source | None, step: float) -> None:
        """Show the kind and the step in use."""
        if kind in self._kinds:
            self.kind.setCurrentIndex(self._kinds.index(kind))
        self.step.setText(self.tr("step {step:g}").format(step=step))

    def guide(self, words: str, *, known: bool = False) -> None:
        """Say what the keys do now; the usual where empty, nothing to a person who knows that."""
        usual = self.tr("1–9 more · Shift+1–9 less · or click what you would see")
        self.hint.setText(words or usual)
        self.hint.setVisible(bool(words) or not known)

    def _choose(self, place: int) -> None:
        self.kind_chosen.emit(self._kinds[place])
