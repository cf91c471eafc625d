"""Word rows: directions made of words that hold on the current results.

A word that the model is known to recognise holds if the name test accepts it; a word of the library itself, from names of
files, tags or text in the pictures, if the pictures carry it.

An axis of variance mixes several things, so that no word fits it. Here the words come first: greedily, the word that
explains most of the variation of the results that is left, the direction being the regression of the results on its
score. Two words whose directions oppose each other share a row, each end with a direction of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from memesae.sae.local_words import NAMED_SHARE, LocalWords, share_named
from memesae.sae.name_test import NameTest
from memesae.sae.word_classifiers import WordClassifiers, share_a_word
from memesae.steering.directions.contrasts import principal_axes
from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.library_shape import VectorMoments
from memesae.steering.scene import EXEMPLARS_PER_END, Scene

_FEWEST = 60
"""Fewer results have no 20 pictures at an end to test a word on and a lower half to compare them with."""
_AXES = 48
"""Widest axes of the results to which directions are restricted; the others are noise."""
_PENALTY = 0.15
"""Ridge penalty, relative to a word's spread over photos, against words that hardly vary here."""
_PASSED_FACTOR = 0.8
"""Weight factor for each time a word was offered but not used, so that offers vary."""
_LEAST, _GAIN = 0.25, 0.1
"""Minimum probability of a word among its 20 best results, and its gain over the others, to be a candidate."""
_TOGETHER = 4
"""Rows whose ends are paired with each other."""
SEPARATOR = "|"
_PREFIX = "w:"


@dataclass(frozen=True, slots=True, eq=False)
class _End:
    """One word with its direction.

    Attributes:
        word: its index.
        vector: float32 [d], unit norm.
        confidence: probability that the word is right.
    """

    word: int
    vector: np.ndarray
    confidence: float


class WordDirections:
    """Proposes rows of two words each, from words that hold on the current results.

    Args:
        classifiers: the words that the model is known to recognise, or None.
        moments: of the library, for the units.
        local: the words of the library itself, or None.
    """

    source = DirectionKind.WORD

    def __init__(
        self,
        classifiers: WordClassifiers | None,
        moments: VectorMoments,
        local: LocalWords | None = None,
    ) -> None:
        self._classifiers = classifiers
        self._local = local
        self._moments = moments
        known = [one for one in (classifiers, local) if one is not None]
        self._words = tuple(word for one in known for word in one.words)
        self._reliability = np.concatenate([one.reliability for one in known])
        self._similar = share_a_word(self._words)
        if classifiers is not None:
            self._similar[: len(classifiers), : len(classifiers)] = classifiers.similar
        weights = np.concatenate([one.weights for one in known])
        spread = ((weights @ moments.covariance) * weights).sum(axis=1)
        self._spread = np.sqrt(np.maximum(spread, 1e-12)).astype(np.float32)

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """Up to `count` rows, those that explain most first; see `DirectionSource`."""
        if len(scene) < _FEWEST:
            return []
        # paired in whole groups, so that the next page does not pair words of this one again
        groups = -(-count // _TOGETHER)
        ends = self._ends(scene, 2 * _TOGETHER * groups, passed)
        starts = range(0, len(ends), 2 * _TOGETHER)
        pairs = [pair for at in starts for pair in _paired(ends[at : at + 2 * _TOGETHER])]
        return [self._row(more, less) for more, less in pairs[:count]]

    def _ends(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[_End]:
        """Up to `count` words with their directions, best first."""
        vectors = scene.vectors
        # words that cannot hold stay out of all that follows, which takes most of the time
        candidates = _Candidates.of(self._classifiers, self._local, scene)
        words = candidates.words
        if not len(words):
            return []
        weights = self._reliability[words] * _worn(self._words, passed)[words]
        centred = vectors - vectors.mean(axis=0)
        axes = principal_axes(centred, _AXES, iterations=1)
        rest = centred @ axes.T
        scores = candidates.scores - candidates.scores.mean(axis=1, keepdims=True)
        penalty = len(vectors) * (_PENALTY * self._spread[words]) ** 2
        open_words = np.ones(len(words), bool)
        ends: list[_End] = []
        while len(ends) < count:
            explained = np.square(scores @ rest).sum(axis=1) / (
                np.square(scores).sum(axis=1) + penalty
            )
            explained = np.where(open_words, explained * weights**2, 0)
            end, best = None, 0
            while end is None and explained.any():
                best = int(explained.argmax())
                explained[best] = 0
                open_words[best] = False
                end = _tested(candidates, best, (scores[best] @ rest) @ axes, vectors)
            if end is None:
                break
            ends.append(end)
            open_words &= ~self._similar[end.word, words]
            score = scores[best].copy()
            length = max(float(score @ score), 1e-12)
            rest = rest - np.outer(score, (score @ rest) / length)
            scores = scores - np.outer((scores @ score) / length, score)
        return ends

    def _row(self, more: _End, less: _End | None) -> Direction:
        ends = [more] if less is None else [more, less]
        names = [self._words[one.word] for one in ends]
        return Direction(
            _PREFIX + SEPARATOR.join(names),
            DirectionKind.WORD,
            names[0],
            more.vector,
            float(self._moments.deviation(more.vector[None])[0]),
            min(one.confidence for one in ends),
            opposite=names[1] if less else "",
            less_vector=less.vector if less else None,
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Candidates:
    """The words that may hold on a scene.

    Attributes:
        words: int64 [m], their indices.
        scores: float32 [m, n], of every word for every picture.
        test: of the first words, which the model is known to recognise; None if there are none.
        carried: bool [l, n], which pictures carry each of the last words, those of the library.
    """

    words: np.ndarray
    scores: np.ndarray
    test: NameTest | None
    carried: np.ndarray

    @classmethod
    def of(
        cls, classifiers: WordClassifiers | None, local: LocalWords | None, scene: Scene
    ) -> _Candidates:
        """The candidates among both kinds of words."""
        vectors = scene.vectors
        words: list[np.ndarray] = []
        scores: list[np.ndarray] = []
        test, carried = None, np.zeros((0, len(scene)), bool)
        if classifiers is not None:
            test = NameTest(classifiers, vectors)
            words.append(np.flatnonzero(test.passing(EXEMPLARS_PER_END, _LEAST, _GAIN)))
            scores.append(test.scores[words[0]])
        if local is not None:
            carried = local.carried(scene.ids)
            counts = carried.sum(axis=1)
            enough = counts >= NAMED_SHARE * EXEMPLARS_PER_END
            some = np.flatnonzero(enough & (counts <= len(scene) // 2))
            carried = carried[some]
            words.append(some + (0 if classifiers is None else len(classifiers)))
            scores.append(local.weights[some] @ vectors.T)
        return cls(np.concatenate(words), np.concatenate(scores), test, carried)

    def confidence(self, candidate: int, end: np.ndarray, others: np.ndarray) -> float:
        """The probability that a candidate names the pictures in rows `end`, not those in `others`; 0 where it fails."""
        ours = candidate - (len(self.words) - len(self.carried))
        if ours < 0:
            assert self.test is not None  # it has the candidates before those of the library
            probability = self.test.probability(int(self.words[candidate]), end, others)
            return probability if self.test.accepts(end, probability) else 0.0
        return share_named(self.carried[ours], end, others)


def _tested(
    candidates: _Candidates, candidate: int, direction: np.ndarray, vectors: np.ndarray
) -> _End | None:
    """An end if the word passes its test on the pictures that lie farthest along its direction."""
    vector = (direction / np.linalg.norm(direction)).astype(np.float32)
    order = np.argsort(-(vectors @ vector), kind="stable")
    half = order[len(order) // 2 :]
    confidence = candidates.confidence(candidate, order[:EXEMPLARS_PER_END], half)
    return _End(int(candidates.words[candidate]), vector, confidence) if confidence else None


def _worn(words: tuple[str, ...], passed: Mapping[str, int]) -> np.ndarray:
    """float32 [W]: the weight factor of each word, given how often each row was passed over."""
    times: Counter[str] = Counter()
    for identity, count in passed.items():
        if identity.startswith(_PREFIX):
            for word in identity.removeprefix(_PREFIX).split(SEPARATOR):
                times[word] += count
    return np.array([_PASSED_FACTOR ** times[word] for word in words], np.float32)


def _paired(ends: list[_End]) -> list[tuple[_End, _End | None]]:
    """Rows of two ends whose directions oppose each other most, in the order of the better end."""
    if len(ends) < 2:
        return [(end, None) for end in ends]
    vectors = np.stack([end.vector for end in ends])
    cosines = vectors @ vectors.T
    free = set(range(len(ends)))
    pairs: list[tuple[int, int | None]] = []
    order = np.dstack(np.unravel_index(np.argsort(cosines, axis=None), cosines.shape))[0]
    for one, other in order:
        if one < other and one in free and other in free:
            pairs.append((int(one), int(other)))
            free -= {int(one), int(other)}
    pairs.extend((one, None) for one in free)
    return [(ends[more], None if less is None else ends[less]) for more, less in sorted(pairs)]
