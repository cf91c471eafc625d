"""Getting thumbnails and facts onto the screen without keeping the window waiting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter, QPixmap

from memesae.app.tasks import Pool, Tasks
from memesae.base.cancellation import Token
from memesae.gui.grid.pixmap_cache import PixmapCache, Squares
from memesae.gui.open_library import OpenLibrary
from memesae.gui.widgets.painting import RADIUS
from memesae.library.records import Image, ImageFile

if TYPE_CHECKING:
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


def read_pictures(
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


BATCH = 12
AT_ONCE = 2
WAITING = 240
"""More requests than a screen holds are of pictures scrolled past: the oldest are dropped."""


class ThumbnailLoader(QObject):
    """Pixmaps and facts of images: here at once if known, announced by `loaded` otherwise.

    Attributes:
        loaded: ids (list of int) whose picture is known now.
        outdated: what is seen should be asked for again.
        squares: the same pictures, small and square.
    """

    loaded = Signal(list)
    outdated = Signal()

    def __init__(self, current: OpenLibrary, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._tasks = tasks
        self._pixmaps = PixmapCache()
        self.squares = Squares(self.pixmap)
        self._pictures: dict[int, Picture] = {}
        self._stale: set[int] = set()
        self._waiting: dict[int, None] = {}
        self._reading: dict[Token, list[int]] = {}
        self._edge = 0
        self._ratio = 1.0
        # one request per event loop round: painting asks for each cell by itself
        self._start = QTimer(self, interval=0, singleShot=True)
        self._start.timeout.connect(self._begin)
        current.changed.connect(self.forget)

    @property
    def idle(self) -> bool:
        """Whether nothing is being read."""
        return not self._waiting and not self._reading

    def fit(self, edge: int, ratio: float) -> None:
        """Say how large thumbnails are shown; others than before are read anew."""
        if (edge, ratio) != (self._edge, self._ratio):
            self._edge, self._ratio = edge, ratio
            self.forget()

    def forget(self) -> None:
        """Drop everything read and everything being read."""
        for token in self._reading:
            token.cancel()
        self._reading.clear()
        self._waiting.clear()
        self._pixmaps.clear()
        self.squares.forget()
        self._pictures.clear()
        self._stale.clear()

    def look_again(self) -> None:
        """Read anew what is seen from now on; until then what is known is shown.

        Pictures may have moved, gone or come back; what they show is the same.
        """
        self._stale = set(self._pictures)
        self.outdated.emit()

    def picture(self, image_id: int) -> Picture | None:
        """What is known about an image; asks for it if nothing is."""
        known = self._pictures.get(image_id)
        if known is None or image_id in self._stale:
            self._request(image_id)
        return known

    def pixmap(self, image_id: int) -> QPixmap | None:
        """The thumbnail of an image; asks for it if it is not here."""
        found = self._pixmaps.get(image_id)
        if found is None and not self._without(image_id):
            self._request(image_id)
        return found

    def _without(self, image_id: int) -> bool:
        """Whether the image was read and has no thumbnail at all."""
        known = self._pictures.get(image_id)
        return known is not None and known.thumbnail is None

    def _request(self, image_id: int) -> None:
        if any(image_id in ids for ids in self._reading.values()):
            return
        self._waiting.pop(image_id, None)
        self._waiting[image_id] = None
        while len(self._waiting) > WAITING:
            del self._waiting[next(iter(self._waiting))]
        self._start.start()

    def _begin(self) -> None:
        session = self._current.session
        while session is not None and self._waiting and len(self._reading) < AT_ONCE:
            ids = list(self._waiting)[-BATCH:]
            for image_id in ids:
                del self._waiting[image_id]
            work = partial(read_pictures, session, ids, self._edge, self._ratio)
            token = self._tasks.start(
                Pool.DISK, work, done=self._arrived, ended=partial(self._ended, ids)
            )
            self._reading[token] = ids

    def _arrived(self, pictures: list[Picture]) -> None:
        for picture in pictures:
            self._keep(picture)
        self.loaded.emit([picture.id for picture in pictures])

    def _ended(self, ids: list[int]) -> None:
        """Go on with what waits, also where reading went wrong."""
        self._reading = {token: held for token, held in self._reading.items() if held is not ids}
        self._begin()

    def _keep(self, picture: Picture) -> None:
        self._pictures[picture.id] = picture
        self._stale.discard(picture.id)
        if picture.thumbnail is not None:
            self._pixmaps.put(picture.id, self._pixmap_of(picture.thumbnail))

    def _pixmap_of(self, image: QImage) -> QPixmap:
        pixmap = QPixmap.fromImage(image, Qt.ImageConversionFlag.NoFormatConversion)
        pixmap.setDevicePixelRatio(self._ratio)
        return pixmap
