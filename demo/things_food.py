"""Food and drink: pizza, coffee, cake, fruit."""

import math

from demo.canvas import Canvas, Point, joined
from demo.paint import NAMED, Colour, darker, lighter, mix, varied


def pizza(canvas: Canvas) -> str:
    """A pizza from above, perhaps with a slice taken."""
    rng, size = canvas.rng, canvas.width
    middle = size / 2
    canvas.ball(middle, middle, size * 0.48, size * 0.48, (206, 142, 74))
    for _ in range(90):
        turn = rng.uniform(0, 2 * math.pi)
        x, y = _around(middle, turn, size * rng.uniform(0.43, 0.47))
        canvas.circle(x, y, rng.uniform(2, 6), mix((222, 164, 92), (120, 66, 30), rng.random()))
    canvas.circle(middle, middle, size * 0.425, (184, 56, 30))
    for _ in range(420):
        x, y = _around(middle, rng.uniform(0, 2 * math.pi), size * 0.4 * math.sqrt(rng.random()))
        canvas.circle(x, y, rng.uniform(3, 10), mix((250, 214, 112), (232, 158, 62), rng.random()))
    toppings = rng.sample(("salami", "olives", "basil", "mushrooms"), rng.randint(2, 3))
    for topping in toppings:
        for _ in range(11):
            x, y = _around(
                middle, rng.uniform(0, 2 * math.pi), size * 0.37 * math.sqrt(rng.random())
            )
            _topping(canvas, x, y, size, topping)
    for cut in range(4):
        turn = math.pi * cut / 4 + 0.2
        canvas.line(
            [_around(middle, turn, size * 0.47), _around(middle, turn + math.pi, size * 0.47)],
            (150, 84, 40),
            1.3,
        )
    return f"a pizza with {joined(toppings)}"


def coffee(canvas: Canvas) -> str:
    """A cup of coffee on its saucer, steaming."""
    rng, size = canvas.rng, canvas.width
    name = rng.choice(("white", "white", "red", "blue", "green"))
    cup, middle = varied(NAMED[name], rng, 8), size / 2
    canvas.ball(middle, size * 0.82, size * 0.44, size * 0.1, lighter(cup, 0.2))
    canvas.ellipse(middle, size * 0.81, size * 0.27, size * 0.05, darker(cup, 0.25))
    canvas.ring(size * 0.77, size * 0.58, size * 0.12, darker(cup, 0.12), size * 0.04)
    sides: list[Point] = [
        (size * 0.2, size * 0.42),
        (size * 0.8, size * 0.42),
        (size * 0.74, size * 0.68),
        (size * 0.62, size * 0.82),
        (size * 0.38, size * 0.82),
        (size * 0.26, size * 0.68),
    ]
    canvas.shade(sides, (lighter(cup, 0.25), cup, darker(cup, 0.3)))
    canvas.ellipse(middle, size * 0.42, size * 0.3, size * 0.085, lighter(cup, 0.4))
    canvas.ellipse(middle, size * 0.43, size * 0.265, size * 0.067, (84, 48, 26))
    for foam in range(3):
        canvas.arc(
            (
                middle - size * (0.2 - 0.05 * foam),
                size * (0.385 + 0.012 * foam),
                middle + size * (0.2 - 0.05 * foam),
                size * (0.475 - 0.012 * foam),
            ),
            20,
            330,
            (196, 150, 100),
            2.4,
        )
    for shift in (-0.12, 0.0, 0.12):
        points = [
            (
                middle + shift * size + math.sin(step * 0.9 + shift * 20) * 6,
                size * (0.34 - 0.028 * step),
            )
            for step in range(11)
        ]
        canvas.line(points, (226, 226, 230), 3)
    return f"a cup of coffee in a {name} cup"


def cake(canvas: Canvas) -> str:
    """A layered birthday cake with burning candles."""
    rng, size = canvas.rng, canvas.width
    icing = varied(
        rng.choice(((250, 206, 216), (250, 244, 232), (124, 76, 50), (196, 226, 240))), rng, 6
    )
    canvas.ball(size / 2, size * 0.9, size * 0.46, size * 0.07, (226, 226, 230))
    for bottom, top, half, tone in (
        (0.9, 0.62, 0.36, (222, 170, 106)),
        (0.64, 0.42, 0.25, (206, 146, 88)),
    ):
        left, right = size * (0.5 - half), size * (0.5 + half)
        canvas.shade(
            [
                (left, size * top),
                (right, size * top),
                (right, size * bottom),
                (left, size * bottom),
            ],
            (tone, darker(tone, 0.25)),
            0.3,
        )
        canvas.box(
            left,
            size * (top + bottom - 0.03) / 2,
            right,
            size * (top + bottom + 0.03) / 2,
            lighter(icing, 0.2),
        )
        _icing(canvas, left, right, size * top, icing)
    for number in range(rng.randint(3, 6)):
        x = size * (0.3 + 0.085 * number)
        canvas.box(
            x - 2.5,
            size * 0.22,
            x + 2.5,
            size * 0.4,
            NAMED[rng.choice(("red", "blue", "green", "yellow", "pink"))],
        )
        canvas.add_light(x, size * 0.18, 16, (255, 224, 120), 0.8)
        canvas.ellipse(x, size * 0.18, 3.4, 8, (255, 176, 50))
        canvas.ellipse(x, size * 0.19, 1.7, 4.5, (255, 244, 200))
    return "a birthday cake with candles"


def banana(canvas: Canvas) -> str:
    """A bunch of bananas."""
    size, count = canvas.width, canvas.rng.randint(1, 4)
    for number in range(count):
        _banana(canvas, size, number * 11 - 10, varied((246, 210, 62), canvas.rng, 10))
    return "a banana" if count == 1 else "a bunch of bananas"


def orange(canvas: Canvas) -> str:
    """Oranges, one of them cut."""
    size = canvas.width
    canvas.ball(size * 0.36, size * 0.46, size * 0.29, size * 0.29, (244, 140, 30))
    for _ in range(260):
        x, y = _around(0, canvas.rng.uniform(0, 6.3), size * 0.27 * math.sqrt(canvas.rng.random()))
        canvas.circle(size * 0.36 + x, size * 0.46 + y, 0.8, (222, 112, 16))
    canvas.ellipse(size * 0.36, size * 0.22, size * 0.03, size * 0.02, (92, 124, 50))
    canvas.polygon(
        [(size * 0.36, size * 0.21), (size * 0.5, size * 0.08), (size * 0.56, size * 0.2)],
        (70, 136, 60),
    )
    x, y, radius = size * 0.66, size * 0.66, size * 0.27
    for share, tone in ((1.0, (240, 132, 24)), (0.93, (255, 240, 206)), (0.85, (252, 168, 52))):
        canvas.circle(x, y, radius * share, tone)
    for wedge in range(10):
        turn = wedge * math.pi / 5
        canvas.line(
            [(x, y), (x + math.cos(turn) * radius * 0.85, y + math.sin(turn) * radius * 0.85)],
            (255, 240, 206),
            2.6,
        )
    return "an orange and half an orange"


def strawberry(canvas: Canvas) -> str:
    """A strawberry with seeds and leaves."""
    size, red = canvas.width, varied((212, 32, 44), canvas.rng, 10)
    middle = size / 2
    points: list[Point] = []
    for step in range(48):
        turn = step / 48 * 2 * math.pi
        narrow = 1 - 0.38 * max(0.0, math.sin(turn)) ** 1.5
        points.append(
            (
                middle + math.cos(turn) * size * 0.36 * narrow,
                size * 0.54 + math.sin(turn) * size * 0.4,
            )
        )
    canvas.shade(points, (lighter(red, 0.25), red, darker(red, 0.35)), 0.12)
    for row in range(8):
        for column in range(-4, 5):
            x, y = middle + (column + 0.5 * (row % 2)) * size * 0.085, size * (0.28 + 0.085 * row)
            if abs(x - middle) < size * (0.31 - 0.2 * (row / 8) ** 2):
                canvas.ellipse(x, y, 2.2, 3.4, (246, 206, 106))
    for turn in range(-160, 0, 26):
        angle = math.radians(turn)
        tip = (middle + math.cos(angle) * size * 0.3, size * 0.26 + math.sin(angle) * size * 0.13)
        canvas.polygon(
            [(middle - 12, size * 0.24), tip, (middle + 12, size * 0.26)],
            varied((66, 144, 58), canvas.rng),
        )
    return "a strawberry"


def _around(middle: float, turn: float, radius: float) -> Point:
    """The point at an angle around (middle, middle)."""
    return middle + math.cos(turn) * radius, middle + math.sin(turn) * radius


def _topping(canvas: Canvas, x: float, y: float, size: float, kind: str) -> None:
    """One bit on a pizza."""
    if kind == "salami":
        canvas.ball(x, y, size * 0.052, size * 0.052, (190, 54, 40))
        for _ in range(5):
            canvas.circle(
                x + canvas.rng.uniform(-7, 7), y + canvas.rng.uniform(-7, 7), 1.4, (226, 130, 100)
            )
    elif kind == "olives":
        canvas.ring(x, y, size * 0.025, (44, 44, 40), 3.4)
    elif kind == "basil":
        tilt = canvas.rng.uniform(-10, 10)
        canvas.polygon(
            [(x - 13, y + tilt), (x, y - 6), (x + 13, y - tilt), (x, y + 6)], (56, 118, 46)
        )
    else:
        canvas.ellipse(x, y, size * 0.035, size * 0.026, (236, 222, 196))
        canvas.box(x - 3, y, x + 3, y + size * 0.045, (220, 202, 172), 2)


def _icing(canvas: Canvas, left: float, right: float, top: float, icing: Colour) -> None:
    """A glaze over the edge, running down in drops, with sprinkles."""
    canvas.ellipse((left + right) / 2, top, (right - left) / 2, 13, lighter(icing, 0.25))
    drops = 9
    for drop in range(drops):
        x = left + (drop + 0.5) * (right - left) / drops
        canvas.box(x - 9, top, x + 9, top + canvas.rng.uniform(14, 30), icing, 9)
    for _ in range(22):
        x = canvas.rng.uniform(left + 8, right - 8)
        canvas.circle(
            x,
            top + canvas.rng.uniform(-7, 10),
            1.9,
            NAMED[canvas.rng.choice(("red", "blue", "green", "yellow"))],
        )


def _banana(canvas: Canvas, size: float, shift: float, skin: Colour) -> None:
    """One banana, a crescent with a dark stem and tip."""
    outer: list[Point] = []
    inner: list[Point] = []
    for step in range(25):
        turn, share = math.radians(20 + step * 6), step / 24
        thick = size * 0.17 * math.sin(math.pi * (0.1 + 0.8 * share))
        reach = size * 0.46 - shift
        outer.append(
            (size * 0.5 + math.cos(turn) * reach, size * 0.3 + math.sin(turn) * reach * 0.95)
        )
        inner.append(
            (
                size * 0.5 + math.cos(turn) * (reach - thick),
                size * 0.3 + math.sin(turn) * (reach - thick) * 0.95,
            )
        )
    canvas.shade([*outer, *reversed(inner)], (lighter(skin, 0.15), skin, darker(skin, 0.3)), 0.1)
    middle = [((a + c) / 2, (b + d) / 2) for (a, b), (c, d) in zip(outer, inner, strict=True)]
    canvas.line(middle[2:-2], darker(skin, 0.16), 2.4)
    canvas.line([outer[0], (outer[0][0] - 3, outer[0][1] - 24)], (124, 112, 40), 8)
    canvas.circle(*outer[-1], 5, (70, 54, 30))
