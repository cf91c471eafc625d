"""Keeping what decoders say to their developers off the person's terminal."""

import ctypes
import logging
import threading
import warnings

from PIL import Image

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
