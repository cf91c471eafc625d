"""Steering as the commands ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

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


class SteeringPart(QObject):
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

    def press(self, key: int, sign: int) -> None:
        """Do what a number key does now: push, unless it was to pin or to ban."""
        self._keys.press(key, sign)

    def pin(self) -> None:
        """Let the next number key pin."""
        words = self.tr("Now press the number of the direction to keep or let go of")
        self._keys.arm(Armed.PIN, words)

    def ban(self) -> None:
        """Let the next number key ban."""
        self._keys.arm(Armed.BAN, self.tr("Now press the number of the feature to show last"))

    def clamp(self) -> None:
        """Let the next number key set a feature."""
        words = self.tr("Now press the number of the feature to set; with Shift, to take out")
        self._keys.arm(Armed.CLAMP, words)

    def use_as_term(self) -> None:
        """Let the next number key make a term of a direction."""
        words = self.tr("Now press the number of the direction to search for")
        self._keys.arm(Armed.TERM, words)

    def show_feature(self) -> None:
        """Let the next number key show a feature's page."""
        self._keys.arm(Armed.PAGE, self.tr("Now press the number of the feature to look at"))

    def look_closer(self) -> None:
        """Let the next number key show many pictures of both ends."""
        self._keys.arm(Armed.CLOSER, self.tr("Now press the number of the direction to look at"))

    def _show_closer(self, key: int) -> None:
        entries = {entry.key: entry for entry in self.pilot.course.offer.entries}
        if key in entries and not self._explainer.open:
            self._closer.look_at(entries[key], self._panel.rows.row(key))

    # back and forth

    def reset(self) -> None:
        """Take all nudges back."""
        self.pilot.change(self.pilot.course.reset)

    def undo(self) -> None:
        """Go back one step."""
        self.pilot.change(self.pilot.course.timeline.undo)

    def redo(self) -> None:
        """Go forth again."""
        self.pilot.change(self.pilot.course.timeline.redo)

    # the offer

    def shorter_steps(self) -> None:
        """Let a press push less far."""
        self.pilot.course.finer()
        self._step_changed()

    def longer_steps(self) -> None:
        """Let a press push farther."""
        self.pilot.course.coarser()
        self._step_changed()

    def _step_changed(self) -> None:
        course = self.pilot.course
        self._panel.header.show_state(course.kind, course.step)
        self.pilot.lookout.propose()

    def next_offer(self) -> None:
        """Show other directions."""
        self.pilot.course.next_offer()
        self.pilot.lookout.propose()

    def next_kind(self) -> None:
        """Steer by the next kind of direction."""
        self._keys.need_query()
        self.choose_kind(self._panel.header.kind_after(self.pilot.course.kind))

    def choose_kind(self, kind: Source | None) -> None:
        """Steer by one kind of direction, or by the mix."""
        self.pilot.course.choose_kind(kind)
        self._panel.header.show_state(kind, self.pilot.course.step)
        self.pilot.lookout.propose()

    def offer_shared(self) -> None:
        """Offer first what the selected images have in common."""
        self._keys.need_query()
        ids = self._selected()
        if len(ids) < 2:
            self._toasts.say(self.tr("Select two pictures or more first."))
            return
        self.pilot.lookout.propose_shared(ids)

    def _selected(self) -> list[int]:
        return self._model.ids_at(self._view.selected())

    # the panel

    def focus(self) -> None:
        """Go to the panel, or back from there."""
        now = QApplication.focusWidget()
        if now is not None and self._panel.isAncestorOf(now):
            self._view.setFocus()
        else:
            self._panel.focus()

    def steer_by_word(self) -> None:
        """Go to the field for words."""
        self._panel.focus_word()

    def explain(self) -> None:
        """Say why the selected image is here, or what tells two apart; or go back."""
        if self._explainer.open:
            self._explainer.close()
            return
        self._keys.need_query()
        ids = self._selected()
        if not ids:
            self._toasts.say(self.tr("Select a picture first, or two to compare."))
            return
        self._explainer.explain(tuple(ids[:2]))

    def back(self) -> None:
        """Close what is open over the directions and go to the pictures."""
        self._keys.disarm()
        self._explainer.close()
        self._view.setFocus()

    # keeping

    def save(self) -> None:
        """Keep the present search under a name."""
        self._keys.need_query()
        self.keeper.ask_name()

    def show_saved(self) -> None:
        """List the kept searches."""
        self.keeper.show_all()

    def copy_as_text(self) -> None:
        """Put the present search on the clipboard as one line."""
        self._keys.need_query()
        self.keeper.copy_as_text()

    def paste_text(self) -> None:
        """Go to the search that lies on the clipboard."""
        self.keeper.paste_text()
