"""The sparse autoencoder in use: vectors to codes, the few active features of each, and back; in numpy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from memesae.base.messages import N_
from memesae.sae.sae_errors import SaeError


@dataclass(frozen=True, slots=True, eq=False)
class Codes:
    """The sparse activations of n vectors, row after row.

    Row i owns the entries `indptr[i]:indptr[i + 1]`; within a row the features ascend.

    Attributes:
        indices: int32 [entries], the active features.
        values: float32 [entries], their activations, all above zero.
        indptr: int64 [n + 1], where each row begins and the last one ends.
        features: F, how many features there are.
    """

    indices: np.ndarray
    values: np.ndarray
    indptr: np.ndarray
    features: int

    @classmethod
    def from_dense(cls, activations: np.ndarray) -> Codes:
        """The codes of a dense [n, F] array whose inactive entries are zero."""
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
        """The rows of all parts, one part after the other."""
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
        """int64 [n]: how many features are active on each vector (its L0)."""
        return np.diff(self.indptr)

    @property
    def rows(self) -> np.ndarray:
        """int64 [entries]: the row that each entry belongs to."""
        return np.repeat(np.arange(len(self)), self.counts)

    def row(self, index: int) -> tuple[np.ndarray, np.ndarray]:
        """The active features and the activations of one vector."""
        span = slice(self.indptr[index], self.indptr[index + 1])
        return self.indices[span], self.values[span]

    def dense(self) -> np.ndarray:
        """float32 [n, F]; mind the memory: n * F * 4 bytes."""
        activations = np.zeros((len(self), self.features), np.float32)
        activations[self.rows, self.indices] = self.values
        return activations


def positions(starts: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """int64 [sum of lengths]: `starts[i], starts[i] + 1, ...` for every slice, one after another."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(starts - (ends - lengths), lengths)


def take_rows(codes: Codes, rows: np.ndarray) -> Codes:
    """The codes of the given rows, in the order asked for; a row may be asked for twice."""
    starts = codes.indptr[rows]
    lengths = codes.indptr[np.asarray(rows) + 1] - starts
    entries = positions(starts, lengths)
    indptr = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    return Codes(codes.indices[entries], codes.values[entries], indptr, codes.features)


# One chunk of activations takes this many bytes: small enough for the cache, large enough for the product.
_CHUNK_BYTES = 8 << 20


@dataclass(frozen=True, eq=False)
class SparseAutoencoder:
    """Writes a vector as a few active features, and features as a vector.

    `codes = select(relu((x - decoder_bias) @ encoder + encoder_bias))`,
    `x^ = codes @ decoder + decoder_bias`. Vectors are raw: the centring and scaling of training is
    folded into the weights. Either `k` is set (the k largest are kept) or `threshold` (all above it).

    Attributes:
        encoder: float32 [d, F].
        encoder_bias: float32 [F].
        decoder: float32 [F, d].
        decoder_bias: float32 [d].
        k: how many features a vector keeps at most, or None.
        threshold: float32 [F], what an activation must exceed, or None.
        metadata: where it came from: model id, data, seed, metrics; JSON values only.

    Raises:
        SaeError: the shapes do not belong together, or not exactly one of `k` and `threshold` is set.
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
            raise SaeError(N_("The parts of this sparse autoencoder do not fit together."))
        if (self.k is None) == (self.threshold is None):
            raise SaeError(
                N_("A sparse autoencoder keeps either its k strongest features or a threshold.")
            )

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
        """float32 [F, d]: the unit vector that each feature moves along."""
        norms = np.linalg.norm(self.decoder, axis=1, keepdims=True)
        return self.decoder / np.maximum(norms, np.finfo(np.float32).tiny)

    @cached_property
    def _folded_bias(self) -> np.ndarray:
        return self.encoder_bias - self.decoder_bias @ self.encoder

    def activations(self, vectors: np.ndarray) -> np.ndarray:
        """float32 [n, F] before any feature is dropped, negative ones too, for vectors [n, d]."""
        return self._fitting(vectors) @ self.encoder + self._folded_bias

    def encode(self, vectors: np.ndarray) -> Codes:
        """The codes of vectors [n, d] (or one [d]), in chunks of bounded memory.

        Raises:
            SaeError: the vectors have another width than the sparse autoencoder.
        """
        fitting = self._fitting(vectors)
        parts = [self._select(self.activations(chunk)) for chunk in self._chunks(fitting)]
        return Codes.joined(parts, self.features)

    def decode(self, codes: Codes) -> np.ndarray:
        """float32 [n, d]: the vectors that the codes stand for; only active rows are touched."""
        vectors = np.empty((len(codes), self.width), np.float32)
        for row in range(len(codes)):
            indices, values = codes.row(row)
            vectors[row] = values @ self.decoder[indices]
        return vectors + self.decoder_bias

    def reconstruct(self, vectors: np.ndarray) -> np.ndarray:
        """float32 [n, d]: vectors [n, d] after encoding and decoding."""
        return self.decode(self.encode(vectors))

    def _fitting(self, vectors: np.ndarray) -> np.ndarray:
        rows = np.atleast_2d(vectors)
        if rows.shape[1] != self.width:
            raise SaeError(
                N_("These features belong to vectors of {width} numbers, not {given}."),
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
            kept = (activations > self.threshold) & (activations > 0)
            return Codes.from_dense(np.where(kept, activations, 0))
        assert self.k is not None  # one of both, as the constructor made sure
        return _largest(activations, min(self.k, self.features))


def _largest(activations: np.ndarray, k: int) -> Codes:
    """The k largest of each row of [n, F], as far as they are above zero."""
    features = activations.shape[1]
    columns = np.sort(np.argpartition(activations, features - k, axis=1)[:, features - k :], axis=1)
    values = np.take_along_axis(activations, columns, axis=1)
    kept = values > 0
    return Codes(
        columns[kept].astype(np.int32),
        values[kept].astype(np.float32, copy=False),
        np.concatenate([[0], np.cumsum(kept.sum(axis=1))]).astype(np.int64),
        features,
    )
