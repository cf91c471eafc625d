"""What a query says, once understood."""

from dataclasses import dataclass, field
from typing import Literal

from memesae.library.filters import Filter

Kind = Literal["text", "image", "result", "vector", "feature"]
Span = tuple[int, int]
"""First character and the one after the last, from 0."""


@dataclass(frozen=True, slots=True)
class Term:
    """One weighted part of a query.

    Attributes:
        weight: how much it counts; negative to get away from it.
        kind: what the value is.
        value: words; the path of a picture, or `image:17` for an image of the library; the number of a
            result on the screen, from 1; a vector (see `resolve.packed`); the number or name of a
            feature.
        span: where it stands in the text, weight included and sign excluded. Two terms that differ
            only in this are equal.
    """

    weight: float
    kind: Kind
    value: str
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Query:
    """Terms to look for, among the images that pass all filters.

    Attributes:
        text: as it was typed; not part of what makes queries equal.
        terms: none means that there is nothing to compare with: the newest images are meant.
        filters: which images are looked at.
        filter_spans: where each filter stands in the text.
    """

    text: str = field(compare=False)
    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    filter_spans: tuple[Span, ...] = field(default=(), compare=False)
