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
    "explore",
    "learn-features",
    "saved-searches",
    "tag",
    "trash",
)
"""The commands that open a sheet over the window."""


@pytest.fixture
def show(qtbot, real):
    """Function that opens a sheet by its command, with the first result of a search selected."""
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
    """Function that opens all sheets in turn and yields command id and sheet."""

    def opened():
        for name in SHEETS:
            sheet = show(name)
            yield name, sheet
            assert sheet.isVisible(), name
            qtbot.keyClick(sheet, Qt.Key.Key_Escape)
            qtbot.waitUntil(lambda: sheet_of(real) is None)

    return opened


def sheet_of(window):
    shown = [overlay for overlay in window.findChildren(Overlay) if overlay.isVisible()]
    return shown[0] if shown else None


def shown_in(widget):
    """The visible descendants of a widget."""
    return [child for child in widget.findChildren(QWidget) if child.isVisible()]
