"""Glyphs: small drawings in one colour, tinted to suit the palette."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

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


class Sign(QWidget):
    """A glyph that stands for itself and follows the theme and the screen.

    Args:
        name: a file in resources/icons, without its suffix.
        role: gives its colour.
        size: edge in pixels at 100 %.
        parent: what it stands in.
    """

    def __init__(self, name: str, role: QPalette.ColorRole, size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self._edge = size
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the colour its role has now."""
        colour = self.palette().color(self._role)
        sign = glyph(self._name, colour, self._edge, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, (self.height() - self._edge) // 2, sign)


def app_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resource("icons/memesae.svg")))
