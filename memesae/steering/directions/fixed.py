"""Directions that are the same for every query: principal components, random ones, coordinates."""

from collections.abc import Iterator, Mapping

import numpy as np

from memesae.steering.directions.direction import Direction, Source
from memesae.steering.directions.shape import LibraryShape
from memesae.steering.scene import Scene


class FixedDirections:
    """Proposes directions in a fixed order, those passed over least often first."""

    def __init__(self, source: Source, directions: list[Direction]) -> None:
        self.source = source
        self._directions = directions

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """The first `count` directions, whatever the scene; see `DirectionSource`."""
        return self._directions[:count]

    def __iter__(self) -> Iterator[Direction]:
        return iter(self._directions)


def components(shape: LibraryShape) -> FixedDirections:
    """The principal components of the library, widest first: ids p1, p2, ..."""
    return _numbered(Source.PCA, "p", "component", shape.axes, shape)


def random_directions(shape: LibraryShape, count: int = 90, seed: int = 0) -> FixedDirections:
    """Seeded directions, uniform on the sphere: ids r1, r2, ..."""
    drawn = np.random.default_rng(seed).normal(size=(count, len(shape.mean))).astype(np.float32)
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    return _numbered(Source.RANDOM, "r", "random", drawn, shape)


def coordinates(shape: LibraryShape) -> FixedDirections:
    """The single coordinates of the vectors, those that vary most first: ids a1, a2, ... by place."""
    every = _numbered(
        Source.AXIS, "a", "coordinate", np.eye(len(shape.mean), dtype=np.float32), shape
    )
    widest = np.argsort(-np.diag(shape.covariance), kind="stable")
    ordered = list(every)
    return FixedDirections(Source.AXIS, [ordered[place] for place in widest])


def _numbered(
    source: Source, letter: str, word: str, vectors: np.ndarray, shape: LibraryShape
) -> FixedDirections:
    units = shape.spread(vectors)
    return FixedDirections(
        source,
        [
            Direction(f"{letter}{n + 1}", source, f"{word} {n + 1}", vector, float(unit))
            for n, (vector, unit) in enumerate(zip(vectors, units, strict=True))
        ],
    )
