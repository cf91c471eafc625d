"""A sheet to draw on in units, kept at twice its size so that edges come out smooth."""

from collections.abc import Sequence
from random import Random
from typing import Literal

from PIL import Image, ImageChops, ImageDraw, ImageFont

from memesae.app.demo.paint import cloudy, glow, gradient, roughened
from memesae.app.demo.palette import Colour, lighter, mix

SHARP = 2
Point = tuple[float, float]
Ink = Colour | tuple[int, int, int, int]


class Canvas:
    """One picture in the making.

    Attributes:
        width: width in units; a unit becomes one pixel of the finished picture.
        height: height in units.
        dice: where everything random in this picture comes from.
        frames: finished frames, for an animation; empty for a still.
    """

    def __init__(self, width: int, height: int, dice: Random, *, clear: bool = False) -> None:
        """A white sheet, or with `clear` a transparent one."""
        self.width, self.height, self.dice = width, height, dice
        size = (width * SHARP, height * SHARP)
        self.image = Image.new("RGBA", size) if clear else Image.new("RGB", size, "white")
        self.frames: list[Image.Image] = []
        self._drawer: ImageDraw.ImageDraw | None = None
        self._drawn_on = self.image

    @property
    def clear(self) -> bool:
        """Whether the sheet is transparent where nothing was drawn."""
        return self.image.mode == "RGBA"

    def finished(self) -> Image.Image:
        """The picture at its own size."""
        return self.image.resize((self.width, self.height), Image.Resampling.BOX)

    def snap(self) -> None:
        """Keep what is on the sheet now as one frame of an animation."""
        self.frames.append(self.finished())

    def ellipse(self, x: float, y: float, across: float, down: float, ink: Ink) -> None:
        """An ellipse around (x, y) with these radii."""
        self._pen().ellipse(_scaled((x - across, y - down, x + across, y + down)), fill=ink)

    def circle(self, x: float, y: float, radius: float, ink: Ink) -> None:
        """A disc around (x, y)."""
        self.ellipse(x, y, radius, radius, ink)

    def ring(self, x: float, y: float, radius: float, ink: Ink, width: float) -> None:
        """The outline of a circle, drawn inwards from `radius`."""
        box = _scaled((x - radius, y - radius, x + radius, y + radius))
        self._pen().ellipse(box, outline=ink, width=max(1, round(width * SHARP)))

    def arc(
        self,
        box: tuple[float, float, float, float],
        start: float,
        end: float,
        ink: Ink,
        width: float,
    ) -> None:
        """A part of the outline of the ellipse in the box, degrees clockwise from three o'clock."""
        self._pen().arc(_scaled(box), start, end, fill=ink, width=max(1, round(width * SHARP)))

    def polygon(self, points: Sequence[Point], ink: Ink) -> None:
        """A filled polygon."""
        self._pen().polygon(_pairs(points), fill=ink)

    def box(
        self, left: float, top: float, right: float, bottom: float, ink: Ink, radius: float = 0
    ) -> None:
        """A rectangle, with round corners if a radius is given."""
        corners = _scaled((left, top, max(left, right), max(top, bottom)))
        self._pen().rounded_rectangle(corners, radius=radius * SHARP, fill=ink)

    def line(self, points: Sequence[Point], ink: Ink, width: float = 2) -> None:
        """A line through the points, with round joints."""
        self._pen().line(
            _pairs(points), fill=ink, width=max(1, round(width * SHARP)), joint="curve"
        )

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        ink: Ink,
        *,
        anchor: str = "la",
        bold: float = 0,
        outline: tuple[Colour, float] | None = None,
        align: Literal["left", "center"] = "left",
    ) -> None:
        """Words at a point; `bold` thickens the strokes, `outline` (colour, width) goes around them."""
        font, at, pen = type_of(size), (x * SHARP, y * SHARP), self._pen()
        if outline:
            colour, width = outline
            around = (width + bold) * SHARP
            pen.text(at, words, colour, font, anchor, stroke_width=around, align=align)
        pen.text(at, words, ink, font, anchor, stroke_width=bold * SHARP, align=align)

    def shade(
        self, points: Sequence[Point], colours: Sequence[Colour], rough: float = 0, cells: int = 6
    ) -> None:
        """A polygon filled from top to bottom with a gradient, roughened by noise."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, top = round(min(xs) * SHARP), round(min(ys) * SHARP)
        size = (round(max(xs) * SHARP) - left + 1, round(max(ys) * SHARP) - top + 1)
        surface = gradient(size, colours)
        if rough:
            surface = roughened(surface, cloudy(size, self.dice, cells), rough)
        mask = Image.new("L", size)
        shifted = [(x * SHARP - left, y * SHARP - top) for x, y in points]
        ImageDraw.Draw(mask).polygon(shifted, fill=255)
        self.image.paste(surface, (left, top), mask)

    def ball(self, x: float, y: float, across: float, down: float, colour: Colour) -> None:
        """An ellipse that looks round: lit from the upper left, dark at its rim."""
        size = (max(2, round(2 * across * SHARP)), max(2, round(2 * down * SHARP)))
        light = ImageChops.offset(glow(size, 0.8), -size[0] // 8, -size[1] // 8)
        surface = Image.composite(
            Image.new("RGB", size, lighter(colour, 0.35)),
            Image.new("RGB", size, mix(colour, (20, 16, 40), 0.32)),
            light,
        )
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).ellipse((0, 0, size[0] - 1, size[1] - 1), fill=255)
        self.image.paste(surface, (round((x - across) * SHARP), round((y - down) * SHARP)), mask)

    def shine(self, x: float, y: float, radius: float, colour: Colour, strength: float = 1) -> None:
        """A soft light around a point."""
        side = max(2, round(2 * radius * SHARP))
        mask = glow((side, side), 1.6).point(lambda level: level * strength)
        corner = (round((x - radius) * SHARP), round((y - radius) * SHARP))
        self.image.paste(colour, (*corner, corner[0] + side, corner[1] + side), mask)

    def lay(self, picture: Image.Image, x: float, y: float) -> None:
        """Another picture, in sheet pixels, with its upper left corner at (x, y) units."""
        corner = (round(x * SHARP), round(y * SHARP))
        self.image.paste(picture, corner, picture if picture.mode == "RGBA" else None)

    def _pen(self) -> ImageDraw.ImageDraw:
        """A pen whose translucent colours blend, where the sheet is not transparent itself."""
        if self._drawer is None or self._drawn_on is not self.image:
            self._drawer, self._drawn_on = ImageDraw.Draw(self.image, "RGBA"), self.image
        return self._drawer


def type_of(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Pillow's own font, the one that is there on every machine, for the sheet's scale."""
    return ImageFont.load_default(size * SHARP)


def _scaled(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """A box in units, in sheet pixels."""
    left, top, right, bottom = box
    return left * SHARP, top * SHARP, right * SHARP, bottom * SHARP


def _pairs(points: Sequence[Point]) -> list[Point]:
    """Points in units, in sheet pixels."""
    return [(x * SHARP, y * SHARP) for x, y in points]
