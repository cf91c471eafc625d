"""Sparse codes of all images of a library, and cache files stamped with what they were computed from."""

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.base.paths import log_damage, make_way, write_atomically
from memesae.library.content_hash import read_regular
from memesae.sae.sparse_autoencoder import Codes, SparseAutoencoder, take_rows


def sae_fingerprint(sae: SparseAutoencoder) -> str:
    """A hash of the weights, 16 hexadecimal digits, independent of where they are stored."""
    digest = hashlib.blake2b(str(sae.k).encode(), digest_size=8)
    parts = [sae.encoder, sae.encoder_bias, sae.decoder, sae.decoder_bias]
    for part in parts if sae.threshold is None else [*parts, sae.threshold]:
        digest.update(np.ascontiguousarray(part, np.float32).data)
    return digest.hexdigest()


def array_digest(array: np.ndarray) -> str:
    """A hash of an array's content, 16 hexadecimal digits."""
    return hashlib.blake2b(np.ascontiguousarray(array).data, digest_size=8).hexdigest()


Stamp = Mapping[str, str]


def write_stamped(path: Path, arrays: Mapping[str, np.ndarray], stamp: Stamp) -> None:
    """Write `arrays` to a safetensors file whose metadata is `stamp`: what they were computed from.

    Raises:
        MemesaeError: the file cannot be written.
    """
    tensors = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    content = save(tensors, metadata={**stamp, _CHECK: _checksum(tensors, stamp)})
    make_way(path)
    write_atomically(path, lambda stream: stream.write(content))


def read_stamped(
    path: Path, stamp: Stamp, *, shipped: bool = False
) -> dict[str, np.ndarray] | None:
    """The arrays in `path`; None if it is missing, has another stamp, or is damaged, which is logged.

    A cache can always be rebuilt, so none of these is an error.

    Args:
        path: a file written by `write_stamped`.
        stamp: entries that must match; the file may have others.
        shipped: whether it came with the program, which was written without a checksum.
    """
    try:
        content = read_regular(path)
        found, arrays = _stamp_of(content), load(content)
        check = found.pop(_CHECK, None)
        if check == _checksum(arrays, found) or (shipped and check is None):
            mine = all(found.get(key) == value for key, value in stamp.items())
            return arrays if mine else None
    except FileNotFoundError:
        return None
    except (OSError, SafetensorError, ValueError, AttributeError, RecursionError):
        pass
    log_damage(path)
    return None


_CHECK = "checksum"


def _checksum(arrays: Mapping[str, np.ndarray], stamp: Stamp) -> str:
    """CRC-32 of the stamp and of all arrays with their names, kinds and shapes: no damage leaves it as it was."""
    total = zlib.crc32(json.dumps(dict(stamp), sort_keys=True).encode())
    for name in sorted(arrays):
        array = np.ascontiguousarray(arrays[name])
        total = zlib.crc32(f"{name} {array.dtype.str} {array.shape}".encode(), total)
        total = zlib.crc32(array.reshape(-1).view(np.uint8).data, total)
    return f"{total:08x}"


def _stamp_of(content: bytes) -> dict[str, str]:
    """The metadata in the header of a safetensors file: 8 bytes of length, then JSON."""
    length = int.from_bytes(content[:8], "little")
    header: dict[str, dict[str, str]] = json.loads(content[8 : 8 + length])
    return header.get("__metadata__", {})


_FILE = "codes.safetensors"
# Images encoded between two checks of the token.
_CHUNK = 256


@dataclass(frozen=True, eq=False)
class LibraryCodes:
    """The sparse codes of a library's images; row i of `codes` belongs to image `ids[i]`.

    Attributes:
        ids: int64 [n], image ids in the order of the vector matrix.
        codes: n rows.
        marks: uint64 [n], of the vectors that were encoded (see `_row_marks`); empty where unknown.
    """

    ids: np.ndarray
    codes: Codes
    marks: np.ndarray = field(default_factory=lambda: np.zeros(0, np.uint64))

    def __len__(self) -> int:
        return len(self.ids)

    def codes_of(self, rows: np.ndarray) -> Codes:
        """The codes of the given rows, in the given order."""
        return take_rows(self.codes, rows)

    @property
    def images_digest(self) -> str:
        """A hash of the images and their vectors, by which the caches made of them tell theirs."""
        return array_digest(self.ids) + array_digest(self.marks)


def open_codes(
    folder: Path, sae: SparseAutoencoder, ids: np.ndarray, matrix: np.ndarray, token: Token
) -> LibraryCodes:
    """The codes of a library; images missing from the cache in `folder` are encoded and added to it.

    Args:
        folder: cache folder of this sparse autoencoder.
        sae: encodes the vectors.
        ids: int64 [n], image ids.
        matrix: [n, d] their vectors, float16 or float32, possibly memory-mapped.
        token: cancels the encoding and receives its progress.

    Raises:
        Cancelled: the token was cancelled; the cache is unchanged.
        SaeError: the vectors do not have the width of the sparse autoencoder.
    """
    stamp = {"sae": sae_fingerprint(sae)}
    marks = _row_marks(matrix, token)
    known = _read(folder / _FILE, stamp, sae.features, ids, marks)
    if np.array_equal(known.ids, ids):
        return replace(known, marks=marks)
    codes = replace(_completed(known, sae, ids, matrix, token), marks=marks)
    arrays = {
        "ids": codes.ids,
        "indices": codes.codes.indices,
        "values": codes.codes.values,
        "indptr": codes.codes.indptr,
        "marks": marks,
    }
    write_stamped(folder / _FILE, arrays, stamp)
    return codes


def _row_marks(matrix: np.ndarray, token: Token) -> np.ndarray:
    """A short hash of each vector, uint64 [n], by which codes of other vectors are recognised."""
    # four numbers are read as one: a quarter of the products
    width = matrix.shape[1]
    padding = -width % 4
    weights = np.random.default_rng(1).integers(1, 1 << 63, (width + padding) // 4, np.uint64)
    weights |= np.uint64(1)
    marks = np.zeros(len(matrix), np.uint64)
    for start in range(0, len(matrix), _MARKED):
        token.check()
        part = np.asarray(matrix[start : start + _MARKED], np.float16)
        padded = np.pad(part, ((0, 0), (0, padding))) if padding else np.ascontiguousarray(part)
        marks[start : start + _MARKED] = padded.view(np.uint64) @ weights
    return marks


_MARKED = 4096


def _read(
    path: Path, stamp: dict[str, str], features: int, ids: np.ndarray, marks: np.ndarray
) -> LibraryCodes:
    """The cached codes; none where they are damaged, or were computed from other vectors.

    Args:
        path: the file.
        stamp: what it must have been computed with.
        features: of the sparse autoencoder.
        ids: int64 [n], of the images of now.
        marks: uint64 [n], of their vectors.
    """
    nothing = LibraryCodes(np.zeros(0, np.int64), Codes.joined([], features))
    arrays = read_stamped(path, stamp)
    if arrays is None or "marks" not in arrays or len(arrays["marks"]) != len(arrays["ids"]):
        return nothing
    _, rows, now = np.intersect1d(arrays["ids"], ids, assume_unique=True, return_indices=True)
    if not np.array_equal(arrays["marks"][rows], marks[now]):
        return nothing
    codes = Codes(arrays["indices"], arrays["values"], arrays["indptr"], features)
    return LibraryCodes(arrays["ids"], codes)


def _completed(
    known: LibraryCodes, sae: SparseAutoencoder, ids: np.ndarray, matrix: np.ndarray, token: Token
) -> LibraryCodes:
    """The codes of `ids`: the cached ones, and those of new images."""
    missing = np.flatnonzero(~np.isin(ids, known.ids))
    added = _encode(sae, matrix, missing, token)
    joined = Codes.joined([known.codes, added], sae.features)
    available = np.concatenate([known.ids, ids[missing]])
    order = np.argsort(available)
    rows = order[np.searchsorted(available, ids, sorter=order)]
    return LibraryCodes(np.asarray(ids, np.int64), take_rows(joined, rows))


def _encode(sae: SparseAutoencoder, matrix: np.ndarray, rows: np.ndarray, token: Token) -> Codes:
    parts: list[Codes] = []
    rate_meter = RateMeter()
    for start in range(0, len(rows), _CHUNK):
        token.check()
        parts.append(sae.encode(matrix[rows[start : start + _CHUNK]]))
        done = min(start + _CHUNK, len(rows))
        token.report(Progress(N_("computing features"), done, len(rows), rate_meter.rate(done)))
    return Codes.joined(parts, sae.features)
