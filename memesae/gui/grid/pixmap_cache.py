"""Caches of pixmaps by image id: thumbnails, bounded by memory, and small square crops of them."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

LIMIT_BYTES = 256 * 1024 * 1024


class PixmapCache:
    """An LRU cache of pixmaps. QPixmapCache holds about 40 thumbnails by default; this one a thousand."""

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._limit = limit_bytes
        self._bytes = 0
        self._pixmaps: OrderedDict[int, QPixmap] = OrderedDict()

    def __len__(self) -> int:
        return len(self._pixmaps)

    def get(self, image_id: int) -> QPixmap | None:
        """The pixmap of an image, if it is cached."""
        found = self._pixmaps.get(image_id)
        if found is not None:
            self._pixmaps.move_to_end(image_id)
        return found

    def put(self, image_id: int, pixmap: QPixmap) -> None:
        """Add a pixmap; the least recently used are evicted."""
        old = self._pixmaps.pop(image_id, None)
        self._bytes += _bytes(pixmap) - (_bytes(old) if old is not None else 0)
        self._pixmaps[image_id] = pixmap
        while self._bytes > self._limit and len(self._pixmaps) > 1:
            _, dropped = self._pixmaps.popitem(last=False)
            self._bytes -= _bytes(dropped)

    def clear(self) -> None:
        """Remove all pixmaps."""
        self._pixmaps.clear()
        self._bytes = 0


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


CORNER = 5
MAX_SQUARES = 1500
"""More than a screenful; each takes some 15 kB."""


class SquarePixmaps:
    """Square crops of thumbnails.

    Args:
        whole: returns the thumbnail of an image, or None if it is not loaded.
    """

    def __init__(self, whole: Callable[[int], QPixmap | None]) -> None:
        self._whole = whole
        self._made: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()

    def paint(self, painter: QPainter, square: QRect, image_id: int, ratio: float) -> None:
        """Paint a square crop with rounded corners; requests the thumbnail if it is not loaded.

        Args:
            painter: the painter.
            square: target rectangle, in pixels at 100 %.
            image_id: the image.
            ratio: device pixel ratio.
        """
        pixmap = self._fitted(image_id, square.width(), ratio)
        if pixmap is None:
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(square), CORNER, CORNER)
        painter.save()
        painter.setClipPath(path)
        painter.drawPixmap(square.topLeft(), pixmap)
        painter.restore()

    def clear(self) -> None:
        """Remove everything, since ids now refer to other pictures."""
        self._made.clear()

    def _fitted(self, image_id: int, width: int, ratio: float) -> QPixmap | None:
        edge = round(width * ratio)
        known = self._made.get((image_id, edge))
        if known is not None:
            self._made.move_to_end((image_id, edge))
            return known
        whole = self._whole(image_id)
        return None if whole is None else self._store((image_id, edge), _square(whole, edge, ratio))

    def _store(self, key: tuple[int, int], pixmap: QPixmap) -> QPixmap:
        self._made[key] = pixmap
        while len(self._made) > MAX_SQUARES:
            self._made.popitem(last=False)
        return pixmap


def _square(whole: QPixmap, edge: int, ratio: float) -> QPixmap:
    filled = whole.scaled(
        QSize(edge, edge),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (filled.width() - edge) // 2, (filled.height() - edge) // 2
    small = filled.copy(QRect(left, top, edge, edge))
    small.setDevicePixelRatio(ratio)
    return small
