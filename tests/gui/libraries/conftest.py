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
    made = []
    for name, count in (("cats", 3), ("dogs", 2)):
        folder = tmp_path / name
        folder.mkdir()
        for number in range(count):
            drawn(10 * len(made) + number + 1).save(folder / f"{name}-{number}.png")
        made.append(folder)
    return made


@pytest.fixture
def loaded_once(encoder, monkeypatch):
    """The built-in model, which takes seconds to load, is loaded once for all tests."""
    load = Encoder.load
    monkeypatch.setattr(
        Encoder,
        "load",
        lambda name=BUILT_IN, **wishes: encoder if name == BUILT_IN else load(name, **wishes),
    )


@pytest.fixture
def real(qtbot, home, folders, loaded_once):
    """The window on the first folder, with the built-in model and everything real."""
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
    """Until the library has so many pictures and nothing is going on; alike ones stand together."""

    def there():
        session = window.current.session
        counted = session is not None and session.library.counts().images
        return counted == rows and window.settled

    qtbot.waitUntil(there, timeout=SECONDS)
