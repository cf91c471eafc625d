"""Moving the selected pictures to Trash, and restoring them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.context import WindowContext
from memesae.gui.pictures.selection import Selection
from memesae.gui.sheets.sheet import QUESTION_WIDTH, QuestionSheet
from memesae.gui.text_formatting import number, tr
from memesae.gui.translation import translate_core
from memesae.gui.undo_stack import UndoStack
from memesae.gui.widgets.buttons import Label
from memesae.gui.widgets.controls import Tick
from memesae.gui.widgets.painting import UNIT
from memesae.library.records import ImageFile

if TYPE_CHECKING:
    from memesae.app.files.export_pictures import Outcome
    from memesae.app.files.trash import TrashReport
    from memesae.app.session import Session
    from memesae.library.records import ImageFile


T = TypeVar("T")

MAX_NAMED = 5
"""Most files listed by name."""


class TrashSheet(QuestionSheet):
    """Asks whether pictures are to be moved to Trash, and names them."""

    def __init__(self, parent: QWidget) -> None:
        self.question, self.names, self.changed = Label(), Label(), Label()
        self.names.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.changed.setWordWrap(True)
        self.silent = Tick(tr("Do not ask again (Undo restores the files)"))
        contents = (self.question, self.names, self.changed, self.silent)
        super().__init__(tr("Move to Trash?"), tr("Move to Trash"), contents, parent)

    @property
    def asks_again(self) -> bool:
        """Unless that was ticked."""
        return not self.silent.isChecked()

    def ask(self, pictures: int, files: Sequence[ImageFile]) -> None:
        """Open the sheet.

        Args:
            pictures: number of pictures selected.
            files: all their available files, copies included.
        """
        question = self.tr("%Ln picture(s) will be moved to Trash.", "", pictures)
        if len(files) > pictures:
            copies = self.tr("Including copies, these are {n} files.")
            question += " " + copies.format(n=number(len(files)))
        self.question.setText(question)
        shorten = self.names.fontMetrics().elidedText
        middle, room = Qt.TextElideMode.ElideMiddle, QUESTION_WIDTH - 8 * UNIT
        shown = [shorten(str(file.path), middle, room) for file in files[:MAX_NAMED]]
        self.names.setText("\n".join([*shown, *(["…"] if len(files) > MAX_NAMED else [])]))
        self.changed.hide()
        self.silent.setChecked(False)
        self.open()

    def show_changed(self, files: Sequence[ImageFile]) -> None:
        """Name the files that were changed since they were indexed, which will not be moved."""
        names = ", ".join(file.path.name for file in files[:MAX_NAMED])
        sentence = self.tr("%Ln file(s) changed since indexing will stay: {names}", "", len(files))
        self.changed.setText(sentence.format(names=names + (" …" if files[MAX_NAMED:] else "")))
        self.changed.setVisible(bool(files))


class Trasher(QObject):
    """Moves files to Trash, after confirmation unless that is switched off; one move at a time.

    Two at once might end in the other order, and what is undone first would not be what came last.

    Attributes:
        files_changed: emitted when files have been moved to Trash or restored.
        trashing: emitted when moving starts.
    """

    files_changed = Signal()
    trashing = Signal()

    def __init__(self, context: WindowContext, selection: Selection, undo: UndoStack) -> None:
        super().__init__(selection)
        self._selection = selection
        self._over = context.over
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._undo = undo
        self._settings = context.settings
        self._files: list[ImageFile] = []
        self._moves: deque[Callable[[], object]] = deque()
        self._moving = False

    @cached_property
    def sheet(self) -> TrashSheet:
        """The sheet that asks for confirmation, built on first use."""
        sheet = TrashSheet(self._over)
        sheet.confirmed.connect(self._confirmed)
        sheet.closed.connect(self._selection.focus)
        return sheet

    def ask(self) -> None:
        """Move the selected pictures to Trash, after confirmation."""
        ids = self._selection.ids()
        by_image = self._selection.files(ids)
        # every copy: a picture with one file left would still be found
        self._files = [file for files in by_image.values() for file in files]
        if not self._files:
            if ids:
                self._selection.show_unavailable()
        elif self._settings.ask_before_trash:
            self.sheet.ask(len(by_image), self._files)
            self._tasks.start(
                Pool.DISK,
                partial(_changed, self._files),
                done=self.sheet.show_changed,
                replaces="changed files",
            )
        else:
            self._start()

    def _confirmed(self, ask_again: bool) -> None:
        self._settings.ask_before_trash = ask_again
        self._start()

    def _start(self) -> None:
        session = self._selection.session
        if session is not None:
            work = partial(_trash, session, self._files)
            self._move(work, partial(self._show_trashed, session))
            self.trashing.emit()

    def _move(self, work: Callable[[Token], T], done: Callable[[T], None]) -> None:
        """Start a move once those before it have ended and been told."""
        self._moves.append(
            partial(
                self._tasks.start,
                Pool.DISK,
                work,
                done=done,
                failed=self._toasts.show_error,
                ended=self._ended,
            )
        )
        self._begin()

    def _begin(self) -> None:
        if self._moves and not self._moving:
            self._moving = True
            self._moves.popleft()()

    def _ended(self) -> None:
        self._moving = False
        self._begin()

    def _show_trashed(self, session: Session, emptied: TrashReport) -> None:
        from memesae.app.files.export_pictures import summary_of

        self.files_changed.emit()
        count = len(emptied.trashed)
        refused = summary_of(emptied.refused, translate_core)
        if not count:
            self._toasts.say(self.tr("Nothing was moved to Trash; no file was changed."), refused)
            return
        name = emptied.trashed[0].path.name
        one, many = (
            self.tr("{name} moved to Trash."),
            self.tr("%Ln file(s) moved to Trash.", "", count),
        )
        sentence = one.format(name=name) if count == 1 else many
        if emptied.restorable:
            self._undo.offer(sentence, partial(self._restore, session, emptied), refused)
        else:
            hint = self.tr("To restore them, open the Trash of your system.")
            self._toasts.say(sentence, f"{refused} {hint}".strip())

    def _restore(self, session: Session, emptied: TrashReport) -> None:
        self._move(partial(_restore, session, emptied), self._show_restored)

    def _show_restored(self, outcome: Outcome) -> None:
        from memesae.app.files.export_pictures import summary_of

        self.files_changed.emit()
        count, refused = len(outcome.done), summary_of(outcome.refused, translate_core)
        if not count:
            self._toasts.say(self.tr("The files could not be restored from Trash."), refused)
            return
        one = self.tr("Restored {name}.").format(name=outcome.done[0].name)
        many = self.tr("Restored {count} files.").format(count=number(count))
        self._toasts.say(one if count == 1 else many, refused)


def _trash(session: Session, files: list[ImageFile], token: Token) -> TrashReport:
    from memesae.app.files.export_pictures import as_indexed
    from memesae.app.files.trash import to_trash

    emptied = to_trash([file.path for file in files], token, as_indexed(files))
    session.library.mark_gone([file.path for file in emptied.trashed])
    # greyed out in the current results, and not found by the next search, which says so where an engine is away
    session.catch_up()
    return emptied


def _changed(files: Sequence[ImageFile], token: Token) -> list[ImageFile]:
    """The files that are not what is shown any more."""
    from memesae.app.files.export_pictures import as_indexed

    check, changed = as_indexed(files), list[ImageFile]()
    for file in files:
        token.check()
        if check(file.path) is not None:
            changed.append(file)
    return changed


def _restore(session: Session, emptied: TrashReport, token: Token) -> Outcome:
    from memesae.app.files.trash import put_back

    outcome = put_back(emptied.trashed, token)
    session.library.mark_back(outcome.done)
    session.catch_up()
    return outcome
