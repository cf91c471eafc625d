"""Steering directions: the type, fixed sets, differences, and the selection of a diverse set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.steering.library_shape import VectorMoments
from memesae.steering.scene import Scene


class DirectionKind(StrEnum):
    """The source of a direction; the values are those of `memesae offer --by`."""

    FEATURE = "feature"
    CONTRAST = "contrast"
    PCA = "pca"
    RANDOM = "random"
    AXIS = "axis"
    DIFFERENCE = "difference"
    WORD = "word"
    TAG = "tag"


PRESS_LENGTH = 0.8
"""How far a press at step size 1 moves the query, relative to its own length, along every kind of direction.

One length for all, so that every key changes the results about as much. Of 0.6, 0.8 and lengths in proportion to the
library's spread along each direction, this found most in the known-item benchmark.
"""


_RENUMBERED = (DirectionKind.CONTRAST, DirectionKind.DIFFERENCE, DirectionKind.WORD)


def feature_id(feature: int) -> str:
    """The id of a feature's direction."""
    return f"f{feature}"


@dataclass(frozen=True, eq=False)
class Direction:
    """A unit vector to move along, and its unit of length on this library.

    Attributes:
        id: short and unique within a library ("f12", "p3"); of a contrast ("c1"), within one offer.
        source: its kind.
        label: name of the "more" end, or "" if it has none.
        vector: float32 [d], unit norm.
        unit: length of one unit in vector space, positive: the 95th percentile activation of a
            feature, the library's standard deviation along other directions.
        confidence: of the labels, 0 to 1; 0 if they are not to be shown.
        opposite: name of the "less" end, or "" if it has none.
        less_vector: float32 [d], unit norm, the direction of the "less" end if it is not the opposite of `vector`.
    """

    id: str
    source: DirectionKind
    label: str
    vector: np.ndarray = field(repr=False)
    unit: float
    confidence: float = 1.0
    opposite: str = ""
    less_vector: np.ndarray | None = field(default=None, repr=False)

    def moved(self, amount: float) -> np.ndarray:
        """float32 [d]: the movement by an amount in units, negative towards the "less" end."""
        if amount < 0 and self.less_vector is not None:
            return (-amount * self.unit) * self.less_vector
        return (amount * self.unit) * self.vector

    @property
    def less(self) -> np.ndarray:
        """float32 [d]: the direction of the "less" end, unit norm."""
        return -self.vector if self.less_vector is None else self.less_vector

    @property
    def named(self) -> bool:
        """Whether its labels may be shown beside its ends."""
        return self.confidence > 0 and bool(self.label)

    @property
    def feature(self) -> int | None:
        """The feature's index; None for other directions and combinations of features."""
        number = self.id.removeprefix("f")
        return int(number) if self.source is DirectionKind.FEATURE and number.isdecimal() else None

    def in_presses(self, units: float) -> float:
        """Convert units to presses on a query without nudges."""
        return units * self.unit / PRESS_LENGTH

    def in_units(self, presses: float) -> float:
        """Convert presses on a query without nudges to units."""
        return presses * PRESS_LENGTH / self.unit

    def same(self, other: Direction) -> bool:
        """Whether both are the same; contrasts are renumbered in every offer, so their vectors are compared."""
        if self.source is not other.source:
            return False
        if self.source not in _RENUMBERED:
            return self.id == other.id
        return self.vector is other.vector or bool((self.vector == other.vector).all())

    @property
    def sentence(self) -> str:
        """Both ends in one line: "more: beach, sky / less: indoors, text"."""
        if not self.label:
            return "unnamed"
        return f"more: {self.label} / less: {self.opposite or self.label}"


class DirectionSource(Protocol):
    """Proposes directions for a scene."""

    @property
    def source(self) -> DirectionKind:
        """The kind of directions it proposes."""
        ...

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """Up to `count` directions, best first.

        Args:
            scene: the query and its results.
            count: maximum number of directions.
            passed: how often each direction, by id, was offered but not used.
        """
        ...


class DifferenceError(MemesaeError):
    """The difference of two identical vectors has no direction."""


def difference(
    more: str, less: str, more_vector: np.ndarray, less_vector: np.ndarray, moments: VectorMoments
) -> Direction:
    """The direction from one text or picture to another.

    Both must be texts or both pictures, so that the modality gap cancels out.

    Args:
        more: name of the first.
        less: name of the second.
        more_vector: float32 [d], unit norm.
        less_vector: float32 [d], unit norm.
        moments: of the library, for the unit.

    Raises:
        DifferenceError: both are the same.
    """
    delta = more_vector - less_vector
    length = float(np.linalg.norm(delta))
    if length < 1e-3:
        raise DifferenceError(
            N_("“{more}” and “{less}” are the same to the model."), more=more, less=less
        )
    vector = (delta / length).astype(np.float32)
    unit = float(moments.deviation(vector[None])[0])
    return Direction(
        f"d:{more}|{less}", DirectionKind.DIFFERENCE, more, vector, unit, opposite=less
    )


def choose_diverse(
    vectors: np.ndarray, candidates: np.ndarray, weights: np.ndarray, count: int
) -> np.ndarray:
    """Greedily choose directions that explain the most remaining variance of the results.

    The score of a candidate is its weight times the standard deviation of the results along it.
    After every choice that direction is projected out of the results (Gram-Schmidt), so redundant
    candidates score 0.

    Args:
        vectors: float32 [n, d], the results.
        candidates: float32 [c, d], unit directions.
        weights: float32 [c], at least 0; candidates of weight 0 are never chosen.
        count: maximum number of directions.

    Returns:
        int64 [m], m <= count, indices of the candidates, best first.
    """
    centred = vectors - vectors.mean(axis=0)
    along = centred @ candidates.T
    remaining = weights.astype(np.float32)
    basis = np.zeros((0, candidates.shape[1]), np.float32)
    chosen: list[int] = []
    while len(chosen) < min(count, len(candidates)):
        scores = np.einsum("nc,nc->c", along, along) * np.square(remaining)
        best = int(scores.argmax())
        if scores[best] <= 0:
            break
        chosen.append(best)
        remaining[best] = 0
        orthogonal = _orthogonal_part(candidates[best], basis)
        basis = np.vstack([basis, orthogonal])
        along -= np.outer(centred @ orthogonal, candidates @ orthogonal)
    return np.array(chosen, np.int64)


def _orthogonal_part(direction: np.ndarray, basis: np.ndarray) -> np.ndarray:
    """The part of a direction [d] orthogonal to an orthonormal basis [m, d], unit norm or zero."""
    rest = direction - (basis @ direction) @ basis
    length = np.linalg.norm(rest)
    return rest / length if length > 1e-3 else np.zeros_like(rest)


class FixedDirections:
    """Proposes the same directions, in the same order, for every scene."""

    def __init__(self, source: DirectionKind, directions: list[Direction]) -> None:
        self.source = source
        self._directions = directions

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """The first `count` directions; see `DirectionSource`."""
        return self._directions[:count]

    def __iter__(self) -> Iterator[Direction]:
        return iter(self._directions)


def components(moments: VectorMoments) -> FixedDirections:
    """The principal components of the library, largest variance first: ids p1, p2, ..."""
    return _numbered(DirectionKind.PCA, "p", "component", moments.axes, moments)


def random_directions(moments: VectorMoments, count: int = 90, seed: int = 0) -> FixedDirections:
    """Random directions, uniform on the sphere: ids r1, r2, ..."""
    drawn = np.random.default_rng(seed).normal(size=(count, len(moments.mean))).astype(np.float32)
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    return _numbered(DirectionKind.RANDOM, "r", "random", drawn, moments)


def coordinates(moments: VectorMoments) -> FixedDirections:
    """The coordinate axes, largest variance first: ids a1, a2, ... by index."""
    every = _numbered(
        DirectionKind.AXIS, "a", "coordinate", np.eye(len(moments.mean), dtype=np.float32), moments
    )
    by_variance = np.argsort(-np.diag(moments.covariance), kind="stable")
    axes = list(every)
    return FixedDirections(DirectionKind.AXIS, [axes[index] for index in by_variance])


def _numbered(
    source: DirectionKind, letter: str, word: str, vectors: np.ndarray, moments: VectorMoments
) -> FixedDirections:
    units = moments.deviation(vectors)
    return FixedDirections(
        source,
        [
            Direction(f"{letter}{n + 1}", source, f"{word} {n + 1}", vector, float(unit))
            for n, (vector, unit) in enumerate(zip(vectors, units, strict=True))
        ],
    )
