"""The window's controllers, whose methods are the commands."""

from dataclasses import dataclass, fields

from memesae.gui.command_registry import CommandRegistry
from memesae.gui.features.commands import FeaturesController
from memesae.gui.grid.commands import ResultsController
from memesae.gui.grid.layout_commands import LayoutController
from memesae.gui.libraries.commands import LibrariesController
from memesae.gui.libraries.indexing import IndexingController
from memesae.gui.ocr.commands import OcrController
from memesae.gui.pictures.commands import PicturesController
from memesae.gui.preferences.commands import PreferencesController
from memesae.gui.search.commands import SearchController
from memesae.gui.sidebar.commands import SidebarController
from memesae.gui.steering.commands import SteeringController
from memesae.gui.window_commands import WindowController


@dataclass(frozen=True, slots=True)
class Controllers:
    """One controller per area, in the order of menus and cheat sheet."""

    layout: LayoutController
    features: FeaturesController
    libraries: LibrariesController
    indexing: IndexingController
    pictures: PicturesController
    search: SearchController
    results: ResultsController
    sidebar: SidebarController
    steering: SteeringController
    ocr: OcrController
    preferences: PreferencesController
    window: WindowController

    def by_class(self) -> dict[type, object]:
        """The controller of each class, for `Command.bound_to`."""
        each = (getattr(self, field.name) for field in fields(self))
        return {type(controller): controller for controller in each}


CONTROLLERS = tuple(field.type for field in fields(Controllers) if isinstance(field.type, type))
COMMANDS = CommandRegistry.of(CONTROLLERS)
