"""A drawn library that can be steered: made-up vectors and features, the program's own steering_engine."""

import threading
import zlib
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np

from memesae.app.session import Session
from memesae.app.steering.steering_engine import Instruments, SteeringEngine
from memesae.base.cancellation import Token
from memesae.sae.build_catalogue import build_catalogue
from memesae.sae.library_codes import LibraryCodes
from memesae.sae.sparse_autoencoder import Codes
from memesae.steering.query.query_parser import parse
from memesae.steering.searcher import Hits
from memesae.vectors.exact_index import ExactIndex
from memesae.vectors.vector_rows import Rows
from tests.gui.fakes import FakeSession
from tests.steering.steering_world import WIDTH, World

IMAGES = 120


def vector_of(text: str) -> np.ndarray:
    """Any words as a unit vector, the same each time."""
    drawn = np.random.default_rng(zlib.crc32(text.encode())).normal(size=WIDTH)
    return (drawn / np.linalg.norm(drawn)).astype(np.float32)


class SteeringStore:
    """The vectors of the first images of the made-up world."""

    def __init__(self, world: World) -> None:
        self.ids = np.arange(1, IMAGES + 1, dtype=np.int64)
        self.vectors = world.vectors[:IMAGES]
        self.width = WIDTH
        self.indexed = IMAGES
        self._index = ExactIndex(Rows(self.ids, self.vectors))

    def __len__(self) -> int:
        return self.indexed

    def newest(self, k: int, where=None) -> np.ndarray:
        return self.ids[::-1][:k]

    def matrix(self) -> np.ndarray:
        return self.vectors

    def snapshot(self) -> tuple[np.ndarray, np.ndarray]:
        return self.ids, self.vectors

    def take(self, ids: np.ndarray) -> np.ndarray:
        return self.vectors[np.asarray(ids) - 1]

    def search(self, queries: np.ndarray, k: int, where=None):
        return self._index.search(queries, k)


class SteeringView:
    """The features as the steering_engine asks for them."""

    def __init__(self, world: World, store: SteeringStore) -> None:
        self.sae, self.table = world.sae, world.table
        codes = LibraryCodes(store.ids, world.sae.encode(store.vectors))
        self.codes = SimpleNamespace(codes=codes.codes)
        self.catalogue = build_catalogue(world.sae, codes, store.vectors, Token())
        self.text_mean = vector_of("what every text shares")
        self.local_words = None

    def rows_of(self, ids: np.ndarray) -> np.ndarray:
        return np.asarray(ids) - 1

    def codes_of(self, rows: np.ndarray) -> Codes:
        from memesae.sae.sparse_autoencoder import take_rows

        return take_rows(self.codes.codes, rows)

    def named(self, text: str) -> int:
        return int(text)

    def label(self, feature: int) -> str:
        return self.table.labels[feature]


class SteeringSearcher:
    """Finds what lies closest to the words."""

    preference = None

    def __init__(self, store: SteeringStore) -> None:
        self._store = store

    @property
    def index(self) -> SteeringStore:
        return self._store

    def vector(self, query, results: Sequence[int] = ()) -> np.ndarray:
        terms = (parse(query) if isinstance(query, str) else query).terms
        total = np.sum([term.weight * self._term(term) for term in terms], axis=0)
        return (total / np.linalg.norm(total)).astype(np.float32)

    def _term(self, term) -> np.ndarray:
        if term.kind == "image":
            return self._store.take(np.array([int(term.value.split(":")[1])]))[0]
        return vector_of(term.value)

    def selection(self, filters) -> None:
        return None

    def near(self, vector: np.ndarray, k: int, filters=()) -> Hits:
        found = self._store.search(vector[None], min(k, IMAGES))
        return Hits(found.ids[0], found.scores[0], vector)

    def found(self, query, vector: np.ndarray, k: int, drift: float = 0.0) -> Hits:
        return self.near(vector, k)

    def mixes_words(self, query) -> bool:
        return False


class SteerableSession(FakeSession):
    """Steerable as soon as its features have been looked at."""

    def __init__(self, folder, *, features: bool = True) -> None:
        super().__init__(folder, IMAGES)
        world = World()
        self.store = SteeringStore(world)
        self.searcher = SteeringSearcher(self.store)
        self._view = SteeringView(world, self.store) if features else None
        self.encoder.get = self._encoder
        self.may_encode = threading.Event()
        self.may_encode.set()
        self.kept = self.library.kept
        self.tagged: dict[str, list[int]] = {}
        self.may_load = threading.Event()
        self.may_load.set()

    def _encoder(self, token=None) -> SimpleNamespace:
        while not self.may_encode.wait(0.01):
            if token is not None:
                token.check()
        self.encoder.ready = True
        return SimpleNamespace(
            device="cpu", encode_texts=lambda texts: np.stack([vector_of(one) for one in texts])
        )

    def search(self, text, results=(), limit=None) -> Hits:
        self.may_search.wait(600)
        self.asked.append(text)
        if parse(text).terms:
            self.may_encode.wait(600)
        if not parse(text).terms:
            newest = self.store.ids[::-1].copy()
            return Hits(newest, np.zeros(len(newest), np.float32), None)
        return self.searcher.near(self.searcher.vector(text, results), IMAGES)

    expect = Session.expect

    def found(self, state, limit) -> Hits:
        self.expect(state)
        if self.steering_engine is not None:
            return self.steering_engine.found(state, limit)
        return self.searcher.found(parse(state.text), state.query, limit)

    def load_features(self, token) -> SteeringEngine:
        while not self.may_load.wait(0.01):
            token.check()
        view: Any = self._view
        return self._steer_by(Instruments.measure(view, self.store.matrix()))

    def _steer_by(self, instruments: Instruments) -> SteeringEngine:
        store: Any = self.store
        searcher: Any = self.searcher
        engine = SteeringEngine(store, searcher, instruments, lambda: self.tagged)
        self.steering_engine = engine
        return engine
