from memesae.app.engine.requests import WorkerContext, ignore_event
from memesae.app.engine.run_requests import IndexLibrary
from memesae.base.cancellation import Token
from memesae.embedding.model_catalogue import BUILT_IN
from memesae.library.library import Library
from tests.gui.fakes import drawn


def test_preparing_another_model_leaves_the_one_that_is_searched_with(tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    drawn(1).save(folder / "one.png")
    with Library.open(tmp_path / "library") as library:
        library.add_root(folder)
    context, token = WorkerContext(tmp_path), Token()
    serving = context.encoder(BUILT_IN, "cpu", token)
    # on another device it would be another model to the context too
    run = IndexLibrary(tmp_path / "library", BUILT_IN, "auto", another=True)
    assert run.run(context, token, ignore_event).new == 1
    assert context.encoder(BUILT_IN, "cpu", token) is serving
