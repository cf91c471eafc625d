"""dictionary_learning: ae.pt and config.json."""

import numpy as np

from memesae.sae.importers.found import Found
from memesae.sae.importers.source import Source


def read(source: Source) -> Found | None:
    """The autoencoder, or None if this is another format."""
    tensors = source.tensors
    if source.has("W_enc", "W_dec", "b_enc", "b_dec"):
        return _found(
            source, tensors["W_enc"], tensors["W_dec"], tensors["b_enc"], tensors["b_dec"]
        )
    if not source.has("encoder.weight", "decoder.weight", "encoder.bias"):
        return None
    bias = tensors.get("b_dec", tensors.get("bias"))
    if bias is None:
        return None
    return _found(
        source,
        tensors["encoder.weight"].T,
        tensors["decoder.weight"].T,
        tensors["encoder.bias"],
        bias,
    )


def _found(
    source: Source,
    encoder: np.ndarray,
    decoder: np.ndarray,
    encoder_bias: np.ndarray,
    decoder_bias: np.ndarray,
) -> Found:
    threshold = source.tensors.get("threshold", np.zeros(1, np.float32))
    # its JumpReLU keeps a threshold for each feature and subtracts nothing before encoding
    jumps = threshold.size > 1
    # a threshold below zero means that training never measured one
    measured = bool((threshold > 0).any())
    return Found(
        "dictionary_learning",
        encoder,
        decoder,
        encoder_bias=encoder_bias,
        input_bias=None if jumps else decoder_bias,
        output_bias=decoder_bias,
        k=None if jumps or measured else source.count("k"),
        threshold=np.maximum(threshold, 0),
    )
