"""Keeps searches under a name and takes them out again; as text and as files too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from memesae.base.errors import MemesaeError
from memesae.gui.file_dialogs import ask_searches
from memesae.gui.open_library import LibraryChanged, OpenLibrary
from memesae.gui.search.chips import words_of_query
from memesae.gui.search.search_state import SearchState
from memesae.gui.steering.saved_search_tasks import SavedSearchTasks
from memesae.gui.steering.saved_searches_sheet import SavedSearchesSheet
from memesae.gui.widgets.toasts import Toasts
from memesae.steering.nudges import name_of

if TYPE_CHECKING:
    from memesae.steering.timeline import SteeringState


class SavedSearchActions(QObject):
    """Acts on the saved searches of the open library.

    Args:
        search: what is searched for.
        sheet: lists the searches.
        saved: reads and writes them.
        current: the open library.
        toasts: for outcomes.
    """

    def __init__(
        self,
        search: SearchState,
        sheet: SavedSearchesSheet,
        saved: SavedSearchTasks,
        current: OpenLibrary,
        toasts: Toasts,
    ) -> None:
        super().__init__(sheet)
        self._search = search
        self.sheet = sheet
        self.saved = saved
        self._current = current
        self._toasts = toasts
        sheet.named.connect(self._save)
        sheet.chosen.connect(self.go_to)
        sheet.dropped.connect(saved.drop)
        sheet.reading_wanted.connect(self._ask_to_read)
        sheet.writing_wanted.connect(self._ask_to_write)
        current.library_changed.connect(self._library_changed)

    def ask_name(self) -> None:
        """Let the person save the present search."""
        self._open(naming=True)

    def show_all(self) -> None:
        """List the saved searches."""
        self._open(naming=False)

    def _open(self, *, naming: bool) -> None:
        state = self._search.steering.state
        self.sheet.show_names(self.saved.stored().names())
        keepable = state is not None and state.start.size > 0
        self.sheet.open_for(_proposal(state) if state and keepable else "", naming=naming)

    # what the sheet asks for

    def _save(self, name: str) -> None:
        state = self._search.steering.state
        if state is not None:
            self.saved.save(name, state)
            self.sheet.dismiss()

    def go_to(self, name: str) -> None:
        """Go to a saved search, as a step of its own; tells the person if that fails."""
        try:
            self._show(self.saved.stored().get(name))
        except MemesaeError as error:
            self._toasts.show_error(error)
        else:
            self.saved.mark_seen(name)
            self.sheet.dismiss()

    def _show(self, state: SteeringState) -> None:
        """Go to a search, as a step of its own."""
        self._current.require_session().expect(state)
        self._search.change(lambda: self._search.steering.begin(state))

    def _library_changed(self, change: LibraryChanged) -> None:
        if change & LibraryChanged.SEARCHES and self.sheet.isVisible():
            self.sheet.show_names(self.saved.stored().names())

    def _ask_to_read(self) -> None:
        ask_searches(self.sheet, self.read_file, save=False)

    def _ask_to_write(self) -> None:
        ask_searches(self.sheet, self.write_file, save=True)

    def read_file(self, path: str) -> None:
        """Bring in the searches of a file."""
        self.saved.read_file(Path(path), self.sheet.dismiss)

    def write_file(self, path: str) -> None:
        """Write all searches into a file."""
        self.saved.write_file(Path(path), self.sheet.dismiss)

    # as text

    def copy_as_text(self) -> None:
        """Put the present search on the clipboard as one line."""
        from memesae.steering.steering_json import to_text

        state = self._search.steering.state
        if state is not None:
            QGuiApplication.clipboard().setText(to_text(state))
            self._toasts.say(self.tr("This search is copied as one line of text."))

    def paste_text(self) -> None:
        """Go to the search that lies on the clipboard.

        Raises:
            MemesaeError: there is none, or it is of no use here.
        """
        from memesae.steering.steering_json import from_text

        self._show(from_text(QGuiApplication.clipboard().text()))


def _proposal(state: SteeringState) -> str:
    """A name that says what was typed and how it was pushed."""
    return ", ".join([words_of_query(state.text), *(name_of(nudge) for nudge in state.nudges)])
