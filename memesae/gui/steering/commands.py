"""The commands of steering."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from memesae.base.errors import MemesaeError
from memesae.gui.command_registry import Member, Menu, Scope, command, command_family
from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView
from memesae.gui.search.search_state import SearchState
from memesae.gui.steering.direction_maker import DirectionMaker
from memesae.gui.steering.explainer import Explainer
from memesae.gui.steering.number_keys import Armed, NumberKeys
from memesae.gui.steering.saved_search_actions import SavedSearchActions
from memesae.gui.steering.steering_panel import SteeringPanel

if TYPE_CHECKING:
    from memesae.steering.directions.direction import DirectionKind

KEYS = range(1, 10)
MORE = [Member(f"more-{key}", f"More of direction {key}", f"{key}", key) for key in KEYS]
LESS = [Member(f"less-{key}", f"Less of direction {key}", f"Shift+{key}", key) for key in KEYS]


def _no_change() -> bool:
    """The default of `SteeringController.undo_change`: nothing but the query was changed."""
    return False


class SteeringController(QObject):
    """Turns commands, clicks and slider moves into changes of the current step.

    Args:
        context: shared by the window's objects.
        search: the state of the search.
        panel: shows directions and explanations.
        keys: what the number keys do.
        view: the grid.
        saved_searches: saves and opens searches.

    Attributes:
        undo_change: undoes the last change to files, tags or saved searches if that came last; returns whether
            it did.
    """

    def __init__(
        self,
        context: WindowContext,
        search: SearchState,
        panel: SteeringPanel,
        keys: NumberKeys,
        view: GridView,
        saved_searches: SavedSearchActions,
    ) -> None:
        super().__init__(panel)
        self.saved_searches = saved_searches
        self._search = search
        self._panel = panel
        self._keys = keys
        self._view = view
        self.undo_change: Callable[[], bool] = _no_change
        self._toasts = context.toasts
        self._explainer = Explainer(context, search, panel)
        self._maker = DirectionMaker(context, search)
        self._connect_panel()

    def _connect_panel(self) -> None:
        panel = self._panel
        for row in panel.rows.rows:
            row.stepped.connect(self._click)
            row.pulled.connect(self.pull)
        panel.explanation.stepped.connect(self._click)
        panel.explanation.back.clicked.connect(self._explainer.close)
        panel.word_entered.connect(self._maker.from_words)
        panel.left.connect(self.back)
        self._view.escape = self.escape
        panel.header.kind_chosen.connect(self.choose_kind)
        panel.header.others.clicked.connect(self.next_offer)
        panel.header.shorter.clicked.connect(self.shorter_steps)
        panel.header.longer.clicked.connect(self.longer_steps)

    def _need_query(self) -> None:
        """Check that there is a query and an engine to steer it.

        Raises:
            MemesaeError: one of the two is missing.
        """
        if self._search.engine is None:
            raise MemesaeError(self._panel.message)
        if not self._search.steerable:
            raise MemesaeError(
                self.tr("There is nothing to steer yet."),
                hint=self.tr("Search for something close to it first."),
            )

    # numbers

    @command_family("More of directions 1 to 9", MORE, scope=Scope.GRID, menu=Menu.STEER)
    def press_more(self, key: int) -> None:
        """Nudge the query towards a direction."""
        self._press(key, +1)

    @command_family("Less of directions 1 to 9", LESS, scope=Scope.GRID, menu=Menu.STEER)
    def press_less(self, key: int) -> None:
        """Nudge the query away from a direction."""
        self._press(key, -1)

    def _press(self, key: int, sign: int) -> None:
        if self._keys.armed is Armed.NUDGE:
            self.step(key, sign)
        else:
            self._keys.act(key, sign)

    def step(self, key: int, sign: int) -> None:
        """One step more (+1) or less (-1) along the direction of a key.

        Raises:
            MemesaeError: the key has no direction, or there is no query.
        """
        self._need_query()
        steering = self._search.steering
        # the direction shown now: the offer may have changed when the change is applied
        direction = steering.offer.at(key)
        self._search.change(lambda: steering.press(direction, sign))

    def _click(self, key: int, sign: int) -> None:
        # unlike commands, clicks have no caller that shows errors
        try:
            self.step(key, sign)
        except MemesaeError as error:
            self._toasts.show_error(error)

    def pull(self, key: int, presses: float, continued: bool) -> None:
        """Set the amount along a direction from its slider."""
        steering = self._search.steering
        direction = steering.offer.at(key)
        self._search.change(lambda: steering.slide(direction, presses, continued=continued))

    # undo and redo

    @command("undo", "Undo", "U", "Ctrl+Z", "Q", scope=Scope.GRID, menu=Menu.STEER)
    def undo(self) -> None:
        """Undo what was done last: a nudge, another query, or a change to files, favourites, tags or saved searches."""
        if not self.undo_change():
            self._search.change(self._search.steering.undo)

    @command("redo", "Redo", "Shift+U", "Ctrl+Shift+Z", scope=Scope.GRID, menu=Menu.STEER)
    def redo(self) -> None:
        """Redo the step that was undone."""
        self._search.change(self._search.steering.redo)

    @command("reset-steering", "Reset steering", "R", scope=Scope.GRID, menu=Menu.STEER)
    def reset(self) -> None:
        """Go back to the query as typed; can be undone."""
        self._search.change(self._search.steering.reset)

    # the offer

    @command("shorter-steps", "Shorter steps", "[", scope=Scope.GRID, menu=Menu.STEER)
    def shorter_steps(self) -> None:
        """Decrease the step size of a nudge."""
        self._search.steering.shorter_step()
        self._step_changed()

    @command("longer-steps", "Longer steps", "]", scope=Scope.GRID, menu=Menu.STEER)
    def longer_steps(self) -> None:
        """Increase the step size of a nudge."""
        self._search.steering.longer_step()
        self._step_changed()

    def _step_changed(self) -> None:
        steering = self._search.steering
        self._panel.header.show_state(steering.kind, steering.step)
        self._search.request_preview()

    @command("next-offer", "More directions", "O", "A", scope=Scope.GRID, menu=Menu.STEER)
    def next_offer(self) -> None:
        """Show the next nine directions; pinned ones stay."""
        self._search.steering.next_offer()
        self._search.request_preview()

    @command("next-kind", "Next kind of direction", "Tab", scope=Scope.GRID, menu=Menu.STEER)
    def next_kind(self) -> None:
        """Steer by another kind of direction: features, contrasts, principal axes, random, coordinates, or a mix."""
        self._need_query()
        self.choose_kind(self._panel.header.kind_after(self._search.steering.kind))

    def choose_kind(self, kind: DirectionKind | None) -> None:
        """Steer by one kind of direction, or by a mix."""
        self._search.steering.choose_kind(kind)
        self._panel.header.show_state(kind, self._search.steering.step)
        self._search.request_preview()

    # commands followed by a number

    def _arm(self, armed: Armed, words: str) -> None:
        if self._keys.armed is not armed:
            self._need_query()
        self._keys.arm(armed, words)

    @command("pin-direction", "Pin a direction", "P", scope=Scope.GRID, menu=Menu.STEER)
    def pin(self) -> None:
        """Pin or unpin a direction: press the key, then its number."""
        words = self.tr("Press the number of the direction to pin or unpin")
        self._arm(Armed.PIN, words)

    @command("ban-direction", "Push down a feature", "B", scope=Scope.GRID, menu=Menu.STEER)
    def ban(self) -> None:
        """Rank pictures with a feature last: press the key, then its number."""
        self._arm(Armed.BAN, self.tr("Press the number of the feature to push down"))

    @command("clamp-feature", "Match a feature", "K", scope=Scope.GRID, menu=Menu.STEER)
    def clamp(self) -> None:
        """Set a feature to its strength in pictures that show it: press the key, then its number; with Shift, to zero."""
        words = self.tr("Press the number of the feature to match; with Shift, to remove")
        self._arm(Armed.CLAMP, words)

    @command("term-feature", "Search for a direction", "T", scope=Scope.GRID, menu=Menu.STEER)
    def use_as_term(self) -> None:
        """Add a direction to the query as a term: press the key, then its number; with Shift, with negative weight."""
        words = self.tr("Press the number of the direction to search for")
        self._arm(Armed.TERM, words)

    @command("look-closer", "Show examples of a direction", "V", scope=Scope.GRID, menu=Menu.STEER)
    def look_closer(self) -> None:
        """Show many pictures of both ends: press the key, then its number; or hover over its pictures."""
        self._arm(Armed.EXEMPLARS, self.tr("Press the number of the direction to show"))

    @command(
        "show-feature", "Show a feature's page", "Shift+F", scope=Scope.GRID, menu=Menu.FEATURES
    )
    def show_feature(self) -> None:
        """Open the page of a feature: press the key, then its number."""
        self._arm(Armed.PAGE, self.tr("Press the number of the feature to show"))

    # panel

    @command("why-here", "Why this result?", "X", scope=Scope.GRID, menu=Menu.STEER)
    def explain(self) -> None:
        """Show which parts make up a picture's score, or how two selected pictures differ."""
        if self._panel.explaining:
            self._explainer.close()
            return
        self._need_query()
        ids = self._selected()
        if not ids:
            self._toasts.say(self.tr("Select a picture first, or two to compare."))
            return
        self._explainer.explain(tuple(ids[:2]))

    @command("shared", "What do these have in common?", "W", scope=Scope.GRID, menu=Menu.STEER)
    def offer_shared(self) -> None:
        """Offer the features that the selected pictures have in common."""
        self._need_query()
        ids = self._selected()
        if len(ids) < 2:
            self._toasts.say(self.tr("Select two or more pictures first."))
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
        """Make the difference between two selected pictures a direction, and nudge from the first towards the second."""
        self._need_query()
        rows = [index.row() for index in self._view.selected()]
        if len(rows) != 2:
            self._toasts.say(self.tr("Select two pictures first."))
            return
        # the picture selected last is the current one
        rows.sort(key=lambda row: row == self._view.current_row())
        less, more = (self._view.results.id_at(row) for row in rows)
        self._maker.from_images(less, more)

    def _selected(self) -> list[int]:
        return self._view.results.ids_at(self._view.selected())

    @command("steer-by-word", "Steer by any word", "Ctrl+E", menu=Menu.STEER)
    def steer_by_word(self) -> None:
        """Type any word to make it a direction; tag:NAME makes one towards pictures with a tag."""
        self._keys.disarm()
        self._panel.focus_word()

    @command("focus-steering", "Go to the steering panel", "F6", menu=Menu.STEER)
    def focus(self) -> None:
        """Move the focus to the sliders; the arrow keys move them."""
        focused = QApplication.focusWidget()
        if focused is not None and self._panel.isAncestorOf(focused):
            self._view.setFocus()
        else:
            self._panel.focus()

    def back(self) -> None:
        """Close the explanation and move the focus to the pictures."""
        self._keys.disarm()
        self._explainer.close()
        self._view.setFocus()

    def escape(self) -> bool:
        """Cancel a command that waits for its number, else close the explanation; returns whether there was one."""
        waiting = self._keys.armed is not Armed.NUDGE
        explaining = self._panel.explaining
        self._keys.disarm()
        if not waiting:
            self._explainer.close()
        return waiting or explaining

    # saved searches

    @command("save-search", "Save search…", "Ctrl+S", menu=Menu.STEER)
    def save(self) -> None:
        """Save the query and its nudges under a name."""
        self._need_query()
        self.saved_searches.ask_name()

    @command("saved-searches", "Saved searches", "Ctrl+Shift+S", menu=Menu.STEER)
    def show_saved(self) -> None:
        """List the saved searches to open, remove, import or export them."""
        self.saved_searches.show_all()

    @command("copy-search", "Copy search as text", "Ctrl+Shift+C", menu=Menu.STEER)
    def copy_as_text(self) -> None:
        """Copy the query with all its nudges as one line of text, to paste it elsewhere or send it."""
        self._need_query()
        self.saved_searches.copy_as_text()

    @command("paste-search", "Paste search", "Ctrl+Shift+G", menu=Menu.STEER)
    def paste_text(self) -> None:
        """Open the search that was copied as text."""
        self.saved_searches.paste_text()
