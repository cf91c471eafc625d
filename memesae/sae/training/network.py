"""The sparse autoencoder while it learns: four torch tensors."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# torch leaves part of its signatures untyped
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from memesae.sae.model import SparseAutoencoder

if TYPE_CHECKING:
    import torch

    from memesae.sae.training.inputs import Inputs


@dataclass(slots=True, eq=False)
class Network:
    """The weights in the units of training; encoder and decoder both have one row per feature.

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
    def random(cls, features: int, width: int, seed: int, device: torch.device) -> Network:
        """Random unit decoder rows, the encoder their transpose, no bias (Gao et al. 2024)."""
        import torch

        drawn = np.random.default_rng(seed).standard_normal((features, width), np.float32)
        decoder = torch.from_numpy(drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).to(device)
        zeros = torch.zeros
        return cls(
            decoder.clone(), zeros(features, device=device), decoder, zeros(width, device=device)
        )

    @classmethod
    def from_model(cls, sae: SparseAutoencoder, inputs: Inputs) -> Network:
        """The weights of a finished autoencoder, brought to the units of these inputs.

        With `x = u / s + mean` the activations are `u @ (encoder / s) + (mean - decoder_bias) @ encoder + b`;
        making the decoder rows one long multiplies an activation by the row's norm.
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
        # copied, for training changes tensors in place
        return cls(*(torch.from_numpy(np.array(p, np.float32)).to(inputs.device) for p in parts))

    def tensors(self) -> dict[str, torch.Tensor]:
        """The four tensors by name."""
        return {
            "encoder": self.encoder,
            "encoder_bias": self.encoder_bias,
            "decoder": self.decoder,
            "decoder_bias": self.decoder_bias,
        }

    def copy(self) -> Network:
        """The same weights, independent of further steps."""
        return Network(**{name: tensor.clone() for name, tensor in self.tensors().items()})

    def activations(self, inputs: torch.Tensor) -> torch.Tensor:
        """[n, F] before selection, for inputs [n, d]."""
        import torch

        return torch.addmm(self.encoder_bias, inputs, self.encoder.T)

    def model(
        self, inputs: Inputs, *, k: int | None, threshold: float | None, metadata: dict[str, object]
    ) -> SparseAutoencoder:
        """The finished autoencoder for raw vectors: centring and scale folded into the weights.

        `encoder * s`, `decoder / s`, `decoder_bias / s + mean` leave every activation as it is.
        """
        weights = {name: tensor.cpu().numpy() for name, tensor in self.tensors().items()}
        encoder = np.ascontiguousarray(weights["encoder"].T) * np.float32(inputs.scale)
        decoder_bias = weights["decoder_bias"] / np.float32(inputs.scale) + inputs.mean
        features = encoder.shape[1]
        return SparseAutoencoder(
            encoder=encoder,
            # here the bias is not subtracted before encoding, in the finished one it is
            encoder_bias=weights["encoder_bias"] + (decoder_bias - inputs.mean) @ encoder,
            decoder=weights["decoder"] / np.float32(inputs.scale),
            decoder_bias=decoder_bias,
            k=k,
            threshold=None if threshold is None else np.full(features, threshold, np.float32),
            metadata=metadata,
        )
