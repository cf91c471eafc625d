"""Reads thumbnails and the facts about their images; runs off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter

from memesae.base.token import Token
from memesae.gui.paint import RADIUS
from memesae.library.records import Image, ImageFile

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session


@dataclass(frozen=True, slots=True)
class Picture:
    """What a cell shows.

    Attributes:
        id: the image.
        thumbnail: fitted and rounded, in device pixels; None where there is none.
        file: where it lies, a present file before an absent one; None if nowhere.
        facts: its size and format; None if the library does not know it.
    """

    id: int
    thumbnail: QImage | None
    file: ImageFile | None
    facts: Image | None

    @property
    def offline(self) -> bool:
        """Whether the file cannot be opened now."""
        return self.file is None or not self.file.present


def read(
    session: Session, ids: Sequence[int], edge: int, ratio: float, token: Token
) -> list[Picture]:
    """Read the thumbnails of some images.

    Args:
        session: whose images they are.
        ids: the images.
        edge: of the square they must fit, in pixels at 100 %.
        ratio: device pixel ratio of the screen.
        token: stops the work between two images.
    """
    files = session.library.files_of(ids)
    facts = session.library.images(ids)
    pictures: list[Picture] = []
    for image_id in ids:
        token.check()
        places = sorted(files.get(image_id, []), key=_absent)
        place = places[0] if places else None
        fact = facts.get(image_id)
        raw = _thumbnail(session, image_id, fact)
        pictures.append(Picture(image_id, fitted(raw, edge, ratio), place, fact))
    return pictures


def _absent(file: ImageFile) -> bool:
    return not file.present


def _thumbnail(session: Session, image_id: int, fact: Image | None) -> QImage:
    data = session.thumbnails.get(fact.hash) if fact is not None else None
    if data is None:
        data = session.thumbnails.ensure(session.library, image_id)
    return _decoded(data) if data else QImage()


def _decoded(data: bytes) -> QImage:
    """The image in the bytes of a JPEG file; an empty one where they are damaged."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # looking for the format would ask the SVG reader too: that makes a connection, under a lock which the
    # window's thread may hold while it waits for Python, and both would wait for ever
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    reader.setAutoDetectImageFormat(False)
    return reader.read()


def fitted(image: QImage, edge: int, ratio: float) -> QImage | None:
    """The image scaled into a square and given round corners; None for an empty image.

    Small images grow to twice their size at most: beyond that they only look broken.
    """
    if image.isNull():
        return None
    room = round(edge * ratio)
    bound = min(room, 2 * max(image.width(), image.height()))
    size = image.size().scaled(QSize(bound, bound), Qt.AspectRatioMode.KeepAspectRatio)
    scaled = image.scaled(
        size.expandedTo(QSize(1, 1)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return _with_round_corners(scaled, RADIUS * ratio)


def _with_round_corners(image: QImage, radius: float) -> QImage:
    canvas = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(image))
    painter.drawRoundedRect(QRectF(canvas.rect()), radius, radius)
    painter.end()
    return canvas
