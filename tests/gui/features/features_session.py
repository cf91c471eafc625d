"""A synthetic library whose features can be browsed, named and trained, on a real database."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np

from memesae.app.engine.requests import ignore_event
from memesae.app.features.feature_view import FeatureView
from memesae.app.features.features_in_use import ImportFeatures, NoFeaturesError
from memesae.app.features.library_features import Features
from memesae.app.steering.steering_engine import Instruments, SteeringEngine
from memesae.library.library import Library
from memesae.sae.build_catalogue import build_catalogue
from memesae.sae.feature_labels import FeatureLabels
from memesae.sae.feature_names import FeatureNames
from memesae.sae.library_codes import LibraryCodes
from memesae.vectors.exact_index import ExactIndex
from memesae.vectors.vector_rows import Rows
from tests.gui.steerable_session import SteerableSession, SteeringStore
from tests.steering.steering_world import FEATURES, WIDTH, World

WORDS = 24


def enough_vectors(world: World, count: int) -> np.ndarray:
    """Vectors of `count` images of three features each, enough to train on."""
    rng = np.random.default_rng(8)
    codes = np.zeros((count, FEATURES))
    for row in codes:
        row[rng.choice(FEATURES, 3, replace=False)] = rng.uniform(0.3, 0.9, 3)
    vectors = 2 * world.sae.decoder_bias + codes @ world.sae.directions
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


class GrownStore(SteeringStore):
    """A vector store of any size."""

    def __init__(self, world: World, count: int) -> None:
        super().__init__(world)
        self.ids = np.arange(1, count + 1, dtype=np.int64)
        self.vectors = enough_vectors(world, count)
        self._index = ExactIndex(Rows(self.ids, self.vectors))

    def __len__(self) -> int:
        return len(self.ids)

    def save(self) -> None:
        """Do nothing: the store exists in memory only."""


class InMemoryEngine:
    """Trains and imports features on the vectors of a store in memory."""

    def __init__(self, library, store) -> None:
        self._library = library
        self._store = store

    def do(self, request, token, tell=ignore_event):
        vectors = self._store.snapshot()[1]
        if isinstance(request, ImportFeatures):
            return request.import_features(self._library, vectors, token)
        return request.train(self._library, "drawn", self._store.ids, vectors, token, tell)


class SyntheticFeatures(Features):
    """The real features, except for the vocabulary, which needs no model here."""

    def __init__(self, library, store, home, built_in) -> None:
        model = SimpleNamespace(id="drawn", name="drawn")
        encoder: Any = SimpleNamespace(model=model, device="cpu")
        engine: Any = InMemoryEngine(library, store)
        super().__init__(library, store, encoder, home, engine)
        self.built_in = built_in
        self.loads = 0

    def _newest(self):
        try:
            return super()._newest()
        except NoFeaturesError:
            return None, self.built_in

    def load(self, token):
        self.loads += 1
        origin, sae = self._newest()
        codes = LibraryCodes(self._store.snapshot()[0], sae.encode(self._store.snapshot()[1]))
        catalogue = build_catalogue(sae, codes, self._store.snapshot()[1], token)
        names = FeatureNames(self._library, sae, self.model)
        self.view = FeatureView(
            sae,
            origin,
            codes,
            catalogue,
            labels_of(sae.features),
            np.zeros(WIDTH, np.float32),
            custom_names=names.all(),
            orphans=tuple(names.orphans()),
        )
        return self.view


def labels_of(features: int) -> FeatureLabels:
    """Feature 7 is labelled thing 7; every tenth has no label."""
    words = np.tile(np.arange(WORDS, dtype=np.int32), (features, 1))
    words += np.arange(features, dtype=np.int32)[:, None]
    confidences = np.where(np.arange(features) % 10 == 9, 0.1, 0.9).astype(np.float32)
    vocabulary = tuple(f"thing {number}" for number in range(features + WORDS))
    return FeatureLabels(vocabulary, words, np.ones((features, WORDS), np.float32), confidences)


class FeaturesSession(SteerableSession):
    """A session that can be steered by features the user can name."""

    def __init__(self, folder, count: int = 120) -> None:
        super().__init__(folder)
        world = World()
        self.store = GrownStore(world, count)
        self.searcher._store = self.store
        self.database = Library.open(folder / "home" / "library")
        self.settings = SimpleNamespace(device="cpu")
        self.features = SyntheticFeatures(self.database, self.store, folder / "home", world.sae)
        self._instruments: Instruments | None = None

    def load_features(self, token) -> SteeringEngine:
        view = self.features.load(token)
        self._instruments = Instruments.measure(view, self.store.matrix())
        return self._steer_by(self._instruments)

    def refresh_feature_names(self) -> SteeringEngine:
        assert self._instruments is not None
        return self._steer_by(replace(self._instruments, view=self.features.view))

    def close(self) -> None:
        super().close()
        self.database.close()
