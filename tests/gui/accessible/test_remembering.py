"""The arrangement of the window is restored after a restart."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from memesae.app.settings import Settings, load
from memesae.gui.central_widget import FILE_NAME
from memesae.gui.window import MainWindow
from tests.gui.fakes import FakeSession


@pytest.fixture
def start(qtbot, tmp_path):
    """Function that opens a new window on the same home folder, with a synthetic library."""
    home = tmp_path / "home"
    (tmp_path / "pictures").mkdir()

    def begin():
        settings = load(home) if home.exists() else Settings()
        opener: Any = lambda folders: FakeSession(tmp_path / "pictures")  # noqa: E731 - with a type
        window = MainWindow(settings, home, opener)
        qtbot.addWidget(window)
        window.show()
        window.open([tmp_path / "pictures"])
        qtbot.waitUntil(lambda: window.model.rowCount() == 30 and window.settled)
        return window

    return begin


def end(qtbot, window):
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_window_size_and_panel_width_are_restored(qtbot, start):
    first = start()
    first.resize(780, 640)
    width = first.panel.width()
    sizes = first.central.middle.sizes()
    handle = first.central.middle.handle(1)
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle - type(middle)(60, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle)
    wide = first.panel.width()
    assert wide > width, sizes
    end(qtbot, first)
    second = start()
    assert (second.width(), second.height()) == (780, 640)
    assert second.panel.width() == wide
    end(qtbot, second)


def test_the_sidebar_and_its_collapsed_sections_are_restored(qtbot, start):
    first = start()
    qtbot.keyClick(first.grid, Qt.Key.Key_F9)
    sidebar = first.controllers.sidebar.sidebar
    assert sidebar.isVisible()
    # the folder comes last, once the overview is loaded
    qtbot.waitUntil(lambda: "pictures" in [entry.text for entry in sidebar.entries])
    sidebar.setFocus()
    headings = [entry.text for entry in sidebar.entries]
    sidebar.setCurrentIndex(sidebar.model().index(0, 0))
    qtbot.keyClick(sidebar, Qt.Key.Key_Return)
    fewer = [entry.text for entry in sidebar.entries]
    assert len(fewer) < len(headings)
    end(qtbot, first)
    second = start()
    assert second.controllers.sidebar.sidebar.isVisible()

    def restored():
        assert [entry.text for entry in second.controllers.sidebar.sidebar.entries] == fewer

    qtbot.waitUntil(restored)
    end(qtbot, second)


def test_the_window_opens_with_a_damaged_file(qtbot, start, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    home.joinpath(FILE_NAME).write_text("[General]\npanel_width=wide\nclosed_parts=NOTHING\n")
    window = start()
    assert window.panel.width() >= window.panel.minimumSizeHint().width()
    assert window.controllers.sidebar.sidebar.closed == []
    end(qtbot, window)
