"""What lies at an address that fsspec reaches, such as s3://bucket/prefix: pictures read there, vectors written there.

Pictures are walked like those of a folder and fetched to be read. A library's vectors are written there, or into a folder,
as Parquet files, to which each run adds those that are new: engines and trainers read them without the database. The
database stays the source of truth: what a run that was killed did not write, the next one finds lacking and adds.

The extra `memesae[scale]` installs fsspec with s3fs; other addresses need the package that fsspec names. Who may
read them is known to those packages, from the environment or their own files.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any, ClassVar, cast

import numpy as np
from numpy.typing import NDArray

from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import temporary_sibling
from memesae.embedding.model_catalogue import require
from memesae.library.content_hash import DIGEST_BYTES, storable_ns
from memesae.library.decoding.decode_limits import (
    FILE_TOO_LARGE,
    MOST_FILE_BYTES,
    DecodeError,
    TroubleError,
)
from memesae.library.decoding.films import HEAD_BYTES, film_format
from memesae.library.library import Library
from memesae.library.roots import address_of
from memesae.library.scanning.walk import FoundFile, Ignored, Walk

SCALE_LINE = "pip install 'memesae[scale]'"
_CHUNK = 1 << 20
_SECOND = 1_000_000_000
_TIMES = ("mtime", "LastModified", "last_modified", "updated", "created")
"""Where file systems note the time of the last change, the best first."""
_TAGS = ("ETag", "etag", "md5Hash", "content_md5")

SHARD_ROWS = 8192
"""Vectors of a file: 6 MB at 384 numbers."""
MODEL = b"memesae.model"
"""Key of the model's id in the metadata of a file's schema, as in the tables of `memesae export`."""
_FOLDER = "shards"
_NAME = re.compile(r"vectors-\d+-\d+\.parquet")


class AddressError(MemesaeError):
    """An address cannot be reached, listed or read."""


def filesystem(address: str) -> tuple[Any, str]:
    """The file system of an address, and what it calls the place there.

    Raises:
        AddressError: of a kind that nothing here can read, or that other processes cannot see.
        ModelError: fsspec is not installed.
    """
    core = require("fsspec.core", SCALE_LINE)
    if address.startswith("memory://"):
        raise AddressError(
            N_("{address} is in the memory of one process, where no worker can read it."),
            hint=N_("Name a folder, or an address that every worker reaches, such as s3://bucket."),
            address=address,
        )
    try:
        # what was listed before says nothing about what is there now
        found, place = core.url_to_fs(address, use_listings_cache=False)
    except (ImportError, ValueError) as error:
        raise AddressError(
            N_("Nothing installed here can read {address}: {reason}."),
            hint=N_("Install the package that fsspec needs for it; for s3://: {line}"),
            address=address,
            reason=str(error).rstrip("."),
            line=SCALE_LINE,
        ) from error
    return found, place


def check_address(address: str) -> None:
    """Refuse an address at which nothing can be read, before anything is made for it.

    Raises:
        AddressError: it cannot be reached, or there is nothing.
    """
    with as_address_error(address):
        found, place = filesystem(address)
        if not found.exists(place):
            raise _empty(address)


def _empty(address: str) -> AddressError:
    return AddressError(
        N_("There is nothing at {address}."),
        kept=N_("Nothing that is known of its pictures was changed."),
        hint=N_("Check the spelling of the address."),
        address=address,
    )


@contextmanager
def as_address_error(address: str) -> Generator[None]:
    """Whatever a file system raises as an error that names the address: each has errors of its own."""
    try:
        yield
    except (MemesaeError, Cancelled):
        raise
    except Exception as error:
        raise AddressError(
            N_("{address} cannot be read: {reason}."),
            kept=N_("Nothing that is known of its pictures was changed."),
            hint=N_("Check the address, the connection and the right to read it."),
            address=address,
            reason=_reason(error),
        ) from error


def _reason(error: Exception) -> str:
    """What went wrong, in one line."""
    text = " ".join(str(error).split()).rstrip(".")
    return text or type(error).__name__


@dataclass(slots=True)
class RemoteWalk(Walk):
    """A walk through an address, as `Walk` goes through a folder.

    Names that `Path` cannot hold (a//b.jpg) are passed over, and files of ignore rules there are not read.
    """

    local: ClassVar[bool] = False

    @property
    def address(self) -> str:
        """Where it goes."""
        found = address_of(self.root)
        assert found is not None
        return found

    def digest(self, path: bytes) -> bytes:
        """The digest of the content of a file below the address.

        Raises:
            OSError: it cannot be read.
        """
        place = f"{self.address}/{os.fsdecode(path)}"
        summary = hashlib.blake2b(digest_size=DIGEST_BYTES)
        try:
            with as_address_error(place):
                found, name = filesystem(place)
                with found.open(name, "rb") as stream:
                    while chunk := stream.read(_CHUNK):
                        self.token.check()
                        summary.update(chunk)
        except AddressError as error:
            raise OSError(error.sentence) from error
        return summary.digest()

    def __iter__(self) -> Iterator[FoundFile]:
        with as_address_error(self.address):
            found, top = filesystem(self.address)
            seen = False
            for folder, inner, files in found.walk(top, detail=True, on_error="raise"):
                self.token.check()
                below = folder.removeprefix(top).strip("/")
                prefix = f"{below}/" if below else ""
                seen = seen or bool(files)
                self._prune(prefix, cast("dict[str, Any]", inner))
                for name, facts in files.items():
                    path = prefix + name
                    if self._wanted(name, path):
                        size = int(facts.get("size") or 0)
                        yield FoundFile(os.fsencode(path), size, time_of(facts))
            if not seen:
                # a misspelt prefix looks like this, too, and would make everything missing
                raise _empty(self.address)

    def _prune(self, prefix: str, inner: dict[str, Any]) -> None:
        """Do not walk into folders that are hidden or ignored."""
        for name in list(inner):
            path = f"{prefix}{name}/"
            if name.startswith(".") or not name:
                del inner[name]
            elif self.ignored(path):
                self.passed.add(os.fsencode(path))
                del inner[name]

    def _wanted(self, name: str, path: str) -> bool:
        if not name or name.startswith(".") or PurePosixPath(path).as_posix() != path:
            return False
        if self.ignored(path):
            self.passed.add(os.fsencode(path))
            return False
        return True


def remote_walk(root: Path) -> RemoteWalk:
    """The walk through one root of a library that is an address; a scan gives it its token and rules."""
    from memesae.base.cancellation import Token

    return RemoteWalk(root, Token(), Ignored())


def time_of(facts: dict[str, Any]) -> int:
    """When a file was last changed, unix nanoseconds, as its file system notes it.

    A time in whole seconds, as S3 has it, gets its fraction from the tag of the content: so that a file that was
    written twice within a second is seen to have changed.
    """
    moment = next((facts[name] for name in _TIMES if facts.get(name)), None)
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    if isinstance(moment, datetime):
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        moment = aware.timestamp()
    time_ns = int((moment or 0.0) * _SECOND)
    tag = next((str(facts[name]) for name in _TAGS if facts.get(name)), "")
    if tag and time_ns % _SECOND == 0:
        part = hashlib.blake2b(tag.encode(), digest_size=4).digest()
        time_ns += int.from_bytes(part, "big") % _SECOND
    return storable_ns(time_ns)


@contextmanager
def fetched(address: str) -> Generator[Path]:
    """A picture or film at an address as a file of this machine, for as long as it is read.

    Raises:
        FileNotFoundError: it is not there (any more).
        DecodeError: it is too large, or cannot be fetched now.
    """
    suffix = PurePosixPath(address).suffix
    handle, name = tempfile.mkstemp(suffix, "memesae-")
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as target:
            try:
                _copy(address, target, path)
            except (FileNotFoundError, DecodeError):
                raise
            except Exception as error:
                raise TroubleError(
                    N_("The file cannot be read: {reason}."), reason=_reason(error)
                ) from error
        yield path
    finally:
        path.unlink(missing_ok=True)


def _copy(address: str, target: Any, path: Path) -> None:  # noqa: ANN401 - a binary stream
    found, place = filesystem(address)
    with found.open(place, "rb") as stream:
        head = stream.read(HEAD_BYTES)
        film = film_format(head, path) is not None
        target.write(head)
        copied = len(head)
        while chunk := stream.read(_CHUNK):
            copied += len(chunk)
            if copied > MOST_FILE_BYTES and not film:
                raise DecodeError(FILE_TOO_LARGE)
            target.write(chunk)


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
