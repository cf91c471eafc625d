from typing import Any

import numpy as np
import pytest

from memesae.app.exploration.analysed_library import AnalysedLibrary
from memesae.base.cancellation import Token
from tests.gui.explore.conftest import COUNT, ExploredSession, training

__all__ = ["training"]


@pytest.fixture
def library(tmp_path):
    """A library with planted features, each picture of which is a burst of its own."""
    session = ExploredSession(tmp_path)
    view = session.features.load(Token())
    alone = np.arange(COUNT)
    fake: Any = session
    yield AnalysedLibrary(fake, view, session.store.matrix(), -1 - alone, alone)
    session.close()
