"""Contrasts: how the current results differ most, and the exemplars and names of both ends."""

from collections.abc import Mapping

import numpy as np

from memesae.sae.sparse_autoencoder import Codes
from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.directions.feature_directions import FeatureTable
from memesae.steering.library_shape import VectorMoments
from memesae.steering.scene import Scene

_END_SHARE = 0.25
_WORDS = 2
_LEAST_CONFIDENCE = 0.3
"""Features named less surely than this do not lend their name to an end."""
_LEAST_SHARE = 0.2
"""A name holds of at least this share of the pictures at its end."""
_STEADY = 0.1
"""Added to the spread of a name's strength, as a share of a unit: one strong picture names no end."""
_SAID = 0.5
"""What each earlier use takes from a name, so that nine rows do not all say the same."""


class EndNamer:
    """Names both ends of axes by features that have a name.

    Several features may share their first word (further words only tell them apart in a list); what they add up
    to lies at one end or the other, so that no word stands at both.

    Measured on 25 queries, nine axes each, in 11,474 photos and memes: the words' own vectors put a picture of
    the one end before one of the other in 84.5 % of pairs, 74 % of the words in an offer are said once. By the
    plain difference of single features it was 81.4 and 40 %.
    """

    def __init__(self, book: FeatureTable) -> None:
        named = book.usable & (book.confidences >= _LEAST_CONFIDENCE)
        self._factor = np.where(named, book.scales / np.maximum(book.units, 1e-9), 0)
        words = [label.partition(",")[0] for label in book.labels]
        self._words, self._word_of = np.unique(words, return_inverse=True)

    def name(self, along: np.ndarray, codes: Codes) -> list[tuple[str, str]]:
        """Names of both ends of axes, the widest first.

        Args:
            along: float32 [n, m], where the first n rows of `codes` lie on each axis.
            codes: the results' codes.

        Returns:
            m pairs (more, less), each "first, second"; "" for an end that no surely named feature marks.
        """
        strength = self._strengths(codes, len(along))
        size = max(1, round(_END_SHARE * len(along)))
        order = np.argsort(-along, axis=0)
        first, last = strength[order[:size]], strength[order[-size:]]
        outer = (first.mean(axis=0) - last.mean(axis=0)) / (strength.std(axis=0) + _STEADY)
        outer[(outer > 0) & ((first > 0).mean(axis=0) < _LEAST_SHARE)] = 0
        outer[(outer < 0) & ((last > 0).mean(axis=0) < _LEAST_SHARE)] = 0
        said = np.zeros(len(self._words))
        pairs: list[tuple[str, str]] = []
        for difference in outer:
            fresh = difference / (1 + _SAID * said)
            more, less = _first(fresh), _first(-fresh)
            said[more + less] += 1
            pairs.append((self._spelled(more), self._spelled(less)))
        return pairs

    def _strengths(self, codes: Codes, near: int) -> np.ndarray:
        """How strongly each name holds of each result, [near, words], in units; unsure names 0."""
        end = codes.indptr[near]
        indices = codes.indices[:end]
        strength = np.zeros((near, len(self._words)), np.float32)
        values = codes.values[:end] * self._factor[indices]
        np.add.at(strength, (codes.rows[:end], self._word_of[indices]), values)
        return strength

    def _spelled(self, words: list[int]) -> str:
        return ", ".join(str(self._words[word]) for word in words)


def _first(difference: np.ndarray) -> list[int]:
    """The words that differ most, most first."""
    first = np.argsort(-difference, kind="stable")[:_WORDS]
    return [int(word) for word in first if difference[word] > 0]


_NEAR = 200
# How many more axes than wanted are followed, and how often: enough for three right digits.
_SPARE = 8
_ROUNDS = 5


class ContrastDirections:
    """Proposes the principal axes of the current top results."""

    source = DirectionKind.CONTRAST

    def __init__(self, shape: VectorMoments, book: FeatureTable | None = None) -> None:
        self._shape = shape
        self._namer = None if book is None else EndNamer(book)

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """Axes along which the results lie apart, widest first; see `DirectionSource`.

        They are made anew for every scene, so none was ever passed over.
        """
        near = min(_NEAR, len(scene))
        if near < 3:
            return []
        centred = scene.vectors[:near] - scene.vectors[:near].mean(axis=0)
        axes = principal_axes(centred, count)
        names = self._names(centred @ axes.T, scene.codes)
        units = self._shape.spread(axes)
        return [
            _contrast(number + 1, axis, float(unit), *ends)
            for number, (axis, unit, ends) in enumerate(zip(axes, units, names, strict=True))
        ]

    def _names(self, along: np.ndarray, codes: Codes | None) -> list[tuple[str, str]]:
        """Names of both ends of each axis, for results that lie `along` them, [n, m]."""
        if self._namer is None or codes is None:
            return [("", "")] * along.shape[1]
        return self._namer.name(along, codes)


def _contrast(number: int, axis: np.ndarray, unit: float, more: str, less: str) -> Direction:
    """One axis as a direction; where only one end has a name, that end is "more"."""
    if less and not more:
        axis, more, less = -axis, less, ""
    label = more or f"contrast {number}"
    return Direction(f"c{number}", DirectionKind.CONTRAST, label, axis, unit, opposite=less)


def principal_axes(centred: np.ndarray, count: int) -> np.ndarray:
    """The widest principal axes of centred vectors [n, d], float32 [m, d], m <= min(count, n - 1).

    By subspace iteration, since a few axes are wanted often: a full decomposition of a scene
    takes twenty times as long. N. Halko, P. Martinsson, J. Tropp (2011), Finding structure with
    randomness.
    """
    wanted = min(count, len(centred) - 1, centred.shape[1])
    size = min(wanted + _SPARE, *centred.shape)
    basis = np.random.default_rng(0).normal(size=(centred.shape[1], size)).astype(np.float32)
    for _ in range(_ROUNDS):
        basis = np.linalg.qr(centred.T @ (centred @ basis))[0]
    _, lengths, rotation = np.linalg.svd(centred @ basis, full_matrices=False)
    wide = int((lengths[:wanted] > 1e-3 * max(float(lengths[0]), 1e-6)).sum())
    axes = (rotation @ basis.T)[:wide]
    return axes / np.linalg.norm(axes, axis=1, keepdims=True)
