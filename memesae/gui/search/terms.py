"""Helpers for queries: adding terms, and testing what they refer to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from memesae.steering.query.query_model import Query, Term

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
        files: by image, the path of its file; terms of images without one are dropped.
    """
    terms: list[Term] = []
    for term in query.terms:
        image = shown_image(term, numbered)
        if image is None and term.kind != "result":
            terms.append(term)
        elif image is not None and image in files:
            terms.append(Term(term.weight, "image", files[image], NOWHERE))
    return replace(query, terms=tuple(terms))


def needs_model(query: Query) -> bool:
    """Whether a term must be encoded: a text, or a picture that is not in the library."""
    return any(
        term.kind == "text" or (term.kind == "image" and library_image(term) is None)
        for term in query.terms
    )
