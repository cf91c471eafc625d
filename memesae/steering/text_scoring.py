"""Text in images as part of a search: which is searched for, and its scores."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from memesae.library.library import Library
from memesae.steering.query.query_model import Query, Term
from memesae.vectors.vector_store import Selection, VectorStore

MAX_TEXT_MATCHES = 5000
"""Maximum number of text matches considered besides the closest images, best matches first."""


TextSimilarity = tuple[np.ndarray, np.ndarray]
"""Ids int64 [n] of images, and the similarity of their text to the query's, -1 to 1, float32 [n]."""


class SearchedText(NamedTuple):
    """The text that a query searches for in images.

    Attributes:
        phrases: matched as a whole.
        words: texts whose words are also matched one by one.
    """

    phrases: tuple[str, ...]
    words: tuple[str, ...]


def searched_text(query: Query, *, mixing: bool) -> SearchedText:
    """The text a query searches for: its `text:` filters and, if mixing, its text terms."""
    phrases = tuple(one.value for one in query.filters if (one.kind, one.op) == ("text", "is"))
    words = tuple(term.value for term in _texts(query.terms) if term.weight > 0) if mixing else ()
    return SearchedText((*phrases, *words), words)


def _texts(terms: Sequence[Term]) -> list[Term]:
    return [term for term in terms if term.kind == "text"]


def _share_of_words(query: Query) -> float:
    """The share of the text terms in the weights of all terms, 0 to 1."""
    total = sum(abs(term.weight) for term in query.terms)
    return sum(abs(term.weight) for term in _texts(query.terms)) / total if total else 0.0


class TextScoring:
    """Adds text scores to the scores of a search. Thread-safe.

    Args:
        store: the vectors.
        library: the recognised text.
        weight: returns the weight of the text score, 0 to ignore text; called for every search.
    """

    def __init__(self, store: VectorStore, library: Library, weight: Callable[[], float]) -> None:
        self._store = store
        self._library = library
        self._weight = weight
        self._last: tuple[object, TextSimilarity] | None = None

    def counts_for(self, query: Query) -> bool:
        """Whether text in images counts for a query."""
        return self._weight() != 0 and bool(_texts(query.terms))

    def mix(
        self,
        query: Query,
        vector: np.ndarray,
        closest: tuple[np.ndarray, np.ndarray],
        k: int,
        where: Selection | None,
        drift: float = 0.0,
    ) -> tuple[np.ndarray, np.ndarray]:
        """The k best images by score = cosine + weight · share · text similarity.

        The share is that of the words in the query: beside a picture, or after nudges, they are only a
        part of what is searched for.

        Args:
            query: its text terms are matched.
            vector: float32 [d], the query vector including nudges.
            closest: ids int64 [n] and cosines float32 [n] of the k closest images.
            k: number of results.
            where: the images that pass the filters; None for all.
            drift: of the nudges.

        Returns:
            ids int64 [n], best first, and their scores float32 [n]; `closest` itself if no text
            matches.
        """
        if not self.counts_for(query):
            return closest
        ids, similarity = self._similarity(query)
        known = self._store.has(ids)
        known = known if where is None else known & np.isin(ids, where.ids)
        ids, similarity = ids[known], similarity[known]
        if len(ids) > MAX_TEXT_MATCHES:
            best = np.argpartition(-np.abs(similarity), MAX_TEXT_MATCHES)[:MAX_TEXT_MATCHES]
            ids, similarity = ids[best], similarity[best]
        if not len(ids):
            return closest
        weight = self._weight() * _share_of_words(query) * min(1.0, max(0.0, 1.0 - drift))
        scores = self._store.take(ids) @ vector + np.float32(weight) * similarity
        rest = ~np.isin(closest[0], ids)
        every = np.concatenate([closest[0][rest], ids])
        merged = np.concatenate([closest[1][rest], scores.astype(np.float32)])
        order = np.argsort(-merged, kind="stable")[:k]
        return every[order], merged[order]

    def _similarity(self, query: Query) -> TextSimilarity:
        """Text similarity of all images to a query; cached, because steering repeats it."""
        texts = tuple((term.value, term.weight) for term in _texts(query.terms))
        key = texts, self._library.recognised_text.revision()
        # a single assignment, so that threads see either the old pair or the new one
        last = self._last
        if last is None or last[0] != key:
            last = self._last = key, self._library.recognised_text.similarity(texts)
        return last[1]
