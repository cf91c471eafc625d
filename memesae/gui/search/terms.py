"""Small questions about queries, and terms added to them."""

from collections.abc import Sequence
from dataclasses import replace

from memesae.steering.query.query_model import Query, Term

IN_LIBRARY = "image:"
"""How the value of a term begins that means an image of the library."""
NOWHERE = (0, 0)
"""The span of a term that was not typed."""


def with_images(query: Query, images: Sequence[str], weight: float) -> Query:
    """The query with images added; one that is a term already only gets the new weight.

    Args:
        query: what there is.
        images: paths, or `image:ID` for images of the library.
        weight: of each.
    """
    added = [Term(weight, "image", image, NOWHERE) for image in images]
    kept = [term for term in query.terms if term.kind != "image" or term.value not in images]
    return replace(query, terms=(*kept, *added))


def with_term(query: Query, term: Term) -> Query:
    """The query with one more term; where it is one already, that gets the new weight."""
    kept = [one for one in query.terms if (one.kind, one.value) != (term.kind, term.value)]
    return replace(query, terms=(*kept, term))


def asks_for_results(query: Query) -> bool:
    """Whether a term means a picture on the screen by its place."""
    return any(term.kind == "result" for term in query.terms)


def library_image(term: Term) -> int | None:
    """The number of the library's image that a term means; None for all other terms."""
    known = term.kind == "image" and term.value.startswith(IN_LIBRARY)
    return int(term.value.removeprefix(IN_LIBRARY)) if known else None


def needs_model(query: Query) -> bool:
    """Whether something must be encoded: words, or a picture that is not in the library."""
    return any(
        term.kind == "text" or (term.kind == "image" and library_image(term) is None)
        for term in query.terms
    )
