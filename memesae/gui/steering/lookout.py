"""Looks ahead: has the offer and what its keys would bring computed, once the results are there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.gui.steering.latest import Latest
from memesae.gui.steering.work import Ahead, propose_to

if TYPE_CHECKING:
    from memesae.app.steering.preview import OfferPreview, OfferRequest
    from memesae.steering.offer import Offer

Wishes = Callable[["Offer"], "OfferRequest"]
"""What offer is wanted, given the one on the screen."""


class Lookout(QObject):
    """Keeps the outlook on the screen up to date.

    Attributes:
        offered: there is another outlook to show (OfferPreview).
    """

    offered = Signal(object)

    def __init__(
        self, work: Latest, ahead: Callable[[], Ahead | None], wish: Wishes, parent: QObject
    ) -> None:
        """Make it.

        Args:
            work: shared with the results: what is newest counts.
            ahead: the state to look ahead from, None where there is none, or its results are not
                known yet; they bring a look ahead of their own.
            wish: what is wanted of the next offer.
            parent: owns it.
        """
        super().__init__(parent)
        self._work = work
        self._ahead = ahead
        self._wish = wish
        self._shared: tuple[int, ...] = ()
        self.outlook: OfferPreview | None = None

    def forget(self) -> None:
        """Another library was opened."""
        self.outlook = None

    def propose(self) -> None:
        """Make a new offer for the present state, and look along it."""
        from memesae.steering.offer import Offer

        ahead = self._ahead()
        if ahead is not None:
            wish = self._wish(self.outlook.offer if self.outlook is not None else Offer())
            self._work.start(partial(propose_to, ahead, wish, self._shared), self._proposed)

    def propose_shared(self, images: Sequence[int]) -> None:
        """Make an offer that begins with what images share."""
        self._shared = tuple(images)
        self.propose()

    def _proposed(self, outlook: OfferPreview) -> None:
        self._shared = ()
        self.outlook = outlook
        self.offered.emit(outlook)
