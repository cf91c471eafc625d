"""What a number does: push along what is shown at it, or, once, pin or ban that."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.base.errors import MemesaeError
from memesae.gui.steering.panel import SteeringPanel
from memesae.gui.steering.pilot import Pilot
from memesae.gui.toast import Toasts
from memesae.steering.presses import in_units

if TYPE_CHECKING:
    from memesae.steering.directions.direction import Direction


class Armed(Enum):
    """What the next number key does."""

    PUSH = "push"
    PIN = "pin"
    BAN = "ban"
    CLAMP = "clamp"
    TERM = "term"
    PAGE = "page"
    CLOSER = "closer"


class NumberKeys(QObject):
    """Acts on the directions shown at the keys; clicks on the rows are the same.

    Attributes:
        page_wanted: the person wants to see everything about a feature (its number).
        term_wanted: the person wants a direction as a term (Direction, its weight).
        closer_wanted: the person wants to see more pictures of a key (the key).
    """

    page_wanted = Signal(int)
    closer_wanted = Signal(int)
    term_wanted = Signal(object, float)

    def __init__(self, pilot: Pilot, panel: SteeringPanel, toasts: Toasts) -> None:
        super().__init__(panel)
        self._pilot = pilot
        self._panel = panel
        self._toasts = toasts
        self._armed = Armed.PUSH
        pilot.moved.connect(self.disarm)
        panel.rows.stepped.connect(self._clicked)
        panel.rows.pulled.connect(self.pull)
        panel.rows.pin_pressed.connect(self._pin_clicked)
        panel.rows.page_wanted.connect(self._page_clicked)
        panel.explanation.stepped.connect(self._clicked)

    def press(self, key: int, sign: int) -> None:
        """Do what a number key does now.

        Raises:
            MemesaeError: there is nothing behind the key, or it cannot be done with it.
        """
        armed = self._armed
        self.disarm()
        if armed is Armed.PIN:
            self.pin(key)
        elif armed is Armed.BAN:
            self.ban(key)
        elif armed is Armed.CLAMP:
            self.clamp(key, 1.0 if sign > 0 else 0.0)
        elif armed is Armed.TERM:
            self.term_wanted.emit(self._pilot.course.offer.at(key), float(sign))
        elif armed is Armed.PAGE:
            self.page(key)
        elif armed is Armed.CLOSER:
            self.closer_wanted.emit(key)
        else:
            self.step(key, sign)

    def step(self, key: int, sign: int) -> None:
        """One step more or less along what is shown at a key.

        Raises:
            MemesaeError: there is nothing behind the key, or nothing to push.
        """
        self.need_query()
        course = self._pilot.course
        # what the person saw: the offer may be another one when it is their turn
        direction = course.offer.at(key)
        self._pilot.change(lambda: course.push(direction, sign))

    def pull(self, key: int, presses: float, going_on: bool) -> None:
        """Follow a slider."""
        course = self._pilot.course
        direction = course.offer.at(key)
        amount = in_units(direction, presses)
        self._pilot.change(lambda: course.slide(direction, amount, going_on=going_on))

    def pin(self, key: int) -> None:
        """Keep the direction of a key in every offer, or let go of it.

        Raises:
            MemesaeError: there is nothing behind the key, or all nine are pinned.
        """
        course = self._pilot.course
        course.pin(course.offer.at(key))
        self._panel.rows.show_pins(course)

    def ban(self, key: int) -> None:
        """Show images with the feature of a key last, or where they belong again.

        Raises:
            MemesaeError: there is no feature behind the key.
        """
        course = self._pilot.course
        direction = course.offer.at(key)
        hint = self.tr("Push this direction away with Shift and its number.")
        number = _feature(direction, self.tr("Only a single feature can be banned."), hint)
        self._pilot.change(lambda: course.ban(number, direction.label))

    def clamp(self, key: int, target: float) -> None:
        """Set the feature of a key, whatever it was pushed before.

        Args:
            key: which.
            target: 1 for as strong as in pictures that show it, 0 for not there.

        Raises:
            MemesaeError: there is no feature behind the key.
        """
        course, engine = self._pilot.course, self._pilot.features.engine
        direction = course.offer.at(key)
        hint = self.tr("Push this direction with its number.")
        number = _feature(direction, self.tr("Only a single feature can be set."), hint)
        assert engine is not None  # there is an offer
        self._pilot.change(lambda: course.clamp(engine, number, target))

    def page(self, key: int) -> None:
        """Show everything about the feature of a key.

        Raises:
            MemesaeError: there is no feature behind the key.
        """
        direction = self._pilot.course.offer.at(key)
        hint = self.tr("F shows all features.")
        self.page_wanted.emit(_feature(direction, self.tr("This is not a single feature."), hint))

    def need_query(self) -> None:
        """Say what is missing.

        Raises:
            MemesaeError: there is nothing to steer by, or nothing to steer.
        """
        if self._pilot.features.engine is None:
            raise MemesaeError(self.tr("The features are still being looked at."))
        if not self._pilot.steerable:
            raise MemesaeError(
                self.tr("There is nothing to steer yet."),
                hint=self.tr("Search for something close to it first."),
            )

    # what the next number does

    def arm(self, armed: Armed, words: str) -> None:
        """Let the next number do something else; the same once more takes it back."""
        if self._armed is armed:
            self.disarm()
            return
        self.need_query()
        self._armed = armed
        self._panel.header.guide(words)

    def disarm(self) -> None:
        """Numbers push again."""
        self._armed = Armed.PUSH
        state = self._pilot.course.state
        self._panel.header.guide("", known=state is not None and bool(state.nudges))

    # clicks have no command to tell of what went wrong

    def _clicked(self, key: int, sign: int) -> None:
        try:
            self.step(key, sign)
        except MemesaeError as error:
            self._toasts.show_error(error)

    def _page_clicked(self, key: int) -> None:
        try:
            self.page(key)
        except MemesaeError as error:
            self._toasts.show_error(error)

    def _pin_clicked(self, key: int) -> None:
        try:
            self.pin(key)
        except MemesaeError as error:
            self._toasts.show_error(error)


def _feature(direction: Direction, sentence: str, hint: str) -> int:
    """The number of the feature that a direction is.

    Raises:
        MemesaeError: it is none, with this sentence and hint.
    """
    if direction.feature is None:
        raise MemesaeError(sentence, hint=hint)
    return direction.feature
