"""Animals: cats, dogs, fish, birds, butterflies."""

import math

from demo.canvas import Canvas, Point, with_article
from demo.paint import BRIGHT, INK, NAMED, WHITE, Colour, darker, lighter, mix, varied

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
    name = canvas.rng.choice(list(CATS))
    coat, middle, size = varied(CATS[name], canvas.rng, 10), canvas.width / 2, canvas.width
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
    iris = canvas.rng.choice(((150, 186, 76), (222, 178, 56), (102, 170, 200)))
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
    return f"{with_article(name)} cat"


def dog(canvas: Canvas) -> str:
    """A dog's head and chest with hanging ears and its tongue out."""
    name = canvas.rng.choice(list(DOGS))
    coat, middle, size = varied(DOGS[name], canvas.rng, 10), canvas.width / 2, canvas.width
    ears = (70, 46, 34) if name in ("spotted", "white") else darker(coat, 0.4)
    _fur(canvas, middle, size * 0.9, size * 0.27, size * 0.28, coat)
    canvas.box(
        middle - size * 0.19,
        size * 0.69,
        middle + size * 0.19,
        size * 0.74,
        canvas.rng.choice(((196, 40, 44), (40, 96, 190))),
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
    return f"{with_article(name)} dog"


def _fur(canvas: Canvas, x: float, y: float, across: float, down: float, coat: Colour) -> None:
    """A round part of the body whose surface and rim are strokes of hair."""
    canvas.ball(x, y, across, down, coat)
    rng = canvas.rng
    for _ in range(round(26 * math.sqrt(across * down))):
        angle, far = rng.uniform(0, 2 * math.pi), math.sqrt(rng.random())
        dx, dy = math.cos(angle), math.sin(angle)
        light = 0.5 - 0.5 * far * dy
        tone = mix(
            darker(coat, 0.4), lighter(coat, 0.32), min(1, max(0, light + rng.uniform(-0.3, 0.3)))
        )
        start, length = (x + dx * far * across, y + dy * far * down), rng.uniform(3, 7)
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


def fish(canvas: Canvas) -> str:
    """One fish that fills the canvas."""
    name = canvas.rng.choice((*BRIGHT, "orange", "orange", "yellow"))
    swim(
        canvas,
        canvas.width * 0.5,
        canvas.height * 0.5,
        canvas.width * 0.72,
        varied(NAMED[name], canvas.rng),
        1,
    )
    return f"{with_article(name)} fish"


def swim(canvas: Canvas, x: float, y: float, length: float, colour: Colour, way: int) -> None:
    """A fish around (x, y), `length` long, looking left (1) or right (-1)."""
    fin, half = darker(colour, 0.22), length * 0.5
    tail = x + way * half * 0.55
    canvas.polygon(
        [(tail, y), (x + way * half, y - length * 0.24), (x + way * half * 0.84, y),
         (x + way * half, y + length * 0.24)], fin
    )  # fmt: skip
    for side in (-1, 1):
        canvas.polygon(
            [(x - way * half * 0.2, y + side * length * 0.17), (x + way * half * 0.2, y + side * length * 0.33),
             (x + way * half * 0.45, y + side * length * 0.12)], fin
        )  # fmt: skip
    canvas.ball(x - way * half * 0.14, y, half * 0.78, length * 0.24, colour)
    if canvas.rng.random() < 0.5:
        for share in (-0.42, 0.06, 0.4):
            _stripe(
                canvas,
                x + way * half * share,
                y,
                length * 0.235 * math.cos(share * 1.4),
                length * 0.035,
            )
    _scales(canvas, x, y, length, colour, way)
    canvas.polygon(
        [
            (x, y),
            (x + way * half * 0.32, y - length * 0.08),
            (x + way * half * 0.3, y + length * 0.1),
        ],
        fin,
    )
    eye = x - way * half * 0.66
    canvas.circle(eye, y - length * 0.05, length * 0.05, WHITE)
    canvas.circle(eye - way * length * 0.008, y - length * 0.05, length * 0.03, INK)
    canvas.line(
        [(x - way * half * 0.9, y + length * 0.05), (x - way * half * 0.72, y + length * 0.07)],
        darker(colour, 0.6),
        max(1, length * 0.01),
    )


def _stripe(canvas: Canvas, x: float, y: float, half: float, wide: float) -> None:
    """A white band with dark rims, as a clownfish has."""
    canvas.ellipse(x, y, wide * 1.35, half, INK)
    canvas.ellipse(x, y, wide, half, (246, 244, 238))


def _scales(canvas: Canvas, x: float, y: float, length: float, colour: Colour, way: int) -> None:
    """Rows of small arcs along the flank."""
    step = length * 0.055
    for row in range(-2, 3):
        for column in range(-3, 5):
            at_x = x + way * (column + 0.5 * (row % 2)) * step
            at_y = y + row * step
            start = 90 if way < 0 else -90
            box = (at_x - step / 2, at_y - step / 2, at_x + step / 2, at_y + step / 2)
            canvas.arc(box, start, start + 180, lighter(colour, 0.3), max(0.6, length * 0.005))


def bird(canvas: Canvas) -> str:
    """A small round bird on a branch."""
    rng, size = canvas.rng, canvas.width
    name = rng.choice(("red", "blue", "yellow", "green", "orange"))
    coat = varied(NAMED[name], rng)
    canvas.line([(0, size * 0.84), (size * 0.5, size * 0.8), (size, size * 0.86)], (104, 76, 54), 9)
    for leaf in (0.12, 0.8, 0.92):
        canvas.ellipse(size * leaf, size * 0.79, 12, 6, (90, 146, 70))
    canvas.polygon(
        [
            (size * 0.66, size * 0.6),
            (size * 0.98, size * 0.86),
            (size * 0.88, size * 0.92),
            (size * 0.56, size * 0.7),
        ],
        darker(coat, 0.45),
    )
    for shift in (0.42, 0.54):
        canvas.line([(size * shift, size * 0.74), (size * shift, size * 0.82)], (150, 100, 50), 3)
    canvas.ball(size * 0.5, size * 0.55, size * 0.26, size * 0.23, coat)
    canvas.ball(size * 0.41, size * 0.61, size * 0.15, size * 0.15, lighter(coat, 0.55))
    canvas.ball(size * 0.36, size * 0.32, size * 0.16, size * 0.15, coat)
    for row in range(4):
        shift = size * 0.05 * row
        canvas.ellipse(
            size * 0.58 + shift,
            size * 0.54 + shift * 0.7,
            size * 0.13 - shift * 0.3,
            size * 0.1 - shift * 0.3,
            darker(coat, 0.2 + 0.1 * row),
        )
    canvas.polygon(
        [(size * 0.22, size * 0.29), (size * 0.09, size * 0.345), (size * 0.22, size * 0.38)],
        (240, 170, 50),
    )
    canvas.circle(size * 0.31, size * 0.29, size * 0.028, INK)
    canvas.circle(size * 0.302, size * 0.281, size * 0.01, WHITE)
    return f"{with_article(name)} bird on a branch"


def butterfly(canvas: Canvas) -> str:
    """A butterfly with open, spotted wings."""
    name = canvas.rng.choice(("orange", "blue", "yellow", "purple", "pink"))
    colour, size = varied(NAMED[name], canvas.rng), canvas.width
    middle = size / 2
    for side in (-1, 1):
        _wing(canvas, middle, size * 0.5, side, math.radians(-38), size * 0.46, colour)
        _wing(
            canvas, middle, size * 0.56, side, math.radians(42), size * 0.34, lighter(colour, 0.15)
        )
        canvas.line([(middle, size * 0.3), (middle + side * size * 0.1, size * 0.14)], INK, 2)
        canvas.circle(middle + side * size * 0.1, size * 0.14, 3, INK)
    canvas.ball(middle, size * 0.55, size * 0.028, size * 0.23, (60, 48, 44))
    canvas.circle(middle, size * 0.31, size * 0.036, INK)
    return f"a butterfly with {name} wings"


def _wing(
    canvas: Canvas, x: float, y: float, side: int, angle: float, reach: float, colour: Colour
) -> None:
    """One wing: dark rim, coloured field, veins and pale spots along the edge."""
    for share, tone in ((1.0, INK), (0.86, colour), (0.5, lighter(colour, 0.35))):
        canvas.polygon(_outline(x, y, side, angle, reach * share), tone)
    for vein in range(-2, 3):
        turn = angle + vein * 0.2
        canvas.line(
            [(x, y), (x + side * math.cos(turn) * reach * 0.9, y + math.sin(turn) * reach * 0.9)],
            INK,
            1.4,
        )
    for spot in range(-3, 4):
        turn = angle + spot * 0.14
        canvas.circle(
            x + side * math.cos(turn) * reach * 0.92,
            y + math.sin(turn) * reach * 0.92,
            reach * 0.022,
            WHITE,
        )


def _outline(x: float, y: float, side: int, angle: float, reach: float) -> list[Point]:
    """A rounded fan around the direction `angle`."""
    points: list[Point] = [(x, y)]
    for step in range(-12, 13):
        turn = step / 12
        far = reach * (1 - 0.5 * abs(turn) ** 3) * (1 + 0.05 * math.cos(turn * 9))
        points.append(
            (
                x + side * math.cos(angle + turn * 0.72) * far,
                y + math.sin(angle + turn * 0.72) * far,
            )
        )
    return points
