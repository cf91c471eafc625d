"""The words in pictures: reading them, counting them in searches, showing where they are."""

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
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session
    from memesae.ocr.ocr_run import WordsReport

STEP = 0.1


class OcrController(QObject):
    """Lets words be read and counted, and shows where they were found."""

    def __init__(
        self,
        context: WindowContext,
        reader: OcrRunner,
        found: FoundInPictures,
        weight: WordsWeight,
        query: SearchController,
        quick: QuickLook,
    ) -> None:
        super().__init__(query)
        self._reader = reader
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
        context.current.changed.connect(self._look_whether_read)
        context.current.library_changed.connect(self._library_changed)
        reader.finished.connect(self._say_finished)
        reader.failed.connect(context.toasts.show_error)

    # reading

    @command("read-words", "Read the words in pictures", menu=Menu.LIBRARY)
    def read(self) -> None:
        """Read the words in all pictures behind everything else, so that text: finds them."""
        self._settings.read_words = True
        if self._reader.paused:
            self._reader.pause_or_resume()
        elif self._reader.running:
            self._toasts.say(self.tr("Words are being read already."))
        elif self._current.session is not None:
            self._toasts.say(self.tr("Words are read from now on, behind everything else."))
            self._reader.begin()

    @command("pause-reading", "Pause or resume reading words", menu=Menu.LIBRARY)
    def pause_or_resume(self) -> None:
        """Let reading wait, or go on; words that are read can be searched meanwhile."""
        if self._reader.running:
            self._reader.pause_or_resume()
        else:
            self._toasts.say(self.tr("No words are being read now."))

    @command("stop-reading", "Stop reading words", menu=Menu.LIBRARY)
    def stop(self) -> None:
        """Read no more words until you ask for it; what was read is kept."""
        self._settings.read_words = False
        self._reader.stop()
        self._toasts.say(
            self.tr("No more words are read; those that were stay."),
            self.tr("“Read the words in pictures” goes on."),
        )

    def _say_finished(self, report: WordsReport) -> None:
        self._toasts.say(
            self.tr("%Ln more picture(s) can be found by their words.", "", report.with_words)
        )

    # counting

    @command("mix-words", "Look for words in the pictures too, or not", "Alt+W", menu=Menu.SEARCH)
    def toggle_mixing(self) -> None:
        """Let what is written in a picture count when you search by words, or what it shows alone."""
        self._settings.mix_words = not self._settings.mix_words
        self._counts_otherwise()

    @command("words-count-more", "Words in pictures count more", "Alt+=", menu=Menu.SEARCH)
    def count_more(self) -> None:
        """Bring pictures that have your words written in them further up."""
        self._weigh(STEP)

    @command("words-count-less", "Words in pictures count less", "Alt+-", menu=Menu.SEARCH)
    def count_less(self) -> None:
        """Let what the pictures show decide more than what is written in them."""
        self._weigh(-STEP)

    def _weigh(self, step: float) -> None:
        least, most = WORDS_WEIGHTS
        self._settings.mix_words = True
        self._settings.words_weight = min(
            max(round(self._settings.words_weight + step, 1), least), most
        )
        self._counts_otherwise()

    def _counts_otherwise(self) -> None:
        self._show_weight()
        self._query.state.search_again()

    def _show_weight(self) -> None:
        self._weight.show_weight(self._settings.words_weight, on=self._settings.mix_words)

    def _look_whether_read(self) -> None:
        session = self._current.session
        if session is not None:
            work = partial(_has_words, session)
            self._tasks.start(Pool.DISK, work, done=self._weight.setVisible, replaces="has words")

    # showing

    def _library_changed(self, change: LibraryChanged) -> None:
        if change & LibraryChanged.WORDS:
            self._weight.show()
            self._found.look_for(self._query.text)

    def look_for_words(self) -> None:
        """Look for the words of the query in the pictures that are shown now."""
        self._found.look_for(self._query.text)

    def _boxes(self, image_id: int) -> Sequence[Corners]:
        words = self._found.words(image_id)
        return words.boxes if words is not None else ()


def _has_words(session: Session, token: Token) -> bool:
    token.check()
    return session.has_words
