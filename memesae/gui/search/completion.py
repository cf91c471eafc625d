"""Proposes how filters go on while they are typed, and queries that were made before."""

from collections.abc import Sequence
from typing import NamedTuple

from memesae.library.filters import FILTERS, Filter
from memesae.steering.query import completing, render_filter

MOST = 8
ENOUGH = 3
"""Letters of a filter's name before it is proposed: shorter ones begin half of all words."""


RECENT = 4
"""How many recent queries are proposed; from two letters on, since one fits nearly all."""


class Known(NamedTuple):
    """What only the open library knows.

    Attributes:
        tags: the tags in use.
        recent: the queries made lately, oldest first.
    """

    tags: Sequence[str] = ()
    recent: Sequence[str] = ()


NOTHING_KNOWN = Known()


class Proposal(NamedTuple):
    """One way to go on.

    Attributes:
        shown: what the list says.
        text: the whole query after it is taken.
        cursor: where the cursor stands then.
        whole: whether it is a whole query, to be searched for at once.
    """

    shown: str
    text: str
    cursor: int
    whole: bool = False


def proposals(text: str, cursor: int, known: Known = NOTHING_KNOWN) -> list[Proposal]:
    """How the piece before the cursor may go on; nothing where nothing was typed of it.

    Names and values of filters are proposed, and whole queries made before: the words of a new
    query are the person's own.
    """
    before = _made_before(text, cursor, known.recent)
    return [*_going_on(text, cursor, known.tags), *before][:MOST]


def _going_on(text: str, cursor: int, tags: Sequence[str]) -> list[Proposal]:
    piece = completing(text, cursor)
    if not piece.typed and piece.kind != "filter value":
        return []
    if piece.kind == "filter value":
        typed = piece.typed.casefold()
        values = tags if piece.name == "tag" else FILTERS[piece.name].values
        fitting = [one for one in values if one.casefold().startswith(typed)]
        endings = [
            (one, render_filter(Filter(piece.name, "is", one)).partition(":")[2] + " ")
            for one in fitting
            if one.casefold() != typed
        ]
    else:
        named = FILTERS if len(piece.typed) >= ENOUGH else {}
        names = [name for name in piece.names if name in named]
        endings = [(f"{name}:  {FILTERS[name].sentence}", f"{name}:") for name in names]
    start, end = piece.span
    return [
        Proposal(shown, text[:start] + ending + text[end:].lstrip(), start + len(ending))
        for shown, ending in endings
    ]


def _made_before(text: str, cursor: int, recent: Sequence[str]) -> list[Proposal]:
    """Queries that begin with what is typed, or have a word that does; the latest first."""
    typed = text.casefold().strip()
    if cursor < len(text) or len(typed) < 2:
        return []
    others = [one for one in reversed(recent) if one.casefold() != typed]
    first = [one for one in others if one.casefold().startswith(typed)]
    more = [one for one in others if f" {typed}" in one.casefold() and one not in first]
    return [Proposal(one, one, len(one), whole=True) for one in (first + more)[:RECENT]]
