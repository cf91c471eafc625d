"""The texts and glyphs that a widget paints, each with its colour and its background."""

import base64
import re
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

SVG = "{http://www.w3.org/2000/svg}"
PICTURE = "{http://www.w3.org/1999/xlink}href"
WHOLE_RANGE = 65535


@dataclass(frozen=True)
class Mark:
    """A text or a glyph on the screen.

    Attributes:
        text: the text; empty for a glyph.
        ink: its colour, blended with the background.
        background: the most frequent colour in its rectangle.
        large: whether it is large by WCAG: 18 points, or 14 points bold.
    """

    text: str
    ink: QColor
    background: QColor
    large: bool

    @property
    def contrast(self) -> float:
        return contrast(self.ink, self.background)


def parts(colour: QColor) -> tuple[float, float, float]:
    """Red, green and blue, 0 to 1."""
    return colour.redF(), colour.greenF(), colour.blueF()


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""

    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio, WCAG 2.2."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def marks(widget: QWidget) -> list[Mark]:
    """All texts and glyphs that a widget paints."""
    picture = picture_of(widget)
    found: dict[object, Mark] = {}
    for number, (item, transform) in enumerate(_drawn(widget)):
        is_text = item.tag == f"{SVG}text"
        mark = _text(item, transform, picture) if is_text else _glyph(item, transform, picture)
        if mark is None:
            continue
        # a line edit paints its text twice, clipped: the selected and the other part
        key = (mark.text, *_corner(item, transform)) if is_text else number
        if key not in found or found[key].contrast < mark.contrast:
            found[key] = mark
    return list(found.values())


def picture_of(widget: QWidget) -> QImage:
    """The pixels of a widget including what is behind it."""
    window = widget.window()
    corner = widget.mapTo(window, widget.rect().topLeft())
    return window.grab(QRect(corner, widget.size())).toImage()


def _corner(item, transform: QTransform) -> tuple[int, int]:
    corner = transform.map(QPointF(float(item.attrib["x"]), float(item.attrib["y"])))
    return round(corner.x()), round(corner.y())


def _drawn(widget: QWidget):
    """The SVG elements of a rendered widget, each with its transformation to pixels."""
    buffer, drawing = QBuffer(), QSvgGenerator()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    drawing.setOutputDevice(buffer)
    drawing.setResolution(widget.logicalDpiX())
    drawing.setSize(QSize(widget.size()))
    drawing.setViewBox(widget.rect())
    widget.render(drawing)
    buffer.close()
    yield from _elements(ET.fromstring(bytes(buffer.data().data())), QTransform(), {})


def _elements(group, outer: QTransform, style: dict):
    for item in group:
        merged = style | item.attrib
        transform = outer
        if "transform" in item.attrib:
            parts = map(float, re.findall(r"[-+.\de]+", item.attrib["transform"][7:]))
            transform = QTransform(*parts) * outer
        if item.tag in (f"{SVG}text", f"{SVG}image"):
            item.attrib = {**merged, **item.attrib}
            yield item, transform
        else:
            yield from _elements(item, transform, merged)


def _text(item, transform: QTransform, picture: QImage) -> Mark | None:
    text = "".join(item.itertext()).strip()
    if not text:
        return None
    font = QFont(item.attrib["font-family"])
    font.setPixelSize(max(1, round(float(item.attrib["font-size"]))))
    font.setWeight(QFont.Weight(int(item.attrib["font-weight"])))
    baseline = QPointF(float(item.attrib["x"]), float(item.attrib["y"]))
    rect = transform.mapRect(QFontMetricsF(font).boundingRect(text).translated(baseline))
    opacity = float(item.attrib.get("fill-opacity", 1)) * float(item.attrib.get("opacity", 1))
    points = font.pixelSize() * 0.75
    large = points >= 18 or (points >= 14 and font.weight() >= QFont.Weight.Bold)
    return _mark(text, QColor(item.attrib["fill"]), opacity, rect, picture, large=large)


def _glyph(item, transform: QTransform, picture: QImage) -> Mark | None:
    """The mark of an image in one colour; None for other images, which are photographs."""
    image = QImage.fromData(base64.b64decode(item.attrib[PICTURE].split(",")[1]))
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (
        [
            QColor.fromRgba(image.pixel(x, y))
            for x in range(image.width())
            for y in range(image.height())
        ]
        if image.width() <= 96 and image.height() <= 96
        else []
    )
    solid = Counter(colour.rgb() for colour in pixels if colour.alpha() > 250)
    clear = any(colour.alpha() == 0 for colour in pixels)
    if len(solid) != 1 or not clear:
        return None
    ink = QColor(next(iter(solid)))
    box = QRectF(*(float(item.attrib.get(name, 0)) for name in ("x", "y", "width", "height")))
    opacity = float(item.attrib.get("opacity", 1))
    return _mark("", ink, opacity, transform.mapRect(box), picture, large=True)


def _mark(text, ink, opacity, rect, picture, *, large) -> Mark | None:
    ratio = picture.devicePixelRatio()
    box = QRectF(rect.topLeft() * ratio, rect.size() * ratio).toAlignedRect()
    box &= picture.rect()
    if box.width() < 2 or box.height() < 2:
        return None
    colours = Counter(
        picture.pixel(x, y)
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    )
    background = QColor(colours.most_common(1)[0][0])
    seen = QColor.fromRgbF(
        *(
            under + (over - under) * opacity
            for over, under in zip(parts(ink), parts(background), strict=True)
        )
    )
    return Mark(text, seen, background, large)
