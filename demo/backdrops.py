"""Single objects, drawn in front of a backdrop with a shadow, or cut out as a sticker."""

from collections.abc import Callable

from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from demo.canvas import SUPERSAMPLING, Canvas, Draw
from demo.landscape import clouds, grass, land, ridge, sky, water
from demo.paint import BRIGHT, NAMED, Colour, gradient, lighter, mix, varied

Backdrop = Callable[[Canvas], None]
SHEET = 240
"""Width and height of the transparent canvas of a single object, in units."""


def studio(canvas: Canvas) -> None:
    """A seamless pale backdrop, as for a product photograph."""
    tone = varied(lighter(NAMED[canvas.rng.choice(BRIGHT)], 0.84), canvas.rng, 6)
    canvas.paste(
        gradient(canvas.image.size, (lighter(tone, 0.5), tone, mix(tone, (120, 120, 130), 0.25))),
        0,
        0,
    )


def table(canvas: Canvas) -> None:
    """Wooden boards from above."""
    wood = varied(canvas.rng.choice(((158, 112, 70), (112, 76, 50), (196, 160, 116))), canvas.rng)
    board = canvas.height / 5
    for row in range(5):
        top, tone = row * board, varied(wood, canvas.rng, 10)
        corners = [(0, top), (canvas.width, top), (canvas.width, top + board), (0, top + board)]
        canvas.shade(corners, (lighter(tone, 0.08), tone), 0.22, 3)
        for _ in range(16):
            y, x = top + canvas.rng.uniform(2, board - 2), canvas.rng.uniform(-80, canvas.width)
            canvas.line(
                [(x, y), (x + 70, y + 1), (x + 150, y - 1)],
                (*mix(tone, (40, 24, 12), 0.5), 90),
                0.8,
            )
        canvas.line([(0, top), (canvas.width, top)], mix(tone, (30, 16, 8), 0.7), 1.4)


def room(canvas: Canvas) -> None:
    """A wall and a floor, out of focus, with a window's light."""
    wall = varied(lighter(NAMED[canvas.rng.choice(BRIGHT)], 0.62), canvas.rng)
    low = canvas.height * 0.72
    canvas.paste(gradient(canvas.image.size, (wall, lighter(wall, 0.15))), 0, 0)
    canvas.shade(
        [(0, low), (canvas.width, low), (canvas.width, canvas.height), (0, canvas.height)],
        ((160, 118, 80), (124, 88, 60)),
        0.3,
    )
    left = canvas.width * canvas.rng.uniform(0.05, 0.7)
    canvas.box(left, canvas.height * 0.08, left + 110, canvas.height * 0.5, (236, 244, 250))
    canvas.line(
        [(left + 55, canvas.height * 0.08), (left + 55, canvas.height * 0.5)], (250, 250, 248), 6
    )
    _blur(canvas, 3)


def garden(canvas: Canvas) -> None:
    """Blurred greenery with spots of light."""
    green = varied((74, 124, 62), canvas.rng)
    canvas.paste(
        gradient(canvas.image.size, (lighter(green, 0.35), green, mix(green, (20, 50, 20), 0.4))),
        0,
        0,
    )
    for _ in range(46):
        spot = canvas.rng.uniform(0, canvas.width), canvas.rng.uniform(0, canvas.height)
        tone = mix(lighter(green, 0.5), (30, 70, 30), canvas.rng.random())
        canvas.circle(*spot, canvas.rng.uniform(8, 34), (*tone, 110))
    _blur(canvas, 5)


def lawn(canvas: Canvas) -> None:
    """Sky over grass."""
    sky(canvas, "clear", canvas.height * 0.7)
    clouds(canvas, 2, canvas.height * 0.4)
    green: Colour = varied((86, 146, 60), canvas.rng, 12)
    land(
        canvas,
        ridge(canvas.rng, canvas.width, canvas.height * 0.64, 10, 0.4),
        (lighter(green, 0.2), green),
        0.25,
    )
    grass(canvas, canvas.height * 0.66, canvas.height * 1.02, green, 420)


def open_sky(canvas: Canvas) -> None:
    """Sky and clouds only."""
    sky(canvas, canvas.rng.choice(("clear", "morning")), canvas.height)
    clouds(canvas, canvas.rng.randint(2, 4), canvas.height * 0.9)


def lake(canvas: Canvas) -> None:
    """Sky over open water."""
    horizon = canvas.height * 0.5
    sky(canvas, canvas.rng.choice(("clear", "morning", "sunset")), horizon)
    clouds(canvas, 2, horizon * 0.8)
    water(canvas, horizon, ((92, 150, 190), (40, 104, 156), (22, 76, 124)), (236, 248, 255))


def sea(canvas: Canvas) -> None:
    """Deep water with a glimmer from above."""
    canvas.paste(gradient(canvas.image.size, ((90, 190, 214), (26, 116, 170), (8, 48, 104))), 0, 0)
    for _ in range(5):
        canvas.add_light(
            canvas.rng.uniform(0, canvas.width),
            0,
            canvas.rng.uniform(60, 160),
            (214, 248, 255),
            0.4,
        )


def asphalt(canvas: Canvas) -> None:
    """A street before blurred houses."""
    street = canvas.height * 0.6
    canvas.paste(gradient(canvas.image.size, ((176, 206, 232), (222, 230, 236))), 0, 0)
    for step in range(7):
        left = step * canvas.width / 7
        tone = varied((170, 150, 136), canvas.rng, 30)
        canvas.box(
            left,
            canvas.height * canvas.rng.uniform(0.08, 0.34),
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
    """Blur everything drawn so far."""
    small = canvas.image.reduce(2 * SUPERSAMPLING).filter(ImageFilter.BoxBlur(radius / 2))
    canvas.image = small.resize(canvas.image.size)


def on_backdrop(thing: Draw, *backdrops: Backdrop, grounded: bool = False) -> Draw:
    """A drawing of an object in front of one of the backdrops.

    Args:
        thing: draws the object on a transparent square canvas.
        backdrops: the backdrops to choose from.
        grounded: whether it is placed on the lower edge (a cat) rather than anywhere (a pizza).
    """

    def draw(canvas: Canvas) -> str:
        canvas.rng.choice(backdrops)(canvas)
        sheet, caption = _sheet(thing, canvas)
        _place(canvas, sheet, grounded)
        return caption

    return draw


def cut_out(thing: Draw) -> Draw:
    """An object alone, with a white rim on a transparent background."""

    def draw(canvas: Canvas) -> str:
        sheet, caption = _sheet(thing, canvas)
        side = round(min(canvas.width, canvas.height) * 0.9) * SUPERSAMPLING
        picture = sheet.resize((side, side))
        rim = picture.getchannel("A").filter(ImageFilter.GaussianBlur(7)).point(_solid)
        white = Image.new("RGBA", picture.size, (255, 255, 255, 255))
        corner = (canvas.image.width - side) // 2, (canvas.image.height - side) // 2
        canvas.image = Image.new("RGBA", canvas.image.size)
        canvas.image.paste(white, corner, rim)
        canvas.image.alpha_composite(picture, corner)
        return f"a sticker of {caption}"

    return draw


def one_of(*draws: Draw) -> Draw:
    """One of several drawings, chosen at random."""
    return lambda canvas: canvas.rng.choice(draws)(canvas)


def _sheet(thing: Draw, canvas: Canvas) -> tuple[Image.Image, str]:
    """The object on its transparent canvas, lit from the upper left, and its caption."""
    sheet = Canvas(SHEET, SHEET, canvas.rng, transparent=True)
    caption = thing(sheet)
    return _lit(sheet.image), caption


def _lit(sheet: Image.Image) -> Image.Image:
    """The sheet with soft light on its upper left edges and shade on the lower right ones."""
    alpha = sheet.getchannel("A")
    soft = alpha.reduce(4).filter(ImageFilter.GaussianBlur(3)).resize(alpha.size)
    shade = ImageChops.subtract(alpha, ImageChops.offset(soft, -14, -16)).point(_halved)
    light = ImageChops.subtract(alpha, ImageChops.offset(soft, 10, 12)).point(_thirded)
    colours = sheet.convert("RGB")
    colours = Image.composite(ImageEnhance.Brightness(colours).enhance(0.5), colours, shade)
    colours = Image.composite(ImageEnhance.Brightness(colours).enhance(1.4), colours, light)
    colours.putalpha(alpha)
    return colours


def _place(canvas: Canvas, sheet: Image.Image, grounded: bool) -> None:
    """Paste the sheet at a random size and position, over its own shadow."""
    rng = canvas.rng
    side = round(min(canvas.width, canvas.height) * rng.uniform(0.74, 0.96)) * SUPERSAMPLING
    picture = sheet.resize((side, side), Image.Resampling.BILINEAR)
    if not grounded:
        picture = picture.rotate(rng.uniform(-12, 12), Image.Resampling.BILINEAR)
    slack_x, slack_y = canvas.image.width - side, canvas.image.height - side
    x = round(slack_x * rng.uniform(0.25, 0.75))
    y = round(slack_y * (0.96 if grounded else rng.uniform(0.3, 0.7)))
    shadow = picture.getchannel("A").reduce(4).filter(ImageFilter.GaussianBlur(4)).point(_halved)
    offset = (x + 10, y + 14)
    canvas.image.paste((24, 20, 36), offset, shadow.resize((side, side)))
    canvas.image.paste(picture, (x, y), picture)


def _halved(level: int) -> float:
    """Half as strong."""
    return level * 0.5


def _thirded(level: int) -> float:
    """A third as strong."""
    return level * 0.33


def _solid(level: int) -> int:
    """Opaque where the blurred alpha channel is not close to 0: the rim."""
    return 255 if level > 20 else 0
