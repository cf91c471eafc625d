import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.base.paths import read_checked_json, write_checked_json
from memesae.vectors import local_store as store_module
from memesae.vectors.exact_index import ExactIndex, accuracy
from memesae.vectors.local_store import LocalStore
from memesae.vectors.vector_store import Selection
from tests.vectors.conftest import FakeLibrary, clouds

MODEL = "ViT-B-32/test"


@pytest.fixture
def full(shelf) -> FakeLibrary:
    shelf.put(range(1, 801), clouds(800))
    return shelf


@pytest.fixture
def small_scans(monkeypatch):
    monkeypatch.setattr(store_module, "SCAN_FROM", 500)


@pytest.fixture
def small_graphs(small_scans, monkeypatch):
    pytest.importorskip("hnswlib")
    for name in ("GRAPH_FROM", "GRAPH_FROM_BYTES"):
        monkeypatch.setattr(store_module, name, 500)


def saved(shelf) -> LocalStore:
    store = LocalStore.open(shelf, MODEL)
    store.save()
    return store


def cache_files(shelf, pattern):
    return list((shelf.directory / "vectors" / "ViT-B-32-test").glob(pattern))


def test_finds_an_image_by_its_own_vector(full):
    store = LocalStore.open(full, MODEL)
    found = store.search(store.take(np.array([17, 400])), 3)
    assert found.ids[:, 0].tolist() == [17, 400]
    np.testing.assert_allclose(found.scores[:, 0], 1, atol=2e-3)


def test_a_new_library_is_empty_and_learns_its_width(shelf):
    store = LocalStore.open(shelf, MODEL)
    assert len(store) == 0
    vectors = np.eye(3, 48, dtype=np.float32)
    assert (store.search(vectors, 2).ids == -1).all()
    store.add(np.array([1, 2, 3]), vectors)
    assert store.width == 48
    assert store.search(vectors[1:2], 1).ids.tolist() == [[2]]


def test_the_cache_is_read_instead_of_the_database(full):
    saved(full)
    before = full.whole_reads
    store = LocalStore.open(full, MODEL)
    assert full.whole_reads == before
    assert store.ids.tolist() == list(range(1, 801))
    np.testing.assert_array_equal(store.matrix(), full.vectors(MODEL)[1])
    assert isinstance(store.matrix(), np.memmap)


def test_opening_catches_up_with_the_database(full):
    saved(full)
    full.put([900, 901], clouds(2, seed=5))
    del full.kept[44]
    store = LocalStore.open(full, MODEL)
    assert store.has(np.array([900, 44, 901])).tolist() == [True, False, True]
    np.testing.assert_array_equal(store.matrix()[800], full.kept[901])


def truncate(path):
    path.write_bytes(path.read_bytes()[:-100])


def flip(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def lie(path):
    write_checked_json(path, read_checked_json(path) | {"model": "another"})


def empty(path):
    path.write_bytes(b"")


@pytest.mark.parametrize("pattern", ["rows-*.npy", "ids-*.npy"])
@pytest.mark.parametrize("harm", [truncate, flip, empty, lambda path: path.unlink()])
def test_a_damaged_cache_is_made_anew(full, pattern, harm):
    saved(full)
    harm(cache_files(full, pattern)[0])
    before = full.whole_reads
    store = LocalStore.open(full, MODEL)
    assert full.whole_reads == before + 1
    store.save()
    np.testing.assert_array_equal(LocalStore.open(full, MODEL).matrix(), full.vectors(MODEL)[1])
    assert len(cache_files(full, "rows-*.npy")) == 1


@pytest.mark.parametrize("harm", [truncate, lie, empty])
def test_a_damaged_stamp_is_not_believed(full, harm):
    saved(full)
    harm(cache_files(full, "vectors.json")[0])
    before = full.whole_reads
    LocalStore.open(full, MODEL)
    assert full.whole_reads == before + 1


def test_the_cache_of_another_library_with_the_same_ids_is_not_believed(full):
    saved(full)
    full.settings.clear()
    full.put(range(1, 801), clouds(800, seed=9))
    store = LocalStore.open(full, MODEL)
    np.testing.assert_array_equal(store.matrix(), full.vectors(MODEL)[1])


def test_new_images_are_found_at_once_and_known_ones_pass(full):
    store = LocalStore.open(full, MODEL)
    fresh = clouds(3, seed=6)
    store.add(np.array([1000, 5, 950]), fresh)
    assert len(store) == 802
    assert store.search(fresh[[0, 2]], 1).ids.ravel().tolist() == [1000, 950]
    assert store.search(fresh[1:2], 1).ids[0, 0] != 5


def test_growing_takes_what_the_database_has_gained(full):
    store = LocalStore.open(full, MODEL)
    before = full.whole_reads
    store.grow()
    full.put([801, 802], clouds(2, seed=5))
    store.grow()
    assert store.ids[-2:].tolist() == [801, 802]
    assert len(store) == 802
    assert full.whole_reads == before


def test_scores_are_the_same_before_and_after_saving(full):
    store = LocalStore.open(full, MODEL)
    store.add(np.arange(2000, 2100), clouds(100, seed=6))
    queries = clouds(5, seed=8)
    before = store.search(queries, 60)
    store.save()
    after = store.search(queries, 60)
    np.testing.assert_array_equal(before.ids, after.ids)
    np.testing.assert_array_equal(before.scores, after.scores)


def test_small_libraries_need_no_other_index(full):
    store = LocalStore.open(full, MODEL)
    store.build_indexes(Token())
    assert store.kind == "exact"
    assert "800" in store.reason
    assert store.accuracy(clouds(20, seed=8)).worst == 1


class TestFilters:
    def test_few_allowed_images_are_copied_once_for_all_searches(self, full, monkeypatch):
        store = LocalStore.open(full, MODEL)
        allowed = np.arange(5, 800, 9)
        exact = ExactIndex(store._rows).search(clouds(3), 20, allowed)
        np.testing.assert_array_equal(
            store.search(clouds(3), 20, Selection.of(allowed)).ids, exact.ids
        )
        kept = store._gathered
        store.search(clouds(1, seed=2), 5, Selection.of(allowed.copy()[::-1]))
        assert store._gathered is kept
        store.search(clouds(1, seed=2), 5, Selection.of(allowed[1:]))
        assert store._gathered is not kept

    def test_the_copy_is_not_believed_once_the_library_has_changed(self, full):
        store = LocalStore.open(full, MODEL)
        allowed = np.append(np.arange(1, 100), 900)
        vector = clouds(1, seed=6)
        assert store.search(vector, 1, Selection.of(allowed)).ids[0, 0] != 900
        store.add(np.array([900]), vector)
        assert store.search(vector, 1, Selection.of(allowed)).ids[0, 0] == 900
        store.remove(np.array([900]))
        assert store.search(vector, 1, Selection.of(allowed)).ids[0, 0] != 900

    @pytest.mark.usefixtures("small_scans")
    def test_many_are_not_copied(self, full, monkeypatch):
        store = LocalStore.open(full, MODEL)
        store.build_indexes(Token())
        allowed = np.arange(1, 601)
        exact = ExactIndex(store._rows).search(clouds(3), 20, allowed)
        np.testing.assert_array_equal(
            store.search(clouds(3), 20, Selection.of(allowed)).ids, exact.ids
        )
        monkeypatch.setattr(store_module, "_GATHERED_BYTES", 40 * 4 * store.width)
        store.search(clouds(1), 20, Selection.of(allowed[:41]))
        assert store._gathered is None
        store.search(clouds(1), 20, Selection.of(allowed[:40]))
        assert store._gathered is not None


@pytest.mark.usefixtures("small_scans")
class TestWithScan:
    def test_a_scan_serves_once_built_and_names_its_engine(self, full, monkeypatch):
        monkeypatch.setitem(__import__("sys").modules, "numkong", None)
        store = LocalStore.open(full, MODEL)
        queries = clouds(20, seed=8)
        exact = store.search(queries, 10)
        store.build_indexes(Token())
        assert store.kind == "scan"
        assert "numpy" in store.reason
        found = store.search(queries, 10)
        np.testing.assert_array_equal(found.ids, exact.ids)
        np.testing.assert_array_equal(found.scores, exact.scores)
        assert store.accuracy(queries).best == 1

    def test_what_comes_and_goes_is_followed(self, full):
        store = LocalStore.open(full, MODEL)
        store.build_indexes(Token())
        fresh = clouds(3, seed=6)
        store.add(np.array([1000, 1001, 1002]), fresh)
        assert store.search(fresh[1:2], 1).ids.tolist() == [[1001]]
        vector = store.take(np.array([300]))
        del full.kept[300]
        store.remove(np.array([300]))
        assert 300 not in store.search(vector, 50).ids
        assert len(store) == len(store._indexes.scan.ids) == 802

    def test_it_is_read_from_its_cache_and_brought_up_to_date(self, full, monkeypatch):
        saved(full).build_indexes(Token())
        monkeypatch.setattr(store_module.ScanIndex, "build", None)  # calling it would fail
        full.put([900], clouds(1, seed=5))
        del full.kept[44]
        for _ in range(2):
            store = LocalStore.open(full, MODEL)
            store.build_indexes(Token())
            assert store.search(full.kept[900][None].astype(np.float32), 1).ids.tolist() == [[900]]
            assert 44 not in store.search(clouds(1), 200).ids
            assert len(cache_files(full, "scan-*.npy")) == 1

    @pytest.mark.parametrize("pattern", ["scan-*.npy", "scan-*.npz", "scan.json"])
    @pytest.mark.parametrize("harm", [truncate, flip, empty])
    def test_a_damaged_cache_of_it_is_made_anew(self, full, pattern, harm):
        saved(full).build_indexes(Token())
        harm(cache_files(full, pattern)[0])
        store = LocalStore.open(full, MODEL)
        store.build_indexes(Token())
        assert store.accuracy(clouds(20, seed=8)).recall >= 0.995

    def test_its_axes_are_chosen_anew_once_the_library_has_grown(self, full):
        saved(full).build_indexes(Token())
        full.put(range(2001, 4001), clouds(2000, seed=5))
        store = LocalStore.open(full, MODEL)
        store.build_indexes(Token())
        assert store._indexes.scan.fitted == 2800


@pytest.mark.usefixtures("small_graphs")
class TestWithGraph:
    def test_a_graph_answers_look_aheads_once_built(self, full):
        store = LocalStore.open(full, MODEL)
        assert store.kind == "exact"
        queries = clouds(20, seed=8)
        exact = store.search(queries, 10)
        store.build_indexes(Token())
        assert store.kind == "scan and graph"
        assert "hnswlib" in store.reason
        same = store.search(queries, 10)
        assert np.mean(same.ids == exact.ids) > 0.98
        np.testing.assert_array_equal(
            same.scores[same.ids == exact.ids], exact.scores[same.ids == exact.ids]
        )

    def test_new_images_are_found_beside_the_graph_and_then_in_it(self, full):
        store = LocalStore.open(full, MODEL)
        store.build_indexes(Token())
        fresh = clouds(150, seed=6)
        store.add(np.arange(2000, 2150), fresh)
        assert store.search(fresh[:1], 1).ids.tolist() == [[2000]]
        store.build_indexes(Token())
        assert np.isin(np.arange(2000, 2150), store._indexes.graph.ids).all()
        found = store.search(fresh, 5)
        assert np.mean(found.ids[:, 0] == np.arange(2000, 2150)) > 0.98
        assert all(len(set(row)) == 5 for row in found.ids.tolist())

    def test_removed_images_are_not_found(self, full):
        store = LocalStore.open(full, MODEL)
        store.build_indexes(Token())
        vector = store.take(np.array([300]))
        del full.kept[300]
        store.sync()
        assert 300 not in store.search(vector, 50).ids
        assert len(store) == 799

    def test_the_graph_is_read_from_its_cache(self, full, monkeypatch):
        saved(full).build_indexes(Token())
        monkeypatch.setattr(store_module.graph_index, "build", None)  # calling it would fail
        full.put([900], clouds(1, seed=5))
        del full.kept[44]
        store = LocalStore.open(full, MODEL)
        store.build_indexes(Token())
        assert store.kind == "scan and graph"
        assert store.search(full.kept[900][None].astype(np.float32), 1).ids.tolist() == [[900]]
        assert 44 not in store.search(clouds(1), 200).ids

    @pytest.mark.parametrize("name", ["graph.hnsw", "graph-basis.npy", "graph.json"])
    @pytest.mark.parametrize("harm", [truncate, flip, empty])
    def test_a_damaged_graph_is_built_anew(self, full, name, harm):
        saved(full).build_indexes(Token())
        harm(cache_files(full, name)[0])
        store = LocalStore.open(full, MODEL)
        store.build_indexes(Token())
        queries = clouds(50, seed=8)
        truth = ExactIndex(store._rows).search(queries, 10)
        assert accuracy(store._indexes.graph.search(queries, 10), truth).recall >= 0.98

    @pytest.mark.parametrize("share", [0.01, 0.3, 0.9])
    def test_filtered_search_finds_allowed_images_only(self, full, share):
        store = LocalStore.open(full, MODEL)
        allowed = np.flatnonzero(np.random.default_rng(0).random(801) < share)
        queries = clouds(4, seed=8)
        exact = store.search(queries, 5, Selection.of(allowed))
        store.build_indexes(Token())
        found = store.search(queries, 5, Selection.of(allowed))
        assert np.isin(found.ids[found.ids >= 0], allowed).all()
        assert np.mean(found.ids == exact.ids) > 0.9

    def test_without_hnswlib_usearch_serves(self, full, monkeypatch):
        pytest.importorskip("usearch")
        saved(full).build_indexes(Token())
        monkeypatch.setitem(__import__("sys").modules, "hnswlib", None)
        for _ in range(2):
            # what hnswlib wrote is none of usearch's
            store = LocalStore.open(full, MODEL)
            store.build_indexes(Token())
            assert "usearch" in store.reason
            queries = clouds(20, seed=8)
            truth = ExactIndex(store._rows).search(queries, 10)
            assert accuracy(store.search(queries, 10), truth).recall >= 0.98

    def test_without_an_engine_the_scan_serves_and_says_so(self, full, monkeypatch):
        for name in ("hnswlib", "usearch"):
            monkeypatch.setitem(__import__("sys").modules, name, None)
        store = LocalStore.open(full, MODEL)
        store.build_indexes(Token())
        assert store.kind == "scan"
        assert "hnswlib" in store.reason


def test_a_snapshot_is_of_one_moment_whatever_comes_meanwhile(full):
    store = LocalStore.open(full, MODEL)
    ids, vectors = store.snapshot()
    before = len(ids)
    store.add(np.array([5_000_001]), np.ones((1, store.width), np.float16))
    assert (len(ids), len(vectors)) == (before, before)
    assert [len(each) for each in store.snapshot()] == [before + 1, before + 1]


def test_a_deleted_picture_is_not_found_until_it_is_back(full):
    store = LocalStore.open(full, MODEL)
    image = int(store.ids[3])
    before = store.search(store.take(np.array([image])), 1)
    assert before.ids[0].tolist() == [image]
    full.gone = [image]
    store.sync()
    assert image not in store.search(full.kept[image][None].astype(np.float32), 5).ids
    assert image not in LocalStore.open(full, MODEL).ids
    full.gone = []
    store.sync()
    assert store.search(full.kept[image][None].astype(np.float32), 1).ids[0].tolist() == [image]
