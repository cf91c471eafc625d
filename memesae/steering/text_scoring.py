"""The words in the pictures as part of a search: mixed into its scores, and marked where they stand."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from memesae.library.library import Library
from memesae.steering.query.query_model import Query, Term
from memesae.vectors.vector_store import VectorStore

FURTHER = 5000
"""Images beyond the closest ones that may come up for their words, the likeliest first."""


TextSimilarity = tuple[np.ndarray, np.ndarray]
"""Ids int64 [n] of images, and from -1 to 1 how much of the texts stands in each, float32 [n]."""


class SoughtText(NamedTuple):
    """What a query looks for in the text of pictures.

    Attributes:
        phrases: as they are.
        words: texts whose words are looked for one by one.
    """

    phrases: tuple[str, ...]
    words: tuple[str, ...]


def sought(query: Query, *, mixing: bool) -> SoughtText:
    """What of a query may stand in a picture: its `text:` filters and, when mixing, its texts."""
    phrases = tuple(one.value for one in query.filters if (one.kind, one.op) == ("text", "is"))
    words = tuple(term.value for term in _texts(query.terms) if term.weight > 0) if mixing else ()
    return SoughtText((*phrases, *words), words)


def _texts(terms: Sequence[Term]) -> list[Term]:
    return [term for term in terms if term.kind == "text"]


class TextScoring:
    """Mixes the words in the pictures into the scores of a search. Callable from any thread.

    Args:
        store: the vectors.
        library: whose words they are.
        weight: how much the words count beside the vectors; asked at every search, 0 for nothing.
    """

    def __init__(self, store: VectorStore, library: Library, weight: Callable[[], float]) -> None:
        self._store = store
        self._library = library
        self._weight = weight
        self._last: tuple[object, TextSimilarity] | None = None

    def counts_for(self, query: Query) -> bool:
        """Whether words count in a query."""
        return self._weight() != 0 and bool(_texts(query.terms))

    def mix(
        self,
        query: Query,
        vector: np.ndarray,
        closest: tuple[np.ndarray, np.ndarray],
        k: int,
        allowed: np.ndarray | None,
    ) -> tuple[np.ndarray, np.ndarray]:
        """The k best images by score = cosine + weight · likeness of the words.

        Args:
            query: its texts are looked for.
            vector: float32 [d], what is searched for, nudges and all.
            closest: ids int64 [n] and cosines float32 [n] of the k closest images.
            k: how many.
            allowed: ids int64 of the images that may be found; all where None.

        Returns:
            ids int64 [n], best first, and their scores float32 [n]; `closest` itself where the words
            say nothing.
        """
        if not self.counts_for(query):
            return closest
        ids, shares = self._likeness(query)
        known = self._store.rows_of(ids) >= 0
        known = known if allowed is None else known & np.isin(ids, allowed)
        ids, shares = ids[known], shares[known]
        if len(ids) > FURTHER:
            likeliest = np.argpartition(-np.abs(shares), FURTHER)[:FURTHER]
            ids, shares = ids[likeliest], shares[likeliest]
        if not len(ids):
            return closest
        scores = self._store.vectors_of(ids) @ vector + np.float32(self._weight()) * shares
        rest = ~np.isin(closest[0], ids)
        every = np.concatenate([closest[0][rest], ids])
        merged = np.concatenate([closest[1][rest], scores.astype(np.float32)])
        order = np.argsort(-merged, kind="stable")[:k]
        return every[order], merged[order]

    def _likeness(self, query: Query) -> TextSimilarity:
        """How much of a query's texts stands in the pictures; steering asks for the same many times."""
        texts = tuple((term.value, term.weight) for term in _texts(query.terms))
        key = texts, self._library.words.revision()
        # one reference, so that threads see either the old pair or the new one
        last = self._last
        if last is None or last[0] != key:
            last = self._last = key, self._library.words.likeness(texts)
        return last[1]
