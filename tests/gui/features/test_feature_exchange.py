"""Import and export of features by the commands of the window, without the file dialogs."""

import numpy as np
import pytest

from memesae.gui.features import feature_exchange
from memesae.sae.sae_files import load_sae, save_sae
from memesae.sae.sparse_autoencoder import SparseAutoencoder


@pytest.fixture
def asked(monkeypatch):
    """The path that every file or folder dialog returns."""
    answer = {}

    def ask(*arguments):
        next(argument for argument in arguments if callable(argument))(answer["path"])

    for name in ("ask_features", "ask_folder", "ask_words"):
        monkeypatch.setattr(feature_exchange, name, ask)
    return answer


def toasts(window):
    return [toast.sentence.text() for toast in window.toasts.shown]


def test_features_of_a_file_are_used_after_a_trial_on_the_library(qtbot, featured, asked, tmp_path):
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
    assert any(f"{kept} features" in text for text in toasts(featured))


def test_useless_features_are_rejected_and_the_current_ones_stay(qtbot, featured, asked, tmp_path):
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
    qtbot.waitUntil(lambda: bool(toasts(featured)))
    assert "worse than no features" in toasts(featured)[0]
    assert featured.session.features.view is before


def test_exported_features_can_be_loaded_again(qtbot, featured, asked, tmp_path):
    asked["path"] = str(tmp_path / "ours")
    featured.controllers.features.export_features()
    qtbot.waitUntil(lambda: bool(toasts(featured)))
    written = load_sae(tmp_path / "ours")
    assert np.allclose(written.directions, featured.session.features.view.sae.directions, atol=1e-6)


def test_words_are_imported_once_and_features_renamed(qtbot, featured, asked, tmp_path):
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
    assert toasts(featured)[0].startswith("Imported 2 new words")
