"""Reads a whole picture for quick look and the clipboard; runs off the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from memesae.gui.grid.thumbnail_reader import Picture
from memesae.gui.words import size_of_file

if TYPE_CHECKING:
    from PIL import Image as PillowImage


def large(path: Path, bound: int | None = None) -> QImage:
    """The first frame of a picture, decoded under the library's limits.

    Args:
        path: the file.
        bound: longest edge in device pixels; None for all of it.

    Raises:
        MemesaeError: the file cannot be opened as a picture.
    """
    # loaded here, since no start of the window should wait for decoders
    from memesae.library.decoding import open_image

    image = to_qimage(open_image(path).frames[0])
    if bound is None or max(image.width(), image.height()) <= bound:
        return image
    return image.scaled(
        bound, bound, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def to_qimage(picture: PillowImage.Image) -> QImage:
    """A Pillow image as Qt's, with memory of its own."""
    rgb = picture.convert("RGB")
    width, height = rgb.size
    data = rgb.tobytes()
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def caption(picture: Picture) -> tuple[str, str, str]:
    """Dimensions, file size and folder of a picture, empty where unknown."""
    facts, file = picture.facts, picture.file
    dimensions = f"{facts.width} × {facts.height}" if facts is not None else ""
    if file is None:
        return dimensions, "", ""
    return dimensions, size_of_file(file.size), str(file.path.parent)
