"""A canvas to draw on in units, supersampled for smooth edges."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Literal

from PIL import Image, ImageChops, ImageDraw, ImageFont

from demo.paint import Colour, cloudy, glow, gradient, lighter, mix, roughened

SUPERSAMPLING = 2
"""Pixels drawn for each pixel of the finished picture, along each side."""
Point = tuple[float, float]
Ink = Colour | tuple[int, int, int, int]


class Canvas:
    """A picture that is being drawn.

    Attributes:
        width: width in units; a unit becomes one pixel of the finished picture.
        height: height in units.
        rng: the source of everything random in this picture.
        frames: finished frames, for an animation; empty for a still.
    """

    def __init__(self, width: int, height: int, rng: Random, *, transparent: bool = False) -> None:
        """A white canvas, or with `transparent` a transparent one."""
        self.width, self.height, self.rng = width, height, rng
        size = (width * SUPERSAMPLING, height * SUPERSAMPLING)
        self.image = Image.new("RGBA", size) if transparent else Image.new("RGB", size, "white")
        self.frames: list[Image.Image] = []
        self._drawer: ImageDraw.ImageDraw | None = None
        self._drawn_on = self.image

    @property
    def transparent(self) -> bool:
        """Whether the canvas is transparent where nothing was drawn."""
        return self.image.mode == "RGBA"

    def finished(self) -> Image.Image:
        """The picture at its final size, without supersampling."""
        return self.image.resize((self.width, self.height), Image.Resampling.BOX)

    def add_frame(self) -> None:
        """Append the current state as one frame of an animation."""
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
        self._pen().ellipse(box, outline=ink, width=max(1, round(width * SUPERSAMPLING)))

    def arc(
        self,
        box: tuple[float, float, float, float],
        start: float,
        end: float,
        ink: Ink,
        width: float,
    ) -> None:
        """A part of the outline of the ellipse in the box, degrees clockwise from three o'clock."""
        self._pen().arc(
            _scaled(box), start, end, fill=ink, width=max(1, round(width * SUPERSAMPLING))
        )

    def polygon(self, points: Sequence[Point], ink: Ink) -> None:
        """A filled polygon."""
        self._pen().polygon(_pairs(points), fill=ink)

    def box(
        self, left: float, top: float, right: float, bottom: float, ink: Ink, radius: float = 0
    ) -> None:
        """A rectangle, with round corners if a radius is given."""
        corners = _scaled((left, top, max(left, right), max(top, bottom)))
        self._pen().rounded_rectangle(corners, radius=radius * SUPERSAMPLING, fill=ink)

    def line(self, points: Sequence[Point], ink: Ink, width: float = 2) -> None:
        """A line through the points, with round joints."""
        self._pen().line(
            _pairs(points), fill=ink, width=max(1, round(width * SUPERSAMPLING)), joint="curve"
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
        """Text at a point; `bold` thickens the strokes, `outline` (colour, width) goes around them."""
        font, at, pen = font_of(size), (x * SUPERSAMPLING, y * SUPERSAMPLING), self._pen()
        if outline:
            colour, width = outline
            around = (width + bold) * SUPERSAMPLING
            pen.text(at, words, colour, font, anchor, stroke_width=around, align=align)
        pen.text(at, words, ink, font, anchor, stroke_width=bold * SUPERSAMPLING, align=align)

    def shade(
        self, points: Sequence[Point], colours: Sequence[Colour], rough: float = 0, cells: int = 6
    ) -> None:
        """A polygon filled from top to bottom with a gradient, roughened by noise."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, top = round(min(xs) * SUPERSAMPLING), round(min(ys) * SUPERSAMPLING)
        size = (round(max(xs) * SUPERSAMPLING) - left + 1, round(max(ys) * SUPERSAMPLING) - top + 1)
        surface = gradient(size, colours)
        if rough:
            surface = roughened(surface, cloudy(size, self.rng, cells), rough)
        mask = Image.new("L", size)
        shifted = [(x * SUPERSAMPLING - left, y * SUPERSAMPLING - top) for x, y in points]
        ImageDraw.Draw(mask).polygon(shifted, fill=255)
        self.image.paste(surface, (left, top), mask)

    def ball(self, x: float, y: float, across: float, down: float, colour: Colour) -> None:
        """An ellipse that looks round: lit from the upper left, dark at its rim."""
        size = (max(2, round(2 * across * SUPERSAMPLING)), max(2, round(2 * down * SUPERSAMPLING)))
        light = ImageChops.offset(glow(size, 0.8), -size[0] // 8, -size[1] // 8)
        surface = Image.composite(
            Image.new("RGB", size, lighter(colour, 0.35)),
            Image.new("RGB", size, mix(colour, (20, 16, 40), 0.32)),
            light,
        )
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).ellipse((0, 0, size[0] - 1, size[1] - 1), fill=255)
        self.image.paste(
            surface, (round((x - across) * SUPERSAMPLING), round((y - down) * SUPERSAMPLING)), mask
        )

    def add_light(
        self, x: float, y: float, radius: float, colour: Colour, strength: float = 1
    ) -> None:
        """A soft light around a point."""
        side = max(2, round(2 * radius * SUPERSAMPLING))
        mask = glow((side, side), 1.6).point(lambda level: level * strength)
        corner = (round((x - radius) * SUPERSAMPLING), round((y - radius) * SUPERSAMPLING))
        self.image.paste(colour, (*corner, corner[0] + side, corner[1] + side), mask)

    def paste(self, picture: Image.Image, x: float, y: float) -> None:
        """Paste another supersampled picture with its upper left corner at (x, y) units."""
        corner = (round(x * SUPERSAMPLING), round(y * SUPERSAMPLING))
        self.image.paste(picture, corner, picture if picture.mode == "RGBA" else None)

    def _pen(self) -> ImageDraw.ImageDraw:
        """The drawing context; translucent colours blend unless the canvas itself is transparent."""
        if self._drawer is None or self._drawn_on is not self.image:
            self._drawer, self._drawn_on = ImageDraw.Draw(self.image, "RGBA"), self.image
        return self._drawer


Draw = Callable[[Canvas], str]
"""Draws on the canvas and returns a caption."""


def with_article(phrase: str) -> str:
    """The phrase after "a" or "an": "an orange cat"."""
    return f"{'an' if phrase[0] in 'aeiou' else 'a'} {phrase}"


def joined(words: Sequence[str]) -> str:
    """The words as an English list: "olives, basil and salami"."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def font_of(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Pillow's built-in font, available on every machine, in supersampled size."""
    return ImageFont.load_default(size * SUPERSAMPLING)


def _scaled(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """A box in units, in supersampled pixels."""
    left, top, right, bottom = box
    return left * SUPERSAMPLING, top * SUPERSAMPLING, right * SUPERSAMPLING, bottom * SUPERSAMPLING


def _pairs(points: Sequence[Point]) -> list[Point]:
    """Points in units, in supersampled pixels."""
    return [(x * SUPERSAMPLING, y * SUPERSAMPLING) for x, y in points]
