"""What scenes are built from: sky, sun, clouds, ridges, water."""

import itertools
from collections.abc import Sequence
from random import Random

from memesae.app.demo.canvas import Canvas, Point
from memesae.app.demo.palette import Colour, lighter, mix

SKIES: dict[str, tuple[Colour, ...]] = {
    "clear": ((52, 122, 204), (132, 188, 236), (214, 234, 246)),
    "morning": ((110, 158, 214), (236, 206, 200), (252, 228, 190)),
    "sunset": ((66, 48, 110), (206, 84, 96), (250, 160, 74), (254, 216, 130)),
    "dusk": ((28, 36, 84), (92, 74, 134), (222, 132, 140)),
    "grey": ((118, 130, 146), (168, 178, 188), (204, 210, 214)),
    "night": ((6, 8, 28), (16, 22, 58), (40, 48, 96)),
}


def sky(canvas: Canvas, kind: str, horizon: float) -> None:
    """The sky of a kind down to the horizon (units from the top)."""
    canvas.shade(_band(canvas, 0, horizon + 2), SKIES[kind], 0.06, 3)


def sun(
    canvas: Canvas, x: float, y: float, radius: float, colour: Colour = (255, 236, 160)
) -> None:
    """A sun with its glow."""
    canvas.shine(x, y, radius * 5, lighter(colour, 0.2), 0.75)
    canvas.circle(x, y, radius, colour)


def moon(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A moon with a glow and a few craters."""
    canvas.shine(x, y, radius * 4, (214, 220, 250), 0.5)
    canvas.ball(x, y, radius, radius, (238, 236, 220))
    for _ in range(4):
        shift = canvas.dice.uniform(-0.5, 0.5) * radius, canvas.dice.uniform(-0.5, 0.5) * radius
        canvas.circle(x + shift[0], y + shift[1], radius * 0.13, (206, 204, 192))


def stars(canvas: Canvas, count: int, bottom: float) -> None:
    """Stars of different brightness above `bottom`."""
    for _ in range(count):
        x, y = canvas.dice.uniform(0, canvas.width), canvas.dice.uniform(0, bottom)
        light = canvas.dice.randint(150, 255)
        canvas.circle(
            x, y, canvas.dice.choice((0.5, 0.7, 1.2)), (light, light, min(255, light + 20))
        )


def clouds(canvas: Canvas, count: int, bottom: float, colour: Colour = (255, 255, 255)) -> None:
    """Heaped clouds: soft puffs over a flat base."""
    for _ in range(count):
        x, y = canvas.dice.uniform(0, canvas.width), canvas.dice.uniform(0.1, 0.9) * bottom
        size = canvas.dice.uniform(18, 34)
        for puff in range(9):
            shift = (puff - 4) * size * 0.36
            radius = size * canvas.dice.uniform(0.6, 1.0) * (1.2 - abs(puff - 4) * 0.16)
            canvas.shine(x + shift, y - radius * 0.3, radius * 1.25, colour, 0.7)


def ridge(dice: Random, width: float, y: float, height: float, rough: float = 0.55) -> list[Point]:
    """A mountain line across the width: midpoints displaced, each level by `rough` times the last.

    Args:
        dice: where the shape comes from.
        width: how far it runs, in units, from x = 0.
        y: the height around which it moves.
        height: how far it may leave it at first.
        rough: 0.4 makes hills, 0.6 jagged rock.
    """
    heights = [y + dice.uniform(-0.3, 0.3) * height, y + dice.uniform(-0.3, 0.3) * height]
    for _ in range(7):
        between = [
            (a + b) / 2 + dice.uniform(-1, 1) * height for a, b in itertools.pairwise(heights)
        ]
        heights = [h for pair in zip(heights, between, strict=False) for h in pair] + [heights[-1]]
        height *= rough
    step = width / (len(heights) - 1)
    return [(index * step, h) for index, h in enumerate(heights)]


def land(
    canvas: Canvas, line: Sequence[Point], colours: Sequence[Colour], rough: float = 0.25
) -> None:
    """Everything below a line, down to the bottom of the sheet."""
    below = [(canvas.width, canvas.height), (0, canvas.height)]
    canvas.shade([*line, *below], colours, rough, 10)


def water(canvas: Canvas, top: float, colours: Sequence[Colour], light: Colour) -> None:
    """Water from `top` to the bottom of the sheet, with ripples that grow towards the viewer."""
    canvas.shade(_band(canvas, top, canvas.height), colours, 0.2, 8)
    for _ in range(130):
        depth = canvas.dice.random() ** 1.6
        y = top + 2 + depth * (canvas.height - top)
        x, length = canvas.dice.uniform(-20, canvas.width), 4 + depth * canvas.dice.uniform(10, 40)
        tone = mix(colours[-1], light, canvas.dice.uniform(0.2, 0.8))
        canvas.line([(x, y), (x + length, y)], (*tone, 130), 0.6 + depth * 1.4)


def glitter(canvas: Canvas, x: float, top: float, colour: Colour) -> None:
    """The path of light that sun or moon draws on water."""
    for _ in range(110):
        depth = canvas.dice.random()
        y = top + depth * (canvas.height - top)
        half, spread = canvas.dice.uniform(2, 6) + depth * 12, 5 + depth * 34
        middle = x + canvas.dice.gauss(0, spread * 0.5)
        canvas.line([(middle - half, y), (middle + half, y)], (*colour, 150), 0.7 + depth * 1.2)


def _band(canvas: Canvas, top: float, bottom: float) -> list[Point]:
    """The whole width of the sheet between two heights."""
    return [(0, top), (canvas.width, top), (canvas.width, bottom), (0, bottom)]
