"""Prints the page docs/commands.md, made from the parsers of the command line: `make docs`."""

from __future__ import annotations

from argparse import SUPPRESS, Action
from collections.abc import Iterator

from memesae.cli.command_table import COMMANDS
from memesae.cli.main import STATUSES, complete_parser

_INTRODUCTION = """# Commands

`memesae COMMAND --help` prints the same. Every command takes `--json` (one document instead of lines), `--home FOLDER` (where
libraries and settings lie, instead of `MEMESAE_HOME`) and `--help`. Without a command, `memesae [FOLDER ...]` opens the window.
This file is written by `make docs`.
"""
_EVERYWHERE = {"--json", "--home", "--help"}


def commands_page() -> str:
    """The page as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    _, own = complete_parser()
    yield _INTRODUCTION
    yield _sentence(STATUSES.strip())
    for name, parser in own.items():
        yield f"\n## memesae {name}\n"
        yield _sentence(_text(COMMANDS[name].help))
        yield f"\n```\n{' '.join(parser.format_usage().removeprefix('usage:').split())}\n```"
        rows = [
            f"| {_name(one)} | {_text(one.help or '')} |"
            for one in parser._actions
            if one.help != SUPPRESS and not _EVERYWHERE & set(one.option_strings)
        ]
        if rows:
            yield "\n| argument | what it does |\n|---|---|"
            yield from rows


def _name(action: Action) -> str:
    value = "" if action.nargs == 0 else str(action.metavar or action.dest.upper())
    if action.choices:
        value = "\\|".join(map(str, action.choices))
    return " ".join(
        [*(f"`{each}`" for each in action.option_strings), *([f"`{value}`"] * bool(value))]
    )


def _text(text: str) -> str:
    """Text that Markdown shows as it is, also in a table."""
    text = text.replace("%%", "%")
    return "".join(f"\\{one}" if one in "|<>*_" else one for one in text)


def _sentence(text: str) -> str:
    text = text.strip()
    return f"{text[:1].upper()}{text[1:].removesuffix('.')}."


if __name__ == "__main__":
    print(commands_page(), end="")
