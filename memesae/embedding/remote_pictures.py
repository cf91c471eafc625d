"""Pictures at an address that fsspec reaches, such as s3://bucket/prefix: walked like a folder, and fetched to be read.

The extra `memesae[scale]` installs fsspec with s3fs; other addresses need the package that fsspec names. Who may
read them is known to those packages, from the environment or their own files.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any, ClassVar, cast

from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.messages import N_
from memesae.embedding.model_catalogue import require
from memesae.library.content_hash import DIGEST_BYTES, storable_ns
from memesae.library.decoding.decode_limits import (
    FILE_TOO_LARGE,
    MOST_FILE_BYTES,
    DecodeError,
    TroubleError,
)
from memesae.library.decoding.films import HEAD_BYTES, film_format
from memesae.library.roots import address_of
from memesae.library.scanning.walk import FoundFile, Ignored, Walk

SCALE_LINE = "pip install 'memesae[scale]'"
_CHUNK = 1 << 20
_SECOND = 1_000_000_000
_TIMES = ("mtime", "LastModified", "last_modified", "updated", "created")
"""Where file systems note the time of the last change, the best first."""
_TAGS = ("ETag", "etag", "md5Hash", "content_md5")


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
        found, place = core.url_to_fs(address, use_listings_cache=False, skip_instance_cache=True)
    except (ImportError, ValueError) as error:
        raise AddressError(
            N_("Nothing installed here can read {address}: {reason}."),
            hint=N_("Install the package that fsspec needs for it; for s3://: {line}"),
            address=address,
            reason=str(error).rstrip("."),
            line=SCALE_LINE,
        ) from error
    return found, place


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
                raise AddressError(
                    N_("There is nothing at {address}."),
                    kept=N_("Nothing that is known of its pictures was changed."),
                    hint=N_("Check the spelling of the address."),
                    address=self.address,
                )

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
