"""Fish."""

import math

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.palette import BRIGHT, INK, NAMED, WHITE, Colour, darker, lighter, varied


def fish(canvas: Canvas) -> str:
    """One fish that fills the sheet."""
    name = canvas.dice.choice((*BRIGHT, "orange", "orange", "yellow"))
    swim(
        canvas,
        canvas.width * 0.5,
        canvas.height * 0.5,
        canvas.width * 0.72,
        varied(NAMED[name], canvas.dice),
        1,
    )
    return f"a {name} fish"


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
    if canvas.dice.random() < 0.5:
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
