"""Units, colours, lines of text, glyphs and key caps for custom painting."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QIcon,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionViewItem, QWidget

from memesae.base.paths import resource

Role = QPalette.ColorRole
UNIT = 8
"""The unit of all distances, in pixels at 100 %."""
RADIUS = 8
"""Corner radius of cards, fields and thumbnails."""
REFERENCE_FONT_PIXELS = 13
"""Font size that the sizes of sheets refer to, in pixels at 100 %."""


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Interpolate between two colours: 0 gives the first, 1 the second."""

    def between(start: float, end: float) -> float:
        return start + (end - start) * share

    return QColor.fromRgbF(
        between(first.redF(), second.redF()),
        between(first.greenF(), second.greenF()),
        between(first.blueF(), second.blueF()),
        between(first.alphaF(), second.alphaF()),
    )


def rounded(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
    radius: float = RADIUS,
) -> None:
    """Draw a rounded rectangle whose line stays inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if line is not None else 0.0
    painter.setPen(QPen(line, width) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_state(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint the background of a row or card that is selected or under the mouse."""
    palette: QPalette = option.palette
    rect: QRect = option.rect
    accent, paper = palette.color(Role.Highlight), palette.color(Role.Base)
    around = QRectF(rect.adjusted(2, 1, -2, -1))
    if option.state & QStyle.StateFlag.State_Selected:
        rounded(painter, around, fill=mixed(paper, accent, 0.14), line=accent, width=1.5)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        rounded(painter, around, fill=palette.color(Role.AlternateBase))


def paint_line(
    painter: QPainter,
    rect: QRect,
    ink: QColor,
    text: str,
    font: QFont,
    *,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Paint one line of text, elided where there is no room for all of it."""
    painter.setFont(font)
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(text, elide, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)


def font_growth(font: QFont) -> float:
    """Size of a font relative to the reference font, at least 1."""
    return max(1.0, QFontInfo(font).pixelSize() / REFERENCE_FONT_PIXELS)


def scaled(font: QFont, factor: float, *, weight: QFont.Weight | None = None) -> QFont:
    """A copy of a font with its size multiplied by `factor`."""
    copy = QFont(font)
    copy.setPointSizeF(font.pointSizeF() * factor)
    if weight is not None:
        copy.setWeight(weight)
    return copy


@lru_cache
def _drawing(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def glyph(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """A glyph rendered in one colour, from the cache if possible.

    Args:
        name: a file in resources/icons, without its suffix.
        colour: replaces `currentColor` in the drawing.
        size: edge length in pixels at 100 %.
        ratio: device pixel ratio of the paint device.
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
    """A widget that shows a glyph in a palette colour.

    Args:
        name: a file in resources/icons, without its suffix.
        role: palette role of its colour.
        size: edge length in pixels at 100 %.
        parent: the parent widget.
    """

    def __init__(self, name: str, role: QPalette.ColorRole, size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self._edge = size
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the glyph in the current colour of its role."""
        colour = self.palette().color(self._role)
        sign = glyph(self._name, colour, self._edge, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, (self.height() - self._edge) // 2, sign)


def paint_tick(
    painter: QPainter, box: QRectF, palette: QPalette, *, ticked: bool, ratio: float
) -> None:
    """Paint the box of something that can be ticked."""
    fill = palette.color(QPalette.ColorRole.Highlight if ticked else QPalette.ColorRole.Base)
    line = fill if ticked else palette.color(QPalette.ColorRole.PlaceholderText)
    rounded(painter, box, fill=fill, line=line, radius=3)
    if ticked:
        ink = palette.color(QPalette.ColorRole.HighlightedText)
        sign = glyph("done", ink, int(box.width()) - 2, ratio)
        painter.drawPixmap(box.topLeft() + QPointF(1, 1), sign)


def app_icon() -> QIcon:
    """The icon of the program."""
    return QIcon(str(resource("icons/memesae.svg")))


HEIGHT = 3 * UNIT
GAP = UNIT // 2


def native(key: str) -> str:
    """A key in the notation of the platform: Ctrl+K, or ⌘K on macOS."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _width(text: str, font: QFont) -> int:
    return max(HEIGHT, QFontMetrics(font).horizontalAdvance(text) + 2 * UNIT)


def paint_caps(
    painter: QPainter,
    rect: QRect,
    palette: QPalette,
    keys: Sequence[str],
    *,
    selected: bool = False,
) -> int:
    """Paint key caps at the right edge of `rect`; returns their total width."""
    font = scaled(painter.font(), 0.85)
    painter.save()
    painter.setFont(font)
    right = rect.right() + 1
    for text in reversed([native(key) for key in keys]):
        width = _width(text, font)
        cap = QRect(right - width, rect.center().y() - HEIGHT // 2 + 1, width, HEIGHT)
        _paint_cap(painter, cap, text, palette, selected)
        right -= width + GAP
    painter.restore()
    return rect.right() + 1 - right


def _paint_cap(painter: QPainter, cap: QRect, text: str, palette: QPalette, selected: bool) -> None:
    ink = palette.color(Role.HighlightedText if selected else Role.Text)
    background = None if selected else palette.color(Role.AlternateBase)
    line = ink if selected else palette.color(Role.Mid)
    rounded(painter, QRectF(cap), fill=background, line=line, radius=6)
    painter.setPen(ink)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)


class KeyCaps(QWidget):
    """The keys of one command, side by side."""

    def __init__(self, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = list(keys)
        self.setAccessibleName(", ".join(native(key) for key in keys))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for all caps."""
        font = scaled(self.font(), 0.85)
        widths = [_width(native(key), font) + GAP for key in self._keys]
        return QSize(sum(widths), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the caps."""
        paint_caps(QPainter(self), self.rect(), self.palette(), self._keys)
