"""The commands of steering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from memesae.base.errors import MemesaeError
from memesae.gui.command_registry import Member, Menu, Scope, command, command_family
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.search.search_state import SearchState
from memesae.gui.steering.direction_maker import DirectionMaker
from memesae.gui.steering.exemplar_popup import ExemplarPopup
from memesae.gui.steering.explainer import Explainer
from memesae.gui.steering.feature_loader import FeatureLoader
from memesae.gui.steering.number_keys import Armed, NumberKeys
from memesae.gui.steering.saved_search_actions import SavedSearchActions
from memesae.gui.steering.steering_panel import SteeringPanel
from memesae.gui.widgets.toasts import Toasts
from memesae.steering.nudges import in_units

if TYPE_CHECKING:
    from memesae.steering.directions.direction import DirectionKind

KEYS = range(1, 10)
MORE = [Member(f"more-{key}", f"More of direction {key}", f"{key}", key) for key in KEYS]
LESS = [Member(f"less-{key}", f"Less of direction {key}", f"Shift+{key}", key) for key in KEYS]


class SteeringController(QObject):
    """Turns commands, clicks and slider moves into changes of the search's present step.

    Args:
        search: the state of the search.
        features: loads what steers.
        panel: shows directions and explanations.
        keys: what the number keys do other than push.
        explainer: fills the explanation page.
        maker: makes directions that no offer has.
        keeper: saves searches.
        popup: shows exemplars.
        view: the grid.
        model: its pictures.
        toasts: for what goes wrong.
    """

    def __init__(
        self,
        search: SearchState,
        features: FeatureLoader,
        panel: SteeringPanel,
        keys: NumberKeys,
        explainer: Explainer,
        maker: DirectionMaker,
        keeper: SavedSearchActions,
        popup: ExemplarPopup,
        view: GridView,
        model: ResultsModel,
        toasts: Toasts,
    ) -> None:
        super().__init__(panel)
        self.keeper = keeper
        self._search = search
        self._features = features
        self._panel = panel
        self._keys = keys
        self._explainer = explainer
        self._maker = maker
        self._popup = popup
        self._view = view
        self._model = model
        self._toasts = toasts
        search.moved.connect(popup.end)
        self._connect_panel()

    def _connect_panel(self) -> None:
        panel = self._panel
        for row in panel.rows.rows:
            row.stepped.connect(self._click)
            row.pulled.connect(self.pull)
            row.rested.connect(self._show_exemplars)
            row.hover.left.connect(self._popup.end)
        panel.explanation.stepped.connect(self._click)
        panel.explanation.back.clicked.connect(self._explainer.close)
        panel.word_entered.connect(self._maker.from_words)
        panel.left.connect(self.back)
        panel.header.kind_chosen.connect(self.choose_kind)
        panel.header.others.clicked.connect(self.next_offer)
        panel.header.shorter.clicked.connect(self.shorter_steps)
        panel.header.longer.clicked.connect(self.longer_steps)

    @property
    def idle(self) -> bool:
        """Whether what is shown stays until somebody does something."""
        return self._search.idle and self._features.idle

    def _need_query(self) -> None:
        """Check that there is something to push and to push it with.

        Raises:
            MemesaeError: one of the two is missing; says which.
        """
        if self._search.engine is None:
            raise MemesaeError(self.tr("The features are still being looked at."))
        if not self._search.steerable:
            raise MemesaeError(
                self.tr("There is nothing to steer yet."),
                hint=self.tr("Search for something close to it first."),
            )

    # numbers

    @command_family("More of directions 1 to 9", MORE, scope=Scope.GRID, menu=Menu.STEER)
    def press_more(self, key: int) -> None:
        """Push the query towards what a direction shows."""
        self._press(key, +1)

    @command_family("Less of directions 1 to 9", LESS, scope=Scope.GRID, menu=Menu.STEER)
    def press_less(self, key: int) -> None:
        """Push the query away from what a direction shows."""
        self._press(key, -1)

    def _press(self, key: int, sign: int) -> None:
        armed = self._keys.armed
        if armed is Armed.PUSH:
            self.step(key, sign)
        elif armed is Armed.EXEMPLARS:
            self._keys.disarm()
            self._show_exemplars(key)
        else:
            self._keys.act(key, sign)

    def step(self, key: int, sign: int) -> None:
        """One step more (+1) or less (-1) along the direction shown at a key.

        Raises:
            MemesaeError: there is nothing behind the key, or nothing to push.
        """
        self._need_query()
        steering = self._search.steering
        # what the person saw: the offer may be another one when it is their turn
        direction = steering.offer.at(key)
        self._search.change(lambda: steering.push(direction, sign))

    def _click(self, key: int, sign: int) -> None:
        # clicks have no command to tell of what went wrong
        try:
            self.step(key, sign)
        except MemesaeError as error:
            self._toasts.show_error(error)

    def pull(self, key: int, presses: float, going_on: bool) -> None:
        """Follow a slider."""
        steering = self._search.steering
        direction = steering.offer.at(key)
        amount = in_units(direction, presses)
        self._search.change(lambda: steering.slide(direction, amount, going_on=going_on))

    # back and forth

    @command("undo", "Undo", "U", "Ctrl+Z", scope=Scope.GRID, menu=Menu.STEER)
    def undo(self) -> None:
        """Go back one step, be it a push or another query."""
        self._search.change(self._search.steering.undo)

    @command("redo", "Redo", "Shift+U", "Ctrl+Shift+Z", scope=Scope.GRID, menu=Menu.STEER)
    def redo(self) -> None:
        """Take the step that was undone again."""
        self._search.change(self._search.steering.redo)

    @command("reset-steering", "Take all pushes back", "R", scope=Scope.GRID, menu=Menu.STEER)
    def reset(self) -> None:
        """Go back to the query as it was typed; this too can be undone."""
        self._search.change(self._search.steering.reset)

    # the offer

    @command("shorter-steps", "Shorter steps", "[", scope=Scope.GRID, menu=Menu.STEER)
    def shorter_steps(self) -> None:
        """Let one press push less far."""
        self._search.steering.finer()
        self._step_changed()

    @command("longer-steps", "Longer steps", "]", scope=Scope.GRID, menu=Menu.STEER)
    def longer_steps(self) -> None:
        """Let one press push farther."""
        self._search.steering.coarser()
        self._step_changed()

    def _step_changed(self) -> None:
        steering = self._search.steering
        self._panel.header.show_state(steering.kind, steering.step)
        self._search.request_preview()

    @command("next-offer", "Other directions", "O", scope=Scope.GRID, menu=Menu.STEER)
    def next_offer(self) -> None:
        """Show the next nine directions; pinned ones stay."""
        self._search.steering.next_offer()
        self._search.request_preview()

    @command("next-kind", "Next kind of direction", "Tab", scope=Scope.GRID, menu=Menu.STEER)
    def next_kind(self) -> None:
        """Steer by another kind: features, contrasts, components, chance, single numbers, or the mix."""
        self._need_query()
        self.choose_kind(self._panel.header.kind_after(self._search.steering.kind))

    def choose_kind(self, kind: DirectionKind | None) -> None:
        """Steer by one kind of direction, or by the mix."""
        self._search.steering.choose_kind(kind)
        self._panel.header.show_state(kind, self._search.steering.step)
        self._search.request_preview()

    # a direction by its number

    def _arm(self, armed: Armed, words: str) -> None:
        if self._keys.armed is not armed:
            self._need_query()
        self._keys.arm(armed, words)

    @command("pin-direction", "Pin a direction", "P", scope=Scope.GRID, menu=Menu.STEER)
    def pin(self) -> None:
        """Keep a direction where it is, or let go of it: press the key, then its number."""
        words = self.tr("Now press the number of the direction to keep or let go of")
        self._arm(Armed.PIN, words)

    @command("ban-direction", "Ban a feature", "B", scope=Scope.GRID, menu=Menu.STEER)
    def ban(self) -> None:
        """Show pictures that have a feature last: press the key, then its number."""
        self._arm(Armed.BAN, self.tr("Now press the number of the feature to show last"))

    @command("clamp-feature", "Set a feature", "K", scope=Scope.GRID, menu=Menu.STEER)
    def clamp(self) -> None:
        """Make a feature as strong as in pictures that show it: press the key, then its number; with Shift, not there at all."""
        words = self.tr("Now press the number of the feature to set; with Shift, to take out")
        self._arm(Armed.CLAMP, words)

    @command("term-feature", "Search for a direction", "T", scope=Scope.GRID, menu=Menu.STEER)
    def use_as_term(self) -> None:
        """Make a direction a part of the query: press the key, then its number; with Shift, what to get away from."""
        words = self.tr("Now press the number of the direction to search for")
        self._arm(Armed.TERM, words)

    @command("look-closer", "Look closer at a direction", "V", scope=Scope.GRID, menu=Menu.STEER)
    def look_closer(self) -> None:
        """Show many pictures of both ends: press the key, then its number; or rest the mouse on its pictures."""
        self._arm(Armed.EXEMPLARS, self.tr("Now press the number of the direction to look at"))

    @command(
        "show-feature", "Show a feature's page", "Shift+F", scope=Scope.GRID, menu=Menu.FEATURES
    )
    def show_feature(self) -> None:
        """Show everything about a feature: press the key, then its number."""
        self._arm(Armed.PAGE, self.tr("Now press the number of the feature to look at"))

    def _show_exemplars(self, key: int) -> None:
        entries = {entry.key: entry for entry in self._search.steering.offer.entries}
        if key in entries and not self._explainer.open:
            self._popup.look_at(entries[key], self._panel.rows.row(key))

    # the panel

    @command("why-here", "Why is this here?", "X", scope=Scope.GRID, menu=Menu.STEER)
    def explain(self) -> None:
        """Show what makes a picture fit; of two selected pictures, what tells them apart."""
        if self._explainer.open:
            self._explainer.close()
            return
        self._need_query()
        ids = self._selected()
        if not ids:
            self._toasts.say(self.tr("Select a picture first, or two to compare."))
            return
        self._explainer.explain(tuple(ids[:2]))

    @command("shared", "What do these share?", "W", scope=Scope.GRID, menu=Menu.STEER)
    def offer_shared(self) -> None:
        """Offer first what the selected pictures have in common."""
        self._need_query()
        ids = self._selected()
        if len(ids) < 2:
            self._toasts.say(self.tr("Select two pictures or more first."))
            return
        self._search.request_shared(ids)

    @command(
        "steer-between",
        "Steer from one picture to the other",
        "Y",
        scope=Scope.GRID,
        menu=Menu.STEER,
    )
    def steer_between(self) -> None:
        """Push away from what the picture selected first shows, towards the one selected second; the difference becomes a direction of its own."""
        self._need_query()
        rows = [index.row() for index in self._view.selected()]
        if len(rows) != 2:
            self._toasts.say(self.tr("Select two pictures first."))
            return
        # the one selected last is where the keyboard is
        rows.sort(key=lambda row: row == self._view.current_row())
        less, more = (self._model.id_at(row) for row in rows)
        self._maker.from_images(less, more)

    def _selected(self) -> list[int]:
        return self._model.ids_at(self._view.selected())

    @command("steer-by-word", "Steer by any word", "Ctrl+E", menu=Menu.STEER)
    def steer_by_word(self) -> None:
        """Type what there should be more or less of; it becomes a direction of its own."""
        self._panel.focus_word()

    @command("focus-steering", "Go to the steering panel", "F6", menu=Menu.STEER)
    def focus(self) -> None:
        """Leave the pictures for the sliders; the arrow keys move them."""
        now = QApplication.focusWidget()
        if now is not None and self._panel.isAncestorOf(now):
            self._view.setFocus()
        else:
            self._panel.focus()

    def back(self) -> None:
        """Close what is open over the directions and go to the pictures."""
        self._keys.disarm()
        self._explainer.close()
        self._view.setFocus()

    # keeping

    @command("save-search", "Keep this search…", "Ctrl+S", menu=Menu.STEER)
    def save(self) -> None:
        """Keep the query and its pushes under a name."""
        self._need_query()
        self.keeper.ask_name()

    @command("saved-searches", "Kept searches", "Ctrl+Shift+S", menu=Menu.STEER)
    def show_saved(self) -> None:
        """List the searches that were kept, to go back to one, or to bring one in from a file."""
        self.keeper.show_all()

    @command("copy-search", "Copy this search as text", "Ctrl+Shift+C", menu=Menu.STEER)
    def copy_as_text(self) -> None:
        """Copy the query with all pushes as one line, to keep in a note or send to somebody."""
        self._need_query()
        self.keeper.copy_as_text()

    @command("paste-search", "Go to a copied search", "Ctrl+Shift+G", menu=Menu.STEER)
    def paste_text(self) -> None:
        """Go to the search that was copied as text."""
        self.keeper.paste_text()
