"""Cats and dogs, looking at the viewer."""

import math

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.palette import INK, WHITE, Colour, darker, lighter, mix, varied

CATS: dict[str, Colour] = {
    "orange": (222, 140, 66),
    "grey": (138, 138, 144),
    "black": (50, 48, 54),
    "white": (236, 230, 222),
    "brown tabby": (142, 112, 82),
}
DOGS: dict[str, Colour] = {
    "brown": (150, 98, 56),
    "golden": (214, 168, 98),
    "black": (54, 50, 54),
    "white": (238, 232, 222),
    "spotted": (240, 236, 230),
}


def cat(canvas: Canvas) -> str:
    """A sitting cat, head and chest, striped or plain."""
    name = canvas.dice.choice(list(CATS))
    coat, middle, size = varied(CATS[name], canvas.dice, 10), canvas.width / 2, canvas.width
    _fur(canvas, middle, size * 0.86, size * 0.3, size * 0.3, coat)
    for side in (-1, 1):
        ear = [
            (middle + side * size * 0.09, size * 0.22),
            (middle + side * size * 0.27, size * 0.03),
            (middle + side * size * 0.3, size * 0.36),
        ]
        canvas.polygon(ear, darker(coat, 0.15))
        inner = [
            (middle + side * size * 0.14, size * 0.23),
            (middle + side * size * 0.25, size * 0.09),
            (middle + side * size * 0.265, size * 0.32),
        ]
        canvas.polygon(inner, mix(coat, (236, 164, 160), 0.6))
    _fur(canvas, middle, size * 0.42, size * 0.31, size * 0.26, coat)
    if name in ("orange", "brown tabby", "grey"):
        _tabby(canvas, middle, size, darker(coat, 0.5))
    iris = canvas.dice.choice(((150, 186, 76), (222, 178, 56), (102, 170, 200)))
    for side in (-1, 1):
        x = middle + side * size * 0.125
        canvas.ellipse(x, size * 0.4, size * 0.068, size * 0.058, INK)
        canvas.ball(x, size * 0.4, size * 0.058, size * 0.05, iris)
        canvas.ellipse(x, size * 0.4, size * 0.017, size * 0.046, (12, 12, 16))
        canvas.circle(x - size * 0.02, size * 0.38, size * 0.012, WHITE)
        canvas.ball(
            middle + side * size * 0.055, size * 0.54, size * 0.075, size * 0.06, lighter(coat, 0.5)
        )
    canvas.polygon(
        [
            (middle - size * 0.035, size * 0.475),
            (middle + size * 0.035, size * 0.475),
            (middle, size * 0.515),
        ],
        (214, 124, 124),
    )
    _mouth(canvas, middle, size * 0.515, size * 0.05)
    _whiskers(canvas, middle, size)
    for side in (-1, 1):
        canvas.ball(
            middle + side * size * 0.12, size * 0.97, size * 0.085, size * 0.06, lighter(coat, 0.35)
        )
    return f"a {name} cat"


def dog(canvas: Canvas) -> str:
    """A dog's head and chest with hanging ears and its tongue out."""
    name = canvas.dice.choice(list(DOGS))
    coat, middle, size = varied(DOGS[name], canvas.dice, 10), canvas.width / 2, canvas.width
    ears = (70, 46, 34) if name in ("spotted", "white") else darker(coat, 0.4)
    _fur(canvas, middle, size * 0.9, size * 0.27, size * 0.28, coat)
    canvas.box(
        middle - size * 0.19,
        size * 0.69,
        middle + size * 0.19,
        size * 0.74,
        canvas.dice.choice(((196, 40, 44), (40, 96, 190))),
        5,
    )
    canvas.ball(middle, size * 0.76, size * 0.03, size * 0.03, (246, 206, 80))
    _fur(canvas, middle, size * 0.37, size * 0.27, size * 0.28, coat)
    if name == "spotted":
        _fur(canvas, middle + size * 0.11, size * 0.3, size * 0.1, size * 0.12, (84, 60, 46))
    for side in (-1, 1):
        _fur(canvas, middle + side * size * 0.28, size * 0.38, size * 0.09, size * 0.23, ears)
        x = middle + side * size * 0.11
        canvas.ball(x, size * 0.33, size * 0.042, size * 0.045, (64, 40, 26))
        canvas.circle(x, size * 0.33, size * 0.024, (10, 8, 10))
        canvas.circle(x - size * 0.012, size * 0.315, size * 0.011, WHITE)
    canvas.ball(middle, size * 0.61, size * 0.055, size * 0.09, (232, 112, 124))
    _fur(canvas, middle, size * 0.5, size * 0.16, size * 0.13, lighter(coat, 0.25))
    canvas.ball(middle, size * 0.45, size * 0.066, size * 0.046, (34, 28, 32))
    canvas.line([(middle, size * 0.49), (middle, size * 0.54)], INK, 2)
    _mouth(canvas, middle, size * 0.54, size * 0.075)
    return f"a {name} dog"


def _fur(canvas: Canvas, x: float, y: float, across: float, down: float, coat: Colour) -> None:
    """A round part of the body whose surface and rim are strokes of hair."""
    canvas.ball(x, y, across, down, coat)
    dice = canvas.dice
    for _ in range(round(26 * math.sqrt(across * down))):
        angle, far = dice.uniform(0, 2 * math.pi), math.sqrt(dice.random())
        dx, dy = math.cos(angle), math.sin(angle)
        light = 0.5 - 0.5 * far * dy
        tone = mix(
            darker(coat, 0.4), lighter(coat, 0.32), min(1, max(0, light + dice.uniform(-0.3, 0.3)))
        )
        start, length = (x + dx * far * across, y + dy * far * down), dice.uniform(3, 7)
        canvas.line(
            [start, (start[0] + dx * length * 0.7, start[1] + dy * length * 0.4 + 2)], tone, 0.8
        )


def _tabby(canvas: Canvas, x: float, size: float, ink: Colour) -> None:
    """Stripes on the forehead and the cheeks."""
    for shift in (-0.08, 0, 0.08):
        canvas.line(
            [(x + shift * size, size * 0.2), (x + shift * size * 0.6, size * 0.31)],
            ink,
            size * 0.017,
        )
    for side in (-1, 1):
        for row in range(3):
            y = size * (0.44 + 0.05 * row)
            canvas.line(
                [(x + side * size * 0.29, y), (x + side * size * 0.21, y + size * 0.012)],
                ink,
                size * 0.014,
            )
            canvas.line(
                [
                    (x + side * size * 0.26, y + size * 0.32),
                    (x + side * size * 0.15, y + size * 0.34),
                ],
                ink,
                size * 0.016,
            )


def _mouth(canvas: Canvas, x: float, y: float, half: float) -> None:
    """Two small arcs under the nose."""
    for side in (-1, 1):
        left = x + (side - 1) * half
        canvas.arc((left, y - half, left + 2 * half, y + half), 20, 160, INK, 1.6)


def _whiskers(canvas: Canvas, x: float, size: float) -> None:
    """Three long hairs to each side."""
    for side in (-1, 1):
        for row in (-1, 0, 1):
            near = (x + side * size * 0.1, size * (0.535 + row * 0.015))
            far = (x + side * size * 0.4, size * (0.53 + row * 0.055))
            canvas.line([near, far], (250, 248, 244), 1)
