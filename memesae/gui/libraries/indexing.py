"""Opening libraries and indexing their folders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from memesae.app.tasks import Pool
from memesae.base.cancellation import Progress, Token
from memesae.base.messages import Message
from memesae.gui.command_registry import Menu, command
from memesae.gui.context import WindowContext
from memesae.gui.open_library import LibraryChanged
from memesae.gui.status_bar import StatusBar
from memesae.library.records import Counts

if TYPE_CHECKING:
    # imported for annotations only: loading them would delay the window
    from memesae.app.session import Session
    from memesae.embedding.pipeline import IndexReport

BeforeRun = Callable[["Session", Token], None]
"""Called in the thread of an index run before it scans the folders."""

Opener = Callable[[Sequence[Path]], "Session | None"]
"""Opens the library of some folders, or the last one if none are given; None if there is none yet."""

START_DELAY_MS = 300
"""Delay of background work after opening: loading the model would slow down the first results."""
REFRESH_MS = 1000
"""Interval at which counts and the newest pictures are refreshed during indexing."""
GROWTH_DIVISOR = 20
"""Statistics are recomputed when more than 1 / GROWTH_DIVISOR of the pictures are new."""


class IndexingController(QObject):
    """Opens libraries and keeps them up to date.

    Attributes:
        opening: emitted when opening a library starts (True) or ends (False).
        indexing: emitted when indexing starts (True) or ends (False).
        counted: emitted with the numbers of pictures (Counts).
        folder_requested: emitted to choose a folder, as no library is open.
        watching_toggled: emitted to switch watching on or off.
        ready: emitted when work that needs the library's vectors can start, or start again.
        before_run: called first in every index run, in the thread of the run.
    """

    opening = Signal(bool)
    indexing = Signal(bool)
    counted = Signal(object)
    folder_requested = Signal()
    watching_toggled = Signal()
    ready = Signal()

    def __init__(self, context: WindowContext, opener: Opener, status: StatusBar) -> None:
        super().__init__(context.over)
        self._window = context.over
        self._opener = opener
        self._current = context.current
        self._tasks = context.tasks
        self._status = status
        self._sheets = context.sheets
        self._toasts = context.toasts
        self.before_run: BeforeRun = _do_nothing
        self._run: Token | None = None
        self._rerun = False
        self._first_run = True
        self._indexed_session: Session | None = None
        self._growth_timer = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._growth_timer.timeout.connect(self._report_growth)
        self._start_timer = QTimer(self, singleShot=True)
        self._start_timer.timeout.connect(self._start_work)
        status.pause.clicked.connect(self.pause_or_resume)
        status.stop.clicked.connect(self.stop)
        status.failures.clicked.connect(self.show_failures)
        status.remarks.clicked.connect(self.show_failures)
        self._remarks: list[Message] = []

    # opening

    def open(self, folders: Sequence[Path]) -> None:
        """Open the library of these folders, or the last one if none are given."""
        self.opening.emit(True)
        self._tasks.start(
            Pool.SEARCH,
            partial(self._open, list(folders)),
            done=self._opened,
            failed=self._open_failed,
            replaces="open",
        )

    def _open(self, folders: Sequence[Path], token: Token) -> Session | None:
        token.check()
        return self._opener(folders)

    def _opened(self, session: Session | None) -> None:
        if session is not None:
            self.stop()
            before = self._current.switch(session)
            if before is not None:
                # queued behind the index run that still uses it
                self._tasks.start(Pool.MODEL, partial(_close, before))
            self._first_run = True
            self._note_remarks([])
            self._count()
            self._start_timer.start(START_DELAY_MS)
        self.opening.emit(False)

    def _start_work(self) -> None:
        """Load the model, which a search by words needs, then rescan the folders."""
        session = self._current.session
        if session is not None:
            self._tasks.start(Pool.MODEL, partial(_warm_up, session))
            # before indexing, which may take long
            self.ready.emit()
            self.rescan()

    @property
    def idle(self) -> bool:
        """Whether no work is scheduled."""
        return not (self._start_timer.isActive() or self._growth_timer.isActive())

    def _open_failed(self, error: BaseException) -> None:
        self._toasts.show_error(error)
        self.opening.emit(False)

    # indexing

    @property
    def running(self) -> bool:
        """Whether an index run is in progress, paused or not."""
        return self._run is not None

    @command("rescan", "Rescan folders", "F5", menu=Menu.LIBRARY)
    def rescan(self) -> None:
        """Find new, changed and moved pictures and index them."""
        if self._current.session is None:
            self.folder_requested.emit()
        elif self._run is not None:
            self._rerun = True
        else:
            self.catch_up(frozenset())

    def catch_up(self, unsettled: frozenset[Path]) -> None:
        """Index the folders, except for files that are still being written."""
        session = self._current.session
        if session is not None and self._run is None:
            self._status.show_progress(Progress(self.tr("scanning folders")))
            self._indexed_session = session
            self._run = self._tasks.start(
                Pool.MODEL,
                partial(_index, session, self.before_run, self._on_stored, unsettled),
                done=self._indexed,
                failed=self._toasts.show_error,
                progress=self._status.show_progress,
                ended=self._ended,
            )
            self.indexing.emit(True)

    def _on_stored(self) -> None:
        """New pictures can be found; called in the worker's thread."""
        self._tasks.post(self._note_growth)

    def _note_growth(self) -> None:
        if not self._growth_timer.isActive():
            self._growth_timer.start()

    def _report_growth(self) -> None:
        self._growth_timer.stop()
        self._count()
        self._current.report(LibraryChanged.PICTURES)

    def _note_remarks(self, remarks: list[Message]) -> None:
        self._remarks = remarks
        self._status.show_remarks(len(remarks))

    def _indexed(self, report: IndexReport) -> None:
        if self._indexed_session is self._current.session:
            self._note_remarks(report.remarks())
        if report.new:
            if self._first_run or report.new * GROWTH_DIVISOR > report.images:
                # for a few pictures the offer in use is not recomputed
                self.ready.emit()
            self._toasts.say(self.tr("Indexed %Ln new picture(s).", "", report.new))

    def _ended(self) -> None:
        self._run = None
        self._first_run = False
        self._status.rest()
        self._report_growth()
        self.indexing.emit(False)
        if self._indexed_session is not self._current.session:
            # another library was opened meanwhile: index that one
            self._start_work()
        elif self._rerun:
            self._rerun = False
            self.rescan()

    @command("toggle-watching", "Watch folders (on/off)", menu=Menu.LIBRARY)
    def toggle_watching(self) -> None:
        """Index new, changed, moved and deleted pictures automatically, or only on F5."""
        self.watching_toggled.emit()

    @command("pause-indexing", "Pause or resume indexing", "Ctrl+P", menu=Menu.LIBRARY)
    def pause_or_resume(self) -> None:
        """Pause or resume indexing; indexed pictures can be searched meanwhile."""
        if self._run is None:
            return
        if self._run.paused:
            self._run.resume()
        else:
            self._run.pause()
        self._status.show_paused(self._run.paused)

    @command("stop-indexing", "Stop indexing", menu=Menu.LIBRARY)
    def stop(self) -> None:
        """Stop indexing; finished pictures stay indexed, and the next run resumes from there."""
        self._rerun = False
        if self._run is not None:
            self._run.cancel()

    # counts and failures

    def _count(self) -> None:
        session = self._current.session
        if session is not None:
            work = partial(_counts, session)
            self._tasks.start(Pool.DISK, work, done=self._show_counts, replaces="counts")

    def _show_counts(self, counts: Counts) -> None:
        self._status.show_images(counts.images)
        self._status.show_failures(counts.failed)
        self.counted.emit(counts)

    @command("show-failures", "Report of indexing", menu=Menu.LIBRARY)
    def show_failures(self) -> None:
        """List the files that could not be read, with the reasons, and what else the last index run noted."""
        session = self._current.session
        failures = session.library.failures() if session is not None else []
        if failures or self._remarks:
            self._sheets.failures.show_failures(failures, self._remarks)
        else:
            self._toasts.say(self.tr("All files could be read."))


def _do_nothing(_: Session, __: Token) -> None:
    """The default of `before_run`."""


def _warm_up(session: Session, token: Token) -> None:
    session.encoder.get(token)


def _index(
    session: Session,
    before: BeforeRun,
    stored: Callable[[], None],
    unsettled: frozenset[Path],
    token: Token,
) -> IndexReport:
    before(session, token)
    report = session.index(token, stored, unsettled)
    session.speed_up(token)
    return report


def _counts(session: Session, token: Token) -> Counts:
    token.check()
    return session.library.counts()


def _close(session: Session, _: Token) -> None:
    session.close()
