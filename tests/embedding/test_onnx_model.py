"""The built-in model by ONNX Runtime against open_clip, and the program where torch cannot be imported."""

import os
import random
import subprocess
import sys
import tomllib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from memesae.base.paths import home, resource
from memesae.embedding.model_catalogue import BUILT_IN, ModelError, built_in
from memesae.embedding.network import gpu_driver, load_model, require
from memesae.embedding.onnx_model import (
    IMAGE_GRAPH,
    MERGES,
    BytePairTokenizer,
    OnnxFiles,
    OnnxModel,
)

pytestmark = pytest.mark.model

BLOCKED = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("torch", "torchvision", "open_clip"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Blocked())
"""


@pytest.fixture(scope="module")
def onnx():
    return OnnxModel(OnnxFiles.beside(resource(BUILT_IN)))


@pytest.fixture(scope="module")
def plain():
    return load_model(built_in())


@pytest.fixture(scope="module")
def slim(tmp_path_factory):
    """Runs memesae where torch, torchvision and open_clip cannot be imported."""
    place = tmp_path_factory.mktemp("slim")
    (place / "sitecustomize.py").write_text(BLOCKED)
    (place / "home").mkdir()
    rng = np.random.default_rng(0)
    for number in range(40):
        pixels = rng.integers(0, 256, (5, 6, 3), np.uint8)
        picture = Image.fromarray(pixels).resize((96, 80))
        (place / "pictures").mkdir(exist_ok=True)
        picture.save(place / "pictures" / f"{number}.png")

    def run(*arguments):
        settings = {**os.environ, "MEMESAE_HOME": str(place / "home")}
        settings["PYTHONPATH"] = os.pathsep.join([str(place), *sys.path])
        command = [sys.executable, "-m", "memesae", *arguments]
        return subprocess.run(
            command, env=settings, capture_output=True, text=True, check=False, timeout=600
        )

    assert run("index", str(place / "pictures")).returncode == 0
    return run, str(place / "pictures")


def texts_of_all_kinds(count):
    rng = random.Random(0)
    pools = [
        "abc XYZ 'sS'tLL 0123 .,;!?<>/\\\t\n\x00\x1b\x7f\x1c",
        "äöüßÉñçĞİıſ’“”…—русский日本語हिन्दी",
        "🐶🎉👨‍👩‍👧‍👦🏳️‍🌈❤️",
        "&amp;&lt;&#39;<end_of_text>",
        "â€œÃ©Â\u200b\u00a0\ufeffﬁＡ",
    ]
    made = ["", "<start_of_text> a <END_OF_TEXT>", "long " * 99]
    for _ in range(count):
        letters = (rng.choice(rng.choice(pools)) for _ in range(rng.randint(1, 30)))
        made.append("".join(letters))
    return made


def test_every_text_gets_open_clips_tokens(plain):
    texts = texts_of_all_kinds(3000)
    mine = BytePairTokenizer(resource(BUILT_IN) / MERGES, 48)(texts)
    np.testing.assert_array_equal(mine, plain[2](texts).numpy())


@pytest.mark.parametrize(
    "size", [(333, 517), (517, 333), (224, 224), (224, 301), (30, 45), (1, 9), (225, 224)]
)
def test_preprocessing_is_open_clips_to_the_bit(onnx, plain, size):
    pixels = np.random.default_rng(3).integers(0, 256, (size[1], size[0], 3), np.uint8)
    picture = Image.fromarray(pixels)
    np.testing.assert_array_equal(onnx.prepare(picture), plain[1](picture).numpy())


def test_vectors_are_open_clips(onnx, plain):
    import torch

    rng = np.random.default_rng(1)
    batch = np.stack(
        [
            onnx.prepare(Image.fromarray(rng.integers(0, 256, (k, 7, 3), np.uint8)))
            for k in range(3, 8)
        ]
    )
    texts = ["a dog", "", "ein Bild 🐶", "word " * 60]
    with torch.inference_mode():
        images = plain[0].encode_image(torch.from_numpy(batch), normalize=True).numpy()
        words = plain[0].encode_text(plain[2](texts), normalize=True).numpy()
    np.testing.assert_allclose(onnx.encode_images(batch), images, atol=1e-5)
    np.testing.assert_allclose(onnx.encode_texts(texts), words, atol=1e-5)


def test_damaged_files_are_named_in_one_sentence(tmp_path):
    with pytest.raises(ModelError, match="cannot be loaded"):
        OnnxModel(OnnxFiles.beside(tmp_path))


def test_what_is_missing_is_named_with_the_line_that_installs_it():
    with pytest.raises(ModelError, match="no_such_package") as caught:
        require("no_such_package")
    assert "pip install torch" in caught.value.hint


@pytest.mark.parametrize(
    "command",
    [
        ("search", "{pictures}", "dog"),
        ("doctor", "{pictures}"),
        ("read", "{pictures}"),
        ("offer", "{pictures}", "dog"),
        ("steer", "{pictures}", "dog", "--by", "c1=+2"),
        ("explain", "{pictures}", "dog", "{pictures}/0.png"),
        ("features", "{pictures}"),
        ("models",),
        ("demo", "--headless", "--count", "9", "--out", "{pictures}/../window.png"),
    ],
    ids=lambda command: command[0],
)
def test_commands_work_where_torch_cannot_be_imported(slim, command):
    run, pictures = slim
    done = run(*(each.format(pictures=pictures) for each in command))
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_what_needs_torch_says_so_in_one_sentence(slim):
    run, pictures = slim
    done = run("index", pictures, "--model", "ViT-B-32/openai")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "This needs open_clip" in done.stderr
    assert "pip install torch" in done.stderr


def test_a_gpu_is_looked_for_only_where_there_may_be_one():
    code = "import sys; from memesae.embedding.encoder import Encoder; Encoder.load()"
    code += ".encode_texts(['a']); print('torch' in sys.modules)"
    settings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "MEMESAE_HOME": str(home())}
    done = subprocess.run(
        [sys.executable, "-c", code], env=settings, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(gpu_driver())


def test_the_slim_requirements_are_the_dependencies_without_torch():
    root = Path(__file__).parents[2]
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {
        each
        for each in project["dependencies"]
        if not each.startswith(("torch", "open_clip", "onnx>="))
    }
    lines = (root / "packaging" / "requirements-slim.txt").read_text("utf-8").splitlines()
    assert set(lines[1:]) == wanted


def test_the_image_graph_computes_no_padding():
    """Padding computed from a picture's size cost a third of the time."""
    import onnx

    graph = onnx.load(str(resource(BUILT_IN) / IMAGE_GRAPH), load_external_data=False).graph
    assert {node.op_type for node in graph.node} <= {
        "BatchNormalization",
        "Cast",
        "Clip",
        "Add",
        "Conv",
        "Constant",
        "Flatten",
        "Gemm",
        "GlobalAveragePool",
        "Div",
        "Erf",
        "Mul",
    }
