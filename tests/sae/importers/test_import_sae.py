import numpy as np
import pytest
import torch

from memesae.sae.importers.checkpoint import Checkpoint
from memesae.sae.importers.import_sae import import_sae
from memesae.sae.sparse_autoencoder import SaeFileError
from tests.sae.importers import layouts
from tests.sae.importers.layouts import FEATURES, WIDTH


@pytest.fixture(scope="module")
def vectors():
    """Unit vectors around a few centres, off the origin as CLIP's are."""
    drawn = np.random.default_rng(1)
    centres = drawn.standard_normal((12, WIDTH))
    points = centres[drawn.integers(0, 12, 400)] + 0.3 * drawn.standard_normal((400, WIDTH)) + 0.5
    return (points / np.linalg.norm(points, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def weights(vectors):
    return layouts.weights(vectors)


@pytest.mark.parametrize("write", layouts.ALL, ids=lambda write: write.__name__)
def test_every_format_gives_the_codes_of_its_own_formula(write, weights, vectors, tmp_path):
    without_input_bias = write in (layouts.meme_search_engine, layouts.overcomplete)
    imported = import_sae(write(weights, tmp_path / "sae"), vectors)
    codes = imported.sae.encode(vectors)
    dense = layouts.expected(weights, vectors, subtract=not without_input_bias)
    np.testing.assert_allclose(codes.dense(), dense, atol=2e-6)
    bias = 0 if write is layouts.overcomplete else weights["decoder_bias"]
    np.testing.assert_allclose(
        imported.sae.decode(codes), dense @ weights["decoder"] + bias, atol=2e-6
    )
    assert imported.format.lower().replace("-", "_") == write.__name__
    assert imported.metrics.fvu < 1
    assert imported.sae.features == FEATURES


def test_saelens_setting_decides_whether_the_decoder_bias_is_subtracted_from_the_input(
    weights, vectors, tmp_path
):
    codes = {}
    for subtract in (True, False):
        path = layouts.saelens(weights, tmp_path / str(subtract), subtract=subtract)
        sae = import_sae(path, vectors).sae
        codes[subtract] = sae.encode(vectors).dense()
        expected = layouts.expected(weights, vectors, subtract=subtract)
        np.testing.assert_allclose(codes[subtract], expected, atol=2e-6)
        # the bias is added to the output either way
        np.testing.assert_allclose(
            sae.decode(sae.encode(vectors)),
            expected @ weights["decoder"] + weights["decoder_bias"],
            atol=2e-6,
        )
    assert np.abs(codes[True] - codes[False]).max() > 0.01


def test_a_square_dictionary_is_not_transposed(vectors, tmp_path):
    weights = layouts.weights(vectors)
    square = {
        "decoder": weights["decoder"][:WIDTH],
        "encoder": weights["encoder"][:, :WIDTH],
        "encoder_bias": weights["encoder_bias"][:WIDTH],
        "decoder_bias": weights["decoder_bias"],
    }
    for write in (layouts.saelens, layouts.sparsify, layouts.openai):
        sae = import_sae(write(square, tmp_path / write.__name__), vectors).sae
        np.testing.assert_allclose(
            sae.encode(vectors).dense(), layouts.expected(square, vectors), atol=2e-6
        )


def test_openais_normalised_inputs_are_folded_in(weights, vectors, tmp_path):
    path = layouts.openai(weights, tmp_path / "sae")
    state = torch.load(path, weights_only=True)
    own = vectors - vectors.mean(1, keepdims=True)
    normalised = own / own.std(1, ddof=1, keepdims=True)
    centre = normalised.mean(0)
    state |= {"activation": "TopK", "pre_bias": torch.from_numpy(centre)}
    torch.save(state, path)
    h = (normalised - centre) @ weights["encoder"] + weights["encoder_bias"]
    got = import_sae(path, vectors).sae.encode(vectors).dense()
    strongest = h.argmax(1)
    agree = got.argmax(1) == strongest
    assert agree.mean() > 0.9


def test_a_misread_bias_convention_is_refused(weights, vectors, tmp_path):
    broken = weights | {"decoder_bias": -3 * weights["decoder_bias"]}
    with pytest.raises(SaeFileError, match="worse than no features"):
        import_sae(layouts.saelens(broken, tmp_path / "sae"), vectors)


def test_an_import_whose_features_never_fire_is_refused(weights, vectors, tmp_path):
    inactive = weights | {
        "encoder_bias": weights["encoder_bias"] - 9,
        "decoder_bias": 2 * weights["decoder_bias"],
    }
    with pytest.raises(SaeFileError, match="none of its features"):
        import_sae(layouts.saelens(inactive, tmp_path / "sae"), vectors)


@pytest.mark.parametrize("write", layouts.ALL, ids=lambda write: write.__name__)
def test_another_width_is_reported(write, weights, vectors, tmp_path):
    path = write(weights, tmp_path / "sae")
    with pytest.raises(SaeFileError, match=f"vectors of {WIDTH} numbers, the library's have 30"):
        import_sae(path, np.pad(vectors, ((0, 0), (0, 6))))


@pytest.mark.parametrize("write", layouts.ALL, ids=lambda write: write.__name__)
@pytest.mark.parametrize("share", [0.0, 0.5, 0.97])
def test_a_truncated_file_is_reported(write, share, weights, vectors, tmp_path):
    path = write(weights, tmp_path / "sae")
    file = max(path.iterdir() if path.is_dir() else [path], key=lambda each: each.stat().st_size)
    file.write_bytes(file.read_bytes()[: int(share * file.stat().st_size)])
    with pytest.raises(SaeFileError, match=r"damaged|PyTorch"):
        import_sae(path, vectors)


def test_a_folder_without_an_autoencoder_is_reported(vectors, tmp_path):
    with pytest.raises(SaeFileError, match="does not contain a sparse autoencoder"):
        import_sae(tmp_path, vectors)


def test_an_unknown_checkpoint_is_reported(vectors, tmp_path):
    torch.save({"layer.weight": torch.zeros(3, 3)}, tmp_path / "other.pt")
    with pytest.raises(SaeFileError, match="does not contain a sparse autoencoder"):
        import_sae(tmp_path / "other.pt", vectors)


def test_numbers_that_are_not_finite_are_refused(weights, vectors, tmp_path):
    weights["encoder_bias"][3] = np.nan
    with pytest.raises(SaeFileError, match="not finite"):
        import_sae(layouts.dictionary_learning(weights, tmp_path / "sae"), vectors)


def test_a_file_without_its_settings_is_refused_and_says_which(weights, vectors, tmp_path):
    for write in (layouts.saelens, layouts.sparsify):
        folder = write(weights, tmp_path / write.__name__)
        (folder / "cfg.json").unlink()
        with pytest.raises(SaeFileError, match=r"cfg\.json"):
            import_sae(folder, vectors)


def test_what_a_file_does_not_say_is_guessed_with_a_word(weights, vectors, tmp_path):
    path = layouts.openai(weights, tmp_path / "sae")
    state = torch.load(path, weights_only=True)
    del state["activation_state_dict"]
    torch.save(state, path)
    imported = import_sae(path, vectors)
    assert imported.sae.k is None
    assert "does not say how many features" in str(imported.notes[0])
    assert import_sae(layouts.saelens(weights, tmp_path / "other"), vectors).notes == ()


def test_features_without_direction_are_counted(weights, vectors, tmp_path):
    weights["decoder"][:3] = 0
    imported = import_sae(layouts.saelens(weights, tmp_path / "sae"), vectors)
    assert [str(note) for note in imported.notes] == [
        "3 features have no direction (rows of zeros)."
    ]


def test_settings_with_a_byte_order_mark_are_read(weights, vectors, tmp_path):
    folder = layouts.saelens(weights, tmp_path / "sae")
    (folder / "cfg.json").write_bytes(b"\xef\xbb\xbf" + (folder / "cfg.json").read_bytes())
    assert import_sae(folder, vectors).sae.k == layouts.K


@pytest.mark.parametrize("kind", [torch.float8_e4m3fn, torch.float8_e5m2, torch.bfloat16])
@pytest.mark.parametrize("suffix", [".pt", ".safetensors"])
def test_small_floats_are_read_as_pytorch_reads_them(kind, suffix, tmp_path):
    from safetensors.torch import save_file

    numbers = torch.linspace(-3, 3, 60).reshape(12, 5).to(kind)
    path = tmp_path / f"small{suffix}"
    save_file({"a": numbers}, path) if suffix == ".safetensors" else torch.save(
        {"a": numbers}, path
    )
    read = Checkpoint.open(path).tensors["a"]
    np.testing.assert_array_equal(read, numbers.to(torch.float32).numpy())
