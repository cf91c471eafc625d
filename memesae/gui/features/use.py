"""What a feature can be used for."""

from enum import Enum

from PySide6.QtCore import Qt


class Use(Enum):
    """From anywhere a feature is shown."""

    MORE = "more"
    LESS = "less"
    TERM = "term"


def use_of(held: Qt.KeyboardModifier) -> Use:
    """What Enter means with these keys held."""
    if held & Qt.KeyboardModifier.ControlModifier:
        return Use.TERM
    return Use.LESS if held & Qt.KeyboardModifier.ShiftModifier else Use.MORE
