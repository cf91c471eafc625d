"""Pictures from drops or the clipboard: files, addresses, or image data."""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import unquote_to_bytes, urlsplit

from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.paths import write_atomically
from memesae.gui.text_formatting import tr

ENCODED = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp", "image/gif": ".gif"}
"""Formats whose bytes are taken as they are, with the suffix of their files."""
LONGEST_SUFFIX = 16
FAST_PNG = 90
"""Quality at which Qt compresses little: the file is read once and removed when the window closes."""


def paths_in(mime: QMimeData | None) -> list[Path]:
    """The local files and folders of a drop or the clipboard; an empty clipboard is None."""
    if mime is None:
        return []
    urls = [url for url in mime.urls() if url.isLocalFile()]
    return [Path(url.toLocalFile()) for url in urls]


def has_content(mime: QMimeData | None) -> bool:
    """Whether a drop or the clipboard has files, addresses or image data."""
    return mime is not None and (bool(mime.urls()) or _has_picture(mime))


def _has_picture(mime: QMimeData) -> bool:
    return mime.hasImage() or any(mime.hasFormat(kind) for kind in ENCODED)


@dataclass(frozen=True, slots=True)
class Received:
    """What a drop or the clipboard brought, taken from it on the window's thread.

    Attributes:
        paths: local files and folders.
        embedded: addresses that hold the picture itself (`data:`).
        remote: other addresses.
        encoded: the bytes of a picture file, and the suffix of its format; None if there are none.
        image: the pixels, if there are neither files nor bytes.
    """

    paths: tuple[Path, ...] = ()
    embedded: tuple[str, ...] = ()
    remote: tuple[str, ...] = ()
    encoded: tuple[bytes, str] | None = None
    image: QImage | None = None

    @classmethod
    def of(cls, mime: QMimeData | None) -> "Received":
        """Take it from a drop or the clipboard, without decoding or encoding."""
        if mime is None:
            return cls()
        urls: Sequence[QUrl] = mime.urls()
        paths = tuple(paths_in(mime))
        embedded = tuple(url.toString() for url in urls if url.scheme() == "data")
        remote = tuple(
            url.toDisplayString()
            for url in urls
            if not url.isLocalFile() and url.scheme() not in ("data", "")
        )
        if paths or embedded or not _has_picture(mime):
            return cls(paths, embedded, remote)
        for kind, suffix in ENCODED.items():
            # another program's picture: its pixels would be decoded here
            if mime.hasFormat(kind) and (content := bytes(mime.data(kind).data())):
                return cls(encoded=(content, suffix))
        image = cast("QImage | None", mime.imageData())
        # the other program may have promised what it cannot give
        return cls(image=None if image is None or image.isNull() else image)

    @property
    def pixels(self) -> bool:
        """Whether the picture itself came along with its address."""
        return self.encoded is not None or self.image is not None

    @property
    def empty(self) -> bool:
        """Whether there is no picture or folder in it."""
        return not (self.paths or self.embedded or self.encoded or self.image)


@dataclass(frozen=True, slots=True)
class Stored:
    """What was received, as files.

    Attributes:
        folders: the folders.
        pictures: the files; image data was written to temporary ones.
    """

    folders: tuple[Path, ...]
    pictures: tuple[Path, ...]


class DroppedImages:
    """Gives dropped and pasted pictures a path; image data is written to a temporary folder."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="memesae-")
        self._count = 0

    def from_clipboard(self) -> Received:
        """What is on the clipboard."""
        return Received.of(QGuiApplication.clipboard().mimeData())

    def store(self, received: Received, token: Token) -> Stored:
        """Look at the paths, and write image data to files; takes seconds, so not on the window's thread.

        Raises:
            MemesaeError: the image data cannot be written, or an address holds no picture.
        """
        folders: list[Path] = []
        pictures: list[Path] = []
        for path in received.paths:
            token.check()
            if path.is_dir():
                folders.append(path)
            elif path.exists():
                pictures.append(path)
        for address in received.embedded:
            token.check()
            pictures.append(self._put(*picture_in(address)))
        if received.encoded is not None:
            pictures.append(self._put(*received.encoded))
        if received.image is not None:
            pictures.append(self._put_pixels(received.image))
        return Stored(tuple(folders), tuple(pictures))

    def is_in(self, text: str) -> bool:
        """Whether a query refers to a pasted picture, which exists only until the window is closed."""
        return self._folder.name in text

    def _next(self, suffix: str) -> Path:
        self._count += 1
        return Path(self._folder.name) / f"pasted-{self._count}{suffix}"

    def _put(self, content: bytes, suffix: str) -> Path:
        path = self._next(suffix)
        try:
            write_atomically(path, lambda stream: stream.write(content))
        except OSError as error:
            raise self._no_room() from error
        return path

    def _put_pixels(self, image: QImage) -> Path:
        path = self._next(".png")
        if not image.save(str(path), "PNG", FAST_PNG):  # pyright: ignore - a name, not bytes
            raise self._no_room()
        return path

    def _no_room(self) -> MemesaeError:
        return MemesaeError(
            tr("The pasted picture could not be saved."),
            hint=tr("Free some space in {folder}.").format(folder=self._folder.name),
        )

    def close(self) -> None:
        """Remove the temporary folder."""
        self._folder.cleanup()


def picture_in(address: str) -> tuple[bytes, str]:
    """The bytes of the picture that a `data:` address holds, and the suffix of its format.

    Raises:
        MemesaeError: it holds something else.
    """
    head, comma, body = urlsplit(address).path.partition(",")
    kind, *parameters = head.lower().split(";")
    content = unquote_to_bytes(body)
    if "base64" in parameters:
        content = bytes(QByteArray.fromBase64(QByteArray(content)).data())
    if not comma or not kind.startswith("image/") or not content:
        raise MemesaeError(
            tr("This address holds no picture."),
            hint=tr("Save the picture as a file and drop that."),
        )
    suffix = re.match(r"\w+", kind.removeprefix("image/"), re.ASCII)
    # part of a path, and whoever made the address chose it
    return content, ENCODED.get(kind, "." + suffix[0][:LONGEST_SUFFIX] if suffix else "")
