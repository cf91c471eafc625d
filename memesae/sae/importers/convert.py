"""Conversion of imported weights from the conventions of their format to memesae's."""

from dataclasses import dataclass

import numpy as np

from memesae.base.messages import N_, Message
from memesae.sae.sparse_autoencoder import SaeFileError, SparseAutoencoder


@dataclass(frozen=True, slots=True, eq=False)
class ImportedWeights:
    """The weights of a sparse autoencoder in the conventions of another program.

    `h = ((x - mean) * scale - input_bias) @ encoder + encoder_bias`, of which the k largest or all above
    the threshold are the codes, and `x^ = (codes @ decoder + output_bias) / scale + mean`.

    Attributes:
        format: the program's name.
        encoder: [d, F], or transposed if the library's width shows that.
        decoder: [F, d], likewise.
        encoder_bias: [F], or None for zeros.
        input_bias: [d], subtracted before encoding, or None.
        output_bias: [d], or None for zeros.
        k: for TopK, or None.
        threshold: for JumpReLU; used only if k is None.
        mean: [d] or a scalar, subtracted first.
        scale: multiplied after that.
        by_decoder_norm: whether activations are multiplied by their decoder row's norm before selection, and
            divided by it afterwards.
        layer_norm: whether each vector is normalised to mean 0 and standard deviation 1.
        guessed: a sentence for each property that the file does not state.
    """

    format: str
    encoder: np.ndarray
    decoder: np.ndarray
    encoder_bias: np.ndarray | None = None
    input_bias: np.ndarray | None = None
    output_bias: np.ndarray | None = None
    k: int | None = None
    threshold: np.ndarray | float = 0.0
    mean: np.ndarray | float = 0.0
    scale: float = 1.0
    by_decoder_norm: bool = False
    layer_norm: bool = False
    guessed: tuple[Message, ...] = ()


def as_sparse_autoencoder(found: ImportedWeights, vectors: np.ndarray) -> SparseAutoencoder:
    """Convert to memesae's convention, with all normalisation folded into the weights.

    Args:
        found: the imported weights.
        vectors: float32 [n, d], a sample of the library; the width decides the orientation.

    Raises:
        SaeFileError: the shapes do not match, or belong to vectors of another width.
    """
    width = vectors.shape[1]
    encoder, decoder = _oriented(found, width)
    features = encoder.shape[1]
    _check_features(found, decoder)
    mean, scale = np.broadcast_to(found.mean, width), found.scale
    if found.layer_norm:
        # the standard deviation of a unit vector's entries is 1 / sqrt(d), up to its small mean
        scale = float(np.sqrt(width))
        encoder = encoder - encoder.mean(axis=0)
        mean = np.full(width, vectors.mean())
    norms = np.linalg.norm(decoder, axis=1) if found.by_decoder_norm else np.ones(features)
    before = mean * scale + _filled(found.input_bias, width)
    decoder_bias = _filled(found.output_bias, width) / scale + mean
    folded = (_filled(found.encoder_bias, features) - before @ encoder) * norms
    inward = encoder * (scale * norms)
    return SparseAutoencoder(
        encoder=inward.astype(np.float32),
        encoder_bias=(folded + decoder_bias @ inward).astype(np.float32),
        decoder=(decoder / (scale * np.maximum(norms, 1e-12))[:, None]).astype(np.float32),
        decoder_bias=decoder_bias.astype(np.float32),
        k=found.k,
        threshold=_filled(np.asarray(found.threshold), features).astype(np.float32)
        if found.k is None
        else None,
    )


def _check_features(found: ImportedWeights, decoder: np.ndarray) -> None:
    """Refuse what has fewer features than its k."""
    features = len(decoder)
    if found.k is not None and found.k > features:
        raise SaeFileError(
            N_("This file says that {k} features are active at once, but has only {features}."),
            k=found.k,
            features=features,
        )


def without_direction(found: ImportedWeights, features: int) -> int:
    """How many features have a decoder row of zeros, and so no direction."""
    used = found.decoder.any(axis=1 if found.decoder.shape[0] == features else 0)
    return int(features - np.count_nonzero(used))


def _oriented(found: ImportedWeights, width: int) -> tuple[np.ndarray, np.ndarray]:
    """Encoder [d, F] and decoder [F, d], oriented by the width; if F = d, by the format."""
    encoder, decoder = found.encoder, found.decoder
    if encoder.ndim != 2 or decoder.ndim != 2:
        raise SaeFileError(
            N_("The weights in this file are not matrices, so this is not a sparse autoencoder.")
        )
    if width not in encoder.shape or width not in decoder.shape:
        raise SaeFileError(
            N_("These features are for vectors of {own} numbers, the library's have {width}."),
            hint=N_("Choose the model that they were trained on."),
            own=min(encoder.shape),
            width=width,
        )
    # before the conversion, which takes twice the memory
    if 0 in encoder.shape or not decoder.any():
        raise SaeFileError(N_("This file holds an autoencoder without features."))
    encoder = encoder if encoder.shape[0] == width else encoder.T
    decoder = decoder if decoder.shape[1] == width else decoder.T
    if encoder.shape != decoder.T.shape:
        raise SaeFileError(N_("Encoder and decoder in this file do not have matching shapes."))
    return encoder.astype(np.float64), decoder.astype(np.float64)


def _filled(part: np.ndarray | None, size: int) -> np.ndarray:
    if part is None:
        return np.zeros(size)
    if part.size not in (1, size):
        raise SaeFileError(
            N_("A bias has {given} numbers instead of {size}."),
            given=part.size,
            size=size,
        )
    return np.broadcast_to(part.astype(np.float64).reshape(-1), size)
