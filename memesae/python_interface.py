"""The Python interface: index, search and steer from scripts and notebooks, with numpy arrays and without Qt.

It is the engine of the commands, so results are theirs:

    import memesae

    with memesae.open("~/Pictures") as library:
        library.index()
        for result in library.search("dog + ./cat.jpg - grass", n=5):
            print(f"{result.score:.3f}", result.path)

Errors that a person can act on are `memesae.base.errors.MemesaeError`, one sentence each. An object may be used
from several threads.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self, cast

import numpy as np
from numpy.typing import NDArray

from memesae.app.engine.engines import InProcessEngine
from memesae.app.engine.requests import Engine
from memesae.app.searched_folder import Result, SearchedFolder
from memesae.app.session import Session
from memesae.app.settings import load
from memesae.base.cancellation import Progress, Token
from memesae.base.paths import home as home_folder
from memesae.embedding.pipeline import IndexReport
from memesae.sae.sparse_autoencoder import Codes

RESULTS = 20
"""Results listed where no number is given, as by the commands."""


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """The vectors of pictures.

    Attributes:
        ids: int64 [n], numbers of the pictures in the library, ascending.
        paths: n files, one for each picture.
        values: float32 [n, d], unit norm up to rounding (they are stored as float16).
        model: id of the model that made them.
    """

    ids: NDArray[np.int64]
    paths: list[Path]
    values: NDArray[np.float32]
    model: str


@dataclass(frozen=True, slots=True, eq=False)
class Feature:
    """A feature of the sparse autoencoder in use.

    Attributes:
        id: its number; `f12` names feature 12 in `PictureLibrary.steer`.
        label: its name, or "unnamed".
        confidence: of the label, 0 to 1.
        rate: share of the library's pictures on which it is active.
        direction: float32 [d], unit norm.
    """

    id: int
    label: str
    confidence: float
    rate: float
    direction: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class OfferedDirection:
    """A direction offered for a query.

    Attributes:
        key: 1 to 9, as in the window.
        id: its name in `PictureLibrary.steer`.
        kind: "feature", "contrast", "word", ...
        label: what is at its "more" end, in words; "" if it has no name.
        opposite: what is at its "less" end; "" if that has no name.
        more: the first pictures after one step along it.
        less: the first pictures after one step the other way.
    """

    key: int
    id: str
    kind: str
    label: str
    opposite: str
    more: list[Path]
    less: list[Path]


@dataclass(frozen=True, slots=True, eq=False)
class SteeredResults:
    """The results of a steered query.

    Attributes:
        results: best first.
        drift: cosine distance between the query and the steered one, 0 to 2.
        vector: float32 [d], the steered query, unit norm.
    """

    results: list[Result]
    drift: float
    vector: NDArray[np.float32]


class PictureLibrary:
    """An open library; made by `memesae.open`. Close it with `close`, or use it in a `with` block.

    A folder that is a part of a library is searched alone, and its pictures alone are counted in what is
    returned; the features are those of the whole library.
    """

    def __init__(self, folder: SearchedFolder, engine: Engine) -> None:
        self._folder = folder
        self._session = folder.session
        self._engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        """Number of pictures that can be searched."""
        return len(self._folder.images())

    def close(self) -> None:
        """Close the library and end the model; closing twice changes nothing."""
        self._folder.close()
        self._engine.close()

    @property
    def model(self) -> str:
        """Id of the model whose vectors the library uses."""
        return self._session.encoder.model.id

    def index(self, progress: Callable[[Progress], None] | None = None) -> IndexReport:
        """Bring the library up to date with its folders; `memesae index`.

        Args:
            progress: called with reports, from this thread or another.

        Returns:
            What was done, with the files that could not be read.

        Raises:
            MemesaeError: the disk is full, another process indexes the library, ...; what was stored stays.
        """
        try:
            return self._session.index(_token(progress))
        finally:
            self._folder.changed()

    def search(self, query: str | NDArray[np.floating], n: int = RESULTS) -> list[Result]:
        """The pictures closest to a query, best first; `memesae search`.

        Args:
            query: in the query language, or a vector [d] of length 1 made by the library's model.
            n: maximum number of results, at least 1.

        Raises:
            QueryError: the query cannot be parsed; has the position of the error.
            MemesaeError: the vector does not fit.
        """
        if isinstance(query, str):
            return self._folder.search(query, _count(n))
        return self._folder.near(query, _count(n))

    def vector(self, query: str) -> NDArray[np.float32]:
        """The unit vector float32 [d] of a query: of words, of a picture (`./cat.jpg`), of a weighted sum.

        Raises:
            QueryError: it cannot be parsed, or has no terms.
        """
        return self._session.vector(query)

    def offer(self, query: str, by: str | None = None) -> list[OfferedDirection]:
        """The directions in which a query can be steered; `memesae offer`.

        Args:
            query: in the query language, with at least one term.
            by: only directions of this kind ("feature", "contrast", "pca", "random", "axis", "word", "tag");
                or one to add: "tag:NAME", "diff:MORE|LESS".

        Raises:
            MemesaeError: the query cannot be parsed, or there are no such directions.
        """
        made, ahead = self._folder.ask(query, Token()).offer(by)
        paths = self._folder.paths_of([*ahead.more.ravel(), *ahead.less.ravel()])
        return [
            OfferedDirection(
                entry.key,
                entry.direction.id,
                entry.direction.source.value,
                entry.direction.label,
                entry.direction.opposite,
                self._listed(ahead.more[row].tolist(), paths),
                self._listed(ahead.less[row].tolist(), paths),
            )
            for row, entry in enumerate(made.entries)
        ]

    @staticmethod
    def _listed(images: Iterable[int], paths: Mapping[int, Path]) -> list[Path]:
        """The files of those images that have one."""
        return [paths[one] for one in images if one in paths]

    def steer(
        self,
        query: str,
        by: Mapping[str, float] | Iterable[tuple[str, float]],
        n: int = RESULTS,
    ) -> SteeredResults:
        """Search with a query that is moved along directions; `memesae steer`.

        Args:
            query: in the query language, with at least one term.
            by: amounts in the directions' own units, by name: {"f12": 1, "c1": -0.5, "tag:holiday": 4,
                "diff:summer|winter": 2}.
            n: maximum number of results, at least 1.

        Raises:
            MemesaeError: the query cannot be parsed, or there is no such direction.
        """
        pairs = cast("Mapping[str, float]", by).items() if isinstance(by, Mapping) else by
        nudges = [*cast("Iterable[tuple[str, float]]", pairs)]
        steered = self._folder.ask(query, Token()).steer(nudges, _count(n))
        return SteeredResults(steered.results, steered.state.drift, steered.state.query)

    def vectors(self) -> Vectors:
        """The vectors of all pictures, by id."""
        paths = self._folder.paths_of(self._folder.images())
        ids = np.array(sorted(paths), np.int64)
        return Vectors(
            ids, [paths[one] for one in ids.tolist()], self._session.store.take(ids), self.model
        )

    def codes(self) -> Codes:
        """The sparse codes of the pictures, a row for each one of `vectors`, in that order.

        Raises:
            NoFeaturesError: there are no features for the library's model.
        """
        view = self._session.features.load(Token())
        return view.codes_of(view.rows_of(self.vectors().ids))

    def features(self) -> list[Feature]:
        """The features of the sparse autoencoder in use, by number.

        Raises:
            NoFeaturesError: there are none for the library's model.
        """
        view = self._session.features.load(Token())
        directions, rates = view.sae.directions, view.catalogue.rate
        return [
            Feature(
                one,
                view.label(one),
                float(view.confidence(one)),
                float(rates[one]),
                directions[one],
            )
            for one in range(len(view))
        ]


def open(  # noqa: A001 - it is called memesae.open
    *folders: str | os.PathLike[str],
    home: str | os.PathLike[str] | None = None,
    model: str | None = None,
    device: str | None = None,
) -> PictureLibrary:
    """Open the library of some folders; one that was never indexed is empty until `PictureLibrary.index`.

    Args:
        folders: at least one; more than one form one library.
        home: the folder of libraries and settings; MEMESAE_HOME or the platform's data folder if None.
        model: the library's model from now on, see `memesae models`; its present one if None.
        device: auto, cpu, cuda or mps; as in the settings if None.

    Raises:
        MemesaeError: a folder does not exist, or the library or its model cannot be used.
        TypeError: no folder is given.
    """
    if not folders:
        raise TypeError("memesae.open needs a folder")
    place = home_folder(None if home is None else os.fspath(home))
    settings = load(place)
    settings.device = device or settings.device
    paths = [Path(one).expanduser() for one in folders]
    engine = InProcessEngine(place)
    session = Session.open(paths, settings, place, model, engine)
    return PictureLibrary(SearchedFolder(session, paths[0] if len(paths) == 1 else None), engine)


def _token(progress: Callable[[Progress], None] | None) -> Token:
    return Token() if progress is None else Token(progress)


def _count(n: int) -> int:
    if n < 1:
        raise ValueError(f"n must be 1 or more, not {n}")
    return n
