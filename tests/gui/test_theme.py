"""Colours: readable in both themes, and everything follows a change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from memesae.gui import theme
from memesae.gui.theme import DARK, LIGHT

Role = QPalette.ColorRole
TEXT = [
    (Role.WindowText, Role.Window),
    (Role.Text, Role.Base),
    (Role.Text, Role.AlternateBase),
    (Role.PlaceholderText, Role.Window),
    (Role.PlaceholderText, Role.Base),
    (Role.PlaceholderText, Role.AlternateBase),
    (Role.BrightText, Role.Window),
    (Role.BrightText, Role.Base),
    (Role.HighlightedText, Role.Highlight),
    (Role.ButtonText, Role.AlternateBase),
    (Role.ToolTipText, Role.ToolTipBase),
]
SIGNS = [(Role.Highlight, Role.Window), (Role.Highlight, Role.Base)]


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""

    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio, WCAG 2.2."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT, ids=lambda role: role.name)
def test_text_can_be_read(tones, ink, ground):
    colours = theme.palette(tones)
    assert contrast(colours.color(ink), colours.color(ground)) >= 4.5


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("sign", "ground"), SIGNS, ids=lambda role: role.name)
def test_rings_can_be_seen(tones, sign, ground):
    colours = theme.palette(tones)
    assert contrast(colours.color(sign), colours.color(ground)) >= 3.0


def test_the_key_goes_through_the_themes(window, qapp, qtbot):
    seen = []
    for _ in range(3):
        qtbot.keyClick(window.body.field.edit, "t", Qt.KeyboardModifier.ControlModifier)
        seen.append(qapp.palette().color(Role.Window).name())
    assert seen == [LIGHT.ground, DARK.ground, LIGHT.ground]


def test_the_window_is_painted_in_the_theme(window, qtbot):
    for _ in range(2):
        window.desk.window.next_theme()

    def ground():
        return window.grab().toImage().pixelColor(8, 40).name()

    qtbot.waitUntil(lambda: ground() == DARK.ground)


def test_the_system_decides_where_it_is_asked():
    assert theme.tones_of("system", Qt.ColorScheme.Dark) is DARK
    assert theme.tones_of("system", Qt.ColorScheme.Light) is LIGHT
    assert theme.tones_of("light", Qt.ColorScheme.Dark) is LIGHT
