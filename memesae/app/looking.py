"""Looks what a library offers, and searches for every kept search anew."""

from typing import Protocol

import numpy as np

from memesae.app.overview import KeptLine, Overview
from memesae.app.steering.saved_searches import SavedSearches
from memesae.base.errors import MemesaeError
from memesae.base.token import Token
from memesae.library.library import Library
from memesae.library.tags import FAVOURITE
from memesae.steering.query import parse
from memesae.steering.search import Hits
from memesae.steering.timeline import SteeringState

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


def look(finder: Finder, token: Token) -> Overview:
    """Look what there is, and search for every kept search anew.

    Raises:
        Cancelled: nobody waits for it any more.
    """
    searches = SavedSearches(finder.library)
    kept: list[KeptLine] = []
    for name in searches.names():
        token.check()
        kept.append(_line(finder, searches, name))
    tags = finder.library.tags.counts()
    return Overview(
        tuple(kept),
        sum(tag.images for tag in tags if tag.name == FAVOURITE),
        tuple(tag for tag in tags if tag.name != FAVOURITE),
        tuple(finder.library.folders()),
    )


def _line(finder: Finder, searches: SavedSearches, name: str) -> KeptLine:
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
