"""Inference with a sparse autoencoder in numpy: vectors to sparse codes and back, and how well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_


class SaeError(MemesaeError):
    """Features cannot be trained, read or used."""


class SaeFileError(SaeError):
    """A file does not hold a sparse autoencoder that memesae can use."""


@dataclass(frozen=True, slots=True, eq=False)
class Codes:
    """The sparse activations of n vectors in CSR layout.

    Row i has the entries `indptr[i]:indptr[i + 1]`; sorted by feature.

    Attributes:
        indices: int32 [entries], the active features.
        values: float32 [entries], their activations, all positive.
        indptr: int64 [n + 1], offsets of the rows.
        features: F, number of features.
    """

    indices: np.ndarray
    values: np.ndarray
    indptr: np.ndarray
    features: int

    @classmethod
    def from_dense(cls, activations: np.ndarray) -> Codes:
        """The codes of a dense array [n, F]; entries at or below zero are inactive."""
        rows, columns = np.nonzero(activations > 0)
        counts = np.bincount(rows, minlength=len(activations))
        return cls(
            columns.astype(np.int32),
            activations[rows, columns].astype(np.float32, copy=False),
            np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
            activations.shape[1],
        )

    @classmethod
    def joined(cls, parts: Sequence[Codes], features: int) -> Codes:
        """The rows of all parts, concatenated."""
        if not parts:
            return cls.from_dense(np.zeros((0, features), np.float32))
        counts = np.concatenate([part.counts for part in parts])
        return cls(
            np.concatenate([part.indices for part in parts]),
            np.concatenate([part.values for part in parts]),
            np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
            features,
        )

    def __len__(self) -> int:
        return len(self.indptr) - 1

    @property
    def counts(self) -> np.ndarray:
        """int64 [n]: number of active features (L0) of each vector."""
        return np.diff(self.indptr)

    @property
    def rows(self) -> np.ndarray:
        """int64 [entries]: the row of each entry."""
        return np.repeat(np.arange(len(self)), self.counts)

    def row(self, index: int) -> tuple[np.ndarray, np.ndarray]:
        """The active features and the activations of one vector."""
        span = slice(self.indptr[index], self.indptr[index + 1])
        return self.indices[span], self.values[span]

    def dense(self) -> np.ndarray:
        """The dense array, float32 [n, F]; takes n * F * 4 bytes."""
        activations = np.zeros((len(self), self.features), np.float32)
        activations[self.rows, self.indices] = self.values
        return activations


def slice_indices(starts: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """int64 [sum of lengths]: the indices of all slices `starts[i]:starts[i] + lengths[i]`, concatenated."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(starts - (ends - lengths), lengths)


def take_rows(codes: Codes, rows: np.ndarray) -> Codes:
    """The codes of the given rows, in the given order; rows may repeat."""
    starts = codes.indptr[rows]
    lengths = codes.indptr[np.asarray(rows) + 1] - starts
    entries = slice_indices(starts, lengths)
    indptr = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    return Codes(codes.indices[entries], codes.values[entries], indptr, codes.features)


# Bytes of one chunk of activations: fits the CPU cache, and large enough for an efficient matrix product.
_CHUNK_BYTES = 8 << 20


@dataclass(frozen=True, eq=False)
class SparseAutoencoder:
    """A sparse autoencoder: encodes vectors as a few active features and decodes them.

    `codes = select(relu((x - decoder_bias) @ encoder + encoder_bias))`,
    `x^ = codes @ decoder + decoder_bias`. Takes raw vectors: centring and scaling are
    folded into the weights. Exactly one of `k` (TopK) and `threshold` (JumpReLU) is set.

    Attributes:
        encoder: float32 [d, F].
        encoder_bias: float32 [F].
        decoder: float32 [F, d].
        decoder_bias: float32 [d].
        k: maximum number of active features, or None.
        threshold: float32 [F], activations at or below it are dropped, or None.
        metadata: provenance (model id, data, seed, metrics); JSON values only.

    Raises:
        SaeError: the shapes do not match, or not exactly one of `k` and `threshold` is set.
    """

    encoder: np.ndarray
    encoder_bias: np.ndarray
    decoder: np.ndarray
    decoder_bias: np.ndarray
    k: int | None = None
    threshold: np.ndarray | None = None
    metadata: dict[str, object] = field(default_factory=dict[str, object])

    def __post_init__(self) -> None:
        width, features = self.decoder_bias.size, self.encoder_bias.size
        shapes = (
            self.encoder.shape,
            self.encoder_bias.shape,
            self.decoder.shape,
            self.decoder_bias.shape,
        )
        if shapes != ((width, features), (features,), (features, width), (width,)):
            raise SaeError(
                N_("The weights of this sparse autoencoder do not have matching shapes.")
            )
        if (self.k is None) == (self.threshold is None):
            raise SaeError(N_("A sparse autoencoder needs either k or a threshold, not both."))

    @property
    def width(self) -> int:
        """d, the length of the vectors."""
        return self.encoder.shape[0]

    @property
    def features(self) -> int:
        """F, the number of features."""
        return self.encoder.shape[1]

    @cached_property
    def directions(self) -> np.ndarray:
        """float32 [F, d]: the decoder rows, normalised."""
        norms = np.linalg.norm(self.decoder, axis=1, keepdims=True)
        return self.decoder / np.maximum(norms, np.finfo(np.float32).tiny)

    @cached_property
    def _folded_bias(self) -> np.ndarray:
        return self.encoder_bias - self.decoder_bias @ self.encoder

    def activations(self, vectors: np.ndarray) -> np.ndarray:
        """Pre-activations float32 [n, F] of vectors [n, d], before selection; may be negative."""
        return self._checked(vectors) @ self.encoder + self._folded_bias

    def encode(self, vectors: np.ndarray) -> Codes:
        """The codes of vectors [n, d] (or one [d]), in chunks of bounded memory.

        Raises:
            SaeError: the vectors do not have the width of the sparse autoencoder.
        """
        checked = self._checked(vectors)
        parts = [self._select(self.activations(chunk)) for chunk in self._chunks(checked)]
        return Codes.joined(parts, self.features)

    def decode(self, codes: Codes) -> np.ndarray:
        """The reconstructions float32 [n, d]; only active decoder rows are read."""
        vectors = np.empty((len(codes), self.width), np.float32)
        for row in range(len(codes)):
            indices, values = codes.row(row)
            vectors[row] = values @ self.decoder[indices]
        return vectors + self.decoder_bias

    def reconstruct(self, vectors: np.ndarray) -> np.ndarray:
        """Encode and decode vectors [n, d]; float32 [n, d]."""
        return self.decode(self.encode(vectors))

    def _checked(self, vectors: np.ndarray) -> np.ndarray:
        rows = np.atleast_2d(vectors)
        if rows.shape[1] != self.width:
            raise SaeError(
                N_("These features are for vectors of {width} numbers, not {given}."),
                hint=N_("Choose the model that they were trained on."),
                width=self.width,
                given=rows.shape[1],
            )
        return rows.astype(np.float32, copy=False)

    def _chunks(self, vectors: np.ndarray) -> Iterator[np.ndarray]:
        step = max(1, _CHUNK_BYTES // (4 * self.features))
        return (vectors[start : start + step] for start in range(0, len(vectors), step))

    def _select(self, activations: np.ndarray) -> Codes:
        if self.threshold is not None:
            active = (activations > self.threshold) & (activations > 0)
            return Codes.from_dense(np.where(active, activations, 0))
        assert self.k is not None  # ensured by the constructor
        return _top_k(activations, min(self.k, self.features))


def _top_k(activations: np.ndarray, k: int) -> Codes:
    """The k largest positive activations of each row of [n, F]."""
    features = activations.shape[1]
    columns = np.sort(np.argpartition(activations, features - k, axis=1)[:, features - k :], axis=1)
    values = np.take_along_axis(activations, columns, axis=1)
    positive = values > 0
    return Codes(
        columns[positive].astype(np.int32),
        values[positive].astype(np.float32, copy=False),
        np.concatenate([[0], np.cumsum(positive.sum(axis=1))]).astype(np.int64),
        features,
    )


_MEASURED_AT_ONCE = 4096


@dataclass(frozen=True, slots=True)
class Quality:
    """Metrics on held-out images.

    Attributes:
        fvu: fraction of variance unexplained, sum |x - x^|^2 / sum |x - mean|^2; 0 is perfect,
            1 no better than the mean.
        cosine: mean cosine similarity of vectors and reconstructions.
        l0: mean number of active features.
        dead: fraction of features active on none of the images.
    """

    fvu: float
    cosine: float
    l0: float
    dead: float

    def rounded(self) -> dict[str, float]:
        """The four metrics by name, rounded for files and reports."""
        return {name: round(float(value), 5) for name, value in asdict(self).items()}


def quality(sae: SparseAutoencoder, vectors: np.ndarray) -> Quality:
    """Compute the metrics on vectors [n, d], chunk by chunk."""
    mean = np.mean(vectors, axis=0, dtype=np.float64).astype(np.float32)
    squared_error = variance = cosines = 0.0
    counts = np.zeros(sae.features, np.int64)
    for chunk in _chunks(vectors):
        codes = sae.encode(chunk)
        rebuilt = sae.decode(codes)
        squared_error += float(np.square(chunk - rebuilt).sum())
        variance += float(np.square(chunk - mean).sum())
        cosines += float((chunk * rebuilt).sum(1) @ (1 / _norms(chunk) / _norms(rebuilt)))
        counts += np.bincount(codes.indices, minlength=sae.features)
    return Quality(
        squared_error / max(variance, 1e-12),
        cosines / len(vectors),
        float(counts.sum()) / len(vectors),
        float((counts == 0).mean()),
    )


def firing_counts(sae: SparseAutoencoder, vectors: np.ndarray) -> np.ndarray:
    """The number of vectors [n, d] on which each feature is active, int64 [F]."""
    counts = (
        np.bincount(sae.encode(chunk).indices, minlength=sae.features) for chunk in _chunks(vectors)
    )
    return np.sum(list(counts), axis=0)


def monosemanticity(activations: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The monosemanticity score of each feature: the similarity of the images that activate it, by another model.

    `MS = sum_{i<j} a_i a_j cos(e_i, e_j) / sum_{i<j} a_i a_j` with each feature's activations a scaled to
    [0, 1] (Pach et al. 2025), in closed form: `(|sum a_i e_i|^2 - sum a_i^2) / ((sum a_i)^2 - sum a_i^2)`.

    Args:
        activations: [n, F] of n images; may be negative (raw coordinates).
        others: [n, m] vectors of the same images from an independent encoder.

    Returns:
        float64 [F]; NaN where fewer than two images activate the feature.
    """
    units = others / np.maximum(_norms(others), 1e-12)[:, None]
    lowest = activations.min(axis=0)
    spans = activations.max(axis=0) - lowest
    scaled = (activations - lowest) / np.where(spans > 0, spans, 1)
    squares = np.square(scaled, dtype=np.float64).sum(axis=0)
    sums = np.square(scaled.T @ units, dtype=np.float64).sum(axis=1)
    pairs = np.square(scaled.sum(axis=0, dtype=np.float64)) - squares
    with np.errstate(invalid="ignore"):
        return np.where((scaled > 0).sum(axis=0) > 1, (sums - squares) / pairs, np.nan)


def _norms(vectors: np.ndarray) -> np.ndarray:
    return np.linalg.norm(vectors, axis=1)


def _chunks(vectors: np.ndarray) -> Iterator[np.ndarray]:
    return (
        vectors[start : start + _MEASURED_AT_ONCE].astype(np.float32, copy=False)
        for start in range(0, len(vectors), _MEASURED_AT_ONCE)
    )
