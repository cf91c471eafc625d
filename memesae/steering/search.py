"""From what is typed to the images that come closest."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from memesae.embedding.encoder import Encoder
from memesae.library.filters import Filter
from memesae.library.library import Library
from memesae.steering.query import Query, parse
from memesae.steering.resolve import Resolver, no_features
from memesae.vectors.neighbours import NOBODY
from memesae.vectors.store import VectorStore


class Hits(NamedTuple):
    """The answer to a query.

    Attributes:
        ids: int64 [n], best first, or the newest first where the query has no terms.
        scores: float32 [n], dot products with the query; zeros where it has no terms.
        vector: float32 [d], the query as searched for; None where it has no terms.
    """

    ids: np.ndarray
    scores: np.ndarray
    vector: np.ndarray | None


class Searcher:
    """Searches one library in the search field's language. Callable from any thread."""

    def __init__(
        self,
        store: VectorStore,
        library: Library,
        encoder: Callable[[], Encoder],
        feature: Callable[[str], np.ndarray] = no_features,
    ) -> None:
        self._store = store
        self._library = library
        self._resolver = Resolver(store, library, encoder, feature)

    def vector(self, query: Query | str, results: Sequence[int] = ()) -> np.ndarray:
        """The vector float32 [d] of a query with at least one term.

        Args:
            query: typed or understood.
            results: image ids on the screen, the first being `#1`.

        Raises:
            QueryError: it cannot be understood or has no vector; points at the character.
        """
        return self._resolver.vector(_understood(query), results)

    def search(self, query: Query | str, k: int, results: Sequence[int] = ()) -> Hits:
        """The k closest images that pass the query's filters; without terms, the newest of them.

        Raises:
            QueryError: the query cannot be understood or has no vector; points at the character.
        """
        query = _understood(query)
        if query.terms:
            return self.near(self.vector(query, results), k, query.filters)
        return self._newest(k, query.filters)

    def near(self, vector: np.ndarray, k: int, filters: Sequence[Filter] = ()) -> Hits:
        """The k images closest to `vector` [d] that pass the filters."""
        found = self._store.search(vector[None], k, self.allowed(filters))
        real = found.ids[0] != NOBODY
        return Hits(found.ids[0][real], found.scores[0][real], vector)

    def allowed(self, filters: Sequence[Filter]) -> np.ndarray | None:
        """Ids int64 of the images that pass the filters; None where there are none to pass."""
        return self._library.matching(filters) if filters else None

    def _newest(self, k: int, filters: Sequence[Filter]) -> Hits:
        """The images that came into the library last; ids are given in that order."""
        allowed = self.allowed(filters)
        ids = self._store.ids
        ids = ids if allowed is None else np.intersect1d(ids, allowed)
        newest = np.sort(ids)[::-1][:k]
        return Hits(newest, np.zeros(len(newest), np.float32), None)


def _understood(query: Query | str) -> Query:
    return parse(query) if isinstance(query, str) else query
