"""Parsed queries, query errors, the tokeniser, and rendering queries as text."""

import re
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.library.filters import Filter


class QueryError(MemesaeError):
    """A query that cannot be parsed or resolved.

    Attributes:
        position: index of the first wrong character.
        length: number of wrong characters, at least 1.
    """

    def __init__(
        self,
        template: str | Message,
        position: int,
        length: int,
        /,
        *,
        hint: str | Message = "",
        **arguments: object,
    ) -> None:
        super().__init__(template, kept="", hint=hint, **arguments)
        self.position = position
        self.length = max(length, 1)


Kind = Literal["text", "image", "result", "vector", "feature", "property"]
Span = tuple[int, int]
"""Start and end (exclusive) in characters."""


@dataclass(frozen=True, slots=True)
class Term:
    """One weighted part of a query.

    Attributes:
        weight: factor of its vector; negative to move away from it.
        kind: what the value is.
        value: words; the path of a picture, or `image:17` for an image of the library; the number of a
            displayed result, from 1; a vector (see `resolve.packed`); the number or name of a
            feature; a property (see `app.exploration.property_term`).
        span: position in the text, with the weight but without the sign; not part of equality.
    """

    weight: float
    kind: Kind
    value: str
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Query:
    """Terms to search for among the images that pass all filters.

    Attributes:
        text: as typed; not part of equality.
        terms: without any, the newest images are listed.
        filters: conditions on images.
        filter_spans: position of each filter in the text.
    """

    text: str = field(compare=False)
    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    filter_spans: tuple[Span, ...] = field(default=(), compare=False)


TokenKind = Literal["sign", "weight", "word", "quoted", "path", "result", "prefixed"]

# A weight stands directly before its term. Before bare words it has at most two digits and a letter
# follows, so that `16:9`, `12:30`, `8:`, `4k:x` and `1984:x` are words; quotes allow any weight and any text.
_WEIGHT = re.compile(
    r"""(?P<number>\d+(\.\d*)?|\.\d+):
        (?=["'#] | \.{1,2}[/\\] | ~[/\\] | /(?=[^\s/]) | [A-Z]:[/\\] | (?:file|image|feature|vector|property):)
      | (?P<small>\d{1,2}(\.\d*)?|\.\d+):(?=[^\W\d_])""",
    re.VERBOSE | re.IGNORECASE,
)
_MOST_BARE = 100
"""Weights from here on are written with quotes."""
_PREFIX = re.compile(r"(?P<name>[^\W\d][\w-]*):")
_PATH = re.compile(r"\.{1,2}[/\\]|~[/\\]|/(?=[^\s/])|[A-Za-z]:[/\\]")
_RESULT = re.compile(r"#\d+(?!\S)")
_BLANK = re.compile(r"\s+")
_BARE = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class QueryToken:
    """A token of a query.

    Attributes:
        kind: of token.
        name: of a prefix, in lower case; "" for other kinds.
        value: without quotes and escapes.
        start: index of its first character.
        end: index after its last character.
    """

    kind: TokenKind
    name: str
    value: str
    start: int
    end: int


def tokens(text: str) -> Generator[QueryToken]:
    """Split a query into tokens.

    Raises:
        QueryError: a quote is not closed.
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
    """Whether an unquoted value is parsed as the path of a picture."""
    return _PATH.match(value) is not None and _BARE.fullmatch(value) is not None


def _token(text: str, start: int) -> QueryToken:
    if text[start] in "+-":
        return QueryToken("sign", "", text[start], start, start + 1)
    if text[start] == '"' or (text[start] == "'" and _is_closed(text, start)):
        value, end = quoted(text, start)
        return QueryToken("quoted", "", value, start, end)
    if _PATH.match(text, start):
        return _bare_token("path", text, start)
    if found := _RESULT.match(text, start):
        return QueryToken("result", "", found.group()[1:], start, found.end())
    if found := _WEIGHT.match(text, start):
        return _weight_token(found)
    if found := _PREFIX.match(text, start):
        return _prefixed_token(text, found)
    return _bare_token("word", text, start)


def _bare_token(kind: TokenKind, text: str, start: int) -> QueryToken:
    found = _BARE.match(text, start)
    end = found.end() if found else start
    return QueryToken(kind, "", text[start:end], start, end)


def _weight_token(found: re.Match[str]) -> QueryToken:
    number = found["number"] or found["small"]
    return QueryToken("weight", "", number, found.start(), found.start() + len(number) + 1)


def _prefixed_token(text: str, found: re.Match[str]) -> QueryToken:
    name, start, after = found["name"].lower(), found.start(), found.end()
    if text[after : after + 1] in ('"', "'"):
        value, end = quoted(text, after)
        return QueryToken("prefixed", name, value, start, end)
    rest = _BARE.match(text, after)
    end = rest.end() if rest else after
    return QueryToken("prefixed", name, text[after:end], start, end)


def _is_closed(text: str, start: int) -> bool:
    """Whether an apostrophe opens a quotation: a closing one follows, before a blank, a sign or the end.

    `'90s party`, `'tis the season` and `'80s and '90s` are words.
    """
    try:
        _, end = quoted(text, start)
    except QueryError:
        return False
    return (end == len(text) or not (text[end].isalnum() or text[end] == "_")) and not (
        text[end - 2].isspace()
    )


def quoted(text: str, start: int) -> tuple[str, int]:
    r"""The content of the quotes opening at `start`, and the index after the closing one.

    `\"`, `\'` and `\\` are escapes; any other backslash is literal, so that Windows paths need no
    escaping.

    Raises:
        QueryError: the quote is not closed.
    """
    quote, position = text[start], start + 1
    content: list[str] = []
    while position < len(text):
        character = text[position]
        if character == quote:
            return "".join(content), position + 1
        if character == "\\" and text[position + 1 : position + 2] in ("\\", '"', "'"):
            position += 1
            character = text[position]
        content.append(character)
        position += 1
    raise QueryError(
        N_("This quote is not closed."),
        start,
        1,
        hint=N_("Add {quote} at the end of the phrase."),
        quote=quote,
    )


_PLAIN_VALUE = re.compile(r"[^\s\"'\\]+")


def render(query: Query) -> str:
    """The canonical text: terms, then filters. Parsing it returns an equal query."""
    parts = [_signed(number, term) for number, term in enumerate(query.terms)]
    return " ".join([*parts, *(render_filter(item) for item in query.filters)])


def render_term(term: Term) -> str:
    """A term with its weight but without its sign."""
    weight = abs(term.weight)
    if weight == 1:
        return _bare(term)
    words = term.value if term.kind == "text" else ""
    is_bare = words[:1].isalpha() and weight < _MOST_BARE and _parses_as_words(words)
    shown = quote(words) if words and not is_bare else _bare(term)
    return f"{_positional(weight)}:{shown}"


def _positional(weight: float) -> str:
    """The shortest exact decimal, without exponent."""
    # imported here: most terms have no weight, and queries are rendered before numpy is loaded
    import numpy as np

    return np.format_float_positional(weight, trim="-")


def _signed(number: int, term: Term) -> str:
    if term.weight < 0:
        return f"- {render_term(term)}"
    return f"+ {render_term(term)}" if number else render_term(term)


def _bare(term: Term) -> str:
    match term.kind:
        case "text":
            return term.value if _parses_as_words(term.value) else quote(term.value)
        case "result":
            return f"#{term.value}"
        case "image":
            return _picture(term.value)
        case _:
            return f"{term.kind}:{_value(term.value)}"


def _picture(value: str) -> str:
    if value.startswith("image:") or is_path(value):
        return value
    return f"file:{_value(value)}"


def _value(value: str) -> str:
    return value if _PLAIN_VALUE.fullmatch(value) else quote(value)


def quote(value: str) -> str:
    """The value in quotes, escaped."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _parses_as_words(value: str) -> bool:
    # quotes and colons may have another meaning or be an error, so such text is always quoted
    if any(character in value for character in "\"':"):
        return False
    found = list(tokens(value))
    return all(token.kind == "word" for token in found) and value == " ".join(
        token.value for token in found
    )


def render_filter(item: Filter) -> str:
    """A filter as text."""
    return f"{'-' if item.op == 'not' else ''}{item.kind}:{_value(item.value)}"


IN_LIBRARY = "image:"
"""Prefix of the value of a term that refers to an image of the library."""
NOWHERE = (0, 0)
"""The span of a term that was not typed."""


def with_images(query: Query, images: Sequence[str], weight: float) -> Query:
    """The query with images added; an image that is already a term gets the new weight.

    Args:
        query: the query.
        images: paths, or `image:ID` for images of the library.
        weight: of each.
    """
    added = [Term(weight, "image", image, NOWHERE) for image in images]
    others = [term for term in query.terms if term.kind != "image" or term.value not in images]
    return replace(query, terms=(*others, *added))


def with_term(query: Query, term: Term) -> Query:
    """The query with a term added; if it exists already, it gets the new weight."""
    others = [one for one in query.terms if (one.kind, one.value) != (term.kind, term.value)]
    return replace(query, terms=(*others, term))


def asks_for_results(query: Query) -> bool:
    """Whether a term refers to a result on screen (`#1`)."""
    return any(term.kind == "result" for term in query.terms)


def library_image(term: Term) -> int | None:
    """The id of the library's image that a term refers to; None for other terms."""
    known = term.kind == "image" and term.value.startswith(IN_LIBRARY)
    return int(term.value.removeprefix(IN_LIBRARY)) if known else None


def shown_image(term: Term, numbered: Sequence[int]) -> int | None:
    """The id of the library's image that a term refers to, also by its number on the screen; None for other terms.

    Args:
        term: the term.
        numbered: the images that `#1` and so on refer to.
    """
    if term.kind == "result":
        place = int(term.value) - 1
        return numbered[place] if 0 <= place < len(numbered) else None
    return library_image(term)


def with_files(query: Query, numbered: Sequence[int], files: Mapping[int, str]) -> Query:
    """The query with images of the library replaced by their files, for another library.

    Args:
        query: the query.
        numbered: the images that `#1` and so on refer to.
        files: by image, the path of its file; terms of images without one are dropped, and so are properties
            of images.
    """
    terms: list[Term] = []
    for term in query.terms:
        image = shown_image(term, numbered)
        if image is None and term.kind != "result" and not _has_examples(term):
            terms.append(term)
        elif image is not None and image in files:
            terms.append(Term(term.weight, "image", files[image], NOWHERE))
    return replace(query, terms=tuple(terms))


def _has_examples(term: Term) -> bool:
    return term.kind == "property" and bool(PropertyValue.parse(term.value).images)


def needs_model(query: Query) -> bool:
    """Whether a term must be encoded: a text, words of a property, or a picture that is not in the library."""
    return any(
        term.kind == "text"
        or (term.kind == "property" and bool(PropertyValue.parse(term.value).words))
        or (term.kind == "image" and library_image(term) is None)
        for term in query.terms
    )


_TICKED = re.compile(r"(?P<words>.*?)\s*;\s*(?P<ticked>\d+(?:\s*,\s*\d+)*)\s*", re.DOTALL)
_EXAMPLES = re.compile(r"image:\d+(?:\s+image:\d+)*")


@dataclass(frozen=True, slots=True)
class PropertyValue:
    """What a `property:` term says: `looks cheap`, `looks cheap; 12,407`, `image:3 image:17; 12`.

    Attributes:
        words: what the pictures should be like; "" for a property of examples.
        images: ids of the examples; none for a property in words.
        ticked: numbers of the features that fit according to the person; none if nobody looked.
    """

    words: str
    images: tuple[int, ...] = ()
    ticked: tuple[int, ...] = ()

    @classmethod
    def parse(cls, value: str) -> "PropertyValue":
        """Read the value of a term."""
        found = _TICKED.fullmatch(value)
        words = (found["words"] if found else value).strip()
        ticked = tuple(int(one) for one in found["ticked"].split(",")) if found else ()
        if _EXAMPLES.fullmatch(words):
            images = tuple(int(one.removeprefix(IN_LIBRARY)) for one in words.split())
            return cls("", images, ticked)
        return cls(words, (), ticked)

    @property
    def text(self) -> str:
        """The value of a term that says it."""
        said = self.words or " ".join(f"{IN_LIBRARY}{one}" for one in self.images)
        return f"{said}; {','.join(map(str, self.ticked))}" if self.ticked else said
