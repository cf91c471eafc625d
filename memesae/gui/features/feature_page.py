"""The page of one feature: name, note, statistics, pictures and related features."""

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
from memesae.gui.text_formatting import as_plain
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.controls import FlowLayout, LineField, TextField, make_slim
from memesae.gui.widgets.painting import UNIT, scaled

if TYPE_CHECKING:
    from memesae.analysis.specificity import Specificity
    from memesae.app.features.feature_details import FeatureDetails, RelatedFeature


class Use(Enum):
    """How a feature is applied: nudge towards it or away, search for it, or only among pictures with it or without."""

    MORE = "more"
    LESS = "less"
    TERM = "term"
    ONLY = "only"
    WITHOUT = "without"


def use_of(held: Qt.KeyboardModifier) -> Use:
    """The use that Enter selects with these modifier keys held."""
    if held & Qt.KeyboardModifier.ControlModifier:
        return Use.TERM
    if held & Qt.KeyboardModifier.AltModifier:
        return Use.WITHOUT if held & Qt.KeyboardModifier.ShiftModifier else Use.ONLY
    return Use.LESS if held & Qt.KeyboardModifier.ShiftModifier else Use.MORE


class NoteEdit(TextField):
    """A text field of a few lines, saved when it loses the focus.

    Attributes:
        edited: emitted when the field loses the focus (its text).
    """

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Your notes about this feature"))
        self.setAccessibleName(self.tr("Your note"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_note(self, note: str) -> None:
        """Show a saved note; keeps the cursor if the text is the same."""
        if note != self.toPlainText():
            self.setPlainText(note)

    def sizeHint(self) -> QSize:
        """Room for three lines."""
        return QSize(30 * UNIT, 9 * UNIT)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit `edited`."""
        super().focusOutEvent(event)
        self.edited.emit(self.toPlainText().strip())


class RelatedFeatures(QWidget):
    """Related features as buttons.

    Attributes:
        feature_clicked: emitted with the number of the feature clicked.
    """

    feature_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=4)
        self.buttons: list[TextButton] = []

    def show_related(self, related: Sequence[RelatedFeature]) -> None:
        """Show these features, the closest first."""
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for neighbour in related:
            button = TextButton(neighbour.label, self)
            button.setToolTip(
                as_plain(self.tr("Relatedness {value:.2f}").format(value=neighbour.closeness))
            )
            button.clicked.connect(partial(self.feature_clicked.emit, neighbour.feature))
            self.buttons.append(button)
            self._flow.addWidget(button)
            button.show()
        self.setVisible(bool(related))
        self.updateGeometry()


class Footer(QWidget):
    """The buttons below list and page.

    Attributes:
        used: emitted when the current feature is to be used (Use).
        similar: button that lists similar features.
        orphans: button that shows the names without a feature.
        train: button that opens the training sheet.
    """

    used = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, gap=UNIT)
        row.setContentsMargins(0, 0, 0, 0)
        self.more = self._button(self.tr("More of this"), "Return")
        self.less = self._button(self.tr("Less of this"), "Shift+Return")
        self.term = self._button(self.tr("Search for this"), "Ctrl+Return")
        self.similar = self._button(self.tr("Similar features"), "Ctrl+J")
        self.only = self._button(self.tr("Only with this"), "Alt+Return")
        self.without = self._button(self.tr("Only without"), "Alt+Shift+Return")
        for button, use in (
            (self.more, Use.MORE),
            (self.less, Use.LESS),
            (self.term, Use.TERM),
            (self.only, Use.ONLY),
            (self.without, Use.WITHOUT),
        ):
            button.clicked.connect(partial(self.used.emit, use))
        self.orphans = TextButton("", self)
        self.train = TextButton(self.tr("Train features on these pictures…"), self)
        for button in (self.more, self.less, self.term, self.only, self.without, self.similar):
            row.addWidget(button)
        row.addWidget(self.orphans)
        row.addWidget(self.train)

    def _button(self, title: str, key: str) -> TextButton:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button = TextButton(f"{title}  {native}", self)
        button.setAccessibleName(title)
        return button

    def show_orphans(self, count: int) -> None:
        """Show the button for names without a feature if there are any."""
        self.orphans.setVisible(count > 0)
        self.orphans.setText(self.tr("%Ln name(s) without a feature", "", count))


Role = QPalette.ColorRole
COLUMNS = 8
EDGE = 64
SMALL_EDGE = 44
UNNAMED = "unnamed"


class FeaturePage(QScrollArea):
    """Shows one feature in detail; name, note and visibility can be edited.

    Attributes:
        renamed: emitted with the feature's number and its new name; an empty name removes it.
        annotated: emitted with the feature's number and its new note.
        hidden: emitted with the feature's number and whether it is to be hidden.
    """

    renamed = Signal(int, str)
    annotated = Signal(int, str)
    hidden = Signal(int, bool)

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details: FeatureDetails | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Details of this feature"))
        make_slim(self)
        self._sheet = QWidget(self)
        self._make_texts()
        self._make_pictures(thumbnails)
        self._lay_out()
        self.setWidget(self._sheet)
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)

    def _make_texts(self) -> None:
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
        self.note.edited.connect(self._annotate)

    def _make_pictures(self, thumbnails: ThumbnailLoader) -> None:
        sheet = self._sheet
        strongest, opposite = self.tr("Strongest"), self.tr("Most opposite")
        self.strongest = PictureTable(thumbnails, strongest, COLUMNS, EDGE, sheet)
        self.opposite = PictureTable(thumbnails, opposite, COLUMNS, EDGE, sheet)
        self.histogram = Histogram(sheet)
        self.specific = self._muted()
        self.intervals = IntervalRows(thumbnails, SMALL_EDGE, sheet)
        self.similar = RelatedFeatures(sheet)
        self.together = RelatedFeatures(sheet)

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
            (self.tr("Activation, weak to strong"), self.histogram),
            ("", self.specific),
            ("", self.intervals),
            (self.tr("Most opposite"), self.opposite),
            (self.tr("Similar direction"), self.similar),
            (self.tr("Often active together"), self.together),
            (self.tr("Your note"), self.note),
        ):
            if heading:
                self._headings[widget] = self._muted(heading)
                column.addSpacing(UNIT)
                column.addWidget(self._headings[widget])
            column.addWidget(widget)
        column.addStretch(1)

    def _muted(self, text: str = "") -> QLabel:
        label = Label(text, self._sheet)
        label.setForegroundRole(Role.PlaceholderText)
        label.setWordWrap(True)
        return label

    @property
    def feature(self) -> int | None:
        """The feature shown."""
        return None if self._details is None else self._details.feature

    def show_details(self, details: FeatureDetails) -> None:
        """Show a feature."""
        is_other = self.feature != details.feature
        self._details = details
        self.name.setText(details.own_name or _name(details))
        self.name.setPlaceholderText(self.tr("Give it a name…"))
        self.facts.setText(facts(details.rate, details.confidence if _name(details) else 0.0))
        self.words.setText(self.tr("Words: {words}").format(words=" · ".join(details.words)))
        self.hide_button.setText(self.tr("Show again") if details.hidden else self.tr("Hide"))
        self.strongest.show_ids(details.strongest)
        self.opposite.show_ids(details.opposite)
        self.histogram.show_counts(details.histogram)
        self.intervals.show_intervals(details.intervals)
        self.specific.hide()
        for widget, related in (
            (self.similar, details.similar),
            (self.together, details.together),
        ):
            widget.show_related(related)
            self._headings[widget].setVisible(bool(related))
        self.note.show_note(details.note)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def show_specificity(self, feature: int, measured: Specificity | None) -> None:
        """Say how many pictures of each interval show the feature's name, unless another feature is shown by now."""
        details = self._details
        if details is None or measured is None or details.feature != feature:
            return
        of_drawn = self.tr("{shown} of {drawn} show it")
        shares: list[str] = []
        for interval in details.intervals:
            place = round(interval.least * len(measured.drawn))
            drawn, share = measured.drawn[place], measured.shares[place]
            shown = of_drawn.format(shown=round(share * drawn), drawn=drawn) if drawn else ""
            shares.append(shown)
        self.intervals.show_shares(shares)
        told = self.tr(
            "How many of the pictures drawn from each interval show “{name}”, as its classifier judges."
        ).format(name=details.label)
        if measured.threshold is None:
            rest = self.tr("No interval is pure enough for a threshold.")
        else:
            rest = self.tr("From activation {threshold:.2f} on a picture has it.").format(
                threshold=measured.threshold
            )
        self.specific.setText(f"{told} {rest}")
        self.specific.show()

    def rename(self) -> None:
        """Move the focus to the name and select it."""
        self.name.setFocus()
        self.name.selectAll()

    def _rename(self) -> None:
        details, name = self._details, self.name.text().strip()
        if details is None or name == (details.own_name or _name(details)):
            return
        self.renamed.emit(details.feature, name)

    def _annotate(self, note: str) -> None:
        if self._details is not None and note != self._details.note:
            self.annotated.emit(self._details.feature, note)

    def _toggle_hidden(self) -> None:
        if self._details is not None:
            self.hidden.emit(self._details.feature, not self._details.hidden)


def _name(details: FeatureDetails) -> str:
    """The label of a feature, or "" if it has none."""
    return "" if details.label == UNNAMED else details.label
