"""Has the words in the open library's pictures read whenever nothing is being indexed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.app.tasks import Pool
from memesae.base.token import Progress, Token
from memesae.gui.context import WindowContext
from memesae.gui.current import LibraryChanged
from memesae.gui.libraries.indexing import IndexingController

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session
    from memesae.ocr.run import WordsReport


class WordReader(QObject):
    """Begins after each index run, steps aside for the next one, and goes on behind it.

    Attributes:
        changed: it began, got further, paused or ended.
        finished: there was something to read, and all of it is read (WordsReport).
        failed: it ended badly (the exception).
    """

    changed = Signal()
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, context: WindowContext, library: IndexingController) -> None:
        super().__init__(library)
        self._library = library
        self._current = context.current
        self._tasks = context.tasks
        self._main_thread = context.main_thread
        self._settings = context.settings
        self._run: Token | None = None
        self.progress: Progress | None = None
        context.current.changed.connect(self.stop)
        library.indexing.connect(self._indexing_changed)

    @property
    def running(self) -> bool:
        """Whether pictures are being read, or wait to be while paused."""
        return self._run is not None

    @property
    def paused(self) -> bool:
        """Whether reading is paused."""
        return self._run is not None and self._run.paused

    def begin(self) -> None:
        """Read what was not read yet, unless that is going on already."""
        session = self._current.session
        if session is None or self._run is not None or self._library.running:
            return
        run = self._run = self._tasks.start(
            Pool.WORDS,
            partial(_read, session, self._stored),
            done=self._done,
            failed=self.failed.emit,
            progress=self._note,
            ended=lambda: self._ended(run),
        )

    def pause_or_resume(self) -> None:
        """Let reading wait, or go on."""
        if self._run is not None:
            if self._run.paused:
                self._run.resume()
            else:
                self._run.pause()
            self.changed.emit()

    def stop(self) -> None:
        """Stop; what was read stays."""
        if self._run is not None:
            self._run.cancel()
            self._ended(self._run)

    def _indexing_changed(self, indexing: bool) -> None:
        if not indexing and self._settings.read_words:
            self.begin()
        elif indexing and not self.paused:
            # a paused one takes nothing from anybody, and begun anew it would go on
            self.stop()

    def _stored(self) -> None:
        """More words can be found; told in the worker's thread."""
        self._main_thread.send(self._note_growth)

    def _note_growth(self) -> None:
        self._current.report(LibraryChanged.WORDS)

    def _note(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _done(self, report: WordsReport) -> None:
        if report.images:
            self._note_growth()
            self.finished.emit(report)

    def _ended(self, run: Token) -> None:
        if run is self._run:
            self._run, self.progress = None, None
            self.changed.emit()


def _read(session: Session, stored: Callable[[], None], token: Token) -> WordsReport:
    return session.read_words(token, stored)
