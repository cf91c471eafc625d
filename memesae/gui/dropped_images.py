"""Pictures that come in by dropping or pasting: files, addresses of files, or bare pixels."""

import tempfile
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from memesae.base.errors import MemesaeError
from memesae.gui.text_formatting import tr


def paths_in(mime: QMimeData | None) -> list[Path]:
    """The local files and folders a drop or the clipboard names; an empty clipboard is None."""
    if mime is None:
        return []
    urls = [url for url in mime.urls() if url.isLocalFile()]
    return [Path(url.toLocalFile()) for url in urls]


def has_something(mime: QMimeData | None) -> bool:
    """Whether a drop or the clipboard brings files or pixels."""
    return bool(paths_in(mime)) or (mime is not None and mime.hasImage())


class DroppedImages:
    """Gives every picture that comes in a path; bare pixels are put into a temporary folder."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="memesae-")
        self._count = 0

    def from_clipboard(self) -> list[Path]:
        """The pictures on the clipboard.

        Raises:
            MemesaeError: there is no room to put its pixels.
        """
        return self.pictures(QGuiApplication.clipboard().mimeData())

    def pictures(self, mime: QMimeData | None) -> list[Path]:
        """The picture files a drop or the clipboard brings.

        Raises:
            MemesaeError: there is no room to put its pixels.
        """
        files = [path for path in paths_in(mime) if path.is_file()]
        if files or mime is None or not mime.hasImage():
            return files
        return [self._put(cast(QImage, mime.imageData()))]

    def is_in(self, text: str) -> bool:
        """Whether a query names a pasted picture, which is there only until the window is closed."""
        return self._folder.name in text

    def _put(self, image: QImage) -> Path:
        self._count += 1
        path = Path(self._folder.name) / f"pasted-{self._count}.png"
        if not image.save(str(path)):
            raise MemesaeError(
                tr("The pasted picture could not be kept."),
                hint=tr("Make room in {folder}.").format(folder=self._folder.name),
            )
        return path

    def close(self) -> None:
        """Remove the temporary folder."""
        self._folder.cleanup()
