"""The codes of every image in a library, kept as a cache and brought up to date after indexing."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.base.messages import N_
from memesae.base.token import Pace, Progress, Token
from memesae.sae.codes import Codes
from memesae.sae.fingerprint import fingerprint
from memesae.sae.model import SparseAutoencoder
from memesae.sae.ragged import take_rows
from memesae.sae.stamped import read_stamped, write_stamped

_FILE = "codes.safetensors"
# Images encoded between two looks at the token.
_CHUNK = 256


@dataclass(frozen=True, eq=False)
class LibraryCodes:
    """The codes of a library's images; row i of `codes` belongs to image `ids[i]`.

    Attributes:
        ids: int64 [n], image ids in the order of the vector matrix.
        codes: their sparse codes.
    """

    ids: np.ndarray
    codes: Codes

    def __len__(self) -> int:
        return len(self.ids)

    def codes_of(self, rows: np.ndarray) -> Codes:
        """The codes of some rows, in the order asked for."""
        return take_rows(self.codes, rows)


def open_codes(
    folder: Path, sae: SparseAutoencoder, ids: np.ndarray, matrix: np.ndarray, token: Token
) -> LibraryCodes:
    """The codes of a library: from the cache in `folder` as far as it goes, computed for the rest.

    Args:
        folder: the cache's folder, one for each sparse autoencoder.
        sae: whose features.
        ids: int64 [n], the images wanted.
        matrix: [n, d] their vectors, float16 or float32, possibly memory-mapped.
        token: stops and watches the encoding.

    Raises:
        Cancelled: the token was cancelled; the cache is as before.
        SaeError: the vectors have another width than the sparse autoencoder.
    """
    stamp = {"sae": fingerprint(sae)}
    known = _read(folder / _FILE, stamp, sae.features)
    if np.array_equal(known.ids, ids):
        return known
    codes = _completed(known, sae, ids, matrix, token)
    arrays = {
        "ids": codes.ids,
        "indices": codes.codes.indices,
        "values": codes.codes.values,
        "indptr": codes.codes.indptr,
    }
    write_stamped(folder / _FILE, arrays, stamp)
    return codes


def _read(path: Path, stamp: dict[str, str], features: int) -> LibraryCodes:
    arrays = read_stamped(path, stamp)
    if arrays is None:
        return LibraryCodes(np.zeros(0, np.int64), Codes.joined([], features))
    codes = Codes(arrays["indices"], arrays["values"], arrays["indptr"], features)
    return LibraryCodes(arrays["ids"], codes)


def _completed(
    known: LibraryCodes, sae: SparseAutoencoder, ids: np.ndarray, matrix: np.ndarray, token: Token
) -> LibraryCodes:
    """The known codes of `ids`, and those of the images that are new."""
    missing = np.flatnonzero(~np.isin(ids, known.ids))
    fresh = _encode(sae, matrix, missing, token)
    joined = Codes.joined([known.codes, fresh], sae.features)
    have = np.concatenate([known.ids, ids[missing]])
    order = np.argsort(have)
    rows = order[np.searchsorted(have, ids, sorter=order)]
    return LibraryCodes(np.asarray(ids, np.int64), take_rows(joined, rows))


def _encode(sae: SparseAutoencoder, matrix: np.ndarray, rows: np.ndarray, token: Token) -> Codes:
    parts: list[Codes] = []
    pace = Pace()
    for start in range(0, len(rows), _CHUNK):
        token.check()
        parts.append(sae.encode(matrix[rows[start : start + _CHUNK]]))
        done = min(start + _CHUNK, len(rows))
        token.report(Progress(N_("reading features"), done, len(rows), pace.rate(done)))
    return Codes.joined(parts, sae.features)
