"""Commands on text in pictures: run OCR, weight text in searches, show it in the results."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.app.settings import WORDS_WEIGHTS
from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.command_registry import Menu, command
from memesae.gui.context import WindowContext
from memesae.gui.ocr.found_text import FoundInPictures, WordsWeight
from memesae.gui.ocr.ocr_progress import OcrRunner
from memesae.gui.open_library import LibraryChanged
from memesae.gui.search.commands import SearchController
from memesae.gui.sheets.quick_look import QuickLook
from memesae.library.text_lines import Corners

if TYPE_CHECKING:
    # imported for annotations only: loading them would delay the window
    from memesae.app.session import Session
    from memesae.ocr.ocr_run import OcrReport

WEIGHT_STEP = 0.1


class OcrController(QObject):
    """Controls OCR and the weight of text in searches, and marks the text found."""

    def __init__(
        self,
        context: WindowContext,
        runner: OcrRunner,
        found: FoundInPictures,
        weight: WordsWeight,
        query: SearchController,
        quick: QuickLook,
    ) -> None:
        super().__init__(query)
        self._runner = runner
        self._found = found
        self._weight = weight
        self._query = query
        self._quick = quick
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._settings = context.settings
        weight.hide()
        self._show_weight()
        weight.switch.clicked.connect(self.toggle_mixing)
        weight.less.connect(self.count_less)
        weight.more.connect(self.count_more)
        quick.boxes_of = self._boxes
        found.changed.connect(quick.mark)
        context.current.changed.connect(self._check_for_text)
        context.current.library_changed.connect(self._library_changed)
        runner.finished.connect(self._show_finished)
        runner.failed.connect(context.toasts.show_error)

    # OCR

    @command("read-words", "Read text in pictures", menu=Menu.LIBRARY)
    def read(self) -> None:
        """Read the text in all pictures in the background, so that text: finds it."""
        self._settings.read_words = True
        if self._runner.paused:
            self._runner.pause_or_resume()
        elif self._runner.running:
            self._toasts.say(self.tr("Text is already being read."))
        elif self._current.session is not None:
            self._toasts.say(self.tr("Reading text in the background."))
            self._runner.begin()

    @command("pause-reading", "Pause or resume reading text", menu=Menu.LIBRARY)
    def pause_or_resume(self) -> None:
        """Pause or resume OCR; text that has been read can be searched meanwhile."""
        if self._runner.running:
            self._runner.pause_or_resume()
        else:
            self._toasts.say(self.tr("No text is being read."))

    @command("stop-reading", "Stop reading text", menu=Menu.LIBRARY)
    def stop(self) -> None:
        """Stop OCR until you start it again; text that has been read is kept."""
        self._settings.read_words = False
        self._runner.stop()
        self._toasts.say(
            self.tr("Stopped reading text. Text read so far is kept."),
            self.tr("“Read text in pictures” resumes."),
        )

    def _show_finished(self, report: OcrReport) -> None:
        self._toasts.say(self.tr("Found text in %Ln more picture(s).", "", report.with_words))

    # weight

    @command("mix-words", "Search text in pictures", "Alt+W", menu=Menu.SEARCH)
    def toggle_mixing(self) -> None:
        """Include the text in pictures in searches, or search by what the pictures show alone."""
        self._settings.mix_words = not self._settings.mix_words
        self._apply_weight()

    @command("words-count-more", "More weight on text in pictures", "Alt+=", menu=Menu.SEARCH)
    def count_more(self) -> None:
        """Rank pictures that contain the text of your query higher."""
        self._change_weight(WEIGHT_STEP)

    @command("words-count-less", "Less weight on text in pictures", "Alt+-", menu=Menu.SEARCH)
    def count_less(self) -> None:
        """Rank by what the pictures show rather than by the text in them."""
        self._change_weight(-WEIGHT_STEP)

    def _change_weight(self, step: float) -> None:
        least, most = WORDS_WEIGHTS
        self._settings.mix_words = True
        self._settings.words_weight = min(
            max(round(self._settings.words_weight + step, 1), least), most
        )
        self._apply_weight()

    def _apply_weight(self) -> None:
        self._show_weight()
        self._query.state.search_again()

    def _show_weight(self) -> None:
        self._weight.show_weight(self._settings.words_weight, on=self._settings.mix_words)

    def _check_for_text(self) -> None:
        session = self._current.session
        if session is not None:
            work = partial(_has_words, session)
            self._tasks.start(Pool.DISK, work, done=self._weight.setVisible, replaces="has words")

    # display

    def _library_changed(self, change: LibraryChanged) -> None:
        if change & LibraryChanged.WORDS:
            self._weight.show()
            self._found.set_query(self._query.text)

    def mark_found_text(self) -> None:
        """Mark the text of the query in the current results."""
        self._found.set_query(self._query.text)

    def _boxes(self, image_id: int) -> Sequence[Corners]:
        words = self._found.words(image_id)
        return words.boxes if words is not None else ()


def _has_words(session: Session, token: Token) -> bool:
    token.check()
    return session.has_words
