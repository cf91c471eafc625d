"""sparsify (EleutherAI): cfg.json and sae.safetensors."""

from memesae.base.messages import N_
from memesae.sae.errors import SaeFileError
from memesae.sae.importers.found import Found
from memesae.sae.importers.source import Source


def read(source: Source) -> Found | None:
    """The autoencoder, or None if this is another format.

    Raises:
        SaeFileError: a transcoder, a skip connection, or no k.
    """
    if not source.has("encoder.weight", "encoder.bias", "W_dec", "b_dec"):
        return None
    if source.setting("transcode") or source.has("W_skip"):
        raise SaeFileError(
            N_("{name} turns one layer into another: it is no autoencoder."), name=source.name
        )
    k = source.count("k")
    if k is None:
        raise SaeFileError(
            N_("{name} does not say how many features its vectors keep."), name=source.name
        )
    tensors = source.tensors
    return Found(
        "sparsify",
        tensors["encoder.weight"].T,
        tensors["W_dec"],
        encoder_bias=tensors["encoder.bias"],
        input_bias=tensors["b_dec"],
        output_bias=tensors["b_dec"],
        k=k,
    )
