"""Where pictures stand: in lines of equal cells, under headings that begin a new line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Cells:
    """What all lines have in common, in pixels.

    Attributes:
        columns: cells side by side, at least 1.
        width: of a cell.
        height: of a cell.
        heading: height of a heading.
    """

    columns: int
    width: int
    height: int
    heading: int


class Lines:
    """The place of every row, computed when asked: a million rows cost no more than ten.

    Args:
        count: how many rows there are.
        headings: rows that stand first under a heading, ascending.
        cells: their measures.
    """

    def __init__(self, count: int, headings: Sequence[int], cells: Cells) -> None:
        self.count = count
        self.cells = cells
        self.headings = tuple(row for row in headings if row < count)
        first = (0,) if count and 0 not in self.headings[:1] else ()
        self._starts = (*first, *self.headings)
        self._ends = (*self._starts[1:], count)
        self._bare = len(first)
        self._tops = [0]
        for part, (start, end) in enumerate(zip(self._starts, self._ends, strict=False)):
            lines = -(-(end - start) // cells.columns)
            self._tops.append(self._tops[-1] + self._head(part) + lines * cells.height)

    @property
    def height(self) -> int:
        """Of everything together."""
        return self._tops[-1]

    def _head(self, part: int) -> int:
        return self.cells.heading if part >= self._bare else 0

    def _part_of(self, row: int) -> int:
        return bisect_right(self._starts, row) - 1

    def _part_at(self, y: int) -> int:
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self._starts) - 1)

    def place(self, row: int) -> tuple[int, int]:
        """Left and top of a row's cell."""
        part = self._part_of(row)
        line, column = divmod(row - self._starts[part], self.cells.columns)
        top = self._tops[part] + self._head(part) + line * self.cells.height
        return column * self.cells.width, top

    def heading_top(self, number: int) -> int:
        """Top of a heading by its number."""
        return self._tops[number + self._bare]

    def row_at(self, x: int, y: int) -> int:
        """The row at a place; -1 where there is none."""
        if not self.count or not 0 <= y < self.height or x < 0:
            return -1
        part = self._part_at(y)
        inner = y - self._tops[part] - self._head(part)
        column = x // self.cells.width
        if inner < 0 or column >= self.cells.columns:
            return -1
        row = self._starts[part] + inner // self.cells.height * self.cells.columns + column
        return row if row < self._ends[part] else -1

    def rows_between(self, top: int, bottom: int) -> range:
        """The rows of all lines that a stripe from `top` to `bottom` touches."""
        if not self.count or bottom < top:
            return range(0)
        return range(self._line_at(top)[0], self._line_at(bottom)[1])

    def _line_at(self, y: int) -> tuple[int, int]:
        """First row of the line at a height, and the one after its last."""
        part = self._part_at(y)
        start, end = self._starts[part], self._ends[part]
        inner = max(0, y - self._tops[part] - self._head(part))
        first = start + inner // self.cells.height * self.cells.columns
        # below the last line everything has passed
        return min(first, end), min(first + self.cells.columns, end)

    def headings_between(self, top: int, bottom: int) -> list[int]:
        """Numbers of the headings that a stripe touches."""
        return [
            number
            for number in range(len(self.headings))
            if top - self.cells.heading < self.heading_top(number) <= bottom
        ]

    def above(self, row: int) -> int:
        """The row over another; -1 in the first line."""
        part = self._part_of(row)
        line, column = divmod(row - self._starts[part], self.cells.columns)
        if line:
            return row - self.cells.columns
        return self._in_line(part - 1, -1, column) if part else -1

    def below(self, row: int) -> int:
        """The row under another; -1 in the last line."""
        part = self._part_of(row)
        column = (row - self._starts[part]) % self.cells.columns
        next_line = row - column + self.cells.columns
        if next_line < self._ends[part]:
            return min(next_line + column, self._ends[part] - 1)
        return self._in_line(part + 1, 0, column) if part + 1 < len(self._starts) else -1

    def _in_line(self, part: int, line: int, column: int) -> int:
        """A row of a part's first (0) or last (-1) line, as near to a column as there is."""
        start, end = self._starts[part], self._ends[part]
        if line:
            start += (end - 1 - start) // self.cells.columns * self.cells.columns
        return min(start + column, end - 1)


def spans(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending numbers as runs of neighbours: first and last of each."""
    if not rows:
        return []
    breaks = [at for at, (one, other) in enumerate(pairwise(rows), 1) if other != one + 1]
    edges = [0, *breaks, len(rows)]
    return [(rows[start], rows[end - 1]) for start, end in pairwise(edges)]
