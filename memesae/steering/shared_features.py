"""Features that selected images have in common, compared with the library."""

from dataclasses import dataclass

import numpy as np

from memesae.sae.sparse_autoencoder import Codes


@dataclass(frozen=True, eq=False)
class FeatureMoments:
    """Mean and standard deviation of every feature's activation over the library, float32 [F]."""

    mean: np.ndarray
    deviation: np.ndarray


def measure_moments(codes: Codes) -> FeatureMoments:
    """The moments over all n images, including those on which a feature is inactive."""
    count = max(1, len(codes))
    mean = np.bincount(codes.indices, codes.values, codes.features) / count
    square = np.bincount(codes.indices, np.square(codes.values), codes.features) / count
    deviation = np.sqrt(np.maximum(square - np.square(mean), 0))
    return FeatureMoments(mean.astype(np.float32), deviation.astype(np.float32))


@dataclass(frozen=True, slots=True)
class SharedFeature:
    """A feature that selected images have in common.

    Attributes:
        feature: its index.
        difference: mean activation on the selected images minus that on the library.
        z: that difference in standard errors (z-score against random images).
        share: fraction of the selected images on which it is active.
    """

    feature: int
    difference: float
    z: float
    share: float


def shared_features(marked: Codes, moments: FeatureMoments, count: int = 9) -> list[SharedFeature]:
    """The features that distinguish selected images from the library, highest z-score first.

    Args:
        marked: codes of the selected images.
        moments: of the whole library.
        count: maximum number of features.
    """
    if not len(marked):
        return []
    size = len(marked)
    mean = np.bincount(marked.indices, marked.values, marked.features) / size
    share = np.bincount(marked.indices, minlength=marked.features) / size
    difference = mean - moments.mean
    error = np.maximum(moments.deviation, 1e-9) / np.sqrt(size)
    z = np.where(moments.deviation > 0, difference / error, 0)
    # with few images one outlier gives a high z-score: at least half must have the feature
    z = np.where(share >= 0.5, z, 0)
    best = np.argsort(-z, kind="stable")[:count]
    return [
        SharedFeature(int(one), float(difference[one]), float(z[one]), float(share[one]))
        for one in best
        if z[one] > 0
    ]
