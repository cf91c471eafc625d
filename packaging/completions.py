"""Writes resources/completions, made from the parsers of the command line: `make docs`."""

from __future__ import annotations

from argparse import Action, ArgumentParser
from pathlib import Path

import shtab

from memesae.cli.command_table import folder
from memesae.cli.main import complete_parser

FOLDER = Path(__file__).parents[1] / "resources" / "completions"
SHELLS = ("bash", "zsh", "fish")


def completion(shell: str) -> str:
    """The script that makes a shell complete commands, options, their values, files and folders."""
    parser, own = complete_parser()
    for each in (parser, *own.values()):
        _complete_paths(each)
    lines = shtab.complete(parser, shell).splitlines()
    # without the comment on where to put it, which memesae says itself; zsh's first line is none
    return "\n".join(line for line in lines if not line.startswith("# ")).strip() + "\n"


def _complete_paths(parser: ArgumentParser) -> None:
    for action in parser._actions:
        kind = {folder: shtab.DIRECTORY, Path: shtab.FILE}.get(action.type or str)
        if kind is not None or action.dest == "home":
            _set(action, kind or shtab.DIRECTORY)


def _set(action: Action, kind: object) -> None:
    # where shtab looks for it
    action.complete = kind  # type: ignore[attr-defined]


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name in SHELLS:
        (FOLDER / f"memesae.{name}").write_text(completion(name), "utf-8")
