"""The window's own sheets, each made when it is first opened: nobody waits for what nobody looks at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from memesae.gui.command_registry import Command, CommandRegistry
from memesae.gui.open_library import OpenLibrary

if TYPE_CHECKING:
    from memesae.gui.sheets.about import About, Details
    from memesae.gui.sheets.cheat_sheet import CheatSheet
    from memesae.gui.sheets.command_palette import Palette
    from memesae.gui.sheets.failure_list import FailureList


class Sheets:
    """Palette, cheat sheet, and what else belongs to no single area.

    Args:
        over: what they cover.
        current: the open library.
        commands: all commands.
        run: runs the command that was chosen in the palette.
    """

    def __init__(
        self,
        over: QWidget,
        current: OpenLibrary,
        commands: CommandRegistry,
        run: Callable[[Command], None],
    ) -> None:
        self._over = over
        self._current = current
        self._commands = commands
        self._run = run
        self._keys: Mapping[str, Sequence[str]] = {}

    def show_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """These are the keys of the commands from now on."""
        self._keys = keys
        if is_made(self, "palette"):
            self.palette.show_keys(keys)
        if is_made(self, "cheat_sheet"):
            self.cheat_sheet.show_keys(keys)

    @cached_property
    def palette(self) -> Palette:
        """All commands, to find one."""
        from memesae.gui.sheets.command_palette import Palette

        palette = Palette(list(self._commands), self._keys, self._over)
        palette.chosen.connect(self._run)
        return palette

    @cached_property
    def cheat_sheet(self) -> CheatSheet:
        """All keys."""
        from memesae.gui.sheets.cheat_sheet import CheatSheet

        return CheatSheet(list(self._commands), self._keys, self._over)

    @cached_property
    def about(self) -> About:
        """What this is."""
        from memesae.gui.sheets.about import About

        return About(self._current, self._over)

    @cached_property
    def details(self) -> Details:
        """The whole story of an error."""
        from memesae.gui.sheets.about import Details

        return Details(self._over)

    @cached_property
    def failures(self) -> FailureList:
        """The files that could not be read."""
        from memesae.gui.sheets.failure_list import FailureList

        return FailureList(self._over)


def is_made(owner: object, sheet: str) -> bool:
    """Whether a sheet that its owner keeps in a cached property was ever wanted; asking does not make it."""
    return sheet in vars(owner)


def is_open(owner: object, sheet: str) -> bool:
    """Whether such a sheet is on the screen; asking does not make it."""
    return is_made(owner, sheet) and vars(owner)[sheet].isVisible()
