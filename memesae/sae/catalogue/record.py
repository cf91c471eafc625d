"""What is known about every feature on one library."""

from dataclasses import dataclass, fields

import numpy as np

NOBODY = -1
"""Fills the places of image ids and features where there are fewer than asked for."""


@dataclass(frozen=True, eq=False)
class FeatureCatalogue:
    """What every feature does on this library; row i of each array is feature i.

    Activations are in the sparse autoencoder's own units; `step` is in those of the vectors.

    Attributes:
        images: int64 [1], n, the number of images looked at.
        rate: float32 [F], the share of images on which the feature is active.
        p95: float32 [F], the 95th percentile of its activations, 0 for a feature never active.
        step: float32 [F], how far one whole nudge moves a vector: p95 times the decoder row's norm.
        mean: float32 [F], the mean of its activations where it is active.
        peak: float32 [F], its strongest activation.
        exemplars: int64 [F, 32], ids of the images that activate it most, strongest first.
        activations: float32 [F, 32], those images' activations, 0 where there is none.
        intervals: int64 [F, 5, 6], ids of images spread over equal intervals between 0 and `peak`,
            weakest interval first.
        opposite: int64 [F, 12], ids of the images farthest against its direction, farthest first.
        nearest: int32 [F, 10], the features with the most similar direction, most similar first.
        similarity: float32 [F, 10], the cosines to those.
        cooccurring: int32 [F, 10], the features that are active together with it more often than
            chance has it.
        association: float32 [F, 10], the normalised pointwise mutual information with those.
        histogram: int64 [F, 24], how many images lie in each equal interval between 0 and `peak`.
    """

    images: np.ndarray
    rate: np.ndarray
    p95: np.ndarray
    step: np.ndarray
    mean: np.ndarray
    peak: np.ndarray
    exemplars: np.ndarray
    activations: np.ndarray
    intervals: np.ndarray
    opposite: np.ndarray
    nearest: np.ndarray
    similarity: np.ndarray
    cooccurring: np.ndarray
    association: np.ndarray
    histogram: np.ndarray

    def __len__(self) -> int:
        return len(self.rate)

    @property
    def alive(self) -> np.ndarray:
        """For each feature, bool [F], whether any image activates it."""
        return self.rate > 0

    def arrays(self) -> dict[str, np.ndarray]:
        """All attributes by name, as they are kept on disk."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
