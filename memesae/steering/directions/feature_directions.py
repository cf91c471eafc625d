"""Features worth a key, and what steering knows about every feature of a library."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from memesae.sae.features.feature_catalogue import FeatureCatalogue
from memesae.sae.sparse_autoencoder import Codes, SparseAutoencoder
from memesae.steering.directions.direction import (
    Direction,
    DirectionKind,
    choose_diverse,
    feature_id,
)
from memesae.steering.scene import Scene

DEAD_BELOW = 0.0005
"""A feature active on fewer images than this share is as good as dead: nothing to find by it."""

ALWAYS_ABOVE = 0.3
"""A feature active on more images than this share says nothing about any of them."""


@dataclass(frozen=True, eq=False)
class FeatureTable:
    """Directions, steps, rates and names of F features.

    Attributes:
        directions: float32 [F, d], unit rows.
        units: float32 [F], p95 activation in the space of the vectors.
        scales: float32 [F], how long one unit of activation is in the space of the vectors.
        rates: float32 [F], share of the library's images on which each is active.
        labels: F names.
        confidences: float32 [F], how sure each name is, 0 to 1.
    """

    directions: np.ndarray
    units: np.ndarray
    scales: np.ndarray
    rates: np.ndarray
    labels: tuple[str, ...]
    confidences: np.ndarray

    @classmethod
    def of(
        cls,
        sae: SparseAutoencoder,
        catalogue: FeatureCatalogue,
        labels: tuple[str, ...] | None = None,
        confidences: np.ndarray | None = None,
    ) -> "FeatureTable":
        """The book of a sparse autoencoder on a library; unnamed features are called by number."""
        return cls(
            directions=sae.directions,
            units=catalogue.step,
            scales=np.linalg.norm(sae.decoder, axis=1).astype(np.float32),
            rates=catalogue.rate,
            labels=labels or tuple(f"feature {number}" for number in range(sae.features)),
            confidences=np.ones(sae.features, np.float32) if confidences is None else confidences,
        )

    def __len__(self) -> int:
        return len(self.directions)

    @property
    def usable(self) -> np.ndarray:
        """Bool [F]: neither dead nor always on, and with a step of some length."""
        return (self.rates >= DEAD_BELOW) & (self.rates <= ALWAYS_ABOVE) & (self.units > 0)

    def direction(self, feature: int) -> Direction:
        """One feature as a direction."""
        return Direction(
            id=feature_id(feature),
            source=DirectionKind.FEATURE,
            label=self.labels[feature],
            vector=self.directions[feature],
            unit=float(self.units[feature]),
            confidence=float(self.confidences[feature]),
        )


_NEAR = 200
"""A nudge reorders what is near the first screen; results farther down only blur the measure."""

_LEAST_SHARE = 0.02
_WORN = 0.7
"""What an offer that was passed over keeps of its worth, so that the next one shows new things."""


class FeatureDirections:
    """Proposes features of the sparse autoencoder."""

    source = DirectionKind.FEATURE

    def __init__(self, book: FeatureTable) -> None:
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
        picks = choose_diverse(
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
