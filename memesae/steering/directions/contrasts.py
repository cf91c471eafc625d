"""Contrasts: the principal axes of the current results, with names for both ends."""

from collections.abc import Mapping

import numpy as np

from memesae.sae.sparse_autoencoder import Codes
from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.directions.feature_directions import FeatureTable
from memesae.steering.library_shape import VectorMoments
from memesae.steering.scene import Scene

_END_SHARE = 0.25
_WORDS = 2
_MIN_CONFIDENCE = 0.3
"""Minimum label confidence of features used for names."""
_MIN_SHARE = 0.2
"""Minimum share of images at an end on which its name is active."""
_REGULARISATION = 0.1
"""Added to the deviation, in units, so that a single strong image does not name an end."""
_REUSE_PENALTY = 0.5
"""Penalty for each earlier use of a name, so that the nine rows have different names."""


class EndNamer:
    """Names both ends of axes by labelled features.

    Features with the same first word (further words only distinguish them in lists) are summed, so that no word
    is at both ends.

    Measured on 25 queries with nine axes each in 11,474 photos and memes: the words' text vectors rank an image
    of the right end first in 84.5 % of pairs, and 74 % of the words in an offer are unique. With the plain
    difference of single features it was 81.4 and 40 %.
    """

    def __init__(self, table: FeatureTable) -> None:
        named = table.usable & (table.confidences >= _MIN_CONFIDENCE)
        self._factor = np.where(named, table.scales / np.maximum(table.units, 1e-9), 0)
        first_words = [label.partition(",")[0] for label in table.labels]
        self._words, self._word_of = np.unique(first_words, return_inverse=True)

    def name(self, along: np.ndarray, codes: Codes) -> list[tuple[str, str]]:
        """Names for both ends of axes, in order of decreasing variance.

        Args:
            along: float32 [n, m], projections of the first n rows of `codes` on each axis.
            codes: of the results.

        Returns:
            m pairs (more, less), each "first, second"; "" for an end without a confident label.
        """
        strength = self._strengths(codes, len(along))
        size = max(1, round(_END_SHARE * len(along)))
        order = np.argsort(-along, axis=0)
        low, high = strength[order[-size:]], strength[order[:size]]
        differences = (high.mean(axis=0) - low.mean(axis=0)) / (
            strength.std(axis=0) + _REGULARISATION
        )
        differences[(differences > 0) & ((high > 0).mean(axis=0) < _MIN_SHARE)] = 0
        differences[(differences < 0) & ((low > 0).mean(axis=0) < _MIN_SHARE)] = 0
        uses = np.zeros(len(self._words))
        pairs: list[tuple[str, str]] = []
        for difference in differences:
            penalised = difference / (1 + _REUSE_PENALTY * uses)
            more, less = _largest(penalised), _largest(-penalised)
            uses[more + less] += 1
            pairs.append((self._joined(more), self._joined(less)))
        return pairs

    def _strengths(self, codes: Codes, near: int) -> np.ndarray:
        """Activation of each word on each result, [near, words], in units; 0 for labels of low confidence."""
        end = codes.indptr[near]
        indices = codes.indices[:end]
        strength = np.zeros((near, len(self._words)), np.float32)
        values = codes.values[:end] * self._factor[indices]
        np.add.at(strength, (codes.rows[:end], self._word_of[indices]), values)
        return strength

    def _joined(self, words: list[int]) -> str:
        return ", ".join(str(self._words[word]) for word in words)


def _largest(difference: np.ndarray) -> list[int]:
    """The words with the largest positive difference, largest first."""
    largest = np.argsort(-difference, kind="stable")[:_WORDS]
    return [int(word) for word in largest if difference[word] > 0]


_NEAR = 200
# Subspace iteration: extra axes and number of iterations, enough for three correct digits.
_OVERSAMPLING = 8
_ITERATIONS = 5


class ContrastDirections:
    """Proposes the principal axes of the current top results."""

    source = DirectionKind.CONTRAST

    def __init__(self, moments: VectorMoments, table: FeatureTable | None = None) -> None:
        self._moments = moments
        self._namer = None if table is None else EndNamer(table)

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """The axes along which the results vary most, largest variance first; see `DirectionSource`.

        They are computed for every scene, so `passed` does not apply.
        """
        near = min(_NEAR, len(scene))
        if near < 3:
            return []
        centred = scene.vectors[:near] - scene.vectors[:near].mean(axis=0)
        axes = principal_axes(centred, count)
        names = self._names(centred @ axes.T, scene.codes)
        units = self._moments.deviation(axes)
        return [
            _contrast(number + 1, axis, float(unit), *ends)
            for number, (axis, unit, ends) in enumerate(zip(axes, units, names, strict=True))
        ]

    def _names(self, along: np.ndarray, codes: Codes | None) -> list[tuple[str, str]]:
        """Names for both ends of each axis, given the projections `along` them, [n, m]."""
        if self._namer is None or codes is None:
            return [("", "")] * along.shape[1]
        return self._namer.name(along, codes)


def _contrast(number: int, axis: np.ndarray, unit: float, more: str, less: str) -> Direction:
    """An axis as a direction; if only one end has a name, that end is "more"."""
    if less and not more:
        axis, more, less = -axis, less, ""
    label = more or f"contrast {number}"
    return Direction(f"c{number}", DirectionKind.CONTRAST, label, axis, unit, opposite=less)


def principal_axes(centred: np.ndarray, count: int) -> np.ndarray:
    """The leading principal axes of centred vectors [n, d], float32 [m, d], m <= min(count, n - 1).

    By randomised subspace iteration, because a full decomposition of a scene takes twenty times as
    long. N. Halko, P. Martinsson, J. Tropp (2011), Finding structure with
    randomness.
    """
    wanted = min(count, len(centred) - 1, centred.shape[1])
    size = min(wanted + _OVERSAMPLING, *centred.shape)
    basis = np.random.default_rng(0).normal(size=(centred.shape[1], size)).astype(np.float32)
    for _ in range(_ITERATIONS):
        basis = np.linalg.qr(centred.T @ (centred @ basis))[0]
    _, lengths, rotation = np.linalg.svd(centred @ basis, full_matrices=False)
    wide = int((lengths[:wanted] > 1e-3 * max(float(lengths[0]), 1e-6)).sum())
    axes = (rotation @ basis.T)[:wide]
    return axes / np.linalg.norm(axes, axis=1, keepdims=True)
