"""The light and dark themes: the only module that defines colours; everything else uses palette roles."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from memesae.app.settings import THEMES

Role = QPalette.ColorRole
Group = QPalette.ColorGroup


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of one theme, as #rrggbb.

    Attributes:
        ground: window background.
        raised: fields, cards and menus.
        sunken: background of thumbnails, key caps and chips.
        ink: text.
        muted: secondary text.
        line: separators.
        edge: borders of input fields; the Dark role.
        accent: selection, focus, primary buttons.
        on_accent: text on the accent.
        alarm: errors; the BrightText role.
        good: success; the LinkVisited role, since there are no visited links.
    """

    ground: str
    raised: str
    sunken: str
    ink: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    alarm: str
    good: str


LIGHT = Tones(
    ground="#f6f6f4",
    raised="#ffffff",
    sunken="#ebebe8",
    ink="#1d1f22",
    muted="#5f6369",
    line="#dcdcd8",
    edge="#868a90",
    accent="#2663d0",
    on_accent="#ffffff",
    alarm="#b3261e",
    good="#1c7741",
)
DARK = Tones(
    ground="#191a1d",
    raised="#232529",
    sunken="#2b2e33",
    ink="#ecedef",
    muted="#a2a7ae",
    line="#3a3d43",
    edge="#72777f",
    accent="#6aa3ff",
    on_accent="#0b1526",
    alarm="#ff9a90",
    good="#6fce94",
)


def palette(tones: Tones) -> QPalette:
    """The palette of a theme."""
    roles = {
        Role.Window: tones.ground,
        Role.WindowText: tones.ink,
        Role.Base: tones.raised,
        Role.AlternateBase: tones.sunken,
        Role.Text: tones.ink,
        Role.PlaceholderText: tones.muted,
        Role.BrightText: tones.alarm,
        Role.Button: tones.raised,
        Role.ButtonText: tones.ink,
        Role.Mid: tones.line,
        Role.Midlight: tones.sunken,
        Role.Light: tones.raised,
        Role.Dark: tones.edge,
        Role.Highlight: tones.accent,
        Role.HighlightedText: tones.on_accent,
        Role.Accent: tones.accent,
        Role.Link: tones.accent,
        Role.LinkVisited: tones.good,
        Role.ToolTipBase: tones.raised,
        Role.ToolTipText: tones.ink,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(Group.Disabled, role, QColor(tones.muted))
    made.setColor(Role.Shadow, QColor(0, 0, 0))
    return made


def tones_of(theme: str, system: Qt.ColorScheme) -> Tones:
    """The colours of a theme by its name in the settings and the system's colour scheme."""
    dark = theme == "dark" or (theme == "system" and system is Qt.ColorScheme.Dark)
    return DARK if dark else LIGHT


def after(theme: str) -> str:
    """The next theme in the cycle."""
    return THEMES[(THEMES.index(theme) + 1) % len(THEMES)]


def apply(app: QApplication, theme: str) -> None:
    """Apply the style and the colours of a theme to the application."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    # so that title bars and native file dialogs match
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints = app.styleHints()
    hints.setColorScheme(schemes.get(theme, Qt.ColorScheme.Unknown))
    app.setPalette(palette(tones_of(theme, hints.colorScheme())))
