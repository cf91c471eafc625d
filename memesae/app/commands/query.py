"""Commands on the query and its terms."""

from memesae.app.commands.registry import Menu, Scope, command
from memesae.app.desk import Desk


@command("focus-search", "Go to the search field", "Ctrl+F", "Ctrl+L", "/", menu=Menu.SEARCH)
def focus_search(desk: Desk) -> None:
    """Put the cursor into the search field."""
    desk.query.focus()


@command("clear-search", "Start over", "Shift+R", scope=Scope.GRID, menu=Menu.SEARCH)
def clear(desk: Desk) -> None:
    """Empty the query and show the newest pictures."""
    desk.query.clear()


@command("more-like-this", "More like this", "M", scope=Scope.GRID, menu=Menu.SEARCH)
def more_like_this(desk: Desk) -> None:
    """Add the selected pictures to the query."""
    desk.query.more_like_selection()


@command("less-like-this", "Less like this", "N", scope=Scope.GRID, menu=Menu.SEARCH)
def less_like_this(desk: Desk) -> None:
    """Take the selected pictures away from the query."""
    desk.query.less_like_selection()


@command("paste-picture", "Search with the picture you copied", "Ctrl+Shift+V", menu=Menu.SEARCH)
def paste(desk: Desk) -> None:
    """Add the copied picture, or the copied file, to the query."""
    desk.query.paste()


@command("choose-picture", "Search with a picture file…", "Ctrl+I", menu=Menu.SEARCH)
def choose_picture(desk: Desk) -> None:
    """Add any picture on this computer to the query."""
    desk.query.choose_picture()
