"""Scenes up there: planets in space, hot-air balloons."""

import math

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.greenery import tree
from memesae.app.demo.paint import gradient
from memesae.app.demo.palette import BRIGHT, NAMED, Colour, lighter, varied
from memesae.app.demo.scenery import clouds, land, ridge, sky, stars


def space(canvas: Canvas) -> str:
    """Planets, one of them ringed, before a nebula."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    canvas.lay(gradient(canvas.image.size, ((4, 4, 16), (12, 10, 34), (6, 6, 22))), 0, 0)
    for _ in range(7):
        colour = varied(dice.choice(((96, 40, 140), (30, 70, 150), (160, 50, 100))), dice, 24)
        canvas.shine(
            dice.uniform(0, width), dice.uniform(0, height), dice.uniform(60, 160), colour, 0.45
        )
    stars(canvas, dice.randint(160, 320), height)
    count = dice.randint(1, 4)
    for number in range(count):
        radius = height * dice.uniform(0.1, 0.26) / (1 + number * 0.5)
        _planet(canvas, width * dice.uniform(0.15, 0.85), height * dice.uniform(0.2, 0.8), radius)
    return f"{'a planet' if count == 1 else f'{count} planets'} and stars in space"


def balloons(canvas: Canvas) -> str:
    """Hot-air balloons over hills."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    kind = dice.choice(("clear", "clear", "morning", "sunset"))
    sky(canvas, kind, height)
    clouds(canvas, dice.randint(2, 5), height * 0.7)
    for step in range(3):
        line = ridge(dice, width, height * (0.8 + 0.06 * step), 20, 0.4)
        land(canvas, line, ((132, 168, 116), (86, 134, 70 + step * 6)), 0.2)
    for _ in range(6):
        tree(canvas, dice.uniform(0, width), height * 0.97, dice.uniform(20, 36), (66, 112, 56))
    count = dice.randint(1, 6)
    for number in range(count):
        size = height * dice.uniform(0.22, 0.44) / (1 + number * 0.35)
        _balloon(canvas, width * dice.uniform(0.12, 0.88), height * dice.uniform(0.22, 0.55), size)
    return f"{'a hot-air balloon' if count == 1 else f'{count} hot-air balloons'} in the sky"


def _planet(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A banded planet, lit from the upper left, perhaps with a ring."""
    dice, colour = canvas.dice, varied(NAMED[canvas.dice.choice(BRIGHT)], canvas.dice, 30)
    ringed = dice.random() < 0.5
    if ringed:
        _ring(canvas, x, y, radius, lighter(colour, 0.4), 180, 360)
    canvas.ball(x, y, radius, radius, colour)
    for _ in range(6):
        down = dice.uniform(-0.8, 0.8)
        half = math.sqrt(1 - down**2) * radius * 0.97
        tone = (*varied(colour, dice, 40), 70)
        canvas.line(
            [(x - half, y + down * radius), (x + half, y + down * radius)], tone, radius * 0.1
        )
    if ringed:
        _ring(canvas, x, y, radius, lighter(colour, 0.4), 0, 180)


def _ring(
    canvas: Canvas, x: float, y: float, radius: float, colour: Colour, start: int, end: int
) -> None:
    """One half of the rings, so that the planet can stand between the halves."""
    for step in range(4):
        reach = radius * (1.5 + 0.16 * step)
        box = (x - reach, y - reach * 0.26, x + reach, y + reach * 0.26)
        canvas.arc(box, start, end, (*colour, 230 - 45 * step), radius * 0.08)


def _balloon(canvas: Canvas, x: float, y: float, size: float) -> None:
    """An envelope of coloured gores over a basket."""
    names = canvas.dice.sample(BRIGHT, 2)
    half = size * 0.42
    for side in (-1, 1):
        canvas.line(
            [(x + side * half * 0.5, y + size * 0.34), (x + side * size * 0.07, y + size * 0.66)],
            (70, 56, 48),
            0.9,
        )
    canvas.polygon(
        [
            (x - half * 0.86, y + size * 0.14),
            (x + half * 0.86, y + size * 0.14),
            (x + size * 0.09, y + size * 0.5),
            (x - size * 0.09, y + size * 0.5),
        ],
        NAMED[names[0]],
    )
    canvas.ball(x, y, half, half, NAMED[names[0]])
    for gore, share in enumerate((0.82, 0.5, 0.2)):
        tone = NAMED[names[1]] if gore % 2 == 0 else NAMED[names[0]]
        canvas.ball(x, y, half * share, half, tone)
        low = size * 0.09 * share
        canvas.polygon(
            [
                (x - half * share * 0.86, y + size * 0.2),
                (x + half * share * 0.86, y + size * 0.2),
                (x + low, y + size * 0.5),
                (x - low, y + size * 0.5),
            ],
            tone,
        )
    canvas.box(
        x - size * 0.08, y + size * 0.64, x + size * 0.08, y + size * 0.76, (134, 92, 54), 1.5
    )
