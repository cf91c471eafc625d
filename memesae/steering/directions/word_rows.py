"""Word rows: directions made of words that the name test accepts on the current results.

An axis of variance mixes several things, so that no word fits it. Here the words come first: greedily, the word that
explains most of the variation of the results that is left, the direction being the regression of the results on its
score. Two words whose directions oppose each other share a row, each end with a direction of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from memesae.sae.name_test import SHOWN, NameTest
from memesae.sae.word_classifiers import WordClassifiers
from memesae.steering.directions.contrasts import principal_axes
from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.library_shape import VectorMoments
from memesae.steering.scene import EXEMPLARS_PER_END, Scene

_NEAR = 200
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
        classifiers: the words.
        moments: of the library, for the units.
    """

    source = DirectionKind.WORD

    def __init__(self, classifiers: WordClassifiers, moments: VectorMoments) -> None:
        self._classifiers = classifiers
        self._moments = moments
        spread = ((classifiers.weights @ moments.covariance) * classifiers.weights).sum(axis=1)
        self._spread = np.sqrt(np.maximum(spread, 1e-12)).astype(np.float32)

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """Up to `count` rows, those that explain most first; see `DirectionSource`."""
        if min(_NEAR, len(scene)) < _FEWEST:
            return []
        # paired in whole groups, so that the next page does not pair words of this one again
        groups = -(-count // _TOGETHER)
        ends = self._ends(scene.vectors[:_NEAR], 2 * _TOGETHER * groups, passed)
        starts = range(0, len(ends), 2 * _TOGETHER)
        pairs = [pair for at in starts for pair in _paired(ends[at : at + 2 * _TOGETHER])]
        return [self._row(more, less) for more, less in pairs[:count]]

    def _ends(self, vectors: np.ndarray, count: int, passed: Mapping[str, int]) -> list[_End]:
        """Up to `count` words with their directions, best first."""
        test = NameTest(self._classifiers, vectors)
        open_words = test.passing(EXEMPLARS_PER_END, _LEAST, _GAIN)
        weights = self._classifiers.reliability * _worn(self._classifiers.words, passed)
        centred = vectors - vectors.mean(axis=0)
        axes = principal_axes(centred, _AXES, iterations=1)
        rest = centred @ axes.T
        scores = test.scores - test.scores.mean(axis=0)
        penalty = len(vectors) * (_PENALTY * self._spread) ** 2
        ends: list[_End] = []
        while len(ends) < count:
            explained = np.square(scores.T @ rest).sum(axis=1) / (
                np.square(scores).sum(axis=0) + penalty
            )
            explained = np.where(open_words, explained * weights**2, 0)
            end = None
            while end is None and explained.any():
                word = int(explained.argmax())
                explained[word] = 0
                open_words[word] = False
                end = self._tested(test, word, (scores[:, word] @ rest) @ axes, vectors)
            if end is None:
                break
            ends.append(end)
            open_words &= ~self._classifiers.similar[end.word]
            score = scores[:, end.word]
            rest, scores = _without(rest, score), _without(scores, score)
        return ends

    def _tested(
        self, test: NameTest, word: int, direction: np.ndarray, vectors: np.ndarray
    ) -> _End | None:
        """An end if the word passes the test on the pictures that lie farthest along its direction."""
        vector = (direction / np.linalg.norm(direction)).astype(np.float32)
        order = np.argsort(-(vectors @ vector), kind="stable")
        half = order[len(order) // 2 :]
        confidence = test.probability(word, order[:EXEMPLARS_PER_END], half)
        return _End(word, vector, confidence) if confidence >= SHOWN else None

    def _row(self, more: _End, less: _End | None) -> Direction:
        words = self._classifiers.words
        if less is None:
            unit = float(self._moments.deviation(more.vector[None])[0])
            return Direction(
                f"{_PREFIX}{words[more.word]}",
                DirectionKind.WORD,
                words[more.word],
                more.vector,
                unit,
                more.confidence,
            )
        units = self._moments.deviation(np.stack([more.vector, less.vector]))
        return Direction(
            f"{_PREFIX}{words[more.word]}{SEPARATOR}{words[less.word]}",
            DirectionKind.WORD,
            words[more.word],
            more.vector,
            float(units[0]),
            min(more.confidence, less.confidence),
            opposite=words[less.word],
            less_vector=less.vector * (units[1] / units[0]),
        )


def _without(columns: np.ndarray, score: np.ndarray) -> np.ndarray:
    """Columns [n, m] with their regression on a score [n] subtracted."""
    length = max(float(score @ score), 1e-12)
    return columns - np.outer(score, (score @ columns) / length)


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
