import numpy as np
import pytest

from memesae.sae.sparse_autoencoder import monosemanticity, quality
from tests.sae.test_sparse_autoencoder import FEATURES, K, autoencoder


def test_quality_follows_its_formulas(monkeypatch):
    monkeypatch.setattr("memesae.sae.sparse_autoencoder._MEASURED_AT_ONCE", 30)
    sae = autoencoder()
    vectors = np.random.default_rng(3).standard_normal((100, sae.width)).astype(np.float32)
    rebuilt = sae.reconstruct(vectors)
    dense = sae.encode(vectors).dense()
    got = quality(sae, vectors)
    spread = np.square(vectors - vectors.mean(0)).sum()
    assert got.fvu == pytest.approx(np.square(vectors - rebuilt).sum() / spread, rel=1e-4)
    cosines = (
        (vectors * rebuilt).sum(1)
        / np.linalg.norm(vectors, axis=1)
        / np.linalg.norm(rebuilt, axis=1)
    )
    assert got.cosine == pytest.approx(cosines.mean(), rel=1e-4)
    assert got.l0 == pytest.approx((dense > 0).sum(1).mean())
    assert got.l0 <= K
    assert got.dead == pytest.approx((dense == 0).all(0).mean())
    assert dense.shape[1] == FEATURES


def test_monosemanticity_equals_the_double_sum():
    drawn = np.random.default_rng(4)
    activations = drawn.random((30, 5)) * (drawn.random((30, 5)) < 0.5)
    others = drawn.standard_normal((30, 8))
    got = monosemanticity(activations, others)
    units = others / np.linalg.norm(others, axis=1, keepdims=True)
    cosines = units @ units.T
    for feature in range(5):
        a = activations[:, feature] - activations[:, feature].min()
        a = a / a.max()
        pairs = [(i, j) for i in range(30) for j in range(i)]
        above = sum(a[i] * a[j] * cosines[i, j] for i, j in pairs)
        assert got[feature] == pytest.approx(above / sum(a[i] * a[j] for i, j in pairs))


def test_one_thing_scores_higher_than_two():
    others = np.repeat(np.eye(4), 5, axis=0)
    one = np.repeat([1.0, 0, 0, 0], 5)
    two = np.repeat([1.0, 1.0, 0, 0], 5)
    inactive = np.zeros(20)
    scores = monosemanticity(np.stack([one, two, inactive], axis=1), others)
    assert scores[0] == pytest.approx(1)
    assert scores[1] < 0.6
    assert np.isnan(scores[2])
