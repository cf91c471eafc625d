"""The elements of scenes: sky, sun, clouds, ridges, water, trees, grass."""

import itertools
import math
from collections.abc import Sequence
from random import Random

from demo.canvas import Canvas, Point
from demo.paint import Colour, darker, lighter, mix, varied

SKIES: dict[str, tuple[Colour, ...]] = {
    "clear": ((52, 122, 204), (132, 188, 236), (214, 234, 246)),
    "morning": ((110, 158, 214), (236, 206, 200), (252, 228, 190)),
    "sunset": ((66, 48, 110), (206, 84, 96), (250, 160, 74), (254, 216, 130)),
    "dusk": ((28, 36, 84), (92, 74, 134), (222, 132, 140)),
    "grey": ((118, 130, 146), (168, 178, 188), (204, 210, 214)),
    "night": ((6, 8, 28), (16, 22, 58), (40, 48, 96)),
}
BARK: Colour = (92, 64, 44)
SNOW: Colour = (240, 246, 252)


def sky(canvas: Canvas, kind: str, horizon: float) -> None:
    """The sky of a kind down to the horizon (units from the top)."""
    canvas.shade(_band(canvas, 0, horizon + 2), SKIES[kind], 0.06, 3)


def sun(
    canvas: Canvas, x: float, y: float, radius: float, colour: Colour = (255, 236, 160)
) -> None:
    """A sun with its glow."""
    canvas.add_light(x, y, radius * 5, lighter(colour, 0.2), 0.75)
    canvas.circle(x, y, radius, colour)


def moon(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A moon with a glow and a few craters."""
    canvas.add_light(x, y, radius * 4, (214, 220, 250), 0.5)
    canvas.ball(x, y, radius, radius, (238, 236, 220))
    for _ in range(4):
        shift = canvas.rng.uniform(-0.5, 0.5) * radius, canvas.rng.uniform(-0.5, 0.5) * radius
        canvas.circle(x + shift[0], y + shift[1], radius * 0.13, (206, 204, 192))


def stars(canvas: Canvas, count: int, bottom: float) -> None:
    """Stars of different brightness above `bottom`."""
    for _ in range(count):
        x, y = canvas.rng.uniform(0, canvas.width), canvas.rng.uniform(0, bottom)
        light = canvas.rng.randint(150, 255)
        canvas.circle(
            x, y, canvas.rng.choice((0.5, 0.7, 1.2)), (light, light, min(255, light + 20))
        )


def clouds(canvas: Canvas, count: int, bottom: float, colour: Colour = (255, 255, 255)) -> None:
    """Heaped clouds: soft puffs over a flat base."""
    for _ in range(count):
        x, y = canvas.rng.uniform(0, canvas.width), canvas.rng.uniform(0.1, 0.9) * bottom
        size = canvas.rng.uniform(18, 34)
        for puff in range(9):
            shift = (puff - 4) * size * 0.36
            radius = size * canvas.rng.uniform(0.6, 1.0) * (1.2 - abs(puff - 4) * 0.16)
            canvas.add_light(x + shift, y - radius * 0.3, radius * 1.25, colour, 0.7)


def ridge(rng: Random, width: float, y: float, height: float, rough: float = 0.55) -> list[Point]:
    """A mountain line across the width: midpoints displaced, each level by `rough` times the last.

    Args:
        rng: where the shape comes from.
        width: how far it runs, in units, from x = 0.
        y: the height around which it moves.
        height: how far it may leave it at first.
        rough: 0.4 makes hills, 0.6 jagged rock.
    """
    heights = [y + rng.uniform(-0.3, 0.3) * height, y + rng.uniform(-0.3, 0.3) * height]
    for _ in range(7):
        between = [
            (a + b) / 2 + rng.uniform(-1, 1) * height for a, b in itertools.pairwise(heights)
        ]
        heights = [h for pair in zip(heights, between, strict=False) for h in pair] + [heights[-1]]
        height *= rough
    step = width / (len(heights) - 1)
    return [(index * step, h) for index, h in enumerate(heights)]


def land(
    canvas: Canvas, line: Sequence[Point], colours: Sequence[Colour], rough: float = 0.25
) -> None:
    """Everything below a line, down to the bottom of the canvas."""
    below = [(canvas.width, canvas.height), (0, canvas.height)]
    canvas.shade([*line, *below], colours, rough, 10)


def water(canvas: Canvas, top: float, colours: Sequence[Colour], light: Colour) -> None:
    """Water from `top` to the bottom of the canvas, with ripples that grow towards the viewer."""
    canvas.shade(_band(canvas, top, canvas.height), colours, 0.2, 8)
    for _ in range(130):
        depth = canvas.rng.random() ** 1.6
        y = top + 2 + depth * (canvas.height - top)
        x, length = canvas.rng.uniform(-20, canvas.width), 4 + depth * canvas.rng.uniform(10, 40)
        tone = mix(colours[-1], light, canvas.rng.uniform(0.2, 0.8))
        canvas.line([(x, y), (x + length, y)], (*tone, 130), 0.6 + depth * 1.4)


def glitter(canvas: Canvas, x: float, top: float, colour: Colour) -> None:
    """The path of light that sun or moon draws on water."""
    for _ in range(110):
        depth = canvas.rng.random()
        y = top + depth * (canvas.height - top)
        half, spread = canvas.rng.uniform(2, 6) + depth * 12, 5 + depth * 34
        middle = x + canvas.rng.gauss(0, spread * 0.5)
        canvas.line([(middle - half, y), (middle + half, y)], (*colour, 150), 0.7 + depth * 1.2)


def _band(canvas: Canvas, top: float, bottom: float) -> list[Point]:
    """The whole width of the canvas between two heights."""
    return [(0, top), (canvas.width, top), (canvas.width, bottom), (0, bottom)]


def pine(
    canvas: Canvas, x: float, foot: float, height: float, green: Colour, snow: float = 0
) -> None:
    """A pine of ragged tiers; `snow` (0..1) lies on its branches."""
    rng = canvas.rng
    canvas.box(x - height * 0.03, foot - height * 0.14, x + height * 0.03, foot, BARK)
    for tier in range(9):
        share = tier / 9
        y, half = foot - height * (0.1 + 0.9 * share), height * 0.27 * (1 - share) + 1
        drop = height * 0.17
        for side in (-1, 1):
            tone = varied(green if side > 0 else darker(green, 0.25), rng, 8)
            tip = (x + side * half * rng.uniform(0.85, 1.1), y + drop * rng.uniform(0.5, 0.8))
            canvas.polygon([(x, y - drop * 0.5), tip, (x, y + drop * 0.45)], tone)
            if rng.random() < snow:
                crust = (x + side * half * 0.8, y + drop * 0.4)
                canvas.polygon([(x, y - drop * 0.5), tip, crust, (x, y - drop * 0.1)], SNOW)


def palm(canvas: Canvas, x: float, foot: float, height: float, lean: float) -> None:
    """A palm: a bent, ringed trunk and drooping fronds."""
    rng = canvas.rng
    trunk: list[Point] = []
    for step in range(15):
        share = step / 14
        trunk.append((x + lean * share**1.6, foot - height * share))
    for step, (left, right) in enumerate(itertools.pairwise(trunk)):
        tone = (126, 92, 58) if step % 2 else (102, 74, 48)
        canvas.line([left, right], tone, height * 0.05 * (1.3 - step * 0.04))
    top_x, top_y = trunk[-1]
    for angle in range(-190, 20, 21):
        _frond(canvas, top_x, top_y, math.radians(angle + rng.uniform(-8, 8)), height * 0.42)
    for shift in (-4, 3):
        canvas.ball(top_x + shift, top_y + 4, 4, 4, (96, 62, 34))


def _frond(canvas: Canvas, x: float, y: float, angle: float, length: float) -> None:
    """One feathered leaf that bends under its weight."""
    green = varied((44, 116, 52), canvas.rng, 16)
    for step in range(14):
        share = step / 13
        at_x = x + math.cos(angle) * length * share
        at_y = y + math.sin(angle) * length * share + length * 0.5 * share**2
        half = length * 0.2 * math.sin(math.pi * (0.12 + 0.85 * share))
        canvas.line([(at_x, at_y), (at_x - half * 0.3, at_y + half)], green, 1.8)
        canvas.line(
            [(at_x, at_y), (at_x + half * 0.5, at_y - half * 0.5)], lighter(green, 0.15), 1.8
        )


def tree(canvas: Canvas, x: float, foot: float, height: float, green: Colour) -> None:
    """A broad tree whose crown is many clumps of leaves, lit from above."""
    rng, half = canvas.rng, height * 0.05
    canvas.polygon(
        [(x - half * 1.5, foot), (x - half * 0.6, foot - height * 0.5),
         (x + half * 0.6, foot - height * 0.5), (x + half * 1.5, foot)], BARK
    )  # fmt: skip
    for side in (-1, 1):
        reach = (x + side * height * 0.18, foot - height * 0.62)
        canvas.line([(x, foot - height * 0.4), reach], BARK, height * 0.035)
    for step in range(150):
        share = step / 150
        angle, radius = rng.uniform(0, 2 * math.pi), math.sqrt(rng.random())
        across, down = math.cos(angle) * radius, math.sin(angle) * radius
        light = min(1.0, max(0.0, 0.5 - down * 0.4 - across * 0.15 + rng.uniform(-0.2, 0.2)))
        tone = mix(darker(green, 0.5), lighter(green, 0.25), light * (0.5 + 0.5 * share))
        leaf = height * rng.uniform(0.025, 0.06)
        canvas.circle(
            x + across * height * 0.36, foot - height * 0.68 + down * height * 0.3, leaf, tone
        )


def grass(canvas: Canvas, top: float, bottom: float, green: Colour, blades: int = 500) -> None:
    """Blades of grass, taller towards the viewer."""
    rng = canvas.rng
    for step in range(blades):
        depth = step / blades
        x, y = rng.uniform(0, canvas.width), top + (bottom - top) * depth
        tall = 2 + depth * 11
        tone = varied(mix(darker(green, 0.35), lighter(green, 0.25), rng.random()), rng, 8)
        canvas.line([(x, y), (x + rng.uniform(-3, 3), y - tall)], tone, 0.6 + depth)


def cactus(canvas: Canvas, x: float, foot: float, height: float) -> None:
    """A ribbed column cactus with two arms."""
    green, half = varied((70, 124, 66), canvas.rng, 12), height * 0.1
    arms = [(-1, canvas.rng.uniform(0.35, 0.5)), (1, canvas.rng.uniform(0.45, 0.62))]
    for side, share in arms:
        out, low = x + side * height * 0.26, foot - height * share
        canvas.box(
            min(x, out) - half * 0.6,
            low - half * 1.2,
            max(x, out) + half * 0.6,
            low,
            green,
            half * 0.6,
        )
        _column(canvas, out, low, height * 0.34, half * 0.66, green)
    _column(canvas, x, foot, height, half, green)


def _column(
    canvas: Canvas, x: float, foot: float, height: float, half: float, green: Colour
) -> None:
    """One ribbed stem with a round top."""
    for rib in range(5):
        share = rib / 4
        left = x - half + 2 * half * share * 0.8
        tone = mix(lighter(green, 0.18), darker(green, 0.42), share)
        canvas.box(
            left,
            foot - height + abs(share - 0.5) * half,
            left + half * 0.44,
            foot,
            tone,
            half * 0.2,
        )
    for spine in range(round(height / 6)):
        y = foot - height + 4 + spine * 6
        canvas.line([(x - half - 2, y), (x - half + 2, y - 1)], (226, 222, 190), 0.7)
        canvas.line([(x + half - 2, y - 1), (x + half + 2, y)], (226, 222, 190), 0.7)
