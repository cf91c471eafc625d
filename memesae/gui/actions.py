"""Qt actions and menus, made from the command registry."""

import sys
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from memesae.base.errors import MemesaeError
from memesae.gui.command_registry import Binding, Command, KeyClashError, Menu, Scope, condensed
from memesae.gui.controllers import COMMANDS, Controllers
from memesae.gui.text_formatting import command_description, command_title, family_title, menu_title
from memesae.gui.widgets.toasts import Toasts

ON_A_US_KEYBOARD = "!@#$%^&*("
_MAC = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9}
"""Apple's virtual key codes of the number row, which are not in order."""
_FIRST_ON_X11 = 10
_FIRST_ON_WINDOWS = 2
_BESIDE_NUMBERS = frozenset(map(ord, "[]{}|\\~#@^`²³"))
"""Characters of the number row with AltGr, which not every platform reports as a modifier."""


def bindings(chosen: Mapping[str, Sequence[str]], toasts: Toasts) -> list[Binding]:
    """The user's keys; if they clash, the defaults, and an error message."""
    try:
        return COMMANDS.bindings(chosen)
    except KeyClashError as error:
        toasts.show_error(error)
        return COMMANDS.bindings()


def keys_by_command(bound: Sequence[Binding]) -> dict[str, list[str]]:
    """The keys of each command that has any."""
    keys: dict[str, list[str]] = {}
    for binding in bound:
        keys.setdefault(binding.command.id, []).append(binding.key)
    return keys


class Actions(QObject):
    """An action per command, and a second one for commands with keys in two scopes.

    Args:
        bound: the key bindings.
        controllers: the objects whose methods the commands are.
        window: the widget of the window scope.
        grids: the widgets of the grid scope.
        toasts: shows errors of commands.
    """

    def __init__(
        self,
        bound: Sequence[Binding],
        controllers: Controllers,
        window: QWidget,
        grids: Sequence[QWidget],
        toasts: Toasts,
    ) -> None:
        super().__init__(window)
        by_class = controllers.by_class()
        self._methods = {item.id: item.bound_to(by_class) for item in COMMANDS}
        self._toasts = toasts
        self._window = window
        self._grids = grids
        self._actions = {item.id: self._new(item) for item in COMMANDS}
        self._in_grid: dict[str, QAction] = {}
        self.rebind(bound)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def work_anywhere(self, key: QKeySequence) -> bool:
        """Whether a key runs a command in the whole window."""
        everywhere = Qt.ShortcutContext.WindowShortcut
        return any(
            key in action.shortcuts()
            for action in self._actions.values()
            if action.shortcutContext() is everywhere
        )

    def rebind(self, bound: Sequence[Binding]) -> None:
        """Replace the key bindings; the actions in menus stay the same."""
        for item in COMMANDS:
            everywhere = _keys(item, bound, Scope.WINDOW)
            in_grid = _keys(item, bound, Scope.GRID)
            if item.id in self._in_grid:
                self._in_grid[item.id].setShortcuts([])
            if everywhere and in_grid:
                second = self._in_grid.setdefault(item.id, self._new(item))
                self._attach(second, in_grid, Scope.GRID)
            scope = Scope.WINDOW if everywhere else Scope.GRID
            self._attach(self._actions[item.id], everywhere or in_grid, scope)

    def _new(self, item: Command) -> QAction:
        action = QAction(command_title(item), self)
        action.setObjectName(item.id)
        action.setToolTip(command_description(item))
        action.setStatusTip(command_description(item))
        action.triggered.connect(self._triggered)
        return action

    def _attach(self, action: QAction, keys: Sequence[str], scope: Scope) -> None:
        for widget in (self._window, *self._grids):
            widget.removeAction(action)
        action.setShortcuts([QKeySequence(key) for key in keys])
        if scope is Scope.WINDOW:
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._window.addAction(action)
            return
        # letters must stay free for typing elsewhere
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for grid in self._grids:
            grid.addAction(action)

    def _triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.run(COMMANDS[action.objectName()])

    def run(self, item: Command) -> None:
        """Run a command; errors are shown."""
        try:
            self._methods[item.id]()
        except MemesaeError as error:
            self._toasts.show_error(error)


def _keys(item: Command, bound: Sequence[Binding], scope: Scope) -> list[str]:
    return [binding.key for binding in bound if binding.command is item and binding.scope is scope]


def digit_of(event: QKeyEvent) -> int | None:
    """The number printed on the pressed key, whatever it types; None for other keys."""
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return int(event.key()) - int(Qt.Key.Key_0)
    if not _shifted(event) and int(event.key()) in _BESIDE_NUMBERS:
        return None
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey())
    if event.nativeScanCode():
        first = _FIRST_ON_WINDOWS if sys.platform == "win32" else _FIRST_ON_X11
        number = event.nativeScanCode() - first + 1
        return number if 1 <= number <= 9 else None
    signs = {ord(sign): number for number, sign in enumerate(ON_A_US_KEYBOARD, start=1)}
    return signs.get(int(event.key())) if _shifted(event) else None


def _shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


class Digits(QObject):
    """Handles number keys independently of the layout: Shift+7 types "/" in Germany, and 7 types "è" in France.

    Args:
        over: the widgets in which the keys work: the grids, and the panel with its sliders.
        actions: the commands.
    """

    def __init__(self, over: Sequence[QWidget], actions: Actions) -> None:
        super().__init__(over[0])
        self._actions = actions
        for widget in over:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle keys of the number row before shortcuts see the characters they type."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        command = self._command(event)
        if command is None:
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self._actions.run(COMMANDS[command])
        return True

    def _command(self, event: QKeyEvent) -> str | None:
        """The command of a number key, unless the user assigned other keys to it."""
        others = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        number = None if others else digit_of(event)
        if number is None:
            return None
        command, key = (
            (f"less-{number}", f"Shift+{number}")
            if _shifted(event)
            else (f"more-{number}", f"{number}")
        )
        return command if QKeySequence(key) in self._actions[command].shortcuts() else None


class TypingKeys(QObject):
    """Leaves the window's keys to their commands while typing: Ctrl+E would else move the cursor to the end.

    Args:
        edits: the line edits.
        actions: the commands.
    """

    def __init__(self, edits: Sequence[QWidget], actions: Actions) -> None:
        super().__init__(edits[0])
        self._actions = actions
        for edit in edits:
            edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a line edit from claiming keys that work in the whole window."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not self._actions.work_anywhere(QKeySequence(event.keyCombination())):
            return False
        event.ignore()
        return True


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
"""The context menu of a picture; an empty name is a separator."""


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> None:
    """Add every command to its menu."""
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
    """Add a submenu for commands that differ only by a number."""
    inner = menu.addMenu(family_title(alike[0]))
    for item in alike:
        inner.addAction(actions[item.id])


class PictureMenu(QMenu):
    """The context menu of a picture."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        for name in ON_A_PICTURE:
            if name:
                self.addAction(actions[name])
            else:
                self.addSeparator()

    def show_at(self, position: QPoint) -> None:
        """Open at a position in its parent widget."""
        self.popup(self._over.mapToGlobal(position))
