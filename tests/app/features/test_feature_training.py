"""Which features are put to use after training."""

import numpy as np
import pytest

from memesae.app.features import feature_training
from memesae.app.features.feature_training import _is_better
from memesae.app.features.features_in_use import NoFeaturesError, adopt
from memesae.library.library import Library
from memesae.sae.sae_files import WEIGHTS, built_in_sae
from memesae.sae.sparse_autoencoder import quality
from tests.sae.test_sparse_autoencoder import WIDTH, autoencoder

MODEL = "memesae-mini"


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as library:
        yield library


@pytest.fixture(scope="module")
def matrix():
    vectors = np.random.default_rng(3).normal(size=(300, 384)).astype(np.float32)
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16)


def test_the_built_in_features_give_way_to_better_ones_only(library, matrix):
    built_in = built_in_sae(MODEL)
    assert built_in is not None
    fvu = quality(built_in, matrix.astype(np.float32)).fvu
    assert _is_better(library, MODEL, matrix, fvu - 0.01)
    assert not _is_better(library, MODEL, matrix, fvu + 0.01)
    assert not _is_better(library, MODEL, matrix, fvu)
    assert not _is_better(library, MODEL, matrix, float("nan"))


def test_they_are_compared_on_a_sample_of_a_large_library(library, matrix, monkeypatch):
    seen = []

    def measured(sae, vectors):
        seen.append(vectors)
        return quality(sae, vectors[:2])

    monkeypatch.setattr(feature_training, "quality", measured)
    monkeypatch.setattr(feature_training, "_COMPARED", 40)
    _is_better(library, MODEL, matrix, 0.1)
    assert [(part.shape, part.dtype) for part in seen] == [((40, 384), np.float32)]


def test_a_librarys_own_features_are_replaced_anyway(library, matrix):
    adopt(library, MODEL, autoencoder(), {})
    assert _is_better(library, MODEL, matrix, 99.0)


def test_damaged_ones_and_none_are_no_rivals(library, matrix, monkeypatch):
    adopt(library, MODEL, autoencoder(), {})
    next(library.directory.glob(f"sae/*/{WEIGHTS}")).write_bytes(b"")
    assert _is_better(library, MODEL, matrix, 99.0)
    with pytest.raises(NoFeaturesError):
        feature_training.features_in_use(library, "another model")
    assert _is_better(library, "another model", np.zeros((3, WIDTH), np.float16), 99.0)
