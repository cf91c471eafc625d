"""Notices what changes in the open library's folders, and has it indexed when it has settled."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.context import WindowContext
from memesae.gui.i18n.translate import translate_core
from memesae.gui.libraries.indexing import IndexingController
from memesae.library.watching.library_watcher import Remark, SettledPaths, Settling, Watcher

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session

LOOK_MS = 500
"""Between two looks at files that changed: what is the same in both is no longer being written."""
PULSE_MS = 5000
"""Between two looks whether the folders are still there: a drive that is unplugged does not tell."""


class FolderWatcher(QObject):
    """Watches the folders from before each index run on, so that no change falls between the two."""

    def __init__(self, context: WindowContext, library: IndexingController) -> None:
        super().__init__(library)
        self._library = library
        self._tasks = context.tasks
        self._main_thread = context.main_thread
        self._toasts = context.toasts
        self._settings = context.settings
        self._settling = Settling()
        self._watcher = Watcher(self._noted)
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._begin_look)
        self._pulse = QTimer(self, singleShot=True, interval=PULSE_MS)
        self._pulse.timeout.connect(self._begin_pulse)
        library.before_run = self._follow
        library.watching_toggled.connect(self.toggle)
        library.indexing.connect(self._indexing_changed)
        library.opening.connect(self._opening_changed)

    @property
    def idle(self) -> bool:
        """Whether nothing that changed waits to be indexed."""
        return not (self._look.isActive() or self._settling.waiting)

    @property
    def folders(self) -> list[Path]:
        """The folders that are watched now."""
        return self._watcher.folders

    def toggle(self) -> None:
        """Notice changes from now on, or no longer."""
        self._settings.watch = not self._settings.watch
        if self._settings.watch:
            # the run looks for what happened meanwhile, and watches from then on
            self._library.rescan()
            self._toasts.say(self.tr("Changes in the folders are noticed at once now."))
        else:
            self._rest()
            self._tasks.start(Pool.DISK, self._watch_nothing)
            self._toasts.say(
                self.tr("Changes in the folders are no longer noticed."),
                self.tr("F5 looks for them."),
            )

    def close(self) -> None:
        """Watch nothing any more; no event comes afterwards."""
        self._rest()
        self._watcher.close()

    def _rest(self) -> None:
        self._look.stop()
        self._pulse.stop()
        self._settling.forget()

    # in other threads

    def _follow(self, session: Session, token: Token) -> None:
        """Watch a library's folders; runs before it is indexed."""
        if self._settings.watch:
            folders = [root.path for root in session.library.roots()]
            remarks = self._watcher.follow(folders, token)
            self._main_thread.send(partial(self._followed, remarks))

    def _watch_nothing(self, _: Token) -> None:
        self._watcher.close()

    def _noted(self, paths: Sequence[Path]) -> None:
        """Something changed; told by the thread that watches, many times a second maybe."""
        if self._settling.note(paths):
            self._main_thread.send(self._look_soon)

    def _altered(self, token: Token) -> bool:
        token.check()
        return self._watcher.altered()

    # what changed

    def _followed(self, remarks: Sequence[Remark]) -> None:
        for remark in remarks:
            self._toasts.say(translate_core(remark.sentence), translate_core(remark.hint))
        self._pulse.start()

    def _look_soon(self) -> None:
        # what changes during a run is looked at when it has ended
        if not self._library.running and not self._look.isActive():
            self._look.start()

    def _begin_look(self) -> None:
        self._tasks.start(Pool.DISK, self._settling.look, done=self._looked, replaces="look")

    def _looked(self, outlook: SettledPaths) -> None:
        if self._library.running:
            return
        if outlook.due:
            self._settling.take()
            self._library.catch_up(outlook.unsettled)
        elif self._settling.waiting:
            self._look.start()

    def _indexing_changed(self, indexing: bool) -> None:
        if not indexing and self._settling.waiting:
            self._look_soon()

    def _opening_changed(self, opening: bool) -> None:
        if opening:
            self._rest()

    # folders that go and come back

    def _begin_pulse(self) -> None:
        self._tasks.start(Pool.DISK, self._altered, done=self._felt, ended=self._pulse_again)

    def _pulse_again(self) -> None:
        if self._settings.watch:
            self._pulse.start()

    def _felt(self, altered: bool) -> None:
        if altered:
            self._library.rescan()
