"""Output of commands: JSON or plain lines on stdout, progress and errors on stderr.

rich is imported by what draws with it: a search prints plain lines.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from memesae.base.cancellation import Progress as Report
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import Message
from memesae.library.roots import address_of

if TYPE_CHECKING:
    from types import FrameType

    from rich.console import Console
    from rich.table import Table

_ESCAPES = {"\t": "\\t", "\n": "\\n", "\r": "\\r", "\x1b": "\\e", "\a": "\\a", "\b": "\\b"}


def to_terminal() -> bool:
    """Whether standard output is read by a person at a terminal, and not by a program or a file."""
    return sys.stdout.isatty()


def escaped(text: str) -> str:
    """The text with every character that a terminal would not show as itself written as an escape."""
    return "".join(one if one.isprintable() else _escape(one) for one in text)


def _escape(character: str) -> str:
    code = ord(character)
    if character in _ESCAPES:
        return _ESCAPES[character]
    # a byte of a name that is not UTF-8
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return (
        f"\\u{code:04x}"
        if 0x7F < code <= 0xFFFF
        else f"\\U{code:08x}"
        if code > 0xFF
        else f"\\x{code:02x}"
    )


def shell_quoted(name: str) -> str:
    r"""A file name that a terminal may not show as it is, as bash and zsh would read it: `$'a\tb.jpg'`."""
    plain = name.replace("\\", "\\\\").replace("'", "\\'")
    return f"$'{escaped(plain)}'"


Row = Mapping[str, Any]
"""One row of a table: values by column name."""


def record(value: object) -> Any:  # noqa: ANN401 - what JSON can hold
    """A report as JSON fields, by the names of its dataclass; messages as English text."""
    if isinstance(value, Message):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: record(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, list | tuple):
        return [record(one) for one in cast("Sequence[object]", value)]
    return value


def as_json(value: object) -> object:
    """The JSON value of an object that `json` cannot serialise by itself.

    Raises:
        TypeError: there is none.
    """
    if isinstance(value, Path):
        return _name_of(value)
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


def _name_of(path: Path | str) -> str:
    """A path as text; the address of what lies elsewhere, of which a `Path` lacks a slash."""
    return (address_of(path) if isinstance(path, Path) else None) or str(path)


class Output:
    """The output of one run of a command.

    Names of files are data: to a terminal, those it would not show letter by letter are quoted; into a pipe
    they go as they are, except that a line break, which would make two lines of one, is quoted too. JSON and
    `-0` always carry the very name.

    Args:
        json_wanted: whether stdout carries one JSON document and nothing else.
        null_wanted: whether stdout carries paths alone, each ended by a null character.
    """

    def __init__(self, *, json_wanted: bool, null_wanted: bool = False) -> None:
        for stream in (sys.stdout, sys.stderr):
            _allow_any_file_name(stream)
        self.json_wanted = json_wanted
        self.null_wanted = null_wanted

    @cached_property
    def errors(self) -> Console:
        """What is printed on stderr."""
        from rich.console import Console

        return Console(stderr=True, highlight=False, soft_wrap=True)

    def line(self, text: str = "") -> None:
        """Print one line, unless JSON or nothing but paths is wanted."""
        if not (self.json_wanted or self.null_wanted):
            # not by rich, which expands tabs and drops control characters
            shown = "\n".join(map(escaped, text.split("\n"))) if to_terminal() else text
            print(shown)

    def path(self, path: Path | str) -> str:
        """A path as it is to be printed in a line."""
        name = _name_of(path)
        readable = name.isprintable() if to_terminal() else "\n" not in name
        return name if readable else shell_quoted(name)

    def found(self, path: Path | str, before: str = "") -> None:
        """Print a line about a file: what is said of it, two blanks and its path; with `-0` the path alone."""
        if self.null_wanted:
            sys.stdout.write(f"{_name_of(path)}\0")
        else:
            self.line(f"{before}  {self.path(path)}" if before else self.path(path))

    def note(self, text: str) -> None:
        """Print on stderr what a person must know besides the results."""
        self.errors.print(escaped(text), markup=False)

    def table(self, table: Table) -> None:
        """Print a table, unless JSON is wanted."""
        if not self.json_wanted:
            from rich.console import Console

            lines = Console(highlight=False, soft_wrap=True, markup=False, emoji=False)
            lines.print(table)

    def rows(self, rows: Sequence[Row]) -> None:
        """Print rows with the same columns as a table, unless JSON is wanted."""
        from rich.table import Table

        table = Table(*rows[0], box=None, pad_edge=False)
        for row in rows:
            table.add_row(*(str(value) for value in row.values()))
        self.table(table)

    def document(self, content: Mapping[str, Any]) -> None:
        """Print a JSON document, if JSON is wanted."""
        if self.json_wanted:
            print(json.dumps(content, default=as_json))

    def mark_error(self, text: str, position: int, length: int) -> None:
        """Print a text with a mark below its invalid characters."""
        # one character for each, so that the mark stands below the right one
        self.errors.print("".join(c if c.isprintable() else "?" for c in text), markup=False)
        self.errors.print(" " * position + "^" * max(1, length), markup=False)

    def print_error(self, error: MemesaeError) -> None:
        """Print what failed, what is safe and what to do."""
        self.errors.print(escaped(error.sentence), style="bold red", markup=False)
        for line in (error.kept, error.hint):
            if line:
                self.errors.print(escaped(line), markup=False)


def _allow_any_file_name(stream: Any) -> None:  # noqa: ANN401 - tests replace the streams
    """File names need not be valid UTF-8: print their bytes rather than fail."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="surrogateescape")


INTERRUPT = (signal.SIGINT,)
"""Ctrl+C."""
ENDINGS = (signal.SIGINT, signal.SIGTERM)
"""Ctrl+C, and how a system ends its services."""


@contextmanager
def progress_bar(output: Output, signals: Sequence[signal.Signals] = INTERRUPT) -> Generator[Token]:
    """A token that draws its progress as a bar on stderr, and that these signals cancel.

    Where nobody sees it, only the notes are printed.
    """
    if output.json_wanted or not sys.stderr.isatty():
        with cancelled_by(signals, Token(lambda report: _print_note(output, report))) as token:
            yield token
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=output.errors,
        transient=True,
    )
    task = bar.add_task("", total=None, rate="")

    def draw(report: Report) -> None:
        _print_note(output, report)
        rate = f"{report.rate:.0f}/s" if report.rate else ""
        bar.update(
            task,
            description=str(report.stage),
            completed=report.done,
            total=report.total,
            rate=rate,
        )

    with cancelled_by(signals, Token(draw)) as token, bar:
        yield token


def _print_note(output: Output, report: Report) -> None:
    if report.note:
        output.note(str(report.note))


@contextmanager
def cancelled_by(signals: Sequence[signal.Signals], token: Token) -> Generator[Token]:
    """Cancel a token when one of these signals comes."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        token.cancel()

    before = {each: signal.signal(each, stop) for each in signals}
    try:
        yield token
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
