"""The commands by name, how a command is declared, and the arguments that several of them take."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from memesae.cli.command_context import Context


class Entry(NamedTuple):
    """A command that is not loaded yet: its module in memesae.cli, and its help text."""

    module: str
    help: str


COMMANDS = {
    "index": Entry("library_commands", "index folders of pictures, so that they can be searched"),
    "read": Entry("library_commands", "read text in pictures (OCR), so that text: finds it"),
    "tag": Entry("library_commands", "tag pictures, untag them, or list tags"),
    "search": Entry("search_commands", "find pictures by text, pictures and filters"),
    "offer": Entry("search_commands", "list the directions in which a query can be steered"),
    "steer": Entry("search_commands", "search with a query that is moved along directions"),
    "explain": Entry("search_commands", "list the features that make up a picture's score"),
    "train": Entry("feature_commands", "train features to steer along on a library"),
    "features": Entry("feature_commands", "list a library's features and their strongest images"),
    "sae": Entry("feature_commands", "import or export features, or use the built-in ones again"),
    "export": Entry(
        "feature_commands", "write features as web pages; vectors, codes, labels, tags as tables"
    ),
    "import": Entry("feature_commands", "give pictures the vectors of a file, without a model"),
    "diff": Entry(
        "analysis_commands", "list what the pictures of one folder show more than another's"
    ),
    "pairs": Entry("analysis_commands", "list features that occur together, and that never do"),
    "families": Entry("analysis_commands", "list families of features, from general to special"),
    "common": Entry("analysis_commands", "list features that some pictures have in common"),
    "trends": Entry("analysis_commands", "list features that rise and fall over months or years"),
    "clusters": Entry("exploration_commands", "group pictures by what you name"),
    "property": Entry("exploration_commands", "find pictures by a property, as a set of features"),
    "match": Entry("exploration_commands", "list the features that two dictionaries share"),
    "splitting": Entry("exploration_commands", "list how features split in wider dictionaries"),
    "map": Entry("exploration_commands", "write a map of the pictures as a page"),
    "taste": Entry("exploration_commands", "learn what you like from choices between two pictures"),
    "superposition": Entry(
        "analysis_commands", "write a page on why one coordinate is not one thing"
    ),
    "models": Entry("library_commands", "list built-in, downloaded and recommended models"),
    "engine": Entry(
        "library_commands", "let a vector engine on a server search a library, or this machine"
    ),
    "doctor": Entry("library_commands", "check this machine and, with a folder, its library"),
    "pick": Entry("command_table", "show the quick picker: type, choose, and copy a picture"),
    "demo": Entry(
        "library_commands", "unpack and index a small library, and open it in the window"
    ),
    "licences": Entry(
        "library_commands", "list the licences of the program and what it is made of"
    ),
    "completion": Entry("library_commands", "print what makes a shell complete commands"),
    "bench": Entry("bench_command", "measure speed and quality on this machine"),
}
"""Every command, in the order of `memesae --help`."""


@dataclass(frozen=True, slots=True)
class Argument:
    """One call of `ArgumentParser.add_argument`."""

    names: tuple[str, ...]
    options: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Command:
    """A command that is loaded.

    Attributes:
        arguments: what it takes besides --json and --home.
        run: does the work and returns the exit status.
    """

    arguments: tuple[Argument, ...]
    run: Callable[[Context], int]

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments to a parser."""
        for argument in self.arguments:
            parser.add_argument(*argument.names, **argument.options)  # type: ignore[arg-type]


def argument(*names: str, **options: object) -> Argument:
    """An argument; takes what `ArgumentParser.add_argument` takes."""
    return Argument(names, options)


def command(*arguments: Argument) -> Callable[[Callable[[Context], int]], Command]:
    """Make a function of a command module the command of the same name."""
    return lambda run: Command(arguments, run)


def load_command(name: str) -> Command:
    """Import the module of a command, and no other command module."""
    # a function cannot be called "import"
    function = f"{name}_" if iskeyword(name) else name
    return getattr(import_module(f"memesae.cli.{COMMANDS[name].module}"), function)


def folder(text: str) -> Path:
    """An argument that names a folder, which need not exist: it may be on a drive that is unplugged."""
    if text.startswith("file://"):
        text = unquote(urlsplit(text).path)
    path = Path(text).expanduser()
    if path.exists() and not path.is_dir():
        raise ArgumentTypeError(f"{text} is a file; name the folder that contains it")
    return path


def count(text: str) -> int:
    """An argument that is a whole number above zero."""
    if not text.isdecimal() or int(text) == 0:
        raise ArgumentTypeError(f"must be a whole number, 1 or more, not {text}")
    return int(text)


INDEXED_FOLDER = argument("folder", type=folder, help="an indexed folder")
NULL = argument(
    "-0", "--null", action="store_true", help="print paths alone, each ended by a null character"
)
RESULT_COUNT = argument("-n", type=count, default=20, help="number of results (20)")


@command(
    argument("folder", nargs="*", type=folder, help="the folders to search (the last library)")
)
def pick(context: Context) -> int:
    """Show the quick picker in the window that is open, or start the program with it.

    Here, as the modules of other commands load for longer than the picker takes to show.
    """
    from memesae.cli.command_context import require_display

    require_display()
    return context.window.pick(context.args.folder, context.home)
