"""What the sidebar offers: saved searches and their latest pictures, favourites, tags, folders, recent queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

import numpy as np

from memesae.app.steering.saved_searches import SavedSearches
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.library.library import Library
from memesae.library.queries import Folder
from memesae.library.tags import FAVOURITE, TagCount
from memesae.steering.query.query_parser import parse
from memesae.steering.searcher import Hits
from memesae.steering.timeline import SteeringState

if TYPE_CHECKING:
    from memesae.library.library import Library


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A kept search and what it finds now.

    Attributes:
        name: its name.
        query: what was typed in it.
        best: the closest image now; None where nothing is found.
        count: how many images pass its filters; None where it has none, and ranks all.
        fresh: how many of its first results came into the library since it was last looked at.
        trouble: why it cannot be searched for here, or nothing.
    """

    name: str
    query: str
    best: int | None = None
    count: int | None = None
    fresh: int = 0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """All there is to look at.

    Attributes:
        kept: the kept searches by name.
        favourites: how many images are favourites.
        tags: the person's own tags.
        folders: the roots and the folders right below them.
    """

    kept: tuple[KeptLine, ...] = ()
    favourites: int = 0
    tags: tuple[TagCount, ...] = ()
    folders: tuple[Folder, ...] = ()


FIRST = 50
"""How many of a kept search's results are looked at for new ones: about what a screen shows."""


class Finder(Protocol):
    """An open library that can be searched."""

    @property
    def library(self) -> Library:
        """Whose searches, tags and folders these are."""
        ...

    def found(self, state: SteeringState, limit: int) -> Hits:
        """What a steering state finds."""
        ...


def make_overview(finder: Finder, token: Token) -> Overview:
    """Look what there is, and search for every kept search anew.

    Raises:
        Cancelled: nobody waits for it any more.
    """
    searches = SavedSearches(finder.library)
    kept: list[KeptLine] = []
    for name in searches.names():
        token.check()
        kept.append(_saved_line(finder, searches, name))
    tags = finder.library.tags.counts()
    return Overview(
        tuple(kept),
        sum(tag.images for tag in tags if tag.name == FAVOURITE),
        tuple(tag for tag in tags if tag.name != FAVOURITE),
        tuple(finder.library.folders()),
    )


def _saved_line(finder: Finder, searches: SavedSearches, name: str) -> KeptLine:
    query = searches.query_of(name)
    try:
        state = searches.get(name)
        hits = finder.found(state, FIRST)
        filters = parse(state.text).filters
    except MemesaeError as error:
        # of another model, or naming what is gone: still in the list, to be renamed or forgotten
        return KeptLine(name, query, trouble=error.sentence)
    count = len(finder.library.matching(filters)) if filters else None
    seen = searches.seen(name)
    fresh = int(np.count_nonzero(hits.ids > seen)) if seen is not None else 0
    best = int(hits.ids[0]) if len(hits.ids) else None
    return KeptLine(name, query, best, count, fresh)


SETTING = "recent-queries"


def recent(library: Library) -> list[str]:
    """The recent queries, oldest first."""
    return [str(text) for text in cast("Sequence[object]", library.setting(SETTING, []))]


def keep_recent(library: Library, texts: Sequence[str]) -> None:
    """Keep these in the place of those before."""
    library.set_setting(SETTING, list(texts))
