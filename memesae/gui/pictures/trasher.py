"""Puts the chosen pictures into the trash, and takes them out again."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.app.tasks import Pool
from memesae.base.token import Token
from memesae.gui.context import WindowContext
from memesae.gui.i18n.translate import translate_core
from memesae.gui.pictures.chosen import Chosen
from memesae.gui.undo import UndoStack
from memesae.gui.words import number

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.pictures.outcome import Outcome
    from memesae.app.pictures.trash import Emptied
    from memesae.app.session import Session
    from memesae.gui.pictures.trash_sheet import TrashSheet
    from memesae.library.records import ImageFile


class Trasher(QObject):
    """Asks first, unless the person said not to.

    Attributes:
        gone: files of pictures on the screen came or went.
        asked_away: pictures are on their way into the trash.
    """

    gone = Signal()
    asked_away = Signal()

    def __init__(self, context: WindowContext, chosen: Chosen, undo: UndoStack) -> None:
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
        from memesae.gui.pictures.trash_sheet import TrashSheet

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

    def _sent(self, session: Session, emptied: Emptied) -> None:
        from memesae.app.pictures.outcome import told

        self.gone.emit()
        count = len(emptied.trashed)
        refused = told(emptied.refused, translate_core)
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

    def _bring_back(self, session: Session, emptied: Emptied) -> None:
        work = partial(_restore, session, emptied)
        self._tasks.start(Pool.DISK, work, done=self._back, failed=self._toasts.show_error)

    def _back(self, outcome: Outcome) -> None:
        from memesae.app.pictures.outcome import told

        self.gone.emit()
        count, refused = len(outcome.done), told(outcome.refused, translate_core)
        if not count:
            self._toasts.say(self.tr("Nothing came back from the trash."), refused)
            return
        one = self.tr("{name} is back.").format(name=outcome.done[0].name)
        many = self.tr("{count} files are back.").format(count=number(count))
        self._toasts.say(one if count == 1 else many, refused)


def _trash(session: Session, files: list[ImageFile], token: Token) -> Emptied:
    from memesae.app.pictures.trash import to_trash

    emptied = to_trash([file.path for file in files], token)
    session.library.mark_gone([one.path for one in emptied.trashed])
    # greyed where they are on the screen; not found by the next search
    session.store.sync()
    return emptied


def _restore(session: Session, emptied: Emptied, token: Token) -> Outcome:
    from memesae.app.pictures.trash import put_back

    outcome = put_back(emptied.trashed, token)
    session.library.mark_back(outcome.done)
    session.store.sync()
    return outcome
