"""A library's vectors as Parquet files, to which each run adds those that are new.

Engines and trainers read them without the database. The database stays the source of truth: what a run that was
killed did not write, the next one finds lacking and adds.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from memesae.base.messages import N_
from memesae.base.paths import temporary_sibling
from memesae.embedding.model_catalogue import require
from memesae.embedding.remote_pictures import (
    SCALE_LINE,
    AddressError,
    as_address_error,
    filesystem,
)
from memesae.library.library import Library
from memesae.library.roots import address_of

SHARD_ROWS = 8192
"""Vectors of a file: 6 MB at 384 numbers."""
MODEL = b"memesae.model"
"""Key of the model's id in the metadata of a file's schema, as in the tables of `memesae export`."""
_FOLDER = "shards"
_NAME = re.compile(r"vectors-\d+-\d+\.parquet")


class VectorShards:
    """The files with one model's vectors of one library.

    A row has the image's number, its content hash, the path of a file that holds it, and its vector in half
    precision, as the database has it. Rows of pictures that were deleted later stay.

    Args:
        library: whose vectors they are.
        model: id of the model.
        place: a folder or an address; None for a folder beside the database.

    Raises:
        AddressError: they cannot be listed or read.
        ModelError: pyarrow is not installed.
    """

    def __init__(self, library: Library, model: str, place: Path | None = None) -> None:
        self._arrow = require("pyarrow", SCALE_LINE)
        self._parquet = require("pyarrow.parquet", SCALE_LINE)
        self._library = library
        self._model = model
        # two models' vectors never mix, and ids of models are no names of files
        safe = re.sub(r"[^A-Za-z0-9._-]+", "-", model)
        self.place = (place or library.directory / _FOLDER) / safe
        self._address = address_of(self.place)
        self._written = self._ids()

    def add(self, *, all_of_them: bool) -> int:
        """Write the vectors that no file has yet.

        Args:
            all_of_them: also the last ones, which do not fill a file.

        Returns:
            How many files were written.

        Raises:
            AddressError: a file cannot be written there.
            MemesaeError: the disk is full.
        """
        lacking = np.setdiff1d(self._library.vector_ids(self._model), self._written)
        count = len(lacking) if all_of_them else len(lacking) // SHARD_ROWS * SHARD_ROWS
        starts = range(0, count, SHARD_ROWS)
        for start in starts:
            ids = lacking[start : min(start + SHARD_ROWS, count)]
            self._write(ids)
            self._written = np.concatenate([self._written, ids])
        return len(starts)

    def _write(self, ids: NDArray[np.int64]) -> None:
        table = self._table(ids)
        # a name of its own for each set of rows: one that was cut off is written again in its place
        name = f"vectors-{ids[0]}-{ids[-1]}.parquet"
        if self._address is None:
            with temporary_sibling(self.place / name) as target:
                self._parquet.write_table(table, target, compression="zstd")
            return
        with as_address_error(self._address):
            found, place = filesystem(self._address)
            found.makedirs(place, exist_ok=True)
            with found.open(f"{place}/{name}", "wb") as stream:
                self._parquet.write_table(table, stream, compression="zstd")

    def _table(self, ids: NDArray[np.int64]) -> Any:  # noqa: ANN401 - pyarrow is untyped
        pa = self._arrow
        known, vectors = self._library.vectors(self._model, int(ids[0]) - 1, int(ids[-1]))
        rows = np.searchsorted(known, ids)
        values = vectors[rows]
        files = self._library.files_of(ids.tolist())
        facts = self._library.images(ids.tolist())
        paths = [_shown(files[one][0].path) if files.get(one) else None for one in ids.tolist()]
        flat = pa.array(values.ravel(), pa.float16())
        columns = {
            "path": pa.array(paths, pa.string()),
            "vector": pa.FixedSizeListArray.from_arrays(flat, values.shape[1]),
            "hash": pa.array([facts[one].hash for one in ids.tolist()], pa.binary(32)),
            "image": pa.array(ids, pa.int64()),
        }
        return pa.table(columns).replace_schema_metadata({MODEL: self._model.encode()})

    def _ids(self) -> NDArray[np.int64]:
        """Ids int64 [n] of the rows that are written; a file that cannot be read is removed by being written anew."""
        parts = [np.zeros(0, np.int64)]
        for name in self._names():
            parts.append(self._ids_in(name))
        return np.concatenate(parts)

    def _names(self) -> Sequence[str]:
        if self._address is None:
            return sorted(
                one.name for one in self.place.glob("*.parquet") if _NAME.fullmatch(one.name)
            )
        with as_address_error(self._address):
            found, place = filesystem(self._address)
            names = [os.path.basename(one) for one in found.find(place)]
        return sorted(one for one in names if _NAME.fullmatch(one))

    def _ids_in(self, name: str) -> NDArray[np.int64]:
        columns = ["image"]
        try:
            if self._address is None:
                table = self._parquet.read_table(
                    self.place / name, columns=columns, partitioning=None
                )
            else:
                with as_address_error(self._address):
                    found, place = filesystem(self._address)
                    with found.open(f"{place}/{name}", "rb") as stream:
                        table = self._parquet.read_table(stream, columns=columns)
            return np.asarray(table["image"].to_numpy(), np.int64)
        except (OSError, ValueError, KeyError) as error:
            raise AddressError(
                N_("{name} among the vectors of the library is damaged."),
                kept=N_("The library itself is whole."),
                hint=N_("Delete that file; the next run writes its vectors again: {place}"),
                name=name,
                place=self._address or self.place,
            ) from error


def _shown(path: Path) -> str | None:
    """A path or address as text; None for a name that is none."""
    text = address_of(path) or str(path)
    try:
        text.encode()
    except UnicodeEncodeError:
        return None
    return text
