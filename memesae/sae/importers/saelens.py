"""SAELens: cfg.json and sae_weights.safetensors."""

import numpy as np

from memesae.base.messages import N_
from memesae.sae.errors import SaeFileError
from memesae.sae.importers.found import Found
from memesae.sae.importers.source import Source

_THRESHOLDED = ("standard", "jumprelu")


def read(source: Source) -> Found | None:
    """The autoencoder, or None if this is another format.

    Raises:
        SaeFileError: an architecture that memesae cannot use.
    """
    if source.setting("architecture") is None and source.setting("activation_fn_str") is None:
        return None
    if not source.has("W_enc", "W_dec", "b_enc", "b_dec"):
        return None
    _refuse_others(source)
    tensors, k = source.tensors, source.count("k")
    normalised = source.setting("normalize_activations")
    encoder = tensors["W_enc"]
    return Found(
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


def _architecture(source: Source) -> str:
    """The kind; versions before 6 call TopK a standard one with another activation function."""
    if source.setting("activation_fn_str") == "topk":
        return "topk"
    return str(source.setting("architecture") or "standard")


def _refuse_others(source: Source) -> None:
    kind = _architecture(source)
    if kind == "topk" and source.count("k") is None:
        raise SaeFileError(
            N_("{name} does not say how many features its vectors keep."), name=source.name
        )
    if kind not in (*_THRESHOLDED, "topk"):
        raise SaeFileError(
            N_("{name} is of the kind {kind}, which memesae cannot use."),
            name=source.name,
            kind=kind,
        )
