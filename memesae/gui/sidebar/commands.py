"""Commands on the sidebar, and keeping it up to date."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.command_registry import Menu, command
from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView
from memesae.gui.open_library import LibraryChanged
from memesae.gui.search.commands import SearchController
from memesae.gui.sidebar.sidebar_actions import SidebarActions
from memesae.gui.sidebar.sidebar_entries import Kind, SidebarEntry
from memesae.gui.sidebar.sidebar_view import Sidebar
from memesae.gui.steering.saved_search_actions import SavedSearchActions

if TYPE_CHECKING:
    # imported for annotations only: loading them would delay the window
    from memesae.app.overview import Overview
    from memesae.app.session import Session

UPDATE_MS = 50
"""Delay of an update, so that several changes cause only one."""
GROWTH_UPDATE_MS = 2000
"""Delay while indexing reports new pictures each second: running all saved searches takes longer."""


class SidebarController(QObject):
    """Shows, updates and applies the sidebar; nothing is loaded while it is hidden."""

    def __init__(
        self,
        context: WindowContext,
        sidebar: Sidebar,
        view: GridView,
        query: SearchController,
        saved_searches: SavedSearchActions,
        actions: SidebarActions,
    ) -> None:
        super().__init__(sidebar)
        self.sidebar = sidebar
        self._view = view
        self._query = query
        self._saved_searches = saved_searches
        self._actions = actions
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._settings = context.settings
        self._update_timer = QTimer(self, singleShot=True, interval=UPDATE_MS)
        self._update_timer.timeout.connect(self._load)
        self._growth_timer = QTimer(self, singleShot=True, interval=GROWTH_UPDATE_MS)
        self._growth_timer.timeout.connect(self._load)
        self._connect()
        sidebar.setVisible(context.settings.sidebar)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self._use)
        self.sidebar.entries_model.renamed.connect(self._actions.rename)
        self.sidebar.removed.connect(self._actions.remove)
        self.sidebar.left.connect(self._view.setFocus)
        self._current.changed.connect(self.schedule_update)
        self._current.library_changed.connect(self._library_changed)
        self._query.history.changed.connect(self._show_recent)

    @property
    def idle(self) -> bool:
        """Whether no update is scheduled."""
        return not (self._update_timer.isActive() or self._growth_timer.isActive())

    # commands

    @command("toggle-sidebar", "Show or hide sidebar", "F9", menu=Menu.VIEW)
    def toggle(self) -> None:
        """List saved searches, favourites, tags, folders and recent queries on the left."""
        self._show(not self.sidebar.isVisible())

    @command("focus-sidebar", "Focus sidebar", "Ctrl+B", menu=Menu.VIEW)
    def focus(self) -> None:
        """Move to the sidebar or back: Enter searches, Ctrl+Enter narrows, F2 renames, Del removes."""
        if self.sidebar.hasFocus():
            self._view.setFocus()
            return
        self._show(True)
        self.sidebar.focus()

    def _show(self, shown: bool) -> None:
        had_focus = self.sidebar.hasFocus()
        self._settings.sidebar = shown
        self.sidebar.setVisible(shown)
        if shown:
            self.sidebar.asked.emit()
            self.schedule_update()
        elif had_focus:
            self._view.setFocus()

    # content

    def schedule_update(self) -> None:
        """Update soon, after a change of tags or saved searches."""
        if self._settings.sidebar:
            self._update_timer.start()

    def _library_changed(self, change: LibraryChanged) -> None:
        if change & (LibraryChanged.TAGS | LibraryChanged.SEARCHES):
            self.schedule_update()
        if change & LibraryChanged.PICTURES:
            self._schedule_growth_update()

    def _schedule_growth_update(self) -> None:
        """Update later, as indexing may report more pictures."""
        if self._settings.sidebar and not self._growth_timer.isActive():
            self._growth_timer.start()

    def _load(self) -> None:
        self._update_timer.stop()
        self._growth_timer.stop()
        session = self._current.session
        if session is not None:
            work = partial(_load_overview, session)
            self._tasks.start(
                Pool.DISK,
                work,
                done=self.sidebar.show_overview,
                failed=self._toasts.show_error,
                replaces="overview",
            )

    def _show_recent(self) -> None:
        self.sidebar.show_recent(self._query.history.queries.texts)

    # actions

    def _use(self, entry: SidebarEntry, narrow: bool) -> None:
        if entry.kind is Kind.SAVED:
            self._saved_searches.go_to(entry.text)
        elif narrow and entry.kind is not Kind.RECENT:
            self._query.set_text(f"{self._query.text} {entry.query}".strip())
        else:
            self._query.set_text(entry.query)


def _load_overview(session: Session, token: Token) -> Overview:
    # imported here, when the window is already visible
    from memesae.app.overview import make_overview

    return make_overview(session, token)
