"""Formats stored as PyTorch .pt files: meme-search-engine, OpenAI, MSAE, overcomplete, dictionary_learning."""

import re

import numpy as np

from memesae.base.messages import N_
from memesae.sae.importers.checkpoint import Checkpoint
from memesae.sae.importers.convert import ImportedWeights
from memesae.sae.sparse_autoencoder import SaeFileError


def read_meme_search_engine(source: Checkpoint) -> ImportedWeights | None:
    """The autoencoder, or None if this is another format.

    Raises:
        SaeFileError: the file does not specify k.
    """
    if not source.has("up_proj.weight", "down_proj.weight", "down_proj.bias"):
        return None
    k = source.count("top_k")
    if k is None:
        raise SaeFileError(
            N_("{name} does not specify k, the number of active features."), name=source.name
        )
    tensors = source.tensors
    return ImportedWeights(
        "meme-search-engine",
        tensors["up_proj.weight"].T,
        tensors["down_proj.weight"].T,
        encoder_bias=tensors.get("up_proj.bias"),
        # the bias is added after decoding but not subtracted before encoding
        output_bias=tensors["down_proj.bias"],
        k=k,
    )


def read_openai(source: Checkpoint) -> ImportedWeights | None:
    """The autoencoder, or None if this is another format."""
    if not source.has("pre_bias", "encoder.weight", "latent_bias"):
        return None
    tensors = source.tensors
    return ImportedWeights(
        "OpenAI",
        tensors["encoder.weight"].T,
        # tied weights have no separate decoder
        tensors["decoder.weight"].T if source.has("decoder.weight") else tensors["encoder.weight"],
        encoder_bias=tensors["latent_bias"],
        input_bias=tensors["pre_bias"],
        output_bias=tensors["pre_bias"],
        k=source.count("k") or _k_in_openai(source.name),
        # inputs are layer-normalised if and only if the activation is TopK
        layer_norm=source.setting("activation") == "TopK",
    )


def _k_in_openai(name: str) -> int | None:
    """The k in file names such as 64_9216_256_auxk.pth; it is not stored elsewhere."""
    match = re.match(r"(\d+)_\d+_", name)
    return int(match[1]) if match else None


def read_msae(source: Checkpoint) -> ImportedWeights | None:
    """The autoencoder, or None if this is another format."""
    if not source.has("pre_bias", "encoder", "latent_bias"):
        return None
    tensors = source.tensors
    mean = tensors.get("mean_center", np.zeros(1, np.float32))
    return ImportedWeights(
        "MSAE",
        tensors["encoder"],
        tensors.get("decoder", tensors["encoder"].T),
        encoder_bias=tensors["latent_bias"],
        input_bias=tensors["pre_bias"],
        output_bias=tensors["pre_bias"],
        k=source.count("k") or _k_in_msae(source.name),
        mean=mean if mean.size > 1 else float(mean.reshape(())),
        scale=source.number("scaling_factor") or 1.0,
    )


def _k_in_msae(name: str) -> int | None:
    """The k in file names such as 6144_768_TopKReLU_64_RW_tied.pth; a plain ReLU has none."""
    match = re.search(r"_[A-Za-z]*TopK[A-Za-z]*_(\d+)(?:_|\.|$)", name)
    return int(match[1]) if match else None


_LINEAR = "encoder.final_block.0"
_NORM = "encoder.final_block.1"


def read_overcomplete(source: Checkpoint) -> ImportedWeights | None:
    """The autoencoder, or None if this is another format.

    Raises:
        SaeFileError: the encoder has more than one layer.
    """
    if not source.has("dictionary._weights", f"{_LINEAR}.weight"):
        return None
    if any(name.startswith("encoder.mlp_blocks") for name in source.tensors):
        raise SaeFileError(
            N_("{name} has an encoder of several layers, which memesae does not support."),
            name=source.name,
        )
    encoder, bias = _encoder(source)
    weights = source.tensors["dictionary._weights"]
    # rows are normalised on use and multiplied by a learned factor
    norms = np.maximum(np.linalg.norm(weights, axis=1, keepdims=True), 1e-12)
    return ImportedWeights(
        "overcomplete",
        encoder.T,
        weights / norms * np.exp(source.number("dictionary.multiplier") or 0.0),
        encoder_bias=bias,
        k=source.count("top_k"),
        threshold=np.exp(source.tensors.get("thresholds", np.full(1, -np.inf))),
    )


def _encoder(source: Checkpoint) -> tuple[np.ndarray, np.ndarray]:
    """Weight [F, d] and bias [F], with the following batch norm folded in."""
    tensors = source.tensors
    weight = tensors[f"{_LINEAR}.weight"]
    bias = tensors.get(f"{_LINEAR}.bias", np.zeros(len(weight), np.float32))
    if not source.has(f"{_NORM}.running_mean", f"{_NORM}.running_var"):
        return weight, bias
    gain = tensors.get(f"{_NORM}.weight", 1.0) / np.sqrt(tensors[f"{_NORM}.running_var"] + 1e-5)
    shifted = (bias - tensors[f"{_NORM}.running_mean"]) * gain
    return weight * gain[:, None], shifted + tensors.get(f"{_NORM}.bias", 0.0)


def read_dictionary_learning(source: Checkpoint) -> ImportedWeights | None:
    """The autoencoder, or None if this is another format."""
    tensors = source.tensors
    if source.has("W_enc", "W_dec", "b_enc", "b_dec"):
        return _dictionary_learning_weights(
            source, tensors["W_enc"], tensors["W_dec"], tensors["b_enc"], tensors["b_dec"]
        )
    if not source.has("encoder.weight", "decoder.weight", "encoder.bias"):
        return None
    bias = tensors.get("b_dec", tensors.get("bias"))
    if bias is None:
        return None
    return _dictionary_learning_weights(
        source,
        tensors["encoder.weight"].T,
        tensors["decoder.weight"].T,
        tensors["encoder.bias"],
        bias,
    )


def _dictionary_learning_weights(
    source: Checkpoint,
    encoder: np.ndarray,
    decoder: np.ndarray,
    encoder_bias: np.ndarray,
    decoder_bias: np.ndarray,
) -> ImportedWeights:
    threshold = source.tensors.get("threshold", np.zeros(1, np.float32))
    # JumpReLU has a threshold per feature and does not subtract the bias before encoding
    jump_relu = threshold.size > 1
    # a negative threshold means that training never measured one
    measured = bool((threshold > 0).any())
    return ImportedWeights(
        "dictionary_learning",
        encoder,
        decoder,
        encoder_bias=encoder_bias,
        input_bias=None if jump_relu else decoder_bias,
        output_bias=decoder_bias,
        k=None if jump_relu or measured else source.count("k"),
        threshold=np.maximum(threshold, 0),
    )
