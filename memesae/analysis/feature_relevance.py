"""How relevant each feature is to a text, by the pictures that show the feature best."""

from collections.abc import Callable

import numpy as np

from memesae.sae.feature_catalogue import PADDING, FeatureCatalogue


def relevance_to(
    text: np.ndarray,
    text_mean: np.ndarray,
    catalogue: FeatureCatalogue,
    vectors_of: Callable[[np.ndarray], np.ndarray],
    mean: np.ndarray,
) -> np.ndarray:
    """How relevant each feature is to a text, float32 [F], -1 to 1; -1 for features that no picture activates.

    It is the cosine of the text's vector with the mean of the feature's strongest pictures, each without the mean of its
    kind; of the decoder row instead of the pictures' mean it says less.

    Args:
        text: float32 [d], its vector.
        text_mean: float32 [d], mean text vector of a vocabulary.
        catalogue: of the features on the library.
        vectors_of: gives the vectors float32 [m, d] of image ids.
        mean: float32 [d], of the library's vectors.
    """
    wanted = text - text_mean
    wanted = wanted / max(float(np.linalg.norm(wanted)), 1e-9)
    relevance = np.full(len(catalogue), -1, np.float32)
    for feature in np.flatnonzero(catalogue.alive):
        ids = catalogue.exemplars[feature]
        centre = vectors_of(ids[ids != PADDING]).mean(axis=0) - mean
        relevance[feature] = float(centre @ wanted / max(float(np.linalg.norm(centre)), 1e-9))
    return relevance
