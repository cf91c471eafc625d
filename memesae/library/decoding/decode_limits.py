"""Which formats are opened and how large a picture may be; why one cannot be, in sentences for a person."""

import io
import re
import struct
import time
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import PurePath

from PIL import Image, UnidentifiedImageError

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.library.decoding.containers import JXL_BOX, RAW_SUFFIXES
from memesae.library.image_formats import BY_SUFFIX, IMAGE_FORMATS
from memesae.library.records import FailureKind

MOST_PIXELS = 110_000_000
"""Enough for the largest phone cameras but one (108 megapixels); 440 MB while it is decoded."""

MOST_BITMAP_BYTES = 440_000_000
MOST_FILE_BYTES = 512 << 20
MOST_FRAMES_DECODED = 64
"""An animation is looked at no further than this frame: most must be decoded one after another."""

MOST_ANIMATED_PIXELS = 24_000_000
"""Nor further than this many pixels of all frames together."""

MOST_MEGAPIXELS = MOST_PIXELS // 1_000_000

_PIXEL_BYTES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2, "I;16N": 2}
_MOST_DECODER_BYTES = 1_200_000_000
_DECODER_BYTES = {"JPEG2000": 28, "JXL": 28, "AVIF": 16, "WEBP": 17, "animated WEBP": 33}
"""Bytes that decoders which keep whole pictures beside Pillow's own take for a pixel, measured. That of JPEG 2000
also takes half a second for a million pixels."""


def too_large(width: int, height: int, mode: str, kind: str = "") -> bool:
    """Whether a picture would need more memory than one may take.

    Args:
        width: pixels.
        height: pixels.
        mode: Pillow's.
        kind: Pillow's name of the format, after "animated " where it has several frames.
    """
    pixels = width * height
    return pixels > most_pixels(kind) or pixels * _PIXEL_BYTES.get(mode, 4) > MOST_BITMAP_BYTES


def most_pixels(kind: str) -> int:
    """How many pixels a picture of a format may have at most; `kind` as in `too_large`."""
    return min(MOST_PIXELS, _MOST_DECODER_BYTES // _DECODER_BYTES.get(kind, 1))


def frames_to_look_at(count: int, width: int, height: int) -> int:
    """How many of an animation's first frames are decoded at most (at least one)."""
    affordable = MOST_ANIMATED_PIXELS // max(1, width * height)
    return max(1, min(count, MOST_FRAMES_DECODED, affordable))


OPENS_JXL = find_spec("pillow_jxl") is not None
"""Whether the plugin that opens JPEG XL is installed."""

FORMATS = tuple(
    name
    for one in IMAGE_FORMATS
    if not (one.by_suffix or one.film) and (one.name != "JXL" or OPENS_JXL)
    for name in one.tried
)
"""Pillow's names of the formats told by content."""

_UNSUPPORTED = frozenset(
    [
        ".eps",
        ".ai",
        ".wmf",
        ".emf",
        ".xcf",
        ".kra",
        ".fli",
        ".flc",
        ".blp",
        ".fits",
        ".fit",
        ".msp",
        ".ras",
        ".pcd",
        ".pxr",
        ".spider",
        ".im",
        ".ftc",
        ".ftu",
        ".dcx",
        ".mic",
        ".fpx",
        ".wal",
        ".iff",
        ".exr",
        ".hdr",
        ".cr3",
        ".djvu",
    ]
)

_SIGNATURES = (
    b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"II+\0",
    b"MM\0+", b"\0\0\0\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51", b"qoif", b"DDS ", b"8BPS", b"icns",
    b"/* XPM */",
)  # fmt: skip
_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"}

HEAD_BYTES = 32
"""How many of a file's first bytes `looks_like_image` wants to see."""


def formats_for(path: PurePath) -> tuple[str, ...]:
    """The formats to try on a file, by Pillow's names."""
    promised = BY_SUFFIX.get(path.suffix.lower())
    if promised is None or not promised.by_suffix:
        return FORMATS
    return (*FORMATS, *promised.tried)


LEFT_OUT = {
    "film": (
        N_("{n} films were passed over; to open films: pip install 'memesae[films]'."),
        N_("{n} film was passed over; to open films: pip install 'memesae[films]'."),
    ),
    "jxl": (
        N_("{n} JPEG XL pictures were passed over; to open them: pip install 'memesae[jxl]'."),
        N_("{n} JPEG XL picture was passed over; to open it: pip install 'memesae[jxl]'."),
    ),
    "svg": (
        N_("{n} SVG drawings were passed over: memesae opens pictures made of pixels."),
        N_("{n} SVG drawing was passed over: memesae opens pictures made of pixels."),
    ),
}
"""What is said of files that are counted instead of listed: of several, of one."""


def left_out(path: PurePath) -> str | None:
    """The key in `LEFT_OUT` of a file that is counted rather than opened; None for any other."""
    suffix = path.suffix.lower()
    if suffix in (".svg", ".svgz"):
        return "svg"
    promised = BY_SUFFIX.get(suffix)
    if promised is None:
        return None
    if promised.film:
        return None if can_open_films() else "film"
    return "jxl" if promised.name == "JXL" and not OPENS_JXL else None


@cache
def can_open_films() -> bool:
    """Whether PyAV is installed; asked for each film that a scan finds."""
    return find_spec("av") is not None


def named_like_image(path: PurePath) -> bool:
    """Whether the suffix promises a picture, opened or not: such a file is never passed over."""
    suffix = path.suffix.lower()
    return suffix in BY_SUFFIX or suffix in _UNSUPPORTED or suffix in RAW_SUFFIXES


def unsupported(path: PurePath) -> bool:
    """Whether the suffix names a kind of picture that is not opened."""
    return path.suffix.lower() in _UNSUPPORTED


def looks_like_image(head: bytes) -> bool:
    """Whether a file's first bytes are those of a picture that may be opened.

    Only signatures of four bytes and more count, so that a text or a film is not taken for one.
    """
    if head.startswith(_SIGNATURES):
        return True
    # a bare codestream begins with two bytes only, too few to tell
    if OPENS_JXL and head.startswith(JXL_BOX):
        return True
    if head[:4] == b"RIFF":
        return head[8:12] == b"WEBP"
    if head[:2] == b"BM":
        # reserved bytes are zero, and the size of the header that follows is a small number
        return head[6:10] == bytes(4) and head[15:18] == bytes(3)
    return head[4:8] == b"ftyp" and head[8:12] in _BRANDS


# the library stores them as they are and compares: no gaps, so no limit is filled in
FORBIDDEN = N_("memesae is not allowed to read this file.")
EMPTY = N_("The file is empty.")
CUT_OFF = N_("The file is cut off.")
DAMAGED = N_("The file is damaged.")
NO_PICTURE = N_("The file holds no picture that memesae can open.")
TOO_LARGE = N_("The picture is larger than memesae opens (110 megapixels).")
TOO_MANY_SCANS = N_("The picture is stored in so many scans that opening it would take too long.")
TOO_SLOW = N_("Opening this picture would take too long.")
NO_PREVIEW = N_(
    "memesae shows raw files by the preview inside, and this one has none that is large enough."
)
FILE_TOO_LARGE = N_("The file is larger than memesae opens (512 MB).")

_LFS = b"version https://git-lfs.github.com/spec/"


class DecodeError(MemesaeError):
    """A picture cannot be opened; the sentence says why.

    Attributes:
        kind: whether it is about the content, so that trying again is of no use.
    """

    kind: FailureKind = "content"


class ForbiddenError(DecodeError):
    """The file may not be read."""

    kind: FailureKind = "access"


class TroubleError(DecodeError):
    """The disk, the network or the machine was in trouble; the file may be as good as any."""

    kind: FailureKind = "trouble"


MOST_SECONDS = 30.0
"""Processor time that reading a picture may take; the largest usual ones take three."""


class TimedStream(io.BytesIO):
    """A file in memory that a decoder may read from for a limited time.

    Decoders go through a file in parts, and those of crafted files in very many; what reads all at once is
    limited by its pixels instead (see `too_large`).
    """

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        # the thread's own time: a busy machine is no reason to refuse a picture
        self._until = time.thread_time() + MOST_SECONDS

    def check(self) -> None:
        """Raise `DecodeError` once the time is over."""
        if time.thread_time() > self._until:
            raise DecodeError(TOO_SLOW)

    def read(self, size: int | None = -1, /) -> bytes:
        """Some bytes; raises `DecodeError` once the time is over."""
        self.check()
        return super().read(size)

    def readline(self, size: int | None = -1, /) -> bytes:
        """A line; raises `DecodeError` once the time is over."""
        self.check()
        return super().readline(size)


@contextmanager
def as_decode_error(content: bytes, name: PurePath) -> Generator[None]:
    """Turn whatever Pillow raises inside the block into a `DecodeError`.

    Decoders of hostile bytes raise almost anything, so every ordinary exception counts as damage.

    Raises:
        DecodeError: the picture cannot be opened.
    """
    try:
        yield
    except DecodeError:
        raise
    except UnidentifiedImageError as error:
        raise DecodeError(_unidentified(content, name)) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise DecodeError(_too_many_pixels(str(error))) from error
    except MemoryError as error:
        raise TroubleError(N_("There is not enough memory to open this picture.")) from error
    except (EOFError, struct.error, IndexError) as error:
        raise DecodeError(CUT_OFF) from error
    except zlib.error as error:
        raise DecodeError(DAMAGED) from error
    except Exception as error:
        raise DecodeError(_sentence(str(error).lower())) from error


def _too_many_pixels(message: str) -> str | Message:
    """Say how large the picture would be, where Pillow's message does."""
    pixels = re.search(r"\((\d+) pixels\)", message)
    if pixels is None:
        return TOO_LARGE
    megapixels = int(pixels[1]) // 1_000_000
    return Message.of(
        N_(
            "This picture has {megapixels} megapixels, more than memesae opens ({limit} megapixels)."
        ),
        megapixels=megapixels,
        limit=MOST_MEGAPIXELS,
    )


_CUT_WORDS = (
    "truncated",
    "not enough data",
    "not enough image data",
    "end of file",
    "eof",
    "short",
)
_LARGE_WORDS = ("too large", "exceeds limit", "decompressed data", "image size limit")
_KIND_WORDS = ("unsupported", "cannot be converted", "unknown", "not supported", "unimplemented")


def _sentence(message: str) -> str:
    """What a decoder's own message means to a person."""
    if any(word in message for word in _CUT_WORDS):
        return CUT_OFF
    if any(word in message for word in _LARGE_WORDS):
        return TOO_LARGE
    if any(word in message for word in _KIND_WORDS):
        return N_("The picture is of a rare kind that memesae cannot open.")
    return DAMAGED


def _unidentified(content: bytes, name: PurePath) -> str | Message:
    """What to say about a file in which no decoder sees a picture."""
    if not content:
        return EMPTY
    if content.startswith(_LFS):
        return N_("This is only a placeholder of Git LFS; the picture itself was not downloaded.")
    if unsupported(name):
        return Message.of(
            N_("memesae does not open pictures of this kind ({suffix})."),
            suffix=name.suffix.lower(),
        )
    if content.startswith((b"\xff\xd8", b"\x89PNG", b"GIF8", b"RIFF", b"II*\0", b"MM\0*")):
        return CUT_OFF if len(content) < 64 else DAMAGED
    if not content.strip(b"\0"):
        return N_("The file holds nothing but zeros.")
    return NO_PICTURE
