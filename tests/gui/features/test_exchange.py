"""Features from files and to files, by the window's commands; only the file dialog is left out."""

import numpy as np
import pytest

from memesae.gui.features import feature_exchange
from memesae.sae.sae_files import load_sae, save_sae
from memesae.sae.sparse_autoencoder import SparseAutoencoder


@pytest.fixture
def asked(monkeypatch):
    """What the person chooses wherever a file or a folder is asked for."""
    answer = {}

    def ask(*arguments):
        next(one for one in arguments if callable(one))(answer["path"])

    for name in ("ask_features", "ask_folder", "ask_words"):
        monkeypatch.setattr(feature_exchange, name, ask)
    return answer


def said(window):
    return [toast.sentence.text() for toast in window.toasts.shown]


def test_features_of_a_file_serve_once_they_are_proved_here(qtbot, featured, asked, tmp_path):
    built_in = featured.session.features.built_in
    kept = built_in.features - 8
    fewer = SparseAutoencoder(
        built_in.encoder[:, :kept],
        built_in.encoder_bias[:kept],
        built_in.decoder[:kept],
        built_in.decoder_bias,
        k=4,
    )
    save_sae(fewer, tmp_path / "theirs")
    asked["path"] = str(tmp_path / "theirs")
    featured.controllers.features.import_features()
    qtbot.waitUntil(lambda: len(featured.session.features.view) == kept and featured.settled)
    assert len(featured.controllers.search.state.engine.view) == kept
    assert any(f"{kept} features" in one for one in said(featured))


def test_useless_features_are_refused_and_the_present_ones_stay(qtbot, featured, asked, tmp_path):
    width = featured.session.store.width
    rng = np.random.default_rng(0)
    noise = 100 * rng.normal(size=(width, 64)).astype(np.float32)
    useless = SparseAutoencoder(
        noise, np.zeros(64, np.float32), noise.T.copy(), np.ones(width, np.float32), k=8
    )
    save_sae(useless, tmp_path / "noise")
    asked["path"] = str(tmp_path / "noise")
    before = featured.session.features.view
    featured.controllers.features.import_features()
    qtbot.waitUntil(lambda: bool(said(featured)))
    assert "worse than no features" in said(featured)[0]
    assert featured.session.features.view is before


def test_features_are_written_as_a_file_that_can_be_read_again(qtbot, featured, asked, tmp_path):
    asked["path"] = str(tmp_path / "ours")
    featured.controllers.features.export_features()
    qtbot.waitUntil(lambda: bool(said(featured)))
    written = load_sae(tmp_path / "ours")
    assert np.allclose(written.directions, featured.session.features.view.sae.directions, atol=1e-6)


def test_own_words_are_added_once_and_features_are_named_anew(qtbot, featured, asked, tmp_path):
    words = tmp_path / "words.txt"
    words.write_text("grumpy frog\nplush shark\nGrumpy Frog\n", "utf-8")
    asked["path"] = str(words)
    loads = featured.session.features.loads
    featured.controllers.features.add_words()
    qtbot.waitUntil(lambda: featured.session.features.loads > loads and featured.settled)
    featured.controllers.features.add_words()
    qtbot.waitUntil(lambda: featured.session.features.loads > loads + 1 and featured.settled)
    own = featured.session.library.folder / "home" / "words.txt"
    assert own.read_text("utf-8").split("\n") == ["grumpy frog", "plush shark", ""]
    assert said(featured)[0].startswith("2 new words")
