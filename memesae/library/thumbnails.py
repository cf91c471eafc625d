"""Thumbnails of the images: a cache on disk that can be rebuilt at any time."""

from __future__ import annotations

import hashlib
import io
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from memesae.base.paths import log_damage, make_way, temporary_sibling
from memesae.library.content_hash import read_regular
from memesae.library.library import Library

if TYPE_CHECKING:
    from PIL import Image

LIMIT_BYTES = 4 << 30
_SHARDS = 256
_DAY = 86400.0
_QUALITY = 82
_END_OF_JPEG = b"\xff\xd9"
_SEAL_BYTES = 8


class Thumbnails:
    """The thumbnails of one library: JPEG files named by content hash, in 256 folders.

    Each folder has its own 256th of the limit, which needs no bookkeeping beyond listing that one
    folder: hashes spread evenly. The least recently used go first. Safe to
    share between threads and processes.

    JPEG, since it is written many times faster than WebP, which would be a quarter smaller. Behind the picture
    stands a checksum that also covers the content hash: a damaged thumbnail, or one of another picture, is
    made anew.

    Attributes:
        directory: their directory.
    """

    def __init__(self, directory: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self.directory = directory
        self._share = limit_bytes // _SHARDS
        self._held: dict[Path, int] = {}

    @classmethod
    def of(cls, library: Library) -> Self:
        """The thumbnails of one library, beside its database."""
        return cls(library.directory / "thumbnails")

    def path(self, digest: bytes) -> Path:
        """The path of a content's thumbnail, which need not exist."""
        name = digest.hex()
        return self.directory / name[:2] / f"{name[2:]}.jpg"

    def get(self, digest: bytes) -> bytes | None:
        """The bytes of a JPEG file, or None where there is none or a damaged one."""
        path = self.path(digest)
        try:
            stored = read_regular(path)
        except FileNotFoundError:
            return None
        except OSError:
            stored = b""
        content = stored[:-_SEAL_BYTES]
        if not content or stored != content + _seal(content, digest):
            # one of an earlier version has no checksum, and ends as a JPEG file does
            if not stored.endswith(_END_OF_JPEG):
                log_damage(path)
            return None
        _note_use(path)
        return content

    def put(self, digest: bytes, image: Image.Image) -> bytes:
        """Store a thumbnail atomically.

        Args:
            digest: content hash of the image.
            image: RGB, already small.

        Returns:
            The bytes that were written.

        Raises:
            MemesaeError: the disk is full or the folder cannot be written.
        """
        content = as_jpeg(image)
        self.write(digest, content)
        return content

    def write(self, digest: bytes, content: bytes) -> None:
        """Store a thumbnail that `as_jpeg` made, in this process or another, atomically.

        Raises:
            MemesaeError: the disk is full or the folder cannot be written.
        """
        path = self.path(digest)
        make_way(path)
        # no fsync: after a power cut a file that was not written out is recognised by its checksum
        with temporary_sibling(path) as sibling:
            sibling.write_bytes(content + _seal(content, digest))
        self._bound(path.parent, len(content))

    def ensure(self, library: Library, image_id: int) -> bytes | None:
        """The thumbnail of an image, recreated from its file if it was lost.

        Returns:
            The bytes of a JPEG file; None when no file of the image can be opened now.
        """
        image = library.images([image_id]).get(image_id)
        if image is None:
            return None
        stored = self.get(image.hash)
        return stored if stored is not None else self._recreate(library, image_id, image.hash)

    def _recreate(self, library: Library, image_id: int, digest: bytes) -> bytes | None:
        from memesae.library.decoding.decode import open_image
        from memesae.library.decoding.decode_limits import DecodeError

        for file in library.files_of([image_id]).get(image_id, []):
            if file.present:
                with suppress(DecodeError, FileNotFoundError):
                    return self.put(digest, open_image(file.path).thumbnail)
        return None

    def _bound(self, folder: Path, added: int) -> None:
        """Enforce a folder's share of the limit."""
        held = self._held.get(folder)
        held = sum(size for _, size, _ in _listing(folder)) if held is None else held + added
        if held > self._share:
            held = _drop_oldest(folder, self._share * 9 // 10)
        self._held[folder] = held


def as_jpeg(image: Image.Image) -> bytes:
    """A thumbnail as it is stored; the picture is RGB and already small."""
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()


def _seal(content: bytes, digest: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_SEAL_BYTES, key=digest[:64]).digest()


def _note_use(path: Path) -> None:
    """Update the file's time, at most once a day, for the eviction order."""
    # a thumbnail on a read-only disk, or one just removed by another process, is still good
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > _DAY:
            os.utime(path)


def _listing(folder: Path) -> Iterator[tuple[float, int, str]]:
    """Last use, size and path of each file in a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            # another process may remove files at the same time
            with suppress(FileNotFoundError):
                facts = entry.stat()
                yield facts.st_mtime, facts.st_size, entry.path


def _drop_oldest(folder: Path, target: int) -> int:
    """Remove files, least recently used first, until `target` bytes are left; returns what is."""
    listing = sorted(_listing(folder))
    held = sum(size for _, size, _ in listing)
    # the newest stays whatever its size: it was made to be shown now
    for _, size, path in listing[:-1]:
        if held <= target:
            break
        Path(path).unlink(missing_ok=True)
        held -= size
    return held
