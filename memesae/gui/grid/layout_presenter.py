"""Lays out the results with the current options, and again when data about the library arrives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.app.results.layout_options import LayoutOptions, SortOrder
from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.search.search_state import SearchState
from memesae.library.filters import includes_missing
from memesae.steering.query.query_parser import parse

if TYPE_CHECKING:
    import numpy as np

    from memesae.app.results.library_facts import LibraryFacts
    from memesae.app.session import Session
    from memesae.steering.searcher import Hits


class LayoutPresenter(QObject):
    """Holds the hits, the data about the library, and the layout options.

    Steering does not depend on the layout: look-ahead and offers use the hits themselves.

    Attributes:
        laid_out: the grid shows another layout.
        options_changed: the user changed the options (LayoutOptions).
    """

    laid_out = Signal()
    options_changed = Signal(object)

    def __init__(
        self,
        context: WindowContext,
        search: SearchState,
        model: ResultsModel,
        view: GridView,
        options: LayoutOptions,
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
        self.options = options
        context.current.changed.connect(self._another_library)
        search.found.connect(self.show)

    @property
    def steered(self) -> bool:
        """Whether the query is nudged."""
        state = self._search.steering.state
        return state is not None and bool(state.nudges)

    # layout

    def show(self, hits: Hits) -> None:
        """Show the results of the current step, scrolled to the top.

        What nobody asked for leaves selection and scroll position as they were.

        Args:
            hits: best first.
        """
        state = self._search.steering.state
        before = self._view.view_state() if self._search.unasked else None
        self._hits = hits
        # deleted pictures are shown only if the query asks for them
        self._with_gone = state is not None and includes_missing(parse(state.text).filters)
        self._similarity = None
        # expanded groups are collapsed with new results
        self.options = replace(self.options, expanded=frozenset())
        self._lay_out()
        if before is not None and (before.selected or before.top is not None):
            # selected or scrolled to while the search was running
            self._view.restore(before)
        else:
            self._view.scrollToTop()
        if self._view.hasFocus() and self._model.rowCount() and self._view.current_row() < 0:
            self._view.go_to(0)
        self._compare()

    def change(self, options: LayoutOptions, examples: Sequence[int] = ()) -> None:
        """Change the layout options; the selection is kept.

        Args:
            options: the new options.
            examples: the images to compare with, for `SortOrder.SIMILARITY`.
        """
        self.options = options
        if options.order is SortOrder.SIMILARITY and examples:
            self._examples, self._similarity = tuple(examples), None
        self.options_changed.emit(options)
        self.refresh()
        self._compare()
        if options.needs_image_facts and (self._facts is None or self._facts.image_facts is None):
            self.gather_facts()

    def refresh(self) -> None:
        """Lay out the same hits again, keeping selection and scroll position."""
        if self._hits is not None:
            state = self._view.view_state()
            self._lay_out()
            self._view.restore(state)

    def toggle_group(self, row: int) -> None:
        """Expand or collapse the near-duplicates of the picture in a row."""
        lead = int(self._model.shown.leads[row])
        group = self._known_facts().group_of(lead)
        self.change(self.options.toggled(lead, frozenset(group) - {lead}))
        at = self._model.row_of(lead)
        if at is not None and self._view.current_row() < 0:
            self._view.go_to(at)

    def _lay_out(self) -> None:
        from memesae.app.results.result_layout import lay_out

        hits = self._hits
        if hits is None:
            return
        # what is relevant is measured by the words; a steered search leads away from them
        options = replace(self.options, show_cutoff=self.options.show_cutoff and not self.steered)
        shown = lay_out(
            hits, self._known_facts(), options, self._similarity, show_gone=self._with_gone
        )
        self._model.show_layout(shown)
        self.laid_out.emit()

    def _another_library(self) -> None:
        self._facts, self._hits, self._similarity = None, None, None
        self._examples = ()
        if self.options.order is SortOrder.SIMILARITY:
            self.options = replace(self.options, order=SortOrder.RELEVANCE)
        self._model.clear()

    # data about the library

    def _known_facts(self) -> LibraryFacts:
        from memesae.app.results.library_facts import LibraryFacts

        return self._facts or LibraryFacts.nothing()

    def gather_facts(self) -> None:
        """Gather data about the library, then hash pictures indexed by older versions."""
        session = self._current.session
        if session is not None:
            work = partial(_gather, session, self.options.needs_image_facts)
            self._tasks.start(Pool.DISK, work, done=self._facts_gathered, replaces="facts")

    def _facts_gathered(self, facts: LibraryFacts) -> None:
        self._facts = facts
        self.refresh()
        session = self._current.session
        if session is not None:
            work = partial(_backfill, session)
            self._tasks.start(Pool.DISK, work, done=self._hashes_added, replaces="hashes")

    def _hashes_added(self, added: int) -> None:
        if added:
            self.gather_facts()

    def _compare(self) -> None:
        """Compute similarities to the examples."""
        session, hits = self._current.session, self._hits
        needed = self.options.order is SortOrder.SIMILARITY and self._similarity is None
        if needed and session is not None and hits is not None and self._examples:
            work = partial(_compare, session, hits, self._examples)
            self._tasks.start(Pool.SEARCH, work, done=self._compared, replaces="compare")

    def _compared(self, found: tuple[Hits, np.ndarray]) -> None:
        hits, similarity = found
        if hits is self._hits:
            self._similarity = similarity
            self.refresh()


def _gather(session: Session, image_facts: bool, token: Token) -> LibraryFacts:
    return session.facts(token, image_facts=image_facts)


def _backfill(session: Session, token: Token) -> int:
    return session.backfill_hashes(token)


def _compare(
    session: Session, hits: Hits, examples: Sequence[int], token: Token
) -> tuple[Hits, np.ndarray]:
    token.check()
    return hits, session.similarity(hits.ids.tolist(), examples)
