"""How large a picture may be: counted in pixels before any of them is decoded."""

MOST_PIXELS = 110_000_000
"""Enough for the largest phone cameras but one (108 megapixels); 440 MB while it is decoded."""

MOST_BITMAP_BYTES = 440_000_000
MOST_FILE_BYTES = 512 << 20
MOST_FRAMES_DECODED = 64
"""An animation is looked at no further than this frame: most must be decoded one after another."""

MOST_ANIMATED_PIXELS = 24_000_000
"""Nor further than this many pixels of all frames together."""

LIMIT_WORDS = f"{MOST_PIXELS // 1_000_000} megapixels"

_PIXEL_BYTES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2, "I;16N": 2}


def too_large(width: int, height: int, mode: str) -> bool:
    """Whether a picture would need more memory than one may take."""
    pixels = width * height
    return pixels > MOST_PIXELS or pixels * _PIXEL_BYTES.get(mode, 4) > MOST_BITMAP_BYTES


def frames_to_look_at(count: int, width: int, height: int) -> int:
    """How many of an animation's first frames are decoded at most (at least one)."""
    affordable = MOST_ANIMATED_PIXELS // max(1, width * height)
    return max(1, min(count, MOST_FRAMES_DECODED, affordable))
