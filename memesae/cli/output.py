"""How commands speak: JSON for scripts, plain lines for people, errors on the other channel."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

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
