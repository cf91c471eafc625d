"""From a file's bytes to a few small upright RGB pictures, a thumbnail and some facts."""

import errno
import hashlib
import struct
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path, PurePath

import numpy as np
from PIL import ExifTags, Image

from memesae.base.messages import N_
from memesae.library.content_hash import DIGEST_BYTES, digest, digest_of_file, open_regular
from memesae.library.decoding.decode_limits import (
    CUT_OFF,
    FILE_TOO_LARGE,
    FORBIDDEN,
    MOST_FILE_BYTES,
    DecodeError,
    ForbiddenError,
    TroubleError,
    as_decode_error,
)
from memesae.library.decoding.films import HEAD_BYTES, film_format, played_film, read_film
from memesae.library.decoding.frames import (
    Flatten,
    MovingFrame,
    flattener,
    frame_count,
    ground_for,
    in_srgb,
    is_blank,
    loaded_frames,
    spread,
)
from memesae.library.decoding.metadata import read_embedded
from memesae.library.decoding.pillow_setup import opened
from memesae.library.image_formats import STORED_NAMES
from memesae.library.records import Noted

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


class ExifFacts:
    """The EXIF data of one picture; damaged data counts as none.

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


THUMBNAIL_SIDE = 256
SIDE = 512
"""Pixels that the shorter side keeps: twice what common models look at."""
WHOLE = 1 << 30
"""As `side`: the picture in its own size."""

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
        seconds: length of a film; None for anything else.
        noted: the metadata in the file; None if it was not looked for.
    """

    frames: list[Image.Image]
    width: int
    height: int
    format: str
    frame_count: int
    taken: float | None
    thumbnail: Image.Image
    seconds: float | None = None
    noted: Noted | None = None


def open_image(path: Path, *, side: int = SIDE) -> Decoded:
    """Open a picture file, whatever its suffix says.

    Args:
        path: any path.
        side: pixels that the shorter side of the frames keeps.

    Raises:
        DecodeError: it is not there, no picture, damaged, or too large; says which.
    """
    try:
        return _decode_file(path, _content_or_film(path), side)
    except FileNotFoundError as error:
        raise DecodeError(N_("The file does not exist.")) from error


def open_with_digest(path: Path, *, side: int = SIDE) -> tuple[bytes, Decoded]:
    """The hash of a file's content, what is seen of it and noted in it; a film's is read piece by piece.

    Raises:
        DecodeError: it is no picture, damaged, or too large; says which.
        FileNotFoundError: it is not there (any more).
    """
    content = _content_or_film(path)
    decoded = _decode_file(path, content, side)
    if isinstance(content, bytes):
        return digest(content), replace(decoded, noted=read_embedded(BytesIO(content), path))
    with _as_reading_error(path):
        return digest_of_file(path, lambda: None), replace(decoded, noted=Noted())


def _content_or_film(path: Path) -> bytes | str:
    """All bytes of a picture file, or the format of a film, which is told by its content and may be very large."""
    with _as_reading_error(path), open_regular(path) as stream:
        head = stream.read(HEAD_BYTES)
        film = film_format(head, path)
        if film is not None:
            return film
        content = head + stream.read(MOST_FILE_BYTES + 1 - len(head))
    if len(content) > MOST_FILE_BYTES:
        raise DecodeError(FILE_TOO_LARGE)
    return content


def _decode_file(path: Path, content: bytes | str, side: int) -> Decoded:
    if isinstance(content, bytes):
        return decode(content, side=side, name=path)
    return open_film(path, content, side=side)


def open_film(path: Path, name: str, *, side: int = SIDE) -> Decoded:
    """A few frames of a film.

    Args:
        path: the file.
        name: from `film_format`.
        side: pixels that the shorter side of the frames keeps.

    Raises:
        DecodeError: it cannot be opened; says why.
        FileNotFoundError: it is not there (any more).
    """
    with _as_reading_error(path):
        film = read_film(path, name, side)
    frames = [frame for frame in film.frames if not is_blank(frame)] or film.frames[:1]
    return Decoded(
        frames,
        film.width,
        film.height,
        name,
        film.frame_count,
        film.taken,
        _thumbnail(frames[0]),
        film.seconds,
    )


@contextmanager
def _as_reading_error(path: Path) -> Generator[None]:
    try:
        yield
    except PermissionError as error:
        raise ForbiddenError(FORBIDDEN) from error
    except OSError as error:
        if error.errno in _GONE:
            raise FileNotFoundError(str(path)) from error
        raise TroubleError(
            N_("The file cannot be read: {reason}."), reason=error.strerror or str(error)
        ) from error


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


_DIGEST_FORMAT = b"1"


def pixel_digest(decoded: Decoded) -> bytes:
    """A digest of what a picture shows, 32 bytes: the same whatever is written beside the pixels.

    Of the frames as they were reduced for the model, since these are at hand; the size is that of the original.
    """
    summary = hashlib.blake2b(_DIGEST_FORMAT, digest_size=DIGEST_BYTES)
    summary.update(f"{decoded.width} {decoded.height} {decoded.frame_count}".encode())
    for frame in decoded.frames:
        summary.update(f" {frame.width} {frame.height} ".encode())
        summary.update(frame.tobytes())
    return summary.digest()


def _nearly_whole(content: bytes, side: int) -> bool:
    with as_decode_error(content, _NAMELESS), opened(content, _NAMELESS) as image:
        image.draft(None, (side, side))
        return share_filled(np.asarray(image.convert("RGB"))) <= _MOST_MISSING


@contextmanager
def _one_large_picture(image: Image.Image) -> Generator[None]:
    """Let only one large picture be in memory at a time."""
    if image.width * image.height < _LARGE:
        yield
        return
    with _one_large_at_a_time:
        yield


def _decoded(content: bytes, side: int, name: PurePath) -> Decoded:
    with as_decode_error(content, name), opened(content, name) as image, _one_large_picture(image):
        return _facts_and_frames(image, side)


def _facts_and_frames(image: Image.Image, side: int) -> Decoded:
    count = frame_count(image)
    width, height = image.size
    name = image.format or ""
    # JPEG can be decoded at 1/2, 1/4, 1/8 of its size, which saves most of the work
    image.draft(None, (side, side))
    notes: ExifFacts | None = None
    frames: list[Image.Image] = []
    for frame in loaded_frames(image, spread(count, width, height)):
        # only now: Pillow turns TIFF while loading and takes the note away, and a PNG's may come last
        notes = notes or ExifFacts(image)
        frames.append(_upright(in_srgb(shrunk(frame, flattener(frame), side), frame), notes))
    assert notes is not None
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


def _upright(frame: Image.Image, notes: ExifFacts) -> Image.Image:
    # a copy, since a decoder may draw its next frame into the same memory
    return frame.transpose(notes.turn) if notes.turn is not None else frame.copy()


def _thumbnail(frame: Image.Image) -> Image.Image:
    small = frame.copy()
    small.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.HAMMING)
    return small


MOST_PLAYED = 1_000
"""Frames of an animation that are played; then it begins again."""
_MOST_PLAY_SECONDS = 10.0
_SMALLEST_SIDE = 96
_SHORTEST, _USUAL, _LONGEST = 20, 100, 60_000
"""Milliseconds of a frame: one that is to be shown for less than the shortest is shown for the usual, as browsers do."""


def moving_frames(path: Path, side: int, most_bytes: int) -> Iterator[MovingFrame]:
    """The frames of an animation, or of a film's first seconds, as many as time and memory allow.

    Args:
        path: a picture file or a film.
        side: pixels of the longer side, at most; less where the frames would need more than `most_bytes`.
        most_bytes: that all of them together take.

    Raises:
        DecodeError: it is not there, no picture, damaged, or too large. A later frame that is damaged ends it.
    """
    try:
        content = _content_or_film(path)
        if isinstance(content, str):
            with _as_reading_error(path):
                yield from played_film(path, content, side, most_bytes)
            return
    except FileNotFoundError as error:
        raise DecodeError(N_("The file does not exist.")) from error
    until = time.thread_time() + _MOST_PLAY_SECONDS
    with as_decode_error(content, path), opened(content, path) as image:
        count = min(frame_count(image), MOST_PLAYED)
        size = _played_size(image.size, count, side, most_bytes)
        count = max(1, min(count, most_bytes // (3 * size[0] * size[1])))
        ground: tuple[int, int, int] | None = None
        for frame in loaded_frames(image, list(range(count))):
            if frame.has_transparency_data:
                ground = ground or ground_for(frame)
            flat = in_srgb(flattener(frame, ground)(frame), frame)
            shown = flat.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
            yield MovingFrame(shown, _milliseconds(frame.info.get("duration")))
            if time.thread_time() > until:
                return


def _played_size(size: tuple[int, int], count: int, side: int, most_bytes: int) -> tuple[int, int]:
    """Width and height of each frame, so that all of them fit, down to a size at which little is seen."""
    width, height = size
    fits = (most_bytes / (3 * count * width * height)) ** 0.5
    smallest = _SMALLEST_SIDE / max(size)
    scale = min(1.0, side / max(size), max(fits, smallest))
    return max(1, int(width * scale)), max(1, int(height * scale))


def _milliseconds(noted: object) -> int:
    if not isinstance(noted, int | float) or not noted >= _SHORTEST:
        return _USUAL
    return min(int(noted), _LONGEST)
