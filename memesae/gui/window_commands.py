"""The commands of the whole window: palette, cheat sheet, theme, about, quit."""

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow

from memesae.app.settings import save
from memesae.base.errors import MemesaeError
from memesae.gui import theme
from memesae.gui.command_registry import Menu, command
from memesae.gui.context import WindowContext
from memesae.gui.sheets.window_sheets import is_open


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
