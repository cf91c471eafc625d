"""What the next number key does other than push: pin, ban, set, search for, or show what is shown at it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.base.errors import MemesaeError
from memesae.gui.search.search_state import SearchState
from memesae.gui.steering.steering_panel import SteeringPanel
from memesae.gui.widgets.toasts import Toasts

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
    EXEMPLARS = "exemplars"


class NumberKeys(QObject):
    """Acts on the directions shown at the keys; pins and names can be clicked as well.

    Args:
        search: the state of the search.
        panel: shows the directions, and what the keys do now.
        show_page: opens the page of a feature (its number).
        add_term: makes a direction a term of the query (the direction, its weight).
        toasts: for what goes wrong.

    Attributes:
        armed: what the next number key does.
    """

    def __init__(
        self,
        search: SearchState,
        panel: SteeringPanel,
        show_page: Callable[[int], None],
        add_term: Callable[[Direction, float], None],
        toasts: Toasts,
    ) -> None:
        super().__init__(panel)
        self.armed = Armed.PUSH
        self._search = search
        self._panel = panel
        self._show_page = show_page
        self._add_term = add_term
        self._toasts = toasts
        search.moved.connect(self.disarm)
        for row in panel.rows.rows:
            row.pin_pressed.connect(self._click_pin)
            row.page_wanted.connect(self._click_page)

    def arm(self, armed: Armed, words: str) -> None:
        """Let the next number do something else than push; the same once more takes it back.

        Args:
            armed: what.
            words: tell the person which number to press now.
        """
        if self.armed is armed:
            self.disarm()
            return
        self.armed = armed
        self._panel.header.guide(words)

    def disarm(self) -> None:
        """Numbers push again."""
        self.armed = Armed.PUSH
        state = self._search.steering.state
        self._panel.header.guide("", known=state is not None and bool(state.nudges))

    def act(self, key: int, sign: int) -> None:
        """Do with the direction of a key what the keys are armed for.

        Raises:
            MemesaeError: there is nothing behind the key, or it cannot be done with it.
        """
        armed = self.armed
        self.disarm()
        if armed is Armed.PIN:
            self.pin(key)
        elif armed is Armed.BAN:
            self.ban(key)
        elif armed is Armed.CLAMP:
            self.clamp(key, 1.0 if sign > 0 else 0.0)
        elif armed is Armed.TERM:
            self._add_term(self._search.steering.offer.at(key), float(sign))
        elif armed is Armed.PAGE:
            self.page(key)

    def pin(self, key: int) -> None:
        """Keep the direction of a key in every offer, or let go of it.

        Raises:
            MemesaeError: there is nothing behind the key, or all nine are pinned.
        """
        steering = self._search.steering
        steering.pin(steering.offer.at(key))
        self._panel.rows.show_pins(steering)

    def ban(self, key: int) -> None:
        """Show images with the feature of a key last, or where they belong again.

        Raises:
            MemesaeError: there is no feature behind the key.
        """
        steering = self._search.steering
        direction = steering.offer.at(key)
        hint = self.tr("Push this direction away with Shift and its number.")
        number = _feature(direction, self.tr("Only a single feature can be banned."), hint)
        self._search.change(lambda: steering.ban(number, direction.label))

    def clamp(self, key: int, target: float) -> None:
        """Set the feature of a key, whatever it was pushed before.

        Args:
            key: which.
            target: 1 for as strong as in pictures that show it, 0 for not there.

        Raises:
            MemesaeError: there is no feature behind the key.
        """
        steering, engine = self._search.steering, self._search.engine
        hint = self.tr("Push this direction with its number.")
        sentence = self.tr("Only a single feature can be set.")
        number = _feature(steering.offer.at(key), sentence, hint)
        assert engine is not None  # there is an offer
        self._search.change(lambda: steering.clamp(engine, number, target))

    def page(self, key: int) -> None:
        """Show everything about the feature of a key.

        Raises:
            MemesaeError: there is no feature behind the key.
        """
        direction = self._search.steering.offer.at(key)
        hint = self.tr("F shows all features.")
        self._show_page(_feature(direction, self.tr("This is not a single feature."), hint))

    # clicks have no command to tell of what went wrong

    def _click_page(self, key: int) -> None:
        try:
            self.page(key)
        except MemesaeError as error:
            self._toasts.show_error(error)

    def _click_pin(self, key: int) -> None:
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
