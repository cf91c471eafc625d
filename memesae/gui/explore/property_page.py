"""The page on a property: features to tick at the left, the pictures that these find at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from memesae.base.cancellation import Progress
from memesae.gui.explore.feature_questions import names
from memesae.gui.explore.finding_list import INDENT, Finding, FindingList
from memesae.gui.explore.question_page import Asker, QuestionPage
from memesae.gui.features.feature_page import Use
from memesae.gui.features.feature_pictures import PictureTable
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.widgets.controls import LineField, make_slim
from memesae.gui.widgets.painting import UNIT
from memesae.steering.query.query_model import PropertyValue

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.app.exploration.property_question import AskProperty, PropertyFound
    from memesae.app.exploration.questions import Answer
    from memesae.app.features.feature_view import FeatureView

SHOWN = 3
"""Pictures of each feature."""
FOUND = 32
COLUMNS = 4
EDGE = 12 * UNIT


class TickList(FindingList):
    """The features that may belong to a property; used in the search, it is the property.

    Attributes:
        toggled: a feature is to be ticked, or no longer (its number).
        left_upwards: Up was pressed in the first row.
        value: the property.
        edited: the value of the term in the query that it replaces; "" for none.
    """

    toggled = Signal(int)
    left_upwards = Signal()

    def __init__(self, name: str, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(name, thumbnails, parent)
        self.value: PropertyValue | None = None
        self.edited = ""

    def use(self, use: Use) -> None:
        """Use the property in the search."""
        if self.value is not None:
            self.used.emit(Finding("", term=self.value.text, replaces=self.edited), use)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; Up leaves the first row."""
        if event.key() == Qt.Key.Key_Space:
            self._toggle()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks."""
        super().mousePressEvent(event)
        if (
            event.position().x() < INDENT + UNIT
            and self.indexAt(event.position().toPoint()).isValid()
        ):
            self._toggle()

    def _toggle(self) -> None:
        if self.current is not None:
            self.toggled.emit(self.current.features[0])


class PropertyPage(QuestionPage):
    """Pictures with a property, in words or like examples."""

    def __init__(self, asker: Asker, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(asker, thumbnails, parent)
        self.field = LineField(self)
        self.field.setPlaceholderText(
            self.tr("What should the pictures be like? For example: looks cheap, awkward silence")
        )
        self.field.setAccessibleName(self.tr("What should the pictures be like?"))
        self.field.setFixedHeight(4 * UNIT)
        self.field.returnPressed.connect(self._enter)
        self.field.installEventFilter(self)
        self.ticks.left_upwards.connect(self.field.setFocus)
        self.found = PictureTable(thumbnails, self.tr("Pictures found"), COLUMNS, EDGE, self)
        self.found.hide()
        self.column.insertWidget(1, self.field)
        self.column.addLayout(self._both(), 1)

    def _both(self) -> QHBoxLayout:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.found)
        area.viewport().setAutoFillBackground(False)
        area.setFixedWidth(self.found.sizeHint().width() + 3 * UNIT)
        make_slim(area)
        both = QHBoxLayout()
        both.setSpacing(2 * UNIT)
        both.addWidget(self.ticks, 1)
        both.addWidget(area)
        return both

    def make_list(self) -> TickList:
        """The features to tick."""
        self.ticks = TickList(self.tr("Features to tick"), self.thumbnails, self)
        self.ticks.toggled.connect(self._toggle)
        return self.ticks

    def heading(self) -> tuple[str, str]:
        """Its name, and what to do."""
        return (
            self.tr("Property"),
            self.tr(
                "Pictures with a property that words alone miss. Space ticks a feature whose pictures show"
                " what you mean; the pictures found are at the right."
            ),
        )

    # what is asked

    @property
    def value(self) -> PropertyValue | None:
        """The property; None until one was named."""
        return self.ticks.value

    def show_value(self, value: PropertyValue, edited: str = "") -> None:
        """Ask about a property.

        Args:
            value: the property.
            edited: the value of the term in the query that it is to replace; "" for none.
        """
        self.ticks.edited = edited
        self.ticks.value = value
        self.field.setText(value.words)
        self.ask()

    def question(self) -> AskProperty | None:
        """The property; None until one was named."""
        from memesae.app.exploration.property_question import AskProperty

        if self.value is None:
            return None
        return AskProperty(self.value, top=FOUND, shown=SHOWN)

    def first_focus(self) -> QWidget:
        """The field, until something was found."""
        return self.field if self.answer is None and not self.running else self.ticks

    def _enter(self) -> None:
        words = self.field.text().strip()
        if words:
            self.show_value(PropertyValue(words), self.ticks.edited)
            self.ticks.setFocus()

    def _toggle(self, feature: int) -> None:
        answer, value = self.answer, self.value
        if answer is None or value is None:
            return
        order = [one.feature for one in answer.found.proposed]
        ticked = set(value.ticked) ^ {feature}
        self.ticks.value = replace(value, ticked=tuple(one for one in order if one in ticked))
        self.refresh()
        # unlike the first time, what was found stays until the answer comes
        if self._token is not None:
            self._token.cancel()
        self._token = self.asker.ask(self._question(), self._done, self._failed, _ignore)

    def _question(self) -> AskProperty:
        question = self.question()
        assert question is not None
        return question

    # what was found

    def findings(self, answer: Answer[PropertyFound], view: FeatureView) -> list[Finding]:
        """One row per proposed feature."""
        ticked = self.value.ticked if self.value is not None else ()
        facts = self.tr("relevance {relevance:.2f}\nweight {weight}")
        return [
            Finding(
                names(view, [one.feature]),
                facts.format(relevance=one.relevance, weight=f"{100 * one.weight:.0f} %"),
                answer.pictures[one.feature],
                (one.feature,),
                ticked=one.feature in ticked,
            )
            for one in answer.found.proposed
        ]

    def summary(self, answer: Answer[PropertyFound], view: FeatureView) -> str:
        """What the pictures are found by."""
        value = self.value or answer.found.value
        what = self.tr("By your words")
        if value.images:
            what = self.tr("By likeness to %Ln example(s)", "", len(value.images))
        if value.ticked:
            return self.tr("{what} and %Ln ticked feature(s).", "", len(value.ticked)).format(
                what=what
            )
        if not answer.found.proposed:
            return self.tr("{what}: no feature is relevant to it.").format(what=what)
        text = self.tr("{what} and the relevant features, until you tick some.")
        return text.format(what=what)

    def show_answer(self, answer: Any) -> None:  # noqa: ANN401 - each its own
        """Show features and pictures."""
        super().show_answer(answer)
        self._show_found(answer.found.results)

    def forget(self) -> None:
        """Drop the answer; the words stay."""
        super().forget()
        self._show_found(())

    def _show_found(self, images: Sequence[int]) -> None:
        self.found.show_ids(images)
        self.found.resize(self.found.sizeHint())
        self.found.setVisible(bool(images))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the field goes to the features."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self.ticks.setFocus()
            return True
        return super().eventFilter(watched, event)


def _ignore(_: Progress) -> None:
    """Progress of an answer that takes a moment."""
