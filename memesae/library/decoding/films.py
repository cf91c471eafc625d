"""Short films: a few frames of them, spread over their length, through PyAV, where that is installed.

Containers and codecs are told by content and limited to the common ones. What a file claims about itself is
checked before FFmpeg sees it, since that would make room for every frame that is claimed.
"""

from __future__ import annotations

import importlib
import io
import os
import struct
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memesae.base.messages import N_
from memesae.library.content_hash import open_regular
from memesae.library.decoding.decode_limits import (
    CUT_OFF,
    DAMAGED,
    FORBIDDEN,
    MOST_FRAMES_DECODED,
    MOST_SECONDS,
    TOO_SLOW,
    DecodeError,
    ForbiddenError,
    TroubleError,
    can_open_films,
)
from memesae.library.decoding.frames import FRAMES, MovingFrame

if TYPE_CHECKING:
    from PIL import Image

MOST_FILM_BYTES = 4 << 30
MOST_FILM_PIXELS = 36_000_000
"""Of one frame: 8K."""
_MOST_CLAIMED = 3_000_000
"""Frames or samples that one track may claim: hours of film; FFmpeg takes 24 bytes for each."""
_MOST_BOXES = 100_000
HEAD_BYTES = 64
"""So many bytes tell a film."""
_MOST_PLAYED_SECONDS = 20.0
_PLAYED_PER_SECOND = 12

NOT_INSTALLED = N_("Films are opened where PyAV is installed: pip install 'memesae[films]'.")
TOO_LARGE = N_("The film is larger than memesae opens (4 GB, 36 megapixels).")
CLAIMS_TOO_MUCH = N_("The film claims more frames than memesae looks at.")
RARE = N_("The film is of a rare kind that memesae does not open ({codec}).")
NO_FRAMES = N_("The film has no picture that can be shown.")

_CODECS = frozenset(
    (
        "h264",
        "hevc",
        "vp8",
        "vp9",
        "av1",
        "libdav1d",
        "mpeg4",
        "mjpeg",
        "prores",
        "h263",
        "png",
        "gif",
    )
)
_IMAGE_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"}  # fmt: skip
_OLD_QUICKTIME = (b"moov", b"mdat", b"wide", b"free", b"skip")


def film_format(head: bytes, path: Path) -> str | None:
    """The name under which a film is stored, told by its first `HEAD_BYTES` bytes; None for anything else."""
    if head[4:8] == b"ftyp" and head[8:12] not in _IMAGE_BRANDS:
        return "MOV" if head[8:12] == b"qt  " else "MP4"
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "WEBM" if b"webm" in head else "MKV"
    old = head[4:8] in _OLD_QUICKTIME and path.suffix.lower() in (".mov", ".qt", ".mp4")
    return "MOV" if old else None


@dataclass(frozen=True, slots=True)
class Film:
    """What is in a film.

    Attributes:
        frames: RGB, upright, spread over its length, at least one.
        width: pixels, upright.
        height: pixels, upright.
        frame_count: as the file says; at least 2.
        seconds: its length; 0 where the file does not say.
        taken: when it was made, unix seconds, or None.
    """

    frames: list[Image.Image]
    width: int
    height: int
    frame_count: int
    seconds: float
    taken: float | None


def read_film(path: Path, name: str, side: int) -> Film:
    """A few frames of a film.

    Args:
        path: the file.
        name: from `film_format`.
        side: pixels that the shorter side of the frames keeps at least.

    Raises:
        DecodeError: it cannot be opened; says why.
        OSError: the file cannot be read.
    """
    with _opened(path, name) as (container, stream, clock):
        seconds = _seconds(container, stream)
        rate = float(stream.average_rate or 0)
        frames: list[Image.Image] = []
        for number in range(FRAMES):
            frame = _frame_at(container, stream, number * seconds / FRAMES, clock)
            if frame is not None:
                frames.append(_as_picture(frame, side, longer=False))
            if seconds <= 0:
                break
        if not frames:
            raise DecodeError(NO_FRAMES)
        width, height = stream.codec_context.width, stream.codec_context.height
        if (frames[0].width > frames[0].height) != (width > height) and width != height:
            width, height = height, width
        count = stream.frames or round(seconds * rate)
        made = _made(container.metadata.get("creation_time"))
        return Film(frames, width, height, min(max(count, 2), _MOST_CLAIMED), seconds, made)


def played_film(path: Path, name: str, side: int, most_bytes: int) -> Iterator[MovingFrame]:
    """The first seconds of a film, twelve frames a second, without its sound.

    Args:
        path: the file.
        name: from `film_format`.
        side: pixels of the longer side, at most.
        most_bytes: that all frames together take: they are made smaller to fit.

    Raises:
        DecodeError: it cannot be opened. Where a later frame is damaged, it ends.
        OSError: the file cannot be read.
    """
    with _opened(path, name) as (container, stream, clock):
        width, height = stream.codec_context.width, stream.codec_context.height
        span = min(_seconds(container, stream) or _MOST_PLAYED_SECONDS, _MOST_PLAYED_SECONDS)
        most = max(1, round(span * _PLAYED_PER_SECOND))
        fits = (most_bytes / (3 * most * width * height)) ** 0.5 * max(width, height)
        side = max(1, int(min(side, fits)))
        begun: float | None = None
        shown = 0
        for frame in _decoded(container, stream, clock):
            moment = float(frame.time or 0)
            begun = moment if begun is None else begun
            if moment - begun >= shown / _PLAYED_PER_SECOND:
                shown += 1
                picture = _as_picture(frame, side, longer=True)
                yield MovingFrame(picture, 1000 // _PLAYED_PER_SECOND)
            if shown >= most:
                return


def _pyav() -> Any:  # noqa: ANN401 - it is not always there
    # its libraries take 60 MB: only who opens a film loads them
    importlib.import_module("av.logging")
    return importlib.import_module("av")


class _Clock:
    """Limits the processor time of one film, in the thread that decodes it."""

    def __init__(self) -> None:
        self._until = time.thread_time() + MOST_SECONDS

    def check(self) -> None:
        if time.thread_time() > self._until:
            raise DecodeError(TOO_SLOW)


class _FilmFile(io.RawIOBase):
    """A file that FFmpeg reads from: it opens nothing by itself, whatever a container refers to."""

    def __init__(self, path: Path, clock: _Clock) -> None:
        super().__init__()
        self._stream = open_regular(path)
        self._clock = clock

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        self._clock.check()
        return self._stream.read(size)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        self._clock.check()
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def close(self) -> None:
        self._stream.close()
        super().close()


@contextmanager
def _opened(path: Path, name: str) -> Generator[tuple[Any, Any, _Clock]]:
    """Container, its first video stream, and the clock that all work on it obeys."""
    if not can_open_films():
        raise DecodeError(NOT_INSTALLED)
    av = _pyav()
    av.logging.set_level(None)
    if os.stat(path).st_size > MOST_FILM_BYTES:
        raise DecodeError(TOO_LARGE)
    if name in ("MP4", "MOV"):
        check_claims(path)
    clock = _Clock()
    demuxer = "mov" if name in ("MP4", "MOV") else "matroska"
    with _as_decode_error(path), _FilmFile(path, clock) as file:
        limits = {"probesize": "2000000", "analyzeduration": "2000000"}
        with av.open(file, "r", format=demuxer, container_options=limits) as container:
            if not container.streams.video:
                raise DecodeError(NO_FRAMES)
            stream = container.streams.video[0]
            context = stream.codec_context
            if context is None or context.name not in _CODECS:
                raise DecodeError(RARE, codec="?" if context is None else context.name)
            if not 0 < context.width * context.height <= MOST_FILM_PIXELS:
                raise DecodeError(TOO_LARGE)
            # the clock counts this thread's time
            context.thread_type = "NONE"
            context.thread_count = 1
            yield container, stream, clock


@contextmanager
def _as_decode_error(path: Path) -> Generator[None]:
    av = _pyav()

    try:
        yield
    except (DecodeError, FileNotFoundError):
        raise
    except PermissionError as error:
        raise ForbiddenError(FORBIDDEN) from error
    except MemoryError as error:
        raise TroubleError(N_("There is not enough memory to open this picture.")) from error
    except (av.error.EOFError, EOFError) as error:
        raise DecodeError(CUT_OFF) from error
    except (av.error.FFmpegError, ValueError, IndexError, OverflowError) as error:
        raise DecodeError(DAMAGED) from error


def _seconds(container: Any, stream: Any) -> float:  # noqa: ANN401 - PyAV is not always there
    """The length that the file claims; 0 where it says nothing."""
    if stream.duration and stream.time_base:
        return max(0.0, float(stream.duration * stream.time_base))
    return max(0.0, (container.duration or 0) / 1_000_000)


def _frame_at(container: Any, stream: Any, moment: float, clock: _Clock) -> Any:  # noqa: ANN401
    """The frame at a moment, or the last one before it that is decoded within the limits; None if there is none."""
    av = _pyav()

    best = None
    try:
        if moment > 0:
            container.seek(int(moment * 1_000_000))
        for number, frame in enumerate(_decoded(container, stream, clock)):
            best = frame
            if float(frame.time or 0) >= moment or number >= MOST_FRAMES_DECODED:
                break
    except (av.error.FFmpegError, EOFError):
        if moment == 0:
            raise
    return best


def _decoded(container: Any, stream: Any, clock: _Clock) -> Iterator[Any]:  # noqa: ANN401
    """The frames from here on; what is damaged after the first one ends them."""
    av = _pyav()

    any_yet = False
    try:
        for frame in container.decode(stream):
            clock.check()
            if frame.width * frame.height > MOST_FILM_PIXELS:
                # a frame may be larger than the file's head says
                raise DecodeError(TOO_LARGE)
            yield frame
            any_yet = True
    except av.error.FFmpegError:
        if not any_yet:
            raise


def _as_picture(frame: Any, side: int, *, longer: bool) -> Image.Image:  # noqa: ANN401
    edge = max(frame.width, frame.height) if longer else min(frame.width, frame.height)
    scale = min(1.0, side / edge)
    width, height = max(1, round(frame.width * scale)), max(1, round(frame.height * scale))
    small = frame.reformat(width=width, height=height, format="rgb24", interpolation="AREA")
    picture: Image.Image = small.to_image()
    turned = int(frame.rotation)
    return picture.rotate(turned, expand=True) if turned else picture


def _made(text: str | None) -> float | None:
    try:
        moment = datetime.fromisoformat(text or "").timestamp()
    except (ValueError, OverflowError, OSError):
        return None
    # cameras whose clock was never set say 1904 or 1970
    return moment if moment > 86_400 else None


_FOLDERS = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"moof", b"traf", b"mvex", b"edts", b"dinf", b"udta", b"tref", b"wave", b"meta", b"ilst", b"sinf", b"schi", b"iprp", b"ipro"}  # fmt: skip
"""Boxes in which FFmpeg looks for others, and finds the tables wherever they lie."""
_SIZES = (b"stsz", b"stz2", b"trun")
_PLAIN_SOUND = {b"sowt", b"twos", b"raw ", b"in24", b"in32", b"fl32", b"fl64", b"lpcm", b"ipcm", b"alaw", b"ulaw"}  # fmt: skip
"""Sound whose samples FFmpeg does not list one by one, of which there are millions in a minute."""
_NOTED = (b"hdlr", b"stts", b"stsd", *_SIZES)
_PACKED = b"cmov"
"""Tables that were compressed, as a few films of the nineties have them: what they claim would be seen too late."""
_Track = list[tuple[bytes, bytes]]
"""The tables of a track, by kind, with the first bytes of their content."""


def check_claims(path: Path) -> None:
    """Refuse an MP4 or MOV file whose tables claim more samples than memesae looks at.

    Raises:
        DecodeError: it does.
        OSError: the file cannot be read.
    """
    tracks: list[_Track] = [[]]
    with open_regular(path) as stream:
        waiting = [(0, os.fstat(stream.fileno()).st_size, tracks[0])]
        boxes = 0
        while waiting:
            start, end, track = waiting.pop()
            while start + 8 <= end:
                boxes += 1
                if boxes > _MOST_BOXES:
                    raise DecodeError(CLAIMS_TOO_MUCH)
                stream.seek(start)
                head = stream.read(40)
                kind, content, length = _box(head, end - start)
                if kind == _PACKED:
                    raise DecodeError(RARE, codec="cmov")
                if kind in _FOLDERS:
                    inner = track
                    if kind == b"trak":
                        tracks.append(inner := [])
                    waiting.append((start + content, start + length, inner))
                    if kind == b"meta":
                        # in MP4 its boxes come after a version, in MOV they do not
                        waiting.append((start + content + 4, start + length, inner))
                elif kind in _NOTED:
                    track.append((kind, head[content:].ljust(24, b"\0")))
                start += length
    if any(_claimed(track) > _MOST_CLAIMED for track in tracks):
        raise DecodeError(CLAIMS_TOO_MUCH)


def _box(head: bytes, room: int) -> tuple[bytes, int, int]:
    """Kind of a box, where its content begins, and its length; never less than its head."""
    length, kind = struct.unpack_from(">I4s", head.ljust(8, b"\0"))
    content = 8
    if length == 1 and len(head) >= 16:
        (length,) = struct.unpack_from(">Q", head, 8)
        content = 16
    return kind, content, room if length == 0 else max(content, min(length, room))


def _claimed(track: _Track) -> int:
    """How many samples FFmpeg would make room for."""
    claims = [
        struct.unpack_from(">I", body, 4 if kind == b"trun" else 8)[0]
        for kind, body in track
        if kind in _SIZES
    ]
    return 0 if _is_plain_sound(track) else sum(claims)


def _is_plain_sound(track: _Track) -> bool:
    # a second table of a kind would stand for the first; the handler of the data (url) is another matter
    tables = {kind: body for kind, body in track if kind != b"hdlr"}
    handlers = {body[8:12] for kind, body in track if kind == b"hdlr"} - {b"url ", b"alis"}
    alone = len(tables) == sum(kind != b"hdlr" for kind, _ in track)
    if not alone or set(tables) != {b"stts", b"stsd", b"stsz"} or handlers != {b"soun"}:
        return False
    times, _, each = struct.unpack_from(">III", tables[b"stts"], 4)
    return (times, each) == (1, 1) and tables[b"stsd"][12:16] in _PLAIN_SOUND
