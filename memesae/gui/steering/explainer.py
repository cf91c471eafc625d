"""Opens, renews and closes the explanation, and lets the number keys act on its parts meanwhile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool, Tasks
from memesae.gui.search.commands import SearchController
from memesae.gui.steering.panel import SteeringPanel
from memesae.gui.steering.pilot import Pilot
from memesae.gui.steering.work import read_images

if TYPE_CHECKING:
    from memesae.app.steering.explanation_view import ExplanationView
    from memesae.app.steering.preview import OfferPreview


class Explainer(QObject):
    """While it is open, the offer that keys act on is that of the reading."""

    def __init__(
        self, pilot: Pilot, panel: SteeringPanel, query: SearchController, tasks: Tasks
    ) -> None:
        super().__init__(panel)
        self._pilot = pilot
        self._panel = panel
        self._query = query
        self._tasks = tasks
        self._text = ""
        pilot.found.connect(self._renew)
        panel.explanation.closed.connect(self.close)

    @property
    def open(self) -> bool:
        """Whether an explanation is on the screen."""
        return self._panel.explaining

    def explain(self, images: tuple[int, ...]) -> None:
        """Explain one image, or compare two."""
        from memesae.steering.offer import Offer

        ahead = self._pilot.ahead()
        if ahead is None:
            return
        self._text = ahead.state.text
        shown = self._pilot.course.offer if self.open else Offer()
        work = partial(read_images, ahead, images, self._query.numbered, shown)
        self._tasks.start(Pool.SEARCH, work, done=self._show, replaces="explain")

    def _show(self, reading: ExplanationView) -> None:
        self._pilot.course.show(reading.offer)
        self._panel.show_reading(reading)

    def _renew(self) -> None:
        """The query was pushed: explain the same images; another query: go back."""
        reading, state = self._panel.explanation.reading, self._pilot.course.state
        if not self.open or reading is None:
            return
        if state is not None and state.text == self._text:
            self.explain(reading.images)
        else:
            self.close()

    def close(self) -> None:
        """Go back to the directions."""
        outlook: OfferPreview | None = self._pilot.lookout.outlook
        if self.open and outlook is not None:
            self._pilot.course.show(outlook.offer)
            self._panel.show_outlook(outlook, self._pilot.course)
