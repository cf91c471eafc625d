"""Parses the command line, runs a command or opens the window, and turns errors into exit statuses."""

import errno
import os
import sys
from argparse import SUPPRESS, Action, ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn, TextIO, cast

from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import home
from memesae.cli.command_context import Context, Window, query_text, require_display
from memesae.cli.command_table import COMMANDS, folder, load_command

INTERRUPTED = 130
"""Exit status after Ctrl+C, as in shells."""
_UNWRITABLE = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO, errno.EBADF)
_MISSPELT = 0.75
"""Least `difflib` ratio of a word that is taken for a misspelt command."""


class _Parser(ArgumentParser):
    """Parses the command line, and its commands' arguments; what was typed cannot steer the terminal."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and an error, and exit with status 2."""
        from memesae.cli.output import escaped

        super().error("\n".join(map(escaped, message.split("\n"))))


def run(argv: Sequence[str], window: Window) -> int:
    """Run a command line, given without the program's name.

    Returns:
        0 on success, 1 after an error that was printed on stderr, 130 after Ctrl+C.

    Raises:
        SystemExit: with status 2 for an invalid command line, 0 after --help and --version.
    """
    args = _parse(list(argv))
    try:
        if "run" in args:
            return _run_command(args, window)
        require_display()
        return window.open(args.folder, home(args.home))
    except MemesaeError as error:
        _print_error(error, args)
        return 1
    except (Cancelled, KeyboardInterrupt):
        print("Stopped. Finished work is saved.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # the reader, such as head, has closed the pipe
        sys.stderr.close()
        return 0


def _run_command(args: Namespace, window: Window) -> int:
    """Run a command.

    Raises:
        MemesaeError: what it prints cannot be written.
    """
    # a type checker does not know that it is None where the stream was closed
    if cast("TextIO | None", sys.stdout) is None:
        # the next file to be opened would take the place of the stream
        raise MemesaeError(
            N_("The output is closed, so nothing can be shown."),
            kept=N_("Nothing was done."),
            hint=N_("Send the output to a file or to /dev/null."),
        )
    try:
        status = args.run(Context(args, window))
        # what is still buffered would fail when nobody is told any more
        sys.stdout.flush()
    except OSError as error:
        # errors of files have a name, and a reader that closed its pipe is none
        if error.filename is not None or error.errno not in _UNWRITABLE:
            raise
        # the interpreter would try to write the rest once more as it ends
        with suppress(OSError):
            sys.stdout.close()
        # what prints the error looks at the stream too
        sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115 - it stays open until the process ends
        raise MemesaeError(
            N_("The output could not be written: {reason}."),
            hint=N_("Make room where the output goes, or send it elsewhere."),
            reason=error.strerror,
        ) from error
    return status


def _print_error(error: MemesaeError, args: Namespace) -> None:
    from memesae.cli.output import Output
    from memesae.steering.query.query_model import QueryError

    output = Output(json_wanted=False)
    if isinstance(error, QueryError):
        output.mark_error(query_text(args), error.position, error.length)
    output.print_error(error)


class _Version(Action):
    """`--version`; the commit is asked for only here, since git takes a moment."""

    def __call__(self, parser: ArgumentParser, *_: object, **__: object) -> None:
        from memesae.base.program import version_text

        print(f"memesae {version_text()}")
        parser.exit()


def _parse(argv: list[str]) -> Namespace:
    """The arguments of a command, or of the window where the first word is no command."""
    rest = _base_parser(add_help=False).parse_known_args(argv)[1]
    words = [word for word in rest if not word.startswith("-")]
    first = words[0] if words else None
    if first in COMMANDS:
        return _parse_command(first, argv)
    if first is not None:
        _refuse_misspelt_command(first, words[1:])
    if {"-h", "--help"} & set(rest):
        return _command_parser(None).parse_args(["--help"])
    return _window_parser().parse_args(argv)


def _parse_command(name: str, argv: list[str]) -> Namespace:
    """The arguments of a command; what is wrong with them is said with the command's own usage."""
    parser, own = _command_parsers(name)
    args, unknown = parser.parse_known_args(argv)
    if unknown and "--" not in argv:
        # of words on both sides of an option argparse takes the first ones alone: tag FOLDER --add dogs FILE ...
        before, rest = _base_parser(add_help=False).parse_known_args(argv)
        args, unknown = own.parse_known_intermixed_args(rest[1:], before)
    if unknown:
        own.error(f"unrecognized arguments: {' '.join(unknown)}")
    options = {string for action in own._actions for string in action.option_strings}
    behind = argv[argv.index("--") + 1 :] if "--" in argv else []
    for word in behind:
        if word in options:
            own.error(
                f"{word} stands behind --, where everything is a part of the query. "
                f"Write options before --; to search for the word itself, put it in quotes: '\"{word}\"'"
            )
    return args


def _refuse_misspelt_command(word: str, following: Sequence[str] = ()) -> None:
    """Exit with status 2 if a word is no file or folder here and nearly a command, or must be meant as one.

    A folder that does not exist is valid otherwise: it may be on a drive that is unplugged.
    """
    command = next((one for one in following if one in COMMANDS and not Path(one).exists()), None)
    if command is not None:
        _command_parser(None).error(f"the command comes first: memesae {command} {word} ...")
    if Path(word).name != word or Path(word).exists():
        return
    # only here: the window must open quickly
    from difflib import get_close_matches

    for name in get_close_matches(word, COMMANDS, n=1, cutoff=_MISSPELT):
        _command_parser(None).error(
            f"“{word}” is not a command. Did you mean: memesae {name}? "
            f"To open a folder of this name: memesae ./{word}"
        )
    if following:
        _command_parser(None).error(
            f"“{word}” is neither a command nor a folder here. The commands: memesae --help. "
            f"To open a folder of this name: memesae ./{word}"
        )


STATUSES = """exit status: 0 after success; 1 after an error, or where a check of doctor fails, with a sentence on
stderr; 2 for a command line that is not understood; 130 after Ctrl+C. Where an error stops a command, finished work is
kept."""
"""How a command ends, as the help and the manual page say it."""


def _base_parser(usage: str | None = None, *, add_help: bool = True) -> ArgumentParser:
    parser = _Parser(
        "memesae",
        usage=usage,
        description="Find the picture you are thinking of.",
        epilog=STATUSES,
        add_help=add_help,
    )
    parser.add_argument(
        "--version", action=_Version, nargs=0, help="print the version, with its commit, and exit"
    )
    parser.add_argument("--home", help="folder of libraries and settings (or set MEMESAE_HOME)")
    return parser


def _window_parser() -> ArgumentParser:
    parser = _base_parser()
    parser.add_argument("folder", nargs="*", type=folder, help="the folders to search")
    return parser


def _command_parser(chosen: str | None) -> ArgumentParser:
    """A parser that lists every command, and loads and parses the chosen one."""
    return _command_parsers(chosen)[0]


def _command_parsers(chosen: str | None) -> tuple[ArgumentParser, ArgumentParser]:
    """The parser that lists every command, and that of the chosen one (or the first again)."""
    parser, own = _listing_parser()
    if chosen is not None:
        _load_into(own[chosen], chosen)
    return parser, parser if chosen is None else own[chosen]


def complete_parser() -> tuple[ArgumentParser, dict[str, ArgumentParser]]:
    """The parser with all arguments of all commands, and theirs by name: for completions and the manual page."""
    parser, own = _listing_parser()
    for name in COMMANDS:
        _load_into(own[name], name)
    return parser, own


def _listing_parser() -> tuple[ArgumentParser, dict[str, ArgumentParser]]:
    """The parser that lists every command, and those of the commands, which are still without arguments."""
    parser = _base_parser("memesae [FOLDER ...] | memesae COMMAND ...")
    subparsers = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, prog="memesae"
    )
    own = {
        name: subparsers.add_parser(name, help=entry.help, description=entry.help)
        for name, entry in COMMANDS.items()
    }
    return parser, own


def _load_into(subparser: ArgumentParser, name: str) -> None:
    command = load_command(name)
    command.add_arguments(subparser)
    subparser.add_argument("--json", action="store_true", help="print one JSON document")
    # --home may also follow the command; SUPPRESS keeps a value given before it
    subparser.add_argument("--home", default=SUPPRESS, help="see memesae --help")
    subparser.set_defaults(run=command.run)
