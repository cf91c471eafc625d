"""What terms and filters are called on their pills."""

from pathlib import Path

from memesae.gui.search.terms import library_image
from memesae.gui.words import tr
from memesae.library.filters import Filter
from memesae.steering.query import QueryError, Term, parse


def words_of_term(term: Term) -> str:
    """The text itself, or which picture it is."""
    if library_image(term) is not None:
        return tr("this picture")
    if term.kind == "image":
        return Path(term.value).name
    if term.kind == "result":
        return tr("result {number}").format(number=term.value.lstrip("#"))
    if term.kind == "vector":
        return tr("a direction")
    if term.kind == "feature" and term.value.isdecimal():
        return tr("feature {number}").format(number=term.value)
    return term.value


def words_of_filter(item: Filter) -> str:
    """The filter as it is typed."""
    return item.text


def words_of_query(text: str) -> str:
    """A query as it is typed, but with pictures and directions by the names on their pills."""
    try:
        terms = parse(text).terms
    except QueryError:
        return text
    for term in reversed(terms):
        if term.kind in ("image", "vector"):
            start, end = term.span
            weight = "" if abs(term.weight) == 1 else f"{abs(term.weight):g}:"
            text = f"{text[:start]}{weight}{words_of_term(term)}{text[end:]}"
    return text
