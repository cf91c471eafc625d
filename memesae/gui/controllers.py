"""The window's controllers, whose methods are the commands, and the one of the window itself."""

from dataclasses import dataclass, fields
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow

from memesae.app.settings import save
from memesae.base.errors import MemesaeError
from memesae.gui import theme
from memesae.gui.command_registry import CommandRegistry, Menu, command
from memesae.gui.context import WindowContext
from memesae.gui.explore.commands import ExploreController
from memesae.gui.explore.taste_commands import TasteController
from memesae.gui.features.commands import FeaturesController
from memesae.gui.grid.commands import ResultsController
from memesae.gui.grid.layout_commands import LayoutController
from memesae.gui.libraries.commands import LibrariesController
from memesae.gui.libraries.indexing import IndexingController
from memesae.gui.ocr.commands import OcrController
from memesae.gui.pictures.commands import PicturesController
from memesae.gui.preferences.commands import PreferencesController
from memesae.gui.search.commands import SearchController
from memesae.gui.sheets.window_sheets import is_open
from memesae.gui.sidebar.commands import SidebarController
from memesae.gui.steering.commands import SteeringController


class WindowController(QObject):
    """Opens sheets, changes the theme, saves the settings."""

    def __init__(self, context: WindowContext, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sheets = context.sheets
        self._toasts = context.toasts
        self._settings = context.settings
        self._home = context.home
        app = cast(QApplication, QApplication.instance())
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    @command("next-theme", "Next theme", "Ctrl+T", menu=Menu.VIEW)
    def next_theme(self) -> None:
        """Switch between light, dark and system theme."""
        self._settings.theme = theme.after(self._settings.theme)
        self._apply()
        names = {
            "system": self.tr("System theme"),
            "light": self.tr("Light theme"),
            "dark": self.tr("Dark theme"),
        }
        self._toasts.say(names[self._settings.theme])

    @command("palette", "Command palette", "Ctrl+K", menu=Menu.HELP)
    def palette(self) -> None:
        """List all commands; type to filter, Enter to run."""
        self._sheets.palette.open()

    @command("cheat-sheet", "Keyboard shortcuts", "?", "F1", menu=Menu.HELP)
    def cheat_sheet(self) -> None:
        """Show all keys on one page."""
        if is_open(self._sheets, "cheat_sheet"):
            self._sheets.cheat_sheet.dismiss()
        else:
            self._sheets.cheat_sheet.open()

    def _system_changed(self) -> None:
        if self._settings.theme == "system":
            self._apply()

    def _apply(self) -> None:
        theme.apply(cast(QApplication, QApplication.instance()), self._settings.theme)

    @command("about", "About memesae", menu=Menu.HELP)
    def about(self) -> None:
        """Show version, model and device."""
        self._sheets.about.open()

    @command("quit", "Quit", "Ctrl+Q", menu=Menu.LIBRARY)
    def close(self) -> None:
        """Close memesae; unfinished indexing resumes at the next start."""
        self._window.close()

    def save_settings(self) -> None:
        """Save the settings; shows an error if that fails."""
        try:
            save(self._settings, self._home)
        except MemesaeError as error:
            self._toasts.show_error(error)


@dataclass(frozen=True, slots=True)
class Controllers:
    """One controller per area, in the order of menus and cheat sheet."""

    layout: LayoutController
    features: FeaturesController
    explore: ExploreController
    taste: TasteController
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
