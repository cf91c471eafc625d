"""The window, and the one place where its objects are made and connected."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from memesae.app.results.result_layout import LayoutOptions
from memesae.app.settings import Settings
from memesae.app.tasks import Tasks
from memesae.gui.actions import (
    Actions,
    Digits,
    PictureMenu,
    bindings,
    fill_menu_bar,
    keys_by_command,
)
from memesae.gui.central_widget import CentralWidget, Geometry, SidePanels
from memesae.gui.command_registry import Command
from memesae.gui.context import MainThread, WindowContext
from memesae.gui.controllers import COMMANDS, Controllers
from memesae.gui.drag_and_drop import Drops
from memesae.gui.dropped_images import DroppedImages
from memesae.gui.empty_page import EmptyPage
from memesae.gui.features.commands import FeaturesController
from memesae.gui.features.trainer import Trainer, TrainingNote
from memesae.gui.grid.commands import ResultsController
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.layout_commands import LayoutController
from memesae.gui.grid.layout_presenter import LayoutPresenter
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.grid.results_presenter import ResultsPresenter
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.libraries.commands import LibrariesController
from memesae.gui.libraries.folder_watching import FolderWatcher
from memesae.gui.libraries.indexing import IndexingController, Opener
from memesae.gui.ocr.commands import OcrController
from memesae.gui.ocr.found_text import FoundInPictures, WordsWeight
from memesae.gui.ocr.ocr_progress import OcrRunner, ReadingNote
from memesae.gui.open_library import OpenLibrary
from memesae.gui.pictures.commands import PicturesController
from memesae.gui.pictures.exporting import CopyNote
from memesae.gui.pictures.marks import Marks
from memesae.gui.pictures.selection import SelectionNote
from memesae.gui.preferences.commands import PreferencesController
from memesae.gui.search.commands import SearchController
from memesae.gui.search.query_edit import Known, KnownValues
from memesae.gui.search.search_field import SearchField
from memesae.gui.search.search_state import SearchState
from memesae.gui.sheets.quick_look import QuickLook
from memesae.gui.sheets.window_sheets import Sheets
from memesae.gui.sidebar.commands import SidebarController
from memesae.gui.sidebar.sidebar_actions import SidebarActions
from memesae.gui.sidebar.sidebar_view import Sidebar
from memesae.gui.status_bar import StatusBar
from memesae.gui.steering.commands import SteeringController
from memesae.gui.steering.direction_maker import DirectionMaker
from memesae.gui.steering.exemplar_popup import ExemplarPopup
from memesae.gui.steering.explainer import Explainer
from memesae.gui.steering.feature_loader import FeatureLoader
from memesae.gui.steering.number_keys import NumberKeys
from memesae.gui.steering.presenter import SteeringPresenter
from memesae.gui.steering.saved_search_actions import SavedSearchActions
from memesae.gui.steering.saved_search_tasks import SavedSearchTasks
from memesae.gui.steering.saved_searches_sheet import SavedSearchesSheet
from memesae.gui.steering.session_restore import SessionRestore
from memesae.gui.steering.steering_panel import SteeringPanel
from memesae.gui.steering.timeline_bar import TimelineBar
from memesae.gui.undo_stack import UndoStack
from memesae.gui.widgets.painting import UNIT
from memesae.gui.widgets.toasts import Toasts
from memesae.gui.window_commands import WindowController


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
        self.main_thread = MainThread(self)
        self.tasks = Tasks(self.main_thread.send, self._show_error)
        self.current = OpenLibrary(self)
        self._make_widgets(settings)
        self.toasts = Toasts(self.body, lift=7 * UNIT)
        self.sheets = Sheets(self.body, self.current, COMMANDS, self._run)
        self.toasts.details_wanted.connect(lambda text: self.sheets.details.show_text(text))
        self.context = WindowContext(
            settings=settings,
            home=home,
            tasks=self.tasks,
            main_thread=self.main_thread,
            current=self.current,
            toasts=self.toasts,
            over=self.body,
            sheets=self.sheets,
        )
        keys = settings.keys.get("take-back", COMMANDS["take-back"].keys)
        self.undo = UndoStack(self.current, self.toasts, keys)
        self.saved = SavedSearchTasks(self.context, self.undo)
        self.controllers = self._make_controllers(opener)
        self._make_actions()
        self._connect_widgets()
        self._geometry = Geometry(home, self.body, self.panel, self.sidebar)
        self._geometry.restore(self)
        self.body.field.edit.setFocus()

    def _make_widgets(self, settings: Settings) -> None:
        self.thumbnails = ThumbnailLoader(self.current, self.tasks, self)
        self.marks = Marks(self.current, self.tasks, self)
        self.model = ResultsModel(self.thumbnails, self.marks, self)
        self.grid = GridView(self.model, self.thumbnails, settings.thumbnail_size)
        self.grid.set_scores(settings.show_scores)
        self.body = CentralWidget(SearchField(self.thumbnails), self.grid, EmptyPage(), StatusBar())
        self.panel = SteeringPanel(self.thumbnails)
        self.body.add_panel(self.panel)
        self.timeline_bar = TimelineBar(self.body)
        self.body.below.addWidget(self.timeline_bar)
        self.sidebar = Sidebar(self.thumbnails)
        self.body.add_sidebar(self.sidebar)
        self.quick_look = QuickLook(self.tasks, self.body)
        self.setCentralWidget(self.body)

    # the controllers, each with the objects that work for it

    def _make_controllers(self, opener: Opener) -> Controllers:
        context = self.context
        self.incoming = DroppedImages()
        self.search = SearchState(context, lambda: self.model.ids)
        search = SearchController(
            context, self.search, self.body.field, self.grid, self.model, self.incoming
        )
        indexing = IndexingController(context, opener, self.body.status)
        self.follower = FolderWatcher(context, indexing)
        self._complete_queries(search, indexing)
        results = ResultsController(
            context, self.grid, self.model, self.thumbnails, self.quick_look, self.marks
        )
        steering, features = self._make_steering(search, indexing)
        return Controllers(
            layout=self._make_layout(),
            features=features,
            libraries=LibrariesController(context, indexing, self.body.status),
            indexing=indexing,
            pictures=self._make_pictures(),
            search=search,
            results=results,
            sidebar=self._make_sidebar(search, indexing, steering),
            steering=steering,
            preferences=PreferencesController(context, COMMANDS, self._run, self.grid),
            window=WindowController(context, self),
            ocr=self._make_ocr(search, indexing),
        )

    def _complete_queries(self, search: SearchController, indexing: IndexingController) -> None:
        """Let the search field propose what there is in the library."""
        values = KnownValues(self.current, self.tasks)
        indexing.ready.connect(values.learn)
        indexing.indexing.connect(values.follow)
        self.body.field.proposals.known = lambda: Known(
            self.marks.names, search.recall.queries.texts, values.values
        )

    def _make_pictures(self) -> PicturesController:
        status = self.body.status
        pictures = PicturesController(self.context, self.grid, self.model, self.marks, self.undo)
        pictures.trasher.gone.connect(self.thumbnails.look_again)
        status.add(SelectionNote(self.grid, status))
        status.add(CopyNote(pictures.copier, status))
        return pictures

    def _make_layout(self) -> LayoutController:
        settings = self.context.settings
        wish = LayoutOptions(together=settings.together, ends=settings.mark_end)
        self.arranger = LayoutPresenter(self.context, self.search, self.model, self.grid, wish)
        return LayoutController(self.context, self.arranger, self.model, self.grid)

    def _make_steering(
        self, search: SearchController, indexing: IndexingController
    ) -> tuple[SteeringController, FeaturesController]:
        context, state, panel = self.context, self.search, self.panel
        self.feature_loader = FeatureLoader(context)
        self.feature_loader.ready.connect(state.follow_features)
        indexing.ready.connect(self.feature_loader.load)
        self.restore = SessionRestore(context, search)
        trainer = Trainer(context)
        features = FeaturesController(
            context, self.thumbnails, trainer, search, self.feature_loader, self.model
        )
        SteeringPresenter(
            self.current,
            state,
            self.feature_loader,
            panel,
            self.timeline_bar,
            self.body.field.chips,
        )
        steering = SteeringController(
            state,
            self.feature_loader,
            panel,
            NumberKeys(state, panel, features.browse_at, features.add_direction, self.toasts),
            Explainer(context, state, panel),
            DirectionMaker(context, state),
            SavedSearchActions(
                state, SavedSearchesSheet(self.body), self.saved, self.current, self.toasts
            ),
            ExemplarPopup(self.thumbnails, self.body),
            self.grid,
            self.model,
            self.toasts,
        )
        note = TrainingNote(trainer, self.body.status)
        note.clicked.connect(features.learn)
        self.body.status.add(note)
        return steering, features

    def _make_sidebar(
        self,
        search: SearchController,
        indexing: IndexingController,
        steering: SteeringController,
    ) -> SidebarController:
        forgetting = SidebarActions(self.context, self.saved, search.recall, self.undo)
        sidebar = SidebarController(
            self.context, self.sidebar, self.grid, search, steering.keeper, forgetting
        )
        indexing.ready.connect(sidebar.look)
        return sidebar

    def _make_ocr(self, search: SearchController, indexing: IndexingController) -> OcrController:
        reader = OcrRunner(self.context, indexing)
        found = FoundInPictures(self.current, self.tasks, self.body)
        weight = WordsWeight(self.body.field)
        self.body.field.add(weight)
        self.grid.show_found(found)
        ocr = OcrController(self.context, reader, found, weight, search, self.quick_look)
        self.model.modelReset.connect(ocr.look_for_words)
        note = ReadingNote(reader, self.body.status)
        note.pause.clicked.connect(ocr.pause_or_resume)
        note.stop.clicked.connect(ocr.stop)
        self.body.status.add(note)
        return ocr

    # actions, and widgets that act on several areas

    def _make_actions(self) -> None:
        bound = bindings(self.context.settings.keys, self.toasts)
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

    def _connect_widgets(self) -> None:
        self.stage = ResultsPresenter(
            self.body, self.controllers, self.model, self.arranger, self.thumbnails, self.current
        )
        self.folding = SidePanels(self.body, self.sidebar, self.panel)
        for side in (self.sidebar, self.panel):
            side.asked.connect(partial(self.folding.ask, side))
        self.drops = Drops(
            self.body,
            self.body.field,
            self.controllers.search,
            self.controllers.indexing,
            self.incoming,
            self.toasts,
        )

    def _run(self, item: Command) -> None:
        self.actions_.run(item)

    def _rebind(self) -> None:
        """The person chose other keys."""
        bound = bindings(self.context.settings.keys, self.toasts)
        self.actions_.rebind(bound)
        self.sheets.show_keys(keys_by_command(bound))

    def _show_error(self, error: BaseException) -> None:
        self.toasts.show_error(error)

    def open(self, folders: list[Path]) -> None:
        """Open the library of these folders; the last one where none is named."""
        self.controllers.indexing.open(folders)

    @property
    def settled(self) -> bool:
        """Whether nothing is going on: what can be seen now stays."""
        parts = (self.controllers.indexing, self.follower, self.controllers.sidebar)
        quiet = self.tasks.busy == 0 and self.thumbnails.idle and self.saved.idle
        return quiet and all(part.idle for part in parts) and self.controllers.steering.idle

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what must be kept, then end every thread before the program goes."""
        self.restore.save_now()
        self._geometry.keep(self)
        self.controllers.window.keep_settings()
        self.end()
        super().closeEvent(event)

    def end(self) -> None:
        """End every thread and let go of every file."""
        self.main_thread.close()
        self.tasks.shutdown()
        # a search that was saved a moment ago
        self.saved.finish()
        self.follower.close()
        self.current.close()
        self.incoming.close()
