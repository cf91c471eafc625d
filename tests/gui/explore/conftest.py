from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from memesae.app.engine.requests import WorkerContext, ignore_event
from memesae.app.exploration.analysed_library import AnalysedLibrary
from memesae.app.exploration.asking import AskLibrary
from memesae.library.queries import Folder
from tests.gui.features.features_session import FeaturesSession

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
