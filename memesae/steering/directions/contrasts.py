"""Contrasts: how the current results differ from each other, named by features at both ends."""

from collections.abc import Mapping

import numpy as np

from memesae.sae.codes import Codes
from memesae.steering.directions.book import FeatureBook
from memesae.steering.directions.direction import Direction, Source
from memesae.steering.directions.end_names import EndNamer
from memesae.steering.directions.shape import LibraryShape
from memesae.steering.scene import Scene

_NEAR = 200
# How many more axes than wanted are followed, and how often: enough for three right digits.
_SPARE = 8
_ROUNDS = 5


class ContrastDirections:
    """Proposes the principal axes of the current top results."""

    source = Source.CONTRAST

    def __init__(self, shape: LibraryShape, book: FeatureBook | None = None) -> None:
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
    return Direction(f"c{number}", Source.CONTRAST, label, axis, unit, opposite=less)


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
