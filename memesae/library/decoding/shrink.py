"""Making a large picture small without ever holding a second large one."""

from PIL import Image

from memesae.library.decoding.colours import Flatten

_STRIP_PIXELS = 4_000_000


def shrunk(image: Image.Image, flatten: Flatten, side: int) -> Image.Image:
    """RGB, averaged down by a whole factor so far that the shorter side keeps `side` pixels.

    Averaging whole blocks first changes what a later bicubic resize to half of `side` or less
    makes of it by no more than rounding noise, and costs a fraction.

    Args:
        image: loaded, of any mode.
        flatten: makes RGB of any part of it.
        side: pixels that the shorter side keeps at least (if it has them).
    """
    factor = min(image.size) // side
    if factor < 2:
        return flatten(image)
    width, height = (-(-length // factor) for length in image.size)
    small = Image.new("RGB", (width, height))
    rows = max(1, _STRIP_PIXELS // (image.width * factor))
    for top in range(0, height, rows):
        box = (0, top * factor, image.width, min((top + rows) * factor, image.height))
        small.paste(flatten(image.crop(box)).reduce(factor), (0, top))
    return small
