"""Scenes with buildings, vehicles or people: beach, sailing, city, street, rain, road, balloons."""

from demo.canvas import Canvas, with_article
from demo.landscape import (
    SKIES,
    clouds,
    glitter,
    land,
    moon,
    palm,
    ridge,
    sky,
    stars,
    sun,
    tree,
    water,
)
from demo.paint import BRIGHT, NAMED, WHITE, Colour, darker, lighter, mix, varied
from demo.things_objects import automobile, sailing_boat

SAND: Colour = (232, 206, 158)
LAMPLIGHT: tuple[Colour, ...] = ((255, 214, 120), (255, 236, 178), (255, 182, 92), (190, 220, 255))


def beach(canvas: Canvas) -> str:
    """Sea, surf and sand, with palms, a parasol or both."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    kind = rng.choice(("clear", "clear", "morning", "sunset"))
    horizon = height * rng.uniform(0.36, 0.48)
    sky(canvas, kind, horizon)
    sun(canvas, width * rng.uniform(0.2, 0.8), horizon * rng.uniform(0.25, 0.75), width * 0.035)
    clouds(canvas, rng.randint(1, 3), horizon * 0.8)
    sea: Colour = (24, 122, 170) if kind != "sunset" else (92, 78, 128)
    water(canvas, horizon, (sea, lighter(sea, 0.2), (104, 206, 204)), (240, 252, 255))
    _shore(canvas, height * rng.uniform(0.66, 0.76))
    parasol = rng.random() < 0.5
    if parasol:
        _parasol(canvas, width * rng.uniform(0.3, 0.5), height * 0.9, height * 0.32)
    side = rng.choice((-1, 1))
    foot = width * (0.5 + side * rng.uniform(0.28, 0.4))
    palm(canvas, foot, height * 0.93, height * rng.uniform(0.55, 0.78), -side * width * 0.1)
    shade = " and a parasol" if parasol else ""
    return f"a sandy beach by the sea with a palm tree{shade}, {_weather(kind)}"


def sailing(canvas: Canvas) -> str:
    """A sailing boat on a lake before hills."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    kind = rng.choice(("sunset", "sunset", "morning", "clear", "dusk"))
    horizon = height * rng.uniform(0.5, 0.6)
    sky(canvas, kind, horizon)
    light = width * rng.uniform(0.25, 0.75)
    sun(canvas, light, horizon - height * 0.07, width * 0.05)
    low = SKIES[kind][-2]
    land(canvas, ridge(rng, width, horizon - 16, 26, 0.45), (varied(low, rng), (50, 56, 86)), 0.15)
    water(canvas, horizon, (SKIES[kind][-1], low, SKIES[kind][0]), (255, 240, 214))
    glitter(canvas, light, horizon, (255, 238, 190))
    boats = rng.choice((1, 1, 2, 3))
    for number in range(boats):
        size = height * rng.uniform(0.3, 0.5) / (1 + number)
        sailing_boat(canvas, width * rng.uniform(0.2, 0.8), horizon + size * 0.35, size)
    count = "a sailing boat" if boats == 1 else f"{boats} sailing boats"
    return f"{count} on a lake, {_weather(kind)}"


def _shore(canvas: Canvas, y: float) -> None:
    """Foam and sand from `y` downwards."""
    line = ridge(canvas.rng, canvas.width, y, 14, 0.45)
    for shift, ink in (
        (-7, (255, 255, 255, 90)),
        (-3, (255, 255, 255, 170)),
        (0, (255, 255, 255, 255)),
    ):
        canvas.line([(x, h + shift) for x, h in line], ink, 4)
    land(canvas, line, ((206, 176, 130), SAND, lighter(SAND, 0.15)), 0.16)
    for _ in range(260):
        x, low = canvas.rng.uniform(0, canvas.width), canvas.rng.uniform(y + 14, canvas.height)
        canvas.circle(x, low, canvas.rng.uniform(0.4, 1.1), varied((198, 170, 124), canvas.rng))


def _parasol(canvas: Canvas, x: float, foot: float, size: float) -> None:
    """A striped parasol with a towel beneath."""
    colour = varied(canvas.rng.choice(((214, 52, 52), (30, 112, 190), (240, 160, 40))), canvas.rng)
    canvas.polygon(
        [(x - size * 0.2, foot), (x + size * 0.7, foot), (x + size * 0.5, foot - size * 0.14),
         (x - size * 0.25, foot - size * 0.14)], lighter(colour, 0.4)
    )  # fmt: skip
    canvas.line([(x, foot), (x, foot - size)], (240, 236, 226), 3)
    for stripe in range(6):
        left, right = x - size * 0.6 + stripe * size * 0.2, x - size * 0.4 + stripe * size * 0.2
        top = (x, foot - size * 1.1)
        tone = colour if stripe % 2 else (250, 246, 238)
        canvas.polygon([top, (right, foot - size * 0.66), (left, foot - size * 0.66)], tone)


def _weather(kind: str) -> str:
    """How a caption describes a kind of sky."""
    return {
        "clear": "on a sunny day",
        "morning": "in the morning",
        "sunset": "at sunset",
        "dusk": "at dusk",
        "grey": "under a grey sky",
    }[kind]


def night_city(canvas: Canvas) -> str:
    """A skyline with lit windows, a moon, and sometimes its reflection in a river."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    sky(canvas, rng.choice(("night", "night", "dusk")), height)
    stars(canvas, rng.randint(50, 140), height * 0.6)
    moon(
        canvas,
        width * rng.uniform(0.12, 0.88),
        height * rng.uniform(0.1, 0.24),
        rng.uniform(13, 24),
    )
    river = rng.random() < 0.6
    foot = height * 0.76 if river else height * 1.0
    canvas.add_light(width / 2, foot, width * 0.6, (250, 170, 96), 0.4)
    for depth, tone in ((0.0, (44, 46, 84)), (0.5, (26, 28, 56)), (1.0, (12, 14, 30))):
        _row(canvas, foot, height * (0.5 - depth * 0.16), tone)
    if river:
        _reflection(canvas, foot)
    return f"a city skyline at night with lit windows{' reflected in a river' if river else ''}"


def street(canvas: Canvas) -> str:
    """A row of coloured town houses under a clear sky."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    sky(canvas, rng.choice(("clear", "morning")), height * 0.8)
    clouds(canvas, 2, height * 0.3)
    x, foot = -10.0, height * 0.86
    while x < width:
        wide = rng.uniform(58, 86)
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
            height * rng.uniform(0.5, 0.68),
            varied(rng.choice(colours), rng),
        )
        x += wide
    canvas.box(0, foot, width, height, (112, 112, 118))
    canvas.box(0, foot, width, foot + height * 0.03, (176, 172, 164))
    for dash in range(0, width, 50):
        canvas.box(dash, height * 0.94, dash + 26, height * 0.952, (236, 232, 214))
    return "a street with a row of colourful town houses"


def _row(canvas: Canvas, foot: float, tall: float, tone: Colour) -> None:
    """Towers side by side, each with its own pattern of lit windows."""
    rng, x = canvas.rng, -8.0
    while x < canvas.width:
        wide, high = rng.uniform(28, 62), tall * rng.uniform(0.45, 1.15)
        wall = varied(tone, rng, 6)
        canvas.box(x, foot - high, x + wide, foot, wall)
        canvas.box(x + wide * 0.8, foot - high, x + wide, foot, darker(wall, 0.4))
        if rng.random() < 0.25:
            canvas.line([(x + wide / 2, foot - high), (x + wide / 2, foot - high - 16)], wall, 1.5)
            canvas.circle(x + wide / 2, foot - high - 16, 1.4, (255, 80, 70))
        _windows(canvas, x, foot - high, wide, high, wall)
        x += wide + rng.choice((0, 0, 2, 7))


def _windows(canvas: Canvas, x: float, top: float, wide: float, high: float, wall: Colour) -> None:
    """A grid of windows, some of them lit."""
    rng, lit = canvas.rng, canvas.rng.uniform(0.45, 0.85)
    light, step = rng.choice(LAMPLIGHT), rng.choice((7.0, 8.0, 10.0))
    for row in range(int((high - 6) / step)):
        for column in range(int((wide - 4) / step)):
            left, up = x + 3 + column * step, top + 4 + row * step
            tone = varied(light, rng, 12) if rng.random() < lit else mix(wall, (80, 90, 130), 0.2)
            canvas.box(left, up, left + step * 0.5, up + step * 0.55, tone)


def _reflection(canvas: Canvas, top: float) -> None:
    """A dark river with columns of broken light."""
    rng = canvas.rng
    water(canvas, top, ((30, 32, 62), (12, 14, 34)), (120, 120, 170))
    for _ in range(60):
        x, light = rng.uniform(0, canvas.width), rng.choice(LAMPLIGHT)
        for step in range(8):
            y, half = top + 3 + step * 9 * rng.random(), rng.uniform(1.5, 5)
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
    door = x + wide * canvas.rng.choice((0.14, 0.56))
    canvas.box(
        door, foot - tall * 0.22, door + wide * 0.28, foot, varied((70, 48, 60), canvas.rng, 30), 2
    )


def rain(canvas: Canvas) -> str:
    """Umbrellas over people on a wet street."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    sky(canvas, "grey", height)
    for step in range(9):
        left, top = step * width / 9, height * rng.uniform(0.15, 0.4)
        canvas.box(left, top, left + width / 9 + 1, height * 0.72, varied((126, 136, 150), rng, 10))
    ground = height * 0.68
    canvas.shade(
        [(0, ground), (width, ground), (width, height), (0, height)],
        ((112, 118, 128), (70, 76, 88)),
        0.18,
        24,
    )
    count = rng.randint(2, 6)
    names = [rng.choice(BRIGHT) for _ in range(count)]
    for number, name in enumerate(names):
        x = width * (number + 0.5) / count + rng.uniform(-12, 12)
        _walker(
            canvas,
            x,
            height * rng.uniform(0.86, 0.96),
            height * rng.uniform(0.5, 0.62),
            NAMED[name],
        )
    for _ in range(230):
        x, y = rng.uniform(0, width), rng.uniform(0, height)
        canvas.line([(x, y), (x - 3, y + rng.uniform(8, 18))], (226, 234, 244, 150), 0.8)
    return f"{count} people with umbrellas in the rain, one umbrella is {names[0]}"


def road(canvas: Canvas) -> str:
    """Cars on a road through green country."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    sky(canvas, rng.choice(("clear", "morning", "sunset")), height * 0.6)
    clouds(canvas, 3, height * 0.36)
    land(canvas, ridge(rng, width, height * 0.5, 24, 0.42), ((126, 164, 96), (84, 130, 62)), 0.25)
    for _ in range(8):
        tree(
            canvas,
            rng.uniform(0, width),
            height * rng.uniform(0.54, 0.6),
            rng.uniform(30, 76),
            (62, 112, 52),
        )
    top = height * 0.62
    canvas.shade(
        [(0, top), (width, top), (width, height * 0.95), (0, height * 0.95)],
        ((96, 96, 102), (72, 72, 80)),
        0.2,
        20,
    )
    for dash in range(-20, width, 64):
        canvas.box(dash, height * 0.78, dash + 34, height * 0.79, (240, 236, 214))
    name = rng.choice(BRIGHT)
    for lane, colour in ((0.74, NAMED[rng.choice(BRIGHT)]), (0.92, NAMED[name])):
        automobile(
            canvas,
            width * rng.uniform(0.25, 0.75),
            height * lane,
            width * (0.24 + (lane - 0.74)),
            varied(colour, rng),
        )
    return f"{with_article(name)} car on a country road"


def _walker(canvas: Canvas, x: float, foot: float, tall: float, colour: Colour) -> None:
    """A person in a coat under an umbrella."""
    coat: Colour = varied((62, 66, 90), canvas.rng, 26)
    for shift in (-0.05, 0.05):
        canvas.line(
            [(x + tall * shift, foot - tall * 0.24), (x + tall * shift, foot)],
            (40, 40, 52),
            tall * 0.06,
        )
    canvas.shade(
        [(x - tall * 0.08, foot - tall * 0.6), (x + tall * 0.08, foot - tall * 0.6),
         (x + tall * 0.15, foot - tall * 0.18), (x - tall * 0.15, foot - tall * 0.18)], (coat, darker(coat)), 0.2
    )  # fmt: skip
    canvas.ball(x, foot - tall * 0.66, tall * 0.065, tall * 0.075, (224, 180, 150))
    hand = x + tall * 0.1
    canvas.line([(hand, foot - tall * 0.44), (hand, foot - tall * 1.0)], (60, 50, 50), 1.6)
    _canopy(canvas, hand, foot - tall * 0.76, tall * 0.34, colour)
    canvas.ellipse(x, foot + 4, tall * 0.2, 4, (*darker(colour, 0.2), 90))


def _canopy(canvas: Canvas, x: float, rim: float, half: float, colour: Colour) -> None:
    """The cloth of an umbrella: six panels in light and shade."""
    for panel in range(6):
        left, right = x - half + panel * half / 3, x - half + (panel + 1) * half / 3
        tone = darker(colour, 0.08 + 0.06 * panel)
        dome = [_on_dome(x, rim, half, left + (right - left) * step / 5) for step in range(6)]
        canvas.polygon(
            [*dome, (right, rim), ((left + right) / 2, rim - half * 0.09), (left, rim)], tone
        )
    canvas.line([(x, rim - half * 0.78), (x, rim - half * 0.9)], WHITE, 1.4)


def _on_dome(x: float, rim: float, half: float, at: float) -> tuple[float, float]:
    """The point of the dome above `at`."""
    share = max(0.0, 1 - ((at - x) / half) ** 2)
    return at, rim - half * 0.78 * share**0.5


def balloons(canvas: Canvas) -> str:
    """Hot-air balloons over hills."""
    rng, width, height = canvas.rng, canvas.width, canvas.height
    kind = rng.choice(("clear", "clear", "morning", "sunset"))
    sky(canvas, kind, height)
    clouds(canvas, rng.randint(2, 5), height * 0.7)
    for step in range(3):
        line = ridge(rng, width, height * (0.8 + 0.06 * step), 20, 0.4)
        land(canvas, line, ((132, 168, 116), (86, 134, 70 + step * 6)), 0.2)
    for _ in range(6):
        tree(canvas, rng.uniform(0, width), height * 0.97, rng.uniform(20, 36), (66, 112, 56))
    count = rng.randint(1, 6)
    for number in range(count):
        size = height * rng.uniform(0.22, 0.44) / (1 + number * 0.35)
        _balloon(canvas, width * rng.uniform(0.12, 0.88), height * rng.uniform(0.22, 0.55), size)
    return f"{'a hot-air balloon' if count == 1 else f'{count} hot-air balloons'} in the sky"


def _balloon(canvas: Canvas, x: float, y: float, size: float) -> None:
    """An envelope of coloured gores over a basket."""
    names = canvas.rng.sample(BRIGHT, 2)
    half = size * 0.42
    for side in (-1, 1):
        canvas.line(
            [(x + side * half * 0.5, y + size * 0.34), (x + side * size * 0.07, y + size * 0.66)],
            (70, 56, 48),
            0.9,
        )
    canvas.polygon(
        [
            (x - half * 0.86, y + size * 0.14),
            (x + half * 0.86, y + size * 0.14),
            (x + size * 0.09, y + size * 0.5),
            (x - size * 0.09, y + size * 0.5),
        ],
        NAMED[names[0]],
    )
    canvas.ball(x, y, half, half, NAMED[names[0]])
    for gore, share in enumerate((0.82, 0.5, 0.2)):
        tone = NAMED[names[1]] if gore % 2 == 0 else NAMED[names[0]]
        canvas.ball(x, y, half * share, half, tone)
        low = size * 0.09 * share
        canvas.polygon(
            [
                (x - half * share * 0.86, y + size * 0.2),
                (x + half * share * 0.86, y + size * 0.2),
                (x + low, y + size * 0.5),
                (x - low, y + size * 0.5),
            ],
            tone,
        )
    canvas.box(
        x - size * 0.08, y + size * 0.64, x + size * 0.08, y + size * 0.76, (134, 92, 54), 1.5
    )
