"""The matrix, the scan and the graph of a library's vectors on disk: copies, rebuilt whenever they cannot be trusted."""

import hashlib
import tokenize
import uuid
import zlib
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.paths import (
    log_damage,
    make_way,
    read_checked_json,
    temporary_sibling,
    write_atomically,
    write_checked_json,
)
from memesae.vectors.exact_index import Lookup
from memesae.vectors.graph_index import HnswIndex, graph_engine
from memesae.vectors.scan_index import ByteScale, Projection, ScanIndex
from memesae.vectors.vector_rows import CHUNK, Rows

_STAMP = "vectors.json"
_FORMAT = 2
_CHECKED = 64
"""Chunks of rows whose checksum is read at opening: 400 MB of 384 numbers each, a tenth of a second
per 100,000 images. Beyond that an even spread of them is looked at."""


@dataclass(frozen=True)
class Stamp:
    """What the cached matrix was when it was written.

    Attributes:
        format: version of this layout.
        library: identity of the library.
        model: id of the model that made the vectors.
        rows: name of the file with the float16 matrix.
        ids: name of the file with the ids.
        digest: of the ids.
        checks: CRC-32 of every chunk of rows.
    """

    format: int
    library: str
    model: str
    rows: str
    ids: str
    digest: str
    checks: list[int]


def digest_of_rows(ids: np.ndarray) -> str:
    """A short fingerprint of a list of ids."""
    return hashlib.blake2b(ids.astype("<i8").tobytes(), digest_size=16).hexdigest()


def save_rows(folder: Path, rows: Rows, library: str, model: str) -> Rows:
    """Write the matrix and then its stamp; what was there before counts until the stamp is written.

    Every matrix gets its own name, since a file that is mapped somewhere cannot be replaced on Windows.

    Returns:
        the same rows, read from the new file.

    Raises:
        MemesaeError: the folder cannot be written; the former cache stays.
    """
    ids = rows.view.ids.copy()
    name = f"{uuid.uuid4().hex}.npy"
    stamp = Stamp(_FORMAT, library, model, f"rows-{name}", f"ids-{name}", digest_of_rows(ids), [])
    make_way(folder / stamp.rows)
    write_atomically(folder / stamp.rows, lambda file: _write(file, rows, len(ids)))
    write_atomically(folder / stamp.ids, lambda file: np.save(file, ids))
    matrix = _mapped(folder / stamp.rows)
    stamp.checks.extend(_check(matrix, start) for start in range(0, len(ids), CHUNK))
    write_checked_json(folder / _STAMP, asdict(stamp))
    _clear(folder, stamp)
    return Rows(ids, matrix)


def load_rows(folder: Path, library: str, model: str) -> Rows | None:
    """The cached matrix, or None where there is none, or one that is stale or damaged."""
    content = read_checked_json(folder / _STAMP)
    if content is None or _owner(content) != (_FORMAT, library, model):
        return None
    stamp = Stamp(**content)
    try:
        ids = np.load(folder / stamp.ids, allow_pickle=False)
        matrix = _mapped(folder / stamp.rows)
    except _UNREADABLE:
        ids = matrix = np.zeros(0)
    if not _sound(stamp, ids, matrix):
        log_damage(folder / stamp.rows)
        return None
    return Rows(ids, matrix)


# a damaged header of an array is read as Python, or asks for more memory than there is
_UNREADABLE = (OSError, ValueError, TypeError, EOFError, MemoryError, SyntaxError, tokenize.TokenError)  # fmt: skip


def _owner(content: dict[str, Any]) -> tuple[object, ...]:
    return tuple(content.get(key) for key in ("format", "library", "model"))


def _sound(stamp: Stamp, ids: np.ndarray, matrix: np.ndarray) -> bool:
    if matrix.ndim != 2 or matrix.dtype != np.float16 or len(matrix) != len(ids):
        return False
    if digest_of_rows(ids) != stamp.digest or -(-len(ids) // CHUNK) != len(stamp.checks):
        return False
    step = max(len(stamp.checks) // _CHECKED, 1)
    looked_at = {*range(0, len(stamp.checks), step), len(stamp.checks) - 1} if stamp.checks else ()
    return all(_check(matrix, number * CHUNK) == stamp.checks[number] for number in looked_at)


def _mapped(path: Path) -> np.ndarray:
    try:
        return np.load(path, mmap_mode="r", allow_pickle=False)
    except ValueError:
        return np.load(path, allow_pickle=False)  # an empty matrix cannot be mapped


def _check(matrix: np.ndarray, start: int) -> int:
    return zlib.crc32(matrix[start : start + CHUNK].tobytes())


def _write(file: BinaryIO, rows: Rows, count: int) -> None:
    header: dict[str, Any] = {"descr": "<f2", "fortran_order": False, "shape": (count, rows.width)}
    np.lib.format.write_array_header_1_0(file, header)
    for part in rows.parts(count):
        file.write(np.ascontiguousarray(part, np.float16).data)


def _clear(folder: Path, stamp: Stamp) -> None:
    """Remove former matrices; one that is still mapped on Windows goes the next time."""
    for pattern in ("rows-*.npy", "ids-*.npy"):
        for path in folder.glob(pattern):
            if path.name not in (stamp.rows, stamp.ids):
                remove_if_possible(path)


def remove_if_possible(path: Path) -> None:
    """Remove a cache file unless another process or mapping holds it."""
    with suppress(PermissionError, MemesaeError):
        make_way(path)
        path.unlink(missing_ok=True)


_GRAPHCACHE_STAMP = "graph.json"
_GRAPH = "graph.hnsw"
_BASIS = "graph-basis.npy"
_BLOCK = 1 << 22


@dataclass(frozen=True)
class _Stamp:
    """What the cached graph was when it was written.

    Attributes:
        format: version of this layout.
        library: identity of the library.
        model: id of the model that made the vectors.
        breadth: how widely it must be searched.
        removed: images in the graph that are not to be found.
        graph: CRC-32 of the graph's file.
        basis: CRC-32 of the file with the projection.
        engine: what wrote it.
    """

    format: int
    library: str
    model: str
    breadth: int
    removed: list[int]
    graph: int
    basis: int
    engine: str = "hnswlib"


def save_graph(folder: Path, index: HnswIndex, library: str, model: str) -> None:
    """Write the graph, its axes, and last the stamp that makes them count.

    Raises:
        MemesaeError: the folder cannot be written.
    """
    removed = sorted(index.removed)
    for name in (_GRAPH, _BASIS):
        make_way(folder / name)
    with temporary_sibling(folder / _GRAPH) as sibling:
        index.save(sibling)
    write_atomically(folder / _BASIS, lambda file: np.save(file, index.projection.basis))
    sums = _sum(folder / _GRAPH), _sum(folder / _BASIS)
    stamp = _Stamp(_FORMAT, library, model, index.breadth, removed, *sums, index.engine)
    write_checked_json(folder / _GRAPHCACHE_STAMP, asdict(stamp))


def load_graph(folder: Path, lookup: Lookup, library: str, model: str) -> HnswIndex | None:
    """The cached graph, or None where there is none, or one that is stale or damaged.

    An engine follows the links in its file without looking where they lead, so one wrong byte could end
    the program: the whole file is checked first (0.05 s for 100,000 images).
    """
    content = read_checked_json(folder / _GRAPHCACHE_STAMP)
    if content is None or _owner(content) != (_FORMAT, library, model):
        return None
    stamp = _Stamp(**content)
    if stamp.engine != graph_engine():
        return None
    try:
        sums = _sum(folder / _GRAPH), _sum(folder / _BASIS)
    except OSError:
        sums = None
    if sums != (stamp.graph, stamp.basis):
        log_damage(folder / _GRAPH)
        return None
    projection = Projection(np.load(folder / _BASIS, allow_pickle=False))
    index = HnswIndex(stamp.engine, projection, lookup, stamp.breadth)
    index.load(folder / _GRAPH, stamp.removed)
    return index


_SCAN_STAMP = "scan.json"


@dataclass(frozen=True)
class _ScanStamp:
    """What the cached scan was when it was written.

    Attributes:
        format: version of this layout.
        library: identity of the library.
        model: id of the model that made the vectors.
        fitted: how many images there were when its axes were chosen.
        rows: name of the file with the bytes.
        rest: name of the file with ids, axes and steps.
        sums: CRC-32 of both files.
    """

    format: int
    library: str
    model: str
    fitted: int
    rows: str
    rest: str
    sums: list[int]


def save_scan(folder: Path, scan: ScanIndex, library: str, model: str) -> None:
    """Write the bytes, then ids, axes and steps, and last the stamp that makes them count.

    Raises:
        MemesaeError: the folder cannot be written; the former cache stays.
    """
    view, scale = scan.rows.view, scan.scale
    name = uuid.uuid4().hex
    files = f"scan-{name}.npy", f"scan-{name}.npz"
    whole = np.concatenate([view.base, view.tail]) if len(view.tail) else view.base
    write_atomically(folder / files[0], lambda file: np.save(file, whole))
    write_atomically(folder / files[1], lambda file: _save_rest(file, view.ids, scale))
    sums = [_sum(folder / file) for file in files]
    stamp = _ScanStamp(_FORMAT, library, model, scan.fitted, *files, sums)
    write_checked_json(folder / _SCAN_STAMP, asdict(stamp))
    for path in folder.glob("scan-*.np*"):
        if path.name not in files:
            remove_if_possible(path)


def _save_rest(file: BinaryIO, ids: np.ndarray, scale: ByteScale) -> None:
    np.savez(file, ids=ids, basis=scale.projection.basis, steps=scale.steps)


def load_scan(folder: Path, lookup: Lookup, library: str, model: str) -> ScanIndex | None:
    """The cached scan, or None where there is none, or one that is stale or damaged."""
    content = read_checked_json(folder / _SCAN_STAMP)
    if content is None or _owner(content) != (_FORMAT, library, model):
        return None
    stamp = _ScanStamp(**content)
    try:
        sums = [_sum(folder / stamp.rows), _sum(folder / stamp.rest)]
    except OSError:
        sums = []
    if sums != stamp.sums:
        log_damage(folder / stamp.rows)
        return None
    rows = _mapped(folder / stamp.rows)
    with np.load(folder / stamp.rest, allow_pickle=False) as rest:
        ids, basis, steps = rest["ids"], rest["basis"], rest["steps"]
    scale = ByteScale(Projection(basis), steps)
    return ScanIndex(scale, Rows(ids, rows), lookup, stamp.fitted)


def _sum(path: Path) -> int:
    total = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            total = zlib.crc32(block, total)
    return total
