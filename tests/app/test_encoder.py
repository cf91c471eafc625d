import pytest

from memesae.app.encoder import EncoderSource, LastEncoder
from memesae.base.errors import MemesaeError
from memesae.embedding.catalogue import BUILT_IN


def source(home, last, device="cpu"):
    return EncoderSource(BUILT_IN, device=device, home=home, last=last)


def test_the_next_library_is_searched_with_the_model_that_is_loaded(tmp_path):
    last = LastEncoder()
    before = source(tmp_path, last)
    assert not before.ready
    encoder = before.get()
    after = source(tmp_path, last)
    assert after.get() is encoder
    assert after.ready


def test_another_device_means_another_encoder(tmp_path):
    last = LastEncoder()
    encoder = source(tmp_path, last).get()
    with pytest.raises(MemesaeError, match="nowhere"):
        source(tmp_path, last, device="nowhere").get()
    assert source(tmp_path, last).get() is encoder
    assert source(tmp_path, last, device="auto").get() is not encoder
