"""Plants: flowers, tulips, a mushroom, a tree."""

import math

from demo.canvas import Canvas, Point, with_article
from demo.landscape import tree
from demo.paint import NAMED, WHITE, Colour, darker, lighter, mix, varied


def flower(canvas: Canvas) -> str:
    """A daisy-like flower with many petals."""
    rng, size = canvas.rng, canvas.width
    name = rng.choice(("white", "pink", "red", "purple", "yellow", "orange"))
    petal, middle = varied(NAMED[name], rng, 12), size / 2
    _stem(canvas, middle, size)
    count = rng.randint(12, 20)
    for layer, reach in ((0, 0.36), (1, 0.3)):
        for number in range(count):
            turn = (number + layer * 0.5) * 2 * math.pi / count
            tone = varied(
                mix(petal, lighter(petal, 0.3) if layer else darker(petal, 0.2), 0.7), rng, 6
            )
            _petal(canvas, middle, size * 0.4, turn, size * reach, size * 0.06, tone)
    _heart(canvas, middle, size * 0.4, size * 0.1, (240, 190, 40))
    return f"{with_article(name)} flower"


def sunflower(canvas: Canvas) -> str:
    """A sunflower with a dark heart."""
    rng, size = canvas.rng, canvas.width
    _stem(canvas, size / 2, size)
    for layer, reach in ((0, 0.39), (1, 0.34)):
        for number in range(22):
            turn = (number + layer * 0.5) * 2 * math.pi / 22
            tone = varied((250, 190 + 16 * layer, 30), rng, 10)
            _petal(canvas, size / 2, size * 0.4, turn, size * reach, size * 0.05, tone)
    _heart(canvas, size / 2, size * 0.4, size * 0.18, (92, 56, 28))
    return "a sunflower"


def tulips(canvas: Canvas) -> str:
    """A row of tulips."""
    rng, size = canvas.rng, canvas.width
    name = rng.choice(("red", "yellow", "pink", "purple"))
    for x in (0.24, 0.76, 0.5):
        at, top = size * x, size * rng.uniform(0.2, 0.34)
        canvas.line([(at, top + 20), (at, size)], (78, 140, 66), 6)
        canvas.polygon(
            [(at, size * 0.98), (at - size * 0.13, size * 0.56), (at + 3, size * 0.8)],
            (66, 130, 62),
        )
        bloom = varied(NAMED[name], rng, 12)
        canvas.ball(at, top + size * 0.08, size * 0.11, size * 0.13, darker(bloom, 0.15))
        for side in (-1, 0, 1):
            tip = (at + side * size * 0.1, top - size * 0.07)
            canvas.shade(
                [(at - size * 0.07, top + size * 0.14), tip, (at + size * 0.07, top + size * 0.14)],
                (lighter(bloom, 0.25), bloom),
                0.1,
            )
    return f"three {name} tulips"


def mushroom(canvas: Canvas) -> str:
    """A toadstool, red with white dots, or a brown one."""
    rng, size = canvas.rng, canvas.width
    red = rng.random() < 0.65
    cap: Colour = varied((204, 36, 34) if red else (142, 92, 56), rng, 10)
    stalk: list[Point] = [
        (size * 0.42, size * 0.5),
        (size * 0.58, size * 0.5),
        (size * 0.63, size * 0.95),
        (size * 0.37, size * 0.95),
    ]
    canvas.shade(stalk, ((236, 226, 206), (206, 190, 164)), 0.2)
    canvas.ellipse(size * 0.5, size * 0.54, size * 0.38, size * 0.07, (226, 208, 178))
    dome: list[Point] = [
        (
            size * 0.5 + math.cos(math.radians(turn)) * size * 0.42,
            size * 0.54 + math.sin(math.radians(turn)) * size * 0.42,
        )
        for turn in range(180, 361, 6)
    ]
    canvas.shade(dome, (lighter(cap, 0.35), cap, darker(cap, 0.3)), 0.1)
    for gill in range(-8, 9):
        canvas.line(
            [
                (size * (0.5 + 0.045 * gill), size * 0.545),
                (size * (0.5 + 0.018 * gill), size * 0.6),
            ],
            (180, 156, 126),
            1,
        )
    if red:
        for x, y, radius in (
            (0.5, 0.24, 0.05),
            (0.34, 0.34, 0.042),
            (0.66, 0.33, 0.046),
            (0.22, 0.46, 0.03),
            (0.5, 0.43, 0.052),
            (0.78, 0.46, 0.03),
            (0.4, 0.19, 0.022),
        ):
            canvas.ball(size * x, size * y, size * radius, size * radius * 0.8, WHITE)
    return "a red mushroom with white dots" if red else "a brown mushroom"


def lone_tree(canvas: Canvas) -> str:
    """A broad tree."""
    name = canvas.rng.choice(("green", "green", "orange", "pink"))
    leaves = {"green": (70, 132, 54), "orange": (222, 130, 40), "pink": (240, 160, 186)}[name]
    tree(
        canvas,
        canvas.width / 2,
        canvas.height * 0.98,
        canvas.height * 0.96,
        varied(leaves, canvas.rng),
    )
    return {
        "green": "a green tree",
        "orange": "a tree in autumn",
        "pink": "a cherry tree in blossom",
    }[name]


def _stem(canvas: Canvas, x: float, size: float) -> None:
    """A stem with two leaves."""
    canvas.line([(x, size * 0.42), (x + 4, size * 0.7), (x, size)], (76, 132, 58), 7)
    for side, y in ((-1, 0.78), (1, 0.7)):
        leaf = [
            (x, size * (y + 0.1)),
            (x + side * size * 0.16, size * y),
            (x + side * size * 0.26, size * (y + 0.03)),
            (x + side * size * 0.12, size * (y + 0.12)),
        ]
        canvas.polygon(leaf, (88, 148, 66))


def _petal(
    canvas: Canvas, x: float, y: float, turn: float, reach: float, half: float, tone: Colour
) -> None:
    """One pointed petal with a line along its middle."""
    outline: list[Point] = []
    for share, wide in (
        (0.1, 0.4),
        (0.45, 1.0),
        (0.8, 0.8),
        (1.0, 0.1),
        (1.0, -0.1),
        (0.8, -0.8),
        (0.45, -1.0),
        (0.1, -0.4),
    ):
        along, aside = reach * share, half * wide
        outline.append(
            (
                x + math.cos(turn) * along - math.sin(turn) * aside,
                y + math.sin(turn) * along + math.cos(turn) * aside,
            )
        )
    canvas.polygon(outline, tone)
    tip = (x + math.cos(turn) * reach * 0.9, y + math.sin(turn) * reach * 0.9)
    canvas.line([(x, y), tip], darker(tone, 0.18), 1)


def _heart(canvas: Canvas, x: float, y: float, radius: float, colour: Colour) -> None:
    """The disc of florets, set in the golden angle as in nature."""
    canvas.ball(x, y, radius, radius, colour)
    for seed in range(170):
        far, turn = radius * 0.95 * math.sqrt(seed / 170), seed * 2.39996
        tone = mix(lighter(colour, 0.3), darker(colour, 0.4), canvas.rng.random())
        canvas.circle(x + math.cos(turn) * far, y + math.sin(turn) * far, radius * 0.055, tone)
