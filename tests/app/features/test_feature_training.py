"""Which features are put to use after training."""

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from memesae.app.engine.requests import WorkerContext
from memesae.app.features import feature_training
from memesae.app.features.feature_training import TrainFeatures, _is_better
from memesae.app.features.features_in_use import NoFeaturesError, adopt
from memesae.base.cancellation import Token
from memesae.library.library import Library
from memesae.sae.sae_files import WEIGHTS, built_in_sae
from memesae.sae.sparse_autoencoder import SaeError, SaeFileError, quality
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


def shards(folder, vectors, model=MODEL, *, size=400, key="hash"):
    folder.mkdir()
    for start in range(0, len(vectors), size):
        part = vectors[start : start + size]
        flat = pa.array(part.astype(np.float16).ravel(), pa.float16())
        keys = {
            "hash": pa.array([b"%032d" % (start + row) for row in range(len(part))], pa.binary(32)),
            "path": pa.array([f"{start + row}.jpg" for row in range(len(part))]),
        }
        table = pa.table(
            {key: keys[key], "vector": pa.FixedSizeListArray.from_arrays(flat, part.shape[1])}
        )
        if model:
            table = table.replace_schema_metadata({b"memesae.model": model.encode()})
        parquet.write_table(table, folder / f"{start:06}.parquet")
    return folder


def vectors_of(request, library, token=None):
    return request._vectors(library, MODEL, token or Token())


def request_of(library, folder, seed=0):
    return TrainFeatures(library.directory, MODEL, "cpu", 64, 4, seed, shards=folder)


def test_features_are_trained_on_the_vectors_of_parquet_files(library, tmp_path):
    drawn = np.random.default_rng(3).normal(size=(1500, 384))
    vectors = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    request = request_of(library, shards(tmp_path / "shards", vectors))
    report = request.run(WorkerContext(tmp_path), Token(), lambda _: None)
    assert report.images == 1500
    assert report.features == 64


@pytest.mark.parametrize("key", ["hash", "path"])
def test_of_many_vectors_a_sample_is_drawn_whatever_the_files(library, tmp_path, monkeypatch, key):
    monkeypatch.setattr(feature_training, "MOST_TRAINED", 200)
    vectors = np.random.default_rng(3).normal(size=(1500, 8)).astype(np.float16)
    one = vectors_of(request_of(library, shards(tmp_path / "a", vectors, key=key)), library)
    other = shards(tmp_path / "b", vectors, size=1500, key=key)
    again = vectors_of(request_of(library, other), library)
    assert one[1].shape == (200, 8)
    np.testing.assert_array_equal(one[0], again[0])
    np.testing.assert_array_equal(one[1], again[1])
    assert {tuple(row) for row in one[1]} <= {tuple(row) for row in vectors}
    third = vectors_of(request_of(library, other, seed=1), library)
    assert len(np.intersect1d(one[0], third[0])) < 60


def test_of_a_large_library_a_sample_is_drawn(library, monkeypatch):
    vectors = np.random.default_rng(3).normal(size=(900, 8)).astype(np.float16)
    monkeypatch.setattr(feature_training, "MOST_TRAINED", 100)
    monkeypatch.setattr(feature_training, "saved", lambda *_: (np.arange(900), vectors))
    ids, found = vectors_of(request_of(library, None), library)
    assert len(ids) == 100
    np.testing.assert_array_equal(found, vectors[ids])


def test_files_of_no_use_are_refused_in_a_sentence(library, tmp_path, monkeypatch):
    (tmp_path / "empty").mkdir()
    with pytest.raises(SaeFileError, match="no Parquet files"):
        vectors_of(request_of(library, tmp_path / "empty"), library)
    vectors = np.ones((5, 8))
    other = shards(tmp_path / "other", vectors, "another-model")
    with pytest.raises(SaeFileError, match="another-model"):
        vectors_of(request_of(library, other), library)
    damaged = shards(tmp_path / "damaged", vectors)
    (damaged / "zzz.parquet").write_bytes(b"PAR1")
    with pytest.raises(SaeFileError, match=r"zzz\.parquet is no table"):
        vectors_of(request_of(library, damaged), library)
    parquet.write_table(pa.table({"path": ["a"], "vector": [[0.5, 0.5]]}), damaged / "zzz.parquet")
    with pytest.raises(SaeFileError, match=r"zzz\.parquet is no table"):
        vectors_of(request_of(library, damaged), library)
    monkeypatch.setattr(feature_training, "saved", lambda *_: (np.arange(2), np.ones((2, 9))))
    with pytest.raises(SaeError, match="8 numbers, not 9"):
        vectors_of(request_of(library, shards(tmp_path / "narrow", vectors, "")), library)
