"""Moving the chosen pictures to the trash, and restoring them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.context import WindowContext
from memesae.gui.i18n.translate import translate_core
from memesae.gui.pictures.selection import Selection
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import number, tr
from memesae.gui.undo_stack import UndoStack
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.controls import Tick
from memesae.gui.widgets.painting import UNIT
from memesae.library.records import ImageFile

if TYPE_CHECKING:
    from memesae.app.files.export_pictures import Outcome
    from memesae.app.files.trash import TrashReport
    from memesae.app.session import Session
    from memesae.library.records import ImageFile


WIDTH = 56 * UNIT
NAMED = 5
"""How many files are named; of more, the number says enough."""


class TrashSheet(Sheet):
    """Enter agrees, Escape does not.

    Attributes:
        agreed: they shall go; whether to ask the next time too (bool).
    """

    agreed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Move to the trash?"), parent)
        self.card.setMinimumWidth(WIDTH)
        self.question = QLabel(self.card)
        self.names = QLabel(self.card)
        self.names.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.silent = Tick(self.tr("Do not ask again; Undo is there each time"), self.card)
        self.yes = TextButton(self.tr("Move to the trash"), self.card, primary=True)
        self.no = TextButton(self.tr("Cancel"), self.card)
        self.yes.clicked.connect(self._agree)
        self.no.clicked.connect(self.dismiss)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        for widget in (self.question, self.names, self.silent):
            self.body.addWidget(widget)
        self.body.addSpacing(UNIT)
        self.body.addLayout(row)

    def ask(self, pictures: int, files: Sequence[ImageFile]) -> None:
        """Open the question.

        Args:
            pictures: how many pictures were chosen.
            files: all their files that are there, copies included.
        """
        said = self.tr("%Ln picture(s) go into the trash of your system.", "", pictures)
        if len(files) > pictures:
            copies = self.tr("With their copies these are {n} files.")
            said += " " + copies.format(n=number(len(files)))
        self.question.setText(said)
        shorten = self.names.fontMetrics().elidedText
        middle, room = Qt.TextElideMode.ElideMiddle, WIDTH - 8 * UNIT
        shown = [shorten(str(file.path), middle, room) for file in files[:NAMED]]
        self.names.setText("\n".join([*shown, *(["…"] if len(files) > NAMED else [])]))
        self.silent.setChecked(False)
        self.open()

    def first_focus(self) -> QWidget:
        """The button that agrees."""
        return self.yes

    def _agree(self) -> None:
        self.dismiss()
        self.agreed.emit(not self.silent.isChecked())


class Trasher(QObject):
    """Asks first, unless the person said not to.

    Attributes:
        gone: files of pictures on the screen came or went.
        asked_away: pictures are on their way into the trash.
    """

    gone = Signal()
    asked_away = Signal()

    def __init__(self, context: WindowContext, chosen: Selection, undo: UndoStack) -> None:
        super().__init__(chosen)
        self._chosen = chosen
        self._over = context.over
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._undo = undo
        self._settings = context.settings
        self._files: list[ImageFile] = []

    @cached_property
    def sheet(self) -> TrashSheet:
        """The question whether the pictures shall go."""
        # REMOVED-IMPORT

        sheet = TrashSheet(self._over)
        sheet.agreed.connect(self._agreed)
        sheet.closed.connect(self._chosen.focus)
        return sheet

    def ask(self) -> None:
        """Ask whether the chosen pictures shall go, then let them."""
        ids = self._chosen.ids()
        by_image = self._chosen.files(ids)
        # every copy: a picture of which one is left would still be found
        self._files = [file for files in by_image.values() for file in files]
        if not self._files:
            if ids:
                self._chosen.nothing_there()
        elif self._settings.ask_before_trash:
            self.sheet.ask(len(by_image), self._files)
        else:
            self._send()

    def _agreed(self, ask_again: bool) -> None:
        self._settings.ask_before_trash = ask_again
        self._send()

    def _send(self) -> None:
        session = self._chosen.session
        if session is not None:
            work = partial(_trash, session, self._files)
            self._tasks.start(
                Pool.DISK, work, done=partial(self._sent, session), failed=self._toasts.show_error
            )
            self.asked_away.emit()

    def _sent(self, session: Session, emptied: TrashReport) -> None:
        from memesae.app.files.export_pictures import summary_of

        self.gone.emit()
        count = len(emptied.trashed)
        refused = summary_of(emptied.refused, translate_core)
        if not count:
            self._toasts.say(self.tr("Nothing went to the trash; nothing is lost."), refused)
            return
        name = emptied.trashed[0].path.name
        one, many = (
            self.tr("{name} is in the trash."),
            self.tr("%Ln file(s) are in the trash.", "", count),
        )
        said = one.format(name=name) if count == 1 else many
        if emptied.restorable:
            self._undo.offer(said, partial(self._bring_back, session, emptied), refused)
        else:
            way = self.tr("To have them back, open the trash of your system and restore them.")
            self._toasts.say(said, f"{refused} {way}".strip())

    def _bring_back(self, session: Session, emptied: TrashReport) -> None:
        work = partial(_restore, session, emptied)
        self._tasks.start(Pool.DISK, work, done=self._back, failed=self._toasts.show_error)

    def _back(self, outcome: Outcome) -> None:
        from memesae.app.files.export_pictures import summary_of

        self.gone.emit()
        count, refused = len(outcome.done), summary_of(outcome.refused, translate_core)
        if not count:
            self._toasts.say(self.tr("Nothing came back from the trash."), refused)
            return
        one = self.tr("{name} is back.").format(name=outcome.done[0].name)
        many = self.tr("{count} files are back.").format(count=number(count))
        self._toasts.say(one if count == 1 else many, refused)


def _trash(session: Session, files: list[ImageFile], token: Token) -> TrashReport:
    from memesae.app.files.trash import to_trash

    emptied = to_trash([file.path for file in files], token)
    session.library.mark_gone([one.path for one in emptied.trashed])
    # greyed where they are on the screen; not found by the next search
    session.store.sync()
    return emptied


def _restore(session: Session, emptied: TrashReport, token: Token) -> Outcome:
    from memesae.app.files.trash import put_back

    outcome = put_back(emptied.trashed, token)
    session.library.mark_back(outcome.done)
    session.store.sync()
    return outcome
