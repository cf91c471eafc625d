"""The side bar as the commands ask for it: shown, hidden, used; and kept up to date."""

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
    # only named here: loading them would keep the window waiting
    from memesae.app.overview import Overview
    from memesae.app.session import Session

SOON_MS = 50
"""Several things that change together are looked at once."""
LATER_MS = 2000
"""While the library grows each second: searching for all that is kept takes longer than that."""


class SidebarController(QObject):
    """Looks what the library offers, as long as the side bar is to be seen."""

    def __init__(
        self,
        context: WindowContext,
        sidebar: Sidebar,
        view: GridView,
        query: SearchController,
        keeper: SavedSearchActions,
        forgetting: SidebarActions,
    ) -> None:
        super().__init__(sidebar)
        self.sidebar = sidebar
        self._view = view
        self._query = query
        self._keeper = keeper
        self._forgetting = forgetting
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._settings = context.settings
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._look_now)
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._look_now)
        self._connect()
        sidebar.setVisible(context.settings.sidebar)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self._use)
        self.sidebar.lines.renamed.connect(self._forgetting.rename)
        self.sidebar.forgotten.connect(self._forgetting.forget)
        self.sidebar.left.connect(self._view.setFocus)
        self._current.changed.connect(self.look)
        self._current.library_changed.connect(self._library_changed)
        self._query.history.changed.connect(self._show_recent)

    @property
    def idle(self) -> bool:
        """Whether it is not about to look."""
        return not (self._soon.isActive() or self._later.isActive())

    # what the commands do

    @command("toggle-sidebar", "Show or hide the side bar", "F9", menu=Menu.VIEW)
    def toggle(self) -> None:
        """List kept searches, favourites, tags, folders and recent queries at the left."""
        self._show(not self.sidebar.isVisible())

    @command("focus-sidebar", "Go to the side bar", "Ctrl+B", menu=Menu.VIEW)
    def focus(self) -> None:
        """Go to the side bar, or back: Enter searches, Ctrl+Enter narrows, F2 renames, Del forgets."""
        if self.sidebar.hasFocus():
            self._view.setFocus()
            return
        self._show(True)
        self.sidebar.focus()

    def _show(self, shown: bool) -> None:
        had_keyboard = self.sidebar.hasFocus()
        self._settings.sidebar = shown
        self.sidebar.setVisible(shown)
        if shown:
            self.sidebar.asked.emit()
            self.look()
        elif had_keyboard:
            self._view.setFocus()

    # what it shows

    def look(self) -> None:
        """Look anew what the library offers: something was kept or tagged."""
        if self._settings.sidebar:
            self._soon.start()

    def _library_changed(self, change: LibraryChanged) -> None:
        if change & (LibraryChanged.TAGS | LibraryChanged.SEARCHES):
            self.look()
        if change & LibraryChanged.PICTURES:
            self._look_later()

    def _look_later(self) -> None:
        """Look anew before long: the library grows."""
        if self._settings.sidebar and not self._later.isActive():
            self._later.start()

    def _look_now(self) -> None:
        self._soon.stop()
        self._later.stop()
        session = self._current.session
        if session is not None:
            work = partial(_look, session)
            self._tasks.start(
                Pool.DISK,
                work,
                done=self.sidebar.show_overview,
                failed=self._toasts.show_error,
                replaces="overview",
            )

    def _show_recent(self) -> None:
        self.sidebar.show_recent(self._query.history.queries.texts)

    # what the person does there

    def _use(self, entry: SidebarEntry, narrow: bool) -> None:
        if entry.kind is Kind.KEPT:
            self._keeper.go_to(entry.text)
        elif narrow and entry.kind is not Kind.RECENT:
            self._query.set_text(f"{self._query.text} {entry.query}".strip())
        else:
            self._query.set_text(entry.query)


def _look(session: Session, token: Token) -> Overview:
    # loaded here: the window is on the screen by then
    from memesae.app.overview import make_overview

    return make_overview(session, token)
