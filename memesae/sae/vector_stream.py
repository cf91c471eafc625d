"""What is known of vectors that pass once in batches: a seeded sample, and their moments. Both can be merged.

A library may lie on an engine, or in files that no memory holds. So what needs all vectors takes them as batches of
`(ids, vectors)`, and keeps what can be merged with the same of another part: in any order, with any size of batch.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.embedding.model_catalogue import require
from memesae.sae.sparse_autoencoder import SaeFileError

VectorBatches: TypeAlias = Iterable[tuple[np.ndarray, np.ndarray]]
"""Batches of image ids int64 [n] and their vectors [n, d], float16 or float32; no id occurs twice."""


def hash_ids(ids: np.ndarray, seed: int) -> np.ndarray:
    """A pseudo-random uint64 for every id, another one for each (SplitMix64, Steele, Lea and Flood 2014)."""
    mixed = ids.astype(np.uint64) + np.uint64(seed * 0xD1B54A32D192ED03 % 2**64)
    mixed = mixed * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def in_batches(ids: np.ndarray, matrix: np.ndarray, size: int = 4096) -> VectorBatches:
    """What is in memory or mapped, as batches.

    Args:
        ids: int64 [n].
        matrix: [n, d], their vectors.
        size: rows of a batch.
    """
    for start in range(0, len(ids), size):
        yield ids[start : start + size], matrix[start : start + size]


PARQUET_LINE = "pip install 'memesae[parquet]'"
_MODEL = b"memesae.model"
"""Key of the model's id in the metadata of a Parquet file's schema."""
_READ = 8192


def parquet_batches(folder: Path, model: str) -> VectorBatches:
    """The vectors in the Parquet files of a folder, 8,192 at a time, in memory that does not grow with the files.

    The columns are `vector` and `hash`, of the picture's content, or, where there is none, `path`. Ids are made of these, so a
    picture has the same in any file and any run.

    Args:
        folder: of files NAME.parquet; folders within are left out.
        model: id of the model whose vectors they must be, where a file tells.

    Raises:
        SaeFileError: there are none, or one is damaged, of vectors of another width, or of another model.
        ModelError: pyarrow is not installed.
    """
    parquet = require("pyarrow.parquet", PARQUET_LINE)
    files = sorted(folder.glob("*.parquet"))
    if not files:
        raise SaeFileError(
            N_("There are no Parquet files in {folder}."),
            kept=N_("Nothing was changed."),
            hint=N_("Name the folder in which the files lie."),
            folder=folder,
        )
    width = 0
    for path in files:
        try:
            # columns may lie in folders that are named by them, which read as strings
            with parquet.ParquetFile(path) as file:
                found = (file.schema_arrow.metadata or {}).get(_MODEL, b"").decode()
                if found not in ("", model):
                    raise _foreign(path, found, model)
                key = "hash" if "hash" in file.schema_arrow.names else "path"
                for batch in file.iter_batches(_READ, columns=["vector", key]):
                    vectors = _numbers(batch["vector"])
                    width = width or vectors.shape[1]
                    if vectors.shape[1] != width:
                        raise ValueError("vectors of several widths")
                    yield _ids_of(batch[key]), vectors
        except SaeFileError:
            raise
        except (OSError, ValueError, KeyError, AttributeError, TypeError, MemoryError) as error:
            # pyarrow's own errors are ValueError, KeyError or OSError as well
            raise SaeFileError(
                N_(
                    "{name} is no table of vectors: it needs columns path and vector, without gaps."
                ),
                kept=N_("Nothing was changed."),
                name=path.name,
            ) from error


def _foreign(path: Path, found: str, model: str) -> SaeFileError:
    return SaeFileError(
        N_(
            "The vectors in {name} were made by the model {found}, those of this library by {model}."
        ),
        kept=N_("Nothing was changed."),
        hint=N_("Choose the model that made them, or other files."),
        name=path.name,
        found=found,
        model=model,
    )


def _numbers(column: Any) -> np.ndarray:  # noqa: ANN401 - pyarrow is untyped
    """A column of lists of numbers as an array [n, d]."""
    numbers = column.flatten()
    if column.null_count or numbers.null_count or not len(column):
        raise ValueError("a row is empty")
    values = numbers.to_numpy(zero_copy_only=False)
    if values.dtype.kind != "f" or len(values) % len(column):
        raise ValueError("no vectors")
    return values.reshape(len(column), -1)


def _ids_of(column: Any) -> np.ndarray:  # noqa: ANN401 - pyarrow is untyped
    """Ids int64 [n]: the first eight bytes of a hash of the key's bytes."""
    if column.null_count:
        raise ValueError("a row is empty")
    keys = (key.encode() if isinstance(key, str) else key for key in column.to_pylist())
    digests = [hashlib.blake2b(key, digest_size=8).digest() for key in keys]
    return np.frombuffer(b"".join(digests), "<i8").astype(np.int64)


_SAMPLING = 0x5EED
"""Added to a sample's seed: what is held out of training hashes the same ids, and must not hang on it."""
_SLACK = 8
"""A sample makes room for this share (one eighth) more vectors than it keeps, so that it seldom has to clear up."""
_COLUMNS = 16
"""Columns moved at a time where rows are put in order: a copy of all would double the memory."""


class ReservoirSample:
    """A sample of at most `size` vectors of a stream, without replacement: those whose ids hash lowest.

    Which are kept depends on ids and seed alone (bottom-k sampling, Cohen and Kaplan 2007): not on the order, on the size
    of the batches, or on how the stream was divided among samples that are merged. Memory is that of the kept
    vectors as float16 and an eighth more; while it grows, half as much again.
    """

    def __init__(self, size: int, seed: int = 0) -> None:
        """Start empty.

        Args:
            size: how many vectors are kept, at least 1.
            seed: of the hash.
        """
        self.size = size
        self.seen = 0
        """Vectors that have passed."""
        self._seed = seed
        self._used = 0
        self._ids = np.zeros(0, np.int64)
        self._ranks = np.zeros(0, np.uint64)
        self._vectors = np.zeros((0, 0), np.float16)
        # beyond it nothing is kept any more
        self._highest = np.uint64(2**64 - 1)

    def add(self, ids: np.ndarray, vectors: np.ndarray) -> None:
        """Take up vectors [n, d] of the images `ids`, int64 [n]; one that is there already is passed over."""
        self.seen += len(ids)
        room = self.size + max(1024, self.size // _SLACK)
        step = room - self.size
        for start in range(0, len(ids), step):
            part = ids[start : start + step]
            ranks = hash_ids(part, self._seed + _SAMPLING)
            kept = np.flatnonzero(ranks <= self._highest)
            if len(kept):
                self._append(part[kept], ranks[kept], vectors[start : start + step][kept], room)

    def merge(self, other: ReservoirSample) -> None:
        """Take up what another sample of the same size and seed has kept; it is left as it is."""
        seen = self.seen + other.seen
        for start in range(0, other._used, 4096):
            part = slice(start, min(start + 4096, other._used))
            self.add(other._ids[part], other._vectors[part])
        self.seen = seen

    def result(self) -> tuple[np.ndarray, np.ndarray]:
        """Ids int64 [m], ascending, and vectors float16 [m, d] of the sample; more may be added afterwards.

        The vectors are a view of the sample's own, which holds until then.
        """
        self._clear_up()
        order = np.argsort(self._ids[: self._used])
        self._ids[: self._used] = self._ids[order]
        self._ranks[: self._used] = self._ranks[order]
        for start in range(0, self._vectors.shape[1], _COLUMNS):
            columns = slice(start, start + _COLUMNS)
            self._vectors[: self._used, columns] = self._vectors[order, columns]
        return self._ids[: self._used], self._vectors[: self._used]

    def _append(self, ids: np.ndarray, ranks: np.ndarray, vectors: np.ndarray, room: int) -> None:
        if self._used + len(ids) > room:
            self._clear_up()
        end = self._used + len(ids)
        if end > len(self._ids):
            self._grow(max(end, min(2 * len(self._ids), room)), vectors.shape[1])
        self._ids[self._used : end] = ids
        self._ranks[self._used : end] = ranks
        self._vectors[self._used : end] = vectors
        self._used = end

    def _grow(self, capacity: int, width: int) -> None:
        ids, ranks, vectors = self._ids, self._ranks, self._vectors
        self._ids = np.empty(capacity, np.int64)
        self._ranks = np.empty(capacity, np.uint64)
        self._vectors = np.empty((capacity, width), np.float16)
        if self._used:
            self._ids[: self._used] = ids[: self._used]
            self._ranks[: self._used] = ranks[: self._used]
            self._vectors[: self._used] = vectors[: self._used]

    def _clear_up(self) -> None:
        """Drop what is there twice, and all but the lowest `size`: the last rows move to where others were dropped."""
        ranks = self._ranks[: self._used]
        _, first = np.unique(ranks, return_index=True)  # ascending ranks
        if len(first) > self.size:
            first = first[: self.size]
            self._highest = ranks[first[-1]]
        keep = np.zeros(self._used, bool)
        keep[first] = True
        holes = np.flatnonzero(~keep[: len(first)])
        moved = len(first) + np.flatnonzero(keep[len(first) :])
        for column in (self._ids, self._ranks, self._vectors):
            column[holes] = column[moved]
        self._used = len(first)


def sample_vectors(
    batches: VectorBatches, size: int, seed: int, token: Token
) -> tuple[np.ndarray, np.ndarray]:
    """A seeded sample of a stream: ids int64 [m], ascending, and vectors float16 [m, d], m at most `size`.

    Raises:
        Cancelled: the token was cancelled.
    """
    sample, rate_meter = ReservoirSample(size, seed), RateMeter()
    for ids, vectors in batches:
        token.check()
        sample.add(ids, vectors)
        seen = sample.seen
        token.report(Progress(N_("reading vectors"), seen, rate=rate_meter.rate(seen)))
    return sample.result()


_ROWS = 4096


class MomentSums:
    """Count, mean and covariance of vectors, summed up batch by batch (Chan, Golub and LeVeque 1979).

    The sums are float64, so another division into batches changes them by rounding alone.

    Attributes:
        count: vectors so far.
        mean: float64 [d].
        scatter: float64 [d, d], sum of the outer products of the vectors' differences from their mean.
    """

    def __init__(self, width: int) -> None:
        self.count = 0
        self.mean = np.zeros(width)
        self.scatter = np.zeros((width, width))

    def add(self, vectors: np.ndarray) -> None:
        """Add vectors [n, d], float16 or float32."""
        for start in range(0, len(vectors), _ROWS):
            part = np.asarray(vectors[start : start + _ROWS], np.float32)
            mean = part.mean(axis=0, dtype=np.float64)
            # float32: a batch is short, and its products are summed in float64
            centred = part - mean.astype(np.float32)
            self._combine(len(part), mean, (centred.T @ centred).astype(np.float64))

    def merge(self, other: MomentSums) -> None:
        """Add the sums of other vectors."""
        self._combine(other.count, other.mean, other.scatter)

    @property
    def covariance(self) -> np.ndarray:
        """float64 [d, d], of a sample (divided by n - 1)."""
        return self.scatter / max(1, self.count - 1)

    def _combine(self, count: int, mean: np.ndarray, scatter: np.ndarray) -> None:
        if not count:
            return
        total = self.count + count
        apart = mean - self.mean
        self.scatter = (
            self.scatter + scatter + np.outer(apart, apart) * (self.count * count / total)
        )
        self.mean = self.mean + apart * (count / total)
        self.count = total
