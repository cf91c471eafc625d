"""An open library with its operations; independent of the window. A search imports only what it needs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from memesae.app.engine.engines import InProcessEngine
from memesae.app.engine.run_requests import EncoderSource, IndexLibrary, ReadText
from memesae.app.results.found_words import FoundWords, found_words
from memesae.app.settings import Settings
from memesae.app.vector_engine import choose_engine, open_store
from memesae.base.cancellation import Throttle, Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.embedding.model_catalogue import ENGLISH, resolve
from memesae.library.database import index_lock
from memesae.library.filters import Filter
from memesae.library.library import Library
from memesae.library.library_registry import find_or_create
from memesae.library.recovery import keep_copy
from memesae.library.thumbnails import Thumbnails
from memesae.steering.query.query_language import ForeignWords, english_words, foreign_words
from memesae.steering.query.query_parser import parse
from memesae.steering.resolve import as_typed
from memesae.steering.searcher import Hits, Preference, Searcher
from memesae.steering.text_scoring import searched_text
from memesae.vectors.vector_store import EngineError, VectorStore

if TYPE_CHECKING:
    from memesae.app.engine.requests import Engine
    from memesae.app.exploration.property_term import PropertyVectors
    from memesae.app.exploration.shown_images import ShownImages
    from memesae.app.features.library_features import Features
    from memesae.app.results.library_facts import LibraryFacts
    from memesae.app.steering.steering_engine import Instruments, SteeringEngine
    from memesae.embedding.pipeline import IndexReport
    from memesae.ocr.ocr_run import OcrReport
    from memesae.steering.timeline import SteeringState

REFRESH_SECONDS = 1.0
"""How often new images are made searchable while indexing: each time costs some milliseconds."""
UNIT_TOLERANCE = 0.01
"""How far the length of a given vector may be from 1: those stored as halves are off by a thousandth."""


def _ignore() -> None:
    """The default `stored` callback: does nothing."""


class Session:
    """A library with its vectors and their model. Methods may be called from any thread.

    Attributes:
        engine: runs its long requests.
    """

    def __init__(
        self,
        library: Library,
        settings: Settings,
        home: Path,
        model: str | None = None,
        engine: Engine | None = None,
    ) -> None:
        self.library = library
        self.settings = settings
        self.home = home
        name = model or str(library.setting("model", settings.model))
        self.engine = engine or InProcessEngine(home)
        self.encoder = EncoderSource(name, device=settings.device, home=home, engine=self.engine)
        self.thumbnails = Thumbnails.of(library)
        self.store = open_store(library, self.encoder.model.id)
        self._wire()

    def _wire(self) -> None:
        library, settings, home = self.library, self.settings, self.home
        self._features = cache(
            partial(_features, library, self.store, self.encoder, home, self.engine)
        )
        self._searcher = Searcher(
            self.store,
            library,
            self.encoder.get,
            # not the session itself: a reference cycle would keep its vectors in memory after it is closed
            partial(_feature, self._features),
            lambda: settings.words_count,
            property_=partial(
                _property, cache(partial(_properties, self._features, self.store, self.encoder))
            ),
            showing=partial(
                _showing,
                cache(partial(_shown_images, self._features, self.store, self.encoder.model.id)),
            ),
            words=english_words if self.english_only else as_typed,
        )
        self._instruments: Instruments | None = None
        self._steering_engine: SteeringEngine | None = None
        self._facts: LibraryFacts | None = None

    @classmethod
    def open(
        cls,
        folders: Sequence[Path],
        settings: Settings,
        home: Path,
        model: str | None = None,
        engine: Engine | None = None,
    ) -> Session:
        """Open the library of these folders, or create it.

        Args:
            folders: its roots; new ones are added.
            settings: the user's settings.
            home: the folder of all libraries.
            model: the library's model from now on; None for its current model or that of the settings.
            engine: runs long requests and keeps the model loaded, also for libraries opened later;
                None to run in this process.

        Raises:
            MemesaeError: the library or its model cannot be used.
        """
        session = cls(find_or_create(home, folders), settings, home, model, engine)
        # stored only after the model was resolved
        session.library.set_setting("model", session.encoder.model.name)
        return session

    def another(self, library: Library) -> Session:
        """A session on another library, with the same settings and engine."""
        return Session(library, self.settings, self.home, engine=self.engine)

    def matching(self, filters: Sequence[Filter]) -> np.ndarray:
        """Ids int64 [n], ascending, of the images that pass the filters.

        Raises:
            MemesaeError: a filter names a feature that there is not.
        """
        return self._searcher.matching(filters)

    @property
    def english_only(self) -> bool:
        """Whether the library's model is known to understand English and no other language."""
        return self.encoder.model.languages == ENGLISH

    def foreign_words(self, text: str) -> ForeignWords | None:
        """What is to be said of a query in another language than the model's; None if there is nothing.

        Raises:
            QueryError: the query cannot be parsed.
        """
        return foreign_words(parse(text)) if self.english_only else None

    @property
    def features(self) -> Features:
        """The library's features."""
        return self._features()

    def search(self, text: str, results: Sequence[int] = (), limit: int | None = None) -> Hits:
        """The images closest to a query in the query language.

        Args:
            text: the query; empty for the newest images.
            results: ids of the images on screen, which `#1` and so on refer to.
            limit: maximum number of results; that of the settings if None.

        Raises:
            QueryError: the query cannot be parsed; has the position of the error.
        """
        return self._searcher.search(text, limit or self.settings.results, results)

    def use_engine(self, address: str) -> None:
        """Let a vector engine search, or "local" for this machine; the features must be loaded anew.

        Raises:
            EngineError: it is no address, or the engine is away; what searched before goes on.
        """
        self.store = choose_engine(self.library, self.encoder.model.id, address)
        self._wire()

    @property
    def preference(self) -> Preference | None:
        """What the person likes, where it counts in searches; set by the window alone."""
        return self._searcher.preference

    @preference.setter
    def preference(self, preference: Preference | None) -> None:
        self._searcher.preference = preference

    def near(self, vector: np.ndarray, limit: int, filters: Sequence[Filter] = ()) -> Hits:
        """The images closest to a unit vector [d] that pass the filters.

        Raises:
            MemesaeError: it is no unit vector of this library's width.
        """
        asked = np.asarray(vector, np.float32)
        length = float(np.linalg.norm(asked))
        # not a number compares as false
        if asked.shape != (self.store.width,) or not abs(length - 1) <= UNIT_TOLERANCE:
            raise MemesaeError(
                N_("A query vector has {width} numbers and length 1, not {shape} and {length}."),
                hint=N_("Divide it by its length; vectors of other models do not fit."),
                width=self.store.width,
                shape=" × ".join(map(str, asked.shape)) or "1",
                length=f"{length:.3f}",
            )
        return self._searcher.near(asked, limit, filters)

    def vector(self, text: str) -> np.ndarray:
        """The unit vector float32 [d] of a query with at least one term.

        Raises:
            QueryError: it cannot be parsed, or has no terms.
        """
        return self._searcher.vector(text)

    def expect(self, state: SteeringState) -> None:
        """Check that a state was made with this library's model.

        Raises:
            MemesaeError: it was made with another model.
        """
        if state.start.size != self.store.width:
            raise MemesaeError(
                N_("This search was made with another model."),
                hint=N_("It can be used in a library that was indexed with that model."),
            )

    def found(self, state: SteeringState, limit: int) -> Hits:
        """The results of a steering state; before the features are loaded, its bans are ignored.

        Raises:
            MemesaeError: the state was made with another model.
        """
        self.expect(state)
        if self._steering_engine is not None:
            return self._steering_engine.found(state, limit)
        return self._searcher.found(parse(state.text), state.query, limit, state.drift)

    def index(
        self,
        token: Token,
        stored: Callable[[], None] = _ignore,
        unsettled: Collection[Path] = (),
    ) -> IndexReport:
        """Update the library from its folders; it stays searchable meanwhile.

        Args:
            token: pauses and cancels the run and receives its progress.
            stored: called about every second when new images are searchable.
            unsettled: files still being written, left for the next run.
        """
        throttle = Throttle(REFRESH_SECONDS)

        def refresh(_: object) -> None:
            if throttle.due():
                with suppress(EngineError):
                    self.store.grow()
                stored()

        run = IndexLibrary(
            self.library.directory, self.encoder.model.name, self.encoder.device, unsettled
        )
        try:
            report = self.engine.do(run, token, refresh)
        finally:
            # a cancelled run has stored finished batches, too
            away = self.catch_up()
            stored()
        return replace(report, notes=[*self.library.notes, *report.notes, *away])

    def index_with_ray(
        self, token: Token, address: str | None = None, shards: Path | None = None
    ) -> IndexReport:
        """Update the library from its folders and addresses with the workers of a Ray cluster.

        Args:
            token: pauses and cancels the run and receives its progress.
            address: of the cluster; None to start one on this machine.
            shards: where the vectors are written as Parquet files, too; None for beside the database.

        Raises:
            MemesaeError: Ray is not installed or out of reach, an address cannot be read, ...
        """
        from memesae.embedding.ray_run import Plan, index_with_ray

        plan = Plan(self.encoder.model, self.encoder.device, self.home, address, shards)
        try:
            with index_lock(self.library.directory):
                report = index_with_ray(self.library, plan, self.thumbnails, token)
        finally:
            away = self.catch_up()
        return replace(report, notes=[*self.library.notes, *report.notes, *away])

    def catch_up(self) -> list[Message]:
        """Let searches find what is in the library now, and nothing else; returns what to say where an engine is away.

        What is stored does not depend on an engine: it is sent there with the next run.
        """
        try:
            self.store.sync()
            self.store.save()
        except EngineError as error:
            return [error.message]
        return []

    def run_ocr(
        self,
        token: Token,
        stored: Callable[[], None] = _ignore,
        *,
        workers: int | None = None,
    ) -> OcrReport:
        """Run OCR on all pictures without results; the library stays searchable meanwhile.

        Args:
            token: pauses, stops and watches the run.
            stored: called about every second when more text is searchable.
            workers: number of OCR processes; half the cores if None.
        """
        from memesae.ocr.ocr_run import half_of_the_cores

        throttle = Throttle(REFRESH_SECONDS)

        def refresh(_: object) -> None:
            if throttle.due():
                stored()

        run = ReadText(
            self.library.directory, workers or half_of_the_cores(), self.encoder.model.id
        )
        return self.engine.do(run, token, refresh)

    @property
    def has_words(self) -> bool:
        """Whether any picture was processed by OCR."""
        return self.library.recognised_text.read > 0

    def found_words(self, text: str, images: Sequence[int]) -> dict[int, FoundWords]:
        """The matches of a query in the text of images; images without matches are left out."""
        mixing = self.settings.words_count > 0
        return found_words(
            self.library.recognised_text, searched_text(parse(text), mixing=mixing), images
        )

    def change_model(self, name: str, token: Token) -> None:
        """Encode every image with another model; the current one stays in use until that is complete.

        The new model is used from the next time the library is opened. An interrupted change resumes later.

        Args:
            name: of the model, see `memesae models`.
            token: cancels the download and the run and receives their progress.

        Raises:
            MemesaeError: the model is not available; the library keeps its current one.
            Cancelled: the token was cancelled.
        """
        other = resolve(name, self.home)
        self.engine.do(
            IndexLibrary(self.library.directory, other.name, self.settings.device, another=True),
            token,
        )
        self.library.set_setting("model", other.name)

    def load_features(self, token: Token) -> SteeringEngine:
        """Load or update the features and the steering engine; takes seconds the first time.

        A library without features can be steered by other kinds of directions.

        Raises:
            Cancelled: the token was cancelled.
        """
        from memesae.app.features.features_in_use import NoFeaturesError
        from memesae.app.steering.steering_engine import Instruments
        from memesae.sae.word_classifiers import open_word_classifiers

        try:
            view = self.features.load(token)
        except NoFeaturesError:
            view = None
        self._instruments = Instruments.measure(
            view,
            self.store.snapshot()[1],
            open_word_classifiers(self.encoder.model.id),
            self.library.directory / "features" / "library-shape.safetensors",
        )
        self._steering_engine = self._make_steering_engine(self._instruments)
        return self._steering_engine

    def refresh_feature_names(self) -> SteeringEngine | None:
        """Rebuild the steering engine with the current feature names, keeping all measurements."""
        view = self.features.view
        if self._instruments is not None and view is not None:
            self._instruments = replace(self._instruments, view=view)
            self._steering_engine = self._make_steering_engine(self._instruments)
        return self._steering_engine

    def _make_steering_engine(self, instruments: Instruments) -> SteeringEngine:
        from memesae.app.steering.steering_engine import SteeringEngine

        tags = self.library.tags
        return SteeringEngine(self.store, self._searcher, instruments, tags.images_by_tag)

    @property
    def steering_engine(self) -> SteeringEngine | None:
        """The steering engine; None until `load_features` has run."""
        return self._steering_engine

    def facts(self, token: Token, *, image_facts: bool = False) -> LibraryFacts:
        """The data about all images for laying out results.

        Args:
            token: cancels the work.
            image_facts: also date, size, name and folder of the images.

        Raises:
            Cancelled: the token was cancelled.
        """
        from memesae.app.results.library_facts import gather_facts

        self._facts = gather_facts(
            self.library, self.store, token, image_facts=image_facts, before=self._facts
        )
        return self._facts

    def backfill_hashes(self, token: Token) -> int:
        """Hash pictures indexed before near-duplicates were supported; returns how many there were.

        Raises:
            Cancelled: the token was cancelled.
        """
        from memesae.app.results.near_duplicates import backfill_hashes

        return backfill_hashes(self.library, self.thumbnails, token)

    def similarity(self, ids: Sequence[int], to: Sequence[int]) -> np.ndarray:
        """The cosine of images [n] to the mean of some others, float32 [n]."""
        mean = self.store.take(np.array(to, np.int64)).sum(axis=0)
        length = float(np.linalg.norm(mean))
        return self.store.take(np.array(ids, np.int64)) @ (mean / max(length, 1e-9))

    def thumbnail(self, image: int) -> bytes | None:
        """The thumbnail of an image as JPEG bytes; None if it does not exist and cannot be created."""
        return self.thumbnails.ensure(self.library, image)

    def speed_up(self, token: Token) -> None:
        """Build the indexes that make searches of a large library fast; searching continues meanwhile.

        Raises:
            Cancelled: the token was cancelled.
        """
        self.store.build_indexes(token)

    def close(self) -> None:
        """Close the files; everything is already stored, and a copy of what the person said is kept."""
        with suppress(MemesaeError):
            keep_copy(self.library)
        self.library.close()


def _features(
    library: Library, store: VectorStore, encoder: EncoderSource, home: Path, engine: Engine
) -> Features:
    from memesae.app.features.library_features import Features

    return Features(library, store, encoder, home, engine)


def _shown_images(
    of_library: Callable[[], Features], store: VectorStore, model: str
) -> ShownImages:
    from memesae.app.exploration.shown_images import ShownImages

    return ShownImages(of_library(), store, model)


def _showing(shown: Callable[[], ShownImages], name: str) -> np.ndarray:
    """The images that show a feature by its number or name, for a `has:` filter."""
    return shown().of(name)


def _feature(of_library: Callable[[], Features], name: str) -> np.ndarray:
    """The direction of a feature by its number or name, for a `feature:` term."""
    features = of_library()
    view = features.view or features.load(Token())
    return view.sae.directions[view.named(name)]


def _properties(
    of_library: Callable[[], Features], store: VectorStore, encoder: EncoderSource
) -> PropertyVectors:
    from memesae.app.exploration.property_term import PropertyVectors

    return PropertyVectors(of_library(), store, encoder.get)


def _property(properties: Callable[[], PropertyVectors], value: str) -> np.ndarray:
    """The direction of a property, for a `property:` term."""
    return properties().of(value)
