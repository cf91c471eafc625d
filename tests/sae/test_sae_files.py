import json

import numpy as np
import pytest
from safetensors.numpy import load_file

from memesae.base.errors import MemesaeError
from memesae.sae.sae_files import CONFIGURATION, WEIGHTS, built_in_sae, load_sae, save_sae
from memesae.sae.sparse_autoencoder import SaeFileError
from tests.sae.test_sparse_autoencoder import FEATURES, WIDTH, autoencoder


@pytest.fixture
def vectors():
    return np.random.default_rng(1).standard_normal((50, WIDTH)).astype(np.float32)


BOTH = [{}, {"k": None, "threshold": np.linspace(0.1, 2, FEATURES, dtype=np.float32)}]


@pytest.mark.parametrize("chosen", BOTH, ids=["k", "threshold"])
def test_a_saved_autoencoder_gives_the_same_codes(chosen, vectors, tmp_path):
    sae = autoencoder(**chosen, metadata={"model": "m", "seed": 3})
    save_sae(sae, tmp_path)
    again = load_sae(tmp_path)
    np.testing.assert_array_equal(again.encode(vectors).dense(), sae.encode(vectors).dense())
    assert again.metadata == {"model": "m", "seed": 3}


def test_half_precision_halves_the_file(tmp_path):
    save_sae(autoencoder(), tmp_path / "whole")
    save_sae(autoencoder(), tmp_path / "half", half=True)
    sizes = [(tmp_path / name / WEIGHTS).stat().st_size for name in ("whole", "half")]
    assert sizes[1] < 0.6 * sizes[0]
    assert load_sae(tmp_path / "half").encoder.dtype == np.float32


@pytest.mark.parametrize("chosen", BOTH, ids=["topk", "jumprelu"])
def test_the_layout_is_the_documented_one(chosen, tmp_path):
    save_sae(autoencoder(**chosen), tmp_path)
    configuration = json.loads((tmp_path / CONFIGURATION).read_text())
    shapes = {name: tensor.shape for name, tensor in load_file(tmp_path / WEIGHTS).items()}
    kind = "jumprelu" if chosen else "topk"
    assert configuration["architecture"] == kind
    assert (configuration["d_in"], configuration["d_sae"]) == (WIDTH, FEATURES)
    assert configuration["apply_b_dec_to_input"] is True
    assert configuration["normalize_activations"] == "none"
    documented = {
        "W_enc": (WIDTH, FEATURES),
        "b_enc": (FEATURES,),
        "W_dec": (FEATURES, WIDTH),
        "b_dec": (WIDTH,),
    }
    assert shapes == documented | ({"threshold": (FEATURES,)} if chosen else {})


@pytest.mark.parametrize("chosen", BOTH, ids=["topk", "jumprelu"])
def test_the_real_saelens_gives_the_same_codes(chosen, vectors, tmp_path):
    sae_lens = pytest.importorskip("sae_lens")
    torch = pytest.importorskip("torch")
    sae = autoencoder(**chosen)
    save_sae(sae, tmp_path)
    theirs = sae_lens.SAE.load_from_disk(str(tmp_path))
    with torch.no_grad():
        codes = theirs.encode(torch.from_numpy(vectors))
        rebuilt = theirs.decode(codes)
    np.testing.assert_allclose(codes.numpy(), sae.encode(vectors).dense(), atol=1e-4)
    np.testing.assert_allclose(rebuilt.numpy(), sae.reconstruct(vectors), atol=1e-4)


def _cut(folder, name):
    content = (folder / name).read_bytes()
    (folder / name).write_bytes(content[: len(content) // 2])


def _reconfigure(folder, **changes):
    configuration = json.loads((folder / CONFIGURATION).read_text())
    (folder / CONFIGURATION).write_text(json.dumps(configuration | changes))


DAMAGES = {
    "cut weights": (lambda folder: _cut(folder, WEIGHTS), "damaged"),
    "cut settings": (lambda folder: _cut(folder, CONFIGURATION), "damaged"),
    "a list for settings": (lambda folder: (folder / CONFIGURATION).write_text("[]"), "damaged"),
    "no weights": (lambda folder: (folder / WEIGHTS).unlink(), "cannot be read"),
    "no settings": (lambda folder: (folder / CONFIGURATION).unlink(), "cannot be read"),
    "unsupported architecture": (
        lambda folder: _reconfigure(folder, architecture="gated"),
        "unsupported kind",
    ),
    "no k": (lambda folder: _reconfigure(folder, k=None), "does not specify k"),
    "a missing part": (
        lambda folder: _reconfigure(folder, architecture="jumprelu"),
        "threshold is missing",
    ),
}


@pytest.mark.parametrize(("damage", "sentence"), DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_folder_is_reported(damage, sentence, tmp_path):
    save_sae(autoencoder(), tmp_path)
    damage(tmp_path)
    with pytest.raises(SaeFileError, match=sentence) as caught:
        load_sae(tmp_path)
    assert isinstance(caught.value, MemesaeError)


def test_the_shipped_features_fit_the_built_in_model():
    sae = built_in_sae("memesae-mini")
    assert sae is not None
    assert sae.width == 384
    assert sae.metadata["model"] == "memesae-mini"
    codes = sae.encode(sae.directions + sae.decoder_bias)
    own = codes.dense().argmax(axis=1) == np.arange(sae.features)
    assert own.mean() > 0.9


def test_an_unknown_model_has_no_shipped_features():
    assert built_in_sae("some-other-model") is None
