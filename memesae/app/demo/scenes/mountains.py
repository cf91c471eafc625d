"""Snowy mountains, with pines before them."""

from memesae.app.demo.canvas import Canvas, Point
from memesae.app.demo.greenery import SNOW, pine
from memesae.app.demo.palette import Colour, mix, varied
from memesae.app.demo.scenery import SKIES, clouds, land, ridge, sky, sun

ROCK: Colour = (92, 98, 116)


def snowy_mountains(canvas: Canvas) -> str:
    """Two or three chains of peaks under snow."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    kind = dice.choice(("clear", "clear", "morning", "dusk", "grey"))
    sky(canvas, kind, height * 0.8)
    if kind in ("clear", "morning"):
        sun(canvas, width * dice.uniform(0.1, 0.9), height * 0.14, width * 0.03)
    clouds(canvas, dice.randint(0, 2), height * 0.4)
    for distance in (0.55, 0.0):
        y = height * (0.5 - distance * 0.22)
        _chain(canvas, y, height * 0.26, mix(ROCK, SKIES[kind][-1], distance))
    _foreground(canvas, height * dice.uniform(0.74, 0.82))
    falling = kind == "grey" or dice.random() < 0.2
    if falling:
        snowfall(canvas, 260)
    return f"snowy mountains and pine trees {'in falling snow' if falling else 'in winter'}"


def cabin_in_snow(canvas: Canvas) -> str:
    """A wooden hut with lit windows in deep snow."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    sky(canvas, dice.choice(("dusk", "night", "grey", "clear")), height * 0.75)
    _chain(canvas, height * 0.45, height * 0.2, (120, 128, 156))
    ground = height * 0.68
    land(canvas, ridge(dice, width, ground, 12, 0.45), (SNOW, (206, 220, 240)), 0.1)
    for _ in range(12):
        pine(
            canvas,
            dice.uniform(0, width),
            ground + dice.uniform(-4, 14),
            dice.uniform(60, 120),
            (34, 70, 60),
            0.8,
        )
    _hut(canvas, width * dice.uniform(0.3, 0.6), height * 0.86, height * 0.34)
    snowfall(canvas, 200)
    return "a wooden cabin with lit windows in the snow"


def snowfall(canvas: Canvas, flakes: int) -> None:
    """Flakes of different sizes all over the sheet."""
    for _ in range(flakes):
        x, y = canvas.dice.uniform(0, canvas.width), canvas.dice.uniform(0, canvas.height)
        canvas.circle(x, y, canvas.dice.uniform(0.7, 2.4), (255, 255, 255, 210))


def _chain(canvas: Canvas, y: float, tall: float, rock: Colour) -> None:
    """One chain of peaks: rock, snow from the top, and a shaded side to each summit."""
    dice = canvas.dice
    line = ridge(dice, canvas.width, y, tall, 0.52)
    land(canvas, line, (mix(SNOW, rock, 0.12), mix(SNOW, rock, 0.45), rock), 0.42)
    for index in range(2, len(line) - 8, 3):
        x, top = line[index]
        steep = line[index + 2][1] - top
        if steep > 0:
            canvas.polygon(_shadow(canvas, x, top, steep), (*mix(rock, (40, 52, 96), 0.5), 110))


def _shadow(canvas: Canvas, x: float, top: float, steep: float) -> list[Point]:
    """A jagged streak of shade down the side away from the light."""
    dice, points = canvas.dice, [(x, top + 1)]
    for step in range(1, 6):
        points.append((x + step * 4 + dice.uniform(-2, 4), top + step * steep * 1.6 + step * 5))
    points.append((x + dice.uniform(2, 8), top + steep * 6 + 20))
    return points


def _foreground(canvas: Canvas, y: float) -> None:
    """A snowfield with pines on it."""
    dice = canvas.dice
    line = ridge(dice, canvas.width, y, 22, 0.42)
    land(canvas, line, (SNOW, (214, 226, 242), (190, 208, 234)), 0.1)
    green = varied((28, 66, 58), dice, 12)
    for x, foot in sorted(dice.sample(line, dice.randint(9, 22)), key=lambda point: point[1]):
        pine(
            canvas,
            x,
            foot + dice.uniform(2, 26),
            dice.uniform(36, 104),
            green,
            dice.choice((0.2, 0.7)),
        )


def _hut(canvas: Canvas, x: float, foot: float, size: float) -> None:
    """Logs, a white roof, two lit windows and a chimney."""
    wall = (116, 78, 50)
    canvas.box(x, foot - size * 0.6, x + size, foot, wall)
    for log in range(8):
        y = foot - size * 0.6 + log * size * 0.075
        canvas.line([(x - 3, y), (x + size + 3, y)], (78, 50, 34), 1.6)
    canvas.box(x + size * 0.7, foot - size * 1.1, x + size * 0.82, foot - size * 0.7, (110, 92, 88))
    canvas.shade(
        [(x - size * 0.12, foot - size * 0.56), (x + size * 0.5, foot - size * 1.08),
         (x + size * 1.12, foot - size * 0.56)], (SNOW, (216, 226, 242)), 0.1
    )  # fmt: skip
    for shift in (0.14, 0.66):
        left = x + size * shift
        canvas.shine(left + size * 0.1, foot - size * 0.34, size * 0.3, (255, 206, 110), 0.6)
        canvas.box(left, foot - size * 0.44, left + size * 0.2, foot - size * 0.24, (255, 222, 128))
        canvas.line(
            [(left + size * 0.1, foot - size * 0.44), (left + size * 0.1, foot - size * 0.24)],
            wall,
            1.5,
        )
    canvas.box(x + size * 0.42, foot - size * 0.36, x + size * 0.58, foot, (84, 52, 34))
