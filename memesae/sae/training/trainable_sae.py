"""The sparse autoencoder during training: four torch tensors, normalised inputs, TopK and BatchTopK."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from memesae.sae.sparse_autoencoder import SparseAutoencoder

if TYPE_CHECKING:
    import torch


_CHUNK = 16_384
TOPK = "topk"
BATCHTOPK = "batchtopk"
_STARTING_LENGTH = {TOPK: 0.1, BATCHTOPK: 0.03}
"""Length of encoder rows at the start."""


@dataclass(frozen=True, slots=True, eq=False)
class Inputs:
    """Centred and scaled vectors: `(x - mean) * scale`, with `scale` such that the mean squared norm is d.

    Attributes:
        vectors: [n, d], any float dtype, may be memory-mapped.
        mean: float32 [d].
        scale: the common factor.
        device: of the tensors returned.
    """

    vectors: np.ndarray
    mean: np.ndarray
    scale: float
    device: torch.device

    @classmethod
    def of(cls, vectors: np.ndarray, rows: np.ndarray, device: torch.device) -> Inputs:
        """Compute mean and scale from the training rows only."""
        mean, variance = mean_and_variance(vectors, rows)
        return cls(vectors, mean, float(np.sqrt(vectors.shape[1] / max(variance, 1e-12))), device)

    def at(self, rows: np.ndarray) -> torch.Tensor:
        """float32 [rows, d] on the device, centred and scaled."""
        import torch

        chosen = (self.vectors[rows].astype(np.float32) - self.mean) * np.float32(self.scale)
        return torch.from_numpy(chosen).to(self.device)


def mean_and_variance(vectors: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, float]:
    """The mean [d] and the mean squared distance from it (total variance) of the given rows."""
    total = np.zeros(vectors.shape[1])
    squares = 0.0
    for start in range(0, len(rows), _CHUNK):
        chunk = vectors[rows[start : start + _CHUNK]].astype(np.float64)
        total += chunk.sum(axis=0)
        squares += float(np.square(chunk).sum())
    mean = total / len(rows)
    return mean.astype(np.float32), squares / len(rows) - float(mean @ mean)


def batches(rows: np.ndarray, size: int, seed: int, epoch: int) -> Iterator[np.ndarray]:
    """The rows of one epoch, shuffled by (seed, epoch); an incomplete last batch is dropped."""
    order = np.random.default_rng((seed, epoch)).permutation(rows)
    size = min(size, len(order))
    return (order[start : start + size] for start in range(0, len(order) - size + 1, size))


class Active(NamedTuple):
    """The selected activations of a batch, ordered by row.

    Attributes:
        rows: int64 [entries], index of the vector.
        features: int64 [entries], index of the feature.
        values: float32 [entries], the activation, at least 0.
        starts: int64 [n], offset of each row's first entry.
    """

    rows: torch.Tensor
    features: torch.Tensor
    values: torch.Tensor
    starts: torch.Tensor


def select(activations: torch.Tensor, k: int, selection: str) -> Active:
    """Apply TopK (Gao et al. 2024) or BatchTopK (Bussmann et al. 2024) to activations [n, F]."""
    import torch

    n, features = activations.shape
    if selection == TOPK:
        columns = activations.topk(k, dim=1, sorted=False).indices
        flat = (columns + torch.arange(n, device=columns.device)[:, None] * features).flatten()
    else:
        flat = activations.flatten().topk(k * n, sorted=False).indices.sort().values
    rows = torch.div(flat, features, rounding_mode="floor")
    counts = torch.bincount(rows, minlength=n)
    values = activations.flatten()[flat].clamp_min(0)
    return Active(rows, flat - rows * features, values, counts.cumsum(0) - counts)


def select_above(activations: torch.Tensor, threshold: float) -> Active:
    """All activations above the threshold, as the exported autoencoder selects them."""
    import torch

    rows, columns = (activations > max(threshold, 0.0)).nonzero(as_tuple=True)
    counts = torch.bincount(rows, minlength=len(activations))
    return Active(rows, columns, activations[rows, columns], counts.cumsum(0) - counts)


def batchtopk_threshold(activations: torch.Tensor, k: int) -> float:
    """The threshold at which activations [n, F] have k active features per vector on average."""
    largest = activations.flatten().topk(k * len(activations) + 1, sorted=False).values
    return max(0.0, float(largest.min()))


def weighted_sum(active: Active, table: torch.Tensor) -> torch.Tensor:
    """For each vector, the sum of its active features' rows of `table` [F, d], weighted by activation."""
    from torch.nn.functional import embedding_bag

    return embedding_bag(
        active.features, table, active.starts, mode="sum", per_sample_weights=active.values
    )


@dataclass(slots=True, eq=False)
class TrainableSae:
    """The weights in training units (centred, scaled inputs); encoder and decoder have one row per feature.

    Attributes:
        encoder: float32 [F, d].
        encoder_bias: float32 [F].
        decoder: float32 [F, d], rows of norm 1.
        decoder_bias: float32 [d].
    """

    encoder: torch.Tensor
    encoder_bias: torch.Tensor
    decoder: torch.Tensor
    decoder_bias: torch.Tensor

    @classmethod
    def random(
        cls, features: int, width: int, seed: int, device: torch.device, selection: str = TOPK
    ) -> TrainableSae:
        """Random unit decoder rows, the encoder in their directions but shorter, zero biases.

        With an encoder as long as the decoder (Gao et al. 2024) the first activations are several times too
        large: of 11,474 images, .2222 of the variance stayed unexplained instead of .2167.
        """
        import torch

        drawn = np.random.default_rng(seed).standard_normal((features, width), np.float32)
        decoder = torch.from_numpy(drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).to(device)
        zeros = torch.zeros
        encoder = decoder * _STARTING_LENGTH[selection]
        return cls(encoder, zeros(features, device=device), decoder, zeros(width, device=device))

    @classmethod
    def from_sae(cls, sae: SparseAutoencoder, inputs: Inputs) -> TrainableSae:
        """The weights of an exported autoencoder, converted to the units of these inputs.

        With `x = u / s + mean` the activations are `u @ (encoder / s) + (mean - decoder_bias) @ encoder + b`;
        normalising a decoder row multiplies its activation by the row's norm.
        """
        import torch

        norms = np.maximum(np.linalg.norm(sae.decoder, axis=1), 1e-12) * inputs.scale
        bias = sae.encoder_bias + (inputs.mean - sae.decoder_bias) @ sae.encoder
        parts = (
            (sae.encoder / inputs.scale * norms).T,
            bias * norms,
            sae.directions,
            (sae.decoder_bias - inputs.mean) * inputs.scale,
        )
        # copied, because training updates tensors in place
        return cls(*(torch.from_numpy(np.array(p, np.float32)).to(inputs.device) for p in parts))

    def tensors(self) -> dict[str, torch.Tensor]:
        """The four weight tensors by name."""
        return {
            "encoder": self.encoder,
            "encoder_bias": self.encoder_bias,
            "decoder": self.decoder,
            "decoder_bias": self.decoder_bias,
        }

    def copy(self) -> TrainableSae:
        """A deep copy of the weights."""
        return TrainableSae(**{name: tensor.clone() for name, tensor in self.tensors().items()})

    def activations(self, inputs: torch.Tensor, *, rough: bool = False) -> torch.Tensor:
        """Pre-selection activations [n, F] of inputs [n, d]; `rough` multiplies in bfloat16."""
        import torch

        if rough:
            bias, encoder = self.encoder_bias.bfloat16(), self.encoder.bfloat16()
            return torch.addmm(bias, inputs.bfloat16(), encoder.T).float()
        return torch.addmm(self.encoder_bias, inputs, self.encoder.T)

    def to_sae(
        self, inputs: Inputs, *, k: int | None, threshold: float | None, metadata: dict[str, object]
    ) -> SparseAutoencoder:
        """The autoencoder for raw vectors, with centring and scale folded into the weights.

        `encoder * s`, `decoder / s`, `decoder_bias / s + mean` leave every activation as it is.
        """
        weights = {name: tensor.cpu().numpy() for name, tensor in self.tensors().items()}
        encoder = np.ascontiguousarray(weights["encoder"].T) * np.float32(inputs.scale)
        decoder_bias = weights["decoder_bias"] / np.float32(inputs.scale) + inputs.mean
        features = encoder.shape[1]
        return SparseAutoencoder(
            encoder=encoder,
            # SparseAutoencoder subtracts the decoder bias before encoding, the network in training does not
            encoder_bias=weights["encoder_bias"] + (decoder_bias - inputs.mean) @ encoder,
            decoder=weights["decoder"] / np.float32(inputs.scale),
            decoder_bias=decoder_bias,
            k=k,
            threshold=None if threshold is None else np.full(features, threshold, np.float32),
            metadata=metadata,
        )
