"""Lays out what was found as the person wishes, and again when more is known about the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.app.results.result_layout import LayoutOptions, SortOrder
from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.search.search_state import SearchState
from memesae.library.filters import asks_for_gone
from memesae.steering.query.query_parser import parse

if TYPE_CHECKING:
    import numpy as np

    from memesae.app.results.library_facts import LibraryFacts
    from memesae.app.session import Session
    from memesae.steering.searcher import Hits


class LayoutPresenter(QObject):
    """Keeps what was found, what is known about it, and how it is to be shown.

    Steering never sees what comes of it: look-ahead and offer go by the hits themselves.

    Attributes:
        arranged: the grid shows something else.
        wished: the person wants it otherwise (Wish).
    """

    arranged = Signal()
    wished = Signal(object)

    def __init__(
        self,
        context: WindowContext,
        search: SearchState,
        model: ResultsModel,
        view: GridView,
        wish: LayoutOptions,
    ) -> None:
        super().__init__(view)
        self._search = search
        self._model = model
        self._view = view
        self._current = context.current
        self._tasks = context.tasks
        self._facts: LibraryFacts | None = None
        self._hits: Hits | None = None
        self._with_gone = False
        self._examples: tuple[int, ...] = ()
        self._similarity: np.ndarray | None = None
        self.wish = wish
        context.current.changed.connect(self._another_library)
        search.found.connect(self.show)

    # what is shown

    def show(self, hits: Hits) -> None:
        """Show what the present step found, from the top.

        Args:
            hits: best first.
        """
        state = self._search.steering.state
        self._hits = hits
        # pictures whose files were deleted are shown where they are asked for
        self._with_gone = state is not None and asks_for_gone(parse(state.text).filters)
        self._similarity = None
        # what is opened belongs to the results it was opened in
        self.wish = replace(self.wish, opened=frozenset())
        self._arrange()
        self._view.scrollToTop()
        if self._view.hasFocus() and self._model.rowCount():
            self._view.go_to(0)
        self._compare()

    def change(self, wish: LayoutOptions, examples: Sequence[int] = ()) -> None:
        """Show the same otherwise; what is selected stays selected.

        Args:
            wish: how.
            examples: the images to sort by likeness to, where that is wished.
        """
        self.wish = wish
        if wish.order is SortOrder.SIMILARITY and examples:
            self._examples, self._similarity = tuple(examples), None
        self.wished.emit(wish)
        self.again()
        self._compare()
        if wish.needs_places and (self._facts is None or self._facts.places is None):
            self.learn()

    def again(self) -> None:
        """Lay out the same anew, leaving everything where it was."""
        if self._hits is not None:
            place = self._view.place()
            self._arrange()
            self._view.restore(place)

    def turn(self, row: int) -> None:
        """Show or hide the near-duplicates of the picture in a row."""
        lead = int(self._model.shown.leads[row])
        group = self._known().group_of(lead)
        self.change(self.wish.turned(lead, frozenset(group) - {lead}))
        at = self._model.row_of(lead)
        if at is not None and self._view.current_row() < 0:
            self._view.go_to(at)

    def _arrange(self) -> None:
        from memesae.app.results.result_layout import lay_out

        hits = self._hits
        if hits is None:
            return
        shown = lay_out(hits, self._known(), self.wish, self._similarity, show_gone=self._with_gone)
        self._model.show_arranged(shown)
        self.arranged.emit()

    def _another_library(self) -> None:
        self._facts, self._hits, self._similarity = None, None, None
        self._examples = ()
        if self.wish.order is SortOrder.SIMILARITY:
            self.wish = replace(self.wish, order=SortOrder.RELEVANCE)
        self._model.clear()

    # what is known

    def _known(self) -> LibraryFacts:
        from memesae.app.results.library_facts import LibraryFacts

        return self._facts or LibraryFacts.nothing()

    def learn(self) -> None:
        """Gather what is known about the library now; then look at what nobody looked at before."""
        session = self._current.session
        if session is not None:
            work = partial(_gather, session, self.wish.needs_places)
            self._tasks.start(Pool.DISK, work, done=self._learnt, replaces="facts")

    def _learnt(self, facts: LibraryFacts) -> None:
        self._facts = facts
        self.again()
        session = self._current.session
        if session is not None:
            work = partial(_fill, session)
            self._tasks.start(Pool.DISK, work, done=self._filled, replaces="likenesses")

    def _filled(self, added: int) -> None:
        if added:
            self.learn()

    def _compare(self) -> None:
        """Compare what was found with the pictures to sort by."""
        session, hits = self._current.session, self._hits
        sought = self.wish.order is SortOrder.SIMILARITY and self._similarity is None
        if sought and session is not None and hits is not None and self._examples:
            work = partial(_compare, session, hits, self._examples)
            self._tasks.start(Pool.SEARCH, work, done=self._compared, replaces="compare")

    def _compared(self, found: tuple[Hits, np.ndarray]) -> None:
        hits, similarity = found
        if hits is self._hits:
            self._similarity = similarity
            self.again()


def _gather(session: Session, places: bool, token: Token) -> LibraryFacts:
    return session.facts(token, places=places)


def _fill(session: Session, token: Token) -> int:
    return session.fill_likenesses(token)


def _compare(
    session: Session, hits: Hits, examples: Sequence[int], token: Token
) -> tuple[Hits, np.ndarray]:
    token.check()
    return hits, session.similarity(hits.ids.tolist(), examples)
