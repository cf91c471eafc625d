"""MSAE (Matryoshka sparse autoencoders for CLIP): a .pth file with its own centring."""

import re

import numpy as np

from memesae.sae.importers.found import Found
from memesae.sae.importers.source import Source


def read(source: Source) -> Found | None:
    """The autoencoder, or None if this is another format."""
    if not source.has("pre_bias", "encoder", "latent_bias"):
        return None
    tensors = source.tensors
    mean = tensors.get("mean_center", np.zeros(1, np.float32))
    return Found(
        "MSAE",
        tensors["encoder"],
        tensors.get("decoder", tensors["encoder"].T),
        encoder_bias=tensors["latent_bias"],
        input_bias=tensors["pre_bias"],
        output_bias=tensors["pre_bias"],
        k=source.count("k") or _k_in(source.name),
        mean=mean if mean.size > 1 else float(mean.reshape(())),
        scale=source.number("scaling_factor") or 1.0,
    )


def _k_in(name: str) -> int | None:
    """The k of names such as 6144_768_TopKReLU_64_RW_tied.pth; a plain ReLU has none."""
    match = re.search(r"_[A-Za-z]*TopK[A-Za-z]*_(\d+)(?:_|\.|$)", name)
    return int(match[1]) if match else None
