"""The place *Explore*: the questions at the left, the page of the current one at the right, the keys below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from memesae.gui.explore.finding_list import Finding
from memesae.gui.explore.question_page import QuestionPage
from memesae.gui.features.feature_page import Use
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.line_list import LineList
from memesae.gui.widgets.painting import UNIT, native

SIZE = QSize(1240, 860)
QUESTIONS_WIDTH = 20 * UNIT
PAUSE_MS = 200
"""Time on a question after which it is asked: arrow keys pass over others."""

MODIFIERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class ExploreSheet(Sheet):
    """Arrow keys choose a question, Enter or Right goes to what was found, Left back.

    Attributes:
        used: a finding is to be used in the search (Finding, Use).
        why: the button that is to open the page on superposition.
    """

    used = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Explore"), parent, SIZE)
        self.pages: list[QuestionPage] = []
        self.questions = LineList(self.tr("Questions"), self.card)
        self.questions.setFixedWidth(QUESTIONS_WIDTH)
        self.questions.installEventFilter(self)
        self.stack = QStackedWidget(self.card)
        self.missing = Label(self.card)
        self.missing.setWordWrap(True)
        self.missing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.missing.hide()
        self.buttons = {
            use: self._button(title, key, use)
            for title, key, use in (
                (self.tr("Search for this"), "Return", Use.TERM),
                (self.tr("More of this"), "M", Use.MORE),
                (self.tr("Less of this"), "N", Use.LESS),
                (self.tr("Only with this"), "F", Use.ONLY),
                (self.tr("Only without"), "Shift+F", Use.WITHOUT),
            )
        }
        self.why = TextButton(self.tr("Why features?"), self.card)
        self.why.setToolTip(
            self.tr("Opens a page in the browser: why one coordinate is not one thing")
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self._lay_out()

    def _button(self, title: str, key: str, use: Use) -> TextButton:
        button = TextButton(f"{title}  {native(key)}", self.card)
        button.setAccessibleName(title)
        button.clicked.connect(partial(self._use_current, use))
        return button

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        for button in self.buttons.values():
            keys.addWidget(button)
        keys.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.stack, 1)
        right.addLayout(keys)
        both = QHBoxLayout()
        both.setSpacing(3 * UNIT)
        left = QVBoxLayout()
        left.addWidget(self.questions, 1)
        left.addWidget(self.why)
        both.addLayout(left)
        both.addLayout(right, 1)
        self.body.addWidget(self.missing)
        self.body.addLayout(both, 1)
        # Tab goes from the questions to their page first
        self.why.raise_()

    def set_pages(self, pages: Sequence[QuestionPage]) -> None:
        """Set the questions."""
        self.pages = list(pages)
        for page in pages:
            self.stack.addWidget(page)
            for one in (page.shown, *page.choices):
                one.installEventFilter(self)
            page.shown.used.connect(self._use)
        self.questions.show_lines([page.title for page in pages])
        self.questions.selectionModel().currentChanged.connect(self._show_page)

    def show_missing(self, sentence: str) -> None:
        """Say why nothing can be asked instead of asking; "" if all can."""
        self.missing.setText(sentence)
        self.missing.setVisible(bool(sentence))
        for widget in (self.questions, self.why, self.stack, *self.buttons.values()):
            widget.setVisible(not sentence)

    @property
    def page(self) -> QuestionPage | None:
        """The page of the current question."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, QuestionPage) else None

    @property
    def idle(self) -> bool:
        """Whether no question is being answered or about to be asked."""
        waiting = (page.running or page.about_to_ask for page in self.pages)
        return not (self._pause.isActive() or any(waiting))

    def open(self) -> None:
        """Open at the question that was shown last."""
        if not self.questions.currentIndex().isValid():
            self.questions.select_row(0)
        super().open()
        self._pause.start()

    def first_focus(self) -> QWidget:
        """The list of questions."""
        return self.questions

    def _show_page(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self.stack.setCurrentIndex(current.row())
            if self.isVisible():
                self._pause.start()

    def _begin(self) -> None:
        if self.page is not None and self.isVisible() and self.stack.isVisible():
            self.page.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter or Right in the questions goes to what was found; Left there goes back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            forth = (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            page = self.page
            if watched is self.questions and event.key() in forth and page is not None:
                page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            back = event.key() == Qt.Key.Key_Left and not event.modifiers() & MODIFIERS
            if back and page is not None and page.goes_back(watched):
                self.questions.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _use_current(self, use: Use) -> None:
        if self.page is not None:
            self.page.shown.use(use)

    def _use(self, finding: Finding, use: Use) -> None:
        self.dismiss()
        self.used.emit(finding, use)
