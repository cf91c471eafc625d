"""overcomplete: a state dict or a whole pickled module."""

import numpy as np

from memesae.base.messages import N_
from memesae.sae.errors import SaeFileError
from memesae.sae.importers.found import Found
from memesae.sae.importers.source import Source

_LINEAR = "encoder.final_block.0"
_NORM = "encoder.final_block.1"


def read(source: Source) -> Found | None:
    """The autoencoder, or None if this is another format.

    Raises:
        SaeFileError: the encoder has more than one layer.
    """
    if not source.has("dictionary._weights", f"{_LINEAR}.weight"):
        return None
    if any(name.startswith("encoder.mlp_blocks") for name in source.tensors):
        raise SaeFileError(
            N_("{name} has an encoder of several layers, which memesae cannot use."),
            name=source.name,
        )
    encoder, bias = _encoder(source)
    weights = source.tensors["dictionary._weights"]
    # rows are normalised whenever they are used, then grown by one learnt factor
    norms = np.maximum(np.linalg.norm(weights, axis=1, keepdims=True), 1e-12)
    return Found(
        "overcomplete",
        encoder.T,
        weights / norms * np.exp(source.number("dictionary.multiplier") or 0.0),
        encoder_bias=bias,
        k=source.count("top_k"),
        threshold=np.exp(source.tensors.get("thresholds", np.full(1, -np.inf))),
    )


def _encoder(source: Source) -> tuple[np.ndarray, np.ndarray]:
    """Weight [F, d] and bias [F], a batch norm behind the layer folded in."""
    tensors = source.tensors
    weight = tensors[f"{_LINEAR}.weight"]
    bias = tensors.get(f"{_LINEAR}.bias", np.zeros(len(weight), np.float32))
    if not source.has(f"{_NORM}.running_mean", f"{_NORM}.running_var"):
        return weight, bias
    gain = tensors.get(f"{_NORM}.weight", 1.0) / np.sqrt(tensors[f"{_NORM}.running_var"] + 1e-5)
    shifted = (bias - tensors[f"{_NORM}.running_mean"]) * gain
    return weight * gain[:, None], shifted + tensors.get(f"{_NORM}.bias", 0.0)
