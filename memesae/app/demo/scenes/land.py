"""Scenes on dry land: forest, desert, a field with a barn, a meadow."""

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.greenery import cactus, grass, pine, tree
from memesae.app.demo.palette import BRIGHT, NAMED, Colour, lighter, mix, varied
from memesae.app.demo.scenery import clouds, land, ridge, sky, sun


def forest(canvas: Canvas) -> str:
    """Trees in rows that fade into mist, in summer or in autumn."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    autumn = dice.random() < 0.35
    mist: Colour = (226, 220, 190) if autumn else (196, 222, 200)
    sky(canvas, "morning" if autumn else "clear", height)
    leaves: Colour = (206, 122, 40) if autumn else (52, 110, 50)
    for depth in (0.0, 0.35, 0.7, 1.0):
        foot = height * (0.55 + 0.4 * depth)
        ground = mix(mist, (104, 88, 46) if autumn else (66, 104, 48), 0.3 + 0.7 * depth)
        land(
            canvas,
            ridge(dice, width, foot - 10, 10, 0.4),
            (ground, mix(ground, (30, 40, 20), 0.4)),
            0.4,
        )
        for _ in range(round(11 - 6 * depth)):
            x, tall = (
                dice.uniform(0, width),
                height * (0.3 + 0.55 * depth) * dice.uniform(0.8, 1.15),
            )
            tone = mix(mist, varied(leaves, dice, 22), 0.4 + 0.6 * depth)
            draw = pine if not autumn and dice.random() < 0.5 else tree
            draw(canvas, x, foot + dice.uniform(-4, 10), tall, tone)
    return "a forest in autumn with orange leaves" if autumn else "a green forest with many trees"


def desert(canvas: Canvas) -> str:
    """Dunes with cactuses under a hot sky."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    kind = dice.choice(("clear", "sunset", "morning"))
    sky(canvas, kind, height * 0.6)
    sun(canvas, width * dice.uniform(0.15, 0.85), height * dice.uniform(0.14, 0.4), width * 0.045)
    sand = varied((226, 164, 92), dice, 14)
    for step in range(4):
        line = ridge(dice, width, height * (0.5 + 0.14 * step), 34, 0.36)
        land(canvas, line, (lighter(sand, 0.25), sand, mix(sand, (120, 70, 50), 0.35)), 0.1)
    spots = sorted(dice.uniform(0.62, 0.96) for _ in range(dice.randint(2, 5)))
    for share in spots:
        x = width * dice.uniform(0.08, 0.92)
        canvas.ellipse(x + 12, height * share, 26, 4, (90, 60, 40, 90))
        cactus(canvas, x, height * share, height * dice.uniform(0.3, 0.5) * share)
    return f"cactuses in a sandy desert {'at sunset' if kind == 'sunset' else 'under a hot sun'}"


def barn(canvas: Canvas) -> str:
    """A red barn in a field with rows of crops."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    sky(canvas, dice.choice(("clear", "morning", "sunset")), height * 0.6)
    clouds(canvas, dice.randint(1, 4), height * 0.4)
    land(canvas, ridge(dice, width, height * 0.55, 16, 0.4), ((118, 160, 84), (90, 134, 60)), 0.2)
    for _ in range(5):
        tree(canvas, dice.uniform(0, width), height * 0.62, dice.uniform(40, 70), (64, 116, 54))
    crop = dice.choice(((214, 180, 76), (104, 160, 60), (150, 176, 70)))
    land(canvas, ridge(dice, width, height * 0.66, 4, 0.4), (crop, varied(crop, dice, 20)), 0.3)
    for row in range(-14, 15):
        foot = width / 2 + row * width * 0.16
        canvas.line(
            [(width / 2 + row * 14, height * 0.67), (foot, height)],
            (*mix(crop, (60, 50, 20), 0.5), 150),
            2.4,
        )
    _barn(canvas, width * dice.uniform(0.2, 0.55), height * 0.7, height * 0.36)
    return "a red barn in a field on a farm"


def meadow(canvas: Canvas) -> str:
    """Grass full of small flowers before a few trees."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    sky(canvas, "clear", height * 0.5)
    clouds(canvas, 3, height * 0.34)
    green: Colour = varied((88, 152, 62), dice, 12)
    land(canvas, ridge(dice, width, height * 0.46, 14, 0.4), (lighter(green, 0.2), green), 0.2)
    for _ in range(dice.randint(1, 4)):
        tree(
            canvas,
            dice.uniform(0, width),
            height * 0.52,
            height * dice.uniform(0.2, 0.36),
            (58, 112, 50),
        )
    grass(canvas, height * 0.5, height * 1.02, green, 700)
    name = dice.choice(BRIGHT)
    for step in range(120):
        depth = step / 120
        x, y = dice.uniform(0, width), height * (0.55 + 0.45 * depth)
        radius = 1 + depth * 4.5
        tone = varied(NAMED[name], dice, 20)
        for side_x, side_y in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            canvas.circle(x + side_x * radius * 0.8, y + side_y * radius * 0.8, radius * 0.7, tone)
        canvas.circle(x, y, radius * 0.5, (250, 226, 96))
    return f"a meadow with many {name} flowers"


def _barn(canvas: Canvas, x: float, foot: float, size: float) -> None:
    """A gambrel-roofed barn with white trim and crossed doors."""
    wide, wall = size * 1.1, varied((168, 44, 38), canvas.dice, 10)
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
