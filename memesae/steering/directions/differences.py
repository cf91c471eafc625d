"""Differences: "more like A, less like B", for two texts or two pictures."""

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.steering.directions.direction import Direction, Source
from memesae.steering.directions.shape import LibraryShape


class DifferenceError(MemesaeError):
    """Two things that are the same have no difference to move along."""


def difference(
    more: str, less: str, more_vector: np.ndarray, less_vector: np.ndarray, shape: LibraryShape
) -> Direction:
    """The direction from one thing to another of the same kind.

    Both must be texts or both pictures: then what sets words apart from pictures cancels out.

    Args:
        more: what the first is called.
        less: what the second is called.
        more_vector: float32 [d], unit norm.
        less_vector: float32 [d], unit norm.
        shape: of the library, for the length of a step.

    Raises:
        DifferenceError: both are the same.
    """
    apart = more_vector - less_vector
    length = float(np.linalg.norm(apart))
    if length < 1e-3:
        raise DifferenceError(
            N_("“{more}” and “{less}” are the same to the model."), more=more, less=less
        )
    vector = (apart / length).astype(np.float32)
    unit = float(shape.spread(vector[None])[0])
    return Direction(f"d:{more}|{less}", Source.DIFFERENCE, more, vector, unit, opposite=less)
