"""Reads large shared libraries from disk while the other threads of the program run on."""

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path


def preload(package: str, *patterns: str) -> None:
    """Open shared libraries of a package that is imported next.

    An import holds the interpreter's lock until the library is there: a second for torch on a cold disk,
    during which the window answers nothing. A foreign call does not. Where a library cannot be opened, the
    import will say why.

    Args:
        package: a top-level one that may not be installed.
        patterns: of paths in its folder, in the order in which they are opened.
    """
    if sys.platform == "win32" or package in sys.modules:
        return  # there torch itself opens them by foreign calls
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return
    folder = Path(spec.origin).parent
    for pattern in patterns:
        for path in sorted(folder.glob(pattern)):
            _opener()(os.fsencode(path), os.RTLD_NOW)


def _opener() -> "ctypes._NamedFuncPointer":  # pyright: ignore[reportPrivateUsage]
    """The system's own function; `ctypes.CDLL(path)` would hold the lock."""
    opener = ctypes.CDLL(None).dlopen
    opener.argtypes = [ctypes.c_char_p, ctypes.c_int]
    opener.restype = ctypes.c_void_p
    return opener
