"""How results are laid out, as the commands ask for it."""

from dataclasses import replace

from PySide6.QtCore import QObject

from memesae.app.results.result_layout import SortOrder
from memesae.gui.command_registry import Member, Menu, Scope, command, command_family
from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.layout_presenter import LayoutPresenter
from memesae.gui.grid.results_model import COPIES, ResultsModel

ORDERS = tuple(SortOrder)
TITLES = {
    SortOrder.RELEVANCE: "Sort by relevance",
    SortOrder.DATE: "Sort by date, newest first",
    SortOrder.SIZE: "Sort by size, largest first",
    SortOrder.NAME: "Sort by name",
    SortOrder.SIMILARITY: "Sort by likeness to the selection",
}
SORT = [
    Member(f"sort-{order.value}", TITLES[order], f"Alt+{number}", order)
    for number, order in enumerate(ORDERS, 1)
]


class LayoutController(QObject):
    """Turns commands into wishes, and keeps those that are settings."""

    def __init__(
        self, context: WindowContext, arranger: LayoutPresenter, model: ResultsModel, view: GridView
    ) -> None:
        super().__init__(arranger)
        self._arranger = arranger
        self._model = model
        self._view = view
        self._toasts = context.toasts
        self._settings = context.settings
        view.copies_pressed.connect(arranger.turn)

    @command_family("Sort by", SORT, menu=Menu.VIEW)
    def sort_by(self, order: SortOrder) -> None:
        """Show results in another order; the line between relevant and not stays."""
        examples = self._model.ids_at(self._view.selectedIndexes())
        if order is SortOrder.SIMILARITY and not examples:
            self._toasts.say(
                self.tr("Select a picture first: results are sorted by likeness to it.")
            )
            return
        self._arranger.change(replace(self._arranger.wish, order=order), examples)

    @command("next-order", "Sort by the next thing", "J", scope=Scope.GRID, menu=Menu.VIEW)
    def next_order(self) -> None:
        """Go through relevance, date, size, name and, with a picture selected, likeness to it."""
        orders = ORDERS if self._view.selectedIndexes() else ORDERS[:-1]
        now = self._arranger.wish.order
        after = (orders.index(now) + 1) % len(orders) if now in orders else 0
        self.sort_by(orders[after])

    @command("turn-around", "Sort the other way round", "Shift+J", scope=Scope.GRID, menu=Menu.VIEW)
    def turn_around(self) -> None:
        """Show the last first."""
        wish = self._arranger.wish
        self._arranger.change(replace(wish, backwards=not wish.backwards))

    @command("by-folder", "Group by folder", "G", scope=Scope.GRID, menu=Menu.VIEW)
    def toggle_folders(self) -> None:
        """Show the pictures of each folder under its name, or all together again."""
        wish = self._arranger.wish
        self._arranger.change(replace(wish, by_folder=not wish.by_folder))

    @command(
        "copies", "Show near-duplicates of this picture", "D", scope=Scope.GRID, menu=Menu.VIEW
    )
    def turn_copies(self) -> None:
        """Show what stands behind a picture with a number on it, or put it back."""
        row = self._view.current_row()
        index = self._model.index(row)
        if row < 0 or index.data(COPIES) == 1:
            self._toasts.say(self.tr("Nothing that was found is nearly the same as this picture."))
            return
        self._arranger.turn(row)

    @command("together", "Near-duplicates as one", "Shift+D", scope=Scope.GRID, menu=Menu.VIEW)
    def toggle_together(self) -> None:
        """Show pictures that are nearly the same as one with a number, or each by itself."""
        self._settings.together = not self._settings.together
        wish = replace(self._arranger.wish, together=self._settings.together, opened=frozenset())
        self._arranger.change(wish)
        self._toasts.say(
            self.tr("Pictures that are nearly the same are shown as one.")
            if wish.together
            else self.tr("Every picture is shown by itself.")
        )

    @command("mark-end", "Show or hide where relevance ends", "Z", scope=Scope.GRID, menu=Menu.VIEW)
    def toggle_end(self) -> None:
        """Draw a line above the results that fit hardly better than any other picture."""
        self._settings.mark_end = not self._settings.mark_end
        self._arranger.change(replace(self._arranger.wish, ends=self._settings.mark_end))
