"""Made things: a house, a boat, a ball, a clock, a traffic light, an umbrella, a guitar."""

import math

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.palette import BRIGHT, INK, NAMED, WHITE, Colour, darker, lighter, varied
from memesae.app.demo.scenes.coast import sailing_boat


def house(canvas: Canvas) -> str:
    """A small house with a chimney."""
    dice, size = canvas.dice, canvas.width
    name = dice.choice(("white", "yellow", "red", "blue"))
    wall, roof = varied(lighter(NAMED[name], 0.35), dice), varied((156, 70, 50), dice, 20)
    canvas.box(size * 0.68, size * 0.12, size * 0.78, size * 0.4, (150, 84, 66))
    canvas.shade(
        [
            (size * 0.12, size * 0.48),
            (size * 0.88, size * 0.48),
            (size * 0.88, size * 0.96),
            (size * 0.12, size * 0.96),
        ],
        (wall, darker(wall, 0.15)),
        0.12,
    )
    canvas.shade(
        [(size * 0.03, size * 0.5), (size * 0.5, size * 0.1), (size * 0.97, size * 0.5)],
        (lighter(roof, 0.15), roof),
        0.3,
    )
    for row in range(1, 7):
        y = size * (0.1 + 0.4 * row / 7)
        half = size * 0.47 * row / 7
        canvas.line([(size / 2 - half, y), (size / 2 + half, y)], darker(roof, 0.35), 1.2)
    canvas.box(size * 0.43, size * 0.66, size * 0.58, size * 0.96, (104, 66, 44), 3)
    canvas.circle(size * 0.555, size * 0.82, 3, (240, 206, 90))
    for x in (0.18, 0.66):
        canvas.box(size * x, size * 0.58, size * (x + 0.17), size * 0.76, WHITE)
        canvas.box(
            size * (x + 0.015), size * 0.595, size * (x + 0.155), size * 0.745, (136, 186, 214)
        )
        canvas.line(
            [(size * (x + 0.085), size * 0.59), (size * (x + 0.085), size * 0.75)], WHITE, 2.5
        )
        canvas.line([(size * x, size * 0.67), (size * (x + 0.17), size * 0.67)], WHITE, 2.5)
    return f"a small {name} house"


def boat(canvas: Canvas) -> str:
    """A sailing boat."""
    sailing_boat(canvas, canvas.width / 2, canvas.height * 0.94, canvas.height * 0.9)
    return "a sailing boat"


def ball(canvas: Canvas) -> str:
    """A football, a beach ball, a basketball or a tennis ball."""
    kind = canvas.dice.choice(("football", "beach ball", "basketball", "tennis ball"))
    colour = {
        "football": (240, 240, 240),
        "beach ball": (246, 246, 240),
        "basketball": (226, 112, 40),
        "tennis ball": (206, 226, 60),
    }[kind]
    middle, radius = canvas.width / 2, canvas.width * 0.44
    canvas.ball(middle, middle, radius, radius, colour)
    {
        "football": _football,
        "beach ball": _beach_ball,
        "basketball": _basketball,
        "tennis ball": _tennis,
    }[kind](canvas, middle, radius)
    return f"a {kind}"


def clock(canvas: Canvas) -> str:
    """A wall clock."""
    dice, middle, radius = canvas.dice, canvas.width / 2, canvas.width * 0.45
    rim = varied(dice.choice(((60, 60, 66), (134, 84, 48), (196, 44, 40), (206, 170, 80))), dice)
    canvas.ball(middle, middle, radius, radius, rim)
    canvas.circle(middle, middle, radius * 0.88, (250, 248, 240))
    for minute in range(60):
        turn, long = math.radians(minute * 6), 0.74 if minute % 5 == 0 else 0.8
        near, far = _at(middle, turn, radius * long), _at(middle, turn, radius * 0.84)
        canvas.line([near, far], INK, 2.6 if minute % 5 == 0 else 1)
    for hour in range(1, 13):
        x, y = _at(middle, math.radians(hour * 30 - 90), radius * 0.62)
        canvas.text(x, y, str(hour), radius * 0.19, INK, anchor="mm", bold=0.3)
    hour, minute = dice.randrange(12), dice.randrange(60)
    for degrees, reach, width in ((hour * 30 + minute / 2, 0.42, 6), (minute * 6, 0.68, 4)):
        canvas.line(
            [(middle, middle), _at(middle, math.radians(degrees - 90), radius * reach)], INK, width
        )
    canvas.circle(middle, middle, 6, (196, 44, 40))
    return "a round clock"


def traffic_light(canvas: Canvas) -> str:
    """A traffic light with one lamp lit."""
    size, lit = canvas.width, canvas.dice.randrange(3)
    canvas.box(size * 0.47, size * 0.7, size * 0.53, size, (90, 92, 98))
    canvas.box(size * 0.33, size * 0.03, size * 0.67, size * 0.82, (34, 36, 38), 16)
    colours = ((236, 46, 40), (250, 196, 40), (60, 206, 96))
    for lamp, colour in enumerate(colours):
        y = size * (0.16 + 0.26 * lamp)
        canvas.circle(size / 2, y, size * 0.115, (16, 16, 18))
        canvas.ball(
            size / 2, y, size * 0.1, size * 0.1, colour if lamp == lit else darker(colour, 0.72)
        )
        canvas.arc(
            (size * 0.37, y - size * 0.14, size * 0.63, y + size * 0.1), 190, 350, (52, 54, 58), 5
        )
    return f"a traffic light showing {('red', 'yellow', 'green')[lit]}"


def umbrella(canvas: Canvas) -> str:
    """An open umbrella."""
    size, name = canvas.width, canvas.dice.choice(BRIGHT)
    colour = varied(NAMED[name], canvas.dice)
    canvas.line([(size / 2, size * 0.1), (size / 2, size * 0.86)], (110, 76, 50), 5)
    canvas.arc((size * 0.38, size * 0.76, size * 0.51, size * 0.95), 0, 180, (110, 76, 50), 5)
    for panel in range(6):
        share = (panel + 0.5) / 6
        left, right = size * (0.06 + 0.88 * panel / 6), size * (0.06 + 0.88 * (panel + 1) / 6)
        dome = [
            (
                x,
                size * 0.56
                - size * 0.4 * math.sqrt(max(0.0, 1 - ((x - size / 2) / (size * 0.44)) ** 2)),
            )
            for x in (left + (right - left) * step / 6 for step in range(7))
        ]
        rim = [(right, size * 0.56), ((left + right) / 2, size * 0.51), (left, size * 0.56)]
        canvas.polygon([*dome, *rim], darker(lighter(colour, 0.3), 0.5 * share))
    return f"a {name} umbrella"


def _football(canvas: Canvas, middle: float, radius: float) -> None:
    """Black pentagons and the seams between."""
    spots = [(0.0, 0.0, 1.0)] + [(turn, 0.78, 0.8) for turn in range(18, 378, 72)]
    for turn, far, share in spots:
        x, y = _at(middle, math.radians(turn), radius * far)
        corners = [
            (
                x + math.cos(math.radians(a - 90 + turn)) * radius * 0.26 * share,
                y + math.sin(math.radians(a - 90 + turn)) * radius * 0.26 * share,
            )
            for a in range(0, 360, 72)
        ]
        canvas.polygon(corners, (30, 30, 34))
    for turn in range(18, 378, 72):
        canvas.line(
            [
                _at(middle, math.radians(turn), radius * 0.2),
                _at(middle, math.radians(turn), radius * 0.6),
            ],
            (60, 60, 64),
            2,
        )


def _beach_ball(canvas: Canvas, middle: float, radius: float) -> None:
    """Coloured wedges that meet near the top."""
    tones: tuple[Colour, ...] = (NAMED["red"], NAMED["yellow"], NAMED["blue"])
    for wedge in range(3):
        turns = [math.radians(wedge * 120 + step * 6) for step in range(11)]
        canvas.polygon(
            [
                (middle - radius * 0.1, middle - radius * 0.2),
                *(_at(middle, turn, radius) for turn in turns),
            ],
            tones[wedge],
        )
    canvas.circle(middle - radius * 0.1, middle - radius * 0.2, radius * 0.12, WHITE)


def _basketball(canvas: Canvas, middle: float, radius: float) -> None:
    """The four dark seams."""
    canvas.line([(middle - radius, middle), (middle + radius, middle)], INK, 3)
    canvas.line([(middle, middle - radius), (middle, middle + radius)], INK, 3)
    for side in (-1, 1):
        x = middle + side * radius * 1.1
        start = 117 if side > 0 else -63
        canvas.arc(
            (x - radius * 0.8, middle - radius * 0.8, x + radius * 0.8, middle + radius * 0.8),
            start,
            start + 126,
            INK,
            3,
        )


def _tennis(canvas: Canvas, middle: float, radius: float) -> None:
    """The two white curves."""
    for side in (-1, 1):
        x = middle + side * radius * 1.15
        start = 120 if side > 0 else -60
        canvas.arc(
            (x - radius * 0.85, middle - radius * 0.85, x + radius * 0.85, middle + radius * 0.85),
            start,
            start + 120,
            WHITE,
            7,
        )


def _at(middle: float, turn: float, reach: float) -> tuple[float, float]:
    """The point at an angle around (middle, middle)."""
    return middle + math.cos(turn) * reach, middle + math.sin(turn) * reach
