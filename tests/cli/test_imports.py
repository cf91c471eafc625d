"""Which packages a command imports: those that take long are imported only by what runs them."""

import json
import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.model

PROGRAM = """
import json, sys
from memesae.__main__ import main
status = main(json.loads(sys.argv[1]))
names = {name.partition(".")[0] for name in sys.modules} | {"rich.progress"} & set(sys.modules)
print(json.dumps({"status": status, "modules": sorted(names)}), file=sys.stderr)
"""
SLOW = {
    "torch",
    "torchvision",
    "open_clip",
    "timm",
    "transformers",
    "PySide6",
    "cv2",
    "rapidocr",
    "scipy",
    "sklearn",
    "matplotlib",
    "huggingface_hub",
    "tomlkit",
    "jinja2",
    "watchdog",
    "ftfy",
    "rich.progress",
    "ray",
    "fsspec",
    "pyarrow",
}
"""Packages that no command below needs, except as it says."""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("imports")


@pytest.fixture(scope="module")
def run(place):
    # for a GPU torch would be imported
    (place / "home").mkdir()
    (place / "home" / "settings.toml").write_text('device = "cpu"\n')

    def run(*words):
        settings = {
            **os.environ,
            "MEMESAE_HOME": str(place / "home"),
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, json.dumps([str(word) for word in words])],
            env=settings,
            capture_output=True,
            text=True,
            check=True,
        )
        answer = json.loads(done.stderr.splitlines()[-1])
        assert answer["status"] == 0, done.stderr
        return set(answer["modules"])

    return run


@pytest.fixture(scope="module")
def indexed(place, run):
    """A folder, and what indexing it imported."""
    from PIL import Image

    (place / "pictures").mkdir()
    for number, colour in enumerate(("red", "green", "blue")):
        Image.new("RGB", (64, 48), colour).save(place / "pictures" / f"{number}.png")
    return place / "pictures", run("index", place / "pictures")


def test_indexing_imports_the_decoders_and_the_model(indexed):
    modules = indexed[1]
    assert modules & SLOW == set()
    assert modules >= {"PIL", "onnxruntime"}


def test_a_search_for_a_word_imports_neither_decoders_nor_steering_nor_tables(indexed, run):
    modules = run("search", indexed[0], "dog")
    assert modules & (SLOW | {"PIL", "rich", "regex", "safetensors", "pathspec"}) == set()
    assert "onnxruntime" in modules


@pytest.mark.parametrize("command", ["offer", "explain", "steer"])
def test_steering_imports_no_decoders(indexed, run, command):
    file = [indexed[0] / "0.png"] if command == "explain" else []
    assert run(command, indexed[0], "dog", *file) & (SLOW | {"PIL", "rich"}) == set()


@pytest.mark.parametrize(
    ("words", "unused"),
    [
        (["tag", "{}", "--list"], {"PIL", "onnxruntime", "rich"}),
        (["models"], {"PIL", "onnxruntime"}),
        (["features", "{}"], {"PIL", "rich"}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_other_commands_import_what_they_run(indexed, run, words, unused):
    assert run(*(word.format(indexed[0]) for word in words)) & (SLOW | unused) == set()


def test_reading_text_imports_no_window_and_no_torch(indexed, run):
    modules = run("read", indexed[0])
    assert modules & {"torch", "open_clip", "PySide6"} == set()
    assert {"cv2", "rapidocr"} <= modules
