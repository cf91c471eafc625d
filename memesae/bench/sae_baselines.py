# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# torch leaves part of its signatures untyped
"""Baselines for sparse coding: principal components, k-means centroids and a plain TopK autoencoder."""

import numpy as np

from memesae.base.token import Token
from memesae.sae.importers.found import Found, canonical
from memesae.sae.model import SparseAutoencoder

_BATCH = 64
_LEARNING_RATE = 3e-4


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
    """Train the TopK autoencoder of osmarks' meme-search-engine with that project's own recipe.

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
    found = Found("meme-search-engine", weights[0].T, weights[1].T, output_bias=weights[2], k=k)
    return canonical(found, vectors)
