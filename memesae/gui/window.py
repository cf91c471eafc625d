"""The window: makes the parts and ties them together."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent

from memesae.app.results.wish import Wish
from memesae.app.settings import Settings
from memesae.gui.actions import Actions, bindings, keys_by_command
from memesae.gui.command_registry import Command
from memesae.gui.controllers import COMMANDS, Controllers
from memesae.gui.drops import Drops
from memesae.gui.folding import Folding
from memesae.gui.geometry import Geometry
from memesae.gui.grid.arranger import Arranger
from memesae.gui.grid.commands import ResultsController
from memesae.gui.grid.layout_commands import LayoutController
from memesae.gui.ground import Ground
from memesae.gui.libraries.commands import LibrariesController
from memesae.gui.libraries.folder_watching import FolderWatcher
from memesae.gui.libraries.indexing import IndexingController, Opener
from memesae.gui.menus import PictureMenu, fill_menu_bar
from memesae.gui.ocr.parts import words_part
from memesae.gui.overlays.quick_look import QuickLook
from memesae.gui.parts import features_part, pictures_part, sidebar_part
from memesae.gui.preferences.commands import PreferencesController
from memesae.gui.search.commands import SearchController
from memesae.gui.search.completion import Known
from memesae.gui.search.known_values import KnownValues
from memesae.gui.sheets import Sheets
from memesae.gui.stage import Stage
from memesae.gui.steering.console import SteeringConsole
from memesae.gui.steering.digits import Digits
from memesae.gui.window_commands import WindowController


class MainWindow(Ground):
    """Everything on the screen, and the threads behind it.

    Args:
        settings: what the person chose.
        home: where settings and the window's place are kept.
        opener: opens libraries.
    """

    def __init__(self, settings: Settings, home: Path, opener: Opener) -> None:
        super().__init__(settings)
        self.setWindowTitle("memesae")
        self._settings = settings
        self._make_controllers(settings, home, opener)
        self._make_actions(settings)
        self.stage = Stage(
            self.body, self.controllers, self.model, self.arranger, self.thumbnails, self.current
        )
        self.folding = Folding(self.body, self.controllers.sidebar.sidebar, self.panel)
        for side in (self.controllers.sidebar.sidebar, self.panel):
            side.asked.connect(partial(self.folding.ask, side))
        self.drops = Drops(
            self.body,
            self.body.field,
            self.controllers.search,
            self.controllers.indexing,
            self.incoming,
            self.toasts,
        )
        self._geometry = Geometry(home, self.body, self.panel, self.controllers.sidebar.sidebar)
        self._geometry.restore(self)
        self.body.field.edit.setFocus()

    def _make_controllers(self, settings: Settings, home: Path, opener: Opener) -> None:
        body, current, tasks, toasts = self.body, self.current, self.tasks, self.toasts
        self.quick_look = QuickLook(tasks, body)
        sheets = self.sheets = Sheets(body, current, COMMANDS, self._run)
        toasts.details_wanted.connect(lambda text: sheets.details.show_text(text))
        query = SearchController(
            body.field, self.grid, self.model, current, tasks, toasts, self.incoming
        )
        library = IndexingController(
            self, opener, current, tasks, self.postman, body.status, sheets, toasts
        )
        self.follower = FolderWatcher(library, tasks, self.postman, toasts, settings)
        results = ResultsController(
            self.grid,
            self.model,
            self.thumbnails,
            self.quick_look,
            self.marks,
            settings,
        )
        pictures = pictures_part(self, settings)
        wish = Wish(together=settings.together, ends=settings.mark_end)
        self.arranger = Arranger(self.model, self.grid, current, tasks, wish)
        layout = LayoutController(self.arranger, self.model, self.grid, toasts, settings)
        values = KnownValues(current, tasks)
        library.ready.connect(values.learn)
        library.indexing.connect(values.follow)
        body.field.proposals.known = lambda: Known(
            self.marks.names, query.recall.queries.texts, values.values
        )
        library.grown.connect(self.marks.look)
        console = SteeringConsole(current, tasks, toasts, settings)
        console.follow(query, library)
        steering = console.part(
            self.panel,
            self.strip,
            body.field.chips,
            query,
            self.grid,
            self.model,
            body,
            self.thumbnails,
        )
        self.memory = console.memory
        features = features_part(self, sheets, console, query)
        steering.page_wanted.connect(features.browse_at)
        steering.term_wanted.connect(features.add_direction)
        window = WindowController(self, sheets, toasts, settings, home)
        sidebar = sidebar_part(self, query, steering.keeper, pictures.taking_back, settings)
        library.grown.connect(sidebar.follow_growth)
        library.ready.connect(sidebar.look)
        libraries = LibrariesController(body, home, library, body.status, current, tasks, toasts)
        words = words_part(
            body,
            query,
            library,
            self.model,
            self.quick_look,
            current,
            tasks,
            self.postman,
            toasts,
            settings,
        )
        preferences = PreferencesController(
            settings, home, COMMANDS, self._run, self.grid, body, current, tasks, toasts
        )
        self.controllers = Controllers(
            layout=layout,
            features=features,
            libraries=libraries,
            indexing=library,
            pictures=pictures,
            search=query,
            results=results,
            sidebar=sidebar,
            steering=steering,
            preferences=preferences,
            window=window,
            ocr=words,
        )

    def _make_actions(self, settings: Settings) -> None:
        bound = bindings(settings.keys, self.toasts)
        grids = (self.grid, self.quick_look)
        self.actions_ = Actions(bound, self.controllers, self, grids, self.toasts)
        self.digits = Digits((*grids, self.panel), self.actions_)
        fill_menu_bar(self.menuBar(), self.actions_)
        self.picture_menu = PictureMenu(self.actions_, self.grid)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self.picture_menu.show_at)
        self.sheets.show_keys(keys_by_command(bound))
        self.controllers.preferences.keys_changed.connect(self._rebind)
        self.grid.left_upwards.connect(self.controllers.search.focus)

    def _run(self, item: Command) -> None:
        self.actions_.run(item)

    def _rebind(self) -> None:
        """The person chose other keys."""
        bound = bindings(self._settings.keys, self.toasts)
        self.actions_.rebind(bound)
        self.sheets.show_keys(keys_by_command(bound))

    def open(self, folders: list[Path]) -> None:
        """Open the library of these folders; the last one where none is named."""
        self.controllers.indexing.open(folders)

    @property
    def settled(self) -> bool:
        """Whether nothing is going on: what can be seen now stays."""
        quiet = self.tasks.busy == 0 and self.thumbnails.idle
        still = (
            self.controllers.indexing.idle and self.follower.idle and self.controllers.sidebar.idle
        )
        return quiet and still and self.controllers.steering.idle

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what must be kept, then end every thread before the program goes."""
        self.memory.keep_now()
        self._geometry.keep(self)
        self.controllers.window.keep_settings()
        self.end()
        super().closeEvent(event)

    def end(self) -> None:
        """End every thread and let go of every file; nothing is kept."""
        self.postman.close()
        self.tasks.shutdown()
        self.follower.close()
        self.current.close()
        self.incoming.close()
