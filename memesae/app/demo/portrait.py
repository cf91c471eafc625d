"""Single things, put before a backdrop with a shadow, or cut out as a sticker."""

from collections.abc import Callable

from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from memesae.app.demo.canvas import SHARP, Canvas
from memesae.app.demo.motif import Draw
from memesae.app.demo.scenes.backdrops import Backdrop

SHEET = 240


def before(thing: Draw, *backdrops: Backdrop, grounded: bool = False) -> Draw:
    """A drawing of the thing before one of the backdrops.

    Args:
        thing: draws itself on a clear square sheet.
        backdrops: what it may stand before.
        grounded: whether it stands on the lower edge (a cat) rather than lying anywhere (a pizza).
    """

    def draw(canvas: Canvas) -> str:
        canvas.dice.choice(backdrops)(canvas)
        sheet, caption = _sheet(thing, canvas)
        _place(canvas, sheet, grounded)
        return caption

    return draw


def sticker(thing: Draw) -> Draw:
    """The thing alone, with a white rim, transparent around it."""

    def draw(canvas: Canvas) -> str:
        sheet, caption = _sheet(thing, canvas)
        side = round(min(canvas.width, canvas.height) * 0.9) * SHARP
        picture = sheet.resize((side, side))
        rim = picture.getchannel("A").filter(ImageFilter.GaussianBlur(7)).point(_solid)
        white = Image.new("RGBA", picture.size, (255, 255, 255, 255))
        corner = (canvas.image.width - side) // 2, (canvas.image.height - side) // 2
        canvas.image = Image.new("RGBA", canvas.image.size)
        canvas.image.paste(white, corner, rim)
        canvas.image.alpha_composite(picture, corner)
        return f"a sticker of {caption}"

    return draw


def either(*draws: Callable[[Canvas], str]) -> Draw:
    """One of several drawings, as the dice fall."""
    return lambda canvas: canvas.dice.choice(draws)(canvas)


def _sheet(thing: Draw, canvas: Canvas) -> tuple[Image.Image, str]:
    """The thing on its clear sheet, lit from the upper left, and its caption."""
    sheet = Canvas(SHEET, SHEET, canvas.dice, clear=True)
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
    """Lay the sheet on the canvas at some size and place, over its own shadow."""
    dice = canvas.dice
    side = round(min(canvas.width, canvas.height) * dice.uniform(0.74, 0.96)) * SHARP
    picture = sheet.resize((side, side), Image.Resampling.BILINEAR)
    if not grounded:
        picture = picture.rotate(dice.uniform(-12, 12), Image.Resampling.BILINEAR)
    slack_x, slack_y = canvas.image.width - side, canvas.image.height - side
    x = round(slack_x * dice.uniform(0.25, 0.75))
    y = round(slack_y * (0.96 if grounded else dice.uniform(0.3, 0.7)))
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
    """Everything near the thing belongs to its rim."""
    return 255 if level > 20 else 0
