"""Colours: everything follows a change."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from memesae.gui import theme
from memesae.gui.theme import DARK, LIGHT

Role = QPalette.ColorRole


def test_the_key_goes_through_the_themes(window, qapp, qtbot):
    seen = []
    for _ in range(3):
        qtbot.keyClick(window.central.field.edit, "t", Qt.KeyboardModifier.ControlModifier)
        seen.append(qapp.palette().color(Role.Window).name())
    assert seen == [LIGHT.ground, DARK.ground, LIGHT.ground]


def test_the_window_is_painted_in_the_theme(window, qtbot):
    for _ in range(2):
        window.controllers.window.next_theme()

    def ground():
        return window.grab().toImage().pixelColor(8, 40).name()

    qtbot.waitUntil(lambda: ground() == DARK.ground)


def test_the_system_decides_where_it_is_asked():
    assert theme.tones_of("system", Qt.ColorScheme.Dark) is DARK
    assert theme.tones_of("system", Qt.ColorScheme.Light) is LIGHT
    assert theme.tones_of("light", Qt.ColorScheme.Dark) is LIGHT
