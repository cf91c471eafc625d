"""Made objects: house, boat, ball, clock, traffic light, umbrella, car, bus."""

import math

from demo.canvas import Canvas, with_article
from demo.paint import BRIGHT, INK, NAMED, WHITE, Colour, darker, lighter, varied

GLASS: Colour = (176, 208, 224)


def house(canvas: Canvas) -> str:
    """A small house with a chimney."""
    rng, size = canvas.rng, canvas.width
    name = rng.choice(("white", "yellow", "red", "blue"))
    wall, roof = varied(lighter(NAMED[name], 0.35), rng), varied((156, 70, 50), rng, 20)
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
    kind = canvas.rng.choice(("football", "beach ball", "basketball", "tennis ball"))
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
    rng, middle, radius = canvas.rng, canvas.width / 2, canvas.width * 0.45
    rim = varied(rng.choice(((60, 60, 66), (134, 84, 48), (196, 44, 40), (206, 170, 80))), rng)
    canvas.ball(middle, middle, radius, radius, rim)
    canvas.circle(middle, middle, radius * 0.88, (250, 248, 240))
    for minute in range(60):
        turn, long = math.radians(minute * 6), 0.74 if minute % 5 == 0 else 0.8
        near, far = _at(middle, turn, radius * long), _at(middle, turn, radius * 0.84)
        canvas.line([near, far], INK, 2.6 if minute % 5 == 0 else 1)
    for hour in range(1, 13):
        x, y = _at(middle, math.radians(hour * 30 - 90), radius * 0.62)
        canvas.text(x, y, str(hour), radius * 0.19, INK, anchor="mm", bold=0.3)
    hour, minute = rng.randrange(12), rng.randrange(60)
    for degrees, reach, width in ((hour * 30 + minute / 2, 0.42, 6), (minute * 6, 0.68, 4)):
        canvas.line(
            [(middle, middle), _at(middle, math.radians(degrees - 90), radius * reach)], INK, width
        )
    canvas.circle(middle, middle, 6, (196, 44, 40))
    return "a round clock"


def traffic_light(canvas: Canvas) -> str:
    """A traffic light with one lamp lit."""
    size, lit = canvas.width, canvas.rng.randrange(3)
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
    size, name = canvas.width, canvas.rng.choice(BRIGHT)
    colour = varied(NAMED[name], canvas.rng)
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
    return f"{with_article(name)} umbrella"


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


def car(canvas: Canvas) -> str:
    """A car from the side."""
    name = canvas.rng.choice(BRIGHT)
    automobile(
        canvas,
        canvas.width / 2,
        canvas.height * 0.68,
        canvas.width * 0.86,
        varied(NAMED[name], canvas.rng),
    )
    return f"{with_article(name)} car"


def bus(canvas: Canvas) -> str:
    """A school bus from the side."""
    wide, tall = canvas.width, canvas.height
    colour = (248, 190, 30)
    left, right, top, low = wide * 0.06, wide * 0.94, tall * 0.3, tall * 0.7
    canvas.box(left, top, right * 0.86, low, colour, 10)
    canvas.box(right * 0.8, tall * 0.48, right, low, colour, 8)
    canvas.box(left, tall * 0.56, right, tall * 0.575, (30, 30, 34))
    canvas.box(left, tall * 0.63, right, tall * 0.64, (30, 30, 34))
    for number in range(6):
        x = left + 8 + number * wide * 0.125
        canvas.box(x, tall * 0.36, x + wide * 0.1, tall * 0.5, (60, 76, 90), 3)
        canvas.polygon(
            [
                (x + 3, tall * 0.49),
                (x + 10, tall * 0.37),
                (x + 16, tall * 0.37),
                (x + 9, tall * 0.49),
            ],
            (120, 146, 160),
        )
    canvas.text(wide * 0.42, tall * 0.52, "SCHOOL BUS", 10, (30, 30, 34), anchor="mm", bold=0.4)
    for share in (0.22, 0.78):
        wheel(canvas, wide * share, low, wide * 0.075)
    return "a yellow school bus"


def automobile(canvas: Canvas, x: float, ground: float, length: float, colour: Colour) -> None:
    """A car that stands on `ground`, its middle at x."""
    tall, left = length * 0.36, x - length / 2
    belt, low = ground - tall * 0.62, ground - tall * 0.14
    roof = [(0.14, belt), (0.27, ground - tall), (0.58, ground - tall), (0.76, belt)]
    canvas.polygon([(left + length * share, y) for share, y in roof], darker(colour, 0.15))
    panes = (
        ((0.185, 0), (0.29, 1), (0.42, 1), (0.42, 0)),
        ((0.445, 0), (0.445, 1), (0.565, 1), (0.7, 0)),
    )
    for pane in panes:
        corners = [(left + length * share, belt - 1 - up * tall * 0.32) for share, up in pane]
        canvas.shade(corners, (lighter(GLASS, 0.5), GLASS, darker(GLASS, 0.3)))
    body = [(0.0, belt + tall * 0.08), (0.03, belt), (0.74, belt - tall * 0.02), (0.93, belt + tall * 0.1),
            (1.0, belt + tall * 0.24), (1.0, low), (0.0, low)]  # fmt: skip
    canvas.shade(
        [(left + length * share, y) for share, y in body],
        (lighter(colour, 0.4), colour, darker(colour, 0.35)),
    )
    canvas.line(
        [(left, belt + tall * 0.2), (left + length * 0.97, belt + tall * 0.2)],
        lighter(colour, 0.5),
        max(1, length * 0.006),
    )
    canvas.line(
        [(left + length * 0.43, belt), (left + length * 0.43, low)],
        darker(colour, 0.5),
        max(1, length * 0.005),
    )
    canvas.box(
        left + length * 0.35,
        belt + tall * 0.1,
        left + length * 0.41,
        belt + tall * 0.14,
        (230, 232, 236),
        1,
    )
    canvas.ellipse(
        left + length * 0.955, belt + tall * 0.22, length * 0.03, tall * 0.06, (255, 246, 200)
    )
    canvas.box(
        left, belt + tall * 0.12, left + length * 0.025, belt + tall * 0.26, (206, 30, 36), 1
    )
    for share in (0.2, 0.8):
        wheel(canvas, left + length * share, low, tall * 0.26)


def wheel(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A tyre around a spoked rim."""
    canvas.circle(x, y, radius, (26, 26, 30))
    canvas.ball(x, y, radius * 0.64, radius * 0.64, (186, 190, 198))
    for spoke in range(3):
        dx, dy = ((0.0, 1.0), (0.87, 0.5), (0.87, -0.5))[spoke]
        reach = radius * 0.58
        canvas.line(
            [(x - dx * reach, y - dy * reach), (x + dx * reach, y + dy * reach)],
            (90, 94, 102),
            max(1, radius * 0.12),
        )
    canvas.circle(x, y, radius * 0.16, (70, 74, 82))


def sailing_boat(canvas: Canvas, x: float, line: float, size: float) -> None:
    """A boat floating at the height `line`, with two sails and a reflection."""
    hull = varied(canvas.rng.choice(((150, 40, 40), (240, 240, 236), (36, 62, 112))), canvas.rng)
    sail = varied((250, 246, 236), canvas.rng, 5)
    for step in range(14):
        y, half = line + step * size * 0.03, size * (0.3 - step * 0.012)
        canvas.line([(x - half, y), (x + half, y)], (40, 44, 70, 90), size * 0.014)
    canvas.shade(
        [(x - size * 0.42, line - size * 0.12), (x + size * 0.46, line - size * 0.14),
         (x + size * 0.3, line), (x - size * 0.3, line)], (lighter(hull, 0.2), hull), 0.1
    )  # fmt: skip
    mast = x - size * 0.02
    canvas.line([(mast, line - size * 0.12), (mast, line - size)], (92, 70, 50), size * 0.018)
    canvas.shade(
        [(mast + size * 0.03, line - size * 0.97), (x + size * 0.4, line - size * 0.2),
         (mast + size * 0.03, line - size * 0.18)], (sail, (216, 208, 196)), 0.12
    )  # fmt: skip
    canvas.shade(
        [(mast - size * 0.03, line - size * 0.9), (x - size * 0.36, line - size * 0.18),
         (mast - size * 0.03, line - size * 0.18)], (lighter(sail), (228, 220, 208)), 0.12
    )  # fmt: skip
