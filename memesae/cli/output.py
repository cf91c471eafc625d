"""Output of commands: JSON or plain lines on stdout, progress and errors on stderr."""

import json
import signal
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from memesae.base.cancellation import Progress as Report
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError

Row = Mapping[str, Any]
"""One row of a table: values by column name."""


def as_json(value: object) -> object:
    """The JSON value of an object that `json` cannot serialise by itself.

    Raises:
        TypeError: there is none.
    """
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


class Output:
    """The output of one run of a command.

    Args:
        json_wanted: whether stdout carries one JSON document and nothing else.
    """

    def __init__(self, *, json_wanted: bool) -> None:
        for stream in (sys.stdout, sys.stderr):
            _allow_any_file_name(stream)
        self.json_wanted = json_wanted
        self.errors = Console(stderr=True, highlight=False, soft_wrap=True)
        self._lines = Console(highlight=False, soft_wrap=True, markup=False, emoji=False)

    def line(self, text: str = "") -> None:
        """Print one line, unless JSON is wanted."""
        if not self.json_wanted:
            self._lines.print(text)

    def table(self, table: Table) -> None:
        """Print a table, unless JSON is wanted."""
        if not self.json_wanted:
            self._lines.print(table)

    def rows(self, rows: Sequence[Row]) -> None:
        """Print rows with the same columns as a table, unless JSON is wanted."""
        table = Table(*rows[0], box=None, pad_edge=False)
        for row in rows:
            table.add_row(*(str(value) for value in row.values()))
        self.table(table)

    def document(self, fields: Mapping[str, Any]) -> None:
        """Print a JSON document, if JSON is wanted."""
        if self.json_wanted:
            print(json.dumps(fields, default=as_json))

    def mark_error(self, text: str, position: int, length: int) -> None:
        """Print a text with a mark below its invalid characters."""
        self.errors.print(text, markup=False)
        self.errors.print(" " * position + "^" * max(1, length), markup=False)

    def print_error(self, error: MemesaeError) -> None:
        """Print what failed, what is safe and what to do."""
        self.errors.print(error.sentence, style="bold red", markup=False)
        for line in (error.kept, error.hint):
            if line:
                self.errors.print(line, markup=False)


def _allow_any_file_name(stream: Any) -> None:  # noqa: ANN401 - tests replace the streams
    """File names need not be valid UTF-8: print their bytes rather than fail."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="surrogateescape")


@contextmanager
def progress_bar(output: Output) -> Generator[Token]:
    """A token that draws its progress as a bar on stderr, and that Ctrl+C cancels."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=output.errors,
        transient=True,
        disable=output.json_wanted or not output.errors.is_terminal,
    )
    task = bar.add_task("", total=None, rate="")

    def draw(report: Report) -> None:
        if report.note:
            output.errors.print(str(report.note), markup=False)
        rate = f"{report.rate:.0f}/s" if report.rate else ""
        bar.update(
            task,
            description=str(report.stage),
            completed=report.done,
            total=report.total,
            rate=rate,
        )

    token = Token(draw)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        token.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        with bar:
            yield token
    finally:
        signal.signal(signal.SIGINT, before)
