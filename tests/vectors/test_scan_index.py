import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.vectors import scan_index
from memesae.vectors.exact_index import ExactIndex, accuracy, measure_accuracy
from memesae.vectors.scan_index import Projection, ScanIndex
from memesae.vectors.vector_rows import Rows
from tests.vectors.conftest import unit

WIDTH = 64


def flat(count: int, seed: int) -> np.ndarray:
    """Unit vectors with most of their length on a few axes."""
    scale = np.linspace(1, 0.05, WIDTH) ** 3
    return unit(np.random.default_rng(seed).standard_normal((count, WIDTH)) * scale)


def words(count: int) -> np.ndarray:
    """Queries that share a part which no image has."""
    shift = np.zeros(WIDTH)
    shift[-8:] = 0.5
    return unit(0.6 * flat(count, 77) + shift)


@pytest.fixture(params=["numpy", "NumKong"])
def engine(request, monkeypatch) -> str:
    if request.param == "NumKong":
        pytest.importorskip("numkong")
    else:
        monkeypatch.setitem(__import__("sys").modules, "numkong", None)
    return request.param


@pytest.fixture
def rows() -> Rows:
    return Rows(np.arange(6000) * 2 + 1, flat(6000, 0).astype(np.float16))


@pytest.fixture
def scan(rows, engine) -> ScanIndex:
    index = ScanIndex.build(rows, rows.take_ids, Token())
    assert index.engine == engine
    assert index.scale.projection.width < WIDTH
    return index


def test_finds_the_true_neighbours_of_queries_unlike_images(rows, scan):
    found = measure_accuracy(scan, rows, words(50), 50)
    assert found.recall >= 0.995
    assert found.best == 1


def test_scores_are_those_of_whole_vectors(rows, scan):
    queries = words(3)
    found, true = scan.search(queries, 5), ExactIndex(rows).search(queries, 5)
    np.testing.assert_array_equal(found.ids, true.ids)
    np.testing.assert_array_equal(found.scores, true.scores)


def test_one_query_and_many_find_the_same(scan):
    queries = words(20)
    together = scan.search(queries, 10)
    one_by_one = np.concatenate([scan.search(query[None], 10).ids for query in queries])
    np.testing.assert_array_equal(together.ids, one_by_one)


def test_only_allowed_images_are_found(rows, scan):
    allowed = rows.ids[np.random.default_rng(0).random(6000) < 0.5]
    queries = words(10)
    found = scan.search(queries, 50, np.append(allowed, 8))
    assert np.isin(found.ids, allowed).all()
    assert accuracy(found, ExactIndex(rows).search(queries, 50, allowed)).recall >= 0.995
    few = scan.search(queries, 5, allowed[:3])
    assert (np.sort(few.ids[:, :3], axis=1) == allowed[:3]).all()
    assert (few.ids[:, 3:] == -1).all()


def test_what_is_added_is_found_and_becomes_part_of_the_base(rows, scan, monkeypatch):
    monkeypatch.setattr(scan_index, "_LEAST_TAIL", 100)
    monkeypatch.setattr(scan_index, "_TAIL", 0.01)
    fresh = flat(150, 5).astype(np.float16)
    ids = np.arange(90_000, 90_150)
    rows.add(ids, fresh)
    scan.add(ids[:90], fresh[:90])
    assert len(scan.rows.view.tail) == 90
    assert scan.search(fresh[:1].astype(np.float32), 1).ids.tolist() == [[90_000]]
    scan.add(np.append(ids[90:], 1), np.concatenate([fresh[90:], fresh[:1]]))
    assert len(scan.rows.view.tail) == 0
    assert len(scan) == 6150
    assert scan.search(fresh[120:121].astype(np.float32), 1).ids.tolist() == [[90_120]]


def test_removed_images_are_not_found(rows, scan):
    query = rows.take(np.array([10]))
    assert scan.search(query, 1).ids.tolist() == [[21]]
    scan.remove(np.array([21, 4]))
    assert len(scan) == 5999
    assert 21 not in scan.search(query, 300).ids


def test_a_cancelled_build_stops(rows):
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        ScanIndex.build(rows, rows.take_ids, token)


def test_a_projection_keeps_the_main_axes():
    random = np.random.default_rng(0)
    narrow = np.zeros((500, 64), np.float32)
    narrow[:, 10:20] = random.standard_normal((500, 10))
    projection = Projection.fit(narrow)
    assert projection.width == 16
    np.testing.assert_allclose(
        projection(narrow) @ projection(narrow).T, narrow @ narrow.T, atol=1e-3
    )
