"""An item view with equal cells in lines under headings: geometry, keys and selection."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget


@dataclass(frozen=True, slots=True)
class Cells:
    """The measures of all lines, in pixels.

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
    """The positions of all rows, computed on demand: a million rows cost no more than ten.

    Args:
        count: number of rows.
        headings: the first row under each heading, ascending.
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
        """Total height."""
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
        """Top of a heading by its index."""
        return self._tops[number + self._bare]

    def row_at(self, x: int, y: int) -> int:
        """The row at a point; -1 if there is none."""
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
        """The rows of all lines that intersect the range from `top` to `bottom`."""
        if not self.count or bottom < top:
            return range(0)
        return range(self._line_at(top)[0], self._line_at(bottom)[1])

    def _line_at(self, y: int) -> tuple[int, int]:
        """First row of the line at a y position, and the one after its last."""
        part = self._part_at(y)
        start, end = self._starts[part], self._ends[part]
        inner = max(0, y - self._tops[part] - self._head(part))
        first = start + inner // self.cells.height * self.cells.columns
        # below the last line, the range is empty
        return min(first, end), min(first + self.cells.columns, end)

    def headings_between(self, top: int, bottom: int) -> list[int]:
        """Indices of the headings that intersect a range."""
        return [
            number
            for number in range(len(self.headings))
            if top - self.cells.heading < self.heading_top(number) <= bottom
        ]

    def above(self, row: int) -> int:
        """The row above another; -1 in the first line."""
        part = self._part_of(row)
        line, column = divmod(row - self._starts[part], self.cells.columns)
        if line:
            return row - self.cells.columns
        return self._in_line(part - 1, -1, column) if part else -1

    def below(self, row: int) -> int:
        """The row below another; -1 in the last line."""
        part = self._part_of(row)
        column = (row - self._starts[part]) % self.cells.columns
        next_line = row - column + self.cells.columns
        if next_line < self._ends[part]:
            return min(next_line + column, self._ends[part] - 1)
        return self._in_line(part + 1, 0, column) if part + 1 < len(self._starts) else -1

    def _in_line(self, part: int, line: int, column: int) -> int:
        """The row of a part's first (0) or last (-1) line that is nearest to a column."""
        start, end = self._starts[part], self._ends[part]
        if line:
            start += (end - 1 - start) // self.cells.columns * self.cells.columns
        return min(start + column, end - 1)


def spans(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of consecutive numbers: first and last of each."""
    if not rows:
        return []
    breaks = [at for at, (one, other) in enumerate(pairwise(rows), 1) if other != one + 1]
    edges = [0, *breaks, len(rows)]
    return [(rows[start], rows[end - 1]) for start, end in pairwise(edges)]


Index = QModelIndex | QPersistentModelIndex
Move = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint

LINES_PER_STEP = 4
"""Scroll steps per line."""


class LinedView(QAbstractItemView):
    """An item view that computes positions arithmetically, whatever the number of rows.

    Derived classes define measures and painting.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = Lines(0, (), Cells(1, 1, 1, 1))
        self._anchor = -1
        self._extending = False
        self.rubber: QRect | None = None

    # for derived classes

    def cells(self) -> Cells:
        """The measures of the cells for the current width."""
        raise NotImplementedError

    def headings(self) -> tuple[int, ...]:
        """The first row under each heading."""
        raise NotImplementedError

    def target(self, cell: QRect) -> QRect:
        """The clickable part of a cell."""
        raise NotImplementedError

    # geometry

    @property
    def lines(self) -> Lines:
        """The positions of all rows."""
        return self._lines

    def lay_out(self) -> None:
        """Recompute all positions."""
        count = self.model().rowCount() if self.model() is not None else 0
        self._lines = Lines(count, self.headings(), self.cells())
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt calls it
        """Set the range of the scroll bar."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._lines.height - room))
        bar.setPageStep(room)
        bar.setSingleStep(max(1, self._lines.cells.height // LINES_PER_STEP))
        super().updateGeometries()

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt calls it
        """Always 0: the view does not scroll sideways."""
        return 0

    def verticalOffset(self) -> int:  # noqa: N802 - Qt calls it
        """The scroll position."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:  # noqa: N802 - Qt calls it
        """Always False."""
        return False

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt calls it
        """The cell of a row, in the viewport's pixels."""
        if not index.isValid() or index.row() >= self._lines.count:
            return QRect()
        left, top = self._lines.place(index.row())
        cells = self._lines.cells
        return QRect(left, top - self.verticalOffset(), cells.width, cells.height)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt calls it
        """The row at a point; none between the pictures, so that a rubber band can start there."""
        row = self._lines.row_at(point.x(), point.y() + self.verticalOffset())
        found = self.model().index(row, 0) if row >= 0 else QModelIndex()
        on_it = found.isValid() and self.target(self.visualRect(found)).contains(point)
        return found if on_it else QModelIndex()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:  # noqa: N802
        """Scroll a row into view, with the heading directly above it."""
        if not index.isValid() or index.row() >= self._lines.count:
            return
        top = self._lines.place(index.row())[1]
        bottom = top + self._lines.cells.height
        if any(0 <= index.row() - row < self._lines.cells.columns for row in self._lines.headings):
            top -= self._lines.cells.heading
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if hint is Hint.PositionAtTop or (hint is Hint.EnsureVisible and top < bar.value()):
            bar.setValue(top)
        elif hint is Hint.PositionAtCenter:
            bar.setValue((top + bottom - room) // 2)
        elif hint is Hint.PositionAtBottom or bottom > bar.value() + room:
            bar.setValue(bottom - room)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt calls it
        """Repaint."""
        self.viewport().update()

    # keys

    def moveCursor(  # noqa: N802 - Qt calls it
        self, action: Move, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The index that a key moves to from the current row."""
        row = self.currentIndex().row()
        if not self._lines.count:
            return QModelIndex()
        if row < 0:
            return self.model().index(0, 0)
        wanted = self._target_row(action, row)
        last = self._lines.count - 1
        return self.model().index(row if wanted < 0 else min(wanted, last), 0)

    def _target_row(self, action: Move, row: int) -> int:
        """The row that a key moves to; -1 if there is none."""
        steps = {Move.MoveLeft: -1, Move.MovePrevious: -1, Move.MoveRight: 1, Move.MoveNext: 1}
        if action in steps:
            return row + steps[action]
        if action in (Move.MoveHome, Move.MoveEnd):
            return 0 if action is Move.MoveHome else self._lines.count - 1
        go = (
            self._lines.below if action in (Move.MoveDown, Move.MovePageDown) else self._lines.above
        )
        far = action in (Move.MovePageUp, Move.MovePageDown)
        wanted = row
        for _ in range(max(1, self.viewport().height() // self._lines.cells.height) if far else 1):
            following = go(wanted)
            if following < 0:
                break
            wanted = following
        return wanted

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift extends the selection from its anchor."""
        self._extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().keyPressEvent(event)
        self._extending = False

    # selection

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Shift extends the selection from its anchor."""
        self._extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mousePressEvent(event)
        self._extending = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the rubber band."""
        super().mouseReleaseEvent(event)
        if self.rubber is not None:
            self.rubber = None
            self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Set the anchor of the selection."""
        super().currentChanged(current, previous)
        if not self._extending:
            self._anchor = current.row()

    def setSelection(  # noqa: N802 - Qt calls it
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Select what the rubber band touches, or the rows from the anchor."""
        rows: list[int] = []
        if self.state() is QAbstractItemView.State.DragSelectingState:
            self.rubber = rect.normalized()
            self.viewport().update()
            rows = self._touched(self.rubber)
        elif self._extending and self._anchor >= 0 and self.currentIndex().isValid():
            ends = sorted((min(self._anchor, self._lines.count - 1), self.currentIndex().row()))
            rows = list(range(ends[0], ends[1] + 1))
        else:
            at = self.indexAt(rect.center())
            rows = [at.row()] if at.isValid() else []
        selection = QItemSelection()
        for first, last in spans(rows):
            selection.select(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(selection, command)

    def _touched(self, rect: QRect) -> list[int]:
        """The rows whose pictures intersect a rectangle of the viewport."""
        down = self.verticalOffset()
        rows = self._lines.rows_between(rect.top() + down, rect.bottom() + down)
        cell_of = self.visualRect
        index = self.model().index
        return [row for row in rows if self.target(cell_of(index(row, 0))).intersects(rect)]

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        """The whole viewport, if anything is selected."""
        return QRegion(self.viewport().rect()) if selection else QRegion()
