"""Flat pictures: plain colours, patterns, screenshots, simple animations."""

import math
from collections.abc import Callable

from demo.backdrops import lawn, open_sky
from demo.canvas import Canvas, joined, with_article
from demo.paint import BRIGHT, NAMED, WHITE, Colour, gradient, lighter, varied

FRAMES = 10
TERMINALS: tuple[tuple[Colour, Colour], ...] = (
    ((18, 20, 26), (134, 222, 140)),
    ((40, 42, 54), (248, 248, 242)),
    ((0, 43, 54), (147, 161, 161)),
    ((252, 250, 240), (60, 60, 60)),
)
COMMANDS: tuple[tuple[str, str], ...] = (
    ("ls pictures", "beach.jpg  cat.png  pizza.webp"),
    ("make coffee", "make: nothing to be done for coffee"),
    ("git status", "nothing to commit, working tree tidy"),
    ("date", "later than you think"),
    ("ping holiday", "64 bytes: time=17 days"),
    ("sudo relax", "relax: permission granted"),
    ("find keys", "keys: in the other jacket"),
    ("uptime", "too long, no nap"),
)
CHATS: tuple[tuple[str, ...], ...] = (
    ("are you awake", "no", "great, quick question", "still no"),
    ("did you feed the cat", "the cat says no", "and you?", "I side with the cat"),
    ("where are you", "nearly there", "you are in bed", "nearly there"),
    ("send me that picture", "which one", "the funny one", "they are all called IMG"),
    ("is it raining", "look outside", "I am under the duvet", "then no"),
)
OPTIONS = (
    "Wi-Fi",
    "Bluetooth",
    "Dark mode",
    "Notifications",
    "Location",
    "Save energy",
    "Backups",
    "Sounds",
    "Night light",
)


def plain(canvas: Canvas) -> str:
    """One colour with slight variations."""
    name = canvas.rng.choice(list(NAMED))
    colour = varied(NAMED[name], canvas.rng)
    canvas.paste(gradient(canvas.image.size, (lighter(colour, 0.08), colour)), 0, 0)
    return f"a plain {name} background"


def blend(canvas: Canvas) -> str:
    """Two or three colours running into each other."""
    names = canvas.rng.sample(BRIGHT, canvas.rng.choice((2, 2, 3)))
    canvas.paste(gradient(canvas.image.size, [NAMED[name] for name in names]), 0, 0)
    for _ in range(canvas.rng.randint(0, 3)):
        x, y = canvas.rng.uniform(0, canvas.width), canvas.rng.uniform(0, canvas.height)
        canvas.add_light(x, y, canvas.rng.uniform(80, 240), NAMED[canvas.rng.choice(names)], 0.8)
    return f"a gradient of {joined(names)}"


def stripes(canvas: Canvas) -> str:
    """Slanted or upright stripes."""
    one, other = _pair(canvas)
    lean, wide = canvas.rng.choice((0, 0.5, 1, -1)), canvas.rng.uniform(14, 46)
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
    side = canvas.rng.choice((24, 32, 44, 60))
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
    tilt = canvas.rng.uniform(0, 1.2)
    _repeat(canvas, lambda x, y, radius: star(canvas, x, y, radius * 1.3, NAMED[other], tilt))
    return f"{other} stars on {one}"


def rings(canvas: Canvas) -> str:
    """Concentric circles."""
    one, other = _pair(canvas)
    x, y = (
        canvas.width * canvas.rng.uniform(0.3, 0.7),
        canvas.height * canvas.rng.uniform(0.3, 0.7),
    )
    wide = canvas.rng.uniform(16, 34)
    for step in range(int(560 / wide), 0, -1):
        canvas.circle(x, y, step * wide, NAMED[other if step % 2 else one])
    return f"concentric {other} and {one} circles"


def scattered(canvas: Canvas) -> str:
    """Circles, squares and triangles at random places."""
    canvas.box(0, 0, canvas.width, canvas.height, lighter(NAMED[canvas.rng.choice(BRIGHT)], 0.8))
    for _ in range(canvas.rng.randint(14, 40)):
        colour: Colour = varied(NAMED[canvas.rng.choice(BRIGHT)], canvas.rng)
        x, y = canvas.rng.uniform(0, canvas.width), canvas.rng.uniform(0, canvas.height)
        size, sides = canvas.rng.uniform(12, 44), canvas.rng.choice((3, 4, 6, 40))
        turn = canvas.rng.uniform(0, 6)
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
    """Two colour names; the canvas is filled with the first."""
    one = canvas.rng.choice(("white", "white", "black", *BRIGHT))
    other = canvas.rng.choice([name for name in BRIGHT if name != one])
    canvas.box(0, 0, canvas.width, canvas.height, NAMED[one])
    return one, other


def _repeat(canvas: Canvas, draw: Callable[[float, float, float], None]) -> None:
    """Draw one shape in staggered rows over the canvas."""
    step = canvas.rng.uniform(34, 72)
    radius = step * canvas.rng.uniform(0.22, 0.4)
    for row in range(int(canvas.height / step) + 2):
        for column in range(-1, int(canvas.width / step) + 2):
            draw((column + 0.5 * (row % 2)) * step, row * step, radius)


def bouncing_ball(canvas: Canvas) -> str:
    """A ball that bounces on grass."""
    name = canvas.rng.choice(BRIGHT)
    lawn(canvas)
    empty, radius = canvas.image.copy(), canvas.height * 0.12
    for frame in range(FRAMES):
        canvas.image = empty.copy()
        share = frame / FRAMES
        high = abs(math.sin(math.pi * share)) * canvas.height * 0.5
        floor = canvas.height * 0.9
        canvas.ellipse(canvas.width / 2, floor, radius * (1.1 - high / 400), 6, (20, 40, 20, 120))
        squash = 0.86 if high < 20 else 1.0
        canvas.ball(
            canvas.width / 2, floor - radius * squash - high, radius, radius * squash, NAMED[name]
        )
        canvas.add_frame()
    return f"{with_article(name)} ball bouncing on grass"


def turning_star(canvas: Canvas) -> str:
    """A star that turns in the sky."""
    name = canvas.rng.choice(BRIGHT)
    open_sky(canvas)
    empty = canvas.image.copy()
    for frame in range(FRAMES):
        canvas.image = empty.copy()
        turn = frame / FRAMES * 2 * math.pi / 5
        star(canvas, canvas.width / 2, canvas.height / 2, canvas.height * 0.38, NAMED[name], turn)
        canvas.add_frame()
    return f"a turning {name} star"


def terminal(canvas: Canvas) -> str:
    """A terminal window with a few commands."""
    ground, ink = canvas.rng.choice(TERMINALS)
    canvas.box(0, 0, canvas.width, canvas.height, ground)
    canvas.box(0, 0, canvas.width, 30, lighter(ground, 0.16))
    for number, name in enumerate(("red", "yellow", "green")):
        canvas.circle(18 + number * 20, 15, 6, NAMED[name])
    accent = NAMED[canvas.rng.choice(("green", "blue", "orange", "pink"))]
    for number, (command, answer) in enumerate(canvas.rng.sample(COMMANDS, 6)):
        y = 44 + number * 50
        canvas.text(16, y, "~ $", 15, lighter(accent, 0.2))
        canvas.text(48, y, command, 15, ink)
        canvas.text(16, y + 22, answer, 14, lighter(ink, 0.2) if ground[0] < 128 else ink)
    canvas.box(16, canvas.height - 14, 26, canvas.height - 2, ink)
    return "a screenshot of a terminal with text"


def chat_screen(canvas: Canvas) -> str:
    """A chat on a phone, speech bubbles left and right."""
    dark = canvas.rng.random() < 0.4
    ground: Colour = (22, 24, 30) if dark else (240, 242, 246)
    mine = NAMED[canvas.rng.choice(("green", "blue", "purple", "turquoise"))]
    canvas.box(0, 0, canvas.width, canvas.height, ground)
    _status_bar(canvas, mine, canvas.rng.choice(("Robin", "Mum", "Flat 3", "Alex")))
    y = 100.0
    for words in (*canvas.rng.choice(CHATS), *canvas.rng.choice(CHATS)):
        right = canvas.rng.random() < 0.5
        wide = 34 + len(words) * 8.4
        left = canvas.width - wide - 14 if right else 14
        theirs: Colour = (54, 58, 68) if dark else WHITE
        canvas.box(left, y, left + wide, y + 38, mine if right else theirs, 17)
        ink = WHITE if right or dark else (30, 30, 36)
        canvas.text(left + 17, y + 19, words, 16, ink, anchor="lm")
        y += 52 + canvas.rng.choice((0, 0, 10))
    canvas.box(
        14,
        canvas.height - 52,
        canvas.width - 14,
        canvas.height - 14,
        lighter(ground, 0.12 if dark else 1),
        19,
    )
    canvas.text(32, canvas.height - 33, "Message", 15, (140, 144, 150), anchor="lm")
    return "a screenshot of a chat on a phone"


def settings_screen(canvas: Canvas) -> str:
    """A page of switches."""
    accent = NAMED[canvas.rng.choice(BRIGHT)]
    canvas.box(0, 0, canvas.width, canvas.height, (246, 247, 250))
    _status_bar(canvas, accent, "Settings")
    for number, option in enumerate(canvas.rng.sample(OPTIONS, 8)):
        y, on = 96 + number * 66, canvas.rng.random() < 0.5
        canvas.box(12, y, canvas.width - 12, y + 56, WHITE, 12)
        canvas.circle(42, y + 28, 15, lighter(NAMED[canvas.rng.choice(BRIGHT)], 0.1))
        canvas.text(70, y + 28, option, 17, (40, 42, 50), anchor="lm")
        left = canvas.width - 72
        canvas.box(left, y + 16, left + 44, y + 40, accent if on else (206, 208, 214), 12)
        canvas.circle(left + (32 if on else 12), y + 28, 10, WHITE)
    return "a screenshot of settings on a phone with switches"


def _status_bar(canvas: Canvas, colour: Colour, title: str) -> None:
    """The status bar of a phone screen, with the time and a battery."""
    canvas.box(0, 0, canvas.width, 80, colour)
    clock = f"{canvas.rng.randrange(6, 23):02}:{canvas.rng.randrange(60):02}"
    canvas.text(16, 8, clock, 13, WHITE)
    canvas.box(canvas.width - 42, 10, canvas.width - 16, 22, WHITE, 3)
    canvas.text(20, 54, title, 22, WHITE, anchor="lm", bold=0.3)
