"""The window: makes the parts and ties them together."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from memesae.app.commands import REGISTRY, Command
from memesae.app.results import Wish
from memesae.app.settings import Settings
from memesae.app.tasks import Tasks
from memesae.gui.actions import Actions, bindings, keys_by_command
from memesae.gui.body import Body
from memesae.gui.current import Current
from memesae.gui.desk import GuiDesk
from memesae.gui.desk.arrangement import ArrangementPart
from memesae.gui.desk.features import FeaturesPart
from memesae.gui.desk.following import Follower
from memesae.gui.desk.libraries import LibrariesPart
from memesae.gui.desk.library import LibraryPart, Opener
from memesae.gui.desk.pictures import PicturesPart
from memesae.gui.desk.preferences import PreferencesPart
from memesae.gui.desk.query import QueryPart
from memesae.gui.desk.results import ResultsPart
from memesae.gui.desk.sidebar import SidebarPart
from memesae.gui.desk.window import WindowPart
from memesae.gui.drops import Drops
from memesae.gui.empty_page import EmptyPage
from memesae.gui.features.browser import FeatureBrowser
from memesae.gui.features.trainer import Trainer
from memesae.gui.features.training_note import TrainingNote
from memesae.gui.features.training_sheet import TrainingSheet
from memesae.gui.folding import Folding
from memesae.gui.geometry import Geometry
from memesae.gui.grid.arranger import Arranger
from memesae.gui.grid.model import ResultsModel
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.grid.view import GridView
from memesae.gui.incoming import Incoming
from memesae.gui.jobs import Postman
from memesae.gui.menus import PictureMenu, fill_menu_bar
from memesae.gui.overlays.about import About
from memesae.gui.overlays.cheat_sheet import CheatSheet
from memesae.gui.overlays.details import Details
from memesae.gui.overlays.failures import FailureList
from memesae.gui.overlays.palette import Palette
from memesae.gui.overlays.quick_look import QuickLook
from memesae.gui.paint import UNIT
from memesae.gui.pictures.copier import CopyNote
from memesae.gui.pictures.marks import Marks
from memesae.gui.pictures.selection_note import SelectionNote
from memesae.gui.pictures.taking_back import TakingBack
from memesae.gui.reading.parts import words_part
from memesae.gui.search.completion import Known
from memesae.gui.search.field import SearchField
from memesae.gui.search.known_values import KnownValues
from memesae.gui.sidebar.forgetting import Forgetting
from memesae.gui.sidebar.sidebar import Sidebar
from memesae.gui.stage import Stage
from memesae.gui.status import StatusBar
from memesae.gui.steering.console import SteeringConsole
from memesae.gui.steering.digits import Digits
from memesae.gui.steering.keeper import Keeper
from memesae.gui.steering.panel import SteeringPanel
from memesae.gui.steering.strip import TimelineStrip
from memesae.gui.toast import Toasts


class MainWindow(QMainWindow):
    """Everything on the screen, and the threads behind it.

    Args:
        settings: what the person chose.
        home: where settings and the window's place are kept.
        opener: opens libraries.
    """

    def __init__(self, settings: Settings, home: Path, opener: Opener) -> None:
        super().__init__()
        self.setWindowTitle("memesae")
        self._settings = settings
        self._make_ground(settings)
        self._make_desk(settings, home, opener)
        self._make_actions(settings)
        self.stage = Stage(
            self.body, self.desk, self.model, self.arranger, self.thumbnails, self.current
        )
        self.folding = Folding(self.body, self.desk.sidebar.sidebar, self.panel)
        for side in (self.desk.sidebar.sidebar, self.panel):
            side.asked.connect(partial(self.folding.ask, side))
        self.drops = Drops(
            self.body,
            self.body.field,
            self.desk.query,
            self.desk.library,
            self.incoming,
            self.toasts,
        )
        self._geometry = Geometry(home, self.body, self.panel, self.desk.sidebar.sidebar)
        self._geometry.restore(self)
        self.body.field.edit.setFocus()

    def _make_ground(self, settings: Settings) -> None:
        """What every part stands on: threads, the open library, the visible pieces."""
        self.postman = Postman(self)
        self.tasks = Tasks(self.postman.send, self._show_error)
        self.current = Current(self)
        self.incoming = Incoming()
        self.thumbnails = Thumbnails(self.current, self.tasks, self)
        self.marks = Marks(self.current, self.tasks, self)
        self.model = ResultsModel(self.thumbnails, self.marks, self)
        self.grid = GridView(self.model, self.thumbnails, settings.thumbnail_size)
        self.grid.set_scores(settings.show_scores)
        self.body = Body(SearchField(self.thumbnails), self.grid, EmptyPage(), StatusBar())
        self.panel = SteeringPanel(self.thumbnails)
        self.body.add_panel(self.panel)
        self.strip = TimelineStrip(self.body)
        self.body.below.addWidget(self.strip)
        self.setCentralWidget(self.body)
        self.toasts = Toasts(self.body, lift=7 * UNIT)

    def _make_desk(self, settings: Settings, home: Path, opener: Opener) -> None:
        body, current, tasks, toasts = self.body, self.current, self.tasks, self.toasts
        self.quick_look = QuickLook(tasks, body)
        self.failures = FailureList(body)
        keys = keys_by_command(bindings(settings.keys, toasts))
        self.palette_sheet = Palette(list(REGISTRY), keys, body)
        self.cheat_sheet = CheatSheet(list(REGISTRY), keys, body)
        about = About(current, body)
        self.details = Details(body)
        toasts.details_wanted.connect(self.details.show_text)
        query = QueryPart(body.field, self.grid, self.model, current, tasks, toasts, self.incoming)
        library = LibraryPart(
            self, opener, current, tasks, self.postman, body.status, self.failures, toasts
        )
        self.follower = Follower(library, tasks, self.postman, toasts, settings)
        results = ResultsPart(
            self.grid,
            self.model,
            self.thumbnails,
            self.quick_look,
            self.marks,
            settings,
        )
        pictures = self._make_pictures(settings)
        wish = Wish(together=settings.together, ends=settings.mark_end)
        self.arranger = Arranger(self.model, self.grid, current, tasks, wish)
        layout = ArrangementPart(self.arranger, self.model, self.grid, toasts, settings)
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
        features = self._make_features(console, query)
        steering.page_wanted.connect(features.browse)
        steering.term_wanted.connect(features.add_direction)
        window = WindowPart(
            self, self.palette_sheet, self.cheat_sheet, about, toasts, settings, home
        )
        sidebar = self._make_sidebar(query, steering.keeper, pictures.taking_back, settings)
        library.grown.connect(sidebar.follow_growth)
        library.ready.connect(sidebar.look)
        libraries = LibrariesPart(body, home, library, body.status, current, tasks, toasts)
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
        preferences = PreferencesPart(
            settings, home, self._run, self.grid, body, current, tasks, toasts
        )
        self.desk = GuiDesk(
            results,
            pictures,
            layout,
            query,
            steering,
            features,
            sidebar,
            library,
            libraries,
            preferences,
            window,
            words,
        )

    def _make_pictures(self, settings: Settings) -> PicturesPart:
        """What is done with the selected pictures, and the words about it in the status bar."""
        body = self.body
        pictures = PicturesPart(
            self.grid, self.model, self.marks, body, self.current, self.tasks, self.toasts, settings
        )
        pictures.trasher.gone.connect(self.thumbnails.look_again)
        body.status.add(SelectionNote(self.grid, body.status))
        body.status.add(CopyNote(pictures.copier, body.status))
        return pictures

    def _make_sidebar(
        self, query: QueryPart, keeper: Keeper, taking_back: TakingBack, settings: Settings
    ) -> SidebarPart:
        """Kept searches, tags, folders and recent queries at the left edge."""
        current, tasks, toasts = self.current, self.tasks, self.toasts
        sidebar = Sidebar(self.thumbnails)
        self.body.add_sidebar(sidebar)
        forgetting = Forgetting(current, tasks, toasts, self.marks, query.recall, taking_back)
        return SidebarPart(
            sidebar, self.grid, query, keeper, forgetting, current, tasks, toasts, settings
        )

    def _make_features(self, console: SteeringConsole, query: QueryPart) -> FeaturesPart:
        """The features, which are looked through and learnt in sheets over the window."""
        current, tasks = self.current, self.tasks
        trainer = Trainer(current, tasks, self.postman)
        browser = FeatureBrowser(self.thumbnails, self.body)
        sheet = TrainingSheet(trainer, self.body)
        features = FeaturesPart(
            browser,
            sheet,
            trainer,
            self.details,
            console.pilot,
            query,
            self.model,
            current,
            tasks,
            self.toasts,
        )
        note = TrainingNote(trainer, self.body.status)
        note.clicked.connect(features.learn)
        self.body.status.add(note)
        return features

    def _make_actions(self, settings: Settings) -> None:
        bound = bindings(settings.keys, self.toasts)
        grids = (self.grid, self.quick_look)
        self.actions_ = Actions(bound, self.desk, self, grids, self.toasts)
        self.digits = Digits((*grids, self.panel), self.actions_)
        fill_menu_bar(self.menuBar(), self.actions_)
        self.picture_menu = PictureMenu(self.actions_, self.grid)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self.picture_menu.show_at)
        self.palette_sheet.chosen.connect(self.actions_.run)
        self.desk.preferences.keys_changed.connect(self._rebind)
        self.grid.left_upwards.connect(self.desk.query.focus)

    def _run(self, item: Command) -> None:
        self.actions_.run(item)

    def _rebind(self) -> None:
        """The person chose other keys."""
        bound = bindings(self._settings.keys, self.toasts)
        self.actions_.rebind(bound)
        keys = keys_by_command(bound)
        self.palette_sheet.show_keys(keys)
        self.cheat_sheet.show_keys(keys)

    def _show_error(self, error: BaseException) -> None:
        self.toasts.show_error(error)

    def open(self, folders: list[Path]) -> None:
        """Open the library of these folders; the last one where none is named."""
        self.desk.library.open(folders)

    @property
    def settled(self) -> bool:
        """Whether nothing is going on: what can be seen now stays."""
        quiet = self.tasks.busy == 0 and self.thumbnails.idle
        still = self.desk.library.idle and self.follower.idle and self.desk.sidebar.idle
        return quiet and still and self.desk.steering.idle

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what must be kept, then end every thread before the program goes."""
        self.memory.keep_now()
        self._geometry.keep(self)
        self.desk.window.keep_settings()
        self.end()
        super().closeEvent(event)

    def end(self) -> None:
        """End every thread and let go of every file; nothing is kept."""
        self.postman.close()
        self.tasks.shutdown()
        self.follower.close()
        self.current.close()
        self.incoming.close()
