"""Preferences as the commands ask for them; each choice takes effect at once."""

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
    # only named here: sheets are loaded when they are opened
    from memesae.app.storage import StoredData, Usage
    from memesae.gui.preferences.keys_sheet import KeysSheet
    from memesae.gui.preferences.preferences_sheet import PreferencesSheet


class PreferencesController(QObject):
    """Opens the sheets and lets choices take effect."""

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
        self._command = run
        self._rebind_keys = rebind_keys
        self._over = context.over
        self._view = view
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts

    @cached_property
    def sheet(self) -> PreferencesSheet:
        """All choices, and what lies on the disk."""
        from memesae.gui.preferences.preferences_sheet import PreferencesSheet

        file = str(self._home / FILE_NAME)
        sheet = PreferencesSheet(self._commands, self._settings, file, self._command, self._over)
        sheet.changed.connect(self._apply)
        sheet.keys.clicked.connect(self._leave_for_keys)
        sheet.storage.cleared.connect(self._clear)
        return sheet

    @cached_property
    def keys_sheet(self) -> KeysSheet:
        """All keys, to change them."""
        from memesae.gui.preferences.keys_sheet import KeysSheet

        sheet = KeysSheet(self._commands, self._settings, self._over)
        sheet.changed.connect(self._rebind_keys)
        return sheet

    @command("preferences", "Preferences", "Ctrl+,", menu=Menu.VIEW)
    def open(self) -> None:
        """Choose colours, sizes, first step, device and more; see how much room everything takes."""
        self.sheet.open()
        self._measure()

    @command("change-keys", "Change keys", menu=Menu.VIEW)
    def change_keys(self) -> None:
        """Give commands other keys; a key that is taken is refused."""
        self.keys_sheet.open()

    def _leave_for_keys(self) -> None:
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
            work = partial(_measure, self._home, session.library.place)
            done = self.sheet.storage.show_usage
            self._tasks.start(Pool.DISK, work, done=done, replaces="storage")

    def _clear(self, data: StoredData) -> None:
        session = self._current.session
        if session is not None:
            self._tasks.start(
                Pool.DISK,
                partial(_clear, data, self._home, session.library.place),
                done=self._cleared,
                failed=self._toasts.show_error,
            )

    def _cleared(self, _: object) -> None:
        self._toasts.say(self.tr("Cleared. It is made anew when it is needed."))
        self._measure()


def _measure(home: Path, place: Path, token: Token) -> list[Usage]:
    from memesae.app.storage import usage

    return usage(home, place, token)


def _clear(data: StoredData, home: Path, place: Path, token: Token) -> None:
    from memesae.app.storage import clear

    token.check()
    clear(data, home, place)
