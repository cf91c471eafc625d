"""What a single thing stands before: a table, a wall, grass, blurred lights, water."""

from collections.abc import Callable

from PIL import ImageFilter

from memesae.app.demo.canvas import SHARP, Canvas
from memesae.app.demo.greenery import grass
from memesae.app.demo.paint import gradient
from memesae.app.demo.palette import BRIGHT, NAMED, Colour, lighter, mix, varied
from memesae.app.demo.scenery import clouds, land, ridge, sky, water

Backdrop = Callable[[Canvas], None]


def studio(canvas: Canvas) -> None:
    """A seamless pale backdrop, as for a product photograph."""
    tone = varied(lighter(NAMED[canvas.dice.choice(BRIGHT)], 0.84), canvas.dice, 6)
    canvas.lay(
        gradient(canvas.image.size, (lighter(tone, 0.5), tone, mix(tone, (120, 120, 130), 0.25))),
        0,
        0,
    )


def table(canvas: Canvas) -> None:
    """Wooden boards from above."""
    wood = varied(canvas.dice.choice(((158, 112, 70), (112, 76, 50), (196, 160, 116))), canvas.dice)
    board = canvas.height / 5
    for row in range(5):
        top, tone = row * board, varied(wood, canvas.dice, 10)
        corners = [(0, top), (canvas.width, top), (canvas.width, top + board), (0, top + board)]
        canvas.shade(corners, (lighter(tone, 0.08), tone), 0.22, 3)
        for _ in range(16):
            y, x = top + canvas.dice.uniform(2, board - 2), canvas.dice.uniform(-80, canvas.width)
            canvas.line(
                [(x, y), (x + 70, y + 1), (x + 150, y - 1)],
                (*mix(tone, (40, 24, 12), 0.5), 90),
                0.8,
            )
        canvas.line([(0, top), (canvas.width, top)], mix(tone, (30, 16, 8), 0.7), 1.4)


def room(canvas: Canvas) -> None:
    """A wall and a floor, out of focus, with a window's light."""
    wall = varied(lighter(NAMED[canvas.dice.choice(BRIGHT)], 0.62), canvas.dice)
    low = canvas.height * 0.72
    canvas.lay(gradient(canvas.image.size, (wall, lighter(wall, 0.15))), 0, 0)
    canvas.shade(
        [(0, low), (canvas.width, low), (canvas.width, canvas.height), (0, canvas.height)],
        ((160, 118, 80), (124, 88, 60)),
        0.3,
    )
    left = canvas.width * canvas.dice.uniform(0.05, 0.7)
    canvas.box(left, canvas.height * 0.08, left + 110, canvas.height * 0.5, (236, 244, 250))
    canvas.line(
        [(left + 55, canvas.height * 0.08), (left + 55, canvas.height * 0.5)], (250, 250, 248), 6
    )
    _blur(canvas, 3)


def garden(canvas: Canvas) -> None:
    """Blurred greenery with spots of light."""
    green = varied((74, 124, 62), canvas.dice)
    canvas.lay(
        gradient(canvas.image.size, (lighter(green, 0.35), green, mix(green, (20, 50, 20), 0.4))),
        0,
        0,
    )
    for _ in range(46):
        spot = canvas.dice.uniform(0, canvas.width), canvas.dice.uniform(0, canvas.height)
        tone = mix(lighter(green, 0.5), (30, 70, 30), canvas.dice.random())
        canvas.circle(*spot, canvas.dice.uniform(8, 34), (*tone, 110))
    _blur(canvas, 5)


def lawn(canvas: Canvas) -> None:
    """Sky over grass."""
    sky(canvas, "clear", canvas.height * 0.7)
    clouds(canvas, 2, canvas.height * 0.4)
    green: Colour = varied((86, 146, 60), canvas.dice, 12)
    land(
        canvas,
        ridge(canvas.dice, canvas.width, canvas.height * 0.64, 10, 0.4),
        (lighter(green, 0.2), green),
        0.25,
    )
    grass(canvas, canvas.height * 0.66, canvas.height * 1.02, green, 420)


def open_sky(canvas: Canvas) -> None:
    """Nothing but sky and clouds."""
    sky(canvas, canvas.dice.choice(("clear", "morning")), canvas.height)
    clouds(canvas, canvas.dice.randint(2, 4), canvas.height * 0.9)


def lake(canvas: Canvas) -> None:
    """Sky over open water."""
    horizon = canvas.height * 0.5
    sky(canvas, canvas.dice.choice(("clear", "morning", "sunset")), horizon)
    clouds(canvas, 2, horizon * 0.8)
    water(canvas, horizon, ((92, 150, 190), (40, 104, 156), (22, 76, 124)), (236, 248, 255))


def sea(canvas: Canvas) -> None:
    """Deep water with a glimmer from above."""
    canvas.lay(gradient(canvas.image.size, ((90, 190, 214), (26, 116, 170), (8, 48, 104))), 0, 0)
    for _ in range(5):
        canvas.shine(
            canvas.dice.uniform(0, canvas.width),
            0,
            canvas.dice.uniform(60, 160),
            (214, 248, 255),
            0.4,
        )


def asphalt(canvas: Canvas) -> None:
    """A street before blurred houses."""
    street = canvas.height * 0.6
    canvas.lay(gradient(canvas.image.size, ((176, 206, 232), (222, 230, 236))), 0, 0)
    for step in range(7):
        left = step * canvas.width / 7
        tone = varied((170, 150, 136), canvas.dice, 30)
        canvas.box(
            left,
            canvas.height * canvas.dice.uniform(0.08, 0.34),
            left + canvas.width / 7 + 1,
            street,
            tone,
        )
    _blur(canvas, 4)
    canvas.shade(
        [(0, street), (canvas.width, street), (canvas.width, canvas.height), (0, canvas.height)],
        ((118, 118, 124), (84, 84, 92)),
        0.14,
        40,
    )
    canvas.box(0, street, canvas.width, street + 5, (190, 186, 178))


def _blur(canvas: Canvas, radius: float) -> None:
    """Put what is drawn so far out of focus."""
    small = canvas.image.reduce(2 * SHARP).filter(ImageFilter.BoxBlur(radius / 2))
    canvas.image = small.resize(canvas.image.size)
