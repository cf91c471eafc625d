import pytest

from tests.gui.features.features_session import FeaturesSession


@pytest.fixture
def count():
    """Number of pictures in the library."""
    return 120


@pytest.fixture
def featured(qtbot, bare, tmp_path, opened, count):
    """The window with features to browse and a query to steer, with the focus in the grid."""
    (tmp_path / "featured").mkdir()
    session = FeaturesSession(tmp_path / "featured", count)
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.model.rowCount() == count and bare.settled, timeout=10_000)
    bare.session = session
    bare.controllers.search.set_text("dog")
    qtbot.waitUntil(lambda: bare.settled)
    bare.grid.setFocus()
    return bare
