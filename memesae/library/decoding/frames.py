"""Frames of an animation, and plain RGB from every way of storing colours."""

import io
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageCms

from memesae.library.decoding.containers import gif_frames
from memesae.library.decoding.decode_limits import frames_to_look_at
from memesae.library.image_formats import IMAGE_FORMATS

WHITE, GREY = (255, 255, 255), (128, 128, 128)
"""Show through where a picture is transparent: white, as programs and pages show it, and grey behind what is
mostly white itself and would vanish. On 285 captioned stickers the right one was among the first ten in 39.6 of
100 searches on white, in 37.2 on grey."""
_NEAR_WHITE = 224
_MOSTLY = 0.5

_DEEP = ("I", "F", "I;16", "I;16L", "I;16B", "I;16N")

Flatten = Callable[[Image.Image], Image.Image]


def flattener(image: Image.Image, ground: tuple[int, int, int] | None = None) -> Flatten:
    """The function that makes RGB of this picture, or of any part of it alike.

    Args:
        image: loaded, since some decoders know only then what is transparent.
        ground: shows through where it is transparent; None to choose it by what is seen.
    """
    if image.mode in _DEEP:
        low, high = _value_range(image)
        return lambda part: _stretched(part, low, high)
    if image.mode == "LAB":
        return _from_lab
    if image.has_transparency_data:
        colour = ground or ground_for(image)
        return lambda part: _on_ground(part, colour)
    if image.mode == "CMYK":
        return _from_cmyk(image.info.get("icc_profile"))
    return lambda part: part if part.mode == "RGB" else part.convert("RGB")


def ground_for(image: Image.Image) -> tuple[int, int, int]:
    """The colour to put behind a picture that is transparent in places."""
    small = image.resize((64, 64), Image.Resampling.NEAREST).convert("RGBA")
    seen = np.asarray(small, np.int16)
    visible = seen[..., 3] > 128
    white = (seen[..., :3].min(axis=2) >= _NEAR_WHITE) & visible
    return GREY if white.sum() > _MOSTLY * max(visible.sum(), 1) else WHITE


def _on_ground(part: Image.Image, colour: tuple[int, int, int]) -> Image.Image:
    seen = part.convert("RGBA")
    ground = Image.new("RGB", part.size, colour)
    ground.paste(seen, mask=seen.getchannel("A"))
    return ground


def in_srgb(flat: Image.Image, source: Image.Image) -> Image.Image:
    """A picture in the colours that its profile means; without a profile, or with a damaged one, as it is.

    Args:
        flat: RGB, made of `source`.
        source: the picture as it was loaded, with its profile.
    """
    space = "GRAY" if source.mode in ("L", "LA", "1") else "RGB "
    transform = _to_srgb(_profile_of(source), space)
    if transform is None:
        return flat
    stored = flat.convert("L") if space == "GRAY" else flat
    converted = ImageCms.applyTransform(stored, transform)
    return converted if converted is not None else flat


def _from_cmyk(profile: object) -> Flatten:
    transform = _to_srgb(profile if isinstance(profile, bytes) else b"", "CMYK")
    if transform is None:
        return lambda part: part.convert("RGB")

    def flatten(part: Image.Image) -> Image.Image:
        converted = ImageCms.applyTransform(part, transform)
        return converted if converted is not None else part.convert("RGB")

    return flatten


def _profile_of(image: Image.Image) -> bytes:
    profile = image.info.get("icc_profile")
    return profile if isinstance(profile, bytes) else b""


_MODES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}


# pictures of one camera share one profile; a transform may be used by several threads at once
@lru_cache(64)
def _to_srgb(profile: bytes, space: str) -> ImageCms.ImageCmsTransform | None:
    """The way from a profile's colours to sRGB; None where nothing is to be changed or can be."""
    if not profile:
        return None
    try:
        found = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        described = ImageCms.getProfileDescription(found)
        if profile[16:20] != space.encode() or "srgb" in described.casefold():
            return None
        make: Callable[[str], ImageCms.ImageCmsProfile] = getattr(ImageCms, "createProfile")  # noqa: B009 - its stub has no types
        return ImageCms.buildTransform(found, make("sRGB"), _MODES[space], "RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, AttributeError):
        # the pixels are good without it
        return None


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


class MovingFrame(NamedTuple):
    """A frame of an animation that is played.

    Attributes:
        picture: RGB, upright.
        milliseconds: how long it is shown.
    """

    picture: Image.Image
    milliseconds: int


FRAMES = 4

_ANIMATED = frozenset(one.name for one in IMAGE_FORMATS if one.animated)
_BLANK = 8
"""A frame whose every channel varies by less is blank: a fade in from black, say."""


def frame_count(image: Image.Image) -> int:
    """Frames of an animation; 1 for pages, icon sizes and other things that do not move."""
    stream = getattr(image, "fp", None)
    if image.format == "GIF" and isinstance(stream, io.BytesIO):
        return gif_frames(stream.getbuffer())
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
