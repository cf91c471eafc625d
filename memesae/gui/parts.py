"""Makes the parts for pictures, side bar and features, with the sheets they need."""

from memesae.app.settings import Settings
from memesae.gui.features.commands import FeaturesController
from memesae.gui.features.trainer import Trainer
from memesae.gui.features.training_note import TrainingNote
from memesae.gui.ground import Ground
from memesae.gui.pictures.commands import PicturesController
from memesae.gui.pictures.copier import CopyNote
from memesae.gui.pictures.selection_note import SelectionNote
from memesae.gui.pictures.taking_back import TakingBack
from memesae.gui.search.commands import SearchController
from memesae.gui.sheets import Sheets
from memesae.gui.sidebar.commands import SidebarController
from memesae.gui.sidebar.forgetting import Forgetting
from memesae.gui.sidebar.sidebar import Sidebar
from memesae.gui.steering.console import SteeringConsole
from memesae.gui.steering.keeper import Keeper


def pictures_part(ground: Ground, settings: Settings) -> PicturesController:
    """What is done with the selected pictures, and the words about it in the status bar."""
    body = ground.body
    pictures = PicturesController(
        ground.grid,
        ground.model,
        ground.marks,
        body,
        ground.current,
        ground.tasks,
        ground.toasts,
        settings,
    )
    pictures.trasher.gone.connect(ground.thumbnails.look_again)
    body.status.add(SelectionNote(ground.grid, body.status))
    body.status.add(CopyNote(pictures.copier, body.status))
    return pictures


def sidebar_part(
    ground: Ground,
    query: SearchController,
    keeper: Keeper,
    taking_back: TakingBack,
    settings: Settings,
) -> SidebarController:
    """Kept searches, tags, folders and recent queries at the left edge."""
    current, tasks, toasts = ground.current, ground.tasks, ground.toasts
    sidebar = Sidebar(ground.thumbnails)
    ground.body.add_sidebar(sidebar)
    forgetting = Forgetting(current, tasks, toasts, ground.marks, query.recall, taking_back)
    return SidebarController(
        sidebar, ground.grid, query, keeper, forgetting, current, tasks, toasts, settings
    )


def features_part(
    ground: Ground, sheets: Sheets, console: SteeringConsole, query: SearchController
) -> FeaturesController:
    """The features, which are looked through and learnt in sheets over the window."""
    current, tasks = ground.current, ground.tasks
    trainer = Trainer(current, tasks, ground.postman)
    features = FeaturesController(
        ground.body,
        ground.thumbnails,
        trainer,
        sheets,
        console.pilot,
        query,
        ground.model,
        current,
        tasks,
        ground.toasts,
    )
    note = TrainingNote(trainer, ground.body.status)
    note.clicked.connect(features.learn)
    ground.body.status.add(note)
    return features
