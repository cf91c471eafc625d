"""Synthetic vectors distributed about as a library's, for measuring without a million photos."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.paths import home
from memesae.embedding.encoder import Encoder
from memesae.library.library_registry import find_library
from memesae.sae.vocabulary import distinct, sample_words
from memesae.vectors.exact_index import ExactIndex
from memesae.vectors.local_store import saved
from memesae.vectors.vector_rows import Rows

_NEIGHBOURS = 20
_SPREAD = 0.4
_BATCH = 8192
_CLUSTERS = 2000
_DECAY = 0.5
"""Exponent by which the deviation along a mixture's axes decays; 0.5 keeps 90 % of the length on a third of them,
as measured on photos and memes. Isotropic vectors have no near neighbours: every graph looks bad on them, and no
library is like that."""


def real_vectors(source: Path) -> np.ndarray:
    """Image vectors [n, d] of the built-in model, from a file or an indexed folder.

    Args:
        source: .npy, .npz with an array `V`, or a folder that was indexed.

    Raises:
        MemesaeError: the folder was not indexed.
    """
    if source.is_file():
        loaded = np.load(source)
        return loaded if isinstance(loaded, np.ndarray) else loaded["V"]
    library = find_library(home(), source)
    if library is None:
        raise MemesaeError(f"{source} has not been indexed yet.", hint="Run: memesae index FOLDER")
    try:
        return np.array(saved(library, Encoder.load(device="cpu").model_id)[1])
    finally:
        library.close()


def word_queries(captions: Sequence[Path] = (), count: int = 300) -> np.ndarray:
    """Text vectors float32 [q, d] by the built-in model: words of the vocabulary, and captions as many again.

    Args:
        captions: files of tab-separated lines, the last column of which is the caption.
        count: number of words, and of captions where there are any.
    """
    lines = [line for path in captions for line in path.read_text("utf-8").splitlines()]
    sentences = distinct(line.rpartition("\t")[2] for line in lines)
    count_of_captions = min(count, len(sentences))
    chosen = [sentences[i * len(sentences) // count_of_captions] for i in range(count_of_captions)]
    return Encoder.load(device="cpu").encode_texts([*sample_words(count), *chosen])


def resampled(vectors: np.ndarray, count: int, seed: int = 0) -> Rows:
    """New vectors interpolated between real ones.

    Each lies between a real vector and one of its 20 nearest neighbours, plus noise with the covariance of all.

    Args:
        vectors: [n, d], unit norm; a few thousand of them.
        count: number of vectors to make.
        seed: of the random numbers.
    """
    random = np.random.default_rng(seed)
    real = vectors.astype(np.float32)
    near = _neighbours(real)
    root = _root_of_covariance(real)
    made = np.empty((count, real.shape[1]), np.float16)
    for start in range(0, count, _BATCH):
        size = min(_BATCH, count - start)
        first = random.integers(0, len(real), size)
        second = near[first, random.integers(0, near.shape[1], size)]
        share = random.uniform(0.3, 1, (size, 1)).astype(np.float32)
        noise = random.standard_normal((size, real.shape[1]), dtype=np.float32) @ root
        mixed = share * real[first] + (1 - share) * real[second] + _SPREAD * noise
        made[start : start + size] = _unit(mixed)
    return Rows(np.arange(1, count + 1), made)


def mixture(count: int, width: int = 384, seed: int = 0) -> Rows:
    """A mixture of Gaussians whose axes decay as those of real image vectors do."""
    random = np.random.default_rng(seed)
    scale = (1 + np.arange(width, dtype=np.float32)) ** -_DECAY
    centres = random.standard_normal((_CLUSTERS, width), dtype=np.float32) * scale
    made = np.empty((count, width), np.float16)
    for start in range(0, count, _BATCH):
        size = min(_BATCH, count - start)
        noise = random.standard_normal((size, width), dtype=np.float32) * scale
        made[start : start + size] = _unit(centres[random.integers(0, _CLUSTERS, size)] + noise)
    return Rows(np.arange(1, count + 1), made)


def _neighbours(vectors: np.ndarray) -> np.ndarray:
    """Row numbers int64 [n, 20] of the nearest others."""
    index = ExactIndex(Rows(np.arange(len(vectors)), vectors))
    found = [
        index.search(vectors[start : start + 256], _NEIGHBOURS + 1).ids[:, 1:]
        for start in range(0, len(vectors), 256)
    ]
    return np.concatenate(found)


def _root_of_covariance(vectors: np.ndarray) -> np.ndarray:
    """A matrix [d, d] that turns white noise into noise with the covariance of `vectors`."""
    energy, axes = np.linalg.eigh(np.cov(vectors.T))
    return (np.sqrt(np.maximum(energy, 0))[:, None] * axes.T).astype(np.float32)


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
