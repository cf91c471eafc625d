"""Features worth a key: those that split the results now, are surely named, and differ."""

from collections.abc import Mapping

import numpy as np

from memesae.sae.codes import Codes
from memesae.steering.directions.book import FeatureBook
from memesae.steering.directions.direction import Direction, Source, feature_id
from memesae.steering.directions.spreading import choose_spreading
from memesae.steering.scene import Scene

_NEAR = 200
"""A nudge reorders what is near the first screen; results farther down only blur the measure."""

_LEAST_SHARE = 0.02
_WORN = 0.7
"""What an offer that was passed over keeps of its worth, so that the next one shows new things."""


class FeatureDirections:
    """Proposes features of the sparse autoencoder."""

    source = Source.FEATURE

    def __init__(self, book: FeatureBook) -> None:
        self._book = book

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """Features active on some but not all of the results, best first; see `DirectionSource`.

        The worth of a feature is how far the results lie apart along it, net of better features,
        times the confidence of its label, worn down by every time it was passed over.
        """
        if scene.codes is None or not len(scene):
            return []
        candidates = self._candidates(scene.codes)
        weights = self._weights(candidates, passed)
        picks = choose_spreading(
            scene.vectors[:_NEAR], self._book.directions[candidates], weights, count
        )
        return [self._book.direction(int(feature)) for feature in candidates[picks]]

    def _candidates(self, codes: Codes) -> np.ndarray:
        """int64: usable features, active on at least a few of the results and not on nearly all."""
        near = min(_NEAR, len(codes))
        active = codes.indices[: codes.indptr[near]]
        share = np.bincount(active, minlength=len(self._book)) / near
        splitting = (share >= _LEAST_SHARE) & (share <= 1 - _LEAST_SHARE)
        return np.flatnonzero(splitting & self._book.usable)

    def _weights(self, candidates: np.ndarray, passed: Mapping[str, int]) -> np.ndarray:
        times = np.array([passed.get(feature_id(int(feature)), 0) for feature in candidates])
        return (0.5 + 0.5 * self._book.confidences[candidates]) * _WORN**times
