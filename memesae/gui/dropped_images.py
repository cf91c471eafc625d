"""Pictures from drops or the clipboard: files, URLs of files, or image data."""

import tempfile
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from memesae.base.errors import MemesaeError
from memesae.gui.text_formatting import tr


def paths_in(mime: QMimeData | None) -> list[Path]:
    """The local files and folders of a drop or the clipboard; an empty clipboard is None."""
    if mime is None:
        return []
    urls = [url for url in mime.urls() if url.isLocalFile()]
    return [Path(url.toLocalFile()) for url in urls]


def has_content(mime: QMimeData | None) -> bool:
    """Whether a drop or the clipboard has files or image data."""
    return bool(paths_in(mime)) or (mime is not None and mime.hasImage())


class DroppedImages:
    """Gives dropped and pasted pictures a path; image data is saved in a temporary folder."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="memesae-")
        self._count = 0

    def from_clipboard(self) -> list[Path]:
        """The pictures on the clipboard.

        Raises:
            MemesaeError: its image data cannot be saved.
        """
        return self.pictures(QGuiApplication.clipboard().mimeData())

    def pictures(self, mime: QMimeData | None) -> list[Path]:
        """The picture files of a drop or the clipboard.

        Raises:
            MemesaeError: its image data cannot be saved.
        """
        files = [path for path in paths_in(mime) if path.is_file()]
        if files or mime is None or not mime.hasImage():
            return files
        return [self._put(cast(QImage, mime.imageData()))]

    def is_in(self, text: str) -> bool:
        """Whether a query refers to a pasted picture, which exists only until the window is closed."""
        return self._folder.name in text

    def _put(self, image: QImage) -> Path:
        self._count += 1
        path = Path(self._folder.name) / f"pasted-{self._count}.png"
        if not image.save(str(path)):
            raise MemesaeError(
                tr("The pasted picture could not be saved."),
                hint=tr("Free some space in {folder}.").format(folder=self._folder.name),
            )
        return path

    def close(self) -> None:
        """Remove the temporary folder."""
        self._folder.cleanup()
