"""Watches the folders of the open library and indexes changed files once they have settled."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.context import WindowContext
from memesae.gui.libraries.indexing import IndexingController
from memesae.gui.translation import translate_core
from memesae.library.watching.library_watcher import SettledPaths, Settling, Watcher, WatchNotice

if TYPE_CHECKING:
    # imported for annotations only: loading it would delay the window
    from memesae.app.session import Session

SETTLE_MS = 500
"""Interval between two checks of changed files: a file that is equal in both is fully written."""
POLL_MS = 5000
"""Interval between two checks that the folders exist: unplugging a drive raises no event."""


class FolderWatcher(QObject):
    """Starts watching before each index run, so that no change is missed in between."""

    def __init__(self, context: WindowContext, indexing: IndexingController) -> None:
        super().__init__(indexing)
        self._indexing = indexing
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._settings = context.settings
        self._settling = Settling()
        self._watcher = Watcher(self._note_changes)
        self._settle_timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle_timer.timeout.connect(self._check_settled)
        self._poll_timer = QTimer(self, singleShot=True, interval=POLL_MS)
        self._poll_timer.timeout.connect(self._poll_folders)
        indexing.before_run = self._watch_library
        indexing.watching_toggled.connect(self.toggle)
        indexing.indexing.connect(self._indexing_changed)
        indexing.opening.connect(self._opening_changed)

    @property
    def idle(self) -> bool:
        """Whether no change is waiting to be indexed."""
        return not (self._settle_timer.isActive() or self._settling.waiting)

    @property
    def folders(self) -> list[Path]:
        """The folders being watched."""
        return self._watcher.folders

    def toggle(self) -> None:
        """Switch watching on or off."""
        self._settings.watch = not self._settings.watch
        if self._settings.watch:
            # the run finds changes made while watching was off, and starts watching
            self._indexing.rescan()
            self._toasts.say(self.tr("Folders are now watched for changes."))
        else:
            self._stop_timers()
            self._tasks.start(Pool.DISK, self._watch_nothing)
            self._toasts.say(
                self.tr("Folders are no longer watched."),
                self.tr("Press F5 to rescan them."),
            )

    def close(self) -> None:
        """Stop watching; no event is delivered afterwards."""
        self._stop_timers()
        self._watcher.close()

    def _stop_timers(self) -> None:
        self._settle_timer.stop()
        self._poll_timer.stop()
        self._settling.forget()

    # in other threads

    def _watch_library(self, session: Session, token: Token) -> None:
        """Watch the folders of a library; called before each index run."""
        if self._settings.watch:
            folders = [root.path for root in session.library.roots()]
            remarks = self._watcher.follow(folders, token)
            self._tasks.post(partial(self._watching_started, remarks))

    def _watch_nothing(self, _: Token) -> None:
        self._watcher.close()

    def _note_changes(self, paths: Sequence[Path]) -> None:
        """Record changed paths; called in the watching thread, possibly many times a second."""
        if self._settling.note(paths):
            self._tasks.post(self._schedule_check)

    def _folders_altered(self, token: Token) -> bool:
        token.check()
        return self._watcher.altered()

    # changed files

    def _watching_started(self, remarks: Sequence[WatchNotice]) -> None:
        for remark in remarks:
            self._toasts.say(translate_core(remark.sentence), translate_core(remark.hint))
        self._poll_timer.start()

    def _schedule_check(self) -> None:
        # changes during a run are checked when it has ended
        if not self._indexing.running and not self._settle_timer.isActive():
            self._settle_timer.start()

    def _check_settled(self) -> None:
        self._tasks.start(Pool.DISK, self._settling.look, done=self._checked, replaces="look")

    def _checked(self, settled: SettledPaths) -> None:
        if self._indexing.running:
            return
        if settled.due:
            self._settling.take()
            self._indexing.catch_up(settled.unsettled)
        elif self._settling.waiting:
            self._settle_timer.start()

    def _indexing_changed(self, indexing: bool) -> None:
        if not indexing and self._settling.waiting:
            self._schedule_check()

    def _opening_changed(self, opening: bool) -> None:
        if opening:
            self._stop_timers()

    # folders that disappear and come back

    def _poll_folders(self) -> None:
        self._tasks.start(
            Pool.DISK, self._folders_altered, done=self._polled, ended=self._restart_poll
        )

    def _restart_poll(self) -> None:
        if self._settings.watch:
            self._poll_timer.start()

    def _polled(self, altered: bool) -> None:
        if altered:
            self._indexing.rescan()
