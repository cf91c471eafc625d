"""Makes a direction of any words, keeps it among the nine, and pushes the query along it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool, Tasks
from memesae.base.errors import MemesaeError
from memesae.gui.current import Current
from memesae.gui.steering.latest import Latest
from memesae.gui.steering.panel import SteeringPanel
from memesae.gui.steering.pilot import Pilot
from memesae.gui.steering.work import make_slider
from memesae.gui.toast import Toasts

if TYPE_CHECKING:
    from memesae.steering.inversion import Slider


class WordSlider(QObject):
    """Follows the field for words."""

    def __init__(
        self, pilot: Pilot, panel: SteeringPanel, current: Current, tasks: Tasks, toasts: Toasts
    ) -> None:
        super().__init__(panel)
        self._pilot = pilot
        self._current = current
        self._toasts = toasts
        self._work = Latest(tasks, Pool.SEARCH, "word", self)
        self._work.failed.connect(toasts.show_error)
        panel.word_entered.connect(self._make)

    def _make(self, words: str) -> None:
        session, engine = self._current.session, self._pilot.features.engine
        if session is not None and engine is not None and self._pilot.steerable:
            work = partial(make_slider, engine, session.encoder, words)
            self._work.start(work, self._keep_and_push)

    def _keep_and_push(self, slider: Slider | None) -> None:
        if slider is None:
            self._toasts.say(
                self.tr("No feature fits these words."), self.tr("Add them to the search instead.")
            )
            return
        course = self._pilot.course
        try:
            if not course.pins(slider.direction):
                course.pin(slider.direction)
        except MemesaeError as error:
            self._toasts.show_error(error)
            return
        self._pilot.change(lambda: course.push(slider.direction, +1))
