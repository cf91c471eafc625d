"""Loading thumbnails and file data in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QByteArray,
    QObject,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QBrush, QImage, QPainter, QPixmap

from memesae.app.tasks import Pool, Tasks
from memesae.base.cancellation import Token
from memesae.gui.grid.pixmap_cache import PixmapCache, SquarePixmaps
from memesae.gui.open_library import OpenLibrary
from memesae.gui.text_formatting import clock
from memesae.gui.widgets.painting import RADIUS
from memesae.library.records import Image, ImageFile, Metadata

if TYPE_CHECKING:
    from memesae.app.session import Session


@dataclass(frozen=True, slots=True)
class Picture:
    """The contents of a cell.

    Attributes:
        id: the image.
        thumbnail: scaled, with rounded corners, in device pixels; None if there is none.
        file: its file, preferably one that is present; None if there is none.
        facts: its size and format; None if it is not in the library.
        noted: what other programs noted about it; None if nothing.
    """

    id: int
    thumbnail: QImage | None
    file: ImageFile | None
    facts: Image | None
    noted: Metadata | None = None

    @property
    def offline(self) -> bool:
        """Whether the file cannot be opened."""
        return self.file is None or not self.file.present

    @property
    def moves(self) -> str:
        """What marks it as an animation, the name of its format or a film's length; empty if it stands still."""
        facts = self.facts
        if facts is None or facts.frames < 2:
            return ""
        return facts.format if facts.seconds is None else clock(facts.seconds)


def read_pictures(
    session: Session, ids: Sequence[int], edge: int, ratio: float, token: Token
) -> list[Picture]:
    """Read the thumbnails of some images.

    Args:
        session: the library.
        ids: the images.
        edge: edge length of a thumbnail, in pixels at 100 %.
        ratio: device pixel ratio of the screen.
        token: cancels between two images.
    """
    files = session.library.files_of(ids)
    facts = session.library.images(ids)
    noted = session.library.noted(ids)
    pictures: list[Picture] = []
    for image_id in ids:
        token.check()
        copies = sorted(files.get(image_id, []), key=_absent)
        file = copies[0] if copies else None
        fact = facts.get(image_id)
        raw = _thumbnail(session, image_id, fact)
        pictures.append(
            Picture(image_id, fitted(raw, edge, ratio), file, fact, noted.get(image_id))
        )
    return pictures


def _absent(file: ImageFile) -> bool:
    return not file.present


def _thumbnail(session: Session, image_id: int, fact: Image | None) -> QImage:
    data = session.thumbnails.get(fact.hash) if fact is not None else None
    if data is None:
        data = session.thumbnails.ensure(session.library, image_id)
    return _decoded(data) if data else QImage()


def _decoded(data: bytes) -> QImage:
    """Decode a JPEG file; a null image if it is damaged.

    Not by a QImageReader on a QBuffer: Qt reads that while it holds the lock of its image plugins, and each read
    of a QIODevice made in Python needs the GIL, which the window's thread may hold while it waits for the same lock.
    """
    return QImage.fromData(QByteArray(data), "JPEG")  # pyright: ignore[reportArgumentType]


def fitted(image: QImage, edge: int, ratio: float) -> QImage | None:
    """Scale an image to fit a square and round its corners; None for a null image.

    Small images are enlarged to twice their size at most.
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
PARALLEL = 2
MAX_WAITING = 240
"""Maximum number of waiting requests, more than a screenful: the oldest, scrolled past, are dropped."""


class ThumbnailLoader(QObject):
    """Pixmaps and file data of images: returned at once if loaded, else announced by `loaded`.

    Attributes:
        loaded: ids (list of int) of images that are now loaded.
        outdated: views should request what they show again.
        squares: square thumbnails.
    """

    loaded = Signal(list)
    outdated = Signal()

    def __init__(self, current: OpenLibrary, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._tasks = tasks
        self._pixmaps = PixmapCache()
        self.squares = SquarePixmaps(self.pixmap)
        self._pictures: dict[int, Picture] = {}
        self._stale: set[int] = set()
        self._waiting: dict[int, None] = {}
        self._reading: dict[Token, list[int]] = {}
        self._edge = 0
        self._ratio = 1.0
        # batch the requests of one paint event
        self._start = QTimer(self, interval=0, singleShot=True)
        self._start.timeout.connect(self._begin)
        current.changed.connect(self.clear)

    @property
    def idle(self) -> bool:
        """Whether nothing is being loaded."""
        return not self._waiting and not self._reading

    def fit(self, edge: int, ratio: float) -> None:
        """Set the size of thumbnails; if it has changed, all are reloaded."""
        if (edge, ratio) != (self._edge, self._ratio):
            self._edge, self._ratio = edge, ratio
            self.clear()

    def clear(self) -> None:
        """Drop everything loaded and cancel running requests."""
        for token in self._reading:
            token.cancel()
        self._reading.clear()
        self._waiting.clear()
        self._pixmaps.clear()
        self.squares.clear()
        self._pictures.clear()
        self._stale.clear()

    def reload_visible(self) -> None:
        """Reload images when they are next shown; cached data is shown until then.

        Files may have moved, gone or come back; the pictures themselves are unchanged.
        """
        self._stale = set(self._pictures)
        self.outdated.emit()

    def picture(self, image_id: int) -> Picture | None:
        """The data of an image; requests it if it is not loaded."""
        known = self._pictures.get(image_id)
        if known is None or image_id in self._stale:
            self._request(image_id)
        return known

    def pixmap(self, image_id: int) -> QPixmap | None:
        """The thumbnail of an image; requests it if it is not loaded."""
        found = self._pixmaps.get(image_id)
        if found is None and not self._has_none(image_id):
            self._request(image_id)
        return found

    def _has_none(self, image_id: int) -> bool:
        """Whether the image was loaded and has no thumbnail."""
        known = self._pictures.get(image_id)
        return known is not None and known.thumbnail is None

    def _request(self, image_id: int) -> None:
        if any(image_id in ids for ids in self._reading.values()):
            return
        self._waiting.pop(image_id, None)
        self._waiting[image_id] = None
        while len(self._waiting) > MAX_WAITING:
            del self._waiting[next(iter(self._waiting))]
        self._start.start()

    def _begin(self) -> None:
        session = self._current.session
        while session is not None and self._waiting and len(self._reading) < PARALLEL:
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
            self._store(picture)
        self.loaded.emit([picture.id for picture in pictures])

    def _ended(self, ids: list[int]) -> None:
        """Start the next batch, also after an error."""
        self._reading = {token: held for token, held in self._reading.items() if held is not ids}
        self._begin()

    def _store(self, picture: Picture) -> None:
        self._pictures[picture.id] = picture
        self._stale.discard(picture.id)
        if picture.thumbnail is not None:
            self._pixmaps.put(picture.id, self._pixmap_of(picture.thumbnail))

    def _pixmap_of(self, image: QImage) -> QPixmap:
        pixmap = QPixmap.fromImage(image, Qt.ImageConversionFlag.NoFormatConversion)
        pixmap.setDevicePixelRatio(self._ratio)
        return pixmap
