"""Directions towards the tags that a person has given to pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.library_shape import VectorMoments
from memesae.steering.scene import Scene

TAG = "tag:"
"""Prefix of the ids and labels of these directions, as in the filter of the search field."""
ENOUGH_TAGGED = 5
"""Least number of pictures of a tag: the mean of fewer is rather those pictures than what they share."""

_SAMPLE = 500
"""Pictures of a tag that are looked at; more change its mean by less than a step."""
_LIBRARY_SEPARATION = 1.0
"""Standard deviations by which pictures must exceed the library along a direction made without them.

Five pictures drawn at random exceed it by 0.0 with a standard error of about 0.45.
"""
_SCENE_AUC = 0.75
_SCENE_LEAST = 5
_PASSED_LIMIT = 3

Tagged = Callable[[], Mapping[str, Sequence[int]]]
"""Returns the ids of the images of each tag."""


class _Fitted(NamedTuple):
    """The direction of a tag, and the images it was made from.

    Attributes:
        ids: of all images that have the tag.
        direction: towards them.
        separation: by how many deviations each exceeds the library along the direction of the others.
        total: float32 [d], sum of the vectors that were looked at, less the library's mean.
        looked_at: number of these vectors.
    """

    ids: tuple[int, ...]
    direction: Direction
    separation: float
    total: np.ndarray
    looked_at: int


class TagDirections:
    """Proposes the directions from the library's mean to the mean of each tag's pictures.

    A tag counts if at least `ENOUGH_TAGGED` pictures have it and each of them lies, on average, well
    along the direction made from the others. Tags are read again for every offer.

    Args:
        tagged: the ids of the images of each tag.
        vectors_of: vectors float32 [n, d] of ids int64 [n]; zeros for an image that has none.
        moments: of the library.
    """

    source = DirectionKind.TAG

    def __init__(
        self,
        tagged: Tagged,
        vectors_of: Callable[[np.ndarray], np.ndarray],
        moments: VectorMoments,
    ) -> None:
        self._tagged = tagged
        self._vectors_of = vectors_of
        self._moments = moments
        self._known: dict[str, _Fitted | None] = {}
        self._ids: dict[str, tuple[int, ...]] = {}
        self.refresh()

    @property
    def available(self) -> bool:
        """Whether any tag had enough similar pictures when the tags were last read."""
        return any(one is not None for one in self._known.values())

    def refresh(self) -> None:
        """Read the tags, and make the directions of those whose pictures have changed."""
        ids = {tag: tuple(images) for tag, images in self._tagged().items()}
        ids = {tag: images for tag, images in ids.items() if len(images) >= ENOUGH_TAGGED}
        known: dict[str, _Fitted | None] = {}
        for tag, images in ids.items():
            same = tag in self._known and self._ids.get(tag) == images
            known[tag] = self._known[tag] if same else self._fit(tag, images)
        self._known, self._ids = known, ids

    def named(self, tag: str) -> Direction | None:
        """The direction of a tag, whatever its case; None if too few similar pictures have it."""
        self.refresh()
        for name, fitted in self._known.items():
            if name.casefold() == tag.strip().casefold():
                return None if fitted is None else fitted.direction
        return None

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """All tags' directions, those that divide the results first; see `DirectionSource`."""
        self.refresh()
        fitted = [one for one in self._known.values() if one is not None]
        fitted.sort(key=lambda one: (self._auc(one, scene), one.separation), reverse=True)
        return [one.direction for one in fitted[:count]]

    def apt(self, scene: Scene, passed: Mapping[str, int]) -> Direction | None:
        """The tag that best tells apart the results with it from those without, if one does.

        Tags that were offered several times without being used are left out.
        """
        self.refresh()
        best = max(
            (
                (self._auc(one, scene), one.direction)
                for one in self._known.values()
                if one is not None and passed.get(one.direction.id, 0) < _PASSED_LIMIT
            ),
            key=lambda pair: pair[0],
            default=(0.0, None),
        )
        return best[1] if best[0] >= _SCENE_AUC else None

    def _fit(self, tag: str, images: tuple[int, ...]) -> _Fitted | None:
        chosen = images[:: -(-len(images) // _SAMPLE)]
        vectors = self._vectors_of(np.array(chosen, np.int64))
        # pictures that have not been embedded yet
        centred = vectors[np.any(vectors != 0, axis=1)] - self._moments.mean
        if len(centred) < ENOUGH_TAGGED:
            return None
        mean = centred.mean(axis=0)
        length = float(np.linalg.norm(mean))
        if length < 1e-6:
            return None
        vector = (mean / length).astype(np.float32)
        unit = float(self._moments.deviation(vector[None])[0])
        total = centred.sum(axis=0)
        along = _along_the_others(centred, total, len(centred))
        separation = float(along.mean()) / unit
        if separation < _LIBRARY_SEPARATION:
            return None
        direction = Direction(TAG + tag, DirectionKind.TAG, TAG + tag, vector, unit)
        return _Fitted(images, direction, separation, total, len(centred))

    def _auc(self, fitted: _Fitted, scene: Scene) -> float:
        """Probability that a result with the tag lies farther along than one without it.

        The results with the tag are measured along a direction made without themselves. 0 if nearly
        all or nearly no results have the tag.
        """
        tagged = np.isin(scene.ids, np.array(fitted.ids, np.int64))
        if min(tagged.sum(), (~tagged).sum()) < _SCENE_LEAST:
            return 0.0
        centred = scene.vectors - self._moments.mean
        inside = _along_the_others(centred[tagged], fitted.total, fitted.looked_at)
        outside = centred[~tagged] @ fitted.direction.vector
        return float((inside[:, None] > outside[None]).mean())


def _along_the_others(vectors: np.ndarray, total: np.ndarray, count: int) -> np.ndarray:
    """Each vector [n, d] projected on the mean, normalised, of the `count` that sum to `total` less itself."""
    others = (total - vectors) / (count - 1)
    lengths = np.linalg.norm(others, axis=1)
    return np.einsum("nd,nd->n", vectors, others) / np.maximum(lengths, 1e-9)
