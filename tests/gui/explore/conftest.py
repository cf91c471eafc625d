from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from memesae.app.engine.requests import WorkerContext, ignore_event
from memesae.app.exploration import kept_dictionaries
from memesae.app.exploration.analysed_library import AnalysedLibrary
from memesae.app.exploration.asking import AskLibrary
from memesae.base.cancellation import Progress
from memesae.base.errors import Cancelled
from memesae.library.queries import Folder
from memesae.sae.sparse_autoencoder import Quality, SparseAutoencoder
from memesae.sae.training import training_plan
from memesae.sae.training.training_state import Trained
from tests.gui.features.features_session import FeaturesSession
from tests.steering.steering_world import World

COUNT = 240
FIRST, SECOND, ALONE = 3, 9, 6
"""Features planted: the first two always together on every sixth picture, the third on others. The second has no name."""


def in_sixths(image: int) -> bool:
    """Whether the first two features are planted on an image."""
    return (image - 1) % 6 == 0


def add_folders(library) -> None:
    """Let every sixth picture lie in a folder of its own, the others in another."""
    sixths, others = library.folder / "sixths", library.folder / "others"
    inside = {sixths: True, others: False}

    def matching(filters) -> np.ndarray:
        (one,) = filters
        wanted = inside.get(Path(one.value))
        ids = [image for image in range(1, COUNT + 1) if wanted in (None, in_sixths(image))]
        return np.array(ids, np.int64)

    library.matching = matching
    library.folders = lambda: [
        Folder(library.folder, library.folder, COUNT),
        Folder(sixths, library.folder, COUNT // 6),
        Folder(others, library.folder, COUNT - COUNT // 6),
    ]


class ExploredSession(FeaturesSession):
    """A library in which two features always come together; its engine answers in this process."""

    def __init__(self, folder) -> None:
        super().__init__(folder, COUNT)
        add_folders(self.library)
        world_sae = self.features.built_in
        rng = np.random.default_rng(5)
        codes = np.zeros((COUNT, world_sae.features))
        codes[:, 10:] = rng.random((COUNT, world_sae.features - 10)) < 0.06
        codes[::6, [FIRST, SECOND]] = 1
        codes[3::6, ALONE] = 1
        vectors = 2 * world_sae.decoder_bias + codes @ world_sae.directions
        self.store.vectors[:] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        encoder: Any = self.encoder
        encoder.device = "cpu"
        self.engine = SimpleNamespace(do=self._answer)
        self.questions: list[object] = []
        self.refused: Exception | None = None

    def _answer(self, request, token):
        token.check()
        if not isinstance(request, AskLibrary):
            return request.run(WorkerContext(self.library.folder), token, ignore_event)
        self.questions.append(request.question)
        if self.refused is not None:
            raise self.refused
        view, count = self.features.view, len(self.store)
        assert view is not None
        alone = np.arange(count)
        session: Any = self
        library = AnalysedLibrary(session, view, self.store.matrix(), -1 - alone, alone)
        return request.question.answer(library, token)


@pytest.fixture
def explored(qtbot, bare, tmp_path, opened, monkeypatch):
    """The window with a planted library and a query to steer, with the focus in the grid."""
    (tmp_path / "explored").mkdir()
    session = ExploredSession(tmp_path / "explored")
    # as in truth, what is kept of a library is not written among its pictures, which are watched
    monkeypatch.setattr(type(session.library), "directory", tmp_path / "library")
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.model.rowCount() == COUNT and bare.settled, timeout=10_000)
    bare.session = session
    bare.controllers.search.set_text("dog")
    qtbot.waitUntil(lambda: bare.settled)
    bare.grid.setFocus()
    return bare


WIDE = 48
NARROW = 38
MISSING = 47
"""A feature of the wider dictionary that the narrower one lacks."""
UNION = 0
"""The feature of the narrower dictionary that is active where `FIRST` or `ALONE` is, which the wider one has apart."""


class PlantedTraining:
    """Takes the place of training: the wider dictionary is the library's own features, the narrower one joins two.

    Attributes:
        trained: the widths trained so far.
        at_step: called before each report with its number; if it cancels the token, the training stops.
    """

    def __init__(self, sae: SparseAutoencoder) -> None:
        self._sae = sae
        self.trained: list[int] = []
        self.at_step: Callable[[int], None] = lambda _: None

    def __call__(self, vectors, plan, token, *, ids, checkpoint, metadata) -> Trained:
        for step in range(3):
            self.at_step(step)
            token.report(Progress("training features", step, 3, 0.1))
            if _is_refused(token):
                return Trained(self.dictionary(plan.features), Quality(1, 0, 4, 0), finished=False)
        self.trained.append(plan.features)
        return Trained(self.dictionary(plan.features), Quality(9 / plan.features, 0.9, 4, 0))

    def dictionary(self, features: int) -> SparseAutoencoder:
        """What is trained with so many features."""
        if features != NARROW:
            return self._sae
        kept = np.arange(10, MISSING)
        both = self._sae.directions[FIRST] + self._sae.directions[ALONE]
        directions = np.concatenate([both[None], self._sae.directions[kept]]).astype(np.float32)
        return SparseAutoencoder(
            encoder=directions.T.copy(),
            encoder_bias=np.full(NARROW, -0.1, np.float32),
            decoder=directions,
            decoder_bias=self._sae.decoder_bias,
            k=4,
        )


def _is_refused(token) -> bool:
    try:
        token.check()
    except Cancelled:
        return True
    return False


@pytest.fixture
def training(monkeypatch):
    """Trains two planted dictionaries, which a library as small as here has no pictures for."""
    planted = PlantedTraining(World().sae)
    monkeypatch.setattr(kept_dictionaries, "train", planted)
    monkeypatch.setattr(training_plan, "SMALLEST_LIBRARY", 100)
    return planted
