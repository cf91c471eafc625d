"""Makes directions that no offer has, keeps them among the nine, and pushes the query along them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool, SupersedingTask
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.gui.context import WindowContext
from memesae.gui.search.search_state import SearchState
from memesae.gui.search.terms import IN_LIBRARY
from memesae.steering.query.query_model import Term

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.engine.run_requests import EncoderSource
    from memesae.app.steering.steering_engine import SteeringEngine
    from memesae.library.library import Library
    from memesae.steering.directions.direction import Direction
    from memesae.steering.inversion import Slider


class DirectionMaker(QObject):
    """Makes them of words, or of two pictures."""

    def __init__(self, context: WindowContext, search: SearchState) -> None:
        super().__init__(search)
        self._search = search
        self._current = context.current
        self._toasts = context.toasts
        show_error = context.toasts.show_error
        self._task = SupersedingTask(context.tasks, Pool.SEARCH, "direction", show_error)

    def from_words(self, words: str) -> None:
        """Push towards what words mean, along a direction made of a few features."""
        session, engine = self._current.session, self._search.engine
        if session is not None and engine is not None and self._search.steerable:
            work = partial(_slider, engine, session.encoder, words)
            self._task.start(work, self._use_slider)

    def from_images(self, less: int, more: int) -> None:
        """Push from what one image shows to what another one shows."""
        session, engine = self._current.session, self._search.engine
        if session is not None and engine is not None and self._search.steerable:
            work = partial(_difference, engine, session.library, more, less)
            self._task.start(work, self._pin_and_push)

    def _use_slider(self, slider: Slider | None) -> None:
        if slider is None:
            self._toasts.say(
                self.tr("No feature fits these words."), self.tr("Add them to the search instead.")
            )
        else:
            self._pin_and_push(slider.direction)

    def _pin_and_push(self, direction: Direction) -> None:
        steering = self._search.steering
        try:
            if not steering.pins(direction):
                steering.pin(direction)
        except MemesaeError as error:
            self._toasts.show_error(error)
            return
        self._search.change(lambda: steering.push(direction, +1))


def _slider(
    engine: SteeringEngine, encoder: EncoderSource, words: str, token: Token
) -> Slider | None:
    return engine.slider(words, encoder.get(token).encode_texts)


def _difference(
    engine: SteeringEngine, library: Library, more: int, less: int, token: Token
) -> Direction:
    token.check()
    files = library.files_of([more, less])
    # named by their files, as far as the library still has any
    names = [files[one][0].path.stem if files.get(one) else str(one) for one in (more, less)]
    ends = [Term(1.0, "image", f"{IN_LIBRARY}{one}") for one in (more, less)]
    return engine.difference(ends[0], ends[1], (names[0], names[1]))
