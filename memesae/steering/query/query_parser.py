"""Parser of the search field's syntax, and the token at the cursor for completion."""

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, Literal

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

TERM_PREFIXES = ("file", "image", "feature", "property", "vector")
"""Prefixes of terms; all others are filters."""
PROPERTY: Final = "property"
"""Prefix of a term in words, which needs no quotes around them."""

_NUMBER = re.compile(r"[0-9]+")
_LIKE_A_FILTER = 0.7
"""Least `difflib` ratio of a word before a colon that is taken for a misspelt filter."""
_OTHER_NAMES = {
    "folder": "in", "dir": "in", "directory": "in", "path": "in", "album": "in", "filename": "name",
    "format": "type", "ext": "type", "extension": "type", "filetype": "type", "date": "on",
    "year": "on", "month": "on", "day": "on", "after": "since", "before": "until", "width": "wider",
    "height": "taller", "size": "larger", "filesize": "larger", "label": "tag", "tags": "tag",
    "keyword": "tag", "ocr": "text",
}  # fmt: skip
"""What other programs call filters, and ours: such a word is refused with a hint, not searched for."""
_VECTOR = re.compile(r"[A-Za-z0-9_+/=-]+")


def parse(text: str) -> Query:
    """Parse a query.

    `dog in the snow` is one term. `+` and `-` separate terms, with a space or directly before a
    word (`-grass`); inside a word they are part of it (`t-shirt`). A term may have a weight (`2:dog`)
    and quotes; it may be a picture (`./cat.jpg`, `file:"two words.jpg"`, `image:17`), a displayed
    result (`#3`), a `feature:`, a `property:`, whose words go on to the end of the term as they do for
    text, or a saved `vector:`. Filters (`type:gif`, `-in:"old ones"`) are
    allowed anywhere.

    Ordinary words are never taken for syntax: a weight stands directly before a letter, quotes or a term
    that is not text, and has at most two digits before a bare word (`16:9 wallpaper`, `12:30 clock` and
    `300:x` are words); an apostrophe that nothing closes is one (`'90s party`); `#1 dad` is text, since a
    result stands alone; and a word with a colon that is no filter's name, nor nearly one, is a word.

    Raises:
        QueryError: it cannot be parsed; has the position of the error.
    """
    return _Parser(text).query()


class _Parser:
    """Processes tokens one by one; words are collected until the end of their term."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._terms: list[Term] = []
        self._filters: list[Filter] = []
        self._spans: list[Span] = []
        self._sign: QueryToken | None = None
        self._weight: QueryToken | None = None
        self._words: list[QueryToken] = []

    def query(self) -> Query:
        found = [_plain_word(self._text, token) for token in tokens(self._text)]
        for token, following in zip_longest(found, found[1:]):
            self._take(self._in_place(token, following))
        self._end_term()
        self._expect_complete()
        return Query(self._text, tuple(self._terms), tuple(self._filters), tuple(self._spans))

    def _in_place(self, token: QueryToken, following: QueryToken | None) -> QueryToken:
        """The token, as a word where only its surroundings show that it is one.

        `#1 dad` is text: a result stands alone. In `rock 'n' roll` the apostrophes quote nothing.
        """
        raw = self._text[token.start : token.end]
        within_text = bool(self._words) or (
            following is not None and following.kind in ("word", "quoted")
        )
        needless = bool(self._words) and raw.startswith("'") and raw[1:-1].isalnum()
        if (token.kind == "result" and within_text) or (token.kind == "quoted" and needless):
            return QueryToken("word", "", raw, token.start, token.end)
        return token

    def _take(self, token: QueryToken) -> None:
        if token.kind == "sign":
            self._end_term()
            self._expect_complete()
            self._sign = token
        elif token.kind == "weight":
            self._take_weight(token)
        elif token.kind in ("word", "quoted"):
            self._words.append(token)
        elif (
            token.name == PROPERTY
            and token.value
            and token.end - token.start == len(f"{PROPERTY}:{token.value}")
        ):
            # not in quotes, so that words may follow
            self._end_term()
            self._words.append(token)
        elif token.kind == "prefixed" and token.name not in TERM_PREFIXES:
            self._end_term()
            self._take_filter(token)
        else:
            self._end_term()
            self._add(*_term(token), token.start, token.end)

    def _take_weight(self, token: QueryToken) -> None:
        if self._weight is not None or self._words:
            raise QueryError(
                N_("A weight must be at the start of a term."),
                token.start,
                token.end - token.start,
                hint=N_('Put + or - before it, or quotes around text with a colon: "at 5:pm".'),
            )
        self._weight = token

    def _take_filter(self, token: QueryToken) -> None:
        if self._weight is not None:
            raise QueryError(
                N_("A filter cannot have a weight."),
                self._weight.start,
                token.start - self._weight.start,
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
            raise QueryError(N_("These quotes are empty."), start, end - start)
        self._add("property" if words[0].name == PROPERTY else "text", value, start, end)

    def _add(self, kind: Kind, value: str, start: int, end: int) -> None:
        weight = 1.0 if self._weight is None else float(self._weight.value)
        if self._sign is not None and self._sign.value == "-":
            weight = -weight
        start = start if self._weight is None else self._weight.start
        self._terms.append(Term(weight, kind, value, (start, end)))
        self._sign = self._weight = None

    def _expect_complete(self) -> None:
        """Raise an error for a weight or sign that nothing follows."""
        if self._weight is not None:
            start, end = self._weight.start, self._weight.end
            raise QueryError(
                N_("This weight has no term."),
                start,
                end - start,
                hint=N_("Write a term after it."),
            )
        if self._sign is not None:
            raise QueryError(
                N_("There is no term after this {sign}."),
                self._sign.start,
                1,
                hint=N_("Write one after it, or put the sign in quotes to search for it."),
                sign=self._sign.value,
            )


def _plain_word(text: str, token: QueryToken) -> QueryToken:
    """The token, as a word if it is one with a colon: `re: zero`, `NieR:Automata`, `https://...`."""
    if token.kind != "prefixed" or token.name in FILTERS or token.name in TERM_PREFIXES:
        return token
    alone = token.end == token.start + len(token.name) + 1
    if not alone and _meant(token.name):
        return token
    return QueryToken("word", "", text[token.start : token.end], token.start, token.end)


def _meant(name: str) -> str:
    """The filter or prefix that an unknown name was probably meant to be, or ""."""
    from difflib import get_close_matches

    near = get_close_matches(name, (*FILTERS, *TERM_PREFIXES), 1, _LIKE_A_FILTER)
    return _OTHER_NAMES.get(name) or (
        near[0] if near and abs(len(near[0]) - len(name)) <= 1 else ""
    )


def _term(token: QueryToken) -> tuple[Kind, str]:
    """Kind and value of a term other than text."""
    if token.kind == "path":
        return "image", token.value
    if token.kind == "result":
        if int(token.value) == 0:
            raise _error(token, N_("Results are counted from 1."))
        return "result", str(int(token.value))
    if not token.value:
        raise _error(token, N_("There is nothing after “{name}:”."), name=token.name)
    if token.name == "file":
        return "image", _as_path(token.value)
    if token.name == "image":
        return "image", _image(token)
    if token.name == "feature":
        return "feature", token.value
    if token.name == PROPERTY:
        return PROPERTY, token.value
    if not _VECTOR.fullmatch(token.value):
        raise _error(token, N_("This is not a vector saved by memesae."))
    return "vector", token.value


def _as_path(name: str) -> str:
    """The file name as a path, distinct from `image:17`."""
    return f"./{name}" if name.startswith("image:") else name


def _image(token: QueryToken) -> str:
    if not _NUMBER.fullmatch(token.value):
        raise _error(token, N_("An image of the library is given by its number, like image:17."))
    return f"image:{int(token.value)}"


def _filter(token: QueryToken, *, negated: bool) -> Filter:
    """The filter of a prefixed token."""
    if token.name not in FILTERS:
        raise _unknown(token)
    try:
        return Filter(token.name, "not" if negated else "is", token.value)
    except FilterError as error:
        raise _error(token, error.message, error.hint_message) from error


def _unknown(token: QueryToken) -> QueryError:
    return QueryError(
        N_("There is no filter called {name}."),
        token.start,
        len(token.name) + 1,
        hint=N_(
            "Did you mean {near}:? Filters are {kinds}. Text with a colon goes in quotes: {quoted}."
        ),
        name=token.name,
        near=_meant(token.name),
        kinds=", ".join(f"{kind}:" for kind in FILTERS),
        quoted=f'"{token.name}:{token.value}"',
    )


def _error(
    token: QueryToken, template: str | Message, hint: str | Message = "", **arguments: object
) -> QueryError:
    return QueryError(template, token.start, token.end - token.start, hint=hint, **arguments)


@dataclass(frozen=True, slots=True)
class Completing:
    """The token being typed, for completion.

    Attributes:
        kind: "filter value" or "term value" after a known prefix, "word" for a word of a text term or
            the name of a filter, "other" if nothing can be completed.
        name: the prefix, for values; else "".
        typed: the text up to the cursor, without quotes.
        span: what a completion replaces; empty at the cursor if nothing is typed yet.
        names: for a word, the prefixes that begin with it, sorted.
    """

    kind: Literal["filter value", "term value", "word", "other"]
    name: str
    typed: str
    span: Span
    names: tuple[str, ...] = ()


def completing(text: str, cursor: int) -> Completing:
    """The token before the cursor, whether the rest of the query is valid or not.

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
    """The end of the word at the cursor."""
    rest = text[cursor:].split(maxsplit=1)
    return cursor + len(rest[0]) if rest and not text[cursor].isspace() else cursor


def _last(before: str) -> QueryToken | None:
    """The last token, with an open quote closed at the cursor."""
    found: list[QueryToken] = []
    try:
        found.extend(tokens(before))
    except QueryError as error:
        return _with_closed_quote(before, error)
    return found[-1] if found else None


def _with_closed_quote(before: str, error: QueryError) -> QueryToken | None:
    quote = before[error.position]
    if quote not in "\"'":
        return QueryToken("word", "", before[error.position :], error.position, len(before))
    # a backslash before the cursor would escape the added quote
    closed = before.rstrip("\\") + quote
    last = list(tokens(closed))[-1]
    return QueryToken(last.kind, last.name, last.value, last.start, len(before))
