"""Commands on how results are laid out."""

from memesae.app.commands.registry import Family, Handler, Menu, Scope, command
from memesae.app.desk import Desk
from memesae.app.results.wish import Order

SORT = Family("Sort by", "Show results in another order; the line between relevant and not stays.")
TITLES = {
    Order.RELEVANCE: "Sort by relevance",
    Order.DATE: "Sort by date, newest first",
    Order.SIZE: "Sort by size, largest first",
    Order.NAME: "Sort by name",
    Order.SIMILARITY: "Sort by likeness to the selection",
}


def _by(order: Order) -> Handler:
    def run(desk: Desk) -> None:
        desk.arrangement.sort_by(order)

    run.__doc__ = SORT.description
    return run


for _number, _order in enumerate(Order, 1):
    command(
        f"sort-{_order.value}",
        TITLES[_order],
        f"Alt+{_number}",
        menu=Menu.VIEW,
        family=SORT,
    )(_by(_order))


@command("next-order", "Sort by the next thing", "J", scope=Scope.GRID, menu=Menu.VIEW)
def next_order(desk: Desk) -> None:
    """Go through relevance, date, size, name and, with a picture selected, likeness to it."""
    desk.arrangement.next_order()


@command("turn-around", "Sort the other way round", "Shift+J", scope=Scope.GRID, menu=Menu.VIEW)
def turn_around(desk: Desk) -> None:
    """Show the last first."""
    desk.arrangement.turn_around()


@command("by-folder", "Group by folder", "G", scope=Scope.GRID, menu=Menu.VIEW)
def by_folder(desk: Desk) -> None:
    """Show the pictures of each folder under its name, or all together again."""
    desk.arrangement.toggle_folders()


@command("copies", "Show near-duplicates of this picture", "D", scope=Scope.GRID, menu=Menu.VIEW)
def turn_copies(desk: Desk) -> None:
    """Show what stands behind a picture with a number on it, or put it back."""
    desk.arrangement.turn_copies()


@command("together", "Near-duplicates as one", "Shift+D", scope=Scope.GRID, menu=Menu.VIEW)
def toggle_together(desk: Desk) -> None:
    """Show pictures that are nearly the same as one with a number, or each by itself."""
    desk.arrangement.toggle_together()


@command("mark-end", "Show or hide where relevance ends", "Z", scope=Scope.GRID, menu=Menu.VIEW)
def toggle_end(desk: Desk) -> None:
    """Draw a line above the results that fit hardly better than any other picture."""
    desk.arrangement.toggle_end()
