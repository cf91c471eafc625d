"""Opens, updates and closes the explanation, and assigns the number keys to its parts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool, SupersedingTask
from memesae.base.cancellation import Token
from memesae.gui.context import WindowContext
from memesae.gui.search.search_state import SearchState
from memesae.gui.steering.steering_panel import SteeringPanel

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.app.steering.explanation_view import ExplanationView
    from memesae.app.steering.steering_engine import SteeringEngine
    from memesae.steering.offer import Offer
    from memesae.steering.searcher import Hits
    from memesae.steering.timeline import SteeringState


class Explainer(QObject):
    """While the explanation is open, the number keys act on its offer."""

    def __init__(self, context: WindowContext, search: SearchState, panel: SteeringPanel) -> None:
        super().__init__(panel)
        self._search = search
        self._panel = panel
        show_error = context.toasts.show_error
        self._task = SupersedingTask(context.tasks, Pool.SEARCH, "explain", show_error)
        self._text = ""
        search.found.connect(self._update)

    @property
    def open(self) -> bool:
        """Whether an explanation is shown."""
        return self._panel.explaining

    def explain(self, images: Sequence[int]) -> None:
        """Explain one image, or compare two."""
        from memesae.steering.offer import Offer

        search = self._search
        engine, state = search.engine, search.steering.state
        if engine is None or state is None or not search.steerable or search.hits is None:
            return
        self._text = state.text
        shown = search.steering.offer if self.open else Offer()
        work = partial(_explain, engine, state, images, search.numbered, shown, search.hits)
        self._task.start(work, self._show)

    def _show(self, view: ExplanationView) -> None:
        self._search.steering.show(view.offer)
        self._panel.show_explanation(view)

    def _update(self) -> None:
        """After a nudge, explain the same images; after another query, close."""
        view, state = self._panel.explanation.view, self._search.steering.state
        if not self.open or view is None:
            return
        if state is not None and state.text == self._text:
            self.explain(view.images)
        else:
            self.close()

    def close(self) -> None:
        """Show the directions again."""
        preview = self._search.preview
        if self.open and preview is not None:
            self._search.steering.show(preview.offer)
            self._panel.show_preview(preview, self._search.steering)


def _explain(
    engine: SteeringEngine,
    state: SteeringState,
    images: Sequence[int],
    numbered: Sequence[int],
    shown: Offer,
    hits: Hits,
    token: Token,
) -> ExplanationView:
    from memesae.app.steering.explanation_view import explain_images

    token.check()
    return explain_images(engine, state, images, numbered, shown, hits)
