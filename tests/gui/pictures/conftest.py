"""A window on real files, so that copies, Trash and tags are real."""

import numpy as np
import pytest

from memesae.library.filters import Filter
from memesae.steering.query.query_parser import parse
from memesae.steering.searcher import Hits
from tests.gui.live_session import LiveSession, put
from tests.trash_folder import trash

__all__ = ["trash"]

COUNT = 9


class FilterSession(LiveSession):
    """Applies filters like the real session; words find all pictures, the newest first."""

    def search(self, text, results=(), limit=None) -> Hits:
        hits = super().search(text, results, limit)
        filters: tuple[Filter, ...] = parse(text).filters
        if filters:
            allowed = self.library.matching(filters)
            hits = Hits(hits.ids[np.isin(hits.ids, allowed)], hits.scores, hits.vector)
        scores = np.linspace(0.9, 0.1, len(hits.ids), dtype=np.float32)
        return Hits(hits.ids, scores, np.ones(8, np.float32) if parse(text).terms else None)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(1, COUNT + 1):
        put(folder, number)
    return folder


@pytest.fixture
def live(folder, tmp_path):
    return FilterSession(folder, tmp_path / "home")


@pytest.fixture
def window(qtbot, bare, live, folder, opened):
    """The window with nine real pictures, the first one selected, with the focus in the grid."""
    opened.append(live)
    bare.open([folder])
    qtbot.waitUntil(lambda: bare.model.rowCount() == COUNT and bare.settled, timeout=10_000)
    bare.grid.setFocus()
    bare.grid.go_to(0)
    qtbot.waitUntil(lambda: bare.thumbnails.picture(1) is not None and bare.settled)
    return bare


@pytest.fixture
def path_at(window, live):
    """Function that returns the file of the picture in a row."""

    def path(row):
        image = window.model.id_at(row)
        return live.library.files_of([image])[image][0].path

    return path


def wait_for_toast(window, qtbot, words):
    """Wait until a toast contains this text."""
    qtbot.waitUntil(lambda: any(words in toast.sentence.text() for toast in window.toasts.shown))


def last_toast(window):
    """The text of the newest toast, followed by its hint."""
    toast = window.toasts.shown[-1]
    return " ".join([toast.sentence.text(), toast.hint.text() if hasattr(toast, "hint") else ""])
