"""Steering as the commands, the panel and the timeline ask for it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from memesae.base.errors import MemesaeError
from memesae.gui.desk.query import QueryPart
from memesae.gui.grid.model import ResultsModel
from memesae.gui.grid.view import GridView
from memesae.gui.steering.display import SteeringDisplay
from memesae.gui.steering.explainer import Explainer
from memesae.gui.steering.keeper import Keeper
from memesae.gui.steering.panel import SteeringPanel
from memesae.gui.steering.pilot import Pilot
from memesae.gui.toast import Toasts
from memesae.steering.presses import in_units

if TYPE_CHECKING:
    from memesae.app.steering.outlook import Outlook
    from memesae.steering.directions.direction import Source
    from memesae.steering.inversion import Slider


class Armed(Enum):
    """What the next number key does."""

    PUSH = "push"
    PIN = "pin"
    BAN = "ban"


class SteeringPart(QObject):
    """Turns keys and clicks into changes of the course.

    Attributes:
        found: the results to show (Hits).
    """

    found = Signal(object)

    def __init__(
        self,
        pilot: Pilot,
        display: SteeringDisplay,
        explainer: Explainer,
        keeper: Keeper,
        panel: SteeringPanel,
        query: QueryPart,
        view: GridView,
        model: ResultsModel,
        toasts: Toasts,
    ) -> None:
        super().__init__(panel)
        self._view = view
        self._model = model
        self.pilot = pilot
        self._display = display
        self._explainer = explainer
        self._keeper = keeper
        self._panel = panel
        self._query = query
        self._toasts = toasts
        self._armed = Armed.PUSH
        self._connect()

    def _connect(self) -> None:
        pilot, panel, query = self.pilot, self._panel, self._query
        query.started.connect(pilot.asking)
        query.found.connect(pilot.answered)
        query.failed.connect(pilot.not_answered)
        pilot.found.connect(self.found)
        pilot.failed.connect(self._toasts.show_error)
        pilot.moved.connect(self._disarm)
        pilot.offered.connect(self._show)
        panel.rows.stepped.connect(self._clicked)
        panel.rows.pulled.connect(self.pull)
        panel.rows.pin_pressed.connect(self._pin_clicked)
        panel.explanation.stepped.connect(self._clicked)
        panel.left.connect(self.back)
        panel.word_entered.connect(self._enter_word)
        panel.header.kind_chosen.connect(self.choose_kind)
        panel.header.next_wanted.connect(self.next_offer)
        panel.header.shorter_wanted.connect(self.shorter_steps)
        panel.header.longer_wanted.connect(self.longer_steps)

    def _show(self, outlook: Outlook) -> None:
        self._display.show(outlook)

    @property
    def idle(self) -> bool:
        """Whether what is shown stays until somebody does something."""
        return self.pilot.idle

    # the panel's clicks, which have no command to tell of what went wrong

    def _clicked(self, key: int, sign: int) -> None:
        self._try(lambda: self.step(key, sign))

    def _pin_clicked(self, key: int) -> None:
        self._try(lambda: self.pin_key(key))

    def _enter_word(self, words: str) -> None:
        self._try(lambda: self.steer_by(words))

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except MemesaeError as error:
            self._toasts.show_error(error)

    # along directions

    def press(self, key: int, sign: int) -> None:
        """Do what a number key does now: push, unless it was to pin or to ban."""
        armed = self._armed
        self._disarm()
        if armed is Armed.PIN:
            self.pin_key(key)
        elif armed is Armed.BAN:
            self.ban_key(key)
        else:
            self.step(key, sign)

    def step(self, key: int, sign: int) -> None:
        """One step more or less along what is shown at a key."""
        self._needs_query()
        course = self.pilot.course
        # what the person saw: the offer may be another one when it is their turn
        direction = course.offer.at(key)
        self.pilot.change(lambda: course.push(direction, sign), direction)

    def pull(self, key: int, presses: float, going_on: bool) -> None:
        """Follow a slider."""
        course = self.pilot.course
        direction = course.offer.at(key)
        amount = in_units(direction, presses)
        self.pilot.change(lambda: course.slide(direction, amount, going_on=going_on), direction)

    def _needs_query(self) -> None:
        """Say what is missing.

        Raises:
            MemesaeError: there is nothing to steer by, or nothing to steer.
        """
        if self.pilot.helm is None:
            raise MemesaeError(self.tr("The features are still being looked at."))
        if not self.pilot.steerable:
            raise MemesaeError(
                self.tr("There is nothing to steer yet."),
                hint=self.tr("Search for something close to it first."),
            )

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
        self.pilot.look_again()

    def next_offer(self) -> None:
        """Show other directions."""
        self._needs_query()
        self.pilot.course.next_offer()
        self.pilot.propose()

    def next_kind(self) -> None:
        """Steer by the next kind of direction."""
        helm = self.pilot.helm
        if helm is not None:
            self.choose_kind(self._panel.header.kind_after(self.pilot.course.kind))

    def choose_kind(self, kind: Source | None) -> None:
        """Steer by one kind of direction, or by the mix."""
        self.pilot.course.choose_kind(kind)
        self._panel.header.show_state(kind, self.pilot.course.step)
        self.pilot.propose()

    def pin(self) -> None:
        """Let the next number key pin."""
        self._arm(Armed.PIN, self.tr("Now press the number of the direction to keep or let go of"))

    def ban(self) -> None:
        """Let the next number key ban."""
        self._arm(Armed.BAN, self.tr("Now press the number of the feature to show last"))

    def _arm(self, armed: Armed, words: str) -> None:
        if self._armed is armed:
            self._disarm()
            return
        self._needs_query()
        self._armed = armed
        self._panel.header.guide(words)

    def _disarm(self) -> None:
        self._armed = Armed.PUSH
        state = self.pilot.course.state
        self._panel.header.guide("", known=state is not None and bool(state.nudges))

    def pin_key(self, key: int) -> None:
        """Keep the direction of a key in every offer, or let go of it."""
        course = self.pilot.course
        course.pin(course.offer.at(key))
        self._panel.rows.show_pins(course)

    def ban_key(self, key: int) -> None:
        """Show images with the feature of a key last."""
        course = self.pilot.course
        direction = course.offer.at(key)
        if not direction.id.startswith("f"):
            raise MemesaeError(
                self.tr("Only a single feature can be banned."),
                hint=self.tr("Push this direction away with Shift and its number."),
            )
        number = int(direction.id[1:])
        self.pilot.change(lambda: course.ban(number, direction.label))

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

    def steer_by(self, words: str) -> None:
        """Make a direction of any words, keep it, and push the query along it."""
        self._needs_query()
        self.pilot.slide_by(words, self._keep_and_push)

    def _keep_and_push(self, slider: Slider | None) -> None:
        if slider is None:
            self._toasts.say(
                self.tr("No feature fits these words."), self.tr("Add them to the search instead.")
            )
            return
        course = self.pilot.course
        if not course.pins(slider.direction):
            course.pin(slider.direction)
        self.pilot.change(lambda: course.push(slider.direction, +1), slider.direction)

    def offer_shared(self) -> None:
        """Offer first what the selected images have in common."""
        self._needs_query()
        ids = self._selected()
        if len(ids) < 2:
            self._toasts.say(self.tr("Select two pictures or more first."))
            return
        self.pilot.offer_shared(ids)

    def _selected(self) -> list[int]:
        return self._model.ids_at(self._view.selected())

    def explain(self) -> None:
        """Say why the selected image is here, or what tells two apart; or go back."""
        if self._explainer.open:
            self._explainer.close()
            return
        self._needs_query()
        ids = self._selected()
        if not ids:
            self._toasts.say(self.tr("Select a picture first, or two to compare."))
            return
        self._explainer.explain(tuple(ids[:2]))

    def back(self) -> None:
        """Close what is open over the directions and go to the pictures."""
        self._disarm()
        self._explainer.close()
        self._view.setFocus()

    # keeping

    def save(self) -> None:
        """Keep the present search under a name."""
        self._needs_query()
        self._keeper.ask_name()

    def show_saved(self) -> None:
        """List the kept searches."""
        self._keeper.show_all()

    def copy_as_text(self) -> None:
        """Put the present search on the clipboard as one line."""
        self._needs_query()
        self._keeper.copy_as_text()

    def paste_text(self) -> None:
        """Go to the search that lies on the clipboard."""
        self._keeper.paste_text()
