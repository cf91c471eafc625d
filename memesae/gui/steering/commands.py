"""Steering as the commands ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from memesae.gui.command_registry import Member, Menu, Scope, command, command_family
from memesae.gui.grid.model import ResultsModel
from memesae.gui.grid.view import GridView
from memesae.gui.steering.closer import Closer
from memesae.gui.steering.explainer import Explainer
from memesae.gui.steering.keeper import Keeper
from memesae.gui.steering.number_keys import Armed, NumberKeys
from memesae.gui.steering.panel import SteeringPanel
from memesae.gui.steering.pilot import Pilot
from memesae.gui.toast import Toasts

if TYPE_CHECKING:
    from memesae.steering.directions.direction import Source

KEYS = range(1, 10)
MORE = [Member(f"more-{key}", f"More of direction {key}", f"{key}", key) for key in KEYS]
LESS = [Member(f"less-{key}", f"Less of direction {key}", f"Shift+{key}", key) for key in KEYS]


class SteeringController(QObject):
    """Turns commands into changes of the course.

    Attributes:
        found: the results to show (Hits).
        page_wanted: a feature's page (its number).
        term_wanted: a direction as a term (Direction, its weight).
    """

    found = Signal(object)
    page_wanted = Signal(int)
    term_wanted = Signal(object, float)

    def __init__(
        self,
        pilot: Pilot,
        panel: SteeringPanel,
        explainer: Explainer,
        keeper: Keeper,
        closer: Closer,
        view: GridView,
        model: ResultsModel,
        toasts: Toasts,
    ) -> None:
        super().__init__(panel)
        self.pilot = pilot
        self.keeper = keeper
        self._panel = panel
        self._explainer = explainer
        self._closer = closer
        self._view = view
        self._model = model
        self._toasts = toasts
        self._keys = NumberKeys(pilot, panel, toasts)
        pilot.found.connect(self.found)
        self._keys.page_wanted.connect(self.page_wanted)
        self._keys.term_wanted.connect(self.term_wanted)
        self._keys.closer_wanted.connect(self._show_closer)
        panel.rows.rested.connect(self._show_closer)
        panel.rows.left.connect(closer.end)
        pilot.moved.connect(closer.end)
        panel.left.connect(self.back)
        panel.header.kind_chosen.connect(self.choose_kind)
        panel.header.next_wanted.connect(self.next_offer)
        panel.header.shorter_wanted.connect(self.shorter_steps)
        panel.header.longer_wanted.connect(self.longer_steps)

    @property
    def idle(self) -> bool:
        """Whether what is shown stays until somebody does something."""
        return self.pilot.idle

    # numbers

    @command_family("More of directions 1 to 9", MORE, scope=Scope.GRID, menu=Menu.STEER)
    def press_more(self, key: int) -> None:
        """Push the query towards what a direction shows."""
        self._keys.press(key, +1)

    @command_family("Less of directions 1 to 9", LESS, scope=Scope.GRID, menu=Menu.STEER)
    def press_less(self, key: int) -> None:
        """Push the query away from what a direction shows."""
        self._keys.press(key, -1)

    # back and forth

    @command("undo", "Undo", "U", "Ctrl+Z", scope=Scope.GRID, menu=Menu.STEER)
    def undo(self) -> None:
        """Go back one step, be it a push or another query."""
        self.pilot.change(self.pilot.course.undo)

    @command("redo", "Redo", "Shift+U", "Ctrl+Shift+Z", scope=Scope.GRID, menu=Menu.STEER)
    def redo(self) -> None:
        """Take the step that was undone again."""
        self.pilot.change(self.pilot.course.redo)

    @command("reset-steering", "Take all pushes back", "R", scope=Scope.GRID, menu=Menu.STEER)
    def reset(self) -> None:
        """Go back to the query as it was typed; this too can be undone."""
        self.pilot.change(self.pilot.course.reset)

    # the offer

    @command("shorter-steps", "Shorter steps", "[", scope=Scope.GRID, menu=Menu.STEER)
    def shorter_steps(self) -> None:
        """Let one press push less far."""
        self.pilot.course.finer()
        self._step_changed()

    @command("longer-steps", "Longer steps", "]", scope=Scope.GRID, menu=Menu.STEER)
    def longer_steps(self) -> None:
        """Let one press push farther."""
        self.pilot.course.coarser()
        self._step_changed()

    def _step_changed(self) -> None:
        course = self.pilot.course
        self._panel.header.show_state(course.kind, course.step)
        self.pilot.lookout.propose()

    @command("next-offer", "Other directions", "O", scope=Scope.GRID, menu=Menu.STEER)
    def next_offer(self) -> None:
        """Show the next nine directions; pinned ones stay."""
        self.pilot.course.next_offer()
        self.pilot.lookout.propose()

    @command("next-kind", "Next kind of direction", "Tab", scope=Scope.GRID, menu=Menu.STEER)
    def next_kind(self) -> None:
        """Steer by another kind: features, contrasts, components, chance, single numbers, or the mix."""
        self._keys.need_query()
        self.choose_kind(self._panel.header.kind_after(self.pilot.course.kind))

    def choose_kind(self, kind: Source | None) -> None:
        """Steer by one kind of direction, or by the mix."""
        self.pilot.course.choose_kind(kind)
        self._panel.header.show_state(kind, self.pilot.course.step)
        self.pilot.lookout.propose()

    # a direction by its number

    @command("pin-direction", "Pin a direction", "P", scope=Scope.GRID, menu=Menu.STEER)
    def pin(self) -> None:
        """Keep a direction where it is, or let go of it: press the key, then its number."""
        words = self.tr("Now press the number of the direction to keep or let go of")
        self._keys.arm(Armed.PIN, words)

    @command("ban-direction", "Ban a feature", "B", scope=Scope.GRID, menu=Menu.STEER)
    def ban(self) -> None:
        """Show pictures that have a feature last: press the key, then its number."""
        self._keys.arm(Armed.BAN, self.tr("Now press the number of the feature to show last"))

    @command("clamp-feature", "Set a feature", "K", scope=Scope.GRID, menu=Menu.STEER)
    def clamp(self) -> None:
        """Make a feature as strong as in pictures that show it: press the key, then its number; with Shift, not there at all."""
        words = self.tr("Now press the number of the feature to set; with Shift, to take out")
        self._keys.arm(Armed.CLAMP, words)

    @command("term-feature", "Search for a direction", "T", scope=Scope.GRID, menu=Menu.STEER)
    def use_as_term(self) -> None:
        """Make a direction a part of the query: press the key, then its number; with Shift, what to get away from."""
        words = self.tr("Now press the number of the direction to search for")
        self._keys.arm(Armed.TERM, words)

    @command("look-closer", "Look closer at a direction", "V", scope=Scope.GRID, menu=Menu.STEER)
    def look_closer(self) -> None:
        """Show many pictures of both ends: press the key, then its number; or rest the mouse on its pictures."""
        self._keys.arm(Armed.CLOSER, self.tr("Now press the number of the direction to look at"))

    @command(
        "show-feature", "Show a feature's page", "Shift+F", scope=Scope.GRID, menu=Menu.FEATURES
    )
    def show_feature(self) -> None:
        """Show everything about a feature: press the key, then its number."""
        self._keys.arm(Armed.PAGE, self.tr("Now press the number of the feature to look at"))

    def _show_closer(self, key: int) -> None:
        entries = {entry.key: entry for entry in self.pilot.course.offer.entries}
        if key in entries and not self._explainer.open:
            self._closer.look_at(entries[key], self._panel.rows.row(key))

    # the panel

    @command("why-here", "Why is this here?", "X", scope=Scope.GRID, menu=Menu.STEER)
    def explain(self) -> None:
        """Show what makes a picture fit; of two selected pictures, what tells them apart."""
        if self._explainer.open:
            self._explainer.close()
            return
        self._keys.need_query()
        ids = self._selected()
        if not ids:
            self._toasts.say(self.tr("Select a picture first, or two to compare."))
            return
        self._explainer.explain(tuple(ids[:2]))

    @command("shared", "What do these share?", "W", scope=Scope.GRID, menu=Menu.STEER)
    def offer_shared(self) -> None:
        """Offer first what the selected pictures have in common."""
        self._keys.need_query()
        ids = self._selected()
        if len(ids) < 2:
            self._toasts.say(self.tr("Select two pictures or more first."))
            return
        self.pilot.lookout.propose_shared(ids)

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
        self._keys.need_query()
        self.keeper.ask_name()

    @command("saved-searches", "Kept searches", "Ctrl+Shift+S", menu=Menu.STEER)
    def show_saved(self) -> None:
        """List the searches that were kept, to go back to one, or to bring one in from a file."""
        self.keeper.show_all()

    @command("copy-search", "Copy this search as text", "Ctrl+Shift+C", menu=Menu.STEER)
    def copy_as_text(self) -> None:
        """Copy the query with all pushes as one line, to keep in a note or send to somebody."""
        self._keys.need_query()
        self.keeper.copy_as_text()

    @command("paste-search", "Go to a copied search", "Ctrl+Shift+G", menu=Menu.STEER)
    def paste_text(self) -> None:
        """Go to the search that was copied as text."""
        self.keeper.paste_text()
