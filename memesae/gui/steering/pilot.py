"""Steers: changes the course, then has results, look-ahead and offer computed, in that order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from memesae.app.tasks import Pool, Tasks
from memesae.base.errors import MemesaeError
from memesae.base.token import Token
from memesae.gui.current import Current
from memesae.gui.desk.query import Answer, Asked
from memesae.gui.steering.work import (
    Ahead,
    find,
    look_on,
    make_slider,
    propose_shared,
    propose_to,
)
from memesae.gui.words import tr

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.steering import Course, Helm
    from memesae.app.steering.outlook import Outlook, Wish
    from memesae.steering.directions.direction import Direction
    from memesae.steering.inversion import Slider
    from memesae.steering.search import Hits
    from memesae.steering.timeline import SteeringState

STEER = "steer"
"""The name of all steering work: the newest state is the only one that matters."""


class Pilot(QObject):
    """The course of the open library, and the work that follows from each change of it.

    A key acts on the offer shown last: a new one takes its place only when it is painted.

    Attributes:
        moved: the course has changed; results follow.
        failed: something could not be computed (the error).
        found: the results of the present state (Hits).
        offered: there is another outlook to show (Outlook).
        ready: steering became possible, or impossible for now (bool).
    """

    moved = Signal()
    failed = Signal(object)
    found = Signal(object)
    offered = Signal(object)
    ready = Signal(bool)

    def __init__(self, current: Current, tasks: Tasks, limit: int) -> None:
        super().__init__(current)
        self._current = current
        self._tasks = tasks
        self._limit = limit
        self.hits: Hits | None = None
        self.last: Direction | None = None
        self.outlook: Outlook | None = None
        self._course: Course | None = None
        self._found_at: dict[int, Hits] = {}
        self._typing = False
        self._asking = False
        self._held: list[Callable[[], object]] = []
        self._work: Token | None = None
        self._loading: Token | None = None
        current.changed.connect(self._another_library)

    @property
    def course(self) -> Course:
        """Where the query stands and how it came there."""
        if self._course is None:
            # loaded now: the first library is open, and the window on the screen
            from memesae.app.steering import Course

            self._course = Course()
        return self._course

    @property
    def has_library(self) -> bool:
        """Whether there is anything to steer in, now or soon."""
        return self._current.session is not None

    @property
    def helm(self) -> Helm | None:
        """What steers; None until the features have been looked at."""
        return self._current.session.helm if self._current.session is not None else None

    @property
    def idle(self) -> bool:
        """Whether nothing is being searched or steered: what is shown stays."""
        return self._work is None and self._loading is None and not self._asking

    @property
    def steerable(self) -> bool:
        """Whether there is a query to push, and what to push it with."""
        state = self.course.state
        return self.helm is not None and state is not None and state.start.size > 0

    # the library

    def _another_library(self) -> None:
        self._course, self.hits, self.last, self.outlook = None, None, None, None
        self._found_at.clear()
        self._held.clear()
        self._loading = None
        self.ready.emit(False)

    def load(self) -> None:
        """Look at the features, behind whatever the model is doing."""
        session = self._current.session
        if session is not None and len(session.store):
            work = session.load_features
            self._loading = self._tasks.start(
                Pool.MODEL,
                work,
                done=self._loaded,
                failed=self._not_loaded,
                replaces="features",
            )

    def _not_loaded(self, error: BaseException) -> None:
        self._loading = None
        self.failed.emit(error)

    def _loaded(self, _: Helm) -> None:
        self._loading = None
        self.ready.emit(True)
        self.propose()

    # queries

    def asking(self) -> None:
        """A query is being searched for: what is steered meanwhile waits for it."""
        self._asking = True
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def not_answered(self) -> None:
        """The search went wrong."""
        self._asking = False
        self._held.clear()

    def answered(self, answer: Answer) -> None:
        """A query was searched for: that is a step too."""
        self._asking = False
        state = self.course.state
        if state is None or (answer.asked is not Asked.AGAIN and answer.text != state.text):
            self._begin(answer)
        elif not state.nudges and not state.banned:
            self._keep(answer.hits)
        held, self._held = self._held, []
        for change in held:
            change()
        state = self.course.state
        if state is not None and (state.nudges or state.banned):
            self.steer()
        else:
            self._show(answer.hits)

    def _begin(self, answer: Answer) -> None:
        from memesae.steering.timeline import SteeringState

        before, vector = self.course.state, answer.hits.vector
        start = np.empty(0, np.float32) if vector is None else vector
        state = SteeringState(answer.text, start)
        if answer.asked is Asked.REWRITTEN and before is not None and start.size:
            state = SteeringState(answer.text, start, before.nudges, before.banned)
        self.course.begin(state, amend=self._typing and answer.asked is not Asked.REWRITTEN)
        self._typing = answer.asked is Asked.TYPED
        self.last = None
        self._keep(answer.hits)

    def _keep(self, hits: Hits) -> None:
        """Remember what a query found: undo then shows it at once."""
        position = self.course.timeline.position
        if position is not None and not self.course.timeline.steps[position].state.nudges:
            self._found_at[position] = hits

    def _show(self, hits: Hits) -> None:
        self.hits = hits
        self.moved.emit()
        self.found.emit(hits)
        self.propose()

    # steering

    def change(self, change: Callable[[], object], last: Direction | None = None) -> None:
        """Change the course, as soon as the query asked for is answered, and follow it.

        Args:
            change: acts on the course.
            last: the direction that is nudged, if one is.

        Raises:
            MemesaeError: the course cannot be changed like this.
        """
        if self._asking:
            self._held.append(change)
            return
        change()
        self._typing = False
        self.last = last
        self.steer()

    def steer(self) -> None:
        """Show what the present state finds: results first, then look-ahead, then the offer."""
        position, state = self.course.timeline.position, self.course.state
        helm = self.helm
        if position is None or state is None:
            return
        if position in self._found_at:
            self._show(self._found_at[position])
        elif helm is not None:
            self.moved.emit()
            self._start(partial(find, helm, state, self._limit), self._arrived)

    def _arrived(self, hits: Hits) -> None:
        self.hits = hits
        self.found.emit(hits)
        self._look_then_propose()

    def _look_then_propose(self) -> None:
        ahead = self.ahead()
        if ahead is not None and self.outlook is not None:
            self._start(partial(look_on, ahead, self.outlook.offer), self._looked)

    def look_again(self) -> None:
        """Compute the look-ahead anew, for another step size."""
        ahead = self.ahead()
        if ahead is not None and self.outlook is not None:
            self._start(partial(look_on, ahead, self.outlook.offer), self._offer)

    def _looked(self, outlook: Outlook) -> None:
        self._offer(outlook)
        self.propose()

    def propose(self) -> None:
        """Make a new offer for the present state."""
        ahead, wish = self.ahead(), self._wish()
        if ahead is not None:
            self._start(partial(propose_to, ahead, wish), self._offer)

    def offer_shared(self, images: Sequence[int]) -> None:
        """Make an offer that begins with what images share."""
        ahead, wish = self.ahead(), self._wish()
        if ahead is not None:
            self._start(partial(propose_shared, ahead, wish, tuple(images)), self._offer)

    def _offer(self, outlook: Outlook) -> None:
        self.outlook = outlook
        self.offered.emit(outlook)

    def _wish(self) -> Wish:
        from memesae.app.steering.outlook import Outlook, Wish

        return Wish.of(self.course, (self.outlook or Outlook()).offer, self.last)

    def slide_by(self, words: str, done: Callable[[Slider | None], None]) -> None:
        """Make a slider of words; `done` gets it, or None where no feature fits."""
        session, helm = self._current.session, self.helm
        if session is not None and helm is not None:
            work = partial(make_slider, helm, session.encoder, words)
            self._tasks.start(Pool.SEARCH, work, done=done, replaces="slider")

    def go_to(self, state: SteeringState) -> None:
        """Go to a state that was kept, as a step of its own.

        Raises:
            MemesaeError: there is nothing to search it with yet.
        """
        if self.helm is None:
            raise MemesaeError(tr("The features are still being looked at."))
        self.helm.expect(state)
        self.change(lambda: self.course.begin(state))

    def ahead(self) -> Ahead | None:
        """What look-ahead and offer are made from; None where there is nothing to steer."""
        helm, state = self.helm, self.course.state
        if helm is None or state is None or not self.steerable or self.hits is None:
            return None
        return Ahead(helm, state, self.hits, self.course.step)

    def _start(self, work: Callable[[Token], object], done: Callable[..., None]) -> None:
        self._work = self._tasks.start(
            Pool.SEARCH,
            work,
            done=partial(self._finished, done),
            failed=self._went_wrong,
            replaces=STEER,
        )

    def _finished(self, done: Callable[..., None], result: object) -> None:
        self._work = None
        done(result)

    def _went_wrong(self, error: BaseException) -> None:
        self._work = None
        self.failed.emit(error)
