"""Pillow, set up to open what it should and nothing else, and to stay silent."""

import ctypes
import importlib
import logging
import threading
import warnings
from functools import cache
from pathlib import PurePath

import pillow_heif
from PIL import AvifImagePlugin, ExifTags, Image

from memesae.base.messages import N_
from memesae.library.decoding.containers import (
    MOST_METADATA_BYTES,
    MetadataBlock,
    is_jxl,
    jxl_size,
    mended_png,
    raw_preview,
    too_many_parts,
    too_many_scans,
)
from memesae.library.decoding.decode_limits import (
    DAMAGED,
    MOST_PIXELS,
    NO_PREVIEW,
    OPENS_JXL,
    TOO_MANY_SCANS,
    TOO_SLOW,
    DecodeError,
    TimedStream,
    formats_for,
    most_pixels,
    too_large,
)
from memesae.library.image_formats import IMAGE_FORMATS

_ABOUT_PILLOW = r"(PIL|pillow_heif)\."
_hushing = threading.Lock()


def silence() -> None:
    """Let Pillow's log and libtiff's own printing end nowhere, once for the whole process."""
    # kept from the root's handlers too: other packages set one up that prints
    logging.getLogger("PIL").addHandler(logging.NullHandler())
    logging.getLogger("PIL").propagate = False
    _silence_libtiff()


def hush_warnings() -> None:
    """Keep Pillow's warnings about odd files to itself.

    A filter that only names Pillow is left in place for good: changing filters for the length of
    a call and back is not safe with threads.
    """
    first = warnings.filters[0] if warnings.filters else None
    if first is not None and _ABOUT_PILLOW in str(getattr(first[3], "pattern", "")):
        return
    with _hushing:
        warnings.filterwarnings("ignore", module=_ABOUT_PILLOW)


def _silence_libtiff() -> None:
    """Take libtiff's handlers away: it prints to the terminal from C, past all of Python.

    Looked up in Pillow's own module, which finds the very libtiff it is linked to; where that is
    linked in statically (Windows), there is no such name and a windowed program no terminal.
    """
    pillow = ctypes.CDLL(str(getattr(Image.core, "__file__", None)))
    for name in ("TIFFSetErrorHandler", "TIFFSetWarningHandler"):
        setter = getattr(pillow, name, None)
        if setter is not None:
            setter.argtypes, setter.restype = [ctypes.c_void_p], ctypes.c_void_p
            setter(None)


# a plugin registers itself when imported; Pillow would import all it has, wanted or not
for _format in IMAGE_FORMATS:
    for _plugin in _format.plugins:
        importlib.import_module(f"PIL.{_plugin}ImagePlugin")

# Pillow warns above this and refuses above twice as much, also for pictures inside of pictures
Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2
# several pictures are decoded at once, so one decoder need not use several cores
AvifImagePlugin.DEFAULT_MAX_THREADS = 1
pillow_heif.register_heif_opener(thumbnails=False)  # pyright: ignore[reportUnknownMemberType]
pillow_heif.options.DECODE_THREADS = 1
silence()


@cache
def _register_jxl() -> None:
    """Let Pillow open JPEG XL: the plugin is large, and few libraries have such pictures."""
    plugin = importlib.import_module("pillow_jxl.JpegXLImagePlugin")
    # several pictures are decoded at once, so one decoder need not use several cores
    plugin.DECODE_THREADS = 0  # pyright: ignore[reportAttributeAccessIssue]


def opened(content: bytes, name: PurePath) -> Image.Image:
    """Read the header: size, mode and format are known, no pixel is decoded.

    Raises:
        DecodeError: the picture is too large.
        Exception: whatever Pillow raises for bytes that are no picture.
    """
    hush_warnings()
    preview = raw_preview(content, name)
    if preview is not None:
        if not preview.jpeg:
            raise DecodeError(NO_PREVIEW)
        image = Image.open(TimedStream(preview.jpeg), formats=("JPEG",))
        # previews seldom say how they are turned: the raw file does
        image.getexif()[ExifTags.Base.Orientation] = preview.orientation
        content = preview.jpeg
    else:
        if too_many_parts(content):
            raise DecodeError(TOO_SLOW)
        if is_jxl(content):
            width, height = jxl_size(content)
            if not width * height:
                raise DecodeError(DAMAGED)
            if too_large(width, height, "RGBA", "JXL"):
                raise _too_large(width, height, "JXL")
            if OPENS_JXL:
                _register_jxl()
        formats = formats_for(name)
        if not is_jxl(content):
            # Pillow looks for the plugin of a format that it does not know among all it has
            formats = tuple(one for one in formats if one != "JXL")
        image = Image.open(TimedStream(mended_png(content)), formats=formats)
    if too_many_scans(content, *image.size):
        raise DecodeError(TOO_MANY_SCANS)
    if too_large(*image.size, image.mode, _kind(image)):
        raise _too_large(*image.size, _kind(image))
    return image


def _too_large(width: int, height: int, kind: str) -> DecodeError:
    return DecodeError(
        N_(
            "This is a {width} x {height} pixel picture, larger than memesae opens ({limit} megapixels)."
        ),
        width=width,
        height=height,
        limit=most_pixels(kind) // 1_000_000,
    )


def _kind(image: Image.Image) -> str:
    name = image.format or ""
    return f"animated {name}" if name == "WEBP" and getattr(image, "is_animated", False) else name


def heif_metadata(content: bytes, name: PurePath) -> list[MetadataBlock]:
    """The metadata of HEIF and AVIF, as their decoders find it; none where they find no picture."""
    try:
        with opened(content, name) as image:
            found = {kind: image.info.get(kind) for kind in ("xmp", "exif")}
    except Exception:  # noqa: BLE001 - decoding the picture tells what is wrong with it
        return []
    blocks: list[MetadataBlock] = []
    for kind, block in found.items():
        if isinstance(block, bytes) and block:
            kept = block if len(block) <= MOST_METADATA_BYTES else None
            exif = kept and kept.removeprefix(b"Exif\0\0")
            blocks.append(
                MetadataBlock("xmp", kept) if kind == "xmp" else MetadataBlock("exif", exif)
            )
    return blocks
