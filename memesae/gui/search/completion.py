"""Proposes how filters go on while they are typed."""

from typing import NamedTuple

from memesae.library.filters import FILTERS
from memesae.steering.query import completing

MOST = 8
ENOUGH = 3
"""Letters of a filter's name before it is proposed: shorter ones begin half of all words."""


class Proposal(NamedTuple):
    """One way to go on.

    Attributes:
        shown: what the list says.
        text: the whole query after it is taken.
        cursor: where the cursor stands then.
    """

    shown: str
    text: str
    cursor: int


def proposals(text: str, cursor: int) -> list[Proposal]:
    """How the piece before the cursor may go on; nothing where nothing was typed of it.

    Only names and values of filters are proposed: words of a query are the person's own.
    """
    piece = completing(text, cursor)
    if not piece.typed and piece.kind != "filter value":
        return []
    if piece.kind == "filter value":
        typed = piece.typed.casefold()
        values = [value for value in FILTERS[piece.name].values if value.startswith(typed)]
        endings = [(value, f"{value} ") for value in values if value != typed]
    else:
        known = FILTERS if len(piece.typed) >= ENOUGH else {}
        names = [name for name in piece.names if name in known]
        endings = [(f"{name}:  {FILTERS[name].sentence}", f"{name}:") for name in names]
    start, end = piece.span
    return [
        Proposal(shown, text[:start] + ending + text[end:].lstrip(), start + len(ending))
        for shown, ending in endings[:MOST]
    ]
