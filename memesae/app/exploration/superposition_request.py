"""The page on why one coordinate is not one thing, made in the engine: its layouts take seconds."""

from __future__ import annotations

from dataclasses import dataclass

from memesae.analysis.superposition import Layout, lay_out
from memesae.analysis.superposition_page import render_superposition
from memesae.app.engine.requests import OnEvent, WorkerContext
from memesae.base.cancellation import Token
from memesae.base.scheduling import LOW_PRIORITY

MARK = "<!-- made by memesae superposition -->"
"""What tells this page from another file."""
THINGS = 12


@dataclass(frozen=True, eq=False)
class SuperpositionPage:
    """The page, and the layouts on it.

    Attributes:
        page: HTML.
        layouts: of the things in 1, 2, 3 and more dimensions.
    """

    page: str
    layouts: tuple[Layout, ...]


def superposition_page(things: int, seed: int, token: Token) -> SuperpositionPage:
    """Lay out a number of things, at least two, in growing spaces."""
    layouts: list[Layout] = []
    for one in range(max(2, things)):
        token.check()
        layouts.append(lay_out(max(2, things), one + 1, seed=seed))
    return SuperpositionPage(render_superposition(layouts) + MARK, tuple(layouts))


@dataclass(frozen=True, slots=True)
class MakeSuperpositionPage:
    """Make the page in the engine; it is the same for every library, so none is opened."""

    things: int = THINGS
    seed: int = 0
    steps_back: int = LOW_PRIORITY

    def run(self, context: WorkerContext, token: Token, on_event: OnEvent) -> str:
        """The page. Raises Cancelled if the token was cancelled."""
        return superposition_page(self.things, self.seed, token).page
