"""Prints the manual page memesae(1), made from the parsers of the command line."""

from __future__ import annotations

from argparse import SUPPRESS, Action, ArgumentParser
from collections.abc import Iterator

from memesae import __version__
from memesae.cli.command_table import COMMANDS
from memesae.cli.main import STATUSES, complete_parser

_DESCRIPTION = """\
memesae searches folders of pictures on this computer by words and by pictures, and steers a search along directions. Without a
command it opens the window on the folders named, or on the last library. Everything is local and works offline; nothing is
written into folders of pictures."""
_EXAMPLES = (
    ("open the window on a folder", "memesae ~/Pictures"),
    ("index a folder, or what is new in it", "memesae index ~/Pictures"),
    ("keep its index up to date on a server", "memesae index --watch ~/Pictures"),
    ("search", 'memesae search ~/Pictures "dog in the snow"'),
    (
        "copy what was found",
        "memesae search ~/Pictures dog -0 | xargs -0 cp -t found",
    ),
)


def man_page() -> str:
    """The page in the roff language."""
    parser, own = complete_parser()
    return "\n".join(_lines(parser, own)) + "\n"


def _lines(parser: ArgumentParser, own: dict[str, ArgumentParser]) -> Iterator[str]:
    yield f'.TH MEMESAE 1 "" "memesae {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"memesae \- find the picture you are thinking of"
    yield ".SH SYNOPSIS"
    yield r".B memesae"
    yield r"[\fIFOLDER\fR ...]"
    yield ".br"
    yield r".B memesae"
    yield r"\fICOMMAND\fR ..."
    yield ".SH DESCRIPTION"
    yield _text(_DESCRIPTION)
    yield ".SH OPTIONS"
    yield from _arguments(each for each in parser._actions if each.option_strings)
    yield ".SH COMMANDS"
    yield _text("Every command takes --json, --home and --help.")
    for name, command in own.items():
        yield f".SS {name}"
        yield _text(_sentence(COMMANDS[name].help))
        usage = " ".join(command.format_usage().removeprefix("usage:").split())
        yield ".PP"
        yield rf"\fB{_text(usage)}\fR"
        shared = {"--json", "--home", "--help"}
        yield from _arguments(
            each for each in command._actions if not shared & set(each.option_strings)
        )
    yield ".SH EXIT STATUS"
    yield _text(_sentence(STATUSES.partition(":")[2].strip()))
    yield ".SH ENVIRONMENT"
    yield ".TP"
    yield r".B MEMESAE_HOME"
    yield _text("The folder of libraries and settings, if --home is not given.")
    yield ".SH FILES"
    yield ".TP"
    yield r".I ~/.local/share/memesae"
    yield _text("Libraries, models, settings.toml and memesae.log.")
    yield ".SH EXAMPLES"
    for what, line in _EXAMPLES:
        yield ".TP"
        yield _text(_sentence(what))
        yield rf"\fB{_text(line)}\fR"


def _arguments(actions: Iterator[Action]) -> Iterator[str]:
    for action in actions:
        if action.help == SUPPRESS:
            continue
        value = str(action.metavar or ("" if action.nargs == 0 else action.dest.upper()))
        if action.choices:
            value = "|".join(map(str, action.choices))
        names = ", ".join(rf"\fB{_text(name)}\fR" for name in action.option_strings)
        name = action.metavar if isinstance(action.metavar, str) else action.dest
        shown = f"{names} {_italic(value)}".strip() if names else _italic(name)
        yield ".TP"
        yield shown
        yield _text(_sentence((action.help or "").replace("%%", "%")))


def _italic(text: str) -> str:
    return rf"\fI{_text(text)}\fR" if text else ""


def _sentence(text: str) -> str:
    text = text.strip()
    return f"{text[:1].upper()}{text[1:].removesuffix('.')}."


def _text(text: str) -> str:
    """Text that roff shows as it is."""
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq")
    return "\n".join(
        rf"\&{line}" if line.startswith((".", "'")) else line for line in text.split("\n")
    )


if __name__ == "__main__":
    print(man_page(), end="")
