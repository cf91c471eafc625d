"""One list of commands: menus, keys, palette, cheat sheet and docs are all made from it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from memesae.app.desk import Desk
from memesae.base.errors import MemesaeError


class Scope(Enum):
    """Where a command's keys work."""

    WINDOW = "Anywhere"
    """In the whole window, also while typing; keys that would type a character wait for the grid."""
    GRID = "In the results"
    """While the results have the focus: single letters are free there."""


class Menu(Enum):
    """The menus of the window, in their order."""

    LIBRARY = "&Library"
    SEARCH = "&Search"
    STEER = "S&teer"
    FEATURES = "&Features"
    PICTURE = "&Picture"
    VIEW = "&View"
    HELP = "&Help"


Handler = Callable[[Desk], None]


class Family(NamedTuple):
    """Commands that differ by a number only: pages and menus show them as one.

    Attributes:
        title: what they are called together.
        description: one sentence about all of them.
    """

    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do.

    Attributes:
        id: stable name, used in settings ("quick-look").
        title: what menus and the palette show, in the imperative.
        description: one sentence for the cheat sheet and the docs.
        keys: default keys in Qt's portable text ("Ctrl+K"), the first one is shown.
        scope: where the keys work.
        menu: the menu it stands in.
        run: does it.
        family: which others it is one of a row with, if any.
    """

    id: str
    title: str
    description: str
    keys: tuple[str, ...]
    scope: Scope
    menu: Menu
    run: Handler
    family: Family | None = None


class Binding(NamedTuple):
    """One key, the command it gives, and where it does so."""

    key: str
    command: Command
    scope: Scope


class KeyClashError(MemesaeError):
    """Two commands want one key in one place."""


class Registry:
    """All commands by id, in the order in which they were declared."""

    def __init__(self) -> None:
        self._commands: dict[str, Command] = {}

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def __len__(self) -> int:
        return len(self._commands)

    def __getitem__(self, name: str) -> Command:
        return self._commands[name]

    def command(
        self,
        name: str,
        title: str,
        *keys: str,
        scope: Scope = Scope.WINDOW,
        menu: Menu,
        family: Family | None = None,
    ) -> Callable[[Handler], Handler]:
        """Declare the decorated function as a command; its docstring is the description.

        Raises:
            ValueError: the name is taken or the function says nothing about itself.
        """

        def declare(run: Handler) -> Handler:
            if name in self._commands:
                raise ValueError(f"there are two commands named {name}")
            description = (run.__doc__ or "").strip()
            if not description:
                raise ValueError(f"command {name} needs a docstring")
            self._commands[name] = Command(name, title, description, keys, scope, menu, run, family)
            return run

        return declare

    def bindings(self, chosen: Mapping[str, Sequence[str]] | None = None) -> list[Binding]:
        """Every key with what it does and where.

        Args:
            chosen: the person's own keys by command id, which replace that command's default keys.

        Raises:
            KeyClashError: two commands would answer one key; Qt would then answer with neither.
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
    """The commands in their order, those of one family together."""
    groups: dict[str, list[Command]] = {}
    for item in commands:
        groups.setdefault(item.family.title if item.family else item.id, []).append(item)
    return list(groups.values())


def _scope_of(key: str, item: Command) -> Scope:
    """Where a key works: a plain character must stay free for typing."""
    types = len(key.removeprefix("Shift+")) == 1
    return Scope.GRID if types else item.scope


def _refuse_clashes(bindings: Sequence[Binding]) -> None:
    taken: dict[str, Command] = {}
    for key, item, _ in bindings:
        other = taken.setdefault(key.casefold(), item)
        if other is not item:
            raise KeyClashError(
                f"{key} is the key of both “{other.title}” and “{item.title}”.",
                kept="The default keys are in use.",
                hint="Give one of them another key in the settings.",
            )


REGISTRY = Registry()
command = REGISTRY.command
