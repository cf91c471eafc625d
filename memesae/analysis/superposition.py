"""Superposition: more things than dimensions, each with a direction of its own, and how they interfere.

Directions are laid out so that the sum of squared cosines above zero is least (the interference of a dictionary whose things
are rare and never negative; Elhage et al. 2022, Toy models of superposition). No layout of n unit vectors in d dimensions has a
mean squared cosine below Welch's bound (Welch 1974), `(n - d) / (d (n - 1))`.
"""

from dataclasses import dataclass

import numpy as np

_STEPS = 1500
_RATE = 0.1


@dataclass(frozen=True, eq=False)
class Layout:
    """Directions of things in a space.

    Attributes:
        directions: float64 [n, d], unit rows.
        interference: float64, mean over things of the sum of squares of what reading it picks up of the others.
        strongest: the largest cosine of two different things.
        bound: Welch's bound of the mean squared cosine; 0 where there are dimensions enough.
    """

    directions: np.ndarray
    interference: float
    strongest: float
    bound: float

    @property
    def cosines(self) -> np.ndarray:
        """float64 [n, n]: cosines of all pairs."""
        return self.directions @ self.directions.T


def lay_out(things: int, dimensions: int, *, seed: int = 0) -> Layout:
    """Give things directions with little interference.

    Args:
        things: their number n, two or more.
        dimensions: of the space, d.
        seed: of the first directions.
    """
    rows = _units(np.random.default_rng(seed).standard_normal((things, dimensions)))
    for step in range(_STEPS):
        cosines = rows @ rows.T
        np.fill_diagonal(cosines, 0)
        # the gradient of the sum of squares above zero, on the sphere
        gradient = np.maximum(cosines, 0) @ rows
        gradient -= (gradient * rows).sum(axis=1, keepdims=True) * rows
        rows = _units(rows - _RATE * (1 - step / _STEPS) * gradient)
    cosines = rows @ rows.T
    np.fill_diagonal(cosines, 0)
    positive = np.maximum(cosines, 0)
    bound = max(0.0, (things - dimensions) / (dimensions * (things - 1)))
    return Layout(
        rows, float((positive**2).sum(axis=1).mean()), float(positive.max(initial=0)), bound
    )


def _units(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
