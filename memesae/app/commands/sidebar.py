"""Commands on the side bar."""

from memesae.app.commands.registry import Menu, command
from memesae.app.desk import Desk


@command("toggle-sidebar", "Show or hide the side bar", "F9", menu=Menu.VIEW)
def toggle(desk: Desk) -> None:
    """List kept searches, favourites, tags, folders and recent queries at the left."""
    desk.sidebar.toggle()


@command("focus-sidebar", "Go to the side bar", "Ctrl+B", menu=Menu.VIEW)
def focus(desk: Desk) -> None:
    """Go to the side bar, or back: Enter searches, Ctrl+Enter narrows, F2 renames, Del forgets."""
    desk.sidebar.focus()
