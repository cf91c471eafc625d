"""The page of one feature: its name and note, what it shows, what is near it, and what it can be used for."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from memesae.gui.features.feature_list import facts
from memesae.gui.features.feature_pictures import Histogram, IntervalRows, PictureTable
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.controls import FlowLayout, LineField, TextField, make_slim
from memesae.gui.widgets.painting import UNIT, scaled

if TYPE_CHECKING:
    from memesae.app.features.feature_details import FeatureDetails, RelatedFeature


class Use(Enum):
    """From anywhere a feature is shown."""

    MORE = "more"
    LESS = "less"
    TERM = "term"


def use_of(held: Qt.KeyboardModifier) -> Use:
    """What Enter means with these keys held."""
    if held & Qt.KeyboardModifier.ControlModifier:
        return Use.TERM
    return Use.LESS if held & Qt.KeyboardModifier.ShiftModifier else Use.MORE


class NoteEdit(TextField):
    """A few lines of free text, kept when the person leaves them.

    Attributes:
        written: the text as it stands when it is left.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Anything you want to remember about it"))
        self.setAccessibleName(self.tr("Your note"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_note(self, note: str) -> None:
        """Show what was written before."""
        if note != self.toPlainText():
            self.setPlainText(note)

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(30 * UNIT, 9 * UNIT)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written."""
        super().focusOutEvent(event)
        self.written.emit(self.toPlainText().strip())


class Relatives(QWidget):
    """Features as buttons.

    Attributes:
        wanted: the person wants to see one (its number).
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=4)
        self.buttons: list[TextButton] = []

    def show_relatives(self, relatives: Sequence[RelatedFeature]) -> None:
        """Show these features, the closest first."""
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for one in relatives:
            button = TextButton(one.label, self)
            button.setToolTip(self.tr("Closeness {value:.2f}").format(value=one.closeness))
            button.clicked.connect(partial(self.wanted.emit, one.feature))
            self.buttons.append(button)
            self._flow.addWidget(button)
            button.show()
        self.setVisible(bool(relatives))
        self.updateGeometry()


class Footer(QWidget):
    """A line of buttons.

    Attributes:
        used: use the feature (Use).
        alike: the button that lists the features like it.
        orphans: the button that shows the names that found no feature.
        learn: the button that has features learnt from these pictures.
    """

    used = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, gap=UNIT)
        row.setContentsMargins(0, 0, 0, 0)
        self.more = self._button(self.tr("More of it"), "Return")
        self.less = self._button(self.tr("Less of it"), "Shift+Return")
        self.term = self._button(self.tr("Search for it"), "Ctrl+Return")
        self.alike = self._button(self.tr("Features like it"), "Ctrl+J")
        for button, use in ((self.more, Use.MORE), (self.less, Use.LESS), (self.term, Use.TERM)):
            button.clicked.connect(partial(self.used.emit, use))
        self.orphans = TextButton("", self)
        self.learn = TextButton(self.tr("Learn features from these pictures…"), self)
        for button in (self.more, self.less, self.term, self.alike):
            row.addWidget(button)
        row.addWidget(self.orphans)
        row.addWidget(self.learn)

    def _button(self, words: str, key: str) -> TextButton:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button = TextButton(f"{words}  {native}", self)
        button.setAccessibleName(words)
        return button

    def show_orphans(self, count: int) -> None:
        """Offer the list of names that found no feature, if there are any."""
        self.orphans.setVisible(count > 0)
        self.orphans.setText(self.tr("%Ln name(s) without a feature", "", count))


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

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._portrait: FeatureDetails | None = None
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

    def _make_pictures(self, thumbnails: ThumbnailLoader) -> None:
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

    def show_portrait(self, portrait: FeatureDetails) -> None:
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


def _name(portrait: FeatureDetails) -> str:
    """What it is called, or nothing while it has no name."""
    return "" if portrait.label == UNNAMED else portrait.label
