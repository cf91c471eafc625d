"""The page on why one coordinate is not one thing, made in the engine: its layouts take seconds."""

from __future__ import annotations

from dataclasses import dataclass

from memesae.analysis.superposition import Layout, lay_out
from memesae.analysis.superposition_page import render_superposition
from memesae.app.exploration.analysed_library import AnalysedLibrary
from memesae.base.cancellation import Token

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
class AskSuperposition:
    """How do more things than dimensions share a space?"""

    things: int = THINGS
    seed: int = 0

    def answer(self, library: AnalysedLibrary, token: Token) -> str:
        """See `Question`; the page, which says nothing of this library."""
        return superposition_page(self.things, self.seed, token).page
