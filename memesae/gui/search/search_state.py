"""The state of the search: the query, its timeline, its results, and the next offer."""

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
from memesae.steering.query.query_model import Query, QueryError, asks_for_results, needs_model
from memesae.steering.query.query_parser import parse

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    import numpy as np
    from numpy.typing import NDArray

    from memesae.app.session import Session
    from memesae.app.steering.offer_preview import OfferPreview, OfferRequest
    from memesae.app.steering.steering_engine import SteeringEngine
    from memesae.app.steering.steering_session import SteeringSession
    from memesae.steering.searcher import Hits
    from memesae.steering.timeline import SteeringState

TYPING_PAUSE_MS = 120
NUMBERED = 999
"""Number of results on screen that `#1`, `#2` and so on can refer to."""
SHARED = 5
"""Maximum number of keys for features that pictures share; the other keys show the usual offer."""

T = TypeVar("T")
Change = Callable[[], object]


class QueryOrigin(Enum):
    """How a query was entered."""

    TYPED = "typed"
    """Typed so far, possibly incomplete."""
    ENTERED = "entered"
    REWRITTEN = "rewritten"
    """Parts of the previous query were added, weighted or removed."""
    AGAIN = "again"
    """The library has changed, not the query."""


@dataclass(frozen=True, slots=True, eq=False)
class SearchRequest:
    """A query that is being searched for.

    Attributes:
        text: the query.
        origin: how it was entered.
        then: called when its results are shown, unless the text has changed by then.
        unasked: nobody asked for other results: the library has changed by itself.
    """

    text: str
    origin: QueryOrigin
    then: Change | None
    unasked: bool = False


class SearchState(QObject):
    """The current search, and the background tasks that follow from each change of it.

    A query that was searched for becomes a step of the timeline; a nudge is a step whose results are found by its vector.
    Once results are painted, the next offer is previewed. Only the newest of these three tasks counts: each start
    increments `generation`, and results of earlier generations are dropped. The number keys act on the offer shown last
    until the next one is shown.

    Attributes:
        text_replaced: the program replaced the query in the field (the text).
        started: a search has started; whether it must wait for the model (bool).
        failed: the search failed (the error).
        moved: the current step or its nudges changed; its results follow.
        found: the results of the current step, to be shown now (Hits).
        previewed: the next offer with its look-ahead (OfferPreview).
        text: the query in the field.
        query: the parsed query; None if it cannot be parsed.
        numbered: the images that `#1` and so on in the query refer to.
        unanswered: how the text came about, while nothing was found for it.
        hits: the results of the current step; None while they are being found.
        preview: the one shown last.
        unasked: the results found now are those of the step before, in a library that has changed by itself.
        generation: number of the newest background task.
    """

    text_replaced = Signal(str)
    started = Signal(bool)
    failed = Signal(object)
    moved = Signal()
    found = Signal(object)
    previewed = Signal(object)

    def __init__(self, context: WindowContext, on_screen: Callable[[], NDArray[np.int64]]) -> None:
        """Start with an empty query.

        Args:
            context: shared by the window's objects.
            on_screen: returns the images shown, int64 [n], from the top.
        """
        super().__init__(context.current)
        self._current = context.current
        self._settings = context.settings
        self._show_error = context.toasts.show_error
        self._on_screen = on_screen
        self.text = ""
        self.query: Query | None = parse("")
        self.numbered: tuple[int, ...] = ()
        self.pending_origin: QueryOrigin | None = None
        self.hits: Hits | None = None
        self.preview: OfferPreview | None = None
        self.unasked = False
        self.generation = 0
        self._task = SupersedingTask(context.tasks, Pool.SEARCH, "search", self._show_error)
        self._request: SearchRequest | None = None
        self._pending_changes: list[Change] = []
        self._steering: SteeringSession | None = None
        self._step_origin: QueryOrigin | None = None
        self._unsteered_hits: dict[int, Hits] = {}
        self._bans_ignored = False
        self._shared: tuple[int, ...] = ()
        self._typing_pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._typing_pause.timeout.connect(partial(self.search, QueryOrigin.TYPED))
        # paint the results before computing the preview
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self.request_preview)

    # the current state

    @property
    def steering(self) -> SteeringSession:
        """Timeline, offer, pins and step size."""
        if self._steering is None:
            # imported late, so that the window appears first
            from memesae.app.steering.steering_session import SteeringSession
            from memesae.steering.directions.direction import DirectionKind

            self._steering = SteeringSession()
            self._steering.step = self._settings.step
            kind = self._settings.steer_by
            self._steering.kind = DirectionKind(kind) if kind else None
        return self._steering

    @property
    def engine(self) -> SteeringEngine | None:
        """The steering engine of the open library; None until its features are loaded."""
        session = self._current.session
        return session.steering_engine if session is not None else None

    @property
    def steerable(self) -> bool:
        """Whether there is a query with a vector, and an engine to steer it."""
        state = self.steering.state
        return self.engine is not None and state is not None and state.start.size > 0

    @property
    def has_pending_query(self) -> bool:
        """Whether the user has entered, or is typing, a query that has no results yet."""
        return self.pending_origin not in (None, QueryOrigin.AGAIN)

    @property
    def idle(self) -> bool:
        """Whether no task of the search is running."""
        return self._task.idle and not self._painted.isActive()

    # the query

    def read(self, text: str) -> Query:
        """Set and parse the query without searching for it.

        Raises:
            QueryError: it cannot be parsed; has the position of the error.
        """
        self.text, self.query = text, None
        query = parse(text)
        if not asks_for_results(query):
            self.numbered = ()
        elif not self.numbered:
            # numbers refer to the results on screen when they were typed, not to those of the new query
            self.numbered = tuple(self._on_screen()[:NUMBERED].tolist())
        self.query = query
        return query

    def typed(self) -> None:
        """Search for the query of `read` once the user pauses typing."""
        # also if it cannot be parsed: the user is still typing
        self.pending_origin = QueryOrigin.TYPED
        if self.query is None:
            self._typing_pause.stop()
        else:
            self._typing_pause.start()

    def search(
        self, origin: QueryOrigin, then: Change | None = None, *, unasked: bool = False
    ) -> None:
        """Search for the query of `read` if it could be parsed, as soon as a library is open.

        Args:
            origin: how it was entered.
            then: called when the results are shown.
            unasked: the library has changed by itself; what the person did meanwhile stays.
        """
        if self.query is None:
            return
        self._typing_pause.stop()
        self.pending_origin = origin
        session = self._current.session
        if session is None:
            return
        self._request = request = SearchRequest(self.text, origin, then, unasked)
        self._start(
            partial(_search, session, self.text, self.numbered),
            partial(self._query_found, request),
            self._query_failed,
        )
        self.started.emit(needs_model(self.query) and not session.encoder.ready)

    def search_again(self, *, unasked: bool = False) -> None:
        """Search once more because the library has changed; a running request keeps its origin.

        Args:
            unasked: the library has changed by itself.
        """
        request = self._request
        then = request.then if request is not None and request.text == self.text else None
        # a request of the person's that is still running stays theirs
        unasked = unasked and (request is None or request.unasked) and not self.has_pending_query
        self.search(self.pending_origin or QueryOrigin.AGAIN, then, unasked=unasked)

    def search_in_new_library(self) -> None:
        """Search for the query in the field in a newly opened library."""
        origin = self.pending_origin if self.has_pending_query else None
        self._discard_typed()
        self.search(origin or QueryOrigin.ENTERED)

    def _query_found(self, request: SearchRequest, hits: Hits) -> None:
        """Add a query that was searched for to the timeline."""
        self._request = None
        if request.text == self.text:
            self.pending_origin = None
        state = self.steering.state
        if state is None or request.text != state.text:
            self._begin(request, hits)
        else:
            # the same query, maybe in a library that has grown
            self._unsteered_hits.clear()
        self._store_unsteered_hits(hits)
        self._apply_pending_changes()
        self.unasked = request.unasked and state is not None and state is self.steering.state
        if self.steering.state is not None and self.steering.state.text != request.text:
            self._replace_text()
        self._follow()
        # keep the focus in the field if the user has typed on
        if request.then is not None and request.text == self.text:
            request.then()

    def _begin(self, request: SearchRequest, hits: Hits) -> None:
        import numpy as np

        from memesae.steering.timeline import SteeringState

        before, vector = self.steering.state, hits.vector
        start = np.empty(0, np.float32) if vector is None else vector
        state = SteeringState(request.text, start)
        rewritten = request.origin is QueryOrigin.REWRITTEN
        if rewritten and before is not None and start.size:
            state = SteeringState(request.text, start, before.nudges, before.banned)
        amend = self._step_origin is QueryOrigin.TYPED and not rewritten
        self.steering.begin(state, amend=amend)
        self._step_origin = request.origin

    def _store_unsteered_hits(self, hits: Hits) -> None:
        """Cache the results of a query without nudges, so that undo shows them at once."""
        position, state = self.steering.timeline.position, self.steering.state
        if position is None or state is None:
            return
        if not (state.start.size and (state.nudges or state.banned)):
            self._unsteered_hits[position] = hits

    def _apply_pending_changes(self) -> None:
        changes, self._pending_changes = self._pending_changes, []
        for change in changes:
            try:
                change()
            except MemesaeError as error:
                self._show_error(error)
            self._step_origin = None

    def _query_failed(self, error: BaseException) -> None:
        self._request = None
        self.pending_origin = None
        self._pending_changes.clear()
        if isinstance(error, QueryError):
            self.query = None
        self.failed.emit(error)

    def _discard_typed(self) -> None:
        """Discard typed text that was not searched for."""
        self._typing_pause.stop()
        self.pending_origin = None

    def _replace_text(self) -> None:
        """Show the query of the current step in the field."""
        self._discard_typed()
        state = self.steering.state
        if state is not None and state.text != self.text:
            self.text_replaced.emit(state.text)

    # steps

    def change(self, change: Change) -> None:
        """Change the current step and show its results; waits for a running query.

        Args:
            change: modifies `steering`.

        Raises:
            MemesaeError: the change is not possible.
        """
        if self._request is not None:
            self._pending_changes.append(change)
            return
        change()
        self.unasked = False
        self._step_origin = None
        self._replace_text()
        self._follow()

    def show_step(self) -> None:
        """Show the current step of a timeline that was just restored."""
        self.unasked = False
        self._replace_text()
        self._follow()

    def _follow(self) -> None:
        """Show the results of the current step; if it has a vector, that needs neither model nor features."""
        position, state = self.steering.timeline.position, self.steering.state
        if position is None or state is None:
            return
        self.hits = None
        self.moved.emit()
        if position in self._unsteered_hits:
            self._cancel()
            self._show(self._unsteered_hits[position])
        elif state.start.size:
            self._find(state)
        else:
            self.search_again()

    def _find(self, state: SteeringState) -> None:
        self.hits = None
        session = self._current.session
        if session is not None:
            self._bans_ignored = bool(state.banned) and self.engine is None
            # every step was checked against this library's model when it was made
            finder = self.engine or session
            self._start(partial(_find, finder, state, self._settings.results), self._show)

    def _show(self, hits: Hits) -> None:
        self.hits = hits
        self.found.emit(hits)
        self._painted.start()

    # offers

    def request_preview(self) -> None:
        """Compute the next offer and its look-ahead, unless results that trigger their own are pending."""
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
        """Compute an offer that starts with the features that images share."""
        self._shared = tuple(images)
        self.request_preview()

    def _show_preview(self, preview: OfferPreview) -> None:
        self._shared = ()
        self.preview = preview
        self.previewed.emit(preview)

    # library

    def follow_features(self, ready: bool) -> None:
        """Called when features were loaded (True), or another library was opened whose features are not (False)."""
        if not ready:
            self._reset()
            return
        engine, state = self.engine, self.steering.state
        if engine is not None and self.steering.kind not in (None, *engine.kinds):
            self.steering.kind = None
        if state is not None and state.banned and self._bans_ignored and self._request is None:
            # only now can banned features be found in the results
            self._find(state)
        else:
            self.request_preview()

    def _reset(self) -> None:
        """Reset for another library; typed text without results stays, to be searched for there."""
        self._cancel()
        self._request = None
        self._pending_changes.clear()
        self._steering, self._step_origin = None, None
        self._unsteered_hits.clear()
        self._bans_ignored = False
        self.numbered = ()
        self.hits, self.preview = None, None

    # background tasks

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
            partial(self._deliver_if_newest, self.generation, done),
            partial(self._deliver_if_newest, self.generation, failed),
        )

    def _deliver_if_newest(self, generation: int, deliver: Callable[[T], None], outcome: T) -> None:
        """Deliver a result unless a newer task was started."""
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
