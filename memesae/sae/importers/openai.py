"""OpenAI's sparse_autoencoder and those derived from it: a state dict in a .pt or .pth file."""

import re

from memesae.sae.importers.found import Found
from memesae.sae.importers.source import Source


def read(source: Source) -> Found | None:
    """The autoencoder, or None if this is another format."""
    if not source.has("pre_bias", "encoder.weight", "latent_bias"):
        return None
    tensors = source.tensors
    return Found(
        "OpenAI",
        tensors["encoder.weight"].T,
        # a tied one stores no decoder of its own
        tensors["decoder.weight"].T if source.has("decoder.weight") else tensors["encoder.weight"],
        encoder_bias=tensors["latent_bias"],
        input_bias=tensors["pre_bias"],
        output_bias=tensors["pre_bias"],
        k=source.count("k") or _k_in(source.name),
        # it normalises each input exactly when its activation is TopK
        layer_norm=source.setting("activation") == "TopK",
    )


def _k_in(name: str) -> int | None:
    """The k of names such as 64_9216_256_auxk.pth, which is written nowhere else."""
    match = re.match(r"(\d+)_\d+_", name)
    return int(match[1]) if match else None
