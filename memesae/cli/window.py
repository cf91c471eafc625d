"""The window as the command line knows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Window:
    """What commands may ask of the window without knowing Qt.

    Attributes:
        open: opens it on folders and returns the exit status.
        screenshot: draws it without a display, showing a query, into a PNG file.
    """

    open: Callable[[Sequence[Path], Path], int]
    screenshot: Callable[[Path, str, Path, Path], None]
