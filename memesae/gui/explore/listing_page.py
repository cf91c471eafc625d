"""The page of a question about something chosen from a list, which is gathered in the background first."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from memesae.base.cancellation import Token
from memesae.gui.explore.question_page import Asker, QuestionPage
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.widgets.controls import Choice
from memesae.gui.widgets.painting import UNIT

PAUSE_MS = 400
"""Time after a choice until it is asked: arrow keys pass over others."""
SHORTEST = 16
"""Letters that a choice has room for at least."""


class ListingPage(QuestionPage):
    """Lists what can be chosen, then asks; and asks again a moment after each choice."""

    def __init__(self, asker: Asker, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(asker, thumbnails, parent)
        self._listing: Token | None = None
        self._is_listed = False
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self.ask)

    # what a page decides

    def start_listing(self) -> Token:
        """List what can be chosen in the background; ends in `end_listing` or `listing_failed`."""
        raise NotImplementedError

    # what it shares

    def choice(self, name: str) -> Choice:
        """A field to choose in, not yet filled."""
        choice = Choice(self)
        choice.setAccessibleName(name)
        choice.setMinimumHeight(4 * UNIT)
        # long names do not widen the page
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(SHORTEST)
        choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        choice.activated.connect(lambda _: self.chosen())
        # Tab passes the choices before what was found
        self.list.raise_()
        return choice

    def chosen(self) -> None:
        """Something else was chosen."""
        self.pause.start()

    @property
    def is_listed(self) -> bool:
        """Whether it is known what can be chosen."""
        return self._is_listed

    @property
    def about_to_ask(self) -> bool:
        """Whether something is being listed or chosen."""
        return self._listing is not None or self.pause.isActive()

    def begin(self) -> None:
        """List what can be chosen, then ask."""
        if self._is_listed:
            super().begin()
        elif self._listing is None:
            self._listing = self.start_listing()

    def end_listing(self) -> None:
        """Ask, now that the choices are filled."""
        self._listing = None
        self._is_listed = True
        if self.isVisible():
            super().begin()

    def listing_failed(self, error: BaseException) -> None:
        """Say why nothing could be listed."""
        self._listing = None
        self._failed(error)

    def cancel(self) -> None:
        """Stop asking."""
        self.pause.stop()
        if self._listing is not None:
            self._listing.cancel()
            self._listing = None
        super().cancel()

    def forget(self) -> None:
        """Drop the answer, and what can be chosen."""
        super().forget()
        self._is_listed = False
