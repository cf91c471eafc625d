import json

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.vectors import vector_store as store_module
from memesae.vectors.vector_store import VectorStore
from tests.vectors.conftest import FakeLibrary, clouds

MODEL = "ViT-B-32/test"


@pytest.fixture
def full(shelf) -> FakeLibrary:
    shelf.put(range(1, 801), clouds(800))
    return shelf


@pytest.fixture
def small_graphs(monkeypatch):
    pytest.importorskip("hnswlib")
    monkeypatch.setattr(store_module, "GRAPH_FROM", 500)


def saved(shelf) -> VectorStore:
    store = VectorStore.open(shelf, MODEL)
    store.save()
    return store


def cache_files(shelf, pattern):
    return list((shelf.directory / "vectors" / "ViT-B-32-test").glob(pattern))


def test_finds_an_image_by_its_own_vector(full):
    store = VectorStore.open(full, MODEL)
    found = store.search(store.vectors_of(np.array([17, 400])), 3)
    assert found.ids[:, 0].tolist() == [17, 400]
    np.testing.assert_allclose(found.scores[:, 0], 1, atol=2e-3)


def test_a_new_library_is_empty_and_learns_its_width(shelf):
    store = VectorStore.open(shelf, MODEL)
    assert len(store) == 0
    vectors = np.eye(3, 48, dtype=np.float32)
    assert (store.search(vectors, 2).ids == -1).all()
    store.add(np.array([1, 2, 3]), vectors)
    assert store.width == 48
    assert store.search(vectors[1:2], 1).ids.tolist() == [[2]]


def test_the_cache_is_read_instead_of_the_database(full):
    saved(full)
    before = full.whole_reads
    store = VectorStore.open(full, MODEL)
    assert full.whole_reads == before
    assert store.ids.tolist() == list(range(1, 801))
    np.testing.assert_array_equal(store.matrix(), full.vectors(MODEL)[1])
    assert isinstance(store.matrix(), np.memmap)


def test_opening_catches_up_with_the_database(full):
    saved(full)
    full.put([900, 901], clouds(2, seed=5))
    del full.kept[44]
    store = VectorStore.open(full, MODEL)
    assert store.rows_of(np.array([900, 44, 901])).tolist() == [799, -1, 800]
    np.testing.assert_array_equal(store.matrix()[800], full.kept[901])


def truncate(path):
    path.write_bytes(path.read_bytes()[:-100])


def flip(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def lie(path):
    path.write_text(json.dumps({**json.loads(path.read_text()), "model": "another"}))


def empty(path):
    path.write_bytes(b"")


@pytest.mark.parametrize("pattern", ["rows-*.npy", "ids-*.npy"])
@pytest.mark.parametrize("harm", [truncate, flip, empty, lambda path: path.unlink()])
def test_a_damaged_cache_is_made_anew(full, pattern, harm):
    saved(full)
    harm(cache_files(full, pattern)[0])
    before = full.whole_reads
    store = VectorStore.open(full, MODEL)
    assert full.whole_reads == before + 1
    store.save()
    np.testing.assert_array_equal(VectorStore.open(full, MODEL).matrix(), full.vectors(MODEL)[1])
    assert len(cache_files(full, "rows-*.npy")) == 1


@pytest.mark.parametrize("harm", [truncate, lie, empty])
def test_a_damaged_stamp_is_not_believed(full, harm):
    saved(full)
    harm(cache_files(full, "vectors.json")[0])
    before = full.whole_reads
    VectorStore.open(full, MODEL)
    assert full.whole_reads == before + 1


def test_the_cache_of_another_library_with_the_same_ids_is_not_believed(full):
    saved(full)
    full.settings.clear()
    full.put(range(1, 801), clouds(800, seed=9))
    store = VectorStore.open(full, MODEL)
    np.testing.assert_array_equal(store.matrix(), full.vectors(MODEL)[1])


def test_new_images_are_found_at_once_and_known_ones_pass(full):
    store = VectorStore.open(full, MODEL)
    fresh = clouds(3, seed=6)
    store.add(np.array([1000, 5, 950]), fresh)
    assert len(store) == 802
    assert store.search(fresh[[0, 2]], 1).ids.ravel().tolist() == [1000, 950]
    assert store.search(fresh[1:2], 1).ids[0, 0] != 5


def test_growing_takes_what_the_database_has_gained(full):
    store = VectorStore.open(full, MODEL)
    before = full.whole_reads
    store.grow()
    full.put([801, 802], clouds(2, seed=5))
    store.grow()
    assert store.ids[-2:].tolist() == [801, 802]
    assert len(store) == 802
    assert full.whole_reads == before


def test_scores_are_the_same_before_and_after_saving(full):
    store = VectorStore.open(full, MODEL)
    store.add(np.arange(2000, 2100), clouds(100, seed=6))
    queries = clouds(5, seed=8)
    before = store.search(queries, 60)
    store.save()
    after = store.search(queries, 60)
    np.testing.assert_array_equal(before.ids, after.ids)
    np.testing.assert_array_equal(before.scores, after.scores)


def test_small_libraries_need_no_graph(full):
    store = VectorStore.open(full, MODEL)
    store.build_graph(Token())
    assert store.kind == "exact"
    assert "800" in store.reason
    assert store.recall() is None


@pytest.mark.usefixtures("small_graphs")
class TestWithGraph:
    def test_a_graph_serves_once_built(self, full):
        store = VectorStore.open(full, MODEL)
        assert store.kind == "exact"
        queries = clouds(20, seed=8)
        exact = store.search(queries, 10)
        store.build_graph(Token())
        assert store.kind == "graph"
        assert store.recall(k=50, samples=50) >= 0.99
        same = store.search(queries, 10)
        assert np.mean(same.ids == exact.ids) > 0.98
        np.testing.assert_array_equal(
            same.scores[same.ids == exact.ids], exact.scores[same.ids == exact.ids]
        )

    def test_new_images_are_found_beside_the_graph_and_then_in_it(self, full):
        store = VectorStore.open(full, MODEL)
        store.build_graph(Token())
        fresh = clouds(150, seed=6)
        store.add(np.arange(2000, 2150), fresh)
        assert store.search(fresh[:1], 1).ids.tolist() == [[2000]]
        store.build_graph(Token())
        assert np.isin(np.arange(2000, 2150), store._indexes.graph.ids).all()
        found = store.search(fresh, 5)
        assert np.mean(found.ids[:, 0] == np.arange(2000, 2150)) > 0.98
        assert all(len(set(row)) == 5 for row in found.ids.tolist())

    def test_removed_images_are_not_found(self, full):
        store = VectorStore.open(full, MODEL)
        store.build_graph(Token())
        vector = store.vectors_of(np.array([300]))
        del full.kept[300]
        store.sync()
        assert 300 not in store.search(vector, 50).ids
        assert len(store) == 799

    def test_the_graph_is_read_from_its_cache(self, full, monkeypatch):
        saved(full).build_graph(Token())
        monkeypatch.setattr(store_module.graph_index, "build", None)  # calling it would fail
        full.put([900], clouds(1, seed=5))
        del full.kept[44]
        store = VectorStore.open(full, MODEL)
        store.build_graph(Token())
        assert store.kind == "graph"
        assert store.search(full.kept[900][None].astype(np.float32), 1).ids.tolist() == [[900]]
        assert 44 not in store.search(clouds(1), 200).ids

    @pytest.mark.parametrize("name", ["graph.hnsw", "graph-basis.npy", "graph.json"])
    @pytest.mark.parametrize("harm", [truncate, flip, empty])
    def test_a_damaged_graph_is_built_anew(self, full, name, harm):
        saved(full).build_graph(Token())
        harm(cache_files(full, name)[0])
        store = VectorStore.open(full, MODEL)
        store.build_graph(Token())
        assert store.recall(k=10, samples=50) >= 0.98

    @pytest.mark.parametrize("share", [0.01, 0.3, 0.9])
    def test_filtered_search_finds_allowed_images_only(self, full, share):
        store = VectorStore.open(full, MODEL)
        allowed = np.flatnonzero(np.random.default_rng(0).random(801) < share)
        queries = clouds(4, seed=8)
        exact = store.search(queries, 5, allowed)
        store.build_graph(Token())
        found = store.search(queries, 5, allowed)
        assert np.isin(found.ids[found.ids >= 0], allowed).all()
        assert np.mean(found.ids == exact.ids) > 0.9

    def test_without_hnswlib_exact_search_serves_and_says_so(self, full, monkeypatch):
        monkeypatch.setitem(__import__("sys").modules, "hnswlib", None)
        store = VectorStore.open(full, MODEL)
        store.build_graph(Token())
        assert store.kind == "exact"
        assert "hnswlib" in store.reason


def test_a_snapshot_is_of_one_moment_whatever_comes_meanwhile(full):
    store = VectorStore.open(full, MODEL)
    ids, vectors = store.snapshot()
    before = len(ids)
    store.add(np.array([5_000_001]), np.ones((1, store.width), np.float16))
    assert (len(ids), len(vectors)) == (before, before)
    assert [len(each) for each in store.snapshot()] == [before + 1, before + 1]


def test_a_deleted_picture_is_not_found_until_it_is_back(full):
    store = VectorStore.open(full, MODEL)
    image = int(store.ids[3])
    before = store.search(store.vectors_of(np.array([image])), 1)
    assert before.ids[0].tolist() == [image]
    full.gone = [image]
    store.sync()
    assert image not in store.search(full.kept[image][None].astype(np.float32), 5).ids
    assert image not in VectorStore.open(full, MODEL).ids
    full.gone = []
    store.sync()
    assert store.search(full.kept[image][None].astype(np.float32), 1).ids[0].tolist() == [image]
