"""Pictures as other programs take them: files, and pixels for those that want to paste."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from memesae.base.errors import MemesaeError

GNOME_FILES = "x-special/gnome-copied-files"
"""What file managers of the GNOME family paste; the list of addresses alone they only drop."""
PIXELS = "application/x-qt-image"


def as_files(paths: Sequence[Path]) -> QMimeData:
    """Files for file managers and chats."""
    return _with_files(QMimeData(), paths)


def as_picture(paths: Sequence[Path], image: QImage) -> QMimeData:
    """Files, and the pixels of the first."""
    data = as_files(paths)
    data.setImageData(image)
    return data


OWN = "application/x-memesae-pictures"


def is_own(data: QMimeData) -> bool:
    """Whether it was this very program that carries these pictures."""
    return bytes(data.data(OWN).data()) == _mark()


def _mark() -> bytes:
    return str(os.getpid()).encode()


class DraggedPictures(QMimeData):
    """Files; the pixels of a single one are read when the program it is dropped on asks for them."""

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()
        self._only = paths[0] if len(paths) == 1 else None
        _with_files(self, paths)
        self.setData(OWN, _mark())

    def formats(self) -> list[str]:
        """What can be asked for."""
        held = super().formats()
        return [*held, PIXELS] if self._only is not None else held

    def hasFormat(self, mimetype: str) -> bool:  # noqa: N802 - Qt calls it
        """Whether it can be asked for."""
        return mimetype in self.formats()

    def retrieveData(self, mimetype: str, preferred: object) -> object:  # noqa: N802 - Qt calls it
        """Read the pixels now."""
        if mimetype != PIXELS or self._only is None:
            return super().retrieveData(mimetype, preferred)  # pyright: ignore
        from memesae.gui.overlays.large_picture import large

        try:
            return large(self._only)
        except MemesaeError:
            # the program it is dropped on gets the file all the same
            return QImage()


def _with_files(data: QMimeData, paths: Sequence[Path]) -> QMimeData:
    urls = [QUrl.fromLocalFile(str(path)) for path in paths]
    data.setUrls(urls)
    addresses = "\n".join(
        ["copy", *(url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in urls)]
    )
    data.setData(GNOME_FILES, addresses.encode())
    return data
