"""Reading text in pictures in the background, and its progress in the status bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.app.tasks import Pool
from memesae.base.cancellation import Progress, Token
from memesae.gui.context import WindowContext
from memesae.gui.libraries.indexing import IndexingController
from memesae.gui.open_library import LibraryChanged
from memesae.gui.text_formatting import clock
from memesae.gui.widgets.buttons import IconButton
from memesae.gui.widgets.painting import UNIT, scaled

if TYPE_CHECKING:
    from memesae.app.session import Session
    from memesae.ocr.ocr_run import WordsReport


class OcrRunner(QObject):
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


class ReadingNote(QWidget):
    """There only while words are being read.

    Attributes:
        pause: the button that pauses reading, or lets it go on.
        stop: the button that stops it.
    """

    def __init__(self, reader: OcrRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self.words = QLabel(self)
        self.words.setFont(scaled(self.font(), 0.92))
        self.words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.pause = IconButton("pause", self.tr("Pause reading words"), self)
        self.stop = IconButton("stop", self.tr("Stop reading words"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT, 0, UNIT, 0)
        row.setSpacing(UNIT // 2)
        for widget in (self.words, self.pause, self.stop):
            row.addWidget(widget)
        reader.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        progress = self._reader.progress
        # a run that finds nothing to read shows nothing
        self.setVisible(self._reader.running and progress is not None)
        if self._reader.paused:
            self.words.setText(self.tr("reading words: paused"))
            self.pause.show_as("resume", self.tr("Go on reading words"))
            return
        self.pause.show_as("pause", self.tr("Pause reading words"))
        if progress is not None:
            self.words.setText(_said(progress))


def _said(progress: Progress) -> str:
    """The share that is read and the time to go."""
    share = 100 * progress.done // max(1, progress.total or 1)
    said = QCoreApplication.translate("ReadingNote", "reading words {percent} %")
    parts = [said.format(percent=share)]
    if progress.seconds_left is not None:
        left = QCoreApplication.translate("ReadingNote", "{time} left")
        parts.append(left.format(time=clock(progress.seconds_left)))
    return ", ".join(parts)
