"""Keeps searches under a name and takes them out again; as text and as files too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from memesae.base.errors import MemesaeError
from memesae.gui.choosers import ask_searches
from memesae.gui.current import Current
from memesae.gui.search.chip_words import words_of_query
from memesae.gui.steering.kept_sheet import KeptSheet
from memesae.gui.steering.pilot import Pilot
from memesae.gui.toast import Toasts
from memesae.gui.words import counted
from memesae.steering.presses import name_of

if TYPE_CHECKING:
    from memesae.app.steering.kept import KeptSearches
    from memesae.steering.timeline import SteeringState


class Keeper(QObject):
    """Acts on the kept searches of the open library.

    Attributes:
        changed: there are others than before, or one was looked at.
        dropped: one was forgotten (its name, and what `KeptSearches.put_back` needs).
    """

    changed = Signal()
    dropped = Signal(str, object)

    def __init__(self, pilot: Pilot, sheet: KeptSheet, current: Current, toasts: Toasts) -> None:
        super().__init__(sheet)
        self._pilot = pilot
        self.sheet = sheet
        self._current = current
        self._toasts = toasts
        sheet.named.connect(self._keep)
        sheet.chosen.connect(self.go_to)
        sheet.dropped.connect(self._drop)
        sheet.reading_wanted.connect(self._ask_to_read)
        sheet.writing_wanted.connect(self._ask_to_write)

    def ask_name(self) -> None:
        """Let the person keep the present search."""
        self._open(naming=True)

    def show_all(self) -> None:
        """List the kept searches."""
        self._open(naming=False)

    def _open(self, *, naming: bool) -> None:
        state = self._pilot.course.state
        self.sheet.show_names(self._kept().names())
        keepable = state is not None and state.start.size > 0
        self.sheet.open_for(_proposal(state) if state and keepable else "", naming=naming)

    def _kept(self) -> KeptSearches:
        from memesae.app.steering.kept import KeptSearches

        return KeptSearches(self._current.require_session().library)

    # what the sheet asks for

    def _keep(self, name: str) -> None:
        state = self._pilot.course.state
        if state is not None:
            self._kept().keep(name, state)
            self._seen(name)
            self.sheet.dismiss()
            self._toasts.say(self.tr("“{name}” is kept.").format(name=name))

    def go_to(self, name: str) -> None:
        """Go to a kept search, as a step of its own; tells the person if that fails."""
        self._try(lambda: self._visit(name))

    def _visit(self, name: str) -> None:
        self._show(self._kept().get(name))
        self._seen(name)

    def _seen(self, name: str) -> None:
        session = self._current.session
        if session is not None and len(session.store.ids):
            self._kept().mark_seen(name, int(session.store.ids.max()))
        self.changed.emit()

    def _show(self, state: SteeringState) -> None:
        """Go to a search, as a step of its own."""
        self._current.require_session().expect(state)
        self._pilot.change(lambda: self._pilot.course.begin(state))

    def _drop(self, name: str) -> None:
        self.dropped.emit(name, self._kept().drop(name))
        self.changed.emit()
        self.refresh()

    def refresh(self) -> None:
        """List what is kept now, if the list is open."""
        if self.sheet.isVisible():
            self.sheet.show_names(self._kept().names())

    def _ask_to_read(self) -> None:
        ask_searches(self.sheet, self.read_file, save=False)

    def _ask_to_write(self) -> None:
        ask_searches(self.sheet, self.write_file, save=True)

    def read_file(self, path: str) -> None:
        """Bring in the searches of a file."""
        self._try(lambda: self._brought(self._kept().read_file(Path(path))))

    def _brought(self, names: list[str]) -> None:
        self.changed.emit()
        self.sheet.show_names(self._kept().names())
        self._toasts.say(
            counted(
                len(names),
                self.tr("1 search was brought in."),
                self.tr("{n} searches were brought in."),
            )
        )

    def write_file(self, path: str) -> None:
        """Write all searches into a file."""
        self._try(lambda: self._kept().write_file(Path(path)))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except MemesaeError as error:
            self._toasts.show_error(error)
        else:
            self.sheet.dismiss()

    # as text

    def copy_as_text(self) -> None:
        """Put the present search on the clipboard as one line."""
        from memesae.steering.saved import to_text

        state = self._pilot.course.state
        if state is not None:
            QGuiApplication.clipboard().setText(to_text(state))
            self._toasts.say(self.tr("This search is copied as one line of text."))

    def paste_text(self) -> None:
        """Go to the search that lies on the clipboard.

        Raises:
            MemesaeError: there is none, or it is of no use here.
        """
        from memesae.steering.saved import from_text

        self._show(from_text(QGuiApplication.clipboard().text()))


def _proposal(state: SteeringState) -> str:
    """A name that says what was typed and how it was pushed."""
    return ", ".join([words_of_query(state.text), *(name_of(nudge) for nudge in state.nudges)])
