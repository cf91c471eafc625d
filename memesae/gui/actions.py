"""The commands as Qt actions, made once from the one list."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from memesae.base.errors import MemesaeError
from memesae.gui.command_registry import Binding, Command, KeyClashError, Scope
from memesae.gui.controllers import COMMANDS, Controllers
from memesae.gui.toast import Toasts
from memesae.gui.words import command_description, command_title


def bindings(chosen: Mapping[str, Sequence[str]], toasts: Toasts) -> list[Binding]:
    """The keys the person chose; the defaults, and a word about it, where those clash."""
    try:
        return COMMANDS.bindings(chosen)
    except KeyClashError as error:
        toasts.show_error(error)
        return COMMANDS.bindings()


def keys_by_command(bound: Sequence[Binding]) -> dict[str, list[str]]:
    """All keys of each command that has any."""
    keys: dict[str, list[str]] = {}
    for binding in bound:
        keys.setdefault(binding.command.id, []).append(binding.key)
    return keys


class Actions(QObject):
    """One action per command for menus, and a second one where its keys work in two places.

    Args:
        bound: which key does what and where.
        controllers: what the commands are methods of.
        window: where keys of the window's scope work.
        grids: where keys of the results' scope work.
        toasts: told when a command cannot do what it should.
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
        self._controllers = controllers.by_class()
        self._toasts = toasts
        self._window = window
        self._grids = grids
        self._actions = {item.id: self._new(item) for item in COMMANDS}
        self._in_grid: dict[str, QAction] = {}
        self.rebind(bound)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def rebind(self, bound: Sequence[Binding]) -> None:
        """From now on these keys do what they say; menus keep their actions."""
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
        # letters must stay free for typing everywhere else
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for grid in self._grids:
            grid.addAction(action)

    def _triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.run(COMMANDS[action.objectName()])

    def run(self, item: Command) -> None:
        """Do what a command says; what it cannot do it tells."""
        try:
            item.run(self._controllers)
        except MemesaeError as error:
            self._toasts.show_error(error)


def _keys(item: Command, bound: Sequence[Binding], scope: Scope) -> list[str]:
    return [binding.key for binding in bound if binding.command is item and binding.scope is scope]
