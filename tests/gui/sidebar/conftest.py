"""The window on real files with the sidebar shown."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.pictures.conftest import folder, live, path_at, window
from tests.trash_folder import trash

__all__ = ["folder", "live", "path_at", "trash", "window"]


@pytest.fixture
def bar(window, qtbot):
    """The sidebar, shown by its key, with the focus."""
    qtbot.keyClick(window.grid, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    bar = window.controllers.sidebar.sidebar
    qtbot.waitUntil(lambda: bar.hasFocus() and window.settled)
    return bar
