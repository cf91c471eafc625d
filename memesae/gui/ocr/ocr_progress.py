"""Runs OCR in the background, and shows its progress in the status bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memesae.app.tasks import Pool
from memesae.base.cancellation import Progress, Token
from memesae.gui.context import WindowContext
from memesae.gui.libraries.indexing import IndexingController
from memesae.gui.open_library import LibraryChanged
from memesae.gui.text_formatting import clock
from memesae.gui.widgets.buttons import IconButton, Label
from memesae.gui.widgets.painting import UNIT, scaled

if TYPE_CHECKING:
    from memesae.app.session import Session
    from memesae.ocr.ocr_run import OcrReport


class OcrRunner(QObject):
    """Runs OCR after each index run, and stops during the next one.

    Attributes:
        changed: emitted when a run starts, makes progress, pauses or ends.
        finished: emitted when a run has read all remaining pictures (OcrReport).
        failed: emitted when a run fails (the exception).
    """

    changed = Signal()
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, context: WindowContext, indexing: IndexingController) -> None:
        super().__init__(indexing)
        self._indexing = indexing
        self._current = context.current
        self._tasks = context.tasks
        self._settings = context.settings
        self._run: Token | None = None
        self.progress: Progress | None = None
        context.current.changed.connect(self.stop)
        indexing.indexing.connect(self._indexing_changed)

    @property
    def running(self) -> bool:
        """Whether a run is in progress, paused or not."""
        return self._run is not None

    @property
    def paused(self) -> bool:
        """Whether the run is paused."""
        return self._run is not None and self._run.paused

    def begin(self) -> None:
        """Start a run over the pictures not read yet, unless one is in progress."""
        session = self._current.session
        if session is None or self._run is not None or self._indexing.running:
            return
        run = self._run = self._tasks.start(
            Pool.WORDS,
            partial(_read, session, self._on_stored),
            done=self._done,
            failed=self.failed.emit,
            progress=self._set_progress,
            ended=lambda: self._ended(run),
        )

    def pause_or_resume(self) -> None:
        """Pause or resume the run."""
        if self._run is not None:
            if self._run.paused:
                self._run.resume()
            else:
                self._run.pause()
            self.changed.emit()

    def stop(self) -> None:
        """Stop; text that has been read is kept."""
        if self._run is not None:
            self._run.cancel()
            self._ended(self._run)

    def _indexing_changed(self, indexing: bool) -> None:
        if not indexing and self._settings.read_words:
            self.begin()
        elif indexing and not self.paused:
            # a paused run uses no resources, and a new run would not be paused
            self.stop()

    def _on_stored(self) -> None:
        """More text can be found; called in the worker's thread."""
        self._tasks.post(self._report_text)

    def _report_text(self) -> None:
        self._current.report(LibraryChanged.WORDS)

    def _set_progress(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _done(self, report: OcrReport) -> None:
        if report.images:
            self._report_text()
            self.finished.emit(report)

    def _ended(self, run: Token) -> None:
        if run is self._run:
            self._run, self.progress = None, None
            self.changed.emit()


def _read(session: Session, stored: Callable[[], None], token: Token) -> OcrReport:
    return session.run_ocr(token, stored)


class ReadingNote(QWidget):
    """Progress of OCR in the status bar; hidden while there is none.

    Attributes:
        pause: button that pauses or resumes OCR.
        stop: button that stops OCR.
    """

    def __init__(self, runner: OcrRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.text = Label(self)
        self.text.setFont(scaled(self.font(), 0.92))
        self.text.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.pause = IconButton("pause", self.tr("Pause reading text"), self)
        self.stop = IconButton("stop", self.tr("Stop reading text"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT, 0, UNIT, 0)
        row.setSpacing(UNIT // 2)
        for widget in (self.text, self.pause, self.stop):
            row.addWidget(widget)
        runner.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        progress = self._runner.progress
        # a run without pictures to read reports no progress
        self.setVisible(self._runner.running and progress is not None)
        if self._runner.paused:
            self.text.setText(self.tr("reading text: paused"))
            self.pause.show_as("resume", self.tr("Resume reading text"))
            return
        self.pause.show_as("pause", self.tr("Pause reading text"))
        if progress is not None:
            self.text.setText(_progress_text(progress))


def _progress_text(progress: Progress) -> str:
    """The share of pictures read and the time left."""
    share = 100 * progress.done // max(1, progress.total or 1)
    template = QCoreApplication.translate("ReadingNote", "reading text {percent} %")
    parts = [template.format(percent=share)]
    if progress.seconds_left is not None:
        left = QCoreApplication.translate("ReadingNote", "{time} left")
        parts.append(left.format(time=clock(progress.seconds_left)))
    return ", ".join(parts)
