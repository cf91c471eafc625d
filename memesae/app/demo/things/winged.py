"""Birds and butterflies."""

import math

from memesae.app.demo.canvas import Canvas, Point
from memesae.app.demo.palette import INK, NAMED, WHITE, Colour, darker, lighter, varied


def bird(canvas: Canvas) -> str:
    """A small round bird on a branch."""
    dice, size = canvas.dice, canvas.width
    name = dice.choice(("red", "blue", "yellow", "green", "orange"))
    coat = varied(NAMED[name], dice)
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
    return f"a {name} bird on a branch"


def butterfly(canvas: Canvas) -> str:
    """A butterfly with open, spotted wings."""
    name = canvas.dice.choice(("orange", "blue", "yellow", "purple", "pink"))
    colour, size = varied(NAMED[name], canvas.dice), canvas.width
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
