"""Pixmaps by image id, bounded by memory, and small square cuts of them."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

LIMIT_BYTES = 256 * 1024 * 1024


class PixmapCache:
    """Keeps the pixmaps used last. QPixmapCache holds about 40 thumbnails; this holds a thousand."""

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._limit = limit_bytes
        self._bytes = 0
        self._pixmaps: OrderedDict[int, QPixmap] = OrderedDict()

    def __len__(self) -> int:
        return len(self._pixmaps)

    def get(self, image_id: int) -> QPixmap | None:
        """The pixmap of an image, if it is here."""
        found = self._pixmaps.get(image_id)
        if found is not None:
            self._pixmaps.move_to_end(image_id)
        return found

    def put(self, image_id: int, pixmap: QPixmap) -> None:
        """Keep a pixmap; those used longest ago make room."""
        old = self._pixmaps.pop(image_id, None)
        self._bytes += _bytes(pixmap) - (_bytes(old) if old is not None else 0)
        self._pixmaps[image_id] = pixmap
        while self._bytes > self._limit and len(self._pixmaps) > 1:
            _, dropped = self._pixmaps.popitem(last=False)
            self._bytes -= _bytes(dropped)

    def clear(self) -> None:
        """Forget everything."""
        self._pixmaps.clear()
        self._bytes = 0


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


CORNER = 5
KEPT = 1500
"""More than a screen full of small pictures needs; each is some 15 kB."""


class Squares:
    """The middle of pictures as squares: at this size what is cut off tells nothing.

    Args:
        whole: the thumbnail of an image, or None while it is not here.
    """

    def __init__(self, whole: Callable[[int], QPixmap | None]) -> None:
        self._whole = whole
        self._made: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()

    def paint(self, painter: QPainter, square: QRect, image_id: int, ratio: float) -> None:
        """Paint a picture into a square with round corners, if it is here; asks for it if not.

        Args:
            painter: what to paint with.
            square: where, in pixels at 100 %.
            image_id: which.
            ratio: device pixels per pixel.
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

    def forget(self) -> None:
        """Drop everything: the ids mean other pictures now."""
        self._made.clear()

    def _fitted(self, image_id: int, width: int, ratio: float) -> QPixmap | None:
        edge = round(width * ratio)
        known = self._made.get((image_id, edge))
        if known is not None:
            self._made.move_to_end((image_id, edge))
            return known
        whole = self._whole(image_id)
        return None if whole is None else self._keep((image_id, edge), _square(whole, edge, ratio))

    def _keep(self, key: tuple[int, int], pixmap: QPixmap) -> QPixmap:
        self._made[key] = pixmap
        while len(self._made) > KEPT:
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
