"""Features as directions: the feature table, and the selection of features for an offer."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from memesae.sae.feature_catalogue import FeatureCatalogue
from memesae.sae.sparse_autoencoder import Codes, SparseAutoencoder
from memesae.steering.directions.direction import (
    Direction,
    DirectionKind,
    choose_diverse,
    feature_id,
)
from memesae.steering.scene import Scene

DEAD_BELOW = 0.0005
"""A feature with a lower firing rate counts as dead."""

ALWAYS_ABOVE = 0.3
"""A feature with a higher firing rate counts as always on, and does not distinguish images."""


@dataclass(frozen=True, eq=False)
class FeatureTable:
    """Directions, units, firing rates and labels of F features.

    Attributes:
        directions: float32 [F, d], unit rows.
        units: float32 [F], 95th percentile activation as a length in vector space.
        scales: float32 [F], length of an activation of 1 in vector space (the decoder norm).
        rates: float32 [F], firing rates on the library's images.
        labels: F labels.
        confidences: float32 [F], of the labels, 0 to 1.
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
        """The table of a sparse autoencoder on a library; without labels, features are numbered."""
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
        """Bool [F]: neither dead nor always on, and with a positive unit."""
        return (self.rates >= DEAD_BELOW) & (self.rates <= ALWAYS_ABOVE) & (self.units > 0)

    def direction(self, feature: int) -> Direction:
        """One feature as a direction."""
        return Direction(
            id=feature_id(feature),
            source=DirectionKind.FEATURE,
            label=self.labels[feature],
            vector=self.directions[feature],
            # one that never fires here has no activation to measure by
            unit=float(self.units[feature]) or 1.0,
            confidence=float(self.confidences[feature]),
        )


_NEAR = 200
"""Results considered: a nudge mainly reorders the first screens, and lower ranks add noise."""

_MIN_SHARE = 0.02
_PASSED_FACTOR = 0.7
"""Weight factor for each time a direction was offered but not used, so that offers vary."""


class FeatureDirections:
    """Proposes features of the sparse autoencoder."""

    source = DirectionKind.FEATURE

    def __init__(self, table: FeatureTable) -> None:
        self._table = table

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """Features active on some but not all of the results, best first; see `DirectionSource`.

        The score of a feature is the variation of the results along it that better features do not
        explain, weighted by label confidence and by how often it was passed over.
        """
        if scene.codes is None or not len(scene):
            return []
        candidates = self._candidates(scene.codes)
        weights = self._weights(candidates, passed)
        picks = choose_diverse(
            scene.vectors[:_NEAR], self._table.directions[candidates], weights, count
        )
        return [self._table.direction(int(feature)) for feature in candidates[picks]]

    def _candidates(self, codes: Codes) -> np.ndarray:
        """int64: usable features that are active on at least 2 % and inactive on at least 2 % of the results."""
        near = min(_NEAR, len(codes))
        active = codes.indices[: codes.indptr[near]]
        share = np.bincount(active, minlength=len(self._table)) / near
        distinguishing = (share >= _MIN_SHARE) & (share <= 1 - _MIN_SHARE)
        return np.flatnonzero(distinguishing & self._table.usable)

    def _weights(self, candidates: np.ndarray, passed: Mapping[str, int]) -> np.ndarray:
        times = np.array([passed.get(feature_id(int(feature)), 0) for feature in candidates])
        return (0.5 + 0.5 * self._table.confidences[candidates]) * _PASSED_FACTOR**times
