"""The window as a whole: palette, cheat sheet, theme."""

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
    """Opens the sheets, changes the theme, keeps the settings."""

    def __init__(self, context: WindowContext, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sheets = context.sheets
        self._toasts = context.toasts
        self._settings = context.settings
        self._home = context.home
        app = cast(QApplication, QApplication.instance())
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    @command("next-theme", "Light, dark or the system's colours", "Ctrl+T", menu=Menu.VIEW)
    def next_theme(self) -> None:
        """Change between the light theme, the dark one, and the one the system has."""
        self._settings.theme = theme.after(self._settings.theme)
        self._apply()
        names = {
            "system": self.tr("Colours as the system has them"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self._toasts.say(names[self._settings.theme])

    @command("palette", "Find a command", "Ctrl+K", menu=Menu.HELP)
    def palette(self) -> None:
        """List everything memesae can do; type to find it, Enter does it."""
        self._sheets.palette.open()

    @command("cheat-sheet", "Keys", "?", "F1", menu=Menu.HELP)
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
        """Say which version this is, which model is in use and on what device."""
        self._sheets.about.open()

    @command("quit", "Quit", "Ctrl+Q", menu=Menu.LIBRARY)
    def close(self) -> None:
        """Close memesae; unfinished indexing goes on at the next start."""
        self._window.close()

    def keep_settings(self) -> None:
        """Write the settings; tells the person if that fails."""
        try:
            save(self._settings, self._home)
        except MemesaeError as error:
            self._toasts.show_error(error)
