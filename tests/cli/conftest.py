import json

import pytest

from memesae.__main__ import main
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import BUILT_IN


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def _load_the_model_once(encoder, monkeypatch):
    """Each command would load the built-in model anew; here all share one."""
    load = Encoder.load

    def shared(name=BUILT_IN, **options):
        return encoder if name == BUILT_IN else load(name, **options)

    monkeypatch.setattr(Encoder, "load", shared)


@pytest.fixture
def memesae(home, capsys):
    """Runs a command line and returns its exit status, standard output and standard error."""

    def run(*words):
        status = main(["--home", str(home), *(str(word) for word in words)])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


@pytest.fixture
def answer(memesae):
    """Runs a command with --json and returns its document; the command must go well."""

    def run(*words):
        status, out, err = memesae(*words, "--json")
        assert (status, err) == (0, "")
        return json.loads(out)

    return run


@pytest.fixture
def pictures(tmp_path, draw):
    """A folder with a few pictures and one file that only looks like one."""
    folder = tmp_path / "pictures"
    for number, colour in enumerate(("red", "green", "blue")):
        draw(folder / f"{colour}.png", colour, seed=number)
    draw(folder / "sub" / "red.jpg", "red", size=(900, 300), seed=9)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing")
    return folder
