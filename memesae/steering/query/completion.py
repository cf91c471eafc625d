"""What is being typed at the cursor, so that the search field can propose how it goes on."""

from dataclasses import dataclass
from typing import Literal

from memesae.library.filters import FILTERS
from memesae.steering.query.errors import QueryError
from memesae.steering.query.model import Span
from memesae.steering.query.parser import TERM_PREFIXES
from memesae.steering.query.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Completing:
    """A piece of a query that is not finished yet.

    Attributes:
        kind: "filter value" and "term value" after a known prefix, "word" where a word of a text term or
            the name of a filter begins, "other" where nothing can be proposed.
        name: the prefix, for values; else "".
        typed: what stands there up to the cursor, without its quotes.
        span: what a proposal replaces; empty at the cursor where nothing is typed yet.
        names: for a word, the prefixes that begin with it, in order.
    """

    kind: Literal["filter value", "term value", "word", "other"]
    name: str
    typed: str
    span: Span
    names: tuple[str, ...] = ()


def completing(text: str, cursor: int) -> Completing:
    """What stands before the cursor, be the rest of the query right or wrong.

    Args:
        text: the whole query.
        cursor: number of characters before the cursor.
    """
    before = text[:cursor]
    token = _last(before)
    if token is None or token.end < cursor:
        return Completing("word", "", "", (cursor, cursor), _names(""))
    if token.kind == "word":
        return Completing(
            "word", "", token.value, (token.start, _end(text, cursor)), _names(token.value)
        )
    if token.kind == "prefixed" and token.name in (*FILTERS, *TERM_PREFIXES):
        kind = "filter value" if token.name in FILTERS else "term value"
        start = token.start + len(token.name) + 1
        return Completing(kind, token.name, token.value, (start, _end(text, cursor)))
    return Completing("other", "", token.value, (token.start, cursor))


def _names(typed: str) -> tuple[str, ...]:
    every = (*FILTERS, *TERM_PREFIXES)
    return tuple(sorted(name for name in every if name.startswith(typed.lower())))


def _end(text: str, cursor: int) -> int:
    """Where the word that the cursor stands in ends."""
    rest = text[cursor:].split(maxsplit=1)
    return cursor + len(rest[0]) if rest and not text[cursor].isspace() else cursor


def _last(before: str) -> Token | None:
    """The last piece, an open quote closed at the cursor."""
    found: list[Token] = []
    try:
        found.extend(tokens(before))
    except QueryError as error:
        return _closed(before, error)
    return found[-1] if found else None


def _closed(before: str, error: QueryError) -> Token | None:
    quote = before[error.position]
    if quote not in "\"'":
        return Token("word", "", before[error.position :], error.position, len(before))
    # a backslash before the cursor would escape the quote that is added here
    ended = before.rstrip("\\") + quote
    last = list(tokens(ended))[-1]
    return Token(last.kind, last.name, last.value, last.start, len(before))
