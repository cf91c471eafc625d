"""Commands on the pictures found."""

from memesae.app.commands.registry import Menu, Scope, command
from memesae.app.desk import Desk


@command("focus-results", "Go to the results", "Ctrl+Down", menu=Menu.PICTURE)
def focus_results(desk: Desk) -> None:
    """Leave the search field for the pictures."""
    desk.results.focus()


@command("quick-look", "Quick look", "Space", scope=Scope.GRID, menu=Menu.PICTURE)
def quick_look(desk: Desk) -> None:
    """Show the picture large; the same key, or Escape, goes back."""
    desk.results.quick_look()


@command("select-all", "Select all", "Ctrl+A", scope=Scope.GRID, menu=Menu.PICTURE)
def select_all(desk: Desk) -> None:
    """Select every picture found."""
    desk.results.select_all()


@command("bigger", "Bigger thumbnails", "Ctrl++", "Ctrl+=", menu=Menu.VIEW)
def bigger(desk: Desk) -> None:
    """Show fewer, bigger thumbnails."""
    desk.results.bigger()


@command("smaller", "Smaller thumbnails", "Ctrl+-", menu=Menu.VIEW)
def smaller(desk: Desk) -> None:
    """Show more, smaller thumbnails."""
    desk.results.smaller()


@command("toggle-scores", "Show or hide scores", "S", scope=Scope.GRID, menu=Menu.VIEW)
def toggle_scores(desk: Desk) -> None:
    """Show how close each picture is to the query."""
    desk.results.toggle_scores()
