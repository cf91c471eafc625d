import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.vectors.exact_index import measure_accuracy, noisy_queries
from memesae.vectors.graph_index import HnswIndex, build
from memesae.vectors.scan_index import Projection
from memesae.vectors.vector_rows import Rows
from tests.vectors.conftest import clouds


@pytest.fixture(autouse=True, params=["hnswlib", "usearch"])
def engine(request, monkeypatch) -> str:
    pytest.importorskip(request.param)
    if request.param == "usearch":
        monkeypatch.setitem(__import__("sys").modules, "hnswlib", None)
    return request.param


@pytest.fixture(scope="module")
def rows() -> Rows:
    return Rows(np.arange(4000) * 2 + 1, clouds(4000).astype(np.float16))


@pytest.fixture
def graph(rows):
    return build(rows, rows.take_ids, Token())


def test_finds_nearly_all_true_neighbours(rows, graph, engine):
    assert graph.engine == engine
    assert len(graph) == 4000
    assert measure_accuracy(graph, rows, noisy_queries(rows, 100, seed=7), 50).recall >= 0.99


def test_scores_are_those_of_the_whole_vectors(rows, graph):
    queries = clouds(2, seed=4)
    found = graph.search(queries, 5)
    np.testing.assert_allclose(
        found.scores, np.einsum("qd,qkd->qk", queries, rows.take_ids(found.ids)), atol=1e-6
    )


def test_asking_for_more_than_there_is_pads(rows):
    few = Rows(rows.ids[:6], rows.take(np.arange(6)))
    found = build(few, few.take_ids, Token()).search(clouds(1), 9)
    assert sorted(found.ids[0, :6].tolist()) == few.ids[:6].tolist()
    assert (found.ids[0, 6:] == -1).all()


def test_removed_images_are_not_found_until_they_come_back(rows, graph):
    query = rows.take(np.array([10]))
    gone = rows.ids[10:11]
    assert graph.search(query, 1).ids[0, 0] == gone[0]
    graph.remove(np.append(gone, 123_456))
    graph.remove(gone)
    assert gone[0] not in graph.search(query, 50).ids
    assert len(graph) == 3999
    assert gone[0] not in graph.ids
    graph.add(gone, query)
    assert graph.search(query, 1).ids[0, 0] == gone[0]


def test_grows_past_its_room(rows, graph):
    more = clouds(3000, seed=8)
    graph = build(rows, Rows(np.arange(90_000, 93_000), more).take_ids, Token())
    graph.add(np.arange(90_000, 93_000), more)
    assert len(graph) == 7000
    assert graph.search(more[:1], 1).ids[0, 0] == 90_000


def test_a_cancelled_build_stops(rows):
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        build(rows, rows.take_ids, token)


def test_building_reports_how_far_it_is(rows):
    seen = []
    build(rows, rows.take_ids, Token(seen.append))
    assert (seen[-1].done, seen[-1].total) == (4000, 4000)


def test_a_graph_is_read_again_with_what_was_removed(rows, graph, tmp_path):
    graph.remove(rows.ids[10:11])
    graph.save(tmp_path / "graph")
    again = HnswIndex(graph.engine, graph.projection, rows.take_ids)
    again.load(tmp_path / "graph", graph.removed)
    queries = rows.take(np.arange(8, 12))
    assert len(again) == 3999
    np.testing.assert_array_equal(again.search(queries, 9).ids, graph.search(queries, 9).ids)


def test_an_empty_graph_finds_nobody(rows, engine):
    index = HnswIndex(engine, Projection.of(rows), rows.take_ids)
    assert (index.search(clouds(2), 3).ids == -1).all()
