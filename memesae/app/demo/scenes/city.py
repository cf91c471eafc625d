"""A city at night, and a street by day."""

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.palette import Colour, darker, lighter, mix, varied
from memesae.app.demo.scenery import clouds, moon, sky, stars, water

LAMPLIGHT: tuple[Colour, ...] = ((255, 214, 120), (255, 236, 178), (255, 182, 92), (190, 220, 255))


def night_city(canvas: Canvas) -> str:
    """A skyline with lit windows, a moon, and sometimes its reflection in a river."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    sky(canvas, dice.choice(("night", "night", "dusk")), height)
    stars(canvas, dice.randint(50, 140), height * 0.6)
    moon(
        canvas,
        width * dice.uniform(0.12, 0.88),
        height * dice.uniform(0.1, 0.24),
        dice.uniform(13, 24),
    )
    river = dice.random() < 0.6
    foot = height * 0.76 if river else height * 1.0
    canvas.shine(width / 2, foot, width * 0.6, (250, 170, 96), 0.4)
    for depth, tone in ((0.0, (44, 46, 84)), (0.5, (26, 28, 56)), (1.0, (12, 14, 30))):
        _row(canvas, foot, height * (0.5 - depth * 0.16), tone)
    if river:
        _reflection(canvas, foot)
    return f"a city skyline at night with lit windows{' reflected in a river' if river else ''}"


def street(canvas: Canvas) -> str:
    """A row of coloured town houses under a clear sky."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    sky(canvas, dice.choice(("clear", "morning")), height * 0.8)
    clouds(canvas, 2, height * 0.3)
    x, foot = -10.0, height * 0.86
    while x < width:
        wide = dice.uniform(58, 86)
        colours = (
            (206, 96, 76),
            (230, 190, 110),
            (122, 166, 176),
            (222, 206, 184),
            (150, 172, 122),
        )
        _town_house(
            canvas,
            x,
            foot,
            wide,
            height * dice.uniform(0.5, 0.68),
            varied(dice.choice(colours), dice),
        )
        x += wide
    canvas.box(0, foot, width, height, (112, 112, 118))
    canvas.box(0, foot, width, foot + height * 0.03, (176, 172, 164))
    for dash in range(0, width, 50):
        canvas.box(dash, height * 0.94, dash + 26, height * 0.952, (236, 232, 214))
    return "a street with a row of colourful town houses"


def _row(canvas: Canvas, foot: float, tall: float, tone: Colour) -> None:
    """Towers side by side, each with its own pattern of lit windows."""
    dice, x = canvas.dice, -8.0
    while x < canvas.width:
        wide, high = dice.uniform(28, 62), tall * dice.uniform(0.45, 1.15)
        wall = varied(tone, dice, 6)
        canvas.box(x, foot - high, x + wide, foot, wall)
        canvas.box(x + wide * 0.8, foot - high, x + wide, foot, darker(wall, 0.4))
        if dice.random() < 0.25:
            canvas.line([(x + wide / 2, foot - high), (x + wide / 2, foot - high - 16)], wall, 1.5)
            canvas.circle(x + wide / 2, foot - high - 16, 1.4, (255, 80, 70))
        _windows(canvas, x, foot - high, wide, high, wall)
        x += wide + dice.choice((0, 0, 2, 7))


def _windows(canvas: Canvas, x: float, top: float, wide: float, high: float, wall: Colour) -> None:
    """A grid of windows, some of them lit."""
    dice, lit = canvas.dice, canvas.dice.uniform(0.45, 0.85)
    light, step = dice.choice(LAMPLIGHT), dice.choice((7.0, 8.0, 10.0))
    for row in range(int((high - 6) / step)):
        for column in range(int((wide - 4) / step)):
            left, up = x + 3 + column * step, top + 4 + row * step
            tone = varied(light, dice, 12) if dice.random() < lit else mix(wall, (80, 90, 130), 0.2)
            canvas.box(left, up, left + step * 0.5, up + step * 0.55, tone)


def _reflection(canvas: Canvas, top: float) -> None:
    """A dark river with columns of broken light."""
    dice = canvas.dice
    water(canvas, top, ((30, 32, 62), (12, 14, 34)), (120, 120, 170))
    for _ in range(60):
        x, light = dice.uniform(0, canvas.width), dice.choice(LAMPLIGHT)
        for step in range(8):
            y, half = top + 3 + step * 9 * dice.random(), dice.uniform(1.5, 5)
            canvas.line([(x - half, y), (x + half, y)], (*light, 120), 1)


def _town_house(
    canvas: Canvas, x: float, foot: float, wide: float, tall: float, wall: Colour
) -> None:
    """A gabled front with windows, shutters and a door."""
    top = foot - tall
    canvas.shade(
        [(x, top), (x + wide, top), (x + wide, foot), (x, foot)],
        (lighter(wall, 0.1), darker(wall, 0.12)),
        0.12,
    )
    canvas.shade(
        [(x - 3, top), (x + wide / 2, top - wide * 0.42), (x + wide + 3, top)],
        ((150, 74, 56), (110, 52, 42)),
        0.3,
    )
    for row in range(3):
        for column in range(2):
            left, up = x + wide * (0.16 + 0.42 * column), top + tall * (0.08 + 0.24 * row)
            canvas.box(
                left - 5, up - 1, left + wide * 0.26 + 5, up + tall * 0.15, darker(wall, 0.45)
            )
            canvas.box(left, up, left + wide * 0.26, up + tall * 0.14, (206, 226, 238))
            canvas.line(
                [(left + wide * 0.13, up), (left + wide * 0.13, up + tall * 0.14)],
                (250, 250, 246),
                1.6,
            )
            canvas.line(
                [(left, up + tall * 0.07), (left + wide * 0.26, up + tall * 0.07)],
                (250, 250, 246),
                1.6,
            )
    door = x + wide * canvas.dice.choice((0.14, 0.56))
    canvas.box(
        door, foot - tall * 0.22, door + wide * 0.28, foot, varied((70, 48, 60), canvas.dice, 30), 2
    )
