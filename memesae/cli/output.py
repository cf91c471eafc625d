"""How commands speak: JSON for scripts, plain lines for people, progress and errors on stderr."""

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
"""A record; those of one table have the same fields."""


def as_json(value: object) -> object:
    """What JSON has no word for, said in its words.

    Raises:
        TypeError: there is no such word.
    """
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


class Output:
    """Where one run of a command writes to.

    Args:
        json_wanted: whether standard output carries one JSON document and nothing else.
    """

    def __init__(self, *, json_wanted: bool) -> None:
        for stream in (sys.stdout, sys.stderr):
            _let_any_name_through(stream)
        self.json_wanted = json_wanted
        self.errors = Console(stderr=True, highlight=False, soft_wrap=True)
        self._lines = Console(highlight=False, soft_wrap=True, markup=False, emoji=False)

    def line(self, text: str = "") -> None:
        """Say one line to a person; silent when JSON is wanted."""
        if not self.json_wanted:
            self._lines.print(text)

    def table(self, table: Table) -> None:
        """Show a table to a person; silent when JSON is wanted."""
        if not self.json_wanted:
            self._lines.print(table)

    def rows(self, rows: Sequence[Row]) -> None:
        """Show records with the same fields as a table."""
        table = Table(*rows[0], box=None, pad_edge=False)
        for row in rows:
            table.add_row(*(str(value) for value in row.values()))
        self.table(table)

    def document(self, fields: Mapping[str, Any]) -> None:
        """Give scripts their document; silent when a person reads."""
        if self.json_wanted:
            print(json.dumps(fields, default=as_json))

    def point(self, text: str, position: int, length: int) -> None:
        """Show a text with a mark under the characters that are wrong."""
        self.errors.print(text, markup=False)
        self.errors.print(" " * position + "^" * max(1, length), markup=False)

    def complain(self, error: MemesaeError) -> None:
        """Say what went wrong, what is safe and what to do."""
        self.errors.print(error.sentence, style="bold red", markup=False)
        for line in (error.kept, error.hint):
            if line:
                self.errors.print(line, markup=False)


def _let_any_name_through(stream: Any) -> None:  # noqa: ANN401 - a stream of any make
    """File names need not be text: print their bytes rather than fail."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="surrogateescape")


@contextmanager
def watched(output: Output) -> Generator[Token]:
    """A token whose reports are drawn as a bar on the error channel, and which Ctrl+C cancels."""
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
    drawn = bar.add_task("", total=None, rate="")

    def draw(report: Report) -> None:
        if report.note:
            output.errors.print(str(report.note), markup=False)
        rate = f"{report.rate:.0f}/s" if report.rate else ""
        bar.update(
            drawn,
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
