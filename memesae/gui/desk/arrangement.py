"""How results are laid out, as the commands ask for it."""

from dataclasses import replace

from PySide6.QtCore import QObject

from memesae.app.results.wish import Order
from memesae.app.settings import Settings
from memesae.gui.grid.arranger import Arranger
from memesae.gui.grid.model import COPIES, ResultsModel
from memesae.gui.grid.view import GridView
from memesae.gui.toast import Toasts

ORDERS = tuple(Order)


class ArrangementPart(QObject):
    """Turns commands into wishes, and keeps those that are settings."""

    def __init__(
        self,
        arranger: Arranger,
        model: ResultsModel,
        view: GridView,
        toasts: Toasts,
        settings: Settings,
    ) -> None:
        super().__init__(arranger)
        self._arranger = arranger
        self._model = model
        self._view = view
        self._toasts = toasts
        self._settings = settings
        view.copies_pressed.connect(arranger.turn)

    def sort_by(self, order: Order) -> None:
        """Sort by something else; by likeness to what is selected now."""
        examples = self._model.ids_at(self._view.selectedIndexes())
        if order is Order.SIMILARITY and not examples:
            self._toasts.say(
                self.tr("Select a picture first: results are sorted by likeness to it.")
            )
            return
        self._arranger.change(replace(self._arranger.wish, order=order), examples)

    def next_order(self) -> None:
        """Sort by what comes next; by likeness only where a picture is selected."""
        orders = ORDERS if self._view.selectedIndexes() else ORDERS[:-1]
        now = self._arranger.wish.order
        after = (orders.index(now) + 1) % len(orders) if now in orders else 0
        self.sort_by(orders[after])

    def turn_around(self) -> None:
        """Sort the other way round."""
        wish = self._arranger.wish
        self._arranger.change(replace(wish, backwards=not wish.backwards))

    def toggle_folders(self) -> None:
        """Put the pictures of one folder together, or no longer."""
        wish = self._arranger.wish
        self._arranger.change(replace(wish, by_folder=not wish.by_folder))

    def toggle_together(self) -> None:
        """Show near-duplicates as one, or each by itself."""
        self._settings.together = not self._settings.together
        wish = replace(self._arranger.wish, together=self._settings.together, opened=frozenset())
        self._arranger.change(wish)
        self._toasts.say(
            self.tr("Pictures that are nearly the same are shown as one.")
            if wish.together
            else self.tr("Every picture is shown by itself.")
        )

    def toggle_end(self) -> None:
        """Show where relevance ends, or not."""
        self._settings.mark_end = not self._settings.mark_end
        self._arranger.change(replace(self._arranger.wish, ends=self._settings.mark_end))

    def turn_copies(self) -> None:
        """Show or hide the near-duplicates of the current picture."""
        row = self._view.current_row()
        index = self._model.index(row)
        if row < 0 or index.data(COPIES) == 1:
            self._toasts.say(self.tr("Nothing that was found is nearly the same as this picture."))
            return
        self._arranger.turn(row)
