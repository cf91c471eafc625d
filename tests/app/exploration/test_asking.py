"""Questions in an engine: what it keeps between them, and what it notices."""

import numpy as np
import pytest

from memesae.__main__ import main
from memesae.app.demo_library import unpack_demo
from memesae.app.engine.requests import WorkerContext, ignore_event
from memesae.app.exploration.asking import AskLibrary, LastAnalysed, ask
from memesae.app.exploration.questions import AskFamilies, AskPairs
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.library.library_registry import find_library

pytestmark = pytest.mark.model
pytest.importorskip("scipy")
pytest.importorskip("leidenalg")


@pytest.fixture(scope="module")
def place(tmp_path_factory, encoder):
    """Home and folder of the demo's pictures."""
    from memesae.embedding.encoder import Encoder

    place = tmp_path_factory.mktemp("asking")
    unpack_demo(place / "demo", Token())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Encoder, "load", lambda *_, **__: encoder)
        assert main(["--home", str(place / "home"), "index", str(place / "demo"), "--json"]) == 0
        yield place


@pytest.fixture
def session(place):
    library = find_library(place / "home", place / "demo")
    assert library is not None
    session = Session(library, Settings(), place / "home")
    yield session
    session.close()


def test_an_engine_answers_and_keeps_the_bursts_for_the_next_question(session, place, monkeypatch):
    assert ask(session, AskFamilies(), Token()).images == 300
    context = WorkerContext(place / "home")
    directory, model = session.library.directory, session.encoder.model.name
    first = AskLibrary(directory, model, "cpu", AskPairs(top=5))
    found = first.run(context, Token(), ignore_event)
    assert 0 < len(found.found.pairs) <= 5
    monkeypatch.setattr(
        "memesae.app.exploration.analysed_library.find_bursts",
        lambda *_: pytest.fail("found again"),
    )
    again = first.run(context, Token(), ignore_event)
    assert again.found == found.found
    assert again.pictures == found.pictures


def test_pictures_of_a_pair_are_of_different_bursts(session, place):
    context = WorkerContext(place / "home")
    directory, model = session.library.directory, session.encoder.model.name
    library = LastAnalysed().get(directory, model, "cpu", context, Token())
    answer = AskPairs(shown=5).answer(library, Token())
    for some in answer.pictures.values():
        bursts = library.bursts[library.view.rows_of(np.array(some, np.int64))]
        assert len(set(bursts.tolist())) == len(some) > 0


def test_a_cancelled_question_is_not_answered(session):
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        ask(session, AskFamilies(), token)
