"""Steers: changes the course, then has results, look-ahead and offer computed, in that order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from memesae.app.settings import Settings
from memesae.app.tasks import Pool, Tasks
from memesae.gui.search.answer import Answer, Asked
from memesae.gui.steering.features import FeatureLoader
from memesae.gui.steering.latest import Latest
from memesae.gui.steering.lookout import Lookout
from memesae.gui.steering.work import Ahead, find

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.steering import SteeringSession
    from memesae.app.steering.preview import OfferRequest
    from memesae.steering.offer import Offer
    from memesae.steering.search import Hits
    from memesae.steering.timeline import SteeringState, Timeline


class Pilot(QObject):
    """The course of the open library, and the work that follows from each change of it.

    A key acts on the offer shown last: a new one takes its place only when it is painted.

    Attributes:
        moved: the course has changed; results follow.
        found: the results of the present state (Hits).
        search_wanted: only the words of the present query can bring its results.
        features: what steers.
        lookout: what lies ahead.
    """

    moved = Signal()
    found = Signal(object)
    search_wanted = Signal()

    def __init__(self, features: FeatureLoader, tasks: Tasks, settings: Settings) -> None:
        super().__init__(features)
        self.features = features
        self.work = Latest(tasks, Pool.SEARCH, "steer", self)
        self.lookout = Lookout(self.work, self.ahead, self._wish, self)
        self._settings = settings
        self._hits: Hits | None = None
        self._course: SteeringSession | None = None
        self._found_at: dict[int, Hits] = {}
        self._typing = False
        self._asking = False
        self._without_features = False
        self._held: list[Callable[[], object]] = []
        # results are painted before anything else is begun
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self.lookout.propose)
        features.ready.connect(self._now_ready)

    @property
    def course(self) -> SteeringSession:
        """Where the query stands and how it came there."""
        if self._course is None:
            # loaded now: the first library is open, and the window on the screen
            from memesae.app.steering import SteeringSession
            from memesae.steering.directions.direction import Source

            self._course = SteeringSession()
            self._course.step = self._settings.step
            wished = self._settings.steer_by
            self._course.kind = Source(wished) if wished else None
        return self._course

    @property
    def idle(self) -> bool:
        """Whether nothing is being searched or steered: what is shown stays."""
        working = self._asking or self._painted.isActive()
        return self.work.idle and self.features.idle and not working

    @property
    def steerable(self) -> bool:
        """Whether there is a query to push, and what to push it with."""
        state = self.course.state
        return self.features.engine is not None and state is not None and state.start.size > 0

    def go_on(self, timeline: Timeline) -> None:
        """Go on with the steps of another time."""
        self.course.timeline = timeline

    def _check_kind(self) -> None:
        """Offer the mix where the library has no directions of the kind asked for."""
        engine = self.features.engine
        if engine is not None and self.course.kind not in (None, *engine.kinds):
            self.course.kind = None

    def _now_ready(self, ready: bool) -> None:
        if not ready:
            self._forget()
            return
        self._check_kind()
        state = self.course.state
        if state is not None and state.banned and self._without_features and not self._asking:
            # only now is it known which pictures show what is banned
            self._find(state)
        else:
            self.lookout.propose()

    def _forget(self) -> None:
        """Another library was opened."""
        self.work.cancel()
        self._course, self._hits = None, None
        self._typing = self._asking = False
        self._found_at.clear()
        self._held.clear()
        self.lookout.forget()

    # queries

    def asking(self) -> None:
        """A query is being searched for: what is steered meanwhile waits for it."""
        self._asking = True
        self.work.cancel()

    def not_answered(self) -> None:
        """The search went wrong."""
        self._asking = False
        self._held.clear()

    def answered(self, answer: Answer) -> None:
        """A query was searched for: that is a step too."""
        self._asking = False
        state = self.course.state
        if state is None or answer.text != state.text:
            self._begin(answer)
        else:
            # found anew, maybe in a library that has grown
            self._found_at.clear()
        self._keep(answer.hits)
        held, self._held = self._held, []
        for change in held:
            change()
        self.steer()

    def _begin(self, answer: Answer) -> None:
        import numpy as np

        from memesae.steering.timeline import SteeringState

        before, vector = self.course.state, answer.hits.vector
        start = np.empty(0, np.float32) if vector is None else vector
        state = SteeringState(answer.text, start)
        if answer.asked is Asked.REWRITTEN and before is not None and start.size:
            state = SteeringState(answer.text, start, before.nudges, before.banned)
        self.course.begin(state, amend=self._typing and answer.asked is not Asked.REWRITTEN)
        self._typing = answer.asked is Asked.TYPED

    def _keep(self, hits: Hits) -> None:
        """Remember what a query found where nothing pushes it: undo then shows it at once."""
        position, state = self.course.timeline.position, self.course.state
        if position is None or state is None:
            return
        if not (state.start.size and (state.nudges or state.banned)):
            self._found_at[position] = hits

    # steering

    def change(self, change: Callable[[], object]) -> None:
        """Change the course, as soon as the query asked for is answered, and follow it.

        Args:
            change: acts on the course.

        Raises:
            MemesaeError: the course cannot be changed like this.
        """
        if self._asking:
            self._held.append(change)
            return
        change()
        self._typing = False
        self.steer()

    def steer(self) -> None:
        """Show what the present state finds: results first, then look-ahead, then the offer.

        Where it has a vector, that needs neither the model nor the features.
        """
        position, state = self.course.timeline.position, self.course.state
        if position is None or state is None:
            return
        self._hits = None
        self.moved.emit()
        if position in self._found_at:
            self.work.cancel()
            self._show(self._found_at[position])
        elif state.start.size:
            self._find(state)
        else:
            self.search_wanted.emit()

    def _find(self, state: SteeringState) -> None:
        self._hits = None
        session = self.features.session
        if session is not None:
            self._without_features = session.steering_engine is None
            self.work.start(partial(find, session, state, self._settings.results), self._show)

    def _show(self, hits: Hits) -> None:
        self._hits = hits
        self.found.emit(hits)
        self._painted.start()

    def ahead(self) -> Ahead | None:
        """What look-ahead and offer are made from; None where there is nothing to steer yet."""
        engine, state = self.features.engine, self.course.state
        if engine is None or state is None or not self.steerable or self._hits is None:
            return None
        return Ahead(engine, state, self._hits)

    def _wish(self, shown: Offer) -> OfferRequest:
        return self.course.offer_request(shown)
