"""The question into which groups pictures fall by what a person names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.analysis.feature_relevance import relevance_to
from memesae.analysis.wish_clusters import (
    Clusters,
    by_features,
    by_words,
    find_clusters,
    nearest_words,
)
from memesae.app.exploration.analysed_library import AnalysedLibrary
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.sae.name_test import NameTest
from memesae.sae.vocabulary import embed_words, open_vocabulary, shipped_words
from memesae.sae.word_classifiers import WordClassifiers, open_word_classifiers

SHOWN = 5
"""Pictures of each group."""
MOST_TYPICAL = 100
"""Pictures of a group that stand for it in a search, those closest to its centre."""
_NAMED_PICTURES = 32
_NAMES = 2
_TESTED = 12


@dataclass(frozen=True, slots=True)
class Group:
    """Pictures that are alike in what was named.

    Attributes:
        size: number of its pictures.
        word: the listed word that fits it best; None where a phrase was named.
        names: up to two that pass the name test against the pictures of the other groups.
        typical: its pictures closest to its centre, closest first.
    """

    size: int
    word: str | None
    names: tuple[str, ...]
    typical: tuple[int, ...]

    @property
    def title(self) -> str:
        """The word and the names; "" if it has neither."""
        return ", ".join(dict.fromkeys([*([self.word] if self.word else []), *self.names]))


@dataclass(frozen=True, slots=True)
class Groups:
    """How pictures fall into groups.

    Attributes:
        by: the words that were named.
        answers: the words by which pictures were compared; none where it was by features.
        images: number of pictures.
        covered: share of them on which a feature is active that is relevant to what was named.
        silhouettes: of each number of groups that was tried, on pictures that the groups were not fitted to.
        features: those relevant, most first.
        groups: largest first.
    """

    by: tuple[str, ...]
    answers: tuple[str, ...]
    images: int
    covered: float
    silhouettes: Mapping[int, float]
    features: tuple[int, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class AskGroups:
    """Into which groups do the pictures fall by this?

    Attributes:
        by: possible answers separated by commas ("beach, snow, city"), or a phrase ("the weather").
        folder: only its pictures; all of the library if None.
        by_features: whether pictures are compared by the features relevant to a phrase.
        number: of groups; None for the one that fits held-out pictures best.
        seed: of k-means and of the halves.
    """

    by: str
    folder: Path | None = None
    by_features: bool = False
    number: int | None = None
    seed: int = 0

    @property
    def words(self) -> list[str]:
        """What is named."""
        return [word for word in (part.strip() for part in self.by.split(",")) if word]

    def answer(self, library: AnalysedLibrary, token: Token) -> Groups:
        """See `Question`.

        Raises:
            MemesaeError: nothing is named.
        """
        words = self.words
        if not words:
            raise MemesaeError(
                N_("Nothing is named by which pictures could be grouped."),
                hint=N_('Write --by "beach, snow, city" or --by "the weather".'),
            )
        rows = library.rows_in(self.folder)
        vectors, mean = library.vectors[rows], library.view.text_mean
        encoder = library.session.encoder.get(token)
        texts = embed_words(words, encoder)
        token.check()
        # what a picture shows of the matter, whatever it is grouped by
        norms = np.linalg.norm(library.view.sae.decoder, axis=1)
        centres = library.property_basis.centres
        relevance = np.max([relevance_to(text, mean, centres) for text in texts], axis=0)
        coordinates = by_features(library.view.codes_of(rows), norms, relevance)
        covered = float(coordinates.covered.mean()) if len(rows) else 0.0
        features = tuple(coordinates.features.tolist())
        listed = len(words) > 1
        answers = words
        if listed:
            coordinates = by_words(vectors, texts, mean)
        elif self.by_features:
            answers = []
        else:
            cache = library.session.home / "cache"
            vocabulary = open_vocabulary(shipped_words(), encoder, cache, token)
            nearest = nearest_words(texts[0], vocabulary.vectors, vocabulary.mean)
            answers = [vocabulary.words[int(one)] for one in nearest]
            coordinates = by_words(vectors, vocabulary.vectors[nearest], vocabulary.mean)
        token.check()
        found = find_clusters(coordinates, self.number, seed=self.seed)
        token.check()
        names = _names(library, found, vectors)
        fitting: list[str | None] = [None] * len(found.centres)
        if listed:
            fitting = [words[one] for one in _fitting_words(found, vectors, texts, mean)]
        sizes = np.bincount(found.labels[found.labels >= 0], minlength=len(found.centres))
        groups = tuple(
            Group(
                int(sizes[one]),
                fitting[one],
                tuple(names[one]),
                library.ids_of(rows[_closest(found, one, MOST_TYPICAL)]),
            )
            for one in range(len(found.centres))
        )
        return Groups(
            tuple(words), tuple(answers), len(rows), covered, found.silhouettes, features, groups
        )


def _closest(found: Clusters, number: int, most: int) -> np.ndarray:
    """The places of the pictures closest to the centre of a group."""
    members = np.flatnonzero(found.labels == number)
    return members[np.argsort(-found.closeness[members], kind="stable")[:most]]


def _names(library: AnalysedLibrary, found: Clusters, vectors: np.ndarray) -> list[list[str]]:
    """Names of each group that pass the name test against the pictures of the others."""
    classifiers = open_word_classifiers(library.session.features.model)
    if classifiers is None:
        return [[] for _ in found.centres]
    rng = np.random.default_rng(0)
    names: list[list[str]] = []
    for number in range(len(found.centres)):
        others = np.flatnonzero((found.labels >= 0) & (found.labels != number))
        best = _closest(found, number, _NAMED_PICTURES)
        drawn = rng.permutation(others)[:_NAMED_PICTURES]
        names.append(_passing(classifiers, vectors[best], vectors[drawn]))
    return names


def _passing(classifiers: WordClassifiers, named: np.ndarray, others: np.ndarray) -> list[str]:
    if not (len(named) and len(others)):
        return []
    test = NameTest(classifiers, np.concatenate([named, others]).astype(np.float32))
    first, rest = np.arange(len(named)), np.arange(len(named), len(named) + len(others))
    p = test.probabilities
    tried = np.argsort(p[rest].mean(axis=0) - p[first].mean(axis=0))[:_TESTED]
    scored = [(test.probability(int(word), first, rest), int(word)) for word in tried]
    chosen: list[int] = []
    for probability, word in sorted(scored, reverse=True):
        distinct = not any(classifiers.similar[word, other] for other in chosen)
        if test.accepts(first, probability) and distinct and len(chosen) < _NAMES:
            chosen.append(word)
    return [classifiers.words[word] for word in chosen]


def _fitting_words(
    found: Clusters, vectors: np.ndarray, texts: np.ndarray, text_mean: np.ndarray
) -> Sequence[int]:
    """For each group the listed word that fits it better than it fits all pictures, most."""
    centred = texts - text_mean
    scores = vectors @ (centred / np.linalg.norm(centred, axis=1, keepdims=True)).T
    standard = (scores - scores.mean(axis=0)) / np.maximum(scores.std(axis=0), 1e-9)
    return [
        int(standard[found.labels == number].mean(axis=0).argmax())
        for number in range(len(found.centres))
    ]
