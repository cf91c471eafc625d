"""Pillow, set up so that it opens what it should, keeps within limits and stays silent."""

import importlib
import io
from pathlib import PurePath

import pillow_heif
from PIL import AvifImagePlugin, Image

from memesae.base.messages import N_
from memesae.library.decoding.formats import formats_for
from memesae.library.decoding.limits import LIMIT_WORDS, MOST_PIXELS, too_large
from memesae.library.decoding.reasons import DecodeError
from memesae.library.decoding.silence import hush_warnings, silence
from memesae.library.image_formats import IMAGE_FORMATS

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


def opened(content: bytes, name: PurePath) -> Image.Image:
    """Read the header: size, mode and format are known, no pixel is decoded.

    Raises:
        DecodeError: the picture is too large.
        Exception: whatever Pillow raises for bytes that are no picture.
    """
    hush_warnings()
    image = Image.open(io.BytesIO(content), formats=formats_for(name))
    if too_large(*image.size, image.mode):
        raise DecodeError(
            N_("This is a {width} x {height} pixel picture, larger than memesae opens ({limit})."),
            width=f"{image.width:,}",
            height=f"{image.height:,}",
            limit=LIMIT_WORDS,
        )
    return image
