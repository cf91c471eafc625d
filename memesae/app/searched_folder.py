"""A folder as a person names it: the library that has it, and searches and steering limited to it.

What commands and the Python interface share. A search imports only what it needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from memesae.app.session import Session
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.library.filters import Filter, includes_missing
from memesae.library.library_registry import find_library
from memesae.library.roots import canonical
from memesae.steering.query.query_model import Term, is_path, render_filter
from memesae.steering.query.query_parser import parse

if TYPE_CHECKING:
    # a search does without steering
    import numpy as np

    from memesae.app.steering.steering_engine import SteeringEngine
    from memesae.base.cancellation import Token
    from memesae.library.library import Library
    from memesae.steering.directions.direction import Direction
    from memesae.steering.offer import LookAhead, Offer
    from memesae.steering.scene import Scene
    from memesae.steering.searcher import Hits
    from memesae.steering.timeline import SteeringState

DIFFERENCE = "diff:"
"""Prefix of a direction between two texts or pictures: diff:MORE|LESS."""
TAG = "tag:"
"""Prefix of a direction towards a tag; repeats steering.directions.tag_directions."""
KINDS = ("feature", "contrast", "pca", "random", "axis", "word", "tag")
"""Values of steering.directions.direction.DirectionKind, without that of a difference."""
PREVIEW_STEP = 1.0
"""Size of the nudge whose results an offer previews."""


class NoLibraryError(MemesaeError):
    """The folder was never indexed."""


def find_indexed(home: Path, folder: Path) -> Library:
    """The library that has this folder.

    Raises:
        NoLibraryError: the folder does not exist, or is not indexed.
    """
    library = find_library(home, folder)
    # the folder of a drive that is away is still the library's
    if not folder.exists() and (library is None or inner_folder(library, folder)):
        if library is not None:
            library.close()
        raise NoLibraryError(
            N_("{folder} does not exist."),
            hint=N_("Check the spelling; if it is on a drive, connect that."),
            folder=folder,
        )
    if library is None:
        raise NoLibraryError(
            N_("{folder} has not been indexed yet."),
            hint=N_("Run: memesae index {folder}"),
            folder=folder,
        )
    return library


def inner_folder(library: Library, folder: Path) -> Path | None:
    """The folder, with links resolved, if it lies within one of the library's that is there; else None."""
    wanted = canonical(folder)
    around = [root for root in library.roots() if wanted.is_relative_to(root.path)]
    inside = any(root.path != wanted and root.path.exists() for root in around)
    return wanted if inside else None


@dataclass(frozen=True, slots=True)
class Result:
    """One picture of a list of results.

    Attributes:
        path: a file that holds it; of copies, the first in the folder that was searched.
        score: dot product with the query's vector and the share of text; None where results have no score
            (the newest pictures, missing ones).
        id: the picture's number in the library.
    """

    path: Path
    score: float | None
    id: int


class SearchedFolder:
    """An open library, searched as a whole or only in a folder that is a part of it.

    Args:
        session: the library.
        folder: one of its folders, or one inside; None for the whole library.
    """

    def __init__(self, session: Session, folder: Path | None) -> None:
        self.session = session
        self._folder = folder
        self._engine: SteeringEngine | None = None

    @cached_property
    def inner(self) -> Path | None:
        """The folder to which searches are limited; None where they concern the whole library."""
        if self._folder is None:
            return None
        return inner_folder(self.session.library, self._folder)

    def within(self, text: str) -> str:
        """The query, limited to the folder where that is only a part of the library.

        Raises:
            QueryError: the query cannot be parsed.
        """
        if self.inner is None:
            return text
        # an incomplete query must not take the filter for its rest
        parse(text)
        return f"{text} {render_filter(self._filters[0])}"

    @cached_property
    def _filters(self) -> tuple[Filter, ...]:
        return () if self.inner is None else (Filter("in", "is", str(self.inner)),)

    def search(self, text: str, limit: int) -> list[Result]:
        """The pictures closest to a query, best first.

        Raises:
            QueryError: the query cannot be parsed.
        """
        hits = self.session.search(self.within(text), limit=limit)
        query = parse(text)
        # the newest pictures and missing ones are listed without scores
        phrases = any((one.kind, one.op) == ("text", "is") for one in query.filters)
        scored = (bool(query.terms) or phrases) and not includes_missing(query.filters)
        return self.results(hits, scored=scored)

    def near(self, vector: np.ndarray, limit: int) -> list[Result]:
        """The pictures closest to a unit vector float32 [d], best first.

        Raises:
            MemesaeError: it is no unit vector of this library's width.
        """
        return self.results(self.session.near(vector, limit, self._filters))

    def results(self, hits: Hits, *, scored: bool = True) -> list[Result]:
        """The hits with a file each; those without a file are left out."""
        paths = self.paths_of(hits.ids)
        return [
            Result(paths[image], float(score) if scored else None, image)
            for image, score in zip(hits.ids.tolist(), hits.scores.tolist(), strict=True)
            if image in paths
        ]

    def paths_of(self, images: Iterable[int]) -> dict[int, Path]:
        """A file of each image that has any; of copies, the first in the folder that is searched."""
        found: dict[int, Path] = {}
        for image, files in self.session.library.files_of([int(one) for one in images]).items():
            paths = [file.path for file in files]
            within = (one for one in paths if self.inner is None or one.is_relative_to(self.inner))
            found[image] = next(within, paths[0])
        return found

    def files(self) -> list[tuple[int, Path]]:
        """The present files in the folder of all pictures that can be searched, each with its picture, by id."""
        ids = self.images().tolist()
        return [
            (image, file.path)
            for image, files in sorted(self.session.library.files_of(ids).items())
            for file in files
            if file.present and (self.inner is None or file.path.is_relative_to(self.inner))
        ]

    def images(self) -> np.ndarray:
        """Ids int64 [n], ascending, of the folder's pictures that can be searched."""
        from memesae.vectors.vector_store import all_ids

        store = self.session.store
        if self.inner is None:
            return all_ids(store)
        wanted = self.session.library.matching(self._filters)
        return wanted[store.has(wanted)]

    def ask(self, text: str, token: Token) -> AskedQuery:
        """Search for a query that is to be steered; loads the features the first time.

        Raises:
            QueryError: it cannot be parsed, or has no terms to steer.
            Cancelled: the token was cancelled.
        """
        from memesae.steering.scene import SCENE_RESULTS

        if self._engine is None:
            self._engine = self.session.load_features(token)
        state = self._engine.start(self.within(text))
        scene = self._engine.scene(state, self._engine.found(state, SCENE_RESULTS))
        return AskedQuery(self, self._engine, state, scene)

    def changed(self) -> None:
        """Load the features anew before the next `ask`, since the library has other pictures now."""
        self._engine = None

    def close(self) -> None:
        """Close the library."""
        self.session.close()


@dataclass(frozen=True, slots=True)
class Steered:
    """The results of a steered query.

    Attributes:
        results: best first.
        state: the query with its nudges.
        clipped: names of the directions whose amount was beyond any effect, with the amount used instead.
        silent: names of the features that no picture of the library shows.
    """

    results: list[Result]
    state: SteeringState
    clipped: dict[str, float]
    silent: set[str]


@dataclass(frozen=True, slots=True, eq=False)
class AskedQuery:
    """A query before any nudge, with its results.

    Attributes:
        folder: where it searches.
        engine: of the library.
        state: the query.
        scene: its first results.
    """

    folder: SearchedFolder
    engine: SteeringEngine
    state: SteeringState
    scene: Scene

    def offer(self, by: str | None = None) -> tuple[Offer, LookAhead]:
        """The directions offered for it, and the images that one step each way would bring.

        Args:
            by: only directions of this kind, one of `KINDS`; or a direction to add, see `direction`.

        Raises:
            MemesaeError: there is no such kind or direction.
        """
        from memesae.steering.directions.direction import DirectionKind

        kind = DirectionKind(by) if by in KINDS else None
        pinned = [self.direction(by)] if by and kind is None else []
        made = self.engine.offer(self.scene, kind, pinned=pinned)
        return made, self.engine.ahead(self.state, made, PREVIEW_STEP)

    def steer(self, nudges: Sequence[tuple[str, float]], limit: int) -> Steered:
        """Search with the query moved along directions, each by an amount in its own units.

        Raises:
            MemesaeError: there is no such direction.
        """
        from memesae.steering.nudges import Nudge

        made = self.engine.offer(self.scene)
        state, clipped, silent = self.state, dict[str, float](), set[str]()
        for name, amount in nudges:
            nudge = Nudge(self.direction(name, made), amount)
            if nudge.clipped is not nudge:
                clipped[name] = nudge.clipped.amount
            if self.engine.is_silent(nudge.direction):
                silent.add(name)
            state = state.plus(nudge)
        hits = self.engine.found(state, limit)
        return Steered(self.folder.results(hits), state, clipped, silent)

    def direction(self, name: str, made: Offer | None = None) -> Direction:
        """The direction with an id, or the difference diff:MORE|LESS.

        Args:
            name: an id, or a difference between two texts or two picture files.
            made: an offer, whose directions may be named too.

        Raises:
            MemesaeError: there is no such direction.
        """
        if not name.startswith(DIFFERENCE):
            return self.engine.direction(name, made)
        more, _, less = name.removeprefix(DIFFERENCE).partition("|")
        if not more.strip() or not less.strip():
            raise MemesaeError(
                N_("“{name}” does not name two things."),
                hint=N_("Write diff:MORE|LESS, with two texts or two picture files."),
                name=name,
            )
        return self.engine.difference(_term(more.strip()), _term(less.strip()))


def _term(text: str) -> Term:
    path = Path(text).expanduser()
    # what is written like a path is one, and an error where it is none that can be opened
    named = path.is_file() or is_path(text)
    return Term(1.0, "image", str(path.absolute())) if named else Term(1.0, "text", text)
