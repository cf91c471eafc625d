"""Frames of an animation, and plain RGB from every way of storing colours."""

from collections.abc import Callable, Iterator

import numpy as np
from PIL import Image, ImageCms

from memesae.library.decoding.decode_limits import frames_to_look_at
from memesae.library.image_formats import IMAGE_FORMATS

GREY = (128, 128, 128)
"""Shows through where a picture is transparent: black and white lettering both stay legible."""

_DEEP = ("I", "F", "I;16", "I;16L", "I;16B", "I;16N")

Flatten = Callable[[Image.Image], Image.Image]


def flattener(image: Image.Image) -> Flatten:
    """The function that makes RGB of this picture, or of any part of it alike.

    Args:
        image: loaded, since some decoders know only then what is transparent.
    """
    if image.mode in _DEEP:
        low, high = _value_range(image)
        return lambda part: _stretched(part, low, high)
    if image.mode == "LAB":
        return _from_lab
    if image.has_transparency_data:
        return _on_grey
    return lambda part: part if part.mode == "RGB" else part.convert("RGB")


def _on_grey(part: Image.Image) -> Image.Image:
    seen = part.convert("RGBA")
    ground = Image.new("RGB", part.size, GREY)
    ground.paste(seen, mask=seen.getchannel("A"))
    return ground


def _from_lab(part: Image.Image) -> Image.Image:
    converted = ImageCms.applyTransform(part, _lab_to_srgb())
    return converted if converted is not None else part.convert("RGB")


def _lab_to_srgb() -> ImageCms.ImageCmsTransform:
    make: Callable[[str], ImageCms.ImageCmsProfile] = getattr(ImageCms, "createProfile")  # noqa: B009 - its stub has no types
    return ImageCms.buildTransform(make("LAB"), make("sRGB"), "LAB", "RGB")


def _value_range(image: Image.Image) -> tuple[float, float]:
    """The values that become black and white.

    The depth that the values seem to be stored in (1, 8, 12 or 16 bits), so that equally exposed
    pictures stay equal; the values' own range where no depth fits.
    """
    low, high = np.inf, -np.inf
    for part in _strips(image):
        values = _finite(part)
        low, high = min(low, float(values.min())), max(high, float(values.max()))
    depths = (1, 255, 4095, 65535) if image.mode == "F" else (255, 4095, 65535)
    top = next((float(depth) for depth in depths if high <= depth), high)
    return (0.0, top) if low >= 0 else (low, high)


def _strips(image: Image.Image, rows: int = 512) -> list[Image.Image]:
    return [
        image.crop((0, top, image.width, min(top + rows, image.height)))
        for top in range(0, image.height, rows)
    ]


def _finite(part: Image.Image) -> np.ndarray:
    values = np.asarray(part, np.float32)
    return np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)


def _stretched(part: Image.Image, low: float, high: float) -> Image.Image:
    scaled = (_finite(part) - low) * (255.0 / max(high - low, 1e-12))
    return Image.fromarray(np.clip(scaled, 0, 255).astype(np.uint8), "L").convert("RGB")


FRAMES = 4

_ANIMATED = frozenset(one.name for one in IMAGE_FORMATS if one.animated)
_BLANK = 8
"""A frame whose every channel varies by less is blank: a fade in from black, say."""


def frame_count(image: Image.Image) -> int:
    """Frames of an animation; 1 for pages, icon sizes and other things that do not move."""
    if image.format not in _ANIMATED or not getattr(image, "is_animated", False):
        return 1
    return int(getattr(image, "n_frames", 1))


def spread(count: int, width: int, height: int) -> list[int]:
    """The numbers of the frames to use, at most `FRAMES`, the first among them."""
    within = frames_to_look_at(count, width, height)
    return sorted({step * within // FRAMES for step in range(FRAMES)})


def loaded_frames(image: Image.Image, numbers: list[int]) -> Iterator[Image.Image]:
    """Go to each frame and load it; ends early where a later frame is damaged."""
    for number in numbers:
        try:
            if number:
                image.seek(number)
            image.load()
        except (OSError, EOFError, ValueError, SyntaxError):
            if number:
                return
            raise
        yield image


def is_blank(frame: Image.Image) -> bool:
    """Whether there is nothing to see.

    Args:
        frame: RGB.
    """
    return all(high - low < _BLANK for low, high in frame.getextrema())  # pyright: ignore
