"""Saving and opening searches; import and export as files and as text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from memesae.base.errors import MemesaeError
from memesae.gui.context import WindowContext
from memesae.gui.file_dialogs import ask_searches
from memesae.gui.open_library import LibraryChanged
from memesae.gui.search.chips import words_of_query
from memesae.gui.search.search_state import SearchState
from memesae.gui.steering.saved_search_tasks import SavedSearchTasks
from memesae.gui.steering.saved_searches_sheet import SavedSearchesSheet
from memesae.steering.nudges import name_of

if TYPE_CHECKING:
    from memesae.steering.timeline import SteeringState


class SavedSearchActions(QObject):
    """Acts on the saved searches of the open library.

    Args:
        context: shared by the window's objects.
        search: the state of the search.
        saved: reads and writes the searches.
    """

    def __init__(
        self,
        context: WindowContext,
        search: SearchState,
        saved: SavedSearchTasks,
    ) -> None:
        sheet = SavedSearchesSheet(context.over)
        super().__init__(sheet)
        self._search = search
        self.sheet = sheet
        self.saved = saved
        self._current = context.current
        self._toasts = context.toasts
        sheet.named.connect(self._save)
        sheet.chosen.connect(self.go_to)
        sheet.dropped.connect(saved.drop)
        sheet.import_button.clicked.connect(self._choose_import_file)
        sheet.export_button.clicked.connect(self._choose_export_file)
        context.current.library_changed.connect(self._library_changed)

    def ask_name(self) -> None:
        """Open the sheet to save the current search."""
        self._open(naming=True)

    def show_all(self) -> None:
        """Open the sheet with the saved searches."""
        self._open(naming=False)

    def _open(self, *, naming: bool) -> None:
        state = self._search.steering.state
        self.sheet.show_names(self.saved.stored().names())
        savable = state is not None and state.start.size > 0
        self.sheet.open_for(_proposed_name(state) if state and savable else "", naming=naming)

    # the sheet

    def _save(self, name: str) -> None:
        state = self._search.steering.state
        if state is not None:
            self.saved.save(name, state)
            self.sheet.dismiss()

    def go_to(self, name: str) -> None:
        """Open a saved search as a new step; shows an error if that fails."""
        try:
            self._show(self.saved.stored().get(name))
        except MemesaeError as error:
            self._toasts.show_error(error)
        else:
            self.saved.mark_seen(name)
            self.sheet.dismiss()

    def _show(self, state: SteeringState) -> None:
        """Open a search as a new step."""
        self._current.require_session().expect(state)
        self._search.change(lambda: self._search.steering.begin(state))

    def _library_changed(self, change: LibraryChanged) -> None:
        if change & LibraryChanged.SEARCHES and self.sheet.isVisible():
            self.sheet.show_names(self.saved.stored().names())

    def _choose_import_file(self) -> None:
        ask_searches(self.sheet, self.read_file, save=False)

    def _choose_export_file(self) -> None:
        ask_searches(self.sheet, self.write_file, save=True)

    def read_file(self, path: str) -> None:
        """Import the searches of a file."""
        self.saved.read_file(Path(path), self.sheet.dismiss)

    def write_file(self, path: str) -> None:
        """Export all searches to a file."""
        self.saved.write_file(Path(path), self.sheet.dismiss)

    # as text

    def copy_as_text(self) -> None:
        """Copy the current search to the clipboard as one line."""
        from memesae.steering.steering_json import to_text

        state = self._search.steering.state
        if state is not None:
            QGuiApplication.clipboard().setText(to_text(state))
            self._toasts.say(self.tr("Search copied as text."))

    def paste_text(self) -> None:
        """Open the search on the clipboard.

        Raises:
            MemesaeError: there is none, or it cannot be used here.
        """
        from memesae.steering.steering_json import from_text

        self._show(from_text(QGuiApplication.clipboard().text()))


def _proposed_name(state: SteeringState) -> str:
    """A proposed name: the query and its nudges."""
    return ", ".join([words_of_query(state.text), *(name_of(nudge) for nudge in state.nudges)])
