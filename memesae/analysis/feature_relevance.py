"""How relevant each feature is to a text, by the pictures that show the feature best."""

from collections.abc import Callable

import numpy as np

from memesae.sae.feature_catalogue import PADDING, FeatureCatalogue


def feature_centres(
    catalogue: FeatureCatalogue, vectors_of: Callable[[np.ndarray], np.ndarray], mean: np.ndarray
) -> np.ndarray:
    """The unit vectors from the mean of all pictures to that of each feature's strongest, float32 [F, d].

    Zero for features that no picture activates.

    Args:
        catalogue: of the features on the library.
        vectors_of: gives the vectors float [m, d] of image ids.
        mean: float32 [d], of the library's vectors.
    """
    centres = np.zeros((len(catalogue), len(mean)), np.float32)
    for feature in np.flatnonzero(catalogue.alive):
        ids = catalogue.exemplars[feature]
        centre = vectors_of(ids[ids != PADDING]).mean(axis=0, dtype=np.float32) - mean
        centres[feature] = centre / max(float(np.linalg.norm(centre)), 1e-9)
    return centres


def relevance_to(text: np.ndarray, text_mean: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """How relevant each feature is to a text, float32 [F], -1 to 1; -1 for features that no picture activates.

    It is the cosine of the text's vector with the mean of the feature's strongest pictures, each without the mean of its
    kind; of the decoder row instead of the pictures' mean it says less.

    Args:
        text: float32 [d], its vector.
        text_mean: float32 [d], mean text vector of a vocabulary.
        centres: of the features, see `feature_centres`.
    """
    wanted = text - text_mean
    wanted = wanted / max(float(np.linalg.norm(wanted)), 1e-9)
    return np.where(centres.any(axis=1), centres @ wanted, -1).astype(np.float32)
