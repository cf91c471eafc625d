import pytest

from memesae.app.engine.engines import InProcessEngine
from memesae.app.settings import Settings
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import BUILT_IN
from memesae.gui.libraries.library_opener import LibraryOpener
from memesae.gui.window import MainWindow
from tests.gui.fakes import drawn

SECONDS = 60_000


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def folders(tmp_path):
    """Two folders of pictures: three and two."""
    folders = []
    for name, count in (("cats", 3), ("dogs", 2)):
        folder = tmp_path / name
        folder.mkdir()
        for number in range(count):
            drawn(10 * len(folders) + number + 1).save(folder / f"{name}-{number}.png")
        folders.append(folder)
    return folders


@pytest.fixture
def loaded_once(encoder, monkeypatch):
    """Share the built-in model between the tests: loading takes seconds."""
    load = Encoder.load
    monkeypatch.setattr(
        Encoder,
        "load",
        lambda name=BUILT_IN, **options: encoder if name == BUILT_IN else load(name, **options),
    )


@pytest.fixture
def real(qtbot, home, folders, loaded_once):
    """The window on the first folder, with the built-in model and a real library."""
    window = MainWindow(
        settings := Settings(watch=False, read_words=False),
        home,
        LibraryOpener(settings, home, InProcessEngine(home)),
    )
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    window.open([folders[0]])
    qtbot.waitUntil(lambda: window.current.session is not None, timeout=SECONDS)
    settle(qtbot, window, 3)
    yield window
    window.close()


def settle(qtbot, window, rows):
    """Wait until the library has this many pictures and the window is idle."""

    def indexed():
        session = window.current.session
        counted = session is not None and session.library.counts().images
        return counted == rows and window.settled

    qtbot.waitUntil(indexed, timeout=SECONDS)
