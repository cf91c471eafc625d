"""The main window: the composition root that creates and connects its objects."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from memesae.app.results.layout_options import LayoutOptions
from memesae.app.settings import Settings
from memesae.app.tasks import Tasks
from memesae.gui.actions import (
    Actions,
    Digits,
    PictureMenu,
    TypingKeys,
    bindings,
    fill_menu_bar,
    keys_by_command,
)
from memesae.gui.central_widget import CentralWidget, Geometry, SidePanels
from memesae.gui.command_registry import Command
from memesae.gui.context import WindowContext
from memesae.gui.controllers import COMMANDS, Controllers, WindowController
from memesae.gui.drag_and_drop import Drops
from memesae.gui.dropped_images import DroppedImages
from memesae.gui.empty_page import EmptyPage
from memesae.gui.explore.commands import ExploreController
from memesae.gui.explore.taste_commands import TasteController
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
from memesae.gui.steering.exemplar_popup import ExemplarPopup
from memesae.gui.steering.feature_loader import FeatureLoader
from memesae.gui.steering.number_keys import NumberKeys
from memesae.gui.steering.presenter import SteeringPresenter
from memesae.gui.steering.saved_search_actions import SavedSearchActions
from memesae.gui.steering.saved_search_tasks import SavedSearchTasks
from memesae.gui.steering.session_restore import SessionRestore
from memesae.gui.steering.steering_panel import SteeringPanel
from memesae.gui.steering.timeline_bar import TimelineBar
from memesae.gui.undo_stack import UndoStack
from memesae.gui.widgets.painting import UNIT
from memesae.gui.widgets.toasts import Toasts


class MainWindow(QMainWindow):
    """The main window with its background threads.

    Args:
        settings: the user's settings.
        home: the folder of settings and geometry.
        opener: opens libraries.
    """

    _result_waiting = Signal()

    def __init__(self, settings: Settings, home: Path, opener: Opener) -> None:
        super().__init__()
        self.setWindowTitle("memesae")
        self.tasks = Tasks(self._result_waiting.emit, self._show_error)
        self._result_waiting.connect(self.tasks.deliver_next, Qt.ConnectionType.QueuedConnection)
        self.current = OpenLibrary(self)
        self._make_widgets(settings)
        self.toasts = Toasts(self.central, lift=9 * UNIT)
        self.toasts.stay_within(self.central.column)
        self.sheets = Sheets(self.central, self.current, COMMANDS, self._run)
        self.toasts.details_requested.connect(lambda text: self.sheets.details.show_text(text))
        self.context = WindowContext(
            settings=settings,
            home=home,
            tasks=self.tasks,
            current=self.current,
            toasts=self.toasts,
            over=self.central,
            sheets=self.sheets,
        )
        keys = settings.keys.get("take-back", COMMANDS["take-back"].keys)
        self.undo = UndoStack(self.current, self.toasts, keys)
        self.saved = SavedSearchTasks(self.context, self.undo)
        self.controllers = self._make_controllers(opener)
        self._make_actions()
        self._connect_widgets()
        self._geometry = Geometry(home, self.central, self.panel, self.sidebar)
        self._geometry.restore(self)
        self.central.field.edit.setFocus()

    def _make_widgets(self, settings: Settings) -> None:
        self.thumbnails = ThumbnailLoader(self.current, self.tasks, self)
        self.marks = Marks(self.current, self.tasks, self)
        self.model = ResultsModel(self.thumbnails, self.marks, self)
        self.grid = GridView(self.model, self.thumbnails, settings.thumbnail_size)
        self.grid.set_scores(settings.show_scores)
        self.central = CentralWidget(
            SearchField(self.thumbnails), self.grid, EmptyPage(), StatusBar()
        )
        self.panel = SteeringPanel(self.thumbnails)
        self.central.add_panel(self.panel)
        self.timeline_bar = TimelineBar(self.central)
        self.central.below.addWidget(self.timeline_bar)
        self.sidebar = Sidebar(self.thumbnails)
        self.central.add_sidebar(self.sidebar)
        self.quick_look = QuickLook(self.tasks, self.central)
        self.setCentralWidget(self.central)

    # controllers and the objects they use

    def _make_controllers(self, opener: Opener) -> Controllers:
        context = self.context
        self.incoming = DroppedImages()
        self.search = SearchState(context, lambda: self.model.ids)
        self.undo.current_step = lambda: self.search.steering.timeline.position
        search = SearchController(
            context, self.search, self.central.field, self.grid, self.model, self.incoming
        )
        indexing = IndexingController(context, opener, self.central.status)
        self.follower = FolderWatcher(context, indexing)
        self._complete_queries(search, indexing)
        results = ResultsController(
            context, self.grid, self.model, self.thumbnails, self.quick_look, self.marks
        )
        steering, features = self._make_steering(search, indexing)
        explore = ExploreController(
            context, self.thumbnails, features, search, self.grid, self.model
        )
        return Controllers(
            layout=self._make_layout(),
            features=features,
            explore=explore,
            taste=self._make_taste(explore),
            libraries=LibrariesController(context, indexing, self.central.status),
            indexing=indexing,
            pictures=self._make_pictures(),
            search=search,
            results=results,
            sidebar=self._make_sidebar(search, indexing, steering),
            steering=steering,
            preferences=PreferencesController(
                context, COMMANDS, self._run, self.rebind_keys, self.grid
            ),
            window=WindowController(context, self),
            ocr=self._make_ocr(search, indexing),
        )

    def _complete_queries(self, search: SearchController, indexing: IndexingController) -> None:
        """Provide the search field with completion data."""
        values = KnownValues(self.current, self.tasks)
        indexing.ready.connect(values.load)
        indexing.indexing.connect(values.follow)
        self.central.field.proposals.known = lambda: Known(
            self.marks.names, search.history.queries.texts, values.values
        )

    def _make_pictures(self) -> PicturesController:
        status = self.central.status
        pictures = PicturesController(self.context, self.grid, self.model, self.marks, self.undo)
        pictures.trasher.files_changed.connect(self.thumbnails.reload_visible)
        status.add(SelectionNote(self.grid, status))
        status.add(CopyNote(pictures.copier, status))
        return pictures

    def _make_layout(self) -> LayoutController:
        settings = self.context.settings
        options = LayoutOptions(
            group_duplicates=settings.group_duplicates, show_cutoff=settings.mark_end
        )
        self.layout_presenter = LayoutPresenter(
            self.context, self.search, self.model, self.grid, options
        )
        return LayoutController(self.context, self.layout_presenter, self.model, self.grid)

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
            self.central.field.chips,
        )
        popup = ExemplarPopup(self.thumbnails, self.central)
        keys = NumberKeys(
            state, panel, popup, features.browse_at, features.add_direction, self.toasts
        )
        saved_searches = SavedSearchActions(context, state, self.saved)
        steering = SteeringController(context, state, panel, keys, self.grid, saved_searches)
        steering.undo_change = self.undo.undo_if_newest
        note = TrainingNote(trainer, self.central.status)
        note.clicked.connect(features.train)
        self.central.status.add(note)
        return steering, features

    def _make_taste(self, explore: ExploreController) -> TasteController:
        handle = self.panel.taste
        taste = TasteController(self.context, self.thumbnails, explore, self.search, handle)
        self.feature_loader.ready.connect(taste.load)
        return taste

    def _make_sidebar(
        self,
        search: SearchController,
        indexing: IndexingController,
        steering: SteeringController,
    ) -> SidebarController:
        sidebar_actions = SidebarActions(self.context, self.saved, search.history, self.undo)
        sidebar = SidebarController(
            self.context, self.sidebar, self.grid, search, steering.saved_searches, sidebar_actions
        )
        indexing.ready.connect(sidebar.schedule_update)
        return sidebar

    def _make_ocr(self, search: SearchController, indexing: IndexingController) -> OcrController:
        reader = OcrRunner(self.context, indexing)
        found = FoundInPictures(self.current, self.tasks, self.central)
        weight = WordsWeight(self.central.field)
        self.central.field.add(weight)
        self.grid.show_found(found)
        ocr = OcrController(self.context, reader, found, weight, search, self.quick_look)
        self.model.modelReset.connect(ocr.mark_found_text)
        note = ReadingNote(reader, self.central.status)
        note.pause.clicked.connect(ocr.pause_or_resume)
        note.stop.clicked.connect(ocr.stop)
        self.central.status.add(note)
        return ocr

    # actions, and objects that concern several areas

    def _make_actions(self) -> None:
        bound = bindings(self.context.settings.keys, self.toasts)
        grids = (self.grid, self.quick_look)
        self.actions_ = Actions(bound, self.controllers, self, grids, self.toasts)
        self.digits = Digits((*grids, self.panel), self.actions_)
        edits = (self.central.field.edit, self.panel.word)
        self.typing_keys = TypingKeys(edits, self.actions_)
        fill_menu_bar(self.menuBar(), self.actions_)
        self.picture_menu = PictureMenu(self.actions_, self.grid)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self.picture_menu.show_at)
        self.sheets.show_keys(keys_by_command(bound))
        self.grid.left_upwards.connect(self.controllers.search.focus)

    def _connect_widgets(self) -> None:
        self.results_presenter = ResultsPresenter(
            self.central,
            self.controllers,
            self.model,
            self.layout_presenter,
            self.thumbnails,
            self.current,
        )
        self.central.field.chips.opened.connect(self.controllers.explore.edit_term)
        self.side_panels = SidePanels(self.central, self.sidebar, self.panel)
        self.sidebar.asked.connect(partial(self.side_panels.ask, self.sidebar))
        self.panel.show_requested.connect(partial(self.side_panels.ask, self.panel))
        self.drops = Drops(
            self.central,
            self.central.field,
            self.controllers.search,
            self.controllers.indexing,
        )

    def _run(self, item: Command) -> None:
        self.actions_.run(item)

    def rebind_keys(self) -> None:
        """Apply changed key bindings."""
        bound = bindings(self.context.settings.keys, self.toasts)
        self.actions_.rebind(bound)
        self.sheets.show_keys(keys_by_command(bound))

    def _show_error(self, error: BaseException) -> None:
        self.toasts.show_error(error)

    def open(self, folders: list[Path]) -> None:
        """Open the library of these folders; the last library if empty."""
        self.controllers.indexing.open(folders)

    def bring_up(self) -> None:
        """Show the window in front, also if it was minimised."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def answer(self, folders: Sequence[Path], *, pick: bool) -> None:
        """Do what a second start of the program asks for.

        Args:
            folders: whose library to open; none for the one that is open.
            pick: show the quick picker instead of the window.
        """
        if folders:
            self.open(list(folders))
        if pick:
            self.controllers.pictures.pick()
        else:
            self.bring_up()

    @property
    def settled(self) -> bool:
        """Whether the window is idle, so that what it shows will not change by itself."""
        parts = (
            self.controllers.indexing,
            self.follower,
            self.controllers.sidebar,
            self.controllers.explore,
            self.controllers.taste,
            self.search,
            self.feature_loader,
        )
        quiet = self.tasks.busy == 0 and self.thumbnails.idle and self.saved.idle
        return quiet and all(part.idle for part in parts)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save session, geometry and settings, then end all threads."""
        self.restore.save_now()
        self._geometry.save(self)
        self.controllers.window.save_settings()
        self.controllers.pictures.close()
        self.end()
        super().closeEvent(event)

    def end(self) -> None:
        """End all threads and close all files."""
        self.tasks.shutdown()
        # pending writes of saved searches
        self.saved.finish()
        self.follower.close()
        self.current.close()
        self.incoming.close()
