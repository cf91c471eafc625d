"""One line of text in a picture: what it says, and where each of its words stands."""

import json
from collections.abc import Sequence
from typing import NamedTuple

Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]
"""Clockwise, from where the line begins; shares (0 to 1) of the picture's width and height."""

_DIGITS = 4


class Line(NamedTuple):
    """A line as it was read.

    Attributes:
        text: its words, with single blanks between them.
        corners: of the box around it, which may be tilted.
        spans: of each word, where it begins and ends, as shares of the line's length.
    """

    text: str
    corners: Corners
    spans: tuple[tuple[float, float], ...]

    def word_corners(self, first: int, last: int) -> Corners:
        """The corners of the box around the words from number `first` to number `last`."""
        start, end = self.spans[first][0], self.spans[last][1]
        one, two, three, four = self.corners
        return (
            _between(one, two, start),
            _between(one, two, end),
            _between(four, three, end),
            _between(four, three, start),
        )


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def to_json(lines: Sequence[Line]) -> str:
    """Lines as they are kept: [[text, [x, y, ...], [start, end, ...]], ...]."""
    return json.dumps(
        [
            [
                line.text,
                [round(value, _DIGITS) for point in line.corners for value in point],
                [round(value, _DIGITS) for span in line.spans for value in span],
            ]
            for line in lines
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(kept: str) -> list[Line]:
    """Lines from how they are kept."""
    return [_line(text, corners, spans) for text, corners, spans in json.loads(kept)]


def _line(text: str, corners: list[float], spans: list[float]) -> Line:
    one, two, three, four = zip(corners[::2], corners[1::2], strict=True)
    return Line(text, (one, two, three, four), tuple(zip(spans[::2], spans[1::2], strict=True)))
