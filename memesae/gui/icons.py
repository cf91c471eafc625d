"""Glyphs: small drawings in one colour, tinted to suit the palette."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from memesae.base.places import resource


@lru_cache
def _drawing(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def glyph(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The glyph of that name in one colour.

    Args:
        name: a file in resources/icons, without its suffix.
        colour: replaces `currentColor` in the drawing.
        size: edge in pixels at 100 %.
        ratio: the device pixel ratio of where it will be painted.
    """
    key = f"glyph {name} {colour.name(QColor.NameFormat.HexArgb)} {size} {ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawing = _drawing(name).replace("currentColor", colour.name())
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def app_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resource("icons/memesae.svg")))
