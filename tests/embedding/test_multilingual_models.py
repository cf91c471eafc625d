"""Models whose words are split by a tokenizer from the hub, as SigLIP 2 and XLM-RoBERTa: small ones of random weights."""

import json
import shutil

import numpy as np
import open_clip
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file
from tokenizers import Tokenizer, models, pre_tokenizers, processors

from memesae.embedding import model_catalogue, network
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import ModelError, resolve

PICTURE = Image.effect_noise((70, 50), 90).convert("RGB")
WORDS = ["<pad>", "<eos>", "<bos>", "<unk>", "hund", "im", "schnee", "dog", "собака", "2", "3"]


def save_tokenizer(folder, *, classes=False, template=False):
    tokenizer = Tokenizer(models.WordLevel({word: at for at, word in enumerate(WORDS)}, "<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    if template:
        ends = [("<bos>", 2), ("<eos>", 1)]
        tokenizer.post_processor = processors.TemplateProcessing(
            single="<bos> $A <eos>", special_tokens=ends
        )
    tokenizer.save(str(folder / "tokenizer.json"))
    end = {"__type": "AddedToken", "content": "<eos>", "lstrip": False, "rstrip": False}
    end |= {"normalized": False, "single_word": False}
    marks = {"pad_token": "<pad>", "eos_token": end, "bos_token": "<bos>"}
    asked = {"add_eos_token": True, "add_bos_token": classes, "unk_token": "<unk>"}
    kind = {"tokenizer_class": "PreTrainedTokenizerFast"}
    (folder / "tokenizer_config.json").write_text(json.dumps(marks | asked | kind))


def save_model(folder, towers):
    torch.manual_seed(0)
    custom = towers.pop("custom_text", False)
    made = (open_clip.CustomTextCLIP if custom else open_clip.CLIP)(**towers)
    state = {name: each.clone() for name, each in made.state_dict().items()}
    save_file(state, folder / "open_clip_model.safetensors")
    preprocess = {"mean": [0.5, 0.4, 0.3], "std": [0.2, 0.3, 0.4], "interpolation": "bicubic"}
    config = {
        "model_cfg": towers | {"custom_text": custom},
        "preprocess_cfg": preprocess | {"resize_mode": "squash"},
    }
    (folder / "open_clip_config.json").write_text(json.dumps(config))


VISION = {"image_size": 32, "layers": 2, "width": 64, "patch_size": 16}


@pytest.fixture(scope="module")
def siglip(tmp_path_factory):
    """A folder like those of SigLIP 2, whose text tower is open_clip's own."""
    folder = tmp_path_factory.mktemp("models") / "siglip"
    folder.mkdir()
    text = {
        "context_length": 12,
        "vocab_size": len(WORDS),
        "hf_tokenizer_name": "timm/ViT-B-16-SigLIP2-256",
        "tokenizer_kwargs": {"clean": "canonicalize"},
        "width": 32,
        "heads": 2,
        "layers": 1,
        "no_causal_mask": True,
        "pool_type": "last",
    }
    save_tokenizer(folder)
    save_model(
        folder, {"embed_dim": 16, "vision_cfg": VISION, "text_cfg": text, "custom_text": True}
    )
    return folder


@pytest.mark.parametrize(("classes", "template"), [(False, False), (True, False), (True, True)])
def test_ends_of_texts_are_marked_as_the_settings_ask(tmp_path, classes, template):
    save_tokenizer(tmp_path, classes=classes, template=template)
    tokenise = network.HubTokenizer(
        {"context_length": 6, "tokenizer_kwargs": {"clean": "canonicalize"}},
        tmp_path / "tokenizer.json",
    )
    begin = [2] if classes else []
    row = [*begin, 4, 5, 6, 1]
    assert tokenise(["Hund, im  Schnee!"])[0].tolist() == [*row, *[0] * (6 - len(row))]
    # of what is too long the end stays marked
    assert tokenise(["dog " * 9])[0].tolist() == [*begin, *[7] * (5 - len(begin)), 1]


def test_a_siglip_needs_no_transformers_and_later_no_torch(siglip, tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "transformers", None)
    first = Encoder.load(str(siglip), device="cpu", home=tmp_path)
    texts = ["Hund im Schnee", "собака", "it's 2 &amp; 3"]
    plain, transform, tokenise = network.load_model(resolve(str(siglip), tmp_path))
    with torch.inference_mode():
        vectors = plain.encode_text(tokenise(texts), normalize=True).numpy()
        image = plain.encode_image(transform(PICTURE)[None], normalize=True).numpy()
    assert first.runtime != "PyTorch"
    monkeypatch.setattr("memesae.embedding.encoder.load_model", None)
    again = Encoder.load(str(siglip), device="cpu", home=tmp_path)
    np.testing.assert_allclose(again.encode_texts(texts), vectors, atol=1e-4)
    np.testing.assert_allclose(again.encode_images(again.prepare(PICTURE)[None]), image, atol=1e-4)
    assert abs(vectors[0] @ vectors[1]) < 0.999


def test_the_words_of_a_published_siglip_come_from_its_repository(siglip, tmp_path, monkeypatch):
    """As for `hf-hub:` names and those of the list: the tokenizer lies in the hub's cache."""
    place = tmp_path / "hub" / "models--timm--ViT-B-16-SigLIP2-256"
    (place / "refs").mkdir(parents=True)
    (place / "refs" / "main").write_text("1" * 40)
    shutil.copytree(siglip, place / "snapshots" / ("1" * 40))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    tokenise = network._tokenizer("ViT-B-16-SigLIP2-256")
    assert tokenise(["Hund"]).shape == (1, 64)
    assert tokenise(["Hund"])[0, :2].tolist() == [4, 1]


def test_what_xlm_roberta_needs_is_asked_for_before_its_download(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "transformers", None)
    xlm = next(each for each in model_catalogue.RECOMMENDED if "xlm" in each.name)
    with pytest.raises(ModelError, match="This needs transformers") as caught:
        network.require_packages(xlm)
    assert "memesae[multilingual]" in caught.value.hint
    for other in model_catalogue.RECOMMENDED:
        if other is not xlm:
            network.require_packages(other)


def test_xlm_roberta_is_loaded_and_exported(tmp_path):
    transformers = pytest.importorskip("transformers")
    folder = tmp_path / "xlm"
    folder.mkdir()
    save_tokenizer(folder, classes=True, template=True)
    settings = transformers.XLMRobertaConfig(
        vocab_size=len(WORDS),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=90,
        pad_token_id=0,
    )
    (folder / "text").mkdir()
    settings.save_pretrained(folder / "text")
    text = {
        "hf_model_name": str(folder / "text"),
        "hf_model_pretrained": False,
        "hf_tokenizer_name": str(folder),
        "hf_pooler_type": "mean_pooler",
    }
    save_model(
        folder, {"embed_dim": 16, "vision_cfg": VISION, "text_cfg": text, "custom_text": True}
    )
    made = Encoder.load(str(folder), device="cpu", home=tmp_path / "home")
    plain, _, tokenise = network.load_model(resolve(str(folder), tmp_path / "home"))
    texts = ["hund im schnee", "dog"]
    with torch.inference_mode():
        vectors = plain.encode_text(tokenise(texts), normalize=True).numpy()
    np.testing.assert_allclose(made.encode_texts(texts), vectors, atol=1e-4)
    assert made.runtime != "PyTorch"
