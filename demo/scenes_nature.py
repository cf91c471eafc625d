"""Landscapes: forest, desert, farmland, meadow, mountains, reef, space."""

import math

from demo.canvas import Canvas, Point
from demo.landscape import (
    SKIES,
    SNOW,
    cactus,
    clouds,
    grass,
    land,
    pine,
    ridge,
    sky,
    stars,
    sun,
    tree,
)
from demo.paint import BRIGHT, NAMED, Colour, darker, gradient, lighter, mix, varied
from demo.things_animals import swim

ROCK: Colour = (92, 98, 116)
CORALS: tuple[Colour, ...] = ((226, 92, 96), (238, 148, 80), (206, 108, 180), (246, 196, 96))
SCALES: tuple[Colour, ...] = (
    (250, 138, 36),
    (252, 204, 52),
    (60, 120, 220),
    (228, 70, 84),
    (150, 90, 200),
)


def forest(canvas: Canvas) -> str:
    """Trees in rows that fade into mist, in summer or in autumn."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    autumn = rng.random() < 0.35
    mist: Colour = (226, 220, 190) if autumn else (196, 222, 200)
    sky(canvas, "morning" if autumn else "clear", height)
    leaves: Colour = (206, 122, 40) if autumn else (52, 110, 50)
    for depth in (0.0, 0.35, 0.7, 1.0):
        foot = height * (0.55 + 0.4 * depth)
        ground = mix(mist, (104, 88, 46) if autumn else (66, 104, 48), 0.3 + 0.7 * depth)
        land(
            canvas,
            ridge(rng, width, foot - 10, 10, 0.4),
            (ground, mix(ground, (30, 40, 20), 0.4)),
            0.4,
        )
        for _ in range(round(11 - 6 * depth)):
            x, tall = (
                rng.uniform(0, width),
                height * (0.3 + 0.55 * depth) * rng.uniform(0.8, 1.15),
            )
            tone = mix(mist, varied(leaves, rng, 22), 0.4 + 0.6 * depth)
            draw = pine if not autumn and rng.random() < 0.5 else tree
            draw(canvas, x, foot + rng.uniform(-4, 10), tall, tone)
    return "a forest in autumn with orange leaves" if autumn else "a green forest with many trees"


def desert(canvas: Canvas) -> str:
    """Dunes with cactuses under a hot sky."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    kind = rng.choice(("clear", "sunset", "morning"))
    sky(canvas, kind, height * 0.6)
    sun(canvas, width * rng.uniform(0.15, 0.85), height * rng.uniform(0.14, 0.4), width * 0.045)
    sand = varied((226, 164, 92), rng, 14)
    for step in range(4):
        line = ridge(rng, width, height * (0.5 + 0.14 * step), 34, 0.36)
        land(canvas, line, (lighter(sand, 0.25), sand, mix(sand, (120, 70, 50), 0.35)), 0.1)
    spots = sorted(rng.uniform(0.62, 0.96) for _ in range(rng.randint(2, 5)))
    for share in spots:
        x = width * rng.uniform(0.08, 0.92)
        canvas.ellipse(x + 12, height * share, 26, 4, (90, 60, 40, 90))
        cactus(canvas, x, height * share, height * rng.uniform(0.3, 0.5) * share)
    return f"cactuses in a sandy desert {'at sunset' if kind == 'sunset' else 'under a hot sun'}"


def barn(canvas: Canvas) -> str:
    """A red barn in a field with rows of crops."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    sky(canvas, rng.choice(("clear", "morning", "sunset")), height * 0.6)
    clouds(canvas, rng.randint(1, 4), height * 0.4)
    land(canvas, ridge(rng, width, height * 0.55, 16, 0.4), ((118, 160, 84), (90, 134, 60)), 0.2)
    for _ in range(5):
        tree(canvas, rng.uniform(0, width), height * 0.62, rng.uniform(40, 70), (64, 116, 54))
    crop = rng.choice(((214, 180, 76), (104, 160, 60), (150, 176, 70)))
    land(canvas, ridge(rng, width, height * 0.66, 4, 0.4), (crop, varied(crop, rng, 20)), 0.3)
    for row in range(-14, 15):
        foot = width / 2 + row * width * 0.16
        canvas.line(
            [(width / 2 + row * 14, height * 0.67), (foot, height)],
            (*mix(crop, (60, 50, 20), 0.5), 150),
            2.4,
        )
    _barn(canvas, width * rng.uniform(0.2, 0.55), height * 0.7, height * 0.36)
    return "a red barn in a field on a farm"


def meadow(canvas: Canvas) -> str:
    """Grass full of small flowers before a few trees."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    sky(canvas, "clear", height * 0.5)
    clouds(canvas, 3, height * 0.34)
    green: Colour = varied((88, 152, 62), rng, 12)
    land(canvas, ridge(rng, width, height * 0.46, 14, 0.4), (lighter(green, 0.2), green), 0.2)
    for _ in range(rng.randint(1, 4)):
        tree(
            canvas,
            rng.uniform(0, width),
            height * 0.52,
            height * rng.uniform(0.2, 0.36),
            (58, 112, 50),
        )
    grass(canvas, height * 0.5, height * 1.02, green, 700)
    name = rng.choice(BRIGHT)
    for step in range(120):
        depth = step / 120
        x, y = rng.uniform(0, width), height * (0.55 + 0.45 * depth)
        radius = 1 + depth * 4.5
        tone = varied(NAMED[name], rng, 20)
        for side_x, side_y in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            canvas.circle(x + side_x * radius * 0.8, y + side_y * radius * 0.8, radius * 0.7, tone)
        canvas.circle(x, y, radius * 0.5, (250, 226, 96))
    return f"a meadow with many {name} flowers"


def _barn(canvas: Canvas, x: float, foot: float, size: float) -> None:
    """A gambrel-roofed barn with white trim and crossed doors."""
    wide, wall = size * 1.1, varied((168, 44, 38), canvas.rng, 10)
    front = [(x, foot), (x, foot - size * 0.55), (x + wide * 0.16, foot - size * 0.84),
             (x + wide / 2, foot - size), (x + wide * 0.84, foot - size * 0.84),
             (x + wide, foot - size * 0.55), (x + wide, foot)]  # fmt: skip
    canvas.polygon(
        [(a + wide * 0.75, b) for a, b in front[3:]] + [front[6], front[3]], (84, 74, 78)
    )
    canvas.box(x + wide, foot - size * 0.52, x + wide * 1.72, foot, mix(wall, (40, 10, 20), 0.3))
    canvas.shade(front, (wall, mix(wall, (60, 10, 10), 0.25)), 0.15)
    for plank in range(1, 10):
        left = x + wide * plank / 10
        canvas.line(
            [(left, foot - size * 0.55), (left, foot)], (*mix(wall, (40, 0, 0), 0.4), 140), 0.8
        )
    canvas.line(front[1:6], (244, 240, 232), 3.5)
    left, right, top = x + wide * 0.3, x + wide * 0.7, foot - size * 0.42
    canvas.line(
        [(left, foot), (left, top), (right, top), (right, foot), (left, top)], (244, 240, 232), 2.6
    )
    canvas.line([(left, foot), (right, top)], (244, 240, 232), 2.6)
    canvas.box(
        x + wide * 0.42, foot - size * 0.74, x + wide * 0.58, foot - size * 0.58, (244, 240, 232)
    )
    canvas.box(
        x + wide * 0.44, foot - size * 0.72, x + wide * 0.56, foot - size * 0.6, (60, 50, 60)
    )


def snowy_mountains(canvas: Canvas) -> str:
    """Two or three chains of peaks under snow."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    kind = rng.choice(("clear", "clear", "morning", "dusk", "grey"))
    sky(canvas, kind, height * 0.8)
    if kind in ("clear", "morning"):
        sun(canvas, width * rng.uniform(0.1, 0.9), height * 0.14, width * 0.03)
    clouds(canvas, rng.randint(0, 2), height * 0.4)
    for distance in (0.55, 0.0):
        y = height * (0.5 - distance * 0.22)
        _chain(canvas, y, height * 0.26, mix(ROCK, SKIES[kind][-1], distance))
    _foreground(canvas, height * rng.uniform(0.74, 0.82))
    falling = kind == "grey" or rng.random() < 0.2
    if falling:
        snowfall(canvas, 260)
    return f"snowy mountains and pine trees {'in falling snow' if falling else 'in winter'}"


def cabin_in_snow(canvas: Canvas) -> str:
    """A wooden hut with lit windows in deep snow."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    sky(canvas, rng.choice(("dusk", "night", "grey", "clear")), height * 0.75)
    _chain(canvas, height * 0.45, height * 0.2, (120, 128, 156))
    ground = height * 0.68
    land(canvas, ridge(rng, width, ground, 12, 0.45), (SNOW, (206, 220, 240)), 0.1)
    for _ in range(12):
        pine(
            canvas,
            rng.uniform(0, width),
            ground + rng.uniform(-4, 14),
            rng.uniform(60, 120),
            (34, 70, 60),
            0.8,
        )
    _hut(canvas, width * rng.uniform(0.3, 0.6), height * 0.86, height * 0.34)
    snowfall(canvas, 200)
    return "a wooden cabin with lit windows in the snow"


def snowfall(canvas: Canvas, flakes: int) -> None:
    """Flakes of different sizes all over the canvas."""
    for _ in range(flakes):
        x, y = canvas.rng.uniform(0, canvas.width), canvas.rng.uniform(0, canvas.height)
        canvas.circle(x, y, canvas.rng.uniform(0.7, 2.4), (255, 255, 255, 210))


def _chain(canvas: Canvas, y: float, tall: float, rock: Colour) -> None:
    """One chain of peaks: rock, snow from the top, and a shaded side to each summit."""
    rng = canvas.rng
    line = ridge(rng, canvas.width, y, tall, 0.52)
    land(canvas, line, (mix(SNOW, rock, 0.12), mix(SNOW, rock, 0.45), rock), 0.42)
    for index in range(2, len(line) - 8, 3):
        x, top = line[index]
        steep = line[index + 2][1] - top
        if steep > 0:
            canvas.polygon(_shadow(canvas, x, top, steep), (*mix(rock, (40, 52, 96), 0.5), 110))


def _shadow(canvas: Canvas, x: float, top: float, steep: float) -> list[Point]:
    """A jagged streak of shade down the side away from the light."""
    rng, points = canvas.rng, [(x, top + 1)]
    for step in range(1, 6):
        points.append((x + step * 4 + rng.uniform(-2, 4), top + step * steep * 1.6 + step * 5))
    points.append((x + rng.uniform(2, 8), top + steep * 6 + 20))
    return points


def _foreground(canvas: Canvas, y: float) -> None:
    """A snowfield with pines on it."""
    rng = canvas.rng
    line = ridge(rng, canvas.width, y, 22, 0.42)
    land(canvas, line, (SNOW, (214, 226, 242), (190, 208, 234)), 0.1)
    green = varied((28, 66, 58), rng, 12)
    for x, foot in sorted(rng.sample(line, rng.randint(9, 22)), key=lambda point: point[1]):
        pine(
            canvas,
            x,
            foot + rng.uniform(2, 26),
            rng.uniform(36, 104),
            green,
            rng.choice((0.2, 0.7)),
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
        canvas.add_light(left + size * 0.1, foot - size * 0.34, size * 0.3, (255, 206, 110), 0.6)
        canvas.box(left, foot - size * 0.44, left + size * 0.2, foot - size * 0.24, (255, 222, 128))
        canvas.line(
            [(left + size * 0.1, foot - size * 0.44), (left + size * 0.1, foot - size * 0.24)],
            wall,
            1.5,
        )
    canvas.box(x + size * 0.42, foot - size * 0.36, x + size * 0.58, foot, (84, 52, 34))


def reef(canvas: Canvas) -> str:
    """A few fish over a coral reef."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    deep = varied((8, 52, 112), rng, 14)
    canvas.paste(gradient(canvas.image.size, (lighter(deep, 0.55), (34, 130, 180), deep)), 0, 0)
    _light(canvas)
    land(canvas, ridge(rng, width, height * 0.88, 26, 0.5), ((196, 180, 140), (120, 116, 120)), 0.4)
    for _ in range(rng.randint(8, 14)):
        _coral(canvas, rng.uniform(0, width), height * rng.uniform(0.88, 1.0), rng.uniform(26, 70))
    count = rng.randint(3, 9)
    for _ in range(count):
        size = width * rng.uniform(0.09, 0.2)
        x, y = rng.uniform(0.1, 0.9) * width, rng.uniform(0.12, 0.75) * height
        swim(canvas, x, y, size, varied(rng.choice(SCALES), rng), rng.choice((-1, 1)))
    _bubbles(canvas, rng.randint(14, 34))
    return f"{count} colourful fish swimming over a coral reef under water"


def _light(canvas: Canvas) -> None:
    """Shafts of sunlight from the surface."""
    for _ in range(6):
        x, wide = canvas.rng.uniform(-0.1, 1.0) * canvas.width, canvas.rng.uniform(10, 40)
        low = canvas.height * canvas.rng.uniform(0.6, 0.95)
        canvas.polygon(
            [(x, 0), (x + wide, 0), (x + wide * 2.6 - 60, low), (x - 60, low)], (220, 246, 255, 26)
        )


def _coral(canvas: Canvas, x: float, foot: float, size: float) -> None:
    """A branching coral or a swaying weed."""
    rng, colour = canvas.rng, varied(canvas.rng.choice(CORALS), canvas.rng)
    if rng.random() < 0.4:
        for blade in range(4):
            points = [
                (x + blade * 5 + rng.uniform(-3, 3) * step, foot - size * 0.3 * step)
                for step in range(5)
            ]
            canvas.line(points, varied((40, 126, 70), rng), 4)
        return
    for branch in range(9):
        tip = (
            x + (branch - 4) * size * 0.16,
            foot - size * (1 - abs(branch - 4) * 0.13) * rng.uniform(0.8, 1),
        )
        bend = ((x + tip[0]) / 2 + (branch - 4) * 2, foot - size * 0.35)
        tone = darker(colour, 0.3) if branch % 2 else colour
        canvas.line([(x, foot), bend, tip], tone, size * 0.09)
        canvas.circle(*tip, size * 0.06, lighter(tone))


def _bubbles(canvas: Canvas, count: int) -> None:
    """Rising bubbles, each with a highlight."""
    for _ in range(count):
        x, y = canvas.rng.uniform(0, canvas.width), canvas.rng.uniform(0, canvas.height * 0.9)
        radius = canvas.rng.uniform(1.5, 6)
        canvas.circle(x, y, radius, (220, 244, 255, 60))
        canvas.ring(x, y, radius, (236, 250, 255, 170), 0.8)
        canvas.circle(x - radius * 0.35, y - radius * 0.35, radius * 0.22, (255, 255, 255, 230))


def space(canvas: Canvas) -> str:
    """Planets, one of them ringed, before a nebula."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    canvas.paste(gradient(canvas.image.size, ((4, 4, 16), (12, 10, 34), (6, 6, 22))), 0, 0)
    for _ in range(7):
        colour = varied(rng.choice(((96, 40, 140), (30, 70, 150), (160, 50, 100))), rng, 24)
        canvas.add_light(
            rng.uniform(0, width), rng.uniform(0, height), rng.uniform(60, 160), colour, 0.45
        )
    stars(canvas, rng.randint(160, 320), height)
    count = rng.randint(1, 4)
    for number in range(count):
        radius = height * rng.uniform(0.1, 0.26) / (1 + number * 0.5)
        _planet(canvas, width * rng.uniform(0.15, 0.85), height * rng.uniform(0.2, 0.8), radius)
    return f"{'a planet' if count == 1 else f'{count} planets'} and stars in space"


def _planet(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A banded planet, lit from the upper left, perhaps with a ring."""
    rng, colour = canvas.rng, varied(NAMED[canvas.rng.choice(BRIGHT)], canvas.rng, 30)
    ringed = rng.random() < 0.5
    if ringed:
        _ring(canvas, x, y, radius, lighter(colour, 0.4), 180, 360)
    canvas.ball(x, y, radius, radius, colour)
    for _ in range(6):
        down = rng.uniform(-0.8, 0.8)
        half = math.sqrt(1 - down**2) * radius * 0.97
        tone = (*varied(colour, rng, 40), 70)
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
