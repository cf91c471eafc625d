"""What marked images share that the library does not."""

from dataclasses import dataclass

import numpy as np

from memesae.sae.sparse_autoencoder import Codes


@dataclass(frozen=True, eq=False)
class FeatureMoments:
    """Mean and standard deviation of every feature's activation over the library, float32 [F]."""

    mean: np.ndarray
    deviation: np.ndarray


def measure_moments(codes: Codes) -> FeatureMoments:
    """The moments over all n images, those where a feature is silent included."""
    count = max(1, len(codes))
    mean = np.bincount(codes.indices, codes.values, codes.features) / count
    square = np.bincount(codes.indices, np.square(codes.values), codes.features) / count
    deviation = np.sqrt(np.maximum(square - np.square(mean), 0))
    return FeatureMoments(mean.astype(np.float32), deviation.astype(np.float32))


@dataclass(frozen=True, slots=True)
class SharedFeature:
    """A feature that marked images have in common.

    Attributes:
        feature: its number.
        difference: mean activation on the marked images minus that on the library.
        z: that difference in standard errors; how surprising it would be of images drawn by chance.
        share: on how many of the marked images it is active, 0 to 1.
    """

    feature: int
    difference: float
    z: float
    share: float


def shared_features(marked: Codes, moments: FeatureMoments, count: int = 9) -> list[SharedFeature]:
    """What marked images share that the library does not, most surprising first.

    Args:
        marked: the codes of the marked images.
        moments: of the whole library.
        count: how many at most.
    """
    if not len(marked):
        return []
    size = len(marked)
    mean = np.bincount(marked.indices, marked.values, marked.features) / size
    share = np.bincount(marked.indices, minlength=marked.features) / size
    difference = mean - moments.mean
    error = np.maximum(moments.deviation, 1e-9) / np.sqrt(size)
    z = np.where(moments.deviation > 0, difference / error, 0)
    # On few images one odd picture makes anything surprising: at least half must agree.
    z = np.where(share >= 0.5, z, 0)
    best = np.argsort(-z, kind="stable")[:count]
    return [
        SharedFeature(int(one), float(difference[one]), float(z[one]), float(share[one]))
        for one in best
        if z[one] > 0
    ]
