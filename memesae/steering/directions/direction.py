"""A direction: what a query can be moved along. Fixed ones, differences, and choosing a diverse set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.steering.library_shape import VectorMoments
from memesae.steering.scene import Scene

if TYPE_CHECKING:
    import numpy as np

    from memesae.steering.scene import Scene


class DirectionKind(StrEnum):
    """Where directions come from; the names are those of `memesae offer --by`."""

    FEATURE = "feature"
    CONTRAST = "contrast"
    PCA = "pca"
    RANDOM = "random"
    AXIS = "axis"
    DIFFERENCE = "difference"


UNITS_PER_PRESS = {
    DirectionKind.FEATURE: 4.0,
    DirectionKind.CONTRAST: 8.0,
    DirectionKind.PCA: 4.0,
    DirectionKind.RANDOM: 8.0,
    DirectionKind.AXIS: 8.0,
    DirectionKind.DIFFERENCE: 4.0,
}
"""How many units one press weighs at step size 1.

Measured with the known-item benchmark: the number at which simulated people found most. A feature's
unit is already that of a strongly active image, one standard deviation of a library is little.
"""


_NAMED_ANEW = (DirectionKind.CONTRAST, DirectionKind.DIFFERENCE)


def feature_id(feature: int) -> str:
    """The id of the direction that a feature is."""
    return f"f{feature}"


@dataclass(frozen=True, eq=False)
class Direction:
    """A unit vector to move along, and how far one unit reaches on this library.

    Attributes:
        id: short and unique within a library ("f12", "p3"); that of a contrast ("c1") within one offer.
        source: where it comes from.
        label: what lies at the "more" end, in words.
        vector: float32 [d], unit norm.
        unit: the length of one unit in the space of the vectors, above 0: a feature's 95th percentile
            activation, the library's standard deviation along anything else.
        confidence: how sure the label is, 0 to 1.
        opposite: what lies at the "less" end, or "" where only "less of it" can be said.
    """

    id: str
    source: DirectionKind
    label: str
    vector: np.ndarray = field(repr=False)
    unit: float
    confidence: float = 1.0
    opposite: str = ""

    @property
    def feature(self) -> int | None:
        """The number of the feature that this is; None where it is none, or made of several."""
        number = self.id.removeprefix("f")
        return int(number) if self.source is DirectionKind.FEATURE and number.isdecimal() else None

    def same(self, other: Direction) -> bool:
        """Whether both are one; contrasts are numbered anew in every offer, so their vectors decide."""
        if self.source is not other.source:
            return False
        if self.source not in _NAMED_ANEW:
            return self.id == other.id
        return self.vector is other.vector or bool((self.vector == other.vector).all())

    @property
    def sentence(self) -> str:
        """Both ends in one line: "more: beach, sky / less: indoors, text"."""
        return f"more: {self.label} / less: {self.opposite or self.label}"


class DirectionSource(Protocol):
    """Something that proposes directions for what is on the screen."""

    @property
    def source(self) -> DirectionKind:
        """The kind of directions it proposes."""
        ...

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """Up to `count` directions worth a key now, best first.

        Args:
            scene: the query and its results.
            count: how many at most.
            passed: how often each direction, by id, was offered and not taken.
        """
        ...


class DifferenceError(MemesaeError):
    """Two things that are the same have no difference to move along."""


def difference(
    more: str, less: str, more_vector: np.ndarray, less_vector: np.ndarray, shape: VectorMoments
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
    return Direction(
        f"d:{more}|{less}", DirectionKind.DIFFERENCE, more, vector, unit, opposite=less
    )


def choose_diverse(
    vectors: np.ndarray, candidates: np.ndarray, weights: np.ndarray, count: int
) -> np.ndarray:
    """Pick directions greedily by how far they spread the results, net of those picked before.

    The worth of a candidate is its weight times the standard deviation of the results along it.
    After every pick the results lose that direction (Gram-Schmidt on the picked ones), so what
    would say the same thing again is worth nothing any more.

    Args:
        vectors: float32 [n, d], the results.
        candidates: float32 [c, d], unit directions.
        weights: float32 [c], at least 0; a candidate of weight 0 is never picked.
        count: how many to pick at most.

    Returns:
        int64 [m], m <= count, positions among the candidates, best first.
    """
    centred = vectors - vectors.mean(axis=0)
    along = centred @ candidates.T
    remaining = weights.astype(np.float32)
    basis = np.zeros((0, candidates.shape[1]), np.float32)
    picks: list[int] = []
    while len(picks) < min(count, len(candidates)):
        worth = np.einsum("nc,nc->c", along, along) * np.square(remaining)
        best = int(worth.argmax())
        if worth[best] <= 0:
            break
        picks.append(best)
        remaining[best] = 0
        fresh = _new_part(candidates[best], basis)
        basis = np.vstack([basis, fresh])
        along -= np.outer(centred @ fresh, candidates @ fresh)
    return np.array(picks, np.int64)


def _new_part(direction: np.ndarray, basis: np.ndarray) -> np.ndarray:
    """What is left of a direction [d] outside an orthonormal basis [m, d], unit norm or zero."""
    rest = direction - (basis @ direction) @ basis
    length = np.linalg.norm(rest)
    return rest / length if length > 1e-3 else np.zeros_like(rest)


class FixedDirections:
    """Proposes directions in a fixed order, those passed over least often first."""

    def __init__(self, source: DirectionKind, directions: list[Direction]) -> None:
        self.source = source
        self._directions = directions

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """The first `count` directions, whatever the scene; see `DirectionSource`."""
        return self._directions[:count]

    def __iter__(self) -> Iterator[Direction]:
        return iter(self._directions)


def components(shape: VectorMoments) -> FixedDirections:
    """The principal components of the library, widest first: ids p1, p2, ..."""
    return _numbered(DirectionKind.PCA, "p", "component", shape.axes, shape)


def random_directions(shape: VectorMoments, count: int = 90, seed: int = 0) -> FixedDirections:
    """Seeded directions, uniform on the sphere: ids r1, r2, ..."""
    drawn = np.random.default_rng(seed).normal(size=(count, len(shape.mean))).astype(np.float32)
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    return _numbered(DirectionKind.RANDOM, "r", "random", drawn, shape)


def coordinates(shape: VectorMoments) -> FixedDirections:
    """The single coordinates of the vectors, those that vary most first: ids a1, a2, ... by place."""
    every = _numbered(
        DirectionKind.AXIS, "a", "coordinate", np.eye(len(shape.mean), dtype=np.float32), shape
    )
    widest = np.argsort(-np.diag(shape.covariance), kind="stable")
    ordered = list(every)
    return FixedDirections(DirectionKind.AXIS, [ordered[place] for place in widest])


def _numbered(
    source: DirectionKind, letter: str, word: str, vectors: np.ndarray, shape: VectorMoments
) -> FixedDirections:
    units = shape.spread(vectors)
    return FixedDirections(
        source,
        [
            Direction(f"{letter}{n + 1}", source, f"{word} {n + 1}", vector, float(unit))
            for n, (vector, unit) in enumerate(zip(vectors, units, strict=True))
        ],
    )
