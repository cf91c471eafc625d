"""Plain colours, gradients and repeated shapes."""

import math
from collections.abc import Callable

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.paint import gradient
from memesae.app.demo.palette import BRIGHT, NAMED, Colour, lighter, varied


def plain(canvas: Canvas) -> str:
    """One colour, hardly uneven."""
    name = canvas.dice.choice(list(NAMED))
    colour = varied(NAMED[name], canvas.dice)
    canvas.lay(gradient(canvas.image.size, (lighter(colour, 0.08), colour)), 0, 0)
    return f"plain {name}"


def blend(canvas: Canvas) -> str:
    """Two or three colours running into each other."""
    names = canvas.dice.sample(BRIGHT, canvas.dice.choice((2, 2, 3)))
    canvas.lay(gradient(canvas.image.size, [NAMED[name] for name in names]), 0, 0)
    for _ in range(canvas.dice.randint(0, 3)):
        x, y = canvas.dice.uniform(0, canvas.width), canvas.dice.uniform(0, canvas.height)
        canvas.shine(x, y, canvas.dice.uniform(80, 240), NAMED[canvas.dice.choice(names)], 0.8)
    return f"a gradient of {' and '.join(names)}"


def stripes(canvas: Canvas) -> str:
    """Slanted or upright stripes."""
    one, other = _pair(canvas)
    lean, wide = canvas.dice.choice((0, 0.5, 1, -1)), canvas.dice.uniform(14, 46)
    reach = canvas.height * abs(lean)
    for step in range(-int(reach / wide) - 2, int((canvas.width + reach) / wide) + 2):
        if step % 2:
            continue
        left = step * wide
        shift = canvas.height * lean
        corners = [
            (left, 0),
            (left + wide, 0),
            (left + wide + shift, canvas.height),
            (left + shift, canvas.height),
        ]
        canvas.polygon(corners, NAMED[other])
    return f"{one} and {other} stripes"


def checkers(canvas: Canvas) -> str:
    """A checkerboard."""
    one, other = _pair(canvas)
    side = canvas.dice.choice((24, 32, 44, 60))
    for row in range(canvas.height // side + 1):
        for column in range(row % 2, canvas.width // side + 1, 2):
            canvas.box(
                column * side, row * side, (column + 1) * side, (row + 1) * side, NAMED[other]
            )
    return f"a {one} and {other} checkerboard"


def dots(canvas: Canvas) -> str:
    """Dots in rows."""
    one, other = _pair(canvas)
    _repeat(canvas, lambda x, y, radius: canvas.circle(x, y, radius, NAMED[other]))
    return f"{other} dots on {one}"


def star_pattern(canvas: Canvas) -> str:
    """Stars in rows."""
    one, other = _pair(canvas)
    tilt = canvas.dice.uniform(0, 1.2)
    _repeat(canvas, lambda x, y, radius: star(canvas, x, y, radius * 1.3, NAMED[other], tilt))
    return f"{other} stars on {one}"


def rings(canvas: Canvas) -> str:
    """Circles around one middle."""
    one, other = _pair(canvas)
    x, y = (
        canvas.width * canvas.dice.uniform(0.3, 0.7),
        canvas.height * canvas.dice.uniform(0.3, 0.7),
    )
    wide = canvas.dice.uniform(16, 34)
    for step in range(int(560 / wide), 0, -1):
        canvas.circle(x, y, step * wide, NAMED[other if step % 2 else one])
    return f"{other} and {one} circles around each other"


def scattered(canvas: Canvas) -> str:
    """Circles, squares and triangles thrown about."""
    canvas.box(0, 0, canvas.width, canvas.height, lighter(NAMED[canvas.dice.choice(BRIGHT)], 0.8))
    for _ in range(canvas.dice.randint(14, 40)):
        colour: Colour = varied(NAMED[canvas.dice.choice(BRIGHT)], canvas.dice)
        x, y = canvas.dice.uniform(0, canvas.width), canvas.dice.uniform(0, canvas.height)
        size, sides = canvas.dice.uniform(12, 44), canvas.dice.choice((3, 4, 6, 40))
        turn = canvas.dice.uniform(0, 6)
        corners = [
            (
                x + math.cos(turn + a * 2 * math.pi / sides) * size,
                y + math.sin(turn + a * 2 * math.pi / sides) * size,
            )
            for a in range(sides)
        ]
        canvas.polygon(corners, (*colour, 205))
    return "many colourful shapes"


def star(
    canvas: Canvas, x: float, y: float, radius: float, colour: Colour, turn: float = 0
) -> None:
    """A five-pointed star."""
    corners = [
        (
            x + math.sin(turn + corner * math.pi / 5) * radius * (0.42 if corner % 2 else 1),
            y - math.cos(turn + corner * math.pi / 5) * radius * (0.42 if corner % 2 else 1),
        )
        for corner in range(10)
    ]
    canvas.polygon(corners, colour)


def _pair(canvas: Canvas) -> tuple[str, str]:
    """Two colour names; the sheet is filled with the first."""
    one = canvas.dice.choice(("white", "white", "black", *BRIGHT))
    other = canvas.dice.choice([name for name in BRIGHT if name != one])
    canvas.box(0, 0, canvas.width, canvas.height, NAMED[one])
    return one, other


def _repeat(canvas: Canvas, draw: Callable[[float, float, float], None]) -> None:
    """Draw one shape in staggered rows over the sheet."""
    step = canvas.dice.uniform(34, 72)
    radius = step * canvas.dice.uniform(0.22, 0.4)
    for row in range(int(canvas.height / step) + 2):
        for column in range(-1, int(canvas.width / step) + 2):
            draw((column + 0.5 * (row % 2)) * step, row * step, radius)
