"""The steering panel: the kind of directions, the nine offered ones, and a field for any word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from memesae.gui.explore.taste_weight import TasteWeight
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.steering.explanation_page import ExplanationPage
from memesae.gui.steering.offer_rows import OfferRows
from memesae.gui.text_formatting import tr
from memesae.gui.widgets.buttons import IconButton, Label, TextButton
from memesae.gui.widgets.controls import Choice, LineField, make_slim
from memesae.gui.widgets.painting import UNIT, font_growth, scaled

if TYPE_CHECKING:
    from memesae.app.steering.explanation_view import ExplanationView
    from memesae.app.steering.offer_preview import OfferPreview
    from memesae.app.steering.steering_session import SteeringSession
    from memesae.steering.directions.direction import DirectionKind

Role = QPalette.ColorRole
WIDTH = 50 * UNIT
NARROWEST = 44 * UNIT
WIDEST = 72 * UNIT
SHARE = 0.31
HEADER_HEIGHT = 28


class SteeringPanel(QWidget):
    """The panel to the right of the results.

    Attributes:
        word_entered: the user entered words for a direction.
        left: Escape was pressed.
        show_requested: the panel should become visible.
    """

    word_entered = Signal(str)
    left = Signal()
    show_requested = Signal()

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steering"))
        self.setMaximumWidth(round(WIDEST * font_growth(self.font())))
        self.word = LineField(self)
        self.word.setPlaceholderText(self.tr("Steer by any word…"))
        self.word.setAccessibleName(self.tr("Steer by any word"))
        self.word.setFixedHeight(max(HEADER_HEIGHT, self.word.sizeHint().height()))
        self.word.returnPressed.connect(self._enter_word)
        self.header = PanelHeader(self.word, self)
        self.rows = OfferRows(thumbnails, self)
        self.taste = TasteWeight(self)
        self.pages = QStackedWidget(self)
        self._waiting = Label(self)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setWordWrap(True)
        self._waiting.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._offer = self._offer_page()
        self.pages.addWidget(self._waiting)
        self.pages.addWidget(self._offer)
        self.explanation = ExplanationPage(thumbnails, self)
        self.pages.addWidget(self.explanation)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, 0, 2 * UNIT, UNIT)
        column.addWidget(self.pages)
        column.addWidget(self.taste)

    def _offer_page(self) -> QWidget:
        page = QWidget(self)
        area = QScrollArea(page)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.rows)
        area.viewport().setAutoFillBackground(False)
        self.rows.setAutoFillBackground(False)
        make_slim(area)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.header)
        column.addWidget(area, 1)
        return page

    def minimumSizeHint(self) -> QSize:
        """The minimum width of rows and header."""
        least = super().minimumSizeHint()
        return QSize(max(NARROWEST, least.width()), least.height())

    def sizeHint(self) -> QSize:
        """A third of the window, so that look-ahead pictures are recognisable."""
        return QSize(max(WIDTH, round(SHARE * self.window().width())), 70 * UNIT)

    def show_message(self, words: str) -> None:
        """Show why there is nothing to steer by."""
        self._waiting.setText(words)
        self.pages.setCurrentWidget(self._waiting)

    @property
    def message(self) -> str:
        """The message shown instead of directions; empty while there are directions."""
        return self._waiting.text() if self.pages.currentWidget() is self._waiting else ""

    def show_preview(self, preview: OfferPreview, steering: SteeringSession) -> None:
        """Show an offer with its look-ahead."""
        self.rows.show_preview(preview, steering)
        self.header.show_state(steering.kind, steering.step)
        self.pages.setCurrentWidget(self._offer)

    @property
    def explaining(self) -> bool:
        """Whether the explanation is open."""
        return self.pages.currentWidget() is self.explanation

    def row_of(self, key: int) -> QWidget:
        """The row of a key: of the offer, or of the explanation while that is open."""
        if self.explaining:
            return self.explanation.row_of(key) or self.explanation
        return self.rows.row(key)

    def guide(self, words: str) -> None:
        """Show what the next number key does; the usual hint if empty."""
        self.header.guide(words)
        self.explanation.guide(words)

    def show_explanation(self, view: ExplanationView) -> None:
        """Show the explanation of one image, or the comparison of two."""
        self.show_requested.emit()
        self.explanation.show_view(view)
        self.pages.setCurrentWidget(self.explanation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focus(self) -> None:
        """Focus the first slider."""
        self.show_requested.emit()
        self.rows.row(1).slider.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_word(self) -> None:
        """Focus the field for words."""
        self.show_requested.emit()
        self.word.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.word.selectAll()

    def _enter_word(self) -> None:
        words = self.word.text().strip()
        if words:
            self.word_entered.emit(words)
            self.word.clear()


def kind_name(kind: str) -> str:
    """The name of a kind of direction; "" is the mix."""
    names = {
        "": tr("Best mix"),
        "feature": tr("Features"),
        "contrast": tr("Contrasts"),
        "pca": tr("Principal axes"),
        "random": tr("Random"),
        "axis": tr("Coordinates"),
        "tag": tr("Your tags"),
    }
    return names.get(kind, kind)


def kind_sentence(kind: str) -> str:
    """A description of a kind of direction."""
    sentences = {
        "": tr("The features and contrasts that change the top results most"),
        "feature": tr("Concepts found by training on pictures"),
        "contrast": tr("The main differences among the current results"),
        "pca": tr("The directions in which this library varies most"),
        "random": tr("Random directions, for comparison"),
        "axis": tr("Single coordinates of the model's vectors, for comparison"),
        "tag": tr("Towards pictures like those you gave a tag"),
    }
    return sentences.get(kind, "")


class PanelHeader(QWidget):
    """The controls above the rows.

    Args:
        word: the field for any word.
        parent: the panel.

    Attributes:
        kind_chosen: the user chose a kind (DirectionKind, or None for the mix).
    """

    kind_chosen = Signal(object)

    def __init__(self, word: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._kinds: list[DirectionKind | None] = []
        self._armed = ""
        self._typing = False
        self._word = word
        self._offers_words = True
        self.kind = Choice(self)
        self.kind.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.kind.setMinimumHeight(HEADER_HEIGHT)
        self.kind.setAccessibleName(self.tr("Steer by"))
        self.kind.setToolTip(self.tr("The kind of directions to steer by (Tab: next kind)"))
        self.kind.activated.connect(self._choose)
        self.others = TextButton(self.tr("More"), self)
        self.others.setToolTip(self.tr("Show the next nine directions (O or A)"))
        self.shorter = IconButton("minus", self.tr("Shorter steps"), self, size=22, glyph_size=12)
        self.longer = IconButton("plus", self.tr("Longer steps"), self, size=22, glyph_size=12)
        self.step = Label(self)
        self.hint = Label(self)
        self.hint.setFont(scaled(self.font(), 0.88))
        for label in (self.step, self.hint):
            label.setForegroundRole(Role.PlaceholderText)
        for button in (self.others, self.shorter, self.longer):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.guide("")

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(4)
        by = Label(self.tr("Steer by"), self)
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
        lower = QHBoxLayout()
        lower.setSpacing(UNIT)
        lower.addWidget(self.hint, 6)
        lower.addWidget(self._word, 5)
        column.addLayout(lower)
        # all texts of the hint have the room of the longest line, so that the rows keep their place
        self.hint.setMinimumHeight(self._word.height())
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def offer_kinds(self, kinds: Sequence[DirectionKind], *, mix: bool) -> None:
        """Set the kinds to choose from."""
        offered = [*([None] if mix else []), *kinds]
        if offered == self._kinds:
            return
        self._kinds = offered
        self.kind.clear()
        for index, kind in enumerate(self._kinds):
            name = kind.value if kind else ""
            self.kind.addItem(kind_name(name))
            self.kind.setItemData(index, kind_sentence(name), Qt.ItemDataRole.ToolTipRole)

    def kind_after(self, kind: DirectionKind | None) -> DirectionKind | None:
        """The next kind, cyclically."""
        index = self._kinds.index(kind) if kind in self._kinds else -1
        return self._kinds[(index + 1) % len(self._kinds)]

    def show_state(self, kind: DirectionKind | None, step: float) -> None:
        """Show the current kind and step size."""
        if kind in self._kinds:
            self.kind.setCurrentIndex(self._kinds.index(kind))
        self.step.setText(self.tr("step {step:g}").format(step=step))

    def guide(self, words: str) -> None:
        """Show what the next number key does; the usual hint if empty."""
        self._armed = words
        self._show_hint()

    def show_typing(self, typing: bool) -> None:
        """Tell that numbers are typed into a field before Enter is pressed, or that they push again."""
        self._typing = typing
        self._show_hint()

    def _show_hint(self) -> None:
        pushes = self.tr("1–9 push right, Shift (⇧) left")
        enter = self.tr("Press Enter, then 1–9 push")
        self.hint.setText(self._armed or (enter if self._typing else pushes))
        self.hint.setToolTip(
            self.tr(
                "A number pushes the search towards the pictures at the right of its row, Shift and the"
                " number towards those at the left; so does a click on them"
            )
        )
        # a command that waits for its number needs the whole line
        self._word.setVisible(self._offers_words and not self._armed)

    def offer_words(self, offered: bool) -> None:
        """Show or hide the field for any word."""
        self._offers_words = offered
        self._show_hint()

    def _choose(self, index: int) -> None:
        self.kind_chosen.emit(self._kinds[index])
