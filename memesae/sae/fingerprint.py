"""What tells one sparse autoencoder, or one set of images, from another."""

import hashlib

import numpy as np

from memesae.sae.model import SparseAutoencoder


def fingerprint(sae: SparseAutoencoder) -> str:
    """16 hexadecimal digits of the weights: equal weights, equal fingerprint, wherever they lie."""
    digest = hashlib.blake2b(str(sae.k).encode(), digest_size=8)
    parts = [sae.encoder, sae.encoder_bias, sae.decoder, sae.decoder_bias]
    for part in parts if sae.threshold is None else [*parts, sae.threshold]:
        digest.update(np.ascontiguousarray(part, np.float32).data)
    return digest.hexdigest()


def digest_of(array: np.ndarray) -> str:
    """16 hexadecimal digits of an array's content, e.g. of the image ids of a library."""
    return hashlib.blake2b(np.ascontiguousarray(array).data, digest_size=8).hexdigest()
