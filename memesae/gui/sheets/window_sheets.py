"""The sheets of the window itself, each built on first use to keep the start fast."""

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
    """Command palette, cheat sheet, about, details and failures.

    Args:
        over: the widget that the sheets cover.
        current: the open library.
        commands: all commands.
        run: runs the command chosen in the palette.
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
        """Replace the keys shown in the sheets."""
        self._keys = keys
        if is_made(self, "palette"):
            self.palette.show_keys(keys)
        if is_made(self, "cheat_sheet"):
            self.cheat_sheet.show_keys(keys)

    @cached_property
    def palette(self) -> Palette:
        """The command palette, built on first use."""
        from memesae.gui.sheets.command_palette import Palette

        palette = Palette(list(self._commands), self._keys, self._over)
        palette.chosen.connect(self._run)
        return palette

    @cached_property
    def cheat_sheet(self) -> CheatSheet:
        """The cheat sheet, built on first use."""
        from memesae.gui.sheets.cheat_sheet import CheatSheet

        return CheatSheet(list(self._commands), self._keys, self._over)

    @cached_property
    def about(self) -> About:
        """The about sheet, built on first use."""
        from memesae.gui.sheets.about import About

        # the sheet of details is built only when there is something to show on it
        return About(self._current, lambda text: self.details.show_text(text), self._over)

    @cached_property
    def details(self) -> Details:
        """The sheet of details, built on first use."""
        from memesae.gui.sheets.about import Details

        return Details(self._over)

    @cached_property
    def failures(self) -> FailureList:
        """The sheet of unreadable files, built on first use."""
        from memesae.gui.sheets.failure_list import FailureList

        return FailureList(self._over)


def is_made(owner: object, sheet: str) -> bool:
    """Whether a sheet in a cached property of its owner exists; does not create it."""
    return sheet in vars(owner)


def is_open(owner: object, sheet: str) -> bool:
    """Whether such a sheet exists and is visible; does not create it."""
    return is_made(owner, sheet) and vars(owner)[sheet].isVisible()
