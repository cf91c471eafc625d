"""Formats stored as safetensors: SAELens and sparsify."""

import numpy as np

from memesae.base.messages import N_
from memesae.sae.importers.checkpoint import Checkpoint
from memesae.sae.importers.convert import ImportedWeights
from memesae.sae.sparse_autoencoder import SaeFileError

_THRESHOLD_ARCHITECTURES = ("standard", "jumprelu")


def read_saelens(source: Checkpoint) -> ImportedWeights | None:
    """The autoencoder, or None if this is another format.

    Raises:
        SaeFileError: an unsupported architecture.
    """
    if source.setting("architecture") is None and source.setting("activation_fn_str") is None:
        return None
    if not source.has("W_enc", "W_dec", "b_enc", "b_dec"):
        return None
    _check_architecture(source)
    tensors, k = source.tensors, source.count("k")
    normalised = source.setting("normalize_activations")
    encoder = tensors["W_enc"]
    return ImportedWeights(
        "SAELens",
        encoder,
        tensors["W_dec"],
        encoder_bias=tensors["b_enc"],
        input_bias=None if source.setting("apply_b_dec_to_input") is False else tensors["b_dec"],
        output_bias=tensors["b_dec"],
        k=k if _architecture(source) == "topk" else None,
        threshold=tensors.get("threshold", 0.0),
        # vectors have norm 1, so rescaling each to sqrt(d) is the same factor for all
        scale=float(np.sqrt(tensors["b_dec"].size))
        if normalised == "constant_norm_rescale"
        else 1.0,
        by_decoder_norm=source.setting("rescale_acts_by_decoder_norm") is True,
        layer_norm=normalised == "layer_norm",
    )


def _architecture(source: Checkpoint) -> str:
    """The architecture; before version 6, TopK is "standard" with another activation function."""
    if source.setting("activation_fn_str") == "topk":
        return "topk"
    return str(source.setting("architecture") or "standard")


def _check_architecture(source: Checkpoint) -> None:
    kind = _architecture(source)
    if kind == "topk" and source.count("k") is None:
        raise SaeFileError(
            N_("{name} does not specify k, the number of active features."), name=source.name
        )
    if kind not in (*_THRESHOLD_ARCHITECTURES, "topk"):
        raise SaeFileError(
            N_("{name} has the architecture {kind}, which memesae does not support."),
            name=source.name,
            kind=kind,
        )


def read_sparsify(source: Checkpoint) -> ImportedWeights | None:
    """The autoencoder, or None if this is another format.

    Raises:
        SaeFileError: a transcoder, a skip connection, or no k.
    """
    if not source.has("encoder.weight", "encoder.bias", "W_dec", "b_dec"):
        return None
    if source.setting("transcode") or source.has("W_skip"):
        raise SaeFileError(N_("{name} is a transcoder, not an autoencoder."), name=source.name)
    k = source.count("k")
    if k is None:
        raise SaeFileError(
            N_("{name} does not specify k, the number of active features."), name=source.name
        )
    tensors = source.tensors
    return ImportedWeights(
        "sparsify",
        tensors["encoder.weight"].T,
        tensors["W_dec"],
        encoder_bias=tensors["encoder.bias"],
        input_bias=tensors["b_dec"],
        output_bias=tensors["b_dec"],
        k=k,
    )
