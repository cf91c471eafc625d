"""Commands that are followed by a number key: pin, ban, clamp, search for, or show the direction of the key."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from memesae.base.errors import MemesaeError
from memesae.gui.search.search_state import SearchState
from memesae.gui.steering.exemplar_popup import ExemplarPopup
from memesae.gui.steering.steering_panel import SteeringPanel
from memesae.gui.widgets.toasts import Toasts

if TYPE_CHECKING:
    from memesae.steering.directions.direction import Direction


class Armed(Enum):
    """What the next number key does."""

    NUDGE = "nudge"
    PIN = "pin"
    BAN = "ban"
    CLAMP = "clamp"
    TERM = "term"
    PAGE = "page"
    EXEMPLARS = "exemplars"


class NumberKeys(QObject):
    """Acts on the directions of the keys, by number key or by mouse.

    Args:
        search: the state of the search.
        panel: shows the directions and the hint about the keys.
        popup: shows exemplars.
        show_page: opens the page of a feature (its number).
        add_term: adds a direction to the query (the direction, its weight).
        toasts: shows errors.

    Attributes:
        armed: what the next number key does.
    """

    def __init__(
        self,
        search: SearchState,
        panel: SteeringPanel,
        popup: ExemplarPopup,
        show_page: Callable[[int], None],
        add_term: Callable[[Direction, float], None],
        toasts: Toasts,
    ) -> None:
        super().__init__(panel)
        self.armed = Armed.NUDGE
        self._search = search
        self._panel = panel
        self._popup = popup
        self._show_page = show_page
        self._add_term = add_term
        self._toasts = toasts
        QApplication.instance().focusChanged.connect(self._focus_moved)  # pyright: ignore - there is one
        search.moved.connect(self.disarm)
        search.moved.connect(popup.end)
        for row in panel.rows.rows:
            row.pin_pressed.connect(self._click_pin)
            row.page_wanted.connect(self._click_page)
            row.rested.connect(self.show_exemplars)
            row.hover.left.connect(popup.end)

    def arm(self, armed: Armed, words: str) -> None:
        """Set what the next number key does; arming the same again disarms.

        Args:
            armed: what it does.
            words: the hint to show.
        """
        if self.armed is armed:
            self.disarm()
            return
        self.armed = armed
        self._panel.guide(words)

    def disarm(self) -> None:
        """Let number keys nudge again."""
        self.armed = Armed.NUDGE
        self._panel.guide("")

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """Say that numbers are typed while the focus is in the search field."""
        if now is not None:
            self._panel.header.show_typing(isinstance(now, QLineEdit))

    def act(self, key: int, sign: int) -> None:
        """Apply what the keys are armed for to the direction of a key, and disarm.

        Raises:
            MemesaeError: the key has no direction, or this cannot be applied to it.
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
        elif armed is Armed.EXEMPLARS:
            self.show_exemplars(key)

    def pin(self, key: int) -> None:
        """Pin or unpin the direction of a key.

        Raises:
            MemesaeError: the key has no direction, or all nine are pinned.
        """
        steering = self._search.steering
        steering.pin(steering.offer.at(key))
        self._panel.rows.show_pins(steering)

    def ban(self, key: int) -> None:
        """Ban the feature of a key, or lift its ban.

        Raises:
            MemesaeError: the direction of the key is not a feature.
        """
        steering = self._search.steering
        direction = steering.offer.at(key)
        hint = self.tr("Use Shift and its number for less of it.")
        number = _feature(direction, self.tr("Only a single feature can be pushed down."), hint)
        self._search.change(lambda: steering.ban(number, direction.label))

    def clamp(self, key: int, target: float) -> None:
        """Set the activation of the feature of a key, whatever its nudges before.

        Args:
            key: the key.
            target: 1 for its strength in pictures that show it, 0 for none.

        Raises:
            MemesaeError: the direction of the key is not a feature.
        """
        steering, engine = self._search.steering, self._search.engine
        hint = self.tr("Use its number for more of it.")
        sentence = self.tr("Only a single feature can be matched.")
        number = _feature(steering.offer.at(key), sentence, hint)
        assert engine is not None  # there is an offer
        self._search.change(lambda: steering.clamp(engine, number, target))

    def page(self, key: int) -> None:
        """Open the page of the feature of a key.

        Raises:
            MemesaeError: the direction of the key is not a feature.
        """
        direction = self._search.steering.offer.at(key)
        hint = self.tr("F shows all features.")
        self._show_page(_feature(direction, self.tr("This is not a single feature."), hint))

    def show_exemplars(self, key: int) -> None:
        """Open the popup with exemplars of the direction of a key, beside its row or its part of the explanation."""
        entries = {entry.key: entry for entry in self._search.steering.offer.entries}
        if key in entries:
            self._popup.open_beside(entries[key], self._panel.row_of(key))

    # unlike commands, clicks have no caller that shows errors

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
    """The number of a direction's feature.

    Raises:
        MemesaeError: it is not a feature; with the given message and hint.
    """
    if direction.feature is None:
        raise MemesaeError(sentence, hint=hint)
    return direction.feature
