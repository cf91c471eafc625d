"""Plants that stand in scenes: pines, palms, round trees, grass, cactuses."""

import itertools
import math

from memesae.app.demo.canvas import Canvas, Point
from memesae.app.demo.palette import Colour, darker, lighter, mix, varied

BARK: Colour = (92, 64, 44)
SNOW: Colour = (240, 246, 252)


def pine(
    canvas: Canvas, x: float, foot: float, height: float, green: Colour, snow: float = 0
) -> None:
    """A pine of ragged tiers; `snow` (0..1) lies on its branches."""
    dice = canvas.dice
    canvas.box(x - height * 0.03, foot - height * 0.14, x + height * 0.03, foot, BARK)
    for tier in range(9):
        share = tier / 9
        y, half = foot - height * (0.1 + 0.9 * share), height * 0.27 * (1 - share) + 1
        drop = height * 0.17
        for side in (-1, 1):
            tone = varied(green if side > 0 else darker(green, 0.25), dice, 8)
            tip = (x + side * half * dice.uniform(0.85, 1.1), y + drop * dice.uniform(0.5, 0.8))
            canvas.polygon([(x, y - drop * 0.5), tip, (x, y + drop * 0.45)], tone)
            if dice.random() < snow:
                crust = (x + side * half * 0.8, y + drop * 0.4)
                canvas.polygon([(x, y - drop * 0.5), tip, crust, (x, y - drop * 0.1)], SNOW)


def palm(canvas: Canvas, x: float, foot: float, height: float, lean: float) -> None:
    """A palm: a bent, ringed trunk and drooping fronds."""
    dice = canvas.dice
    trunk: list[Point] = []
    for step in range(15):
        share = step / 14
        trunk.append((x + lean * share**1.6, foot - height * share))
    for step, (left, right) in enumerate(itertools.pairwise(trunk)):
        tone = (126, 92, 58) if step % 2 else (102, 74, 48)
        canvas.line([left, right], tone, height * 0.05 * (1.3 - step * 0.04))
    top_x, top_y = trunk[-1]
    for angle in range(-190, 20, 21):
        _frond(canvas, top_x, top_y, math.radians(angle + dice.uniform(-8, 8)), height * 0.42)
    for shift in (-4, 3):
        canvas.ball(top_x + shift, top_y + 4, 4, 4, (96, 62, 34))


def _frond(canvas: Canvas, x: float, y: float, angle: float, length: float) -> None:
    """One feathered leaf that bends under its weight."""
    green = varied((44, 116, 52), canvas.dice, 16)
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
    dice, half = canvas.dice, height * 0.05
    canvas.polygon(
        [(x - half * 1.5, foot), (x - half * 0.6, foot - height * 0.5),
         (x + half * 0.6, foot - height * 0.5), (x + half * 1.5, foot)], BARK
    )  # fmt: skip
    for side in (-1, 1):
        reach = (x + side * height * 0.18, foot - height * 0.62)
        canvas.line([(x, foot - height * 0.4), reach], BARK, height * 0.035)
    for step in range(150):
        share = step / 150
        angle, radius = dice.uniform(0, 2 * math.pi), math.sqrt(dice.random())
        across, down = math.cos(angle) * radius, math.sin(angle) * radius
        light = min(1.0, max(0.0, 0.5 - down * 0.4 - across * 0.15 + dice.uniform(-0.2, 0.2)))
        tone = mix(darker(green, 0.5), lighter(green, 0.25), light * (0.5 + 0.5 * share))
        leaf = height * dice.uniform(0.025, 0.06)
        canvas.circle(
            x + across * height * 0.36, foot - height * 0.68 + down * height * 0.3, leaf, tone
        )


def grass(canvas: Canvas, top: float, bottom: float, green: Colour, blades: int = 500) -> None:
    """Blades of grass, taller towards the viewer."""
    dice = canvas.dice
    for step in range(blades):
        depth = step / blades
        x, y = dice.uniform(0, canvas.width), top + (bottom - top) * depth
        tall = 2 + depth * 11
        tone = varied(mix(darker(green, 0.35), lighter(green, 0.25), dice.random()), dice, 8)
        canvas.line([(x, y), (x + dice.uniform(-3, 3), y - tall)], tone, 0.6 + depth)


def cactus(canvas: Canvas, x: float, foot: float, height: float) -> None:
    """A ribbed column cactus with two arms."""
    green, half = varied((70, 124, 66), canvas.dice, 12), height * 0.1
    arms = [(-1, canvas.dice.uniform(0.35, 0.5)), (1, canvas.dice.uniform(0.45, 0.62))]
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
