"""Reads the command line, runs one command, and turns errors into a sentence and an exit status."""

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence

from memesae import __version__
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.paths import home
from memesae.cli.arguments import folder
from memesae.cli.commands import NAMES, commands
from memesae.cli.window import Window

STOPPED = 130
"""Exit status after Ctrl+C, as shells have it."""


def run(argv: Sequence[str], window: Window) -> int:
    """Run what `argv` (without the program's name) asks for.

    Returns:
        0 when it went well, 1 after an error that was told on the error channel, 2 for a command
        line that makes no sense, 130 after Ctrl+C.
    """
    args = _parse(list(argv))
    try:
        return _run_command(args, window) if "run" in args else _open_window(args, window)
    except MemesaeError as error:
        _complain(error, args)
        return 1
    except (Cancelled, KeyboardInterrupt):
        print("Stopped. What was finished is kept.", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # whoever read our output has seen enough
        sys.stderr.close()
        return 0


def _open_window(args: Namespace, window: Window) -> int:
    return window.open(args.folder, home(args.home))


def _run_command(args: Namespace, window: Window) -> int:
    # loaded here, like all that only commands need: the window must not wait for it
    from memesae.cli.context import Context

    return args.run(Context(args, window))


def _complain(error: MemesaeError, args: Namespace) -> None:
    from memesae.cli.context import asked
    from memesae.cli.output import Output
    from memesae.steering.query.query_model import QueryError

    output = Output(json_wanted=False)
    if isinstance(error, QueryError):
        output.point(asked(args), error.position, error.length)
    output.complain(error)


def _parse(argv: list[str]) -> Namespace:
    """A command's arguments; without a command's name, the folders to open the window on."""
    rest = _base_parser(add_help=False).parse_known_args(argv)[1]
    first = next((word for word in rest if not word.startswith("-")), None)
    if first in NAMES or {"-h", "--help"} & set(rest):
        return _command_parser().parse_args(argv)
    return _window_parser().parse_args(argv)


def _base_parser(usage: str | None = None, *, add_help: bool = True) -> ArgumentParser:
    parser = ArgumentParser(
        "memesae", usage=usage, description="Find the picture you think of.", add_help=add_help
    )
    parser.add_argument("--version", action="version", version=f"memesae {__version__}")
    parser.add_argument("--home", help="where libraries and settings live (or MEMESAE_HOME)")
    return parser


def _window_parser() -> ArgumentParser:
    parser = _base_parser()
    parser.add_argument("folder", nargs="*", type=folder, help="the folders to search")
    return parser


def _command_parser() -> ArgumentParser:
    parser = _base_parser("memesae [FOLDER ...] | memesae COMMAND ...")
    listed = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in commands():
        own = listed.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        command.arguments(own)
        own.add_argument("--json", action="store_true", help="print one JSON document")
        # also behind the command; SUPPRESS keeps the one given before it
        own.add_argument("--home", default=SUPPRESS, help="see memesae --help")
        own.set_defaults(run=command.run)
    return parser
