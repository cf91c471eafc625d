"""The hand a picture is finished in: clean, photo, watercolour, pixels, pencil."""

from collections.abc import Callable
from random import Random

from PIL import Image, ImageChops, ImageEnhance, ImageFilter, ImageOps

from memesae.app.demo.paint import cloudy, glow, grainy, roughened

Style = Callable[[Image.Image, Random], Image.Image]


def clean(picture: Image.Image, _: Random) -> Image.Image:
    """The picture as it was drawn."""
    return picture


def photo(picture: Image.Image, dice: Random) -> Image.Image:
    """Film grain, uneven light and darker corners."""
    uneven = roughened(picture, cloudy(picture.size, dice, 2, 2), 0.12)
    wide = (picture.width * 2, picture.height * 2)
    left, top = picture.width // 2, picture.height // 2
    centre = glow(wide, 0.5).crop((left, top, left + picture.width, top + picture.height))
    dark = ImageEnhance.Brightness(uneven).enhance(0.62)
    return grainy(Image.composite(uneven, dark, centre.point(_brightened)), dice, 5.0)


def watercolour(picture: Image.Image, dice: Random) -> Image.Image:
    """Pigment that ran a little, on paper."""
    run = picture.filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.GaussianBlur(0.8))
    pale = Image.blend(run, Image.new("RGB", run.size, (255, 250, 238)), 0.14)
    return roughened(pale, cloudy(pale.size, dice, 40, 2), 0.07)


def pixels(picture: Image.Image, dice: Random) -> Image.Image:
    """Large square pixels in few colours."""
    across = dice.choice((120, 160))
    down = round(across * picture.height / picture.width)
    small = picture.resize((across, down), Image.Resampling.BOX)
    few = small.quantize(28, dither=Image.Dither.NONE).convert("RGB")
    return few.resize(picture.size, Image.Resampling.NEAREST)


def pencil(picture: Image.Image, dice: Random) -> Image.Image:
    """Coloured pencil: dark outlines over a pale, hatched fill."""
    edges = picture.convert("L").filter(ImageFilter.SMOOTH).filter(ImageFilter.CONTOUR)
    outline = ImageOps.autocontrast(edges, cutoff=1).convert("RGB")
    pale = Image.blend(picture, Image.new("RGB", picture.size, "white"), 0.25)
    hatched = grainy(pale, dice, 9.0).filter(ImageFilter.BoxBlur((2, 0)))
    return ImageChops.multiply(hatched, outline)


def _brightened(level: int) -> int:
    """Only the very corners stay dark."""
    return min(255, 60 + level * 2)


STYLES: tuple[tuple[Style, int], ...] = (
    (clean, 34),
    (photo, 44),
    (watercolour, 10),
    (pixels, 6),
    (pencil, 6),
)


def some_style(dice: Random) -> Style:
    """A style by its weight."""
    return dice.choices([style for style, _ in STYLES], [weight for _, weight in STYLES])[0]
