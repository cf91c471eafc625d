"""The text in pictures that matches a query, prepared for display."""

from collections.abc import Sequence
from typing import NamedTuple

from memesae.library.recognised_text import RecognisedText
from memesae.library.text_lines import Corners, Line, Mark, marked
from memesae.steering.text_scoring import SearchedText

_BEFORE = 1
"""Words of context shown before the first match."""


class Piece(NamedTuple):
    """Consecutive words, all matching or all not."""

    text: str
    marked: bool


class FoundWords(NamedTuple):
    """The matching text in one picture.

    Attributes:
        pieces: the matches with surrounding text, to be joined with spaces.
        boxes: the corners of the matches in the picture.
    """

    pieces: tuple[Piece, ...]
    boxes: tuple[Corners, ...]


def found_words(
    words: RecognisedText, wanted: SearchedText, images: Sequence[int]
) -> dict[int, FoundWords]:
    """The matches in images; images without matches are left out."""
    if not wanted.phrases and not wanted.words:
        return {}
    found: dict[int, FoundWords] = {}
    for image, lines in words.lines(images).items():
        marks = marked(lines, wanted.phrases, wanted.words)
        if marks:
            boxes = tuple(lines[at.line].word_corners(at.first, at.last) for at in marks)
            found[image] = FoundWords(_pieces(lines, marks), boxes)
    return found


def _pieces(lines: Sequence[Line], marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The lines with matches, from shortly before the first match."""
    shown: list[Piece] = []
    for number in sorted({mark.line for mark in marks}):
        words = lines[number].text.split()
        here = [mark for mark in marks if mark.line == number]
        at = 0
        if not shown and here[0].first > _BEFORE:
            at = here[0].first - _BEFORE
            shown.append(Piece("…", marked=False))
        for mark in here:
            shown += _piece(words[at : mark.first], marked=False)
            shown += _piece(words[mark.first : mark.last + 1], marked=True)
            at = mark.last + 1
        shown += _piece(words[at:], marked=False)
    return tuple(shown)


def _piece(words: Sequence[str], *, marked: bool) -> list[Piece]:
    return [Piece(" ".join(words), marked)] if words else []
