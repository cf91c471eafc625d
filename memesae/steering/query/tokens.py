"""Cuts a query into signs, weights, words, quoted strings and things with a prefix."""

import re
from collections.abc import Generator
from dataclasses import dataclass
from typing import Literal

from memesae.base.messages import N_
from memesae.steering.query.errors import QueryError

TokenKind = Literal["sign", "weight", "word", "quoted", "path", "result", "prefixed"]

_NUMBER = re.compile(r"\d+(\.\d*)?|\.\d+")
_WEIGHT = re.compile(r"(?P<number>[\d.][^\s:\"']*):")
_PREFIX = re.compile(r"(?P<name>[^\W\d][\w-]*):")
_PATH = re.compile(r"\.{1,2}[/\\]|~[/\\]|/(?=[^\s/])|[A-Za-z]:[/\\]")
_RESULT = re.compile(r"#\d+(?!\S)")
_BLANK = re.compile(r"\s+")
_BARE = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query.

    Attributes:
        kind: what it is.
        name: of a prefix, in lower case; "" for all others.
        value: what it says, without quotes and escapes.
        start: its first character.
        end: the character after its last.
    """

    kind: TokenKind
    name: str
    value: str
    start: int
    end: int


def tokens(text: str) -> Generator[Token]:
    """The pieces of a query in order.

    Raises:
        QueryError: a quote is never closed, or a weight is no number.
    """
    position = 0
    while True:
        blank = _BLANK.match(text, position)
        position = blank.end() if blank else position
        if position >= len(text):
            return
        token = _token(text, position)
        yield token
        position = token.end


def is_path(value: str) -> bool:
    """Whether the value, as it is, is read as the path of a picture."""
    return _PATH.match(value) is not None and _BARE.fullmatch(value) is not None


def _token(text: str, start: int) -> Token:
    if text[start] in "+-":
        return Token("sign", "", text[start], start, start + 1)
    if text[start] in "\"'":
        value, end = quoted(text, start)
        return Token("quoted", "", value, start, end)
    if _PATH.match(text, start):
        return _bare("path", text, start)
    if found := _RESULT.match(text, start):
        return Token("result", "", found.group()[1:], start, found.end())
    if found := _WEIGHT.match(text, start):
        return _weight(found)
    if found := _PREFIX.match(text, start):
        return _prefixed(text, found)
    return _bare("word", text, start)


def _bare(kind: TokenKind, text: str, start: int) -> Token:
    found = _BARE.match(text, start)
    end = found.end() if found else start
    return Token(kind, "", text[start:end], start, end)


def _weight(found: re.Match[str]) -> Token:
    number = found["number"]
    if not _NUMBER.fullmatch(number):
        raise QueryError(
            N_("“{number}” is not a number, so it cannot be a weight."),
            found.start(),
            len(number),
            hint=N_('Write weights like 2: or 0.5:, and put text with a colon in quotes: "12:30".'),
            number=number,
        )
    return Token("weight", "", number, found.start(), found.end())


def _prefixed(text: str, found: re.Match[str]) -> Token:
    name, start, after = found["name"].lower(), found.start(), found.end()
    if text[after : after + 1] in ('"', "'"):
        value, end = quoted(text, after)
        return Token("prefixed", name, value, start, end)
    rest = _BARE.match(text, after)
    end = rest.end() if rest else after
    return Token("prefixed", name, text[after:end], start, end)


def quoted(text: str, start: int) -> tuple[str, int]:
    r"""What the quotes opening at `start` hold, and the character after them.

    Inside, `\"`, `\'` and `\\` stand for the character itself; any other backslash is a backslash, so
    that Windows paths can be typed as they are.

    Raises:
        QueryError: the quote is never closed.
    """
    quote, position = text[start], start + 1
    held: list[str] = []
    while position < len(text):
        character = text[position]
        if character == quote:
            return "".join(held), position + 1
        if character == "\\" and text[position + 1 : position + 2] in ("\\", '"', "'"):
            position += 1
            character = text[position]
        held.append(character)
        position += 1
    raise QueryError(
        N_("This quote is never closed."),
        start,
        1,
        hint=N_("Add {quote} where the phrase ends."),
        quote=quote,
    )
