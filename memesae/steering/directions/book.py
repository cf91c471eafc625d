"""The feature book: what steering needs to know about every feature of a library."""

from dataclasses import dataclass

import numpy as np

from memesae.sae.catalogue.record import FeatureCatalogue
from memesae.sae.model import SparseAutoencoder
from memesae.steering.directions.direction import Direction, Source, feature_id

DEAD_BELOW = 0.0005
"""A feature active on fewer images than this share is as good as dead: nothing to find by it."""

ALWAYS_ABOVE = 0.3
"""A feature active on more images than this share says nothing about any of them."""


@dataclass(frozen=True, eq=False)
class FeatureBook:
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
    ) -> "FeatureBook":
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
            source=Source.FEATURE,
            label=self.labels[feature],
            vector=self.directions[feature],
            unit=float(self.units[feature]),
            confidence=float(self.confidences[feature]),
        )
