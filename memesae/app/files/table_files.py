"""A library's vectors, codes, labels and tags as tables in files, and vectors read back from them.

Parquet needs pyarrow, which the extra `memesae[parquet]` installs. NPY holds numbers alone: beside NAME.npy lies
NAME.txt with a path for each row. Paths within the folder that was named are written from there, with "/".
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.lib import format as npy

from memesae.app.session import UNIT_TOLERANCE
from memesae.base.cancellation import Progress, Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import (
    refuse_foreign_files,
    refuse_odd_place,
    temporary_sibling,
    write_atomically,
)
from memesae.base.scheduling import prefetched
from memesae.embedding.model_catalogue import require
from memesae.library.database import index_lock
from memesae.library.recovery import keep_copy
from memesae.library.roots import canonical

if TYPE_CHECKING:
    from memesae.library.library import Library
    from memesae.library.records import Failed, Finished, PendingFile
    from memesae.library.thumbnails import Thumbnails
    from memesae.sae.sparse_autoencoder import Codes

PARQUET_LINE = "pip install 'memesae[parquet]'"
PARQUET, NPY = ".parquet", ".npy"
MODEL = b"memesae.model"
"""Key of the model's id in the metadata of a Parquet file's schema."""
_CHUNK = 4096
"""Rows written or checked at a time."""
_BATCH = 64
"""Pictures stored in one transaction."""


class TableError(MemesaeError):
    """A file is no such table, or cannot be used here."""


@dataclass(frozen=True, slots=True, eq=False)
class VectorTable:
    """Vectors of files, as they are exchanged.

    Attributes:
        paths: n files; relative ones start at the folder that is named beside the table.
        values: float [n, d], unit norm.
        model: id of the model that made them; "" where the file does not tell.
    """

    paths: list[str]
    values: np.ndarray
    model: str


def check_target(out: Path, kinds: Sequence[str], *, force: bool) -> None:
    """Refuse a file that cannot be written, before anything is computed.

    Args:
        out: the file to write.
        kinds: the suffixes that will do.
        force: overwrite what is there.

    Raises:
        TableError: it has another suffix.
        MemesaeError: it is there already, or pyarrow is needed and missing.
    """
    _suffix(out, kinds)
    refuse_odd_place(out)
    if out.suffix.lower() == PARQUET:
        require("pyarrow", PARQUET_LINE)
    if not force:
        beside = [out.with_suffix(".txt")] if out.suffix.lower() == NPY else []
        refuse_foreign_files([out, *beside], lambda _: False)


def _suffix(path: Path, kinds: Sequence[str]) -> None:
    if path.suffix.lower() not in kinds:
        raise TableError(
            N_("{name} does not end in {kinds}, so it is not clear what it is to be."),
            kept=N_("Nothing was written."),
            hint=N_("Name a file of that ending."),
            name=path.name,
            kinds=" / ".join(kinds),
        )


def portable(path: Path, folder: Path) -> str | None:
    """A path as tables have it: from the folder where it lies within; None where its name is no text."""
    inside = path.is_relative_to(folder)
    text = path.relative_to(folder).as_posix() if inside else str(path)
    try:
        text.encode()
    except UnicodeEncodeError:
        return None
    return None if "\n" in text or "\r" in text else text


def write_vectors(table: VectorTable, out: Path) -> None:
    """Write vectors as Parquet (path, vector) or NPY (float32 [n, d]), by the suffix.

    Raises:
        MemesaeError: the file cannot be written; what was there stays.
    """
    values = np.ascontiguousarray(table.values, np.float32)
    if out.suffix.lower() == NPY:
        parts = (values[at : at + _CHUNK] for at in range(0, len(values), _CHUNK))
        _write_npy(out, table.paths, values.shape, parts)
        return
    pa = require("pyarrow", PARQUET_LINE)
    flat = pa.array(values.ravel(), pa.float32())
    columns = {
        "path": pa.array(table.paths, pa.string()),
        "vector": pa.FixedSizeListArray.from_arrays(flat, values.shape[1]),
    }
    _write_parquet(out, columns, table.model)


def write_codes(paths: list[str], codes: Codes, model: str, out: Path) -> None:
    """Write the codes of files: Parquet (path, features, activations), or NPY (float32 [n, F], mostly zeros).

    Raises:
        MemesaeError: the file cannot be written; what was there stays.
    """
    if out.suffix.lower() == NPY:
        parts = (_dense(codes, at, at + _CHUNK) for at in range(0, len(codes), _CHUNK))
        _write_npy(out, paths, (len(codes), codes.features), parts)
        return
    pa = require("pyarrow", PARQUET_LINE)
    ends = pa.array(codes.indptr, pa.int64())
    columns = {
        "path": pa.array(paths, pa.string()),
        "features": pa.LargeListArray.from_arrays(ends, pa.array(codes.indices, pa.int32())),
        "activations": pa.LargeListArray.from_arrays(ends, pa.array(codes.values, pa.float32())),
    }
    _write_parquet(out, columns, model)


def _dense(codes: Codes, start: int, end: int) -> np.ndarray:
    end = min(end, len(codes))
    dense = np.zeros((end - start, codes.features), np.float32)
    first, last = codes.indptr[start], codes.indptr[end]
    rows = np.repeat(np.arange(end - start), np.diff(codes.indptr[start : end + 1]))
    dense[rows, codes.indices[first:last]] = codes.values[first:last]
    return dense


def write_labels(rows: Sequence[tuple[int, str, float, float]], model: str, out: Path) -> None:
    """Write the features' numbers, labels ("" without), their confidence and rates, as Parquet.

    Raises:
        MemesaeError: the file cannot be written; what was there stays.
    """
    pa = require("pyarrow", PARQUET_LINE)
    kinds = {
        "feature": pa.int32(),
        "label": pa.string(),
        "confidence": pa.float32(),
        "rate": pa.float32(),
    }
    columns = {
        name: pa.array([row[at] for row in rows], kind)
        for at, (name, kind) in enumerate(kinds.items())
    }
    _write_parquet(out, columns, model)


def write_tags(rows: Sequence[tuple[str, tuple[str, ...]]], out: Path) -> None:
    """Write the tags of files that have any, as Parquet (path, tags).

    Raises:
        MemesaeError: the file cannot be written; what was there stays.
    """
    pa = require("pyarrow", PARQUET_LINE)
    columns = {
        "path": pa.array([path for path, _ in rows], pa.string()),
        "tags": pa.array([list(tags) for _, tags in rows], pa.list_(pa.string())),
    }
    _write_parquet(out, columns, "")


def _write_parquet(out: Path, columns: dict[str, Any], model: str) -> None:
    pa, parquet = require("pyarrow", PARQUET_LINE), require("pyarrow.parquet", PARQUET_LINE)
    table = pa.table(columns).replace_schema_metadata({MODEL: model.encode()} if model else {})
    with temporary_sibling(out) as target:
        parquet.write_table(table, target, compression="zstd")


def _write_npy(
    out: Path,
    paths: list[str],
    shape: tuple[int, ...],
    parts: Any,  # noqa: ANN401 - arrays
) -> None:
    def write(stream: Any) -> None:  # noqa: ANN401 - numpy's own
        header = {"descr": "<f4", "fortran_order": False, "shape": tuple(shape)}
        npy.write_array_header_1_0(stream, header)
        for part in parts:
            stream.write(np.ascontiguousarray(part, "<f4").tobytes())

    lines = "".join(f"{path}\n" for path in paths).encode()
    write_atomically(out, write)
    write_atomically(out.with_suffix(".txt"), lambda stream: stream.write(lines))


def read_vectors(path: Path) -> VectorTable:
    """Read and check the vectors of a file that `write_vectors` or another program wrote.

    Raises:
        TableError: missing, damaged, or with numbers that are no unit vectors; says which row.
        MemesaeError: pyarrow is needed and missing.
    """
    _suffix(path, (PARQUET, NPY))
    table = _read_npy(path) if path.suffix.lower() == NPY else _read_parquet(path)
    if table.values.ndim != 2 or table.values.dtype.kind != "f" or 0 in table.values.shape:
        raise TableError(
            N_("{name} is no table of vectors: it has no rows of numbers."),
            kept=N_("Nothing was changed."),
            name=path.name,
        )
    if len(table.paths) != len(table.values):
        raise TableError(
            N_("{name} has {rows} vectors, but {paths} paths."),
            kept=N_("Nothing was changed."),
            name=path.name,
            rows=len(table.values),
            paths=len(table.paths),
        )
    for start in range(0, len(table.values), _CHUNK):
        part = np.asarray(table.values[start : start + _CHUNK], np.float64)
        with np.errstate(over="ignore", invalid="ignore"):
            lengths = np.linalg.norm(part, axis=1)
        # not a number compares as false
        wrong = np.flatnonzero(~(np.abs(lengths - 1) <= UNIT_TOLERANCE))
        if len(wrong):
            raise TableError(
                N_("Row {row} of {name} is no unit vector: its length is {length}."),
                kept=N_("Nothing was changed."),
                hint=N_("Divide every vector by its length."),
                row=start + int(wrong[0]) + 1,
                name=path.name,
                length=f"{lengths[wrong[0]]:.3g}",
            )
    return table


def _read_npy(path: Path) -> VectorTable:
    beside = path.with_suffix(".txt")
    try:
        # mapped: a header that promises more than the file holds is an error, not an allocation
        values = npy.open_memmap(path, mode="r")
        paths = beside.read_bytes().decode().removesuffix("\n").split("\n")
    except FileNotFoundError as error:
        raise TableError(
            N_("There is no {name}."),
            hint=N_(
                "Vectors are NAME.npy beside NAME.txt with a path on each line, or NAME.parquet."
            ),
            name=Path(error.filename).name,
        ) from error
    except (OSError, ValueError, EOFError, OverflowError, MemoryError) as error:
        raise TableError(
            N_("{name} or the .txt beside it is damaged."),
            kept=N_("Nothing was changed."),
            name=path.name,
        ) from error
    return VectorTable([line.removesuffix("\r") for line in paths], values, "")


def _read_parquet(path: Path) -> VectorTable:
    pa, parquet = require("pyarrow", PARQUET_LINE), require("pyarrow.parquet", PARQUET_LINE)
    try:
        table = parquet.read_table(path, columns=["path", "vector"], partitioning=None)
        paths, vectors = (table[name].combine_chunks() for name in ("path", "vector"))
        if paths.null_count or vectors.null_count:
            raise ValueError("a row is empty")
        numbers = vectors.flatten()
        if numbers.null_count or not pa.types.is_floating(numbers.type):
            raise ValueError("no numbers")
        lengths = {*np.unique(vectors.value_lengths().to_numpy(zero_copy_only=False)).tolist()}
        if len(lengths) != 1:
            raise ValueError("vectors of several widths")
        values = numbers.to_numpy(zero_copy_only=False).reshape(-1, lengths.pop())
        names = [str(one) for one in paths.cast(pa.string()).to_pylist()]
    except FileNotFoundError as error:
        raise TableError(N_("There is no {name}."), name=path.name) from error
    except (OSError, ValueError, KeyError, AttributeError, TypeError, MemoryError) as error:
        # pyarrow's own errors are ValueError, KeyError or OSError as well
        raise TableError(
            N_("{name} is no table of vectors: it needs columns path and vector, without gaps."),
            kept=N_("Nothing was changed."),
            name=path.name,
        ) from error
    metadata: dict[bytes, bytes] = table.schema.metadata or {}
    model = metadata.get(MODEL, b"")
    return VectorTable(names, values, model.decode(errors="replace"))


@dataclass(slots=True)
class ImportedVectors:
    """What became of the vectors of a table.

    Attributes:
        stored: files whose vector was stored.
        known: files that had one before.
        missing: paths at which the library has no picture.
        failed: pictures that cannot be opened.
    """

    stored: int = 0
    known: int = 0
    missing: list[str] = field(default_factory=list[str])
    failed: list[Path] = field(default_factory=list[Path])


def import_vectors(
    library: Library,
    thumbnails: Thumbnails,
    table: VectorTable,
    model: str,
    folder: Path,
    token: Token,
) -> ImportedVectors:
    """Give the pictures of a library the vectors of a table, without any model.

    The files are scanned and opened as by indexing, since a picture is known by its content, but none is encoded.

    Args:
        library: gets the images, batch by batch.
        thumbnails: gets a thumbnail of every picture.
        table: from `read_vectors`.
        model: id of the model under which the vectors are stored.
        folder: where relative paths start.
        token: stops and watches the run; stored batches stay.

    Raises:
        TableError: the library has none of these files; nothing is stored.
        MemesaeError: the disk is full, another process indexes the library, ...; what was stored stays.
        Cancelled: the token was cancelled.
    """
    rows = {_place(text, folder): row for row, text in enumerate(table.paths)}
    report = ImportedVectors()
    with index_lock(library.directory):
        library.scan(token)
        pending = [file for file in library.pending(model) if file.path in rows]
        waiting = {file.path for file in pending}
        known = {
            path for path in rows if path not in waiting and library.image_at(path) is not None
        }
        report.known = len(known)
        if not pending and not known:
            raise TableError(
                N_("None of the {n} paths is a picture in {folder}; the first is {path}."),
                kept=N_("No vector was stored."),
                hint=N_("Paths are absolute or start at the folder."),
                n=len(rows),
                folder=folder,
                path=table.paths[0],
            )
        batches = [pending[at : at + _BATCH] for at in range(0, len(pending), _BATCH)]
        with ThreadPoolExecutor(os.cpu_count() or 2, "reader") as pool:
            work = partial(_read_batch, thumbnails, table, rows)
            for batch, outcomes in prefetched(pool, work, batches, 2):
                token.check()
                library.store(outcomes, model)
                _count(report, batch, outcomes)
                done = report.stored + len(report.failed)
                token.report(Progress(N_("reading pictures"), done, len(pending)))
        # only now: of copies, the scan leaves one to be read, and all have the image once that is stored
        for path in rows.keys() - waiting - known:
            if library.image_at(path) is None:
                report.missing.append(table.paths[rows[path]])
            else:
                report.stored += 1
        report.missing.sort()
        library.read_notes(token)
        keep_copy(library)
    return report


def _place(text: str, folder: Path) -> Path:
    path = Path(text)
    if path.is_absolute():
        return canonical(path.parent) / path.name
    return Path(os.path.normpath(canonical(folder) / PurePath(text)))


def _read_batch(
    thumbnails: Thumbnails,
    table: VectorTable,
    rows: dict[Path, int],
    batch: Sequence[PendingFile],
) -> list[Finished | Failed]:
    from memesae.embedding.pipeline import Read, finished, read_picture

    outcomes: list[Finished | Failed] = []
    for file in batch:
        read = read_picture(file, _unprepared, thumbnails)
        if isinstance(read, Read):
            outcomes.append(finished(read, np.asarray(table.values[rows[file.path]], np.float32)))
        elif read is not None:
            outcomes.append(read)
    return outcomes


def _unprepared(_: object) -> np.ndarray:
    """What stands in for the pixels that a model would be given."""
    return np.zeros(0, np.float32)


def _count(
    report: ImportedVectors, batch: Sequence[PendingFile], outcomes: Sequence[Finished | Failed]
) -> None:
    from memesae.library.records import Failed

    broken = {one.file_id for one in outcomes if isinstance(one, Failed)}
    report.failed += [file.path for file in batch if file.id in broken]
    report.stored += len(outcomes) - len(broken)
