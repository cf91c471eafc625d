"""Colours by name, textures, and the styles of finished pictures."""

from collections.abc import Callable, Sequence
from random import Random

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageEnhance, ImageFilter, ImageOps

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (16, 16, 20)
INK: Colour = (38, 34, 44)

NAMED: dict[str, Colour] = {
    "red": (214, 40, 44),
    "orange": (243, 134, 32),
    "yellow": (250, 208, 46),
    "green": (58, 158, 76),
    "turquoise": (32, 176, 170),
    "blue": (38, 98, 212),
    "purple": (124, 62, 170),
    "pink": (240, 112, 164),
    "brown": (134, 84, 48),
    "grey": (132, 136, 142),
    "black": (24, 24, 28),
    "white": (246, 246, 242),
}
BRIGHT = ("red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink")
Size = tuple[int, int]
Style = Callable[[Image.Image, Random], Image.Image]


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """The colour `share` (0..1) of the way from `one` to `other`."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def lighter(colour: Colour, share: float = 0.3) -> Colour:
    """A colour mixed with white."""
    return mix(colour, WHITE, share)


def darker(colour: Colour, share: float = 0.3) -> Colour:
    """The colour mixed with near-black."""
    return mix(colour, BLACK, share)


def varied(colour: Colour, rng: Random, amount: int = 14) -> Colour:
    """A near neighbour of the colour: each channel moved by up to `amount`."""
    red, green, blue = (min(255, max(0, c + rng.randint(-amount, amount))) for c in colour)
    return red, green, blue


def generator(rng: Random) -> np.random.Generator:
    """A numpy generator that continues `rng`, so that one seed decides everything."""
    return np.random.default_rng(rng.getrandbits(63))


def gradient(size: Size, colours: Sequence[Colour]) -> Image.Image:
    """An RGB picture running from the first colour at the top to the last at the bottom."""
    stops = np.linspace(0.0, 1.0, len(colours))
    steps = np.linspace(0.0, 1.0, max(2, size[1]))
    table = np.array(colours, dtype=np.float64)
    column = np.stack([np.interp(steps, stops, table[:, c]) for c in range(3)], axis=-1)
    strip = Image.fromarray(column.round().astype(np.uint8)[:, None, :])
    return strip.resize(size, Image.Resampling.BILINEAR)


def glow(size: Size, hardness: float = 1.0) -> Image.Image:
    """A mask (mode L) that is 255 in the middle and fades to 0 at the rim of the box.

    Args:
        size: width and height in pixels.
        hardness: above 1 fades quickly, below 1 slowly.
    """
    steps = np.linspace(-1.0, 1.0, 64)
    distance = np.sqrt(steps[:, None] ** 2 + steps[None, :] ** 2)
    fade = np.clip(1.0 - distance, 0.0, 1.0) ** hardness
    return Image.fromarray((fade * 255).astype(np.uint8)).resize(size, Image.Resampling.BILINEAR)


def cloudy(size: Size, rng: Random, cells: int = 4, octaves: int = 4) -> Image.Image:
    """Soft noise (mode L, mean near 128): octaves of random grids, each twice as fine, half as strong."""
    width, height = max(2, size[0] // 4), max(2, size[1] // 4)
    random, total = generator(rng), np.zeros((height, width), dtype=np.float32)
    for octave in range(octaves):
        across = cells * 2**octave
        down = max(2, round(across * height / width))
        grid = random.random((down, across), dtype=np.float32) - 0.5
        smooth = Image.fromarray(grid).resize((width, height), Image.Resampling.BICUBIC)
        total += np.asarray(smooth) / 2**octave
    level = np.clip(128 + total * 150, 0, 255).astype(np.uint8)
    return Image.fromarray(level).resize(size, Image.Resampling.BILINEAR)


def roughened(picture: Image.Image, texture: Image.Image, amount: float) -> Image.Image:
    """The RGB picture made lighter and darker by a texture (mode L, 128 leaves as is)."""
    change = (np.asarray(texture, dtype=np.float32) - 128.0) * amount
    return _added(picture, change.astype(np.int16)[:, :, None])


def grainy(picture: Image.Image, rng: Random, amount: float) -> Image.Image:
    """The RGB picture with the fine grain of film, `amount` grey levels strong."""
    shape = (picture.height, picture.width, 1)
    noise = generator(rng).standard_normal(shape, dtype=np.float32) * amount
    return _added(picture, noise.astype(np.int16))


def _added(picture: Image.Image, change: npt.NDArray[np.int16]) -> Image.Image:
    """The picture plus a change per pixel, clipped to 0..255."""
    values = np.asarray(picture).astype(np.int16) + change
    return Image.fromarray(np.clip(values, 0, 255, out=values).astype(np.uint8))


def clean(picture: Image.Image, _: Random) -> Image.Image:
    """The picture as it was drawn."""
    return picture


def photo(picture: Image.Image, rng: Random) -> Image.Image:
    """Film grain, uneven light and darker corners."""
    uneven = roughened(picture, cloudy(picture.size, rng, 2, 2), 0.12)
    wide = (picture.width * 2, picture.height * 2)
    left, top = picture.width // 2, picture.height // 2
    centre = glow(wide, 0.5).crop((left, top, left + picture.width, top + picture.height))
    dark = ImageEnhance.Brightness(uneven).enhance(0.62)
    return grainy(Image.composite(uneven, dark, centre.point(_brightened)), rng, 5.0)


def watercolour(picture: Image.Image, rng: Random) -> Image.Image:
    """Pigment that ran a little, on paper."""
    run = picture.filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.GaussianBlur(0.8))
    pale = Image.blend(run, Image.new("RGB", run.size, (255, 250, 238)), 0.14)
    return roughened(pale, cloudy(pale.size, rng, 40, 2), 0.07)


def pixels(picture: Image.Image, rng: Random) -> Image.Image:
    """Large square pixels in few colours."""
    across = rng.choice((120, 160))
    down = round(across * picture.height / picture.width)
    small = picture.resize((across, down), Image.Resampling.BOX)
    few = small.quantize(28, dither=Image.Dither.NONE).convert("RGB")
    return few.resize(picture.size, Image.Resampling.NEAREST)


def pencil(picture: Image.Image, rng: Random) -> Image.Image:
    """Coloured pencil: dark outlines over a pale, hatched fill."""
    edges = picture.convert("L").filter(ImageFilter.SMOOTH).filter(ImageFilter.CONTOUR)
    outline = ImageOps.autocontrast(edges, cutoff=1).convert("RGB")
    pale = Image.blend(picture, Image.new("RGB", picture.size, "white"), 0.25)
    hatched = grainy(pale, rng, 9.0).filter(ImageFilter.BoxBlur((2, 0)))
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


def random_style(rng: Random) -> Style:
    """One of STYLES, chosen by weight."""
    return rng.choices([style for style, _ in STYLES], [weight for _, weight in STYLES])[0]
