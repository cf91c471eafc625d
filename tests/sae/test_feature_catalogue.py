"""The catalogue against the definitions of its arrays, on small codes."""

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.sae.build_catalogue import build_catalogue, open_catalogue
from memesae.sae.feature_catalogue import PADDING, FeatureCatalogue
from memesae.sae.library_codes import LibraryCodes, open_codes
from memesae.sae.sparse_autoencoder import SparseAutoencoder

IMAGES, WIDTH, FEATURES = 400, 16, 48


@pytest.fixture(scope="module")
def sae() -> SparseAutoencoder:
    random = np.random.default_rng(0)
    decoder = random.normal(size=(FEATURES, WIDTH)).astype(np.float32)
    bias = np.zeros(FEATURES, np.float32)
    bias[7] = -100  # a feature that is never active
    return SparseAutoencoder(decoder.T.copy(), bias, decoder, np.zeros(WIDTH, np.float32), k=6)


@pytest.fixture(scope="module")
def matrix() -> np.ndarray:
    vectors = np.random.default_rng(1).normal(size=(IMAGES, WIDTH))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16)


@pytest.fixture(scope="module")
def codes(sae, matrix) -> LibraryCodes:
    return LibraryCodes(np.arange(IMAGES) * 3 + 10, sae.encode(matrix))


@pytest.fixture(scope="module")
def catalogue(sae, matrix, codes) -> FeatureCatalogue:
    return build_catalogue(sae, codes, matrix, Token())


def test_rates_and_activations(catalogue, codes, sae):
    dense = codes.codes.dense()
    np.testing.assert_allclose(catalogue.rate, (dense > 0).mean(axis=0), rtol=1e-6)
    np.testing.assert_allclose(catalogue.peak, dense.max(axis=0))
    np.testing.assert_allclose(catalogue.deviation, dense.std(axis=0, dtype=np.float64), atol=1e-6)
    for feature in np.flatnonzero(catalogue.alive):
        active = dense[:, feature][dense[:, feature] > 0]
        assert catalogue.mean[feature] == pytest.approx(active.mean(), rel=1e-5)
        assert (active > catalogue.p95[feature]).sum() == len(active) // 20
    norms = np.linalg.norm(sae.decoder, axis=1)
    np.testing.assert_allclose(catalogue.step, catalogue.p95 * norms, rtol=1e-5)


def test_exemplars_are_the_strongest_images(catalogue, codes):
    dense = codes.codes.dense()
    for feature in np.flatnonzero(catalogue.alive):
        images = catalogue.exemplars[feature]
        shown = images[images != PADDING]
        expected = np.sort(dense[:, feature])[::-1][: len(shown)]
        rows = np.searchsorted(codes.ids, shown)
        np.testing.assert_array_equal(dense[rows, feature], expected)
        np.testing.assert_array_equal(catalogue.activations[feature][: len(shown)], expected)
        assert len(shown) == min(32, (dense[:, feature] > 0).sum())


def test_a_dead_feature_has_opposites_but_no_exemplars(catalogue):
    assert catalogue.rate[7] == 0
    assert catalogue.step[7] == 0
    assert (catalogue.exemplars[7] == PADDING).all()
    assert (catalogue.intervals[7] == PADDING).all()
    assert (catalogue.cooccurring[7] == PADDING).all()
    assert (catalogue.opposite[7] != PADDING).all()


def test_intervals_and_histogram_hold_the_images_of_their_activation(catalogue, codes):
    dense = codes.codes.dense()
    for feature in np.flatnonzero(catalogue.alive):
        values = dense[:, feature][dense[:, feature] > 0]
        peak = catalogue.peak[feature]
        expected, _ = np.histogram(values / peak, bins=24, range=(0, 1))
        np.testing.assert_array_equal(catalogue.histogram[feature], expected)
        for number, images in enumerate(catalogue.intervals[feature]):
            shown = images[images != PADDING]
            share = dense[np.searchsorted(codes.ids, shown), feature] / peak
            assert ((share >= number / 5) & (share <= (number + 1) / 5)).all()
            inside = ((values / peak * 5).astype(int).clip(max=4) == number).sum()
            assert len(set(shown.tolist())) == min(6, inside)


def test_opposite_images_have_the_lowest_projections(catalogue, codes, sae, matrix):
    scores = sae.directions @ matrix.astype(np.float32).T
    expected = codes.ids[np.argsort(scores, axis=1)[:, :12]]
    np.testing.assert_array_equal(catalogue.opposite, expected)


def test_nearest_directions(catalogue, sae):
    cosines = sae.directions @ sae.directions.T
    np.fill_diagonal(cosines, -2)
    np.testing.assert_array_equal(catalogue.nearest[:, 0], cosines.argmax(axis=1))
    np.testing.assert_allclose(catalogue.similarity, -np.sort(-cosines)[:, :10], atol=1e-6)


def test_cooccurring_features_follow_the_formula(catalogue, codes):
    active = codes.codes.dense() > 0
    share = active.mean(axis=0)
    for feature in np.flatnonzero(catalogue.alive):
        scores = {}
        for other in range(FEATURES):
            joint = (active[:, feature] & active[:, other]).mean()
            if other != feature and joint * IMAGES >= 5:
                scores[other] = np.log(joint / share[feature] / share[other]) / -np.log(joint)
        best = sorted((score for score in scores.values() if score > 0), reverse=True)[:10]
        found = catalogue.cooccurring[feature]
        found = found[found != PADDING]
        np.testing.assert_allclose([scores[other] for other in found], best, rtol=1e-5)
        np.testing.assert_allclose(catalogue.association[feature][: len(best)], best, rtol=1e-5)


def test_the_cache_is_used_until_the_library_changes(tmp_path, sae, matrix, codes):
    first = open_catalogue(tmp_path, sae, codes, matrix, Token())
    again = open_catalogue(tmp_path, sae, codes, matrix[:0], Token())  # vectors are not read
    for name, array in first.arrays().items():
        np.testing.assert_array_equal(array, again.arrays()[name])
    fewer = LibraryCodes(codes.ids[:50], codes.codes_of(np.arange(50)))
    assert open_catalogue(tmp_path, sae, fewer, matrix[:50], Token()).images[0] == 50


def test_a_damaged_cache_is_rebuilt(tmp_path, sae, matrix, codes):
    open_catalogue(tmp_path, sae, codes, matrix, Token())
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-100])
    assert open_catalogue(tmp_path, sae, codes, matrix, Token()).images[0] == IMAGES


def test_a_cancelled_build_leaves_no_cache(tmp_path, sae, matrix, codes):
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        open_catalogue(tmp_path, sae, codes, matrix, token)
    assert not list(tmp_path.iterdir())


def test_codes_are_added_for_new_images_and_dropped_for_removed_ones(tmp_path, sae, matrix):
    ids = np.arange(IMAGES) + 1
    open_codes(tmp_path, sae, ids[:100], matrix[:100], Token())
    rows = np.r_[20:40, 90:200]
    seen = []
    codes = open_codes(tmp_path, sae, ids[rows], matrix[rows], Token(seen.append))
    np.testing.assert_allclose(codes.codes.dense(), sae.encode(matrix[rows]).dense(), rtol=1e-5)
    assert seen[-1].total == 100  # only the new ones were encoded
    again = []
    reopened = open_codes(tmp_path, sae, ids[rows], matrix[rows], Token(again.append))
    assert again == []
    np.testing.assert_array_equal(reopened.codes.values, codes.codes.values)


def test_codes_of_another_librarys_vectors_are_made_anew(tmp_path, sae, matrix):
    ids = np.arange(50)
    open_codes(tmp_path, sae, ids, matrix[50:100], Token())
    codes = open_codes(tmp_path, sae, ids, matrix[:50], Token())
    np.testing.assert_allclose(codes.codes.dense(), sae.encode(matrix[:50]).dense(), rtol=1e-5)


def test_cached_codes_of_another_autoencoder_are_ignored(tmp_path, sae, matrix):
    ids = np.arange(50)
    open_codes(tmp_path, sae, ids, matrix[:50], Token())
    other = SparseAutoencoder(sae.encoder, sae.encoder_bias, sae.decoder, sae.decoder_bias, k=3)
    codes = open_codes(tmp_path, other, ids, matrix[:50], Token())
    assert codes.codes.counts.max() == 3


def test_codes_of_rows_are_in_the_given_order(codes):
    rows = np.array([5, 0, 5, 399])
    np.testing.assert_array_equal(codes.codes_of(rows).dense(), codes.codes.dense()[rows])
