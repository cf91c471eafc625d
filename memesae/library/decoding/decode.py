"""From a file's bytes to a few small RGB pictures, a thumbnail and some facts."""

import errno
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath

import numpy as np
from PIL import Image

from memesae.base.messages import N_
from memesae.library.content import open_regular
from memesae.library.decoding.colours import flattener
from memesae.library.decoding.exif import Notes
from memesae.library.decoding.frames import frame_count, is_blank, loaded_frames, spread
from memesae.library.decoding.limits import MOST_FILE_BYTES
from memesae.library.decoding.mending import can_be_mended, share_filled, with_end
from memesae.library.decoding.pillow import opened
from memesae.library.decoding.reasons import FILE_TOO_LARGE, FORBIDDEN, DecodeError, in_plain_words
from memesae.library.decoding.shrink import shrunk
from memesae.library.image_formats import STORED_NAMES

THUMBNAIL_SIDE = 256
SIDE = 512
"""Pixels that the shorter side keeps: twice what common models look at."""

_MOST_MISSING = 0.1
_LARGE = 16_000_000
_one_large_at_a_time = threading.Lock()
# what a file's path leads to once its drive or network share went away
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, getattr(errno, "ESTALE", None)}
_NAMELESS = PurePath()


@dataclass(frozen=True, slots=True)
class Decoded:
    """What is in a picture file.

    Attributes:
        frames: RGB, upright, at least `side` pixels on the shorter side where the file has them;
            one, or up to four spread over an animation, blank ones left out where others are not.
        width: of the original, upright.
        height: of the original, upright.
        format: "JPEG", "PNG", "HEIF", ... told from the content.
        frame_count: frames of an animation, else 1.
        taken: when the camera says, unix seconds, or None.
        thumbnail: RGB, at most 256 pixels on the longer side, of the first frame that is not blank.
    """

    frames: list[Image.Image]
    width: int
    height: int
    format: str
    frame_count: int
    taken: float | None
    thumbnail: Image.Image


def open_image(path: Path, *, side: int = SIDE) -> Decoded:
    """Open a picture file, whatever its suffix says.

    Args:
        path: any path.
        side: pixels that the shorter side of the frames keeps.

    Raises:
        DecodeError: it is not there, no picture, damaged, or too large; says which.
    """
    try:
        content = read_content(path)
    except FileNotFoundError as error:
        raise DecodeError(N_("The file is not there.")) from error
    return decode(content, side=side, name=path)


def read_content(path: Path) -> bytes:
    """All bytes of a picture file.

    Raises:
        DecodeError: it cannot be read, or is larger than any picture.
        FileNotFoundError: it is not there (any more).
    """
    try:
        with open_regular(path) as stream:
            content = stream.read(MOST_FILE_BYTES + 1)
    except PermissionError as error:
        raise DecodeError(FORBIDDEN) from error
    except OSError as error:
        if error.errno in _GONE:
            raise FileNotFoundError(str(path)) from error
        raise DecodeError(
            N_("The file cannot be read: {reason}."), reason=error.strerror or str(error)
        ) from error
    if len(content) > MOST_FILE_BYTES:
        raise DecodeError(FILE_TOO_LARGE)
    return content


def decode(content: bytes, *, side: int = SIDE, name: PurePath = _NAMELESS) -> Decoded:
    """Decode the bytes of a picture file; safe in several threads at once.

    A picture that is cut off is not opened: half a picture would be found for the wrong reasons.
    Only a JPEG that lacks no more than the last tenth of its rows is.

    Args:
        content: the whole file.
        side: pixels that the shorter side of the frames keeps.
        name: the file's name, for the few formats that cannot be told by content.

    Raises:
        DecodeError: it is no picture, damaged, or too large; says which.
    """
    try:
        return _decoded(content, side, name)
    except DecodeError as error:
        if can_be_mended(content, error) and _nearly_whole(with_end(content), side):
            return _decoded(with_end(content), side, name)
        raise


def _nearly_whole(content: bytes, side: int) -> bool:
    with in_plain_words(content, _NAMELESS), opened(content, _NAMELESS) as image:
        image.draft(None, (side, side))
        return share_filled(np.asarray(image.convert("RGB"))) <= _MOST_MISSING


@contextmanager
def _taking_turns(image: Image.Image) -> Generator[None]:
    """Let only one large picture be in memory at a time."""
    if image.width * image.height < _LARGE:
        yield
        return
    with _one_large_at_a_time:
        yield


def _decoded(content: bytes, side: int, name: PurePath) -> Decoded:
    with in_plain_words(content, name), opened(content, name) as image, _taking_turns(image):
        return _facts_and_frames(image, side)


def _facts_and_frames(image: Image.Image, side: int) -> Decoded:
    notes, count = Notes(image), frame_count(image)
    width, height = image.size
    name = image.format or ""
    # JPEG can be decoded at 1/2, 1/4, 1/8 of its size, which saves most of the work
    image.draft(None, (side, side))
    frames = [
        _upright(shrunk(frame, flattener(frame), side), notes)
        for frame in loaded_frames(image, spread(count, width, height))
    ]
    frames = [frame for frame in frames if not is_blank(frame)] or frames[:1]
    if notes.sideways:
        width, height = height, width
    return Decoded(
        frames,
        width,
        height,
        STORED_NAMES.get(name, name),
        count,
        notes.taken,
        _thumbnail(frames[0]),
    )


def _upright(frame: Image.Image, notes: Notes) -> Image.Image:
    # a copy, since a decoder may draw its next frame into the same memory
    return frame.transpose(notes.turn) if notes.turn is not None else frame.copy()


def _thumbnail(frame: Image.Image) -> Image.Image:
    small = frame.copy()
    small.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.HAMMING)
    return small
