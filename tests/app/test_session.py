import gc
import weakref

import pytest

from memesae.app.session import Session
from memesae.app.settings import Settings


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
