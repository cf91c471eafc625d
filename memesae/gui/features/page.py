"""The page of one feature: what it is called, what it shows, what lies near it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memesae.gui.buttons import TextButton
from memesae.gui.features.histogram import Histogram
from memesae.gui.features.intervals import IntervalRows
from memesae.gui.features.model import facts
from memesae.gui.features.note import NoteEdit
from memesae.gui.features.picture_table import PictureTable
from memesae.gui.features.relatives import Relatives
from memesae.gui.framed import LineField
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import UNIT, scaled
from memesae.gui.scroll_bar import make_slim

if TYPE_CHECKING:
    from memesae.app.features.portrait import Portrait

Role = QPalette.ColorRole
COLUMNS = 8
EDGE = 64
SMALL_EDGE = 44
UNNAMED = "unnamed"


class FeaturePage(QScrollArea):
    """Everything about one feature.

    Attributes:
        renamed: the person gave it a name (its number, the name; empty takes it away).
        annotated: the person wrote a note about it (its number, the note).
        hidden: the person wants it offered no more, or again (its number, bool).
    """

    renamed = Signal(int, str)
    annotated = Signal(int, str)
    hidden = Signal(int, bool)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._portrait: Portrait | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("All about this feature"))
        make_slim(self)
        self._sheet = QWidget(self)
        self._make_words()
        self._make_pictures(thumbnails)
        self._lay_out()
        self.setWidget(self._sheet)
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)

    def _make_words(self) -> None:
        self.name = LineField(self._sheet)
        self.name.setFont(scaled(self.font(), 1.25, weight=QFont.Weight.DemiBold))
        self.name.setAccessibleName(self.tr("Name of this feature"))
        self.name.setMinimumHeight(4 * UNIT)
        self.name.editingFinished.connect(self._rename)
        self.hide_button = TextButton("", self._sheet)
        self.hide_button.clicked.connect(self._toggle_hidden)
        self.facts = self._muted()
        self.words = self._muted()
        self.note = NoteEdit(self._sheet)
        self.note.written.connect(self._annotate)

    def _make_pictures(self, thumbnails: Thumbnails) -> None:
        sheet = self._sheet
        strongest, opposite = self.tr("Strongest"), self.tr("Most opposite")
        self.strongest = PictureTable(thumbnails, strongest, COLUMNS, EDGE, sheet)
        self.opposite = PictureTable(thumbnails, opposite, COLUMNS, EDGE, sheet)
        self.histogram = Histogram(sheet)
        self.intervals = IntervalRows(thumbnails, SMALL_EDGE, sheet)
        self.similar = Relatives(sheet)
        self.together = Relatives(sheet)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self.name, 1)
        first.addWidget(self.hide_button)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(2 * UNIT, 0, 2 * UNIT, 0)
        column.setSpacing(UNIT // 2)
        column.addLayout(first)
        column.addWidget(self.facts)
        column.addWidget(self.words)
        self._headings: dict[QWidget, QLabel] = {}
        for heading, widget in (
            (self.tr("Strongest"), self.strongest),
            (self.tr("From weak to strong"), self.histogram),
            ("", self.intervals),
            (self.tr("Most opposite"), self.opposite),
            (self.tr("Points the same way"), self.similar),
            (self.tr("Often seen together"), self.together),
            (self.tr("Your note"), self.note),
        ):
            if heading:
                self._headings[widget] = self._muted(heading)
                column.addSpacing(UNIT)
                column.addWidget(self._headings[widget])
            column.addWidget(widget)
        column.addStretch(1)

    def _muted(self, words: str = "") -> QLabel:
        label = QLabel(words, self._sheet)
        label.setForegroundRole(Role.PlaceholderText)
        label.setWordWrap(True)
        return label

    @property
    def feature(self) -> int | None:
        """The feature shown."""
        return None if self._portrait is None else self._portrait.feature

    def show_portrait(self, portrait: Portrait) -> None:
        """Show a feature."""
        another = self.feature != portrait.feature
        self._portrait = portrait
        self.name.setText(portrait.own_name or _name(portrait))
        self.name.setPlaceholderText(self.tr("Give it a name…"))
        self.facts.setText(facts(portrait.rate, portrait.confidence if _name(portrait) else 0.0))
        self.words.setText(self.tr("Words: {words}").format(words=" · ".join(portrait.words)))
        self.hide_button.setText(
            self.tr("Offer it again") if portrait.hidden else self.tr("Never offer it")
        )
        self.strongest.show_ids(portrait.strongest)
        self.opposite.show_ids(portrait.opposite)
        self.histogram.show_counts(portrait.histogram)
        self.intervals.show_intervals(portrait.intervals)
        for widget, relatives in (
            (self.similar, portrait.similar),
            (self.together, portrait.together),
        ):
            widget.show_relatives(relatives)
            self._headings[widget].setVisible(bool(relatives))
        self.note.show_note(portrait.note)
        if another:
            self.verticalScrollBar().setValue(0)

    def rename(self) -> None:
        """Go to the name, to write another."""
        self.name.setFocus()
        self.name.selectAll()

    def _rename(self) -> None:
        portrait, name = self._portrait, self.name.text().strip()
        if portrait is None or name == (portrait.own_name or _name(portrait)):
            return
        self.renamed.emit(portrait.feature, name)

    def _annotate(self, note: str) -> None:
        if self._portrait is not None and note != self._portrait.note:
            self.annotated.emit(self._portrait.feature, note)

    def _toggle_hidden(self) -> None:
        if self._portrait is not None:
            self.hidden.emit(self._portrait.feature, not self._portrait.hidden)


def _name(portrait: Portrait) -> str:
    """What it is called, or nothing while it has no name."""
    return "" if portrait.label == UNNAMED else portrait.label
