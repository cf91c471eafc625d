"""Saving copies of pictures into a folder, and exporting them as a list."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from memesae.app.tasks import Pool
from memesae.base.cancellation import Progress, Token
from memesae.gui.context import WindowContext
from memesae.gui.file_dialogs import ask_folder, ask_list
from memesae.gui.i18n.translate import translate_core
from memesae.gui.pictures.selection import Selection
from memesae.gui.text_formatting import number
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.painting import scaled

if TYPE_CHECKING:
    from memesae.app.files.export_pictures import Outcome
    from memesae.app.session import Session


class Copier(QObject):
    """Copies the chosen pictures, one batch at a time.

    Attributes:
        progressed: how far the work got (Progress), or None when it is over.
    """

    progressed = Signal(object)

    def __init__(self, context: WindowContext, chosen: Selection) -> None:
        super().__init__(chosen)
        self._chosen = chosen
        self._window = context.over
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._paths: list[Path] = []
        self._stop: Event | None = None

    def ask_folder(self) -> None:
        """Ask where to put the copies."""
        if self._stop is not None:
            self._toasts.say(self.tr("Pictures are being copied."), self.tr("Wait for the end."))
            return
        self._paths = self._chosen.paths()
        if self._paths:
            ask_folder(self._window, self.tr("Save a copy to"), self.copy_to)

    def copy_to(self, folder: str) -> None:
        """Copy the pictures chosen before into a folder."""
        # not by the token: what was copied before a stop is told too
        self._stop = Event()
        self._tasks.start(
            Pool.DISK,
            partial(_copy, self._paths, Path(folder), self._stop),
            done=partial(self._tell, Path(folder)),
            progress=self.progressed.emit,
            ended=self._ended,
        )

    def stop(self) -> None:
        """Stop; finished copies stay."""
        if self._stop is not None:
            self._stop.set()

    def _ended(self) -> None:
        self._stop = None
        self.progressed.emit(None)

    def _tell(self, folder: Path, outcome: Outcome) -> None:
        from memesae.app.files.export_pictures import summary_of

        copied = len(outcome.done)
        where = folder.name or str(folder)
        one = self.tr("1 picture was copied to {folder}.").format(folder=where)
        many = self.tr("{count} pictures were copied to {folder}.").format(
            count=number(copied), folder=where
        )
        nothing = self.tr("Nothing was copied.")
        sentence = nothing if not copied else one if copied == 1 else many
        left = len(self._paths) - copied
        hint = summary_of(outcome.refused, translate_core)
        if outcome.stopped:
            hint = self.tr("Stopped; {n} were not copied.").format(n=number(left))
        self._toasts.say(sentence, hint)


class CopyNote(TextButton):
    """A word in the status bar while pictures are copied; a click stops it."""

    def __init__(self, copier: Copier, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setFont(scaled(self.font(), 0.92))
        self.setToolTip(self.tr("Stop copying"))
        self.clicked.connect(copier.stop)
        copier.progressed.connect(self._follow)
        self.hide()

    def _follow(self, progress: Progress | None) -> None:
        self.setVisible(progress is not None)
        if progress is not None:
            self.setText(
                self.tr("copying {done} of {total}").format(
                    done=number(progress.done), total=number(progress.total or 0)
                )
            )
            self.updateGeometry()


def _copy(paths: list[Path], folder: Path, stopping: Event, token: Token) -> Outcome:
    from memesae.app.files.export_pictures import save_copies

    return save_copies(paths, folder, token, lambda: not stopping.is_set())


Scored = list[tuple[int, float | None]]


class ListExporter(QObject):
    """Asks where to, then writes behind the window."""

    def __init__(self, context: WindowContext, chosen: Selection) -> None:
        super().__init__(chosen)
        self._chosen = chosen
        self._window = context.over
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._scored: Scored = []

    def ask(self) -> None:
        """Ask where to write the list."""
        # as they are now: what is found may change while the person chooses
        self._scored = [(one, self._chosen.score(one)) for one in self._chosen.ids()]
        if self._scored:
            ask_list(self._window, self.write)

    def write(self, path: str) -> None:
        """Write the pictures chosen before into a file."""
        session = self._chosen.session
        if session is not None:
            work = partial(_write, session, self._scored, Path(path))
            done = partial(self._written, Path(path).name)
            self._tasks.start(Pool.DISK, work, done=done, failed=self._toasts.show_error)

    def _written(self, name: str, count: int) -> None:
        said = self.tr("%Ln picture(s) are listed.", "", count)
        self._toasts.say(said, self.tr("The list is in {name}.").format(name=name))


def _write(session: Session, scored: Scored, path: Path, token: Token) -> int:
    token.check()
    ids = [one for one, _ in scored]
    files, tags = session.library.files_of(ids), session.library.tags.of(ids)
    from memesae.app.files.export_pictures import ListedPicture, write_list

    lines: list[ListedPicture] = []
    for one, score in scored:
        places = [file.path for file in files.get(one, [])]
        if places:
            lines.append(ListedPicture(places[0], score, tags.get(one, ()), tuple(places[1:])))
    write_list(lines, path)
    return len(lines)
