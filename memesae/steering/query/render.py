"""From a query back to text, so that terms can be added and changed by other means than typing."""

import re

from memesae.library.filters import Filter
from memesae.steering.query.model import Query, Term
from memesae.steering.query.tokens import is_path, tokens

_PLAIN_VALUE = re.compile(r"[^\s\"'\\]+")


def render(query: Query) -> str:
    """The canonical text: terms, then filters. Parsing it gives an equal query."""
    parts = [_signed(number, term) for number, term in enumerate(query.terms)]
    return " ".join([*parts, *(render_filter(item) for item in query.filters)])


def render_term(term: Term) -> str:
    """A term with its weight, without its sign."""
    weight = abs(term.weight)
    return _bare(term) if weight == 1 else f"{_positional(weight)}:{_bare(term)}"


def _positional(weight: float) -> str:
    """As few digits as tell it, never in powers of ten."""
    # loaded here: most terms have no weight, and queries are written before numpy is loaded
    import numpy as np

    return np.format_float_positional(weight, trim="-")


def _signed(number: int, term: Term) -> str:
    if term.weight < 0:
        return f"- {render_term(term)}"
    return f"+ {render_term(term)}" if number else render_term(term)


def _bare(term: Term) -> str:
    match term.kind:
        case "text":
            return term.value if _reads_as_words(term.value) else quote(term.value)
        case "result":
            return f"#{term.value}"
        case "image":
            return _image(term.value)
        case _:
            return f"{term.kind}:{_value(term.value)}"


def _image(value: str) -> str:
    if value.startswith("image:") or is_path(value):
        return value
    return f"file:{_value(value)}"


def _value(value: str) -> str:
    return value if _PLAIN_VALUE.fullmatch(value) else quote(value)


def quote(value: str) -> str:
    """The value in quotes."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _reads_as_words(value: str) -> bool:
    # quotes and colons may make it something else, or wrong; only then is the reader not asked
    if any(character in value for character in "\"':"):
        return False
    found = list(tokens(value))
    return all(token.kind == "word" for token in found) and value == " ".join(
        token.value for token in found
    )


def render_filter(item: Filter) -> str:
    """A filter as it is typed."""
    return f"{'-' if item.op == 'not' else ''}{item.kind}:{_value(item.value)}"
