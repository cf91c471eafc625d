"""The menus, made from the one list of commands."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from memesae.gui.actions import Actions
from memesae.gui.command_registry import Command, Menu, condensed
from memesae.gui.controllers import COMMANDS
from memesae.gui.words import family_title, menu_title

ON_A_PICTURE = (
    "quick-look",
    "open-picture",
    "open-with",
    "reveal",
    "",
    "more-like-this",
    "less-like-this",
    "why-here",
    "",
    "toggle-favourite",
    "tag",
    "",
    "copy-image",
    "copy-files",
    "copy-path",
    "save-copy",
    "write-list",
    "",
    "trash",
)
"""What a right click on a picture offers; an empty name is a line."""


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> None:
    """Put every command into its menu."""
    for menu in Menu:
        commands = [item for item in COMMANDS if item.menu is menu]
        shown = bar.addMenu(menu_title(menu))
        for alike in condensed(commands):
            item = alike[0]
            if item.family is not None:
                _add_family(shown, alike, actions)
                continue
            action = actions[item.id]
            if item.id == "quit":
                shown.addSeparator()
                action.setMenuRole(QAction.MenuRole.QuitRole)
            if item.id == "about":
                action.setMenuRole(QAction.MenuRole.AboutRole)
            shown.addAction(action)


def _add_family(menu: QMenu, alike: Sequence[Command], actions: Actions) -> None:
    """A menu of its own for commands that differ by a number only."""
    inner = menu.addMenu(family_title(alike[0]))
    for item in alike:
        inner.addAction(actions[item.id])


class PictureMenu(QMenu):
    """The menu of a right click on a picture."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        for name in ON_A_PICTURE:
            if name:
                self.addAction(actions[name])
            else:
                self.addSeparator()

    def show_at(self, place: QPoint) -> None:
        """Open at a place in the widget it belongs to."""
        self.popup(self._over.mapToGlobal(place))
