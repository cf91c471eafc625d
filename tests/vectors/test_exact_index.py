import numpy as np
import pytest

from memesae.vectors.exact_index import ExactIndex
from memesae.vectors.vector_rows import CHUNK, Rows
from tests.vectors.conftest import WIDTH, clouds


def plain(queries, ids, vectors, k):
    scores = queries.astype(np.float64) @ vectors.astype(np.float64).T
    return ids[np.argsort(-scores, axis=1, kind="stable")[:, :k]]


@pytest.mark.parametrize("dtype", [np.float16, np.float32])
def test_finds_what_a_sort_of_all_scores_finds(dtype):
    vectors = clouds(CHUNK + 700).astype(dtype)
    ids = np.arange(len(vectors)) * 3 + 5
    queries = clouds(7, seed=1)
    found = ExactIndex(Rows(ids, vectors)).search(queries, 20)
    np.testing.assert_array_equal(found.ids, plain(queries, ids, vectors, 20))
    assert found.ids.dtype == np.int64
    assert found.scores.dtype == np.float32
    np.testing.assert_allclose(
        found.scores[0, 0],
        queries[0] @ vectors[(found.ids[0, 0] - 5) // 3].astype(float),
        atol=1e-6,
    )


def test_equal_images_stand_in_order_of_id_however_many_are_asked_for():
    vectors = clouds(500)
    vectors[[3, 77, 200, 431]] = vectors[9]
    ids = np.random.default_rng(0).permutation(500)
    index = ExactIndex(Rows(ids, vectors))
    twins = sorted(ids[[3, 9, 77, 200, 431]].tolist())
    for k in (1, 3, 5, 40):
        alone = index.search(vectors[9:10], k)
        together = index.search(np.concatenate([clouds(18, seed=3), vectors[9:10]]), k)
        assert alone.ids[0, :5].tolist() == twins[:k]
        np.testing.assert_array_equal(alone.ids[0], together.ids[-1])
        np.testing.assert_array_equal(alone.scores[0], together.scores[-1])


def test_pads_where_there_are_too_few():
    found = ExactIndex(Rows(np.array([4, 2]), clouds(2))).search(clouds(1, seed=5), 4)
    assert sorted(found.ids[0, :2].tolist()) == [2, 4]
    assert found.ids[0, 2:].tolist() == [-1, -1]
    assert np.isneginf(found.scores[0, 2:]).all()


def test_an_empty_index_finds_nobody():
    found = ExactIndex(Rows.empty(WIDTH, np.float32)).search(clouds(2), 3)
    assert (found.ids == -1).all()
    assert found.ids.shape == (2, 3)


@pytest.mark.parametrize("share", [0.02, 0.6])
def test_looks_only_at_allowed_images(share):
    vectors = clouds(2000)
    ids = np.arange(2000)
    allowed = np.flatnonzero(np.random.default_rng(1).random(2000) < share)
    queries = clouds(3, seed=1)
    found = ExactIndex(Rows(ids, vectors)).search(queries, 10, np.append(allowed, 999_999))
    np.testing.assert_array_equal(found.ids, plain(queries, allowed, vectors[allowed], 10))


def test_nothing_allowed_finds_nobody():
    found = ExactIndex(Rows(np.arange(50), clouds(50))).search(clouds(1), 5, np.array([], np.int64))
    assert (found.ids == -1).all()


def test_grows_and_shrinks():
    vectors = clouds(3000)
    index = ExactIndex(Rows(np.arange(1000), vectors[:1000]))
    for start in range(900, 3000, 300):  # the first hundred are there already
        index.add(np.arange(start, start + 300), vectors[start : start + 300])
    gone = np.array([5, 1500, 2999, 77_777])
    index.remove(gone)
    left = np.setdiff1d(np.arange(3000), gone)
    assert len(index) == 2997
    found = index.search(vectors[[5, 1500, 2000]], 10)
    np.testing.assert_array_equal(
        found.ids, plain(vectors[[5, 1500, 2000]], left, vectors[left], 10)
    )
