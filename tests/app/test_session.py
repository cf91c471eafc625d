import gc
import weakref

import numpy as np
import pytest

from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.base.cancellation import Token
from memesae.library.text_lines import Line
from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.nudges import Nudge
from memesae.steering.timeline import SteeringState
from tests.library.conftest import finished

IMAGES = 12
BOX = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


@pytest.fixture
def uncollected():
    """Nothing is freed but what nobody refers to."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_a_session_that_nobody_has_any_more_is_gone_at_once(tmp_path, uncollected):
    folder = tmp_path / "pictures"
    folder.mkdir()
    session = Session.open([folder], Settings(), tmp_path / "home")
    session.search("")
    store = weakref.ref(session.store)
    session.close()
    del session
    assert store() is None


def drawn(width: int, seed: int) -> np.ndarray:
    """A unit vector."""
    vector = np.random.default_rng(seed).normal(size=width).astype(np.float32)
    return vector / np.linalg.norm(vector)


@pytest.fixture
def worded(tmp_path, draw):
    """A session of pictures with drawn vectors; in the fifth and the ninth stand words."""
    folder = tmp_path / "pictures"
    for number in range(IMAGES):
        draw(folder / f"{number}.png", "red", seed=number)
    session = Session.open([folder], Settings(), tmp_path / "home")
    library, model = session.library, session.encoder.model
    library.scan(Token())
    for number, file in enumerate(library.pending(model.id)):
        vector = drawn(model.width, number)
        library.store([finished(file.id, file.path.read_bytes(), vector=vector)], model.id)
    for name, words in (("5", "keep using that word"), ("9", "that word means something")):
        image = library.image_at(folder / f"{name}.png")
        assert image is not None
        spans = ((0.0, 1.0),) * len(words.split())
        library.recognised_text.store({image: [Line(words, BOX, spans)]}, "reader")
    session.store.sync()
    yield session
    session.close()


def test_a_state_finds_the_same_before_there_is_anything_to_steer_with(worded):
    width = worded.store.width
    away = Direction("x", DirectionKind.DIFFERENCE, "away", drawn(width, 77), 1.0)
    texts = ("dog", "keep using that word", "keep using that word -name:9", "dog text:word")
    plain = [SteeringState(text, drawn(width, 99)) for text in texts]
    states = [*plain, *(state.plus(Nudge(away, 0.6)) for state in plain)]
    before = [worded.found(state, IMAGES) for state in states]
    assert not worded.encoder.ready
    worded.load_features(Token())
    assert worded.steering_engine is not None
    for state, hits in zip(states, before, strict=True):
        after = worded.found(state, IMAGES)
        np.testing.assert_array_equal(hits.ids, after.ids)
        np.testing.assert_array_equal(hits.scores, after.scores)
    assert len({tuple(hits.scores.tolist()) for hits in before}) == len(states)
