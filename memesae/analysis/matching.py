"""Which features two dictionaries share, by their activations on the same pictures.

Features are matched by the Pearson correlation of their activations, which works across models of other widths. What chance
brings is measured by permuting the pictures of one dictionary; what a dictionary adds is seen beside single coordinates,
principal components and random directions, of which both signs count.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from memesae.analysis.optional_libraries import optional
from memesae.sae.sparse_autoencoder import Codes

LEVELS = (0.3, 0.5, 0.7)
"""Correlations at which the share of matched features is told."""
STRONGEST = 32
"""Pictures with the highest activation whose overlap is told."""


@dataclass(frozen=True, slots=True)
class Match:
    """A feature of the first dictionary and its partner in the second, one to one.

    Attributes:
        feature: its number.
        partner: the number of its partner.
        correlation: of their activations.
        overlap: Jaccard index of the pictures that show both best.
    """

    feature: int
    partner: int
    correlation: float
    overlap: float


@dataclass(frozen=True, eq=False)
class Matching:
    """The features that two dictionaries share.

    Attributes:
        matches: one to one, highest correlation first.
        best: float32 [F], highest correlation of each live feature of the first dictionary with any of the second.
        shares: for each kind of partner the share of the live features that have one above each of `LEVELS`.
        chance: 99th percentile of `best` where the pictures of the second dictionary are permuted.
    """

    matches: tuple[Match, ...]
    best: np.ndarray
    shares: dict[str, tuple[float, ...]]
    chance: float


def match_features(first: Codes, second: Codes, vectors: np.ndarray, *, seed: int = 0) -> Matching:
    """Match the features of two dictionaries.

    Args:
        first: codes of n pictures.
        second: codes of the same pictures, of another dictionary.
        vectors: float [n, d], those that `second` encodes: for coordinates and the like to compare with.
        seed: of the permutation and the random directions.

    Raises:
        ModelError: scipy is not installed.
    """
    rng = np.random.default_rng(seed)
    correlation = _correlation(_sparse(first), _sparse(second))
    alive = np.bincount(first.indices, minlength=first.features) > 0
    assigned = optional("scipy.optimize").linear_sum_assignment(-correlation)
    rows: np.ndarray = np.asarray(assigned[0])
    partners: np.ndarray = np.asarray(assigned[1])
    pairs = [(int(row), int(partner)) for row, partner in zip(rows, partners, strict=True)]
    top = [frozenset(some) for some in strongest_rows(first)]
    other_top = [frozenset(some) for some in strongest_rows(second)]
    matches = [
        Match(
            row,
            partner,
            float(correlation[row, partner]),
            _jaccard(top[row], other_top[partner]),
        )
        for row, partner in pairs
        if correlation[row, partner] > 0
    ]
    best = correlation.max(axis=1)[alive]
    permuted = _sparse(second)[rng.permutation(len(second))]
    chance = _correlation(_sparse(first), permuted).max(axis=1)[alive]
    others = _other_directions(np.asarray(vectors, np.float32), rng)
    shares = {"features": _shares(best), "features, pictures permuted": _shares(chance)}
    for name, projections in others.items():
        shares[name] = _shares(_dense_best(first, projections)[alive])
    return Matching(
        tuple(sorted(matches, key=lambda one: -one.correlation)),
        best.astype(np.float32),
        shares,
        float(np.quantile(chance, 0.99)) if len(chance) else 0.0,
    )


def correlations(first: Codes, second: Codes) -> np.ndarray:
    """Pearson correlation of the activations of all pairs of features, float64 [F, G]; 0 for dead features.

    Args:
        first: codes of n pictures.
        second: codes of the same pictures.

    Raises:
        ModelError: scipy is not installed.
    """
    return _correlation(_sparse(first), _sparse(second))


def _sparse(codes: Codes) -> Any:  # noqa: ANN401 - scipy's matrices are untyped
    return optional("scipy.sparse").csr_array(
        (codes.values.astype(np.float64), codes.indices, codes.indptr),
        shape=(len(codes), codes.features),
    )


def _correlation(first: Any, second: Any) -> np.ndarray:  # noqa: ANN401 - see _sparse
    (mean, deviation), (other_mean, other_deviation) = _moments(first), _moments(second)
    joint = np.asarray((first.T @ second).toarray()) / int(first.shape[0])
    joint -= np.outer(mean, other_mean)
    scale = np.outer(deviation, other_deviation)
    return np.divide(joint, scale, out=np.zeros_like(joint), where=scale > 1e-12)


def _moments(sparse: Any) -> tuple[np.ndarray, np.ndarray]:  # noqa: ANN401 - see _sparse
    """Mean and standard deviation of every column, float64 [F] each."""
    mean = np.asarray(sparse.mean(axis=0)).reshape(-1)
    squares = np.asarray((sparse * sparse).mean(axis=0)).reshape(-1)
    return mean, np.sqrt(np.maximum(squares - mean**2, 0))


def _shares(best: np.ndarray) -> tuple[float, ...]:
    return tuple(float(np.mean(best > level)) if len(best) else 0.0 for level in LEVELS)


def _other_directions(vectors: np.ndarray, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Projections float32 [n, d] of the centred vectors on other directions than features."""
    centred = vectors - vectors.mean(axis=0)
    axes = np.linalg.eigh(centred.T @ centred)[1]
    random = rng.standard_normal((vectors.shape[1], vectors.shape[1])).astype(np.float32)
    return {
        "coordinates": centred,
        "principal components": centred @ axes,
        "random directions": centred @ random,
    }


def _dense_best(codes: Codes, projections: np.ndarray) -> np.ndarray:
    """The highest absolute correlation of each feature with any of the projections [n, d], float64 [F]."""
    sparse = _sparse(codes)
    centred = projections - projections.mean(axis=0)
    units = centred / np.maximum(np.linalg.norm(centred, axis=0), 1e-9)
    # the units have no mean, so that of the features drops out
    joint = np.asarray(sparse.T @ units)
    length = np.maximum(_moments(sparse)[1] * np.sqrt(len(codes)), 1e-9)
    return np.abs(joint).max(axis=1) / length


def strongest_rows(codes: Codes, count: int = STRONGEST) -> list[list[int]]:
    """The rows with the highest activations of each feature, highest first, at most `count`."""
    order = np.lexsort((-codes.values, codes.indices))
    rows = codes.rows[order]
    ends = np.cumsum(np.bincount(codes.indices, minlength=codes.features))
    starts = np.concatenate([[0], ends[:-1]])
    return [
        rows[start : min(start + count, end)].tolist()
        for start, end in zip(starts, ends, strict=True)
    ]


def _jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(1, len(one | other))
