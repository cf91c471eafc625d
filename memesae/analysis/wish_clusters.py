"""Clusters along a wish: pictures grouped by what a person names instead of by whatever differs most.

Where the possible answers can be listed ("beach, snow, city"), vectors are projected on the span of the words' text
vectors, which drops everything else. Where only the question can be named ("the weather"), the words of a vocabulary that are
nearest to it stand for the answers; comparing pictures by the features relevant to it instead separates less
(`benchmarks/clusters_by_wish.py`). The number of clusters is the one whose silhouette (Rousseeuw 1987, J. Comput. Appl. Math.
20) is highest on pictures that the clusters were not fitted to.
"""

from dataclasses import dataclass

import numpy as np

from memesae.analysis.optional_libraries import optional
from memesae.sae.sparse_autoencoder import Codes

NEAREST = 30
"""Words of a vocabulary that stand for the answers to a question."""
RELEVANT = 64
"""Features relevant to a phrase by which pictures are compared."""
NUMBERS = range(2, 13)
"""Numbers of clusters that are tried."""
_SILHOUETTE_SAMPLE = 2000
_STARTS = 3


@dataclass(frozen=True, eq=False)
class Coordinates:
    """What pictures are clustered by.

    Attributes:
        rows: float32 [n, m], of unit length; zeros where nothing is known of a picture.
        features: int64, the features that they are made of; empty for listed words.
    """

    rows: np.ndarray
    features: np.ndarray

    @property
    def covered(self) -> np.ndarray:
        """Bool [n]: whether anything is known of each picture."""
        return np.abs(self.rows).max(axis=1, initial=0) > 0


@dataclass(frozen=True, eq=False)
class Clusters:
    """A division of pictures.

    Attributes:
        labels: int64 [n], 0 for the largest cluster; -1 for pictures that nothing relevant covers.
        centres: float32 [k, m], means of the clusters.
        closeness: float32 [n], cosine of each picture with the centre of its cluster.
        silhouettes: mean silhouette on held-out pictures by number of clusters; of the number that was asked for alone.
    """

    labels: np.ndarray
    centres: np.ndarray
    closeness: np.ndarray
    silhouettes: dict[int, float]

    @property
    def covered(self) -> float:
        """Share of the pictures that are in a cluster."""
        return float(np.mean(self.labels >= 0)) if len(self.labels) else 0.0


def by_words(vectors: np.ndarray, words: np.ndarray, text_mean: np.ndarray) -> Coordinates:
    """Project pictures on the span of listed words.

    Args:
        vectors: float [n, d], unit norm.
        words: float32 [w, d], text vectors of the words, two or more.
        text_mean: float32 [d], mean text vector of a vocabulary.
    """
    centred = vectors.astype(np.float32) - np.mean(vectors, axis=0, dtype=np.float32)
    directions = words - text_mean
    # the directions of the words themselves would count what they share w times
    left, sizes, axes = np.linalg.svd(directions - directions.mean(axis=0), full_matrices=False)
    del left
    span = axes[sizes > 1e-4 * sizes.max(initial=1e-9)]
    return Coordinates(_units(centred @ span.T), np.zeros(0, np.int64))


def nearest_words(
    text: np.ndarray, words: np.ndarray, text_mean: np.ndarray, count: int = NEAREST
) -> np.ndarray:
    """The words nearest to a phrase, int64 [count], by cosine without the mean text vector.

    Args:
        text: float32 [d], vector of the phrase.
        words: float32 [w, d], vectors of the vocabulary.
        text_mean: float32 [d], their mean.
        count: number of words.
    """
    return np.argsort(-(_units(words - text_mean) @ (text - text_mean)), kind="stable")[:count]


def by_features(
    codes: Codes, norms: np.ndarray, relevance: np.ndarray, count: int = RELEVANT
) -> Coordinates:
    """Describe pictures by the features that are relevant to a phrase.

    Args:
        codes: of n pictures.
        norms: float32 [F], lengths of the decoder rows: activation times length is a feature's contribution.
        relevance: float32 [F], see `feature_relevance.py`.
        count: number of features.
    """
    chosen = np.argsort(-relevance, kind="stable")[:count]
    chosen = chosen[relevance[chosen] > 0]
    places = np.full(codes.features, -1)
    places[chosen] = np.arange(len(chosen))
    known = places[codes.indices] >= 0
    features = codes.indices[known]
    rows = np.zeros((len(codes), len(chosen)), np.float32)
    rows[codes.rows[known], places[features]] = codes.values[known] * norms[features]
    return Coordinates(_units(rows), chosen)


def find_clusters(
    coordinates: Coordinates, number: int | None = None, *, seed: int = 0
) -> Clusters:
    """Divide pictures by k-means on rows of unit length.

    Args:
        coordinates: of n pictures.
        number: of clusters; None for the one with the best silhouette on held-out pictures.
        seed: of k-means and of the halves.

    Raises:
        ModelError: scikit-learn is not installed.
    """
    known = np.flatnonzero(coordinates.covered)
    rows = coordinates.rows[known]
    # pictures may be alike in all that counts here
    most = min(len(rows) // 4, len(np.unique(rows.round(4), axis=0)))
    numbers = [one for one in ([number] if number is not None else NUMBERS) if one <= most]
    silhouettes = {one: _held_out_silhouette(rows, one, seed) for one in numbers}
    labels = np.full(len(coordinates.rows), -1)
    closeness = np.zeros(len(coordinates.rows), np.float32)
    if not silhouettes:
        return Clusters(labels, rows[:0], closeness, {})
    best = max(silhouettes, key=lambda one: silhouettes[one])
    means = optional("sklearn.cluster").KMeans(best, n_init=_STARTS, random_state=seed).fit(rows)
    order = np.argsort(-np.bincount(means.labels_, minlength=best), kind="stable")
    labels[known] = np.argsort(order)[means.labels_]
    centres = np.asarray(means.cluster_centers_, np.float32)[order]
    closeness[known] = np.einsum("nd,nd->n", rows, _units(centres)[labels[known]])
    return Clusters(labels, centres, closeness, silhouettes)


def _held_out_silhouette(rows: np.ndarray, number: int, seed: int) -> float:
    """The mean silhouette of each half of the rows in clusters fitted to the other."""
    order = np.random.default_rng(seed).permutation(len(rows))
    halves = order[::2], order[1::2]
    scores: list[float] = []
    for fitted, tested in (halves, halves[::-1]):
        means = optional("sklearn.cluster").KMeans(number, n_init=_STARTS, random_state=seed)
        means.fit(rows[fitted])
        some = rows[tested[:_SILHOUETTE_SAMPLE]]
        labels = means.predict(some)
        several = 1 < len(np.unique(labels)) < len(some)
        score = optional("sklearn.metrics").silhouette_score(some, labels) if several else -1.0
        scores.append(float(score))
    return float(np.mean(scores))


def _units(rows: np.ndarray) -> np.ndarray:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.where(lengths > 1e-9, rows / np.maximum(lengths, 1e-9), 0).astype(np.float32)
