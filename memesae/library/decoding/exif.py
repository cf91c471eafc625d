"""What the camera wrote: which way is up, and when the picture was taken."""

import struct
from datetime import datetime

from PIL import ExifTags, Image

# EXIF 2.32, tag Orientation: what to do so that the picture stands upright
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = (5, 6, 7, 8)
_UNREADABLE = (SyntaxError, ValueError, TypeError, KeyError, IndexError, OSError, EOFError, struct.error)  # fmt: skip


class Notes:
    """The camera's notes of one picture; damaged ones count as none.

    Attributes:
        turn: how to turn the picture, or None.
        sideways: whether turning swaps width and height.
        taken: unix seconds (the camera's clock read as local time), or None.
    """

    def __init__(self, image: Image.Image) -> None:
        orientation, taken = 1, None
        try:
            exif = image.getexif()
            orientation = exif.get(ExifTags.Base.Orientation, 1)
            details = exif.get_ifd(ExifTags.IFD.Exif)
            taken = details.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime)
        except _UNREADABLE:
            # the picture itself is good: it is shown as it lies
            pass
        self.turn = _TURNS.get(orientation) if isinstance(orientation, int) else None
        self.sideways = self.turn is not None and orientation in _SIDEWAYS
        self.taken = _moment(taken)


def _moment(text: object) -> float | None:
    try:
        return datetime.strptime(str(text).strip("\0 "), "%Y:%m:%d %H:%M:%S").timestamp()
    except (ValueError, OverflowError, OSError):
        return None
