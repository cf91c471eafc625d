"""The search as one state: the query, the steps that led to it, its results, and the next offer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from memesae.app.tasks import Pool, SupersedingTask
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.gui.context import WindowContext
from memesae.gui.search.terms import asks_for_results, needs_model
from memesae.steering.query.query_model import Query, QueryError
from memesae.steering.query.query_parser import parse

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    import numpy as np
    from numpy.typing import NDArray

    from memesae.app.session import Session
    from memesae.app.steering import SteeringSession
    from memesae.app.steering.offer_preview import OfferPreview, OfferRequest
    from memesae.app.steering.steering_engine import SteeringEngine
    from memesae.steering.searcher import Hits
    from memesae.steering.timeline import SteeringState

TYPING_PAUSE_MS = 120
NUMBERED = 999
"""How many results on the screen can be meant by `#1`, `#2` and so on."""
SHARED = 5
"""How many keys what pictures share takes at most; the others go on showing the usual."""

T = TypeVar("T")
Change = Callable[[], object]


class Asked(Enum):
    """How a query came about."""

    TYPED = "typed"
    """It may be half of one."""
    ENTERED = "entered"
    REWRITTEN = "rewritten"
    """Parts of the query before were added, weighed or removed."""
    AGAIN = "again"
    """The library has changed, not the query."""


@dataclass(frozen=True, slots=True, eq=False)
class SearchRequest:
    """A query that is being searched for.

    Attributes:
        text: the query.
        asked: how it came about.
        then: called when its results are shown, unless something else is typed by then.
    """

    text: str
    asked: Asked
    then: Change | None


class SearchState(QObject):
    """What is searched for, and the background work that follows from each change of it.

    A query is searched for, then it is a step of the timeline; a push is a step whose results are found by its vector.
    Once results are painted, the next offer is previewed. Only the newest of these three pieces of work counts: each start
    raises `generation`, and what was begun in an earlier one is dropped when it arrives. The number keys act on the offer
    shown last, until the next one is shown.

    Attributes:
        text_replaced: another query stands in place of what was typed (the text).
        started: a query is being searched for; whether it must wait for the model (bool).
        failed: it cannot be searched for (the error).
        moved: the present step is another one, or has other pushes; its results follow.
        found: the results of the present step, to be shown now (Hits).
        previewed: the next offer, with what its keys would bring (OfferPreview).
        text: the query as it stands in the field.
        query: what it means; None while it cannot be understood.
        numbered: the images that `#1` and so on in the query refer to.
        unanswered: how the text came about, while nothing was found for it.
        hits: the results of the present step; None while they are being found.
        preview: the one shown last.
        generation: number of the newest piece of background work.
    """

    text_replaced = Signal(str)
    started = Signal(bool)
    failed = Signal(object)
    moved = Signal()
    found = Signal(object)
    previewed = Signal(object)

    def __init__(self, context: WindowContext, on_screen: Callable[[], NDArray[np.int64]]) -> None:
        """Begin with an empty query.

        Args:
            context: what the window shares.
            on_screen: the images shown now, int64 [n], from the top.
        """
        super().__init__(context.current)
        self._current = context.current
        self._settings = context.settings
        self._show_error = context.toasts.show_error
        self._on_screen = on_screen
        self.text = ""
        self.query: Query | None = parse("")
        self.numbered: tuple[int, ...] = ()
        self.unanswered: Asked | None = None
        self.hits: Hits | None = None
        self.preview: OfferPreview | None = None
        self.generation = 0
        self._task = SupersedingTask(context.tasks, Pool.SEARCH, "search", self._show_error)
        self._request: SearchRequest | None = None
        self._waiting: list[Change] = []
        self._steering: SteeringSession | None = None
        self._step_asked: Asked | None = None
        self._unpushed: dict[int, Hits] = {}
        self._lacks_bans = False
        self._shared: tuple[int, ...] = ()
        self._typing_pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._typing_pause.timeout.connect(partial(self.search, Asked.TYPED))
        # results are painted before anything else is begun
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self.request_preview)

    # how things stand

    @property
    def steering(self) -> SteeringSession:
        """The timeline, the offer that the keys act on, pins and step size."""
        if self._steering is None:
            # loaded now: the first library is open, and the window on the screen
            from memesae.app.steering import SteeringSession
            from memesae.steering.directions.direction import DirectionKind

            self._steering = SteeringSession()
            self._steering.step = self._settings.step
            wished = self._settings.steer_by
            self._steering.kind = DirectionKind(wished) if wished else None
        return self._steering

    @property
    def engine(self) -> SteeringEngine | None:
        """What steers the open library; None until its features are loaded."""
        session = self._current.session
        return session.steering_engine if session is not None else None

    @property
    def steerable(self) -> bool:
        """Whether there is a query to push, and what to push it with."""
        state = self.steering.state
        return self.engine is not None and state is not None and state.start.size > 0

    @property
    def asks(self) -> bool:
        """Whether the person wants something that was not found yet, or is typing it."""
        return self.unanswered not in (None, Asked.AGAIN)

    @property
    def idle(self) -> bool:
        """Whether nothing is being searched or steered: what is shown stays."""
        return self._task.idle and not self._painted.isActive()

    # the query

    def read(self, text: str) -> Query:
        """Take what stands in the field now, without searching for it.

        Raises:
            QueryError: it cannot be understood; points at the character.
        """
        self.text, self.query = text, None
        query = parse(text)
        if not asks_for_results(query):
            self.numbered = ()
        elif not self.numbered:
            # numbers mean what stood there when they were typed, not what they then brought up
            self.numbered = tuple(self._on_screen()[:NUMBERED].tolist())
        self.query = query
        return query

    def typed(self) -> None:
        """Search for what was read last, once the person stops typing."""
        # also while it cannot be understood: the person is at it
        self.unanswered = Asked.TYPED
        if self.query is None:
            self._typing_pause.stop()
        else:
            self._typing_pause.start()

    def search(self, asked: Asked, then: Change | None = None) -> None:
        """Search for what was read last, as soon as a library is open; not for what cannot be understood.

        Args:
            asked: how it came about.
            then: called when the results are shown.
        """
        if self.query is None:
            return
        self._typing_pause.stop()
        self.unanswered = asked
        session = self._current.session
        if session is None:
            return
        self._request = request = SearchRequest(self.text, asked, then)
        self._start(
            partial(_search, session, self.text, self.numbered),
            partial(self._answered, request),
            self._refused,
        )
        self.started.emit(needs_model(self.query) and not session.encoder.ready)

    def search_again(self) -> None:
        """Search once more: the library has changed. A query still being searched for stays what it is."""
        request = self._request
        then = request.then if request is not None and request.text == self.text else None
        self.search(self.unanswered or Asked.AGAIN, then)

    def search_anew(self) -> None:
        """Search for what stands in the field: another library was opened."""
        asked = self.unanswered if self.asks else None
        self._drop_typed()
        self.search(asked or Asked.ENTERED)

    def _answered(self, request: SearchRequest, hits: Hits) -> None:
        """A query was searched for: that is a step too."""
        self._request = None
        if request.text == self.text:
            self.unanswered = None
        state = self.steering.state
        if state is None or request.text != state.text:
            self._begin(request, hits)
        else:
            # found anew, maybe in a library that has grown
            self._unpushed.clear()
        self._keep_unpushed(hits)
        self._make_waiting_changes()
        if self.steering.state is not None and self.steering.state.text != request.text:
            self._replace_text()
        self._follow()
        # whoever has typed on since stays in the field
        if request.then is not None and request.text == self.text:
            request.then()

    def _begin(self, request: SearchRequest, hits: Hits) -> None:
        import numpy as np

        from memesae.steering.timeline import SteeringState

        before, vector = self.steering.state, hits.vector
        start = np.empty(0, np.float32) if vector is None else vector
        state = SteeringState(request.text, start)
        rewritten = request.asked is Asked.REWRITTEN
        if rewritten and before is not None and start.size:
            state = SteeringState(request.text, start, before.nudges, before.banned)
        amend = self._step_asked is Asked.TYPED and not rewritten
        self.steering.begin(state, amend=amend)
        self._step_asked = request.asked

    def _keep_unpushed(self, hits: Hits) -> None:
        """Keep what a query found where nothing pushes it: undo then shows it at once."""
        position, state = self.steering.timeline.position, self.steering.state
        if position is None or state is None:
            return
        if not (state.start.size and (state.nudges or state.banned)):
            self._unpushed[position] = hits

    def _make_waiting_changes(self) -> None:
        waiting, self._waiting = self._waiting, []
        for change in waiting:
            try:
                change()
            except MemesaeError as error:
                self._show_error(error)
            self._step_asked = None

    def _refused(self, error: BaseException) -> None:
        self._request = None
        self.unanswered = None
        self._waiting.clear()
        if isinstance(error, QueryError):
            self.query = None
        self.failed.emit(error)

    def _drop_typed(self) -> None:
        """Forget what was typed and not found."""
        self._typing_pause.stop()
        self.unanswered = None

    def _replace_text(self) -> None:
        """Let the query of the present step stand in the field."""
        self._drop_typed()
        state = self.steering.state
        if state is not None and state.text != self.text:
            self.text_replaced.emit(state.text)

    # the steps

    def change(self, change: Change) -> None:
        """Change the present step, as soon as the query asked for is answered, and show its results.

        Args:
            change: acts on `steering`.

        Raises:
            MemesaeError: it cannot be changed like this.
        """
        if self._request is not None:
            self._waiting.append(change)
            return
        change()
        self._step_asked = None
        self._replace_text()
        self._follow()

    def show_step(self) -> None:
        """Go to the present step of a timeline that was just put there."""
        self._replace_text()
        self._follow()

    def _follow(self) -> None:
        """Show what the present step finds; where it has a vector, that needs neither the model nor the features."""
        position, state = self.steering.timeline.position, self.steering.state
        if position is None or state is None:
            return
        self.hits = None
        self.moved.emit()
        if position in self._unpushed:
            self._cancel()
            self._show(self._unpushed[position])
        elif state.start.size:
            self._find(state)
        else:
            self.search_again()

    def _find(self, state: SteeringState) -> None:
        self.hits = None
        session = self._current.session
        if session is not None:
            self._lacks_bans = bool(state.banned) and self.engine is None
            # each step was checked to be of this library's model when it was made
            finder = self.engine or session
            self._start(partial(_find, finder, state, self._settings.results), self._show)

    def _show(self, hits: Hits) -> None:
        self.hits = hits
        self.found.emit(hits)
        self._painted.start()

    # the offer

    def request_preview(self) -> None:
        """Have the next offer made, and what its keys would bring; results still being found bring their own."""
        from memesae.steering.offer import Offer

        engine, state, hits = self.engine, self.steering.state, self.hits
        if engine is None or state is None or hits is None or not self.steerable:
            return
        if self._request is not None:
            return
        request = self.steering.offer_request(self.preview.offer if self.preview else Offer())
        work = partial(_preview, engine, state, hits, request, self._shared)
        self._start(work, self._show_preview)

    def request_shared(self, images: Sequence[int]) -> None:
        """Have an offer made that begins with what images share."""
        self._shared = tuple(images)
        self.request_preview()

    def _show_preview(self, preview: OfferPreview) -> None:
        self._shared = ()
        self.preview = preview
        self.previewed.emit(preview)

    # the library

    def follow_features(self, ready: bool) -> None:
        """The features of the open library are loaded, or another library was opened and has none yet."""
        if not ready:
            self._forget()
            return
        engine, state = self.engine, self.steering.state
        if engine is not None and self.steering.kind not in (None, *engine.kinds):
            self.steering.kind = None
        if state is not None and state.banned and self._lacks_bans and self._request is None:
            # only now is it known which pictures show what is banned
            self._find(state)
        else:
            self.request_preview()

    def _forget(self) -> None:
        """Another library was opened; what was typed and not found is for that one."""
        self._cancel()
        self._request = None
        self._waiting.clear()
        self._steering, self._step_asked = None, None
        self._unpushed.clear()
        self._lacks_bans = False
        self.hits, self.preview = None, None

    # background work

    def _start(
        self,
        work: Callable[[Token], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        self.generation += 1
        failed = failed or self._show_error
        self._task.start(
            work,
            partial(self._if_newest, self.generation, done),
            partial(self._if_newest, self.generation, failed),
        )

    def _if_newest(self, generation: int, deliver: Callable[[T], None], outcome: T) -> None:
        """Drop what was begun before something newer."""
        if generation == self.generation:
            deliver(outcome)

    def _cancel(self) -> None:
        self.generation += 1
        self._task.cancel()


def _search(session: Session, text: str, numbered: Sequence[int], token: Token) -> Hits:
    token.check()
    return session.search(text, numbered)


def _find(finder: Session | SteeringEngine, state: SteeringState, limit: int, token: Token) -> Hits:
    token.check()
    return finder.found(state, limit)


def _preview(
    engine: SteeringEngine,
    state: SteeringState,
    hits: Hits,
    request: OfferRequest,
    shared: Sequence[int],
    token: Token,
) -> OfferPreview:
    from memesae.app.steering.offer_preview import make_preview

    token.check()
    if shared:
        found = engine.shared(shared)[:SHARED]
        first = tuple(engine.direction(f"f{one.feature}") for one in found)
        request = replace(request, first=first)
    return make_preview(engine, state, hits, request)
