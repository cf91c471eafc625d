"""osmarks' meme-search-engine: a pickled checkpoint of a plain TopK autoencoder."""

from memesae.base.messages import N_
from memesae.sae.errors import SaeFileError
from memesae.sae.importers.found import Found
from memesae.sae.importers.source import Source


def read(source: Source) -> Found | None:
    """The autoencoder, or None if this is another format.

    Raises:
        SaeFileError: the file does not say how many features a vector keeps.
    """
    if not source.has("up_proj.weight", "down_proj.weight", "down_proj.bias"):
        return None
    k = source.count("top_k")
    if k is None:
        raise SaeFileError(
            N_("{name} does not say how many features its vectors keep."), name=source.name
        )
    tensors = source.tensors
    return Found(
        "meme-search-engine",
        tensors["up_proj.weight"].T,
        tensors["down_proj.weight"].T,
        encoder_bias=tensors.get("up_proj.bias"),
        # the bias is added at the end, but not subtracted at the start
        output_bias=tensors["down_proj.bias"],
        k=k,
    )
