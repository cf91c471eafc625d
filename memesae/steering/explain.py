"""Explanations by features: contributions to a score, what separates two images, what several share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from memesae.sae.feature_catalogue import FeatureCatalogue
from memesae.sae.sparse_autoencoder import Codes, SparseAutoencoder
from memesae.steering.directions.direction import feature_id
from memesae.steering.directions.feature_directions import FeatureTable
from memesae.steering.nudges import Nudge, name_of

PARTS = 8


@dataclass(frozen=True, slots=True)
class Part:
    """One contribution to a score; negative if it lowers it."""

    id: str
    label: str
    share: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """A score, its largest contributions, and the remainder: score = sum of shares + rest."""

    score: float
    parts: tuple[Part, ...]
    rest: float

    def json(self) -> dict[str, object]:
        """The fields of `memesae explain --json`."""
        parts = [{"id": one.id, "label": one.label, "share": one.share} for one in self.parts]
        return {"score": self.score, "parts": parts, "rest": self.rest}


def explain_by_features(
    query: np.ndarray,
    image: np.ndarray,
    sae: SparseAutoencoder,
    table: FeatureTable,
    count: int = PARTS,
) -> Explanation:
    """Attribute the score query . image to the image's features.

    The decoder is linear, so image = sum_i z_i W_i + bias + error, and each active feature
    contributes z_i (query . W_i) to the score. The rest consists of bias, reconstruction error and
    the features that are not listed.

    Args:
        query: float32 [d], the query vector.
        image: float32 [d], the result's vector.
        sae: the sparse autoencoder.
        table: labels of its features.
        count: maximum number of parts, largest absolute share first.
    """
    active, activations = sae.encode(image[None]).row(0)
    shares = activations.astype(np.float64) * (sae.decoder[active].astype(np.float64) @ query)
    largest = np.argsort(-np.abs(shares), kind="stable")[:count]
    parts = tuple(
        Part(feature_id(int(active[one])), table.labels[active[one]], float(shares[one]))
        for one in largest
    )
    return _explanation(query, image, parts)


@dataclass(frozen=True, eq=False)
class WeightedVector:
    """One term of a query: its name, its weight and its unit vector [d]."""

    name: str
    weight: float
    vector: np.ndarray


def explain_by_terms(
    query: np.ndarray,
    image: np.ndarray,
    terms: Sequence[WeightedVector],
    nudges: Sequence[Nudge] = (),
) -> Explanation:
    """Attribute the score query . image to the query's terms and nudges.

    The query is normalise(normalise(sum_i w_i v_i) + sum_j a_j u_j d_j), so every term and every
    nudge contributes its dot product with the image, divided by the norms.

    Args:
        query: float32 [d], the query vector including nudges.
        image: float32 [d], the result's vector.
        terms: of the query.
        nudges: applied to the query.
    """
    weighted = [(one.name, one.weight, one.vector.astype(np.float64)) for one in terms]
    base_norm = _norm([weight * vector for _, weight, vector in weighted])
    contributions = [
        (f"t{n + 1}", name, weight / base_norm * vector)
        for n, (name, weight, vector) in enumerate(weighted)
    ]
    contributions += [
        (one.direction.id, name_of(one), one.direction.moved(one.amount).astype(np.float64))
        for one in nudges
    ]
    norm = _norm([vector for _, _, vector in contributions])
    parts = tuple(
        Part(key, label, float(vector @ image / norm)) for key, label, vector in contributions
    )
    return _explanation(query, image, parts)


def _norm(vectors: Sequence[np.ndarray]) -> float:
    return max(float(np.linalg.norm(np.sum(vectors, axis=0))), 1e-12) if vectors else 1.0


def _explanation(query: np.ndarray, image: np.ndarray, parts: tuple[Part, ...]) -> Explanation:
    score = float(query.astype(np.float64) @ image.astype(np.float64))
    return Explanation(score, parts, score - sum(part.share for part in parts))


@dataclass(frozen=True, slots=True)
class Separation:
    """A feature in which two images differ.

    Attributes:
        feature: its index.
        label: its label.
        difference: activation on the first minus that on the second, in units of the feature;
            positive if "more" leads to the first.
    """

    feature: int
    label: str
    difference: float


def separating(
    first: np.ndarray,
    second: np.ndarray,
    sae: SparseAutoencoder,
    table: FeatureTable,
    count: int = PARTS,
) -> list[Separation]:
    """The features in which two images [d] differ most, largest absolute difference first."""
    codes = sae.encode(np.stack([first, second])).dense() * table.scales
    difference = (codes[0] - codes[1]) / np.maximum(table.units, 1e-9)
    difference[~table.usable] = 0
    order = np.argsort(-np.abs(difference), kind="stable")[:count]
    return [
        Separation(int(one), table.labels[int(one)], float(difference[one]))
        for one in order
        if difference[one]
    ]


@dataclass(frozen=True, eq=False)
class FeatureMoments:
    """Mean and standard deviation of every feature's activation over the library, float32 [F]."""

    mean: np.ndarray
    deviation: np.ndarray

    @classmethod
    def of(cls, catalogue: FeatureCatalogue) -> FeatureMoments:
        """The moments over all images, including those on which a feature is inactive."""
        return cls(catalogue.mean * catalogue.rate, catalogue.deviation)


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
