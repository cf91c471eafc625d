import pytest

from memesae.app.engine.engines import InProcessEngine
from memesae.app.engine.requests import WorkerContext
from memesae.app.engine.run_requests import EncoderSource
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.embedding.model_catalogue import BUILT_IN


def test_the_model_is_loaded_when_it_is_first_wanted(tmp_path):
    source = EncoderSource(BUILT_IN, device="cpu", home=tmp_path, engine=InProcessEngine(tmp_path))
    assert not source.ready
    encoder = source.get()
    assert source.ready
    assert source.get() is encoder
    assert (encoder.model_id, encoder.width, encoder.device) == (BUILT_IN, 384, "cpu")
    assert encoder.encode_texts(["a dog", "a cat"]).shape == (2, 384)


def test_the_next_library_is_searched_with_the_model_that_is_loaded(tmp_path):
    context = WorkerContext(tmp_path)
    encoder = context.encoder(BUILT_IN, "cpu", Token())
    assert context.encoder(BUILT_IN, "cpu", Token()) is encoder


def test_another_device_means_another_encoder(tmp_path):
    context = WorkerContext(tmp_path)
    encoder = context.encoder(BUILT_IN, "cpu", Token())
    with pytest.raises(MemesaeError, match="nowhere"):
        context.encoder(BUILT_IN, "nowhere", Token())
    assert context.encoder(BUILT_IN, "cpu", Token()) is encoder
    assert context.encoder(BUILT_IN, "auto", Token()) is not encoder
