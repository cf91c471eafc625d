"""Pictures by an implicit property that words alone miss ("looks cheap"), as a weighted set of features.

The score is the standardised cosine with the text, both without the mean of their kind, plus a share of the standardised sum
of the contributions of relevant features. Of the proposed features the person may tick those that fit; only these count then.
A search is by one vector, so the score becomes the vector whose dot products with the pictures come closest to it.
"""

from dataclasses import dataclass

import numpy as np

from memesae.sae.sparse_autoencoder import Codes

PROPOSED = 12
"""Features that are proposed to tick."""
UNTICKED = 20
"""Features that count while none is ticked."""
_TEMPERATURE = 0.2
_SHARE = 0.25
_TICKED_SHARE = 0.5


@dataclass(frozen=True, eq=False)
class Property:
    """A property as weighted features beside a text.

    Attributes:
        features: int64 [m], most relevant first.
        weights: float64 [m], sum 1.
        share: weight of the features' score relative to the text's.
    """

    features: np.ndarray
    weights: np.ndarray
    share: float


def propose(relevance: np.ndarray, count: int = PROPOSED) -> np.ndarray:
    """The features most relevant to a text, int64 [count] or fewer, to tick those that fit.

    Args:
        relevance: float32 [F], see `feature_relevance.py`.
        count: number of features.
    """
    best = np.argsort(-relevance, kind="stable")[:count]
    return best[relevance[best] > 0]


def describe(relevance: np.ndarray, ticked: np.ndarray | None = None) -> Property:
    """A property from the features relevant to a text.

    Args:
        relevance: float32 [F].
        ticked: int64, the features that fit according to the person; None if nobody looked.
    """
    if ticked is None:
        features = propose(relevance, UNTICKED)
        strength = np.exp((relevance[features] - 1) / _TEMPERATURE)
        return Property(features, strength / max(float(strength.sum()), 1e-12), _SHARE)
    count = max(1, len(ticked))
    return Property(np.asarray(ticked), np.full(len(ticked), 1 / count), _TICKED_SHARE)


def score_pictures(
    chosen: Property,
    codes: Codes,
    scale: np.ndarray,
    vectors: np.ndarray,
    text: np.ndarray,
    text_mean: np.ndarray,
) -> np.ndarray:
    """How well each picture fits a property, float64 [n].

    Args:
        chosen: the property.
        codes: of n pictures.
        scale: float32 [F], one over the usual activation of each feature, as its 95th percentile.
        vectors: float [n, d], unit norm, of the pictures.
        text: float32 [d], vector of the words.
        text_mean: float32 [d], mean text vector of a vocabulary.
    """
    wanted = (text - text_mean) / max(float(np.linalg.norm(text - text_mean)), 1e-9)
    mean = np.mean(vectors, axis=0, dtype=np.float32)
    dense = _standardised(vectors @ wanted - mean @ wanted)
    weights = np.zeros(codes.features)
    weights[chosen.features] = chosen.weights * scale[chosen.features]
    shown = np.bincount(codes.rows, codes.values * weights[codes.indices], len(codes))
    return dense + chosen.share * _standardised(shown)


def _standardised(scores: np.ndarray) -> np.ndarray:
    return (scores - scores.mean()) / max(float(scores.std()), 1e-9)
