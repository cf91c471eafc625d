"""Pixmaps by image id, bounded by the memory they take."""

from collections import OrderedDict

from PySide6.QtGui import QPixmap

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
