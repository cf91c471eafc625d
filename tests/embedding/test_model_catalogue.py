import subprocess
import sys

import pytest
import torch

from memesae.embedding import model_catalogue
from memesae.embedding.model_catalogue import (
    BUILT_IN,
    RECOMMENDED,
    ModelError,
    known_models,
    resolve,
)


@pytest.fixture(autouse=True)
def empty_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))


def cache(tmp_path, repository):
    snapshot = tmp_path / "hub" / f"models--{repository.replace('/', '--')}" / "snapshots" / "1"
    snapshot.mkdir(parents=True)
    (snapshot / "open_clip_model.safetensors").write_bytes(b"x")


def test_the_built_in_model_is_first_and_a_choice_is_offered(tmp_path):
    models = known_models(tmp_path)
    assert models[0].name == BUILT_IN
    assert models[0].source == "built-in"
    assert [model.tier for model in models[1:]] == ["fast", "balanced", "best"] * 2
    assert [model.languages for model in models] == ["en"] * 4 + ["many"] * 3
    assert all(model.megabytes and model.width and model.licence for model in models)


def test_what_was_downloaded_is_at_hand(tmp_path):
    cache(tmp_path, RECOMMENDED[1].repository)
    cache(tmp_path, "somebody/else")
    sources = {model.name: model.source for model in known_models(tmp_path)}
    assert sources[RECOMMENDED[1].name] == "downloaded"
    assert sources["hf-hub:somebody/else"] == "downloaded"
    assert sources[RECOMMENDED[0].name] == "offered"


def test_open_clip_knows_every_offered_model(tmp_path):
    for model in RECOMMENDED:
        again = model_catalogue._from_tag(model.name, model.architecture, model.weights, tmp_path)
        assert again.repository == model.repository


@pytest.mark.parametrize(
    ("name", "languages"),
    [
        ("ViT-B-32/openai", "en"),
        ("hf-hub:immich-app/XLM-Roberta-Large-Vit-B-32", "many"),
        ("nllb-clip-base/v1", "many"),
        ("hf-hub:timm/ViT-B-16-SigLIP", ""),
    ],
)
def test_a_name_tells_the_languages_or_nothing(tmp_path, name, languages):
    assert resolve(name, tmp_path).languages == languages


def test_any_other_open_clip_model_is_understood(tmp_path):
    assert resolve("ViT-B-32/openai", tmp_path).weights == "openai"
    assert resolve("hf-hub:timm/ViT-B-16-SigLIP", tmp_path).architecture.startswith("hf-hub:")
    checkpoint = tmp_path / "mine.pt"
    torch.save({"visual.a": torch.zeros(3)}, checkpoint)
    model = resolve(f"ViT-B-32:{checkpoint}", tmp_path)
    assert (model.architecture, model.weights) == ("ViT-B-32", str(checkpoint))


def test_a_local_model_is_named_by_its_whole_path(tmp_path, monkeypatch):
    torch.save({"visual.a": torch.zeros(3)}, tmp_path / "mine.pt")
    monkeypatch.chdir(tmp_path)
    assert resolve("ViT-B-32:mine.pt", tmp_path).name == f"ViT-B-32:{tmp_path / 'mine.pt'}"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nonsense", "There is no model “nonsense”"),
        ("ViT-B-32/nonsense", "knows no weights “nonsense”"),
        ("hf-hub:nonsense", "names no repository"),
    ],
)
def test_an_unknown_model_is_one_sentence_with_what_is_at_hand(tmp_path, name, sentence):
    with pytest.raises(ModelError, match=sentence):
        resolve(name, tmp_path)


def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(ModelError, match="holds no open_clip model"):
        resolve(str(tmp_path), tmp_path)


def test_listing_does_not_load_torch(tmp_path):
    code = (
        "import sys; from pathlib import Path; "
        "from memesae.embedding.model_catalogue import known_models; "
        f"known_models(Path({str(tmp_path)!r})); sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
