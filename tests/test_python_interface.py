"""The Python interface: the same answers as the commands, to the last digit."""

import importlib
import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import memesae
from memesae.__main__ import main
from memesae.base.errors import MemesaeError
from memesae.steering.query.query_parser import QueryError

pytestmark = pytest.mark.model
COLOURS = ("red", "green", "blue", "white", "black", "orange", "purple", "teal", "pink", "navy")
ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def folder(tmp_path_factory, home):
    place = tmp_path_factory.mktemp("pictures")
    (place / "inner").mkdir()
    for number in range(40):
        base = np.array(Image.new("RGB", (64, 48), COLOURS[number % 10]), np.int16)
        noise = np.random.default_rng(number).integers(-20, 20, base.shape)
        picture = Image.fromarray((base + noise).clip(0, 255).astype(np.uint8))
        part = place / "inner" if number < 10 else place
        picture.save(part / f"{COLOURS[number % 10]}-{number}.png")
    with memesae.open(place, home=home) as library:
        assert library.index().images == 40
    return place


@pytest.fixture
def library(folder, home):
    with memesae.open(folder, home=home) as opened:
        yield opened


@pytest.fixture
def answer(home, capsys):
    def run(*words):
        capsys.readouterr()
        assert main(["--home", str(home), *map(str, words), "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return run


def as_documents(results):
    """Results as the commands print them."""
    return [
        {"path": str(one.path), "score": None if one.score is None else round(one.score, 6)}
        for one in results
    ]


@pytest.mark.parametrize("query", ["red", "2:sea + {} - grass", "", "snow in:inner", "is:missing"])
def test_searches_answer_as_the_command_does(library, folder, answer, query):
    query = query.format(folder / "blue-12.png")
    assert as_documents(library.search(query)) == answer("search", folder, query)["results"]


def test_steering_answers_as_the_command_does(library, folder, answer):
    steered = library.steer("red", {"p1": 3, "diff:sea|snow": -1}, n=15)
    document = answer("steer", folder, "red", "-n", 15, "--by", "p1=3", "--by", "diff:sea|snow=-1")
    assert as_documents(steered.results) == document["results"]
    assert round(steered.drift, 6) == document["drift"] > 0
    again = library.steer("red", [("p1", 3), ("diff:sea|snow", -1)], n=15)
    assert again.results == steered.results
    assert as_documents(library.search(steered.vector, n=15)) == document["results"]


def test_an_offer_is_that_of_the_command(library, folder, answer):
    offered = library.offer("red", "pca")
    rows = [
        {
            "key": one.key,
            "source": one.kind,
            "id": one.id,
            "label": one.label,
            "more": [str(path) for path in one.more],
            "less": [str(path) for path in one.less],
        }
        for one in offered
    ]
    assert rows == answer("offer", folder, "red", "--by", "pca")["offer"] != []


def test_a_folder_within_is_searched_alone(folder, home, answer):
    with memesae.open(folder / "inner", home=home) as inner:
        found = inner.search("red", n=40)
        assert {one.path.parent for one in found} == {folder / "inner"}
        assert as_documents(found) == answer("search", folder / "inner", "red")["results"]
        assert len(inner) == len(inner.vectors().ids) == len(inner.codes()) == 10
        assert {one.path for one in inner.search(inner.vector("red"), n=40)} == {
            *inner.vectors().paths
        }


def test_vectors_and_codes_are_arrays_of_the_same_pictures(library, folder):
    vectors = library.vectors()
    assert vectors.values.shape == (40, 384)
    assert vectors.values.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors.values, axis=1), 1, atol=1e-3)
    assert (np.diff(vectors.ids) > 0).all()
    assert {path.name for path in vectors.paths} == {path.name for path in folder.rglob("*.png")}
    assert vectors.model == library.model == "memesae-mini"
    # the vector of a picture finds it, and scores are dot products with these
    row = 7
    best = library.search(vectors.values[row], n=1)[0]
    assert best.path == vectors.paths[row]
    query = library.vector("red")
    scores = dict(zip(vectors.ids.tolist(), vectors.values @ query, strict=True))
    for result in library.search(query, n=40):
        assert result.score == pytest.approx(scores[result.id], abs=1e-4)
    codes, features = library.codes(), library.features()
    assert len(codes) == 40
    assert codes.indices.max() < len(features)
    assert [one.id for one in features] == list(range(len(features)))
    np.testing.assert_allclose(np.linalg.norm(features[3].direction), 1, atol=1e-3)


def test_pictures_that_are_added_are_found_and_steered(tmp_path, draw):
    draw(tmp_path / "a" / "red.png", "red")
    with memesae.open(tmp_path / "a", home=tmp_path / "home") as library:
        assert (len(library), library.search("red")) == (0, [])
        seen = []
        library.index(seen.append)
        assert seen
        assert len(library.steer("red", {}).results) == 1
        draw(tmp_path / "a" / "green.png", "green")
        library.index()
        assert len(library.vectors().paths) == len(library.steer("red", {}).results) == 2


def test_what_cannot_be_done_is_one_sentence(library, tmp_path, home):
    with pytest.raises(QueryError):
        library.search("red +")
    with pytest.raises(MemesaeError, match="length 1"):
        library.search(np.ones(384, np.float32))
    with pytest.raises(MemesaeError, match="384 numbers"):
        library.search(np.ones(3, np.float32) / np.sqrt(3))
    with pytest.raises(MemesaeError, match="length 1"):
        library.search(np.full(384, np.nan, np.float32))
    with pytest.raises(MemesaeError):
        library.steer("red", {"f999999": 1})
    with pytest.raises(ValueError, match="1 or more"):
        library.search("red", n=0)
    with pytest.raises(MemesaeError):
        memesae.open(tmp_path / "none", home=home)
    with pytest.raises(AttributeError):
        getattr(memesae, "nothing")  # noqa: B009 - pyright knows that there is none


def test_importing_memesae_imports_neither_numpy_nor_qt(folder, home):
    program = f"""
import sys, memesae
from memesae import app
assert not {{"numpy", "PySide6", "memesae.python_interface"}} & set(sys.modules)
with memesae.open({str(folder)!r}, home={str(home)!r}) as library:
    library.steer("red", {{}})
assert not {{"torch", "PySide6", "matplotlib"}} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_stub_declares_what_is_exported():
    stub = (ROOT / "memesae" / "__init__.pyi").read_text()
    declared = re.findall(r"from ([\w.]+) import (\w+) as \2", stub)
    assert sorted(name for _, name in declared) == sorted(vars(memesae)["_INTERFACE"])
    for module, name in declared:
        assert getattr(memesae, name) is getattr(importlib.import_module(module), name)


def test_the_snippets_of_the_page_run(folder, home, monkeypatch, capsys):
    """All in one namespace, in order, as in a notebook."""
    page = (ROOT / "docs" / "python.md").read_text()
    snippets = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    assert len(snippets) >= 5
    monkeypatch.setenv("MEMESAE_HOME", str(home))
    monkeypatch.chdir(folder)
    Image.new("RGB", (64, 48), "yellow").save(folder / "cat.jpg")
    space = {}
    for snippet in snippets:
        exec(snippet.replace("~/Pictures", str(folder)), space)
    assert "cat.jpg" in capsys.readouterr().out
