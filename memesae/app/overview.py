"""The contents of the sidebar: saved searches with their new results, favourites, tags and folders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.steering.query.query_parser import parse

if TYPE_CHECKING:
    # the window needs only the dataclasses at its start
    from collections.abc import Sequence

    import numpy as np

    from memesae.app.steering.saved_searches import SavedSearches
    from memesae.library.filters import Filter
    from memesae.library.library import Library
    from memesae.library.queries import Folder
    from memesae.library.tags import TagCount
    from memesae.steering.searcher import Hits
    from memesae.steering.timeline import SteeringState


@dataclass(frozen=True, slots=True)
class SavedSearchLine:
    """A saved search and its current results.

    Attributes:
        name: its name.
        query: its query text.
        best: the best result; None if there are none.
        count: number of images that pass its filters; None without filters.
        fresh: number of top results added to the library since it was last opened.
        trouble: why it cannot be searched for here, or "".
    """

    name: str
    query: str
    best: int | None = None
    count: int | None = None
    fresh: int = 0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """The contents of the sidebar.

    Attributes:
        saved: the saved searches by name.
        favourites: number of favourites.
        tags: all other tags.
        folders: the roots and their immediate subfolders.
    """

    saved: tuple[SavedSearchLine, ...] = ()
    favourites: int = 0
    tags: tuple[TagCount, ...] = ()
    folders: tuple[Folder, ...] = ()


TOP_RESULTS = 50
"""Number of a saved search's results that are checked for new images: about one screen."""


class Finder(Protocol):
    """An open library that can be searched."""

    @property
    def library(self) -> Library:
        """The library."""
        ...

    def found(self, state: SteeringState, limit: int) -> Hits:
        """The results of a steering state."""
        ...

    def matching(self, filters: Sequence[Filter]) -> np.ndarray:
        """The images that pass the filters."""
        ...


def make_overview(finder: Finder, token: Token) -> Overview:
    """Collect the contents of the sidebar, running every saved search.

    Raises:
        Cancelled: the token was cancelled.
    """
    from memesae.app.steering.saved_searches import SavedSearches
    from memesae.library.tags import FAVOURITE

    searches = SavedSearches(finder.library)
    saved: list[SavedSearchLine] = []
    for name in searches.names():
        token.check()
        saved.append(_saved_line(finder, searches, name))
    tags = finder.library.tags.counts()
    return Overview(
        tuple(saved),
        sum(tag.images for tag in tags if tag.name == FAVOURITE),
        tuple(tag for tag in tags if tag.name != FAVOURITE),
        tuple(finder.library.folders()),
    )


def _saved_line(finder: Finder, searches: SavedSearches, name: str) -> SavedSearchLine:
    import numpy as np

    query = searches.query_of(name)
    try:
        state = searches.get(name)
        hits = finder.found(state, TOP_RESULTS)
        filters = parse(state.text).filters
    except MemesaeError as error:
        # made with another model, or refers to something deleted: listed so that it can be renamed or removed
        return SavedSearchLine(name, query, trouble=error.sentence)
    count = len(finder.matching(filters)) if filters else None
    seen = searches.seen(name)
    fresh = int(np.count_nonzero(hits.ids > seen)) if seen is not None else 0
    best = int(hits.ids[0]) if len(hits.ids) else None
    return SavedSearchLine(name, query, best, count, fresh)
