"""Light and dark: the only place where colours are written down; everything else paints from palette roles."""

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
        ground: behind everything.
        raised: fields, cards and menus.
        sunken: the ground of a thumbnail, a key cap, a chip.
        ink: text.
        muted: text that may be overlooked.
        line: borders that only separate.
        edge: around what one can type in; the Dark role.
        accent: selection, focus, the one button that matters.
        on_accent: text on the accent.
        alarm: what went wrong; the BrightText role.
        good: what went well; the LinkVisited role, since nothing here is a visited link.
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
    """The palette that has each tone in the roles it serves."""
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
    """The tones of a theme by its name in the settings, given what the system has."""
    dark = theme == "dark" or (theme == "system" and system is Qt.ColorScheme.Dark)
    return DARK if dark else LIGHT


def after(theme: str) -> str:
    """The theme that comes next when the person goes through them."""
    return THEMES[(THEMES.index(theme) + 1) % len(THEMES)]


def apply(app: QApplication, theme: str) -> None:
    """Give the whole program the style and the colours of a theme."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    # tells the platform, so that title bars and file dialogs match where it can
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints = app.styleHints()
    hints.setColorScheme(schemes.get(theme, Qt.ColorScheme.Unknown))
    app.setPalette(palette(tones_of(theme, hints.colorScheme())))
