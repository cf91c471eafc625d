"""Contrasts: the principal axes of the current results, described by the pictures at both ends.

An axis of variance mixes several things, so that hardly any word fits it; words have rows of their own.
"""

from collections.abc import Mapping

import numpy as np

from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.library_shape import VectorMoments
from memesae.steering.scene import Scene

# Subspace iteration: extra axes and number of iterations, enough for three correct digits.
_OVERSAMPLING = 8
_ITERATIONS = 5


class ContrastDirections:
    """Proposes the principal axes of the current top results."""

    source = DirectionKind.CONTRAST

    def __init__(self, moments: VectorMoments) -> None:
        self._moments = moments

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """The axes along which the results vary most, largest variance first; see `DirectionSource`.

        They are computed for every scene, so `passed` does not apply.
        """
        if len(scene) < 3:
            return []
        centred = scene.vectors - scene.vectors.mean(axis=0)
        axes = principal_axes(centred, count)
        units = self._moments.deviation(axes)
        return [
            Direction(f"c{n + 1}", self.source, "", axis, float(unit), confidence=0.0)
            for n, (axis, unit) in enumerate(zip(axes, units, strict=True))
        ]


def principal_axes(centred: np.ndarray, count: int, iterations: int = _ITERATIONS) -> np.ndarray:
    """The leading principal axes of centred vectors [n, d], float32 [m, d], m <= min(count, n - 1).

    By randomised subspace iteration, because a full decomposition of a scene takes twenty times as
    long. N. Halko, P. Martinsson, J. Tropp (2011), Finding structure with
    randomness.
    """
    wanted = min(count, len(centred) - 1, centred.shape[1])
    size = min(wanted + _OVERSAMPLING, *centred.shape)
    basis = np.random.default_rng(0).normal(size=(centred.shape[1], size)).astype(np.float32)
    for _ in range(iterations):
        basis = np.linalg.qr(centred.T @ (centred @ basis))[0]
    # by the eigenvectors of a small matrix: a decomposition of the projected vectors takes four times as long
    projected = (centred @ basis).astype(np.float64)
    squares, rotation = np.linalg.eigh(projected.T @ projected)
    squares, rotation = squares[::-1], rotation[:, ::-1].astype(np.float32)
    wide = int((squares[:wanted] > 1e-6 * max(float(squares[0]), 1e-12)).sum())
    axes = (basis @ rotation[:, :wide]).T
    return axes / np.linalg.norm(axes, axis=1, keepdims=True)
