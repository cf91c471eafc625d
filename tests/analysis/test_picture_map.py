import numpy as np
import pytest

from memesae.analysis.picture_map import NEIGHBOURS, centroids, draw_map, find_neighbours, judge
from memesae.base.cancellation import Token

pytest.importorskip("umap")
from sklearn.manifold import trustworthiness


def islands(count=240, kinds=6, seed=0):
    """Unit vectors around a few places, and which place each is of."""
    rng = np.random.default_rng(seed)
    places = rng.normal(size=(kinds, 32))
    kind = rng.integers(0, kinds, count)
    vectors = places[kind] + 0.5 * rng.normal(size=(count, 32)) + 2
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True), kind


def units(vectors):
    centred = (vectors - vectors.mean(axis=0)).astype(np.float32)
    return centred / np.linalg.norm(centred, axis=1, keepdims=True)


def test_pictures_of_one_kind_lie_together_and_the_same_seed_draws_the_same():
    vectors, kind = islands()
    drawn = draw_map(vectors, Token(), seed=3)
    assert drawn.places.shape == (240, 2)
    assert drawn.places.min() == 0
    assert drawn.places.max() == pytest.approx(1)
    apart = np.linalg.norm(drawn.places[:, None] - drawn.places[None], axis=2)
    np.fill_diagonal(apart, np.inf)
    nearest = np.argsort(apart, axis=1)[:, :5]
    assert np.mean(kind[nearest] == kind[:, None]) > 0.95
    assert drawn.trustworthiness is not None
    assert drawn.trustworthiness > 0.85
    np.testing.assert_array_equal(draw_map(vectors, Token(), seed=3).places, drawn.places)


def test_trustworthiness_is_that_of_scikit_learn():
    vectors, _ = islands(150)
    rows = units(vectors)
    places = rows[:, :2].copy()
    wanted = trustworthiness(rows, places, n_neighbors=NEIGHBOURS, metric="cosine")
    assert judge(rows, places, sample=150)[0] == pytest.approx(wanted, abs=1e-3)
    assert judge(rows, np.random.default_rng(0).random((150, 2)), sample=150)[0] < 0.65


def test_neighbours_are_the_nearest_with_the_row_itself_first():
    vectors, _ = islands(90)
    rows = units(vectors)
    neighbours, distances = find_neighbours(rows, 4, Token())
    cosines = rows @ rows.T
    np.testing.assert_array_equal(neighbours, np.argsort(-cosines, axis=1)[:, :4])
    np.testing.assert_allclose(distances[:, 0], 0)
    assert (np.diff(distances, axis=1) >= 0).all()


def test_few_pictures_are_laid_out_without_judging():
    drawn = draw_map(islands(5)[0], Token())
    assert len(np.unique(drawn.places.round(3), axis=0)) == 5
    assert drawn.trustworthiness is None


def test_a_name_stands_where_its_pictures_lie_together():
    places = np.array([[0.1, 0.1], [0.12, 0.1], [0.9, 0.9], [0.1, 0.12]], np.float32)
    found = centroids(places, {7: [0, 1, 3], 8: [0, 2]})
    assert list(found) == [7]
    assert found[7] == pytest.approx((0.1, 0.1))
