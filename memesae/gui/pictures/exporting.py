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
from memesae.gui.pictures.selection import Selection
from memesae.gui.text_formatting import number
from memesae.gui.translation import translate_core
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.painting import scaled

if TYPE_CHECKING:
    from memesae.app.files.export_pictures import Outcome, Refusal
    from memesae.app.session import Session
    from memesae.library.records import ImageFile


class Copier(QObject):
    """Copies the selected pictures, one batch at a time.

    Attributes:
        progressed: emitted with the progress of copying (Progress), or None when it has ended.
    """

    progressed = Signal(object)

    def __init__(self, context: WindowContext, selection: Selection) -> None:
        super().__init__(selection)
        self._selection = selection
        self._window = context.over
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._files: list[ImageFile] = []
        self._stopping: Event | None = None

    def ask_folder(self) -> None:
        """Ask where to put the copies."""
        if self._stopping is not None:
            self._toasts.say(
                self.tr("Pictures are already being copied."), self.tr("Wait until that is done.")
            )
            return
        self._files = self._selection.first_files()
        if self._files:
            ask_folder(self._window, self.tr("Save copy to"), self.copy_to)

    def copy_to(self, folder: str) -> None:
        """Copy the pictures selected in `ask_folder` into a folder."""
        # an event, not the token: a stopped run still reports what it copied
        self._stopping = Event()
        self._tasks.start(
            Pool.DISK,
            partial(_copy, self._files, Path(folder), self._stopping),
            done=partial(self._show_outcome, Path(folder)),
            progress=self.progressed.emit,
            ended=self._ended,
        )

    def stop(self) -> None:
        """Stop; finished copies stay."""
        if self._stopping is not None:
            self._stopping.set()

    def _ended(self) -> None:
        self._stopping = None
        self.progressed.emit(None)

    def _show_outcome(self, folder: Path, outcome: Outcome) -> None:
        from memesae.app.files.export_pictures import summary_of

        copied = len(outcome.done)
        name = folder.name or str(folder)
        one = self.tr("Copied 1 picture to {folder}.").format(folder=name)
        many = self.tr("Copied {count} pictures to {folder}.").format(
            count=number(copied), folder=name
        )
        nothing = self.tr("Nothing was copied.")
        sentence = nothing if not copied else one if copied == 1 else many
        left = len(self._files) - copied
        hint = summary_of(outcome.refused, translate_core)
        if outcome.stopped:
            stopped = self.tr("Stopped; {n} were not copied.").format(n=number(left))
            hint = f"{stopped} {hint}".strip()
        self._toasts.say(sentence, hint)


class CopyNote(TextButton):
    """Button in the status bar that shows the progress of copying; a click stops it."""

    def __init__(self, copier: Copier, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setFont(scaled(self.font(), 0.92))
        self.setToolTip(self.tr("Stop copying"))
        self.clicked.connect(copier.stop)
        copier.progressed.connect(self._refresh)
        self.hide()

    def _refresh(self, progress: Progress | None) -> None:
        self.setVisible(progress is not None)
        if progress is not None:
            self.setText(
                self.tr("copying {done} of {total}").format(
                    done=number(progress.done), total=number(progress.total or 0)
                )
            )
            self.updateGeometry()


def _copy(files: list[ImageFile], folder: Path, stopping: Event, token: Token) -> Outcome:
    from memesae.app.files.export_pictures import as_indexed, save_copies

    paths = [file.path for file in files]
    return save_copies(paths, folder, token, lambda: not stopping.is_set(), as_indexed(files))


Scored = list[tuple[int, float | None]]


class ListExporter(QObject):
    """Asks for a file and exports the selected pictures to it in the background."""

    def __init__(self, context: WindowContext, selection: Selection) -> None:
        super().__init__(selection)
        self._selection = selection
        self._window = context.over
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._scored: Scored = []

    def ask(self) -> None:
        """Ask for the file to export to."""
        # taken now: the results may change while the file dialog is open
        self._scored = [
            (image_id, self._selection.score(image_id)) for image_id in self._selection.ids()
        ]
        if self._scored:
            ask_list(self._window, self.write)

    def write(self, path: str) -> None:
        """Export the pictures selected in `ask` to a file."""
        session = self._selection.session
        if session is not None:
            work = partial(_write, session, self._scored, Path(path))
            done = partial(self._show_written, Path(path).name)
            self._tasks.start(Pool.DISK, work, done=done, failed=self._toasts.show_error)

    def _show_written(self, name: str, written: tuple[int, list[Refusal]]) -> None:
        from memesae.app.files.export_pictures import summary_of

        count, refused = written
        sentence = self.tr("Exported a list of %Ln picture(s).", "", count)
        place = self.tr("The list is in {name}.").format(name=name)
        self._toasts.say(sentence, " ".join([place, summary_of(refused, translate_core)]).strip())


def _write(session: Session, scored: Scored, path: Path, token: Token) -> tuple[int, list[Refusal]]:
    """The number of pictures listed, and the files left out since they are not any more what was indexed."""
    ids = [image_id for image_id, _ in scored]
    files, tags = session.library.files_of(ids), session.library.tags.of(ids)
    from memesae.app.files.export_pictures import ListedPicture, Refusal, as_indexed, write_list

    check = as_indexed([file for copies in files.values() for file in copies])
    lines: list[ListedPicture] = []
    refused: list[Refusal] = []
    for image_id, score in scored:
        token.check()
        paths: list[Path] = []
        for file in files.get(image_id, []):
            reason = check(file.path)
            if reason is None:
                paths.append(file.path)
            else:
                refused.append(Refusal(file.path, reason))
        if paths:
            lines.append(ListedPicture(paths[0], score, tags.get(image_id, ()), tuple(paths[1:])))
    write_list(lines, path)
    return len(lines), refused
