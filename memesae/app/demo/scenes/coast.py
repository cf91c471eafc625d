"""Scenes by the water: a beach, a sailing boat on a lake."""

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.greenery import palm
from memesae.app.demo.palette import Colour, lighter, varied
from memesae.app.demo.scenery import SKIES, clouds, glitter, land, ridge, sky, sun, water

SAND: Colour = (232, 206, 158)


def beach(canvas: Canvas) -> str:
    """Sea, surf and sand, with palms, a parasol or both."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    kind = dice.choice(("clear", "clear", "morning", "sunset"))
    horizon = height * dice.uniform(0.36, 0.48)
    sky(canvas, kind, horizon)
    sun(canvas, width * dice.uniform(0.2, 0.8), horizon * dice.uniform(0.25, 0.75), width * 0.035)
    clouds(canvas, dice.randint(1, 3), horizon * 0.8)
    sea: Colour = (24, 122, 170) if kind != "sunset" else (92, 78, 128)
    water(canvas, horizon, (sea, lighter(sea, 0.2), (104, 206, 204)), (240, 252, 255))
    _shore(canvas, height * dice.uniform(0.66, 0.76))
    parasol = dice.random() < 0.5
    if parasol:
        _parasol(canvas, width * dice.uniform(0.3, 0.5), height * 0.9, height * 0.32)
    side = dice.choice((-1, 1))
    foot = width * (0.5 + side * dice.uniform(0.28, 0.4))
    palm(canvas, foot, height * 0.93, height * dice.uniform(0.55, 0.78), -side * width * 0.1)
    shade = " and a parasol" if parasol else ""
    return f"a sandy beach by the sea with a palm tree{shade}, {_weather(kind)}"


def sailing(canvas: Canvas) -> str:
    """A sailing boat on a lake before hills."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    kind = dice.choice(("sunset", "sunset", "morning", "clear", "dusk"))
    horizon = height * dice.uniform(0.5, 0.6)
    sky(canvas, kind, horizon)
    light = width * dice.uniform(0.25, 0.75)
    sun(canvas, light, horizon - height * 0.07, width * 0.05)
    low = SKIES[kind][-2]
    land(
        canvas, ridge(dice, width, horizon - 16, 26, 0.45), (varied(low, dice), (50, 56, 86)), 0.15
    )
    water(canvas, horizon, (SKIES[kind][-1], low, SKIES[kind][0]), (255, 240, 214))
    glitter(canvas, light, horizon, (255, 238, 190))
    boats = dice.choice((1, 1, 2, 3))
    for number in range(boats):
        size = height * dice.uniform(0.3, 0.5) / (1 + number)
        sailing_boat(canvas, width * dice.uniform(0.2, 0.8), horizon + size * 0.35, size)
    count = "a sailing boat" if boats == 1 else f"{boats} sailing boats"
    return f"{count} on a lake, {_weather(kind)}"


def sailing_boat(canvas: Canvas, x: float, line: float, size: float) -> None:
    """A boat floating at the height `line`, with two sails and a reflection."""
    hull = varied(canvas.dice.choice(((150, 40, 40), (240, 240, 236), (36, 62, 112))), canvas.dice)
    sail = varied((250, 246, 236), canvas.dice, 5)
    for step in range(14):
        y, half = line + step * size * 0.03, size * (0.3 - step * 0.012)
        canvas.line([(x - half, y), (x + half, y)], (40, 44, 70, 90), size * 0.014)
    canvas.shade(
        [(x - size * 0.42, line - size * 0.12), (x + size * 0.46, line - size * 0.14),
         (x + size * 0.3, line), (x - size * 0.3, line)], (lighter(hull, 0.2), hull), 0.1
    )  # fmt: skip
    mast = x - size * 0.02
    canvas.line([(mast, line - size * 0.12), (mast, line - size)], (92, 70, 50), size * 0.018)
    canvas.shade(
        [(mast + size * 0.03, line - size * 0.97), (x + size * 0.4, line - size * 0.2),
         (mast + size * 0.03, line - size * 0.18)], (sail, (216, 208, 196)), 0.12
    )  # fmt: skip
    canvas.shade(
        [(mast - size * 0.03, line - size * 0.9), (x - size * 0.36, line - size * 0.18),
         (mast - size * 0.03, line - size * 0.18)], (lighter(sail), (228, 220, 208)), 0.12
    )  # fmt: skip


def _shore(canvas: Canvas, y: float) -> None:
    """Foam and sand from `y` downwards."""
    line = ridge(canvas.dice, canvas.width, y, 14, 0.45)
    for shift, ink in (
        (-7, (255, 255, 255, 90)),
        (-3, (255, 255, 255, 170)),
        (0, (255, 255, 255, 255)),
    ):
        canvas.line([(x, h + shift) for x, h in line], ink, 4)
    land(canvas, line, ((206, 176, 130), SAND, lighter(SAND, 0.15)), 0.16)
    for _ in range(260):
        x, low = canvas.dice.uniform(0, canvas.width), canvas.dice.uniform(y + 14, canvas.height)
        canvas.circle(x, low, canvas.dice.uniform(0.4, 1.1), varied((198, 170, 124), canvas.dice))


def _parasol(canvas: Canvas, x: float, foot: float, size: float) -> None:
    """A striped parasol with a towel beneath."""
    colour = varied(
        canvas.dice.choice(((214, 52, 52), (30, 112, 190), (240, 160, 40))), canvas.dice
    )
    canvas.polygon(
        [(x - size * 0.2, foot), (x + size * 0.7, foot), (x + size * 0.5, foot - size * 0.14),
         (x - size * 0.25, foot - size * 0.14)], lighter(colour, 0.4)
    )  # fmt: skip
    canvas.line([(x, foot), (x, foot - size)], (240, 236, 226), 3)
    for stripe in range(6):
        left, right = x - size * 0.6 + stripe * size * 0.2, x - size * 0.4 + stripe * size * 0.2
        top = (x, foot - size * 1.1)
        tone = colour if stripe % 2 else (250, 246, 238)
        canvas.polygon([top, (right, foot - size * 0.66), (left, foot - size * 0.66)], tone)


def _weather(kind: str) -> str:
    """How a sky is told in a caption."""
    return {
        "clear": "on a sunny day",
        "morning": "in the morning",
        "sunset": "at sunset",
        "dusk": "at dusk",
        "grey": "under a grey sky",
    }[kind]
