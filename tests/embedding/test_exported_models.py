"""Models that torch runs once and ONNX Runtime from then on, and models that come as two ONNX graphs."""

import json
import shutil

import numpy as np
import onnx
import pytest
from PIL import Image
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from memesae.base.paths import resource
from memesae.embedding import network, onnx_model
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import (
    BUILT_IN,
    Model,
    ModelError,
    export_facts,
    exported_folder,
    resolve,
)
from memesae.embedding.network import load_model
from memesae.embedding.onnx_model import OnnxFiles, OnnxModel, Tower

PICTURE = Image.effect_noise((70, 50), 90).convert("RGB")
TEXTS = ["a dog", "ein Bild 🐶", "long " * 200]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A folder with a small image transformer of random weights, as open_clip writes it."""
    import open_clip
    import torch
    from safetensors.torch import save_file

    folder = tmp_path_factory.mktemp("models") / "small"
    folder.mkdir()
    towers = {
        "embed_dim": 16,
        "vision_cfg": {"image_size": 32, "layers": 2, "width": 64, "patch_size": 16},
        "text_cfg": {
            "context_length": 20,
            "vocab_size": 49408,
            "width": 32,
            "heads": 2,
            "layers": 1,
        },
    }
    torch.manual_seed(0)
    made = open_clip.CLIP(**towers)
    save_file(made.state_dict(), folder / "open_clip_model.safetensors")
    preprocess = {"mean": [0.5, 0.4, 0.3], "std": [0.2, 0.3, 0.4], "interpolation": "bicubic"}
    config = {"model_cfg": towers, "preprocess_cfg": preprocess | {"resize_mode": "shortest"}}
    (folder / "open_clip_config.json").write_text(json.dumps(config))
    return folder


def load(name, home):
    return Encoder.load(str(name), device="cpu", home=home)


def test_a_model_runs_without_torch_once_it_was_used(small, tmp_path, monkeypatch):
    import torch

    first = load(small, tmp_path)
    assert first.runtime != "PyTorch"

    def refuse(_):
        raise AssertionError("torch was asked for the model")

    monkeypatch.setattr("memesae.embedding.encoder.load_model", refuse)
    monkeypatch.setattr(network, "load_model", refuse)
    again = load(small, tmp_path)
    assert again.model_id == first.model_id
    monkeypatch.undo()
    plain, transform, tokenizer = load_model(resolve(str(small), tmp_path))
    with torch.inference_mode():
        images = plain.encode_image(transform(PICTURE)[None], normalize=True).numpy()
        texts = plain.encode_text(tokenizer(TEXTS[:2]), normalize=True).numpy()
    np.testing.assert_allclose(again.encode_images(again.prepare(PICTURE)[None]), images, atol=1e-4)
    np.testing.assert_allclose(again.encode_texts(TEXTS[:2]), texts, atol=1e-4)
    assert again.encode_texts(TEXTS).shape == (3, 16)


def test_torch_goes_on_where_the_export_computes_something_else(
    small, tmp_path, monkeypatch, caplog
):
    asked = []
    monkeypatch.setattr(network, "_ALIKE", 1.1)
    real = network._write_graphs
    monkeypatch.setattr(
        network, "_write_graphs", lambda *given: asked.append(given) or real(*given)
    )
    assert load(small, tmp_path).runtime == "PyTorch"
    assert "is not exported: its vectors of pictures differ" in caplog.text
    (facts,) = export_facts(tmp_path)
    assert facts["reason"].startswith("its vectors of pictures differ (cosine 1.0")
    assert facts["model"]["name"] == str(small)
    load(small, tmp_path)
    assert len(asked) == 1


def test_an_unfinished_export_is_made_again(small, tmp_path):
    load(small, tmp_path)
    folder = exported_folder(resolve(str(small), tmp_path), tmp_path)
    (folder / "text.onnx").unlink()
    assert load(small, tmp_path).runtime != "PyTorch"
    assert [each.name for each in folder.parent.iterdir()] == [folder.name]


def test_a_pair_of_names_is_found_without_open_clip_once_exported(small, tmp_path, monkeypatch):
    load(small, tmp_path)
    folder = exported_folder(resolve(str(small), tmp_path), tmp_path)
    pair = Model("ViT-X/tag", "ViT-X/tag", "downloaded", "ViT-X", "tag", "someone/there")
    facts = json.loads((folder / "export.json").read_text())
    facts["model"] |= {"id": pair.id, "name": pair.name, "weights": "tag", "architecture": "ViT-X"}
    (folder / "export.json").write_text(json.dumps(facts))
    folder.rename(exported_folder(pair, tmp_path))
    monkeypatch.setattr("memesae.embedding.model_catalogue.require", None)
    assert resolve("ViT-X/tag", tmp_path).id == pair.id
    assert load("ViT-X/tag", tmp_path).encode_texts(["dog"]).shape == (1, 16)


@pytest.fixture(scope="module")
def split(tmp_path_factory):
    """The built-in model as other programs publish models: two graphs, each with its tokenizer or sizes beside it."""
    folder = tmp_path_factory.mktemp("models") / "split"
    own = resource(BUILT_IN)
    for part, name in (("visual", "image.onnx"), ("textual", "text.onnx")):
        (folder / part).mkdir(parents=True)
        onnx.save(onnx.load(str(own / name)), str(folder / part / "model.onnx"))
    config = json.loads((own / "open_clip_config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config["model_cfg"]))
    (folder / "visual" / "preprocess_cfg.json").write_text(json.dumps(config["preprocess_cfg"]))
    lines = (own / "merges.txt").read_text().split("\n")
    pairs = [(one, other) for one, other in (line.split(" ") for line in lines)]
    letters = list(pre_tokenizers.ByteLevel.alphabet())
    from memesae.embedding.onnx_model import BytePairTokenizer

    ids = BytePairTokenizer(own / "merges.txt", 48)._ids
    assert set(letters) <= set(ids)
    tokenizer = Tokenizer(models.BPE(ids, pairs, end_of_word_suffix="</w>"))
    tokenizer.normalizer = normalizers.Lowercase()
    words = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
    from tokenizers import Regex

    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(words), behavior="removed", invert=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    begin, end = "<start_of_text>", "<end_of_text>"
    tokenizer.post_processor = processors.RobertaProcessing(
        (end, ids[end]), (begin, ids[begin]), trim_offsets=False, add_prefix_space=False
    )
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.save(str(folder / "textual" / "tokenizer.json"))
    (folder / "textual" / "tokenizer_config.json").write_text(json.dumps({"pad_token": "!"}))
    return folder


@pytest.mark.model
def test_two_graphs_that_others_publish_are_run_as_they_are(split, tmp_path, encoder):
    other = load(split, tmp_path)
    assert other.model_id.startswith("split@")
    np.testing.assert_allclose(
        other.encode_images(other.prepare(PICTURE)[None]),
        encoder.encode_images(encoder.prepare(PICTURE)[None]),
        atol=1e-5,
    )
    np.testing.assert_allclose(other.encode_texts(TEXTS), encoder.encode_texts(TEXTS), atol=1e-5)


@pytest.mark.parametrize("missing", ["textual/model.onnx", "textual/tokenizer.json", "config.json"])
def test_a_folder_that_lacks_a_part_is_refused(split, tmp_path, missing):
    folder = shutil.copytree(split, tmp_path / "partly")
    (folder / missing).unlink()
    with pytest.raises(ModelError, match="holds no whole model"):
        resolve(str(folder), tmp_path)


def test_a_graph_that_is_damaged_is_named(split, tmp_path):
    folder = shutil.copytree(split, tmp_path / "damaged")
    (folder / "textual" / "model.onnx").write_bytes(b"nonsense")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load(folder, tmp_path).encode_texts(["dog"])


def test_sizes_that_no_model_has_are_refused(split, tmp_path):
    folder = shutil.copytree(split, tmp_path / "huge")
    (folder / "visual" / "preprocess_cfg.json").write_text(
        json.dumps({"size": 60_000, "mean": [0, 0, 0], "std": [1, 1, 1]})
    )
    with pytest.raises(ModelError, match="a size that no model has"):
        load(folder, tmp_path)


class OpenVino:
    """Stands for the package: runs a graph by ONNX Runtime, with an error of its own and at its own speed."""

    def __init__(self, monkeypatch, times, error=0.0):
        self.loaded = 0
        self.error = error
        monkeypatch.setattr(onnx_model.importlib.util, "find_spec", lambda _: object())
        monkeypatch.setattr("importlib.metadata.version", lambda _: "1")
        monkeypatch.setattr(onnx_model, "_openvino_tower", self.load)
        monkeypatch.setattr(onnx_model, "_milliseconds", lambda towers, _: self.timed(towers))
        self.times = times
        self.asked = 0

    def timed(self, towers):
        self.asked += 1
        return {tower.runtime: self.times[tower.runtime] for tower in towers}

    def load(self, graph):
        self.loaded += 1
        real = onnx_model._onnx_tower(graph)
        return Tower("OpenVINO", real.inputs, lambda pixels: real.run(pixels) + self.error)


@pytest.mark.parametrize(
    ("openvino", "error", "chosen"),
    [(8.0, 0.0, "OpenVINO"), (9.5, 0.0, "ONNX Runtime"), (1.0, 1e3, "ONNX Runtime")],
    ids=["faster", "hardly faster", "other vectors"],
)
def test_the_faster_runtime_is_chosen_and_remembered(
    tmp_path, monkeypatch, openvino, error, chosen
):
    package = OpenVino(monkeypatch, {"ONNX Runtime": 10.0, "OpenVINO": openvino}, error)
    files = OnnxFiles.beside(resource(BUILT_IN))
    assert OnnxModel(files, tmp_path).image_runtime == chosen
    assert (package.asked, package.loaded) == (1, 1)
    assert OnnxModel(files, tmp_path).image_runtime == chosen
    assert (package.asked, package.loaded) == (1, 2 if chosen == "OpenVINO" else 1)


def test_an_openvino_that_does_not_start_is_passed_over(tmp_path, monkeypatch):
    package = OpenVino(monkeypatch, {"ONNX Runtime": 10.0, "OpenVINO": 5.0})
    files = OnnxFiles.beside(resource(BUILT_IN))
    assert OnnxModel(files, tmp_path).image_runtime == "OpenVINO"
    assert package.loaded == 1
    monkeypatch.setattr(onnx_model, "_openvino_tower", None)
    model = OnnxModel(files, tmp_path)
    assert model.image_runtime == "ONNX Runtime"
    assert model.encode_images(model.prepare(PICTURE)[None]).shape == (1, 384)
