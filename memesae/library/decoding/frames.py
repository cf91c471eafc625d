"""A few frames, spread over an animation."""

from collections.abc import Iterator

from PIL import Image

from memesae.library.decoding.limits import frames_to_look_at
from memesae.library.image_formats import IMAGE_FORMATS

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
