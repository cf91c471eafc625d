"""The page of one question: what it is about, its progress, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memesae.base.cancellation import Progress, Token
from memesae.base.errors import MemesaeError
from memesae.gui.explore.finding_list import Finding, FindingList
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.text_formatting import clock, number
from memesae.gui.translation import translate_core, translate_error
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.painting import UNIT

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.app.exploration.questions import Question
    from memesae.app.features.feature_view import FeatureView
    from memesae.gui.explore.map_view import MapView


TOLD_SECONDS = 5
"""Time to go from which it is told."""


class Asker(Protocol):
    """Asks questions of the open library in the background."""

    def ask(
        self,
        question: Question[Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        progress: Callable[[Progress], None],
    ) -> Token:
        """Ask; the token stops it.

        Args:
            question: what is asked.
            done: receives the answer.
            failed: receives the error.
            progress: receives progress reports.
        """
        ...

    def view(self) -> FeatureView:
        """The features of the open library.

        Raises:
            MemesaeError: it has none, or they are not loaded yet.
        """
        ...


class QuestionPage(QWidget):
    """A page that asks its question when it is first shown, and keeps the answer until the library changes.

    Attributes:
        about_selection: whether it asks about the pictures that are selected, which may be others each time.
    """

    about_selection = False

    def __init__(self, asker: Asker, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        """Create the page.

        Args:
            asker: asks the question.
            thumbnails: the pictures.
            parent: the sheet.
        """
        super().__init__(parent)
        self.title, about = self.heading()
        self.asker = asker
        self.thumbnails = thumbnails
        self._token: Token | None = None
        self.answer: Any = None
        self.about = Label(about, self)
        self.about.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.about.setWordWrap(True)
        self.status = Label(self)
        self.status.setWordWrap(True)
        self.stop = TextButton(self.tr("Stop"), self)
        self.stop.clicked.connect(self.cancel)
        self.again = TextButton(self.tr("Ask again"), self)
        self.again.clicked.connect(self.ask)
        self.list = self.make_list()
        line = QHBoxLayout()
        line.addWidget(self.status, 1)
        line.addWidget(self.stop)
        line.addWidget(self.again)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(UNIT)
        self.column.addWidget(self.about)
        self.column.addLayout(line)
        self.column.addWidget(self.list, 1)
        self._show_buttons(failed=False)

    # what a question decides

    def heading(self) -> tuple[str, str]:
        """The question in a word or two, for the list of questions, and one sentence that says what is shown."""
        raise NotImplementedError

    def make_list(self) -> FindingList:
        """The list of what is found."""
        return FindingList(self.title, self.thumbnails, self)

    def question(self) -> Question[Any] | None:
        """The question; None while something is missing, which the status says."""
        raise NotImplementedError

    def findings(self, answer: Any, view: FeatureView) -> list[Finding]:  # noqa: ANN401 - each its own
        """The rows of an answer."""
        raise NotImplementedError

    def summary(self, answer: Any, view: FeatureView) -> str:  # noqa: ANN401 - each its own
        """How much was found, and how sure that is."""
        raise NotImplementedError

    # asking

    @property
    def running(self) -> bool:
        """Whether the question is being answered."""
        return self._token is not None

    @property
    def about_to_ask(self) -> bool:
        """Whether it will ask by itself in a moment."""
        return False

    def first_focus(self) -> QWidget:
        """The widget that gets the focus when the page is entered."""
        return self.shown

    @property
    def shown(self) -> FindingList | MapView:
        """What was found."""
        return self.list

    @property
    def choices(self) -> Sequence[QWidget]:
        """What is chosen from above what was found."""
        return ()

    @property
    def is_at_left_edge(self) -> bool:
        """Whether nothing lies further left than what is current, so that Left goes back to the questions."""
        return True

    def goes_back(self, widget: QObject) -> bool:
        """Whether Left in a widget goes back to the questions."""
        return widget in self.choices or (widget is self.shown and self.is_at_left_edge)

    def begin(self) -> None:
        """Ask, unless there is an answer or one is on its way."""
        if self.answer is None and not self.running:
            self.ask()

    def ask(self) -> None:
        """Ask, and drop the answer there was."""
        self.cancel()
        question = self.question()
        if question is None:
            return
        self.status.setText(self.tr("Looking at all pictures…"))
        self._token = self.asker.ask(question, self._done, self._failed, self._progress)
        self._show_buttons(failed=False)

    def cancel(self) -> None:
        """Stop asking."""
        if self._token is not None:
            self._token.cancel()
            self._token = None
            self.status.setText(self.tr("Stopped."))
            self._show_buttons(failed=True)

    def outdate(self) -> None:
        """The library has changed."""
        self.forget()

    def forget(self) -> None:
        """Drop the answer: the library is another one, or has changed.

        Whoever looks at it may ask again: an index run changes the library with each batch.
        """
        outdated = self.isVisible() and (self.answer is not None or self.running)
        self.cancel()
        self.answer = None
        self.list.show_findings([])
        self.status.setText(self.tr("The library has changed.") if outdated else "")
        self._show_buttons(failed=outdated)

    def refresh(self) -> None:
        """Show the answer again, with the names of now."""
        if self.answer is not None:
            self.show_answer(self.answer)

    def show_answer(self, answer: Any) -> None:  # noqa: ANN401 - each its own
        """Show an answer."""
        view = self.asker.view()
        self.status.setText(self.summary(answer, view))
        self.list.show_findings(self.findings(answer, view))

    def _done(self, answer: object) -> None:
        self._token = None
        self.answer = answer
        self._show_buttons(failed=False)
        try:
            self.show_answer(answer)
        except MemesaeError as error:
            self._failed(error)

    def _failed(self, error: BaseException) -> None:
        self._token = None
        sentence = self.tr("Internal error in memesae: {error}").format(error=error)
        if isinstance(error, MemesaeError):
            sentence = " ".join(part for part in translate_error(error) if part)
        self.status.setText(sentence)
        self._show_buttons(failed=True)

    def _progress(self, progress: Progress) -> None:
        stage = translate_core(progress.stage)
        if progress.total:
            share = f"{number(progress.done)} / {number(progress.total)}"
            stage = f"{stage}  {share}"
        left = progress.seconds_left
        if left is not None and left >= TOLD_SECONDS:
            stage += ", " + self.tr("{time} left").format(time=clock(left))
        self.status.setText(stage)

    def _show_buttons(self, *, failed: bool) -> None:
        self.stop.setVisible(self.running)
        self.again.setVisible(failed)
