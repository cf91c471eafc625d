"""From the text in the search field to a query, and what is being typed at the cursor."""

import re
from dataclasses import dataclass
from typing import Literal

from memesae.base.messages import N_, Message
from memesae.library.filters import FILTERS, Filter, FilterError
from memesae.steering.query.query_model import (
    Kind,
    Query,
    QueryError,
    QueryToken,
    Span,
    Term,
    tokens,
)

TERM_PREFIXES = ("file", "image", "feature", "vector")
"""Prefixes of terms; all other prefixes are filters."""

_NUMBER = re.compile(r"[0-9]+")
_VECTOR = re.compile(r"[A-Za-z0-9_+/=-]+")


def parse(text: str) -> Query:
    """Understand a query.

    `dog in the snow` is one term. `+` and `-` stand between terms, before a blank or right before a
    word (`-grass`); inside a word they belong to it (`t-shirt`). A term may have a weight (`2:dog`)
    and be in quotes; it may be a picture (`./cat.jpg`, `file:"two words.jpg"`, `image:17`), a result on
    the screen (`#3`), a `feature:` or a saved `vector:`. Filters (`type:gif`, `-in:"old ones"`) stand
    anywhere.

    Raises:
        QueryError: it cannot be understood; says what is wrong and where.
    """
    return _Parser(text).query()


class _Parser:
    """Reads tokens one by one; words are gathered until something ends their term."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._terms: list[Term] = []
        self._filters: list[Filter] = []
        self._spans: list[Span] = []
        self._sign: QueryToken | None = None
        self._weight: QueryToken | None = None
        self._words: list[QueryToken] = []

    def query(self) -> Query:
        for token in tokens(self._text):
            self._take(token)
        self._end_term()
        self._expect_nothing()
        return Query(self._text, tuple(self._terms), tuple(self._filters), tuple(self._spans))

    def _take(self, token: QueryToken) -> None:
        if token.kind == "sign":
            self._end_term()
            self._expect_nothing()
            self._sign = token
        elif token.kind == "weight":
            self._take_weight(token)
        elif token.kind in ("word", "quoted"):
            self._words.append(token)
        elif token.kind == "prefixed" and token.name not in TERM_PREFIXES:
            self._end_term()
            self._take_filter(token)
        else:
            self._end_term()
            self._add(*_thing(token), token.start, token.end)

    def _take_weight(self, token: QueryToken) -> None:
        if self._weight is not None or self._words:
            raise QueryError(
                N_("A weight stands at the start of a term."),
                token.start,
                token.end - token.start,
                hint=N_('Put + or - before it, or quotes around text with a colon: "at 12:30".'),
            )
        self._weight = token

    def _take_filter(self, token: QueryToken) -> None:
        if self._weight is not None:
            raise QueryError(
                N_("A filter has no weight."), self._weight.start, token.start - self._weight.start
            )
        negated = self._sign is not None and self._sign.value == "-"
        start = token.start if self._sign is None else self._sign.start
        self._filters.append(_filter(token, negated=negated))
        self._spans.append((start, token.end))
        self._sign = None

    def _end_term(self) -> None:
        if not self._words:
            return
        words, self._words = self._words, []
        start, end = words[0].start, words[-1].end
        value = " ".join(word.value for word in words)
        if not value.strip():
            raise QueryError(N_("There is nothing between these quotes."), start, end - start)
        self._add("text", value, start, end)

    def _add(self, kind: Kind, value: str, start: int, end: int) -> None:
        weight = 1.0 if self._weight is None else float(self._weight.value)
        if self._sign is not None and self._sign.value == "-":
            weight = -weight
        start = start if self._weight is None else self._weight.start
        self._terms.append(Term(weight, kind, value, (start, end)))
        self._sign = self._weight = None

    def _expect_nothing(self) -> None:
        """Raise where a weight or a sign has been read that nothing follows."""
        if self._weight is not None:
            start, end = self._weight.start, self._weight.end
            raise QueryError(
                N_("This weight has nothing to weigh."),
                start,
                end - start,
                hint=N_("Write a term after it."),
            )
        if self._sign is not None:
            raise QueryError(
                N_("There is no term after this {sign}."),
                self._sign.start,
                1,
                hint=N_("Write one after it, or put the sign in quotes if you look for it."),
                sign=self._sign.value,
            )


def _thing(token: QueryToken) -> tuple[Kind, str]:
    """Kind and value of a term that is no text."""
    if token.kind == "path":
        return "image", token.value
    if token.kind == "result":
        if int(token.value) == 0:
            raise _wrong(token, N_("Results are counted from 1."))
        return "result", str(int(token.value))
    if not token.value:
        raise _wrong(token, N_("There is nothing after “{name}:”."), name=token.name)
    if token.name == "file":
        return "image", _as_path(token.value)
    if token.name == "image":
        return "image", _image(token)
    if token.name == "feature":
        return "feature", token.value
    if not _VECTOR.fullmatch(token.value):
        raise _wrong(token, N_("This is no vector that memesae has written."))
    return "vector", token.value


def _as_path(name: str) -> str:
    """The name, told apart from an image of the library."""
    return f"./{name}" if name.startswith("image:") else name


def _image(token: QueryToken) -> str:
    if not _NUMBER.fullmatch(token.value):
        raise _wrong(token, N_("An image of the library is named by its number, like image:17."))
    return f"image:{int(token.value)}"


def _filter(token: QueryToken, *, negated: bool) -> Filter:
    """The filter that a token with a prefix stands for."""
    if token.name not in FILTERS:
        raise _unknown(token)
    try:
        return Filter(token.name, "not" if negated else "is", token.value)
    except FilterError as error:
        raise _wrong(token, error.message, error.hint_message) from error


def _unknown(token: QueryToken) -> QueryError:
    from difflib import get_close_matches

    near = get_close_matches(token.name, (*FILTERS, *TERM_PREFIXES), 1, 0.5)
    hint = (
        Message.of(N_("Did you mean {near}:? Text with a colon goes in quotes."), near=near[0])
        if near
        else N_("Text with a colon goes in quotes.")
    )
    length = len(token.name) + 1
    return QueryError(
        N_("There is no filter called {name}."),
        token.start,
        length,
        hint=hint,
        name=token.name,
    )


def _wrong(
    token: QueryToken, template: str | Message, hint: str | Message = "", **arguments: object
) -> QueryError:
    return QueryError(template, token.start, token.end - token.start, hint=hint, **arguments)


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


def _last(before: str) -> QueryToken | None:
    """The last piece, an open quote closed at the cursor."""
    found: list[QueryToken] = []
    try:
        found.extend(tokens(before))
    except QueryError as error:
        return _closed(before, error)
    return found[-1] if found else None


def _closed(before: str, error: QueryError) -> QueryToken | None:
    quote = before[error.position]
    if quote not in "\"'":
        return QueryToken("word", "", before[error.position :], error.position, len(before))
    # a backslash before the cursor would escape the quote that is added here
    ended = before.rstrip("\\") + quote
    last = list(tokens(ended))[-1]
    return QueryToken(last.kind, last.name, last.value, last.start, len(before))
