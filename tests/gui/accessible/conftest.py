import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from memesae.gui.controllers import COMMANDS
from memesae.gui.sheets.sheet import Overlay
from tests.gui.features.conftest import count, featured
from tests.gui.libraries.conftest import SECONDS, folders, home, loaded_once, real

__all__ = ["count", "featured", "folders", "home", "loaded_once", "real"]

SHEETS = (
    "palette",
    "cheat-sheet",
    "about",
    "preferences",
    "change-keys",
    "quick-look",
    "switch-library",
    "folders",
    "choose-model",
    "features",
    "learn-features",
    "saved-searches",
    "tag",
    "trash",
)
"""The commands that open a sheet over the window."""


@pytest.fixture
def show(qtbot, real):
    """Opens a sheet by its command, with the first picture selected and found by words."""
    real.controllers.search.set_text("a red picture")
    qtbot.waitUntil(lambda: real.settled, timeout=SECONDS)
    real.controllers.results.focus()

    def open_(name):
        real.actions_.run(COMMANDS[name])
        qtbot.waitUntil(lambda: sheet_of(real) is not None and real.settled, timeout=SECONDS)
        return sheet_of(real)

    return open_


@pytest.fixture
def sheets(qtbot, real, show):
    """Goes through all sheets: the name of its command and the open sheet."""

    def go():
        for name in SHEETS:
            sheet = show(name)
            yield name, sheet
            assert sheet.isVisible(), name
            qtbot.keyClick(sheet, Qt.Key.Key_Escape)
            qtbot.waitUntil(lambda: sheet_of(real) is None)

    return go


def sheet_of(window):
    shown = [each for each in window.findChildren(Overlay) if each.isVisible()]
    return shown[0] if shown else None


def shown_in(widget):
    """The widgets in it that are on the screen."""
    return [each for each in widget.findChildren(QWidget) if each.isVisible()]
