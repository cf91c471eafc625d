"""Commands for preferences and keys; each change takes effect immediately."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from memesae.app.settings import FILE_NAME
from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui import theme
from memesae.gui.command_registry import Command, CommandRegistry, Menu, command
from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView

if TYPE_CHECKING:
    # imported for annotations only: the sheets are loaded on first use
    from memesae.app.storage import StoredData, Usage
    from memesae.gui.preferences.keys_sheet import KeysSheet
    from memesae.gui.preferences.preferences_sheet import PreferencesSheet


class PreferencesController(QObject):
    """Opens the sheets and applies changed settings."""

    def __init__(
        self,
        context: WindowContext,
        commands: CommandRegistry,
        run: Callable[[Command], None],
        rebind_keys: Callable[[], None],
        view: GridView,
    ) -> None:
        super().__init__(context.over)
        self._settings = context.settings
        self._home = context.home
        self._commands = commands
        self._run_command = run
        self._rebind_keys = rebind_keys
        self._over = context.over
        self._view = view
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts

    @cached_property
    def sheet(self) -> PreferencesSheet:
        """The sheet of preferences, built on first use."""
        from memesae.gui.preferences.preferences_sheet import PreferencesSheet

        file = str(self._home / FILE_NAME)
        sheet = PreferencesSheet(
            self._commands, self._settings, file, self._run_command, self._over
        )
        sheet.changed.connect(self._apply)
        sheet.keys.clicked.connect(self._switch_to_keys)
        sheet.storage.cleared.connect(self._clear)
        return sheet

    @cached_property
    def keys_sheet(self) -> KeysSheet:
        """The sheet of keys, built on first use."""
        from memesae.gui.preferences.keys_sheet import KeysSheet

        sheet = KeysSheet(self._commands, self._settings, self._over)
        sheet.changed.connect(self._rebind_keys)
        return sheet

    @command("preferences", "Preferences", "Ctrl+,", menu=Menu.VIEW)
    def open(self) -> None:
        """Change appearance, steering, processor and more, and see the disk space used."""
        self.sheet.open()
        self._measure()

    @command("change-keys", "Change keys", menu=Menu.VIEW)
    def change_keys(self) -> None:
        """Change the keys of commands; a key already in use is rejected."""
        self.keys_sheet.open()

    def _switch_to_keys(self) -> None:
        self.sheet.dismiss()
        self.change_keys()

    def _apply(self, name: str) -> None:
        if name == "theme":
            theme.apply(cast(QApplication, QApplication.instance()), self._settings.theme)
        elif name == "thumbnail_size":
            self._view.set_edge(self._settings.thumbnail_size)

    # storage

    def _measure(self) -> None:
        session = self._current.session
        if session is not None:
            work = partial(_measure, self._home, session.library.directory)
            done = self.sheet.storage.show_usage
            self._tasks.start(Pool.DISK, work, done=done, replaces="storage")

    def _clear(self, category: StoredData) -> None:
        session = self._current.session
        if session is not None:
            self._tasks.start(
                Pool.DISK,
                partial(_clear, category, self._home, session.library.directory),
                done=self._show_cleared,
                failed=self._toasts.show_error,
            )

    def _show_cleared(self, _: object) -> None:
        self._toasts.say(self.tr("Cleared. It is rebuilt when needed."))
        self._measure()


def _measure(home: Path, directory: Path, token: Token) -> list[Usage]:
    from memesae.app.storage import usage

    return usage(home, directory, token)


def _clear(category: StoredData, home: Path, directory: Path, token: Token) -> None:
    from memesae.app.storage import clear

    token.check()
    clear(category, home, directory)
