"""JPEG files that lack their very end: common after careless downloads, and shown by every browser."""

import numpy as np

from memesae.library.decoding.reasons import CUT_OFF, DecodeError

_END_OF_IMAGE = b"\xff\xd9"
_START_OF_IMAGE = b"\xff\xd8"
_FILL_SPREAD = 3


def can_be_mended(content: bytes, error: DecodeError) -> bool:
    """Whether an end mark may be all that is wanting."""
    return error.sentence == CUT_OFF and content.startswith(_START_OF_IMAGE)


def with_end(content: bytes) -> bytes:
    """The file with an end mark, at which a decoder fills what is missing with one colour."""
    return content + _END_OF_IMAGE


def share_filled(pixels: np.ndarray) -> float:
    """Which share of the picture's rows the decoder made up, 0 to 1.

    Args:
        pixels: [h, w, 3] as stored (not turned), decoded from a file given an end.
    """
    spread = np.ptp(pixels.astype(np.int16), axis=1).max(axis=1)
    seen = np.flatnonzero(spread > _FILL_SPREAD)
    return 1.0 - (seen[-1] + 1) / len(spread) if len(seen) else 1.0
