from typing import Any

import numpy as np
import pytest

from memesae.sae.sparse_autoencoder import Codes, SaeError, SparseAutoencoder

WIDTH, FEATURES, K = 16, 40, 4


def autoencoder(**chosen):
    drawn = np.random.default_rng(0)
    parts: dict[str, Any] = {
        "k": K,
        "encoder": drawn.standard_normal((WIDTH, FEATURES)).astype(np.float32),
        "encoder_bias": drawn.standard_normal(FEATURES).astype(np.float32),
        "decoder": drawn.standard_normal((FEATURES, WIDTH)).astype(np.float32),
        "decoder_bias": drawn.standard_normal(WIDTH).astype(np.float32),
    }
    return SparseAutoencoder(**(parts | chosen))


@pytest.fixture
def vectors():
    return np.random.default_rng(1).standard_normal((300, WIDTH)).astype(np.float32)


def formula(sae, vectors):
    return np.maximum((vectors - sae.decoder_bias) @ sae.encoder + sae.encoder_bias, 0)


def test_topk_keeps_the_k_largest_activations(vectors):
    sae = autoencoder()
    positive = formula(sae, vectors)
    least = np.sort(positive, axis=1)[:, -K, None]
    np.testing.assert_allclose(
        sae.encode(vectors).dense(), np.where(positive >= least, positive, 0), atol=1e-5
    )


def test_jumprelu_keeps_activations_above_the_threshold(vectors):
    threshold = np.linspace(0, 6, FEATURES, dtype=np.float32)
    sae = autoencoder(k=None, threshold=threshold)
    positive = formula(sae, vectors)
    np.testing.assert_allclose(
        sae.encode(vectors).dense(), np.where(positive > threshold, positive, 0), atol=1e-5
    )


def test_chunking_does_not_change_the_result(vectors, monkeypatch):
    sae = autoencoder()
    whole = sae.encode(vectors)
    monkeypatch.setattr("memesae.sae.sparse_autoencoder._CHUNK_BYTES", 4 * FEATURES * 7)
    parts = sae.encode(vectors)
    np.testing.assert_array_equal(whole.indptr, parts.indptr)
    np.testing.assert_array_equal(whole.indices, parts.indices)
    np.testing.assert_allclose(whole.values, parts.values, atol=1e-5)


def test_decoding_sums_the_active_rows(vectors):
    sae = autoencoder()
    codes = sae.encode(vectors)
    np.testing.assert_allclose(
        sae.decode(codes), codes.dense() @ sae.decoder + sae.decoder_bias, atol=1e-4
    )


def test_directions_have_length_one_and_a_dead_row_stays_zero():
    sae = autoencoder()
    sae.decoder[3] = 0
    norms = np.linalg.norm(sae.directions, axis=1)
    np.testing.assert_allclose(np.delete(norms, 3), 1, atol=1e-6)
    assert norms[3] == 0


def test_single_vector_and_empty_input(vectors):
    sae = autoencoder()
    assert sae.encode(vectors[0]).indices.tolist() == sae.encode(vectors[:1]).indices.tolist()
    assert len(sae.encode(vectors[:0])) == 0
    assert sae.decode(sae.encode(vectors[:0])).shape == (0, WIDTH)


def test_vectors_of_another_width_are_refused():
    with pytest.raises(SaeError, match="16 numbers, not 5"):
        autoencoder().encode(np.zeros((2, 5), np.float32))


@pytest.mark.parametrize(
    "wrong",
    [
        {"k": None},
        {"threshold": np.zeros(FEATURES)},
        {"encoder": np.zeros((2, 2))},
        {"decoder": np.zeros(4)},
    ],
)
def test_inconsistent_weights_are_refused(wrong):
    with pytest.raises(SaeError):
        autoencoder(**wrong)


def test_rows_of_codes():
    dense = np.array([[0, 2, 0], [0, 0, 0], [1, 0, 3]], np.float32)
    codes = Codes.from_dense(dense)
    np.testing.assert_array_equal(codes.counts, [1, 0, 2])
    np.testing.assert_array_equal(codes.rows, [0, 2, 2])
    np.testing.assert_array_equal(codes.row(2)[0], [0, 2])
    np.testing.assert_array_equal(
        Codes.joined([codes, codes], 3).dense(), np.vstack([dense, dense])
    )
