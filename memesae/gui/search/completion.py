"""Proposes how filters go on while they are typed, and queries that were made before."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from memesae.gui.i18n.translate import translate_core
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
        values: by the name of a filter the values that find something.
    """

    tags: Sequence[str] = ()
    recent: Sequence[str] = ()
    values: Mapping[str, Sequence[str]] = MappingProxyType({})


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
    return [*_going_on(text, cursor, known), *before][:MOST]


def _going_on(text: str, cursor: int, known: Known) -> list[Proposal]:
    piece = completing(text, cursor)
    if not piece.typed and piece.kind != "filter value":
        return []
    if piece.kind == "filter value":
        typed = piece.typed.casefold()
        values = _values(piece.name, known)
        fitting = [one for one in values if one.casefold().startswith(typed)]
        # of a folder deep inside, the inner name is what one remembers
        fitting += [one for one in values if f"/{typed}" in one.casefold() and one not in fitting]
        endings = [
            (one, render_filter(Filter(piece.name, "is", one)).partition(":")[2] + " ")
            for one in fitting
            if one.casefold() != typed
        ]
    else:
        named = FILTERS if len(piece.typed) >= ENOUGH else {}
        names = [name for name in piece.names if name in named]
        endings = [
            (f"{name}:  {translate_core(FILTERS[name].sentence)}", f"{name}:") for name in names
        ]
    start, end = piece.span
    return [
        Proposal(shown, text[:start] + ending + text[end:].lstrip(), start + len(ending))
        for shown, ending in endings
    ]


def _values(name: str, known: Known) -> Sequence[str]:
    """What a filter can be asked for: what this library has of it, then what there may be."""
    if name == "tag":
        return known.tags
    here = known.values.get(name, ())
    return [*here, *(one for one in FILTERS[name].values if one not in here)]


def _made_before(text: str, cursor: int, recent: Sequence[str]) -> list[Proposal]:
    """Queries that begin with what is typed, or have a word that does; the latest first."""
    typed = text.casefold().strip()
    if cursor < len(text) or len(typed) < 2:
        return []
    others = [one for one in reversed(recent) if one.casefold() != typed]
    first = [one for one in others if one.casefold().startswith(typed)]
    more = [one for one in others if f" {typed}" in one.casefold() and one not in first]
    return [Proposal(one, one, len(one), whole=True) for one in (first + more)[:RECENT]]
