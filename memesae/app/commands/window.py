"""Commands on the window itself."""

from memesae.app.commands.registry import Menu, command
from memesae.app.desk import Desk


@command("preferences", "Preferences", "Ctrl+,", menu=Menu.VIEW)
def preferences(desk: Desk) -> None:
    """Choose colours, sizes, first step, device and more; see how much room everything takes."""
    desk.preferences.open()


@command("change-keys", "Change keys", menu=Menu.VIEW)
def change_keys(desk: Desk) -> None:
    """Give commands other keys; a key that is taken is refused."""
    desk.preferences.change_keys()


@command("next-theme", "Light, dark or the system's colours", "Ctrl+T", menu=Menu.VIEW)
def next_theme(desk: Desk) -> None:
    """Change between the light theme, the dark one, and the one the system has."""
    desk.window.next_theme()


@command("palette", "Find a command", "Ctrl+K", menu=Menu.HELP)
def palette(desk: Desk) -> None:
    """List everything memesae can do; type to find it, Enter does it."""
    desk.window.palette()


@command("cheat-sheet", "Keys", "?", "F1", menu=Menu.HELP)
def cheat_sheet(desk: Desk) -> None:
    """Show all keys on one page."""
    desk.window.cheat_sheet()


@command("about", "About memesae", menu=Menu.HELP)
def about(desk: Desk) -> None:
    """Say which version this is, which model is in use and on what device."""
    desk.window.about()


@command("quit", "Quit", "Ctrl+Q", menu=Menu.LIBRARY)
def quit_(desk: Desk) -> None:
    """Close memesae; unfinished indexing goes on at the next start."""
    desk.window.close()
