"""Why a picture cannot be opened, in sentences for the person whose picture it is."""

import re
import struct
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import PurePath

from PIL import Image, UnidentifiedImageError

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.library.decoding.formats import unsupported
from memesae.library.decoding.limits import LIMIT_WORDS

# the library stores them as they are and compares: no gaps, so no limit is filled in
FORBIDDEN = N_("memesae is not allowed to read this file.")
EMPTY = N_("The file is empty.")
CUT_OFF = N_("The file is cut off.")
DAMAGED = N_("The file is damaged.")
NO_PICTURE = N_("The file holds no picture that memesae can open.")
TOO_LARGE = N_("The picture is larger than memesae opens (110 megapixels).")
FILE_TOO_LARGE = N_("The file is larger than memesae opens (512 MB).")

_LFS = b"version https://git-lfs.github.com/spec/"


class DecodeError(MemesaeError):
    """A picture cannot be opened; the sentence says why."""


@contextmanager
def in_plain_words(content: bytes, name: PurePath) -> Generator[None]:
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
        raise DecodeError(N_("There is not enough memory to open this picture.")) from error
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
        N_("This picture has {megapixels} megapixels, more than memesae opens ({limit})."),
        megapixels=f"{megapixels:,}",
        limit=LIMIT_WORDS,
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
