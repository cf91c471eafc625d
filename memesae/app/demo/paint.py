"""What a surface is filled with: gradients, cloudy noise, grain."""

from collections.abc import Sequence
from random import Random

import numpy as np
import numpy.typing as npt
from PIL import Image

from memesae.app.demo.palette import Colour

Size = tuple[int, int]


def generator(dice: Random) -> np.random.Generator:
    """A numpy generator that continues the dice, so that one seed decides everything."""
    return np.random.default_rng(dice.getrandbits(63))


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


def cloudy(size: Size, dice: Random, cells: int = 4, octaves: int = 4) -> Image.Image:
    """Soft noise (mode L, mean near 128): octaves of random grids, each twice as fine, half as strong."""
    width, height = max(2, size[0] // 4), max(2, size[1] // 4)
    random, total = generator(dice), np.zeros((height, width), dtype=np.float32)
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


def grainy(picture: Image.Image, dice: Random, amount: float) -> Image.Image:
    """The RGB picture with the fine grain of film, `amount` grey levels strong."""
    shape = (picture.height, picture.width, 1)
    noise = generator(dice).standard_normal(shape, dtype=np.float32) * amount
    return _added(picture, noise.astype(np.int16))


def _added(picture: Image.Image, change: npt.NDArray[np.int16]) -> Image.Image:
    """The picture plus a change per pixel, kept within 0..255."""
    values = np.asarray(picture).astype(np.int16) + change
    return Image.fromarray(np.clip(values, 0, 255, out=values).astype(np.uint8))
