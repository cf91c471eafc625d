"""Lines of recognised text, where their words are, and which of them match what was searched for."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from memesae.library.text_search import folded_words, joined, matches_inside_words

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


class Mark(NamedTuple):
    """Words in a row that were looked for.

    Attributes:
        line: which line, from 0.
        first: the first word of it, from 0.
        last: the last one.
    """

    line: int
    first: int
    last: int


class _Word(NamedTuple):
    line: int
    number: int
    start: int
    end: int


def marked(lines: Sequence[Line], phrases: Sequence[str], words: Sequence[str] = ()) -> list[Mark]:
    """The marks in a text, from its beginning to its end.

    Args:
        lines: of one picture.
        phrases: looked for as they are, across the ends of lines too.
        words: looked for one by one.
    """
    placed, letters = _placed(lines)
    found: set[_Word] = set()
    for phrase in phrases:
        for start, end in _places(letters, placed, phrase):
            found.update(word for word in placed if word.start < end and word.end > start)
    wanted = {one for text in words for one in folded_words(text) if len(one) > 2}
    found.update(word for word in placed if letters[word.start : word.end] in wanted)
    return _in_rows(sorted(found))


def _placed(lines: Sequence[Line]) -> tuple[list[_Word], str]:
    """All words with their place in the joined letters, and these."""
    placed: list[_Word] = []
    letters = ""
    for line, read in enumerate(lines):
        for number, word in enumerate(read.text.split()):
            end = len(letters) + len(joined(word))
            placed.append(_Word(line, number, len(letters), end))
            letters += joined(word)
    return placed, letters


def _places(letters: str, placed: Sequence[_Word], phrase: str) -> list[tuple[int, int]]:
    """Where a phrase stands: at the beginning of a word, or anywhere if it is telling enough."""
    sought = joined(phrase)
    beginnings = {word.start for word in placed}
    anywhere = matches_inside_words(sought)
    found: list[tuple[int, int]] = []
    start = letters.find(sought) if sought else -1
    while start >= 0:
        if anywhere or start in beginnings:
            found.append((start, start + len(sought)))
        start = letters.find(sought, start + 1)
    return found


def _in_rows(words: Sequence[_Word]) -> list[Mark]:
    marks: list[Mark] = []
    for word in words:
        last = marks[-1] if marks else None
        if last is not None and (last.line, last.last + 1) == (word.line, word.number):
            marks[-1] = last._replace(last=word.number)
        else:
            marks.append(Mark(word.line, word.number, word.number))
    return marks
