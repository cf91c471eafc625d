"""From what is typed to the images that come closest, less what is banned."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from memesae.library.filters import Filter, asks_for_gone
from memesae.library.library import Library
from memesae.sae.sparse_autoencoder import Codes
from memesae.steering.query.query_model import Query
from memesae.steering.query.query_parser import parse
from memesae.steering.resolve import QueryEncoder, Resolver, no_features
from memesae.steering.text_scoring import TextScoring, sought
from memesae.vectors.exact_index import NOBODY, Neighbours
from memesae.vectors.vector_store import VectorStore


class Ban(StrEnum):
    """What happens to images that show something banned."""

    DEMOTE = "demote"
    HIDE = "hide"


def banned_rows(codes: Codes, features: frozenset[int]) -> np.ndarray:
    """Bool [n]: on which of the coded images any of these features is active."""
    shown = np.zeros(len(codes), bool)
    shown[codes.rows[np.isin(codes.indices, list(features))]] = True
    return shown


def without_banned(found: Neighbours, banned: np.ndarray, ban: Ban = Ban.DEMOTE) -> Neighbours:
    """The results of one query with what is banned last, or gone; the order is kept otherwise.

    Args:
        found: ids and scores [1, k] of one query.
        banned: bool [k], which of them show something banned.
        ban: what to do with those.
    """
    kept = np.flatnonzero(~banned)
    order = kept if ban is Ban.HIDE else np.concatenate([kept, np.flatnonzero(banned)])
    return Neighbours(found.ids[:, order], found.scores[:, order])


class Hits(NamedTuple):
    """The answer to a query.

    Attributes:
        ids: int64 [n], best first, or the newest first where the query has neither terms nor `text:`.
        scores: float32 [n], dot products with the query, plus what the words in the pictures add; how
            well these fit where it has no terms; zeros where it has none of both.
        vector: float32 [d], the query as searched for; None where it has no terms.
    """

    ids: np.ndarray
    scores: np.ndarray
    vector: np.ndarray | None


def _nothing() -> float:
    """The words in the pictures count for nothing."""
    return 0.0


class Searcher:
    """Searches one library in the search field's language. Callable from any thread."""

    def __init__(
        self,
        store: VectorStore,
        library: Library,
        encoder: Callable[[], QueryEncoder],
        feature: Callable[[str], np.ndarray] = no_features,
        words_weight: Callable[[], float] = _nothing,
    ) -> None:
        self._store = store
        self._library = library
        self._wording = TextScoring(store, library, words_weight)
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
        """The k closest images that pass the query's filters.

        Without terms, those whose text fits `text:` best, or else the newest of them. What is asked for by
        `is:missing` cannot be compared with anything: it is listed.

        Raises:
            QueryError: the query cannot be understood or has no vector; points at the character.
        """
        query = _understood(query)
        if asks_for_gone(query.filters):
            return self._gone(k, query.filters)
        if query.terms:
            return self.found(query, self.vector(query, results), k)
        phrases = sought(query, mixing=False).phrases
        return self._fitting(k, query, phrases) if phrases else self._newest(k, query.filters)

    def found(self, query: Query, vector: np.ndarray, k: int) -> Hits:
        """The k images closest to `vector` [d], to which the query led, and to the query's words."""
        allowed = self.allowed(query.filters)
        near = self._near(vector, k, allowed)
        mixed = self._wording.mix(query, vector, (near.ids, near.scores), k, allowed)
        return Hits(*mixed, vector)

    def mixes_words(self, query: Query) -> bool:
        """Whether the words in the pictures count in the scores of a query."""
        return self._wording.counts_for(query)

    def near(self, vector: np.ndarray, k: int, filters: Sequence[Filter] = ()) -> Hits:
        """The k images closest to `vector` [d] that pass the filters."""
        return self._near(vector, k, self.allowed(filters))

    def _near(self, vector: np.ndarray, k: int, allowed: np.ndarray | None) -> Hits:
        found = self._store.search(vector[None], k, allowed)
        real = found.ids[0] != NOBODY
        return Hits(found.ids[0][real], found.scores[0][real], vector)

    def allowed(self, filters: Sequence[Filter]) -> np.ndarray | None:
        """Ids int64 of the images that pass the filters; None where there are none to pass."""
        return self._library.matching(filters) if filters else None

    def _fitting(self, k: int, query: Query, phrases: Sequence[str]) -> Hits:
        """The images whose text fits phrases best; among equal ones the newest."""
        allowed = np.intersect1d(self._store.ids, self._library.matching(query.filters))[::-1]
        fits = self._library.words.fit(phrases)
        scores = np.array([fits.get(image, 0.0) for image in allowed.tolist()], np.float32)
        order = np.argsort(-scores, kind="stable")[:k]
        return Hits(allowed[order], scores[order], None)

    def _gone(self, k: int, filters: Sequence[Filter]) -> Hits:
        """The images that are gone and pass the other filters, the newest first."""
        gone = self._library.matching(filters)[::-1][:k]
        return Hits(gone, np.zeros(len(gone), np.float32), None)

    def _newest(self, k: int, filters: Sequence[Filter]) -> Hits:
        """The images that came into the library last; ids are given in that order."""
        allowed = self.allowed(filters)
        ids = self._store.ids
        ids = ids if allowed is None else np.intersect1d(ids, allowed)
        newest = np.sort(ids)[::-1][:k]
        return Hits(newest, np.zeros(len(newest), np.float32), None)


def _understood(query: Query | str) -> Query:
    return parse(query) if isinstance(query, str) else query
