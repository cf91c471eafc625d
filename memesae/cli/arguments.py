"""Kinds of argument that several commands take."""

from argparse import ArgumentTypeError
from pathlib import Path


def folder(text: str) -> Path:
    """A folder as the person names it; it may be away just now."""
    path = Path(text).expanduser()
    if path.exists() and not path.is_dir():
        raise ArgumentTypeError(f"{text} is a file; name the folder in which it lies")
    return path


def count(text: str) -> int:
    """A whole number above zero."""
    if not text.isdecimal() or int(text) == 0:
        raise ArgumentTypeError(f"{text} is no whole number above 0")
    return int(text)
