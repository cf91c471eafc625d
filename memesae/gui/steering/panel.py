"""The steering panel: which kind of directions, the nine of them, and any word as a slider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from memesae.gui.framed import LineField
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import UNIT, grown
from memesae.gui.scroll_bar import make_slim
from memesae.gui.steering.explanation import Explanation
from memesae.gui.steering.header import PanelHeader
from memesae.gui.steering.rows import OfferRows

if TYPE_CHECKING:
    from memesae.app.steering import SteeringSession
    from memesae.app.steering.explanation_view import ExplanationView
    from memesae.app.steering.preview import OfferPreview

WIDTH = 50 * UNIT
NARROWEST = 44 * UNIT
WIDEST = 72 * UNIT
SHARE = 0.31


class SteeringPanel(QWidget):
    """To the right of the results.

    Attributes:
        word_entered: the person asks for a direction by words.
        left: the person goes back to the pictures.
        asked: the person wants to see it.
    """

    word_entered = Signal(str)
    left = Signal()
    asked = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steering"))
        self.setMaximumWidth(round(WIDEST * grown(self.font())))
        self.header = PanelHeader(self)
        self.rows = OfferRows(thumbnails, self)
        self.word = LineField(self)
        self.word.setPlaceholderText(self.tr("Steer by any word…"))
        self.word.setAccessibleName(self.tr("Steer by any word"))
        self.word.setMinimumHeight(4 * UNIT)
        self.word.returnPressed.connect(self._enter_word)
        self.pages = QStackedWidget(self)
        self._waiting = QLabel(self)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setWordWrap(True)
        self._waiting.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._offer = self._offer_page()
        self.pages.addWidget(self._waiting)
        self.pages.addWidget(self._offer)
        self.explanation = Explanation(thumbnails, self)
        self.pages.addWidget(self.explanation)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, 0, 2 * UNIT, UNIT)
        column.addWidget(self.pages)

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
        column.addWidget(self.word)
        return page

    def minimumSizeHint(self) -> QSize:
        """Room for the rows, and for the words over them."""
        least = super().minimumSizeHint()
        return QSize(max(NARROWEST, least.width()), least.height())

    def sizeHint(self) -> QSize:
        """A third of the window, which makes pictures that one can tell apart."""
        return QSize(max(WIDTH, round(SHARE * self.window().width())), 70 * UNIT)

    def say(self, words: str) -> None:
        """Say why there is nothing to steer by yet."""
        self._waiting.setText(words)
        self.pages.setCurrentWidget(self._waiting)

    @property
    def said(self) -> str:
        """What is said in place of directions; empty while there are some."""
        return self._waiting.text() if self.pages.currentWidget() is self._waiting else ""

    def show_outlook(self, outlook: OfferPreview, course: SteeringSession) -> None:
        """Show an offer with what lies ahead."""
        self.rows.show_outlook(outlook, course)
        self.header.show_state(course.kind, course.step)
        self.pages.setCurrentWidget(self._offer)

    @property
    def explaining(self) -> bool:
        """Whether the explanation is open."""
        return self.pages.currentWidget() is self.explanation

    def show_reading(self, reading: ExplanationView) -> None:
        """Show why an image is here, or what tells two apart."""
        self.asked.emit()
        self.explanation.show_reading(reading)
        self.pages.setCurrentWidget(self.explanation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the pictures."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focus(self) -> None:
        """Go to the first slider."""
        self.asked.emit()
        self.rows.row(1).slider.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_word(self) -> None:
        """Go to the field for words."""
        self.asked.emit()
        self.word.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.word.selectAll()

    def _enter_word(self) -> None:
        words = self.word.text().strip()
        if words:
            self.word_entered.emit(words)
            self.word.clear()
