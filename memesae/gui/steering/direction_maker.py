"""Makes directions from words or from two pictures, pins them, and nudges the query along them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool, SupersedingTask
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.gui.context import WindowContext
from memesae.gui.search.search_state import SearchState
from memesae.steering.query.query_model import IN_LIBRARY, Term

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.app.engine.run_requests import EncoderSource
    from memesae.app.steering.steering_engine import SteeringEngine
    from memesae.library.library import Library
    from memesae.steering.directions.direction import Direction
    from memesae.steering.inversion import Slider


_TAG = "tag:"


class DirectionMaker(QObject):
    """Makes directions in the background."""

    def __init__(self, context: WindowContext, search: SearchState) -> None:
        super().__init__(search)
        self._search = search
        self._current = context.current
        self._toasts = context.toasts
        show_error = context.toasts.show_error
        self._task = SupersedingTask(context.tasks, Pool.SEARCH, "direction", show_error)

    def from_words(self, words: str) -> None:
        """Nudge towards the meaning of words, along a direction composed of a few features; or towards `tag:NAME`."""
        session, engine = self._current.session, self._search.engine
        if session is not None and engine is not None and self._search.steerable:
            if words.startswith(_TAG):
                self._task.start(partial(_tag, engine, words), self._pin_and_nudge)
                return
            work = partial(_slider, engine, session.encoder, words)
            self._task.start(work, self._use_slider)

    def from_images(self, less: int, more: int) -> None:
        """Nudge along the difference of two images."""
        session, engine = self._current.session, self._search.engine
        if session is not None and engine is not None and self._search.steerable:
            work = partial(_difference, engine, session.library, more, less)
            self._task.start(work, self._pin_and_nudge)

    def _use_slider(self, slider: Slider | None) -> None:
        if slider is None:
            self._toasts.say(
                self.tr("No feature matches these words."),
                self.tr("Add them to the search instead."),
            )
        else:
            self._pin_and_nudge(slider.direction)

    def _pin_and_nudge(self, direction: Direction) -> None:
        steering = self._search.steering
        try:
            if not steering.pins(direction):
                steering.pin(direction)
        except MemesaeError as error:
            self._toasts.show_error(error)
            return
        self._search.change(lambda: steering.press(direction, +1))


def _tag(engine: SteeringEngine, identity: str, token: Token) -> Direction:
    token.check()
    return engine.direction(identity)


def _slider(
    engine: SteeringEngine, encoder: EncoderSource, words: str, token: Token
) -> Slider | None:
    return engine.slider(words, encoder.get(token).encode_texts)


def _difference(
    engine: SteeringEngine, library: Library, more: int, less: int, token: Token
) -> Direction:
    token.check()
    files = library.files_of([more, less])
    # labelled by file name, or by id if the file is gone
    names = [files[one][0].path.stem if files.get(one) else str(one) for one in (more, less)]
    ends = [Term(1.0, "image", f"{IN_LIBRARY}{one}") for one in (more, less)]
    return engine.difference(ends[0], ends[1], (names[0], names[1]))
