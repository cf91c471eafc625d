"""Where pictures stand: checked against lines that are laid one by one."""

import pytest

from memesae.gui.grid.lined_view import Cells, Lines, spans

CELLS = Cells(columns=3, width=100, height=50, heading=20)


def laid_by_hand(count, headings, cells):
    """Left and top of every row, and tops of the headings."""
    places, tops, y, column = [], [], 0, 0
    for row in range(count):
        if row in headings:
            if column:
                y, column = y + cells.height, 0
            tops.append(y)
            y += cells.heading
        if column == cells.columns:
            y, column = y + cells.height, 0
        places.append((column * cells.width, y))
        column += 1
    return places, tops, y + (cells.height if count else 0)


@pytest.mark.parametrize("headings", [(), (0,), (4,), (0, 4, 5), (1, 2, 3), (6,), (0, 10)])
@pytest.mark.parametrize("count", [0, 1, 3, 7, 11])
def test_every_row_stands_where_it_would_by_hand(count, headings):
    headings = tuple(row for row in headings if row < count)
    lines = Lines(count, headings, CELLS)
    places, tops, height = laid_by_hand(count, headings, CELLS)
    assert [lines.place(row) for row in range(count)] == places
    assert [lines.heading_top(number) for number in range(len(headings))] == tops
    assert lines.height == height
    for row, (x, y) in enumerate(places):
        assert lines.row_at(x + 99, y + 49) == row
        assert row in lines.rows_between(y, y)
        assert row in lines.rows_between(y + 49, y + 60)


def test_headings_and_gaps_are_no_rows():
    lines = Lines(5, (0, 4), CELLS)
    assert lines.row_at(10, 10) == -1
    assert lines.row_at(150, 20 + 50 + 10) == -1
    assert lines.row_at(10, 20 + 100 + 10) == -1
    assert lines.row_at(10, 10_000) == -1
    assert lines.row_at(310, 30) == -1


def test_up_and_down_keep_the_column_across_headings():
    lines = Lines(9, (5,), CELLS)
    # 0 1 2 / 3 4 / heading / 5 6 7 / 8
    assert [lines.below(row) for row in range(9)] == [3, 4, 4, 5, 6, 8, 8, 8, -1]
    assert [lines.above(row) for row in range(9)] == [-1, -1, -1, 0, 1, 3, 4, 4, 5]


def test_only_what_a_stripe_touches_is_painted():
    lines = Lines(1_000_000, (500_000,), CELLS)
    seen = lines.rows_between(1_000_000, 1_000_500)
    assert 30 <= len(seen) <= 36
    assert lines.headings_between(0, 1000) == []
    top = lines.heading_top(0)
    assert lines.headings_between(top + 5, top + 6) == [0]


def test_runs_of_neighbours():
    assert spans([]) == []
    assert spans([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]
