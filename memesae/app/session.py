"""One open library, and all that can be asked of it; without a window and without torch at first."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from memesae.app.engine.engines import InProcessEngine
from memesae.app.engine.requests import Engine
from memesae.app.engine.run_requests import EncoderSource, Indexing, ReadingWords
from memesae.app.features.features_in_use import NoFeaturesError
from memesae.app.features.library_features import Features
from memesae.app.results.found_words import FoundWords, found_words
from memesae.app.results.library_facts import LibraryFacts, gather_facts
from memesae.app.results.near_duplicates import backfill_hashes
from memesae.app.settings import Settings
from memesae.app.steering.steering_engine import Instruments, SteeringEngine
from memesae.base.cancellation import Throttle, Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.embedding.model_catalogue import resolve
from memesae.embedding.pipeline import IndexReport
from memesae.library.library import Library
from memesae.library.library_registry import find_or_create
from memesae.library.thumbnails import Thumbnails
from memesae.ocr.ocr_run import WordsReport, modest_workers
from memesae.steering.query.query_parser import parse
from memesae.steering.searcher import Hits, Searcher
from memesae.steering.text_scoring import sought
from memesae.steering.timeline import SteeringState
from memesae.vectors.vector_store import VectorStore

SECONDS_BETWEEN_NEWS = 1.0
"""How often, while indexing, new images are made searchable: each time costs some milliseconds."""


def _nobody() -> None:
    """The listener of an index run that nobody searches meanwhile."""


class Session:
    """A library with its vectors and the model that made them. Methods may be called from any thread."""

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
        self._engine = engine or InProcessEngine(home)
        self.encoder = EncoderSource(name, device=settings.device, home=home, engine=self._engine)
        self.thumbnails = Thumbnails.of(library)
        self.store = VectorStore.open(library, self.encoder.model.id)
        self.features = Features(library, self.store, self.encoder, home, self._engine)
        self._searcher = Searcher(
            self.store,
            library,
            self.encoder.get,
            # not the session itself: a ring of references would keep its vectors after it is closed
            partial(_feature, self.features),
            lambda: settings.words_count,
        )
        self._instruments: Instruments | None = None
        self._steering_engine: SteeringEngine | None = None

    @classmethod
    def open(
        cls,
        folders: Sequence[Path],
        settings: Settings,
        home: Path,
        model: str | None = None,
        engine: Engine | None = None,
    ) -> "Session":
        """Open the library of these folders, a new one where there is none yet.

        Args:
            folders: its roots; more of them than before are added.
            settings: the person's.
            home: where libraries lie.
            model: from now on this library's model; the one it had, or the settings', where None.
            engine: does the long runs and keeps the loaded model, also for the libraries opened after this
                one; in this process where None.

        Raises:
            MemesaeError: the library or its model cannot be used; says why and what to do.
        """
        session = cls(find_or_create(home, folders), settings, home, model, engine)
        # told to the library once the model is known to exist
        session.library.set_setting("model", session.encoder.model.name)
        return session

    def search(self, text: str, results: Sequence[int] = (), limit: int | None = None) -> Hits:
        """The images closest to a query in the search field's language.

        Args:
            text: the query; empty for the newest images.
            results: image ids now on the screen, which `#1` and so on refer to.
            limit: how many at most; the settings' number where None.

        Raises:
            QueryError: the query cannot be understood; points at the character.
        """
        return self._searcher.search(text, limit or self.settings.results, results)

    def expect(self, state: SteeringState) -> None:
        """Check that a state from elsewhere is about vectors of this library's model.

        Raises:
            MemesaeError: another model made it.
        """
        if state.start.size != self.store.width:
            raise MemesaeError(
                N_("This search was made with another model."),
                hint=N_("It can be used in a library that was indexed with that model."),
            )

    def found(self, state: SteeringState, limit: int) -> Hits:
        """What a steering state finds; before there is anything to steer with too, all but its bans.

        Raises:
            MemesaeError: the state is of another model.
        """
        self.expect(state)
        if self._steering_engine is not None:
            return self._steering_engine.found(state, limit)
        return self._searcher.found(parse(state.text), state.query, limit)

    def index(
        self,
        token: Token,
        stored: Callable[[], None] = _nobody,
        unsettled: Collection[Path] = (),
    ) -> IndexReport:
        """Bring the library up to date with its folders; searchable while it runs.

        Args:
            token: pauses, stops and watches the run.
            stored: told, every second or so, that new images can be found.
            unsettled: files that are being written, left for the next run.
        """
        news = Throttle(SECONDS_BETWEEN_NEWS)

        def keep(_: object) -> None:
            if news.due():
                self.store.grow()
                stored()

        run = Indexing(self.library.place, self.encoder.model.name, self.encoder.device, unsettled)
        try:
            return self._engine.do(run, token, keep)
        finally:
            # a stopped run too has stored what it finished
            self.store.sync()
            self.store.save()
            stored()

    def read_words(
        self,
        token: Token,
        stored: Callable[[], None] = _nobody,
        *,
        workers: int | None = None,
    ) -> WordsReport:
        """Read the words in all pictures that were not read yet; searchable while it runs.

        Args:
            token: pauses, stops and watches the run.
            stored: told, every second or so, that more words can be found.
            workers: how many cores read; half of them where None.
        """
        news = Throttle(SECONDS_BETWEEN_NEWS)

        def keep(_: object) -> None:
            if news.due():
                stored()

        run = ReadingWords(self.library.place, workers or modest_workers())
        return self._engine.do(run, token, keep)

    @property
    def has_words(self) -> bool:
        """Whether the words in any picture were read."""
        return self.library.words.read > 0

    def found_words(self, text: str, images: Sequence[int]) -> dict[int, FoundWords]:
        """Where the words that a query looks for stand in images; an image without any is left out."""
        mixing = self.settings.words_count > 0
        return found_words(self.library.words, sought(parse(text), mixing=mixing), images)

    def change_model(self, name: str, token: Token) -> None:
        """Have every image's vector by another model; the present one serves until all are there.

        From the next opening on the library is searched with it. A stopped change goes on later.

        Args:
            name: the model's, see `memesae models`.
            token: stops and watches the download and the run.

        Raises:
            MemesaeError: the model cannot be had; the library keeps the one it has.
            Cancelled: the token was cancelled.
        """
        other = resolve(name, self.home)
        self._engine.do(
            Indexing(self.library.place, other.name, self.settings.device, another=True), token
        )
        self.library.set_setting("model", other.name)

    def load_features(self, token: Token) -> SteeringEngine:
        """Bring the features up to date, and what steering by them needs; seconds the first time.

        A library without features can be steered all the same, by the other kinds of directions.

        Raises:
            Cancelled: the token was cancelled.
        """
        try:
            view = self.features.load(token)
        except NoFeaturesError:
            view = None
        self._instruments = Instruments.measure(view, self.store.matrix())
        self._steering_engine = SteeringEngine(self.store, self._searcher, self._instruments)
        return self._steering_engine

    def tell_features_anew(self) -> SteeringEngine | None:
        """Steer by what the features are called now; what was measured on them stays."""
        view = self.features.view
        if self._instruments is not None and view is not None:
            self._instruments = replace(self._instruments, view=view)
            self._steering_engine = SteeringEngine(self.store, self._searcher, self._instruments)
        return self._steering_engine

    @property
    def steering_engine(self) -> SteeringEngine | None:
        """What steers; None until `load_features` has run."""
        return self._steering_engine

    def facts(self, token: Token, *, places: bool = False) -> LibraryFacts:
        """What is known about all images that lays results out.

        Args:
            token: stops the work.
            places: also where they lie, how large they are and when they were taken.

        Raises:
            Cancelled: the token was cancelled.
        """
        return gather_facts(self.library, self.store, token, places=places)

    def fill_likenesses(self, token: Token) -> int:
        """Look at pictures indexed before near-duplicates were told; returns how many there were.

        Raises:
            Cancelled: the token was cancelled.
        """
        return backfill_hashes(self.library, self.thumbnails, token)

    def similarity(self, ids: Sequence[int], to: Sequence[int]) -> np.ndarray:
        """How close images [n] are to some others, float32 [n]: the cosine to what those have in common."""
        together = self.store.vectors_of(np.array(to, np.int64)).sum(axis=0)
        length = float(np.linalg.norm(together))
        return self.store.vectors_of(np.array(ids, np.int64)) @ (together / max(length, 1e-9))

    def thumbnail(self, image: int) -> bytes | None:
        """The small picture of an image, a JPEG file; None where it can neither be found nor made."""
        return self.thumbnails.ensure(self.library, image)

    def speed_up(self, token: Token) -> None:
        """Build what makes search in a large library fast, where it pays; search goes on meanwhile.

        Raises:
            Cancelled: the token was cancelled.
        """
        self.store.build_graph(token)

    def close(self) -> None:
        """Let go of the files; everything stored is on disk already."""
        self.library.close()


def _feature(features: Features, name: str) -> np.ndarray:
    """The direction of a feature by its number or name, for a `feature:` term."""
    view = features.view or features.load(Token())
    return view.sae.directions[view.named(name)]
