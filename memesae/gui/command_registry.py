"""Commands, declared by a decorator on a controller's method.

Menus, keys, palette, cheat sheet and docs/keys.md are made from what `CommandRegistry.of` collects.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import NamedTuple, ParamSpec, TypeVar

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_

_DECLARED = "__memesae_commands__"
"""The attribute of a method with its declarations."""

Owner = TypeVar("Owner")
Arguments = ParamSpec("Arguments")


class Scope(Enum):
    """Where a command's keys work."""

    WINDOW = "Anywhere"
    """In the whole window, also while typing; keys that type a character work in the grid only."""
    GRID = "In the results"
    """While the results have the focus, where single letters are free."""


class Menu(Enum):
    """The menus of the window, in their order."""

    LIBRARY = "&Library"
    SEARCH = "&Search"
    STEER = "S&teer"
    FEATURES = "&Features"
    PICTURE = "&Picture"
    VIEW = "&View"
    HELP = "&Help"


class Family(NamedTuple):
    """Commands that differ only by a number: lists and menus show them as one.

    Attributes:
        title: the common title.
        description: one sentence about all of them.
    """

    title: str
    description: str


class Member(NamedTuple):
    """One command of a family.

    Attributes:
        id: stable name, used in settings ("more-1").
        title: title in menus and palette, in the imperative.
        key: default key in Qt's portable text.
        argument: passed to the family's method.
    """

    id: str
    title: str
    key: str
    argument: object


@dataclass(frozen=True, slots=True)
class Command:
    """A command.

    Attributes:
        id: stable name, used in settings ("quick-look").
        title: title in menus and palette, in the imperative.
        description: one sentence for the cheat sheet and the docs.
        keys: default keys in Qt's portable text ("Ctrl+K"); the first one is shown.
        scope: where the keys work.
        menu: its menu.
        owner: the class of the controller whose method it is.
        method: the name of that method.
        arguments: passed to the method: none, or one in a family.
        family: its family, if any.
    """

    id: str
    title: str
    description: str
    keys: tuple[str, ...]
    scope: Scope
    menu: Menu
    owner: type
    method: str
    arguments: tuple[object, ...] = ()
    family: Family | None = None

    def bound_to(self, controllers: Mapping[type, object]) -> Callable[[], None]:
        """The bound method of its controller, with its arguments.

        Args:
            controllers: the controller of each class.
        """
        return partial(getattr(controllers[self.owner], self.method), *self.arguments)


class Binding(NamedTuple):
    """A key with its command and scope."""

    key: str
    command: Command
    scope: Scope


class KeyClashError(MemesaeError):
    """Two commands have the same key."""


class _Declaration(NamedTuple):
    """A decorator's declaration, before the class of the method is known."""

    id: str
    title: str
    keys: tuple[str, ...]
    scope: Scope
    menu: Menu
    arguments: tuple[object, ...] = ()
    family: str = ""


def command(
    name: str, title: str, *keys: str, scope: Scope = Scope.WINDOW, menu: Menu
) -> Callable[[Callable[[Owner], None]], Callable[[Owner], None]]:
    """Declare the decorated method, which takes only self, as a command.

    The first paragraph of the method's docstring is the description.

    Args:
        name: stable name, used in settings ("quick-look").
        title: title in menus and palette, in the imperative.
        keys: default keys in Qt's portable text; the first one is shown.
        scope: where the keys work.
        menu: its menu.
    """

    def declare(method: Callable[[Owner], None]) -> Callable[[Owner], None]:
        setattr(method, _DECLARED, [_Declaration(name, title, keys, scope, menu)])
        return method

    return declare


def command_family(
    title: str, members: Iterable[Member], *, scope: Scope = Scope.WINDOW, menu: Menu
) -> Callable[[Callable[Arguments, None]], Callable[Arguments, None]]:
    """Declare the decorated method, which takes self and one argument, as a family of commands.

    The first paragraph of the method's docstring describes all of them.

    Args:
        title: the common title.
        members: the commands, in order.
        scope: where the keys work.
        menu: their menu.
    """
    declared = [
        _Declaration(name, shown, (key,), scope, menu, (argument,), title)
        for name, shown, key, argument in members
    ]

    def declare(method: Callable[Arguments, None]) -> Callable[Arguments, None]:
        setattr(method, _DECLARED, declared)
        return method

    return declare


class CommandRegistry:
    """All commands by id, in the order of the controllers and of the methods within each."""

    def __init__(self, commands: Iterable[Command]) -> None:
        """Create a registry.

        Raises:
            ValueError: two have the same id.
        """
        self._commands: dict[str, Command] = {}
        for item in commands:
            if item.id in self._commands:
                raise ValueError(f"there are two commands named {item.id}")
            self._commands[item.id] = item

    @classmethod
    def of(cls, controllers: Iterable[type]) -> "CommandRegistry":
        """Collect the commands declared on methods of these classes.

        Args:
            controllers: the classes, in the order of their commands in menus.

        Raises:
            ValueError: two commands have the same id, or a method has no docstring.
        """
        return cls(item for owner in controllers for item in _commands_of(owner))

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def __len__(self) -> int:
        return len(self._commands)

    def __getitem__(self, name: str) -> Command:
        return self._commands[name]

    def bindings(self, chosen: Mapping[str, Sequence[str]] | None = None) -> list[Binding]:
        """All key bindings.

        Args:
            chosen: the user's keys by command id, which replace the default keys of these commands.

        Raises:
            KeyClashError: two commands have the same key, so that Qt would run neither.
        """
        chosen = chosen or {}
        bindings = [
            Binding(key, item, _scope_of(key, item))
            for item in self
            for key in chosen.get(item.id, item.keys)
        ]
        _refuse_clashes(bindings)
        return bindings


def condensed(commands: Iterable[Command]) -> list[list[Command]]:
    """The commands in order, grouped by family."""
    groups: dict[str, list[Command]] = {}
    for item in commands:
        groups.setdefault(item.family.title if item.family else item.id, []).append(item)
    return list(groups.values())


def _commands_of(owner: type) -> Iterator[Command]:
    for method, function in vars(owner).items():
        for declared in getattr(function, _DECLARED, ()):
            name, title, keys, scope, menu, arguments, family = declared
            description = _first_paragraph(function)
            if not description:
                raise ValueError(f"command {name} needs a docstring")
            row = Family(family, description) if family else None
            yield Command(
                name, title, description, keys, scope, menu, owner, method, arguments, row
            )


def _first_paragraph(function: Callable[..., object]) -> str:
    return " ".join((inspect.getdoc(function) or "").partition("\n\n")[0].split())


def _scope_of(key: str, item: Command) -> Scope:
    """The scope of a key: plain characters must stay free for typing."""
    types = len(key.removeprefix("Shift+")) == 1
    return Scope.GRID if types else item.scope


def _refuse_clashes(bindings: Sequence[Binding]) -> None:
    taken: dict[str, Command] = {}
    for key, item, _ in bindings:
        other = taken.setdefault(key.casefold(), item)
        if other is not item:
            raise KeyClashError(
                N_("{key} is assigned to both “{first}” and “{second}”."),
                kept=N_("The default keys are in use."),
                hint=N_("Assign another key to one of them in the preferences."),
                key=key,
                first=other.title,
                second=item.title,
            )
