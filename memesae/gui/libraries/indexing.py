"""The library's folders, and the work of indexing them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from memesae.app.tasks import Pool
from memesae.base.cancellation import Progress, Token
from memesae.gui.command_registry import Menu, command
from memesae.gui.context import WindowContext
from memesae.gui.open_library import LibraryChanged
from memesae.gui.status_bar import StatusBar
from memesae.library.records import Counts

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session
    from memesae.embedding.pipeline import IndexReport

BeforeRun = Callable[["Session", Token], None]
"""What is done in the run's thread before it looks into the folders."""

Opener = Callable[[Sequence[Path]], "Session | None"]
"""Opens the library of some folders, or the last one; None where there is none yet."""

AFTER_FIRST_LOOK_MS = 300
"""The newest pictures come first: loading the model would take the processor from them."""
LOOK_AGAIN_MS = 1000
"""How often the numbers and the newest pictures follow a running index."""
FEW = 20
"""One new picture among so many changes nothing that the features or the steering rest on."""


class IndexingController(QObject):
    """Opens libraries and keeps them up to date.

    Attributes:
        opening: a library is being opened, or no longer (bool).
        indexing: indexing began or ended (bool).
        counted: how many pictures there are (Counts).
        folder_wanted: there is no library yet to bring up to date.
        watching_toggled: the person wants changes to be noticed, or no longer.
        ready: what else needs the library's vectors may begin, or begin anew.
        before_run: what every index run does first, in its own thread.
    """

    opening = Signal(bool)
    indexing = Signal(bool)
    counted = Signal(object)
    folder_wanted = Signal()
    watching_toggled = Signal()
    ready = Signal()

    def __init__(self, context: WindowContext, opener: Opener, status: StatusBar) -> None:
        super().__init__(context.over)
        self._window = context.over
        self._opener = opener
        self._current = context.current
        self._tasks = context.tasks
        self._main_thread = context.main_thread
        self._status = status
        self._sheets = context.sheets
        self._toasts = context.toasts
        self.before_run: BeforeRun = _at_once
        self._run: Token | None = None
        self._once_more = False
        self._first_run = True
        self._indexed_session: Session | None = None
        self._grown = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self._grown.timeout.connect(self._tell_growth)
        self._first_look = QTimer(self, singleShot=True)
        self._first_look.timeout.connect(self._begin_work)
        status.pause.clicked.connect(self.pause_or_resume)
        status.stop.clicked.connect(self.stop)
        status.failures.clicked.connect(self.show_failures)

    # opening

    def open(self, folders: Sequence[Path]) -> None:
        """Open the library of these folders; the last one where none is named."""
        self.opening.emit(True)
        self._tasks.start(
            Pool.SEARCH,
            partial(self._open, list(folders)),
            done=self._opened,
            failed=self._not_opened,
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
                # behind the index run that still uses it
                self._tasks.start(Pool.MODEL, partial(_close, before))
            self._first_run = True
            self._count()
            self._first_look.start(AFTER_FIRST_LOOK_MS)
        self.opening.emit(False)

    def _begin_work(self) -> None:
        """Load the model, since a search by words waits for it, then look for new pictures."""
        session = self._current.session
        if session is not None:
            self._tasks.start(Pool.MODEL, partial(_warm_up, session))
            # before indexing, which may take long
            self.ready.emit()
            self.rescan()

    @property
    def idle(self) -> bool:
        """Whether nothing is about to begin by itself."""
        return not (self._first_look.isActive() or self._grown.isActive())

    def _not_opened(self, error: BaseException) -> None:
        self._toasts.show_error(error)
        self.opening.emit(False)

    # indexing

    @property
    def running(self) -> bool:
        """Whether indexing is under way, paused or not."""
        return self._run is not None

    @command("rescan", "Look for new pictures", "F5", menu=Menu.LIBRARY)
    def rescan(self) -> None:
        """Find new, changed and moved pictures and index them."""
        if self._current.session is None:
            self.folder_wanted.emit()
        elif self._run is not None:
            self._once_more = True
        else:
            self.catch_up(frozenset())

    def catch_up(self, unsettled: frozenset[Path]) -> None:
        """Bring the library up to date, but for files that are still being written."""
        session = self._current.session
        if session is not None and self._run is None:
            self._status.show_progress(Progress(self.tr("looking for pictures")))
            self._indexed_session = session
            self._run = self._tasks.start(
                Pool.MODEL,
                partial(_index, session, self.before_run, self._stored, unsettled),
                done=self._indexed,
                failed=self._toasts.show_error,
                progress=self._status.show_progress,
                ended=self._ended,
            )
            self.indexing.emit(True)

    def _stored(self) -> None:
        """New pictures can be found; told in the worker's thread."""
        self._main_thread.send(self._note_growth)

    def _note_growth(self) -> None:
        if not self._grown.isActive():
            self._grown.start()

    def _tell_growth(self) -> None:
        self._grown.stop()
        self._count()
        self._current.report(LibraryChanged.PICTURES)

    def _indexed(self, report: IndexReport) -> None:
        if report.new:
            if self._first_run or report.new * FEW > report.images:
                # for a handful the offer under the person's fingers is not made anew
                self.ready.emit()
            self._toasts.say(self.tr("%Ln new picture(s) can be found now.", "", report.new))

    def _ended(self) -> None:
        self._run = None
        self._first_run = False
        self._status.rest()
        self._tell_growth()
        self.indexing.emit(False)
        if self._indexed_session is not self._current.session:
            # another library was opened meanwhile, whose turn it is now
            self._begin_work()
        elif self._once_more:
            self._once_more = False
            self.rescan()

    @command("toggle-watching", "Notice changes in the folders, or no longer", menu=Menu.LIBRARY)
    def toggle_watching(self) -> None:
        """Find new, changed, moved and deleted pictures while the program runs, or with F5 only."""
        self.watching_toggled.emit()

    @command("pause-indexing", "Pause or resume indexing", "Ctrl+P", menu=Menu.LIBRARY)
    def pause_or_resume(self) -> None:
        """Let indexing wait, or go on; what is indexed can be searched meanwhile."""
        if self._run is None:
            return
        if self._run.paused:
            self._run.resume()
        else:
            self._run.pause()
        self._status.show_paused(self._run.paused)

    @command("stop-indexing", "Stop indexing", menu=Menu.LIBRARY)
    def stop(self) -> None:
        """Stop indexing; everything finished is kept and the next run goes on from there."""
        self._once_more = False
        if self._run is not None:
            self._run.cancel()

    # numbers

    def _count(self) -> None:
        session = self._current.session
        if session is not None:
            work = partial(_counts, session)
            self._tasks.start(Pool.DISK, work, done=self._show_counts, replaces="counts")

    def _show_counts(self, counts: Counts) -> None:
        self._status.show_images(counts.images)
        self._status.show_failures(counts.failed)
        self.counted.emit(counts)

    @command("show-failures", "Show pictures that could not be read", menu=Menu.LIBRARY)
    def show_failures(self) -> None:
        """List the files that could not be read, each with its reason."""
        session = self._current.session
        failures = session.library.failures() if session is not None else []
        if failures:
            self._sheets.failures.show_failures(failures)
        else:
            self._toasts.say(self.tr("Every file could be read."))


def _at_once(_: Session, __: Token) -> None:
    """The run begins at once."""


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
