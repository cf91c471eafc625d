"""Quality of trained features: reconstruction, compared with other methods, and specificity when steering."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from memesae.base.cancellation import Progress, Token
from memesae.bench.simulated_people import Gallery
from memesae.bench.steering_results import Specificity, wilson
from memesae.sae.importers.convert import ImportedWeights, as_sparse_autoencoder
from memesae.sae.sparse_autoencoder import (
    Quality,
    SparseAutoencoder,
    firing_counts,
    quality,
    take_rows,
)
from memesae.sae.training.training_plan import Split, TrainingPlan
from memesae.sae.training.training_run import train
from memesae.steering.directions.feature_directions import FeatureTable
from memesae.steering.nudges import Nudge, nudged

WIDTHS = (768, 1536, 3072)
"""Numbers of features that are compared."""
SPARSITIES = (16, 32, 64)
"""Values of k that are compared."""
_BATCH = 64
"""Batch size of the plain TopK autoencoder."""
_LEARNING_RATE = 3e-4
"""Learning rate of the plain TopK autoencoder."""


@dataclass(frozen=True, slots=True)
class MetricsRow:
    """One method of sparse coding, measured on held-out images.

    Attributes:
        method: "memesae", "plain TopK", "PCA" or "k-means".
        features: number of features, components or centroids.
        k: number of them that code one vector.
        fvu: fraction of variance unexplained.
        cosine: mean cosine of vector and reconstruction.
        l0: mean number of active features.
        dead: share of the features active on no held-out image.
        silent: share of the features active on no image at all, training images included.
        seconds: wall time of training.
    """

    method: str
    features: int
    k: int
    fvu: float
    cosine: float
    l0: float
    dead: float
    silent: float
    seconds: float


def measure_training(
    vectors: np.ndarray,
    token: Token,
    *,
    widths: Sequence[int] = WIDTHS,
    sparsities: Sequence[int] = SPARSITIES,
    on_row: Callable[[MetricsRow], object] = lambda _: None,
) -> list[MetricsRow]:
    """Train at every width and k, and measure the results and the baselines on held-out vectors.

    Args:
        vectors: float32 [n, d] unit vectors of a library.
        token: stops the run between two training steps.
        widths: numbers of features.
        sparsities: values of k.
        on_row: called with each row as soon as it is measured.

    Raises:
        Cancelled: the token was cancelled.
    """
    plan = TrainingPlan.for_library(*vectors.shape)
    split = Split.of(np.arange(len(vectors)), plan.seed, plan.held_out)
    training, held_out = vectors[split.training], vectors[split.held_out]
    runs: list[Callable[[], MetricsRow]] = []
    for k in sparsities:
        runs.append(lambda k=k: _components(training, held_out, k))
        for width in widths:
            runs.append(lambda k=k, width=width: _memesae(vectors, held_out, width, k, token))
            runs.append(lambda k=k, width=width: _plain_topk(training, held_out, width, k, token))
    runs.extend(
        lambda width=width: _centroids(training, held_out, width, token) for width in widths
    )
    rows: list[MetricsRow] = []
    for run in runs:
        token.check()
        rows.append(run())
        on_row(rows[-1])
        token.report(Progress("measuring training", len(rows), len(runs)))
    return rows


def _memesae(
    vectors: np.ndarray, held_out: np.ndarray, width: int, k: int, token: Token
) -> MetricsRow:
    plan = TrainingPlan.for_library(*vectors.shape, features=width, k=k)
    # cancels and pauses with `token`, but does not report the progress of this training
    silent = Token(yield_to_searches=token.check)
    return _trained("memesae", vectors, held_out, k, lambda: train(vectors, plan, silent).sae)


def _plain_topk(
    training: np.ndarray, held_out: np.ndarray, width: int, k: int, token: Token
) -> MetricsRow:
    plan = TrainingPlan.for_library(len(training), training.shape[1])
    # as many training examples as memesae's plan
    epochs = plan.steps * plan.batch / len(training)
    return _trained(
        "plain TopK",
        training,
        held_out,
        k,
        lambda: train_plain_topk(training, width, k, epochs, token),
    )


def _trained(
    method: str,
    training: np.ndarray,
    held_out: np.ndarray,
    k: int,
    make: Callable[[], SparseAutoencoder],
) -> MetricsRow:
    began = time.perf_counter()
    sae = make()
    seconds = time.perf_counter() - began
    measured = quality(sae, held_out)
    silent = (firing_counts(sae, held_out) + firing_counts(sae, training) == 0).mean()
    return _row(method, sae.features, k, measured, seconds, float(silent))


def _components(training: np.ndarray, held_out: np.ndarray, k: int) -> MetricsRow:
    began = time.perf_counter()
    rebuilt = reconstruct_with_components(training, held_out, k)
    seconds = time.perf_counter() - began
    return _row("PCA", k, k, _reconstruction_quality(held_out, rebuilt, k), seconds)


def _centroids(training: np.ndarray, held_out: np.ndarray, width: int, token: Token) -> MetricsRow:
    began = time.perf_counter()
    rebuilt = reconstruct_with_centroids(training, held_out, width, token)
    seconds = time.perf_counter() - began
    return _row("k-means", width, 1, _reconstruction_quality(held_out, rebuilt, 1), seconds)


def _reconstruction_quality(held_out: np.ndarray, rebuilt: np.ndarray, l0: int) -> Quality:
    unexplained = np.square(held_out - rebuilt).sum() / np.square(held_out - held_out.mean(0)).sum()
    norms = np.linalg.norm(held_out, axis=1) * np.linalg.norm(rebuilt, axis=1)
    return Quality(float(unexplained), float(((held_out * rebuilt).sum(1) / norms).mean()), l0, 0.0)


def _row(
    method: str, features: int, k: int, measured: Quality, seconds: float, silent: float = 0.0
) -> MetricsRow:
    return MetricsRow(
        method,
        features,
        k,
        silent=round(silent, 5),
        seconds=round(seconds, 1),
        **measured.rounded(),
    )


def reconstruct_with_components(training: np.ndarray, held_out: np.ndarray, k: int) -> np.ndarray:
    """Held-out vectors [n, d] reconstructed from the first k principal components of the training vectors."""
    mean = training.mean(axis=0)
    axes = np.linalg.svd(training - mean, full_matrices=False)[2][:k]
    return (held_out - mean) @ axes.T @ axes + mean


def reconstruct_with_centroids(
    training: np.ndarray, held_out: np.ndarray, count: int, token: Token, *, iterations: int = 15
) -> np.ndarray:
    """Held-out vectors [n, d] replaced by the nearest of `count` centroids (k-means, Lloyd 1982).

    Raises:
        Cancelled: the token was cancelled.
    """
    chosen = np.random.default_rng(0).permutation(len(training))[:count]
    centroids = training[chosen].copy()
    for _ in range(iterations):
        token.check()
        assigned = _nearest(training, centroids)
        sums = np.zeros_like(centroids)
        np.add.at(sums, assigned, training)
        sizes = np.bincount(assigned, minlength=count)
        centroids[sizes > 0] = sums[sizes > 0] / sizes[sizes > 0, None]
    return centroids[_nearest(held_out, centroids)]


def _nearest(vectors: np.ndarray, centroids: np.ndarray) -> np.ndarray:
    """Row number of the nearest centroid of each vector, int64 [n]."""
    return (vectors @ centroids.T - np.square(centroids).sum(axis=1) / 2).argmax(axis=1)


def train_plain_topk(
    vectors: np.ndarray, features: int, k: int, epochs: float, token: Token
) -> SparseAutoencoder:
    """Train the TopK autoencoder of osmarks' meme-search-engine with that project's hyperparameters.

    No centring, no encoder bias, no auxiliary loss for dead features, decoder rows of any norm; AdamW at a
    constant 3e-4, batches of 64, mean squared error. As in the original, every epoch has the same order.

    Args:
        vectors: float32 [n, d], unit norm.
        features: number of features.
        k: active features of each vector.
        epochs: passes over the vectors; may be fractional.
        token: stops the training between two steps.

    Raises:
        Cancelled: the token was cancelled.
    """
    import torch

    torch.manual_seed(0)
    encoder = torch.nn.Linear(vectors.shape[1], features, bias=False)
    decoder = torch.nn.Linear(features, vectors.shape[1])
    decoder.weight = torch.nn.Parameter(encoder.weight.T.clone())
    optimizer = torch.optim.AdamW(
        [*encoder.parameters(), *decoder.parameters()], lr=_LEARNING_RATE, weight_decay=0
    )
    data = torch.from_numpy(np.random.default_rng(0).permutation(vectors))
    per_epoch = len(data) // _BATCH
    for step in range(round(epochs * per_epoch)):
        token.check()
        start = step % per_epoch * _BATCH
        batch = data[start : start + _BATCH]
        strongest = encoder(batch).relu().topk(k, dim=1)
        codes = torch.zeros(len(batch), features).scatter(1, strongest.indices, strongest.values)
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(decoder(codes), batch).backward()
        optimizer.step()
    weights = [part.detach().numpy() for part in (encoder.weight, decoder.weight, decoder.bias)]
    found = ImportedWeights(
        "meme-search-engine", weights[0].T, weights[1].T, output_bias=weights[2], k=k
    )
    return as_sparse_autoencoder(found, vectors)


VAGUE_QUERIES = ("dog", "children", "beach", "street", "ball", "woman", "water", "crowd")
"""The text queries that each feature is tried on."""
AMOUNTS = (0.0, 0.5, 1.0, 1.5, 2.0)
"""Steps along a feature, in key presses."""
_TOP = 20


def measure_specificity(
    gallery: Gallery,
    table: FeatureTable,
    token: Token,
    starts: np.ndarray,
    *,
    features: int = 100,
) -> Specificity:
    """Move queries along the features with the most confident names, and record which activations rise in the results.

    Activations are compared in each feature's own units, so that features of large scale have no advantage.

    Args:
        gallery: the library with its codes.
        table: the library's features.
        token: stops the run between two features.
        starts: float32 [s, d], the queries each feature is tried on, unit norm.
        features: number of features, the most confident names first.

    Raises:
        Cancelled: the token was cancelled.
        ValueError: the gallery has no codes.
    """
    if gallery.codes is None:
        raise ValueError("specificity needs the codes of the gallery")
    rises: list[bool] = []
    shares: list[np.ndarray] = []
    for feature in _most_confident(table, features):
        token.check()
        for start in starts:
            activations = _activations_along(gallery, table, feature, start)
            gained = (activations[2] - activations[0]).mean(axis=0)
            rises.append(bool(gained.argmax() == feature))
            shares.append((activations[:, :, feature] > 0).mean(axis=1))
    return _summarise(rises, np.array(shares).reshape(-1, len(AMOUNTS)))


def _summarise(rises: Sequence[bool], shares: np.ndarray) -> Specificity:
    rising = int((np.diff(shares, axis=1) >= 0).all(axis=1).sum())
    means = tuple(float(one) for one in shares.mean(axis=0)) if len(shares) else ()
    return Specificity(wilson(sum(rises), len(rises)), means, wilson(rising, len(shares)))


def _most_confident(table: FeatureTable, count: int) -> list[int]:
    usable = np.flatnonzero(table.usable)
    order = np.lexsort((-table.rates[usable], -table.confidences[usable]))
    return [int(feature) for feature in usable[order][:count]]


def _activations_along(
    gallery: Gallery, table: FeatureTable, feature: int, start: np.ndarray
) -> np.ndarray:
    """Activations on the first 20 results after each amount, in units, float32 [amounts, 20, F]."""
    assert gallery.codes is not None  # checked by `measure_specificity`
    direction = table.direction(feature)
    presses = [Nudge(direction, direction.in_units(amount)) for amount in AMOUNTS]
    queries = np.stack([nudged(start, [press]) for press in presses])
    rows = gallery.top(queries, _TOP)
    dense = take_rows(gallery.codes, rows.ravel()).dense()
    dense *= table.scales / np.maximum(table.units, 1e-9)
    return dense.reshape(len(AMOUNTS), _TOP, -1)
