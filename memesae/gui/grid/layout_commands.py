"""The commands for sorting and grouping results."""

from dataclasses import replace

from PySide6.QtCore import QObject

from memesae.app.results.layout_options import SortOrder
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
    SortOrder.SIMILARITY: "Sort by similarity to the selection",
}
SORT = [
    Member(f"sort-{order.value}", TITLES[order], f"Alt+{number}", order)
    for number, order in enumerate(ORDERS, 1)
]


class LayoutController(QObject):
    """Changes the layout options and stores those that are settings."""

    def __init__(
        self,
        context: WindowContext,
        layout_presenter: LayoutPresenter,
        model: ResultsModel,
        view: GridView,
    ) -> None:
        super().__init__(layout_presenter)
        self._layout_presenter = layout_presenter
        self._model = model
        self._view = view
        self._toasts = context.toasts
        self._settings = context.settings
        view.copies_pressed.connect(layout_presenter.toggle_group)

    @command_family("Sort by", SORT, menu=Menu.VIEW)
    def sort_by(self, order: SortOrder) -> None:
        """Sort the results; the relevance cutoff is unaffected."""
        examples = self._model.ids_at(self._view.selectedIndexes())
        if order is SortOrder.SIMILARITY and not examples:
            self._toasts.say(
                self.tr("Select a picture first: results are sorted by similarity to it.")
            )
            return
        self._layout_presenter.change(
            replace(self._layout_presenter.options, order=order), examples
        )

    @command("next-order", "Next sort order", "J", scope=Scope.GRID, menu=Menu.VIEW)
    def next_order(self) -> None:
        """Cycle through relevance, date, size, name and, with a picture selected, similarity to it."""
        orders = ORDERS if self._view.selectedIndexes() else ORDERS[:-1]
        now = self._layout_presenter.options.order
        after = (orders.index(now) + 1) % len(orders) if now in orders else 0
        self.sort_by(orders[after])

    @command("turn-around", "Reverse order", "Shift+J", scope=Scope.GRID, menu=Menu.VIEW)
    def turn_around(self) -> None:
        """Reverse the sort order."""
        options = self._layout_presenter.options
        self._layout_presenter.change(replace(options, reverse=not options.reverse))

    @command("by-folder", "Group by folder", "G", scope=Scope.GRID, menu=Menu.VIEW)
    def toggle_folders(self) -> None:
        """Group the results under headings of their folders, or ungroup them."""
        options = self._layout_presenter.options
        self._layout_presenter.change(replace(options, by_folder=not options.by_folder))

    @command(
        "copies", "Show near-duplicates of this picture", "D", scope=Scope.GRID, menu=Menu.VIEW
    )
    def turn_copies(self) -> None:
        """Expand or collapse the group of near-duplicates that a picture represents."""
        row = self._view.current_row()
        index = self._model.index(row)
        if row < 0 or index.data(COPIES) == 1:
            self._toasts.say(self.tr("This picture has no near-duplicates among the results."))
            return
        self._layout_presenter.toggle_group(row)

    @command(
        "group-duplicates", "Group near-duplicates", "Shift+D", scope=Scope.GRID, menu=Menu.VIEW
    )
    def toggle_groups(self) -> None:
        """Show near-duplicates as one picture with a number, or each by itself."""
        self._settings.group_duplicates = not self._settings.group_duplicates
        options = replace(
            self._layout_presenter.options,
            group_duplicates=self._settings.group_duplicates,
            expanded=frozenset(),
        )
        self._layout_presenter.change(options)
        self._toasts.say(
            self.tr("Near-duplicates are grouped.")
            if options.group_duplicates
            else self.tr("Near-duplicates are not grouped.")
        )

    @command("mark-end", "Show relevance cutoff", "Z", scope=Scope.GRID, menu=Menu.VIEW)
    def toggle_end(self) -> None:
        """Show or hide the line above results that match hardly better than any other picture."""
        self._settings.mark_end = not self._settings.mark_end
        self._layout_presenter.change(
            replace(self._layout_presenter.options, show_cutoff=self._settings.mark_end)
        )
