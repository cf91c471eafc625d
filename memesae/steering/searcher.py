"""Search by query: text to the closest images, and bans on features."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from memesae.library.filters import HAS, Filter, includes_missing
from memesae.library.library import Library
from memesae.sae.sparse_autoencoder import Codes
from memesae.steering.query.query_model import Query
from memesae.steering.query.query_parser import parse
from memesae.steering.resolve import QueryEncoder, Resolver, no_features
from memesae.steering.text_scoring import TextScoring, searched_text
from memesae.vectors.exact_index import NO_ID, Neighbours
from memesae.vectors.vector_store import Selection, VectorStore


class Ban(StrEnum):
    """What happens to images on which a banned feature is active."""

    DEMOTE = "demote"
    HIDE = "hide"


def banned_rows(codes: Codes, features: frozenset[int]) -> np.ndarray:
    """Bool [n]: whether any of these features is active on each coded image."""
    active = np.zeros(len(codes), bool)
    active[codes.rows[np.isin(codes.indices, list(features))]] = True
    return active


def without_banned(found: Neighbours, banned: np.ndarray, ban: Ban = Ban.DEMOTE) -> Neighbours:
    """The results of one query with banned images last or removed; the order is otherwise unchanged.

    Args:
        found: ids and scores [1, k] of one query.
        banned: bool [k], which of them are banned.
        ban: whether to demote or to remove them.
    """
    allowed = np.flatnonzero(~banned)
    order = allowed if ban is Ban.HIDE else np.concatenate([allowed, np.flatnonzero(banned)])
    return Neighbours(found.ids[:, order], found.scores[:, order])


@dataclass(frozen=True, eq=False)
class Preference:
    """What a person likes, to be weighed against any query.

    Cosines with the query and with the preference count by their standard deviations over the library.

    Attributes:
        vector: float32 [d], unit norm: pictures are liked by their dot product with it.
        mean: float32 [d], of the library's vectors.
        covariance: float32 [d, d], of the library's vectors.
        weight: 0 for the query alone, 1 for the preference alone.
    """

    vector: np.ndarray
    mean: np.ndarray
    covariance: np.ndarray
    weight: float

    def mixed_with(self, query: np.ndarray) -> tuple[np.ndarray, float]:
        """The vector float32 [d], of any norm, that ranks by both, and what must be added to its dot products.

        Their mean over the library is then that of the cosines with the query, and their scale is its scale.
        """
        scale = self._deviation(query) / max(self._deviation(self.vector), 1e-9)
        vector = (1 - self.weight) * query + np.float32(self.weight * scale) * self.vector
        return vector, float(self.mean @ query - self.mean @ vector)

    def _deviation(self, vector: np.ndarray) -> float:
        return float(max(vector @ self.covariance @ vector, 0)) ** 0.5


@dataclass(frozen=True, eq=False)
class PreferringIndex:
    """The nearest neighbours of queries that are mixed with what a person likes."""

    store: VectorStore
    preference: Preference

    def search(self, queries: np.ndarray, k: int, where: Selection | None = None) -> Neighbours:
        """The k best images of each query [q, d], among a selection where it is given."""
        mixed = np.stack([self.preference.mixed_with(one)[0] for one in queries])
        lengths = np.maximum(np.linalg.norm(mixed, axis=1, keepdims=True), 1e-9)
        return self.store.search(mixed / lengths, k, where)


class Hits(NamedTuple):
    """The results of a query.

    Attributes:
        ids: int64 [n], best first, or newest first if the query has neither terms nor `text:`.
        scores: float32 [n], dot products with the query plus the text score; the text score alone
            if the query has no terms; zeros if it has neither.
        vector: float32 [d], the query vector; None if the query has no terms.
        cosines: float32 [n], the dot products alone; None if no text counted.
    """

    ids: np.ndarray
    scores: np.ndarray
    vector: np.ndarray | None
    cosines: np.ndarray | None = None


def _no_weight() -> float:
    """Text in images does not count."""
    return 0.0


class Searcher:
    """Searches one library with queries in the search field's syntax. Thread-safe.

    Attributes:
        preference: what the person likes, if it is to count; replaced as a whole.
    """

    def __init__(
        self,
        store: VectorStore,
        library: Library,
        encoder: Callable[[], QueryEncoder],
        feature: Callable[[str], np.ndarray] = no_features,
        words_weight: Callable[[], float] = _no_weight,
        property_: Callable[[str], np.ndarray] = no_features,
        showing: Callable[[str], np.ndarray] = no_features,
    ) -> None:
        """Search a library.

        Args:
            store: its vectors.
            library: its files.
            encoder: returns the model; called only if something must be encoded.
            feature: returns the direction [d] of a feature by number or name; raises MemesaeError.
            words_weight: how much the text in images counts.
            property_: returns the vector [d] of a property; raises MemesaeError.
            showing: returns the ids of the images that show such a feature; raises MemesaeError.
        """
        self._showing = showing
        self.preference: Preference | None = None
        self._store = store
        self._library = library
        self._text_scoring = TextScoring(store, library, words_weight)
        self._resolver = Resolver(store, library, encoder, feature, property_)

    def vector(self, query: Query | str, results: Sequence[int] = ()) -> np.ndarray:
        """The vector float32 [d] of a query with at least one term.

        Args:
            query: text or parsed.
            results: ids of the displayed results; the first is `#1`.

        Raises:
            QueryError: it cannot be parsed or has no vector; has the position of the error.
        """
        return self._resolver.vector(_parsed(query), results)

    def search(self, query: Query | str, k: int, results: Sequence[int] = ()) -> Hits:
        """The k closest images that pass the query's filters.

        Without terms: those that match `text:` best, otherwise those that are liked, or the newest. Images selected by
        `is:missing` have no vectors to compare, so they are listed.

        Raises:
            QueryError: the query cannot be parsed or has no vector; has the position of the error.
        """
        query = _parsed(query)
        if includes_missing(query.filters):
            return self._missing(k, query.filters)
        if query.terms:
            return self.found(query, self.vector(query, results), k)
        phrases = searched_text(query, mixing=False).phrases
        if phrases:
            return self._by_text(k, query, phrases)
        liked = self.preference
        return self._newest(k, query.filters) if liked is None else self._liked(k, query, liked)

    def found(self, query: Query, vector: np.ndarray, k: int, drift: float = 0.0) -> Hits:
        """The k best images for the vector [d] of a (nudged) query, including its text score.

        Args:
            query: its filters and text terms.
            vector: float32 [d], the query vector including nudges.
            k: maximum number of results.
            drift: of the nudges; the further they lead away from the words, the less text counts.
        """
        where = self.selection(query.filters)
        preference = self.preference
        wanted, shift = (vector, 0.0) if preference is None else preference.mixed_with(vector)
        near = self._near(wanted, k, where)
        closest = near.ids, near.scores
        ids, scores = self._text_scoring.mix(query, wanted, closest, k, where, drift)
        if scores is near.scores:
            return Hits(ids, scores + np.float32(shift), vector) if shift else near
        cosines = self._store.take(ids) @ wanted
        return Hits(ids, scores + np.float32(shift), vector, cosines + np.float32(shift))

    def mixes_words(self, query: Query) -> bool:
        """Whether text in images counts in the scores of a query."""
        return self._text_scoring.counts_for(query)

    def near(self, vector: np.ndarray, k: int, filters: Sequence[Filter] = ()) -> Hits:
        """The k images closest to `vector` [d] that pass the filters."""
        return self._near(vector, k, self.selection(filters))

    @property
    def index(self) -> "VectorStore | PreferringIndex":
        """The nearest neighbours of vectors, as `found` ranks them, but without text."""
        preference = self.preference
        return self._store if preference is None else PreferringIndex(self._store, preference)

    def _near(self, vector: np.ndarray, k: int, where: Selection | None) -> Hits:
        length = np.float32(1)
        if self.preference is not None:
            # the indexes expect unit vectors
            length = np.float32(max(float(np.linalg.norm(vector)), 1e-9))
        found = self._store.search(vector[None] / length, k, where)
        real = found.ids[0] != NO_ID
        return Hits(found.ids[0][real], found.scores[0][real] * length, vector)

    def selection(self, filters: Sequence[Filter]) -> Selection | None:
        """The images that pass the filters; None without filters."""
        chosen = tuple(filters)
        return Selection(lambda: self.matching(chosen), chosen) if chosen else None

    def matching(self, filters: Sequence[Filter]) -> np.ndarray:
        """Ids int64 [n], ascending, of the images that pass the filters; of all images without filters.

        Raises:
            MemesaeError: there is no such feature.
        """
        found = self._library.matching([one for one in filters if one.kind != HAS])
        for one in filters:
            if one.kind == HAS:
                shown = np.isin(found, self._showing(one.value.strip()))
                found = found[shown if one.op == "is" else ~shown]
        return found

    def _by_text(self, k: int, query: Query, phrases: Sequence[str]) -> Hits:
        """The images whose text matches phrases best; ties by newest first."""
        matching = self.matching(query.filters)
        allowed = matching[self._store.has(matching)][::-1]
        fits = self._library.recognised_text.fit(phrases)
        scores = np.array([fits.get(image, 0.0) for image in allowed.tolist()], np.float32)
        order = np.argsort(-scores, kind="stable")[:k]
        return Hits(allowed[order], scores[order], None)

    def _missing(self, k: int, filters: Sequence[Filter]) -> Hits:
        """The missing images that pass the other filters, newest first."""
        missing = self.matching(filters)[::-1][:k]
        return Hits(missing, np.zeros(len(missing), np.float32), None)

    def _liked(self, k: int, query: Query, preference: Preference) -> Hits:
        ids = self._near(preference.vector, k, self.selection(query.filters)).ids
        return Hits(ids, np.zeros(len(ids), np.float32), None)

    def _newest(self, k: int, filters: Sequence[Filter]) -> Hits:
        """The images added last; ids are assigned in that order."""
        newest = self._store.newest(k, self.selection(filters))
        return Hits(newest, np.zeros(len(newest), np.float32), None)


def _parsed(query: Query | str) -> Query:
    return parse(query) if isinstance(query, str) else query
