"""A library's vectors in Milvus: the embedded server in a process of its own, asked by the client of a cluster."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from memesae.library.filters import Filter
from memesae.vectors.exact_index import ExactIndex
from memesae.vectors.milvus_client import Address
from memesae.vectors.milvus_store import MilvusStore
from memesae.vectors.vector_rows import Rows
from memesae.vectors.vector_store import EngineError, Selection, all_ids
from tests.milvus_server import Server
from tests.vectors.conftest import FakeLibrary, clouds

pytest.importorskip("pymilvus")
pytest.importorskip("milvus_lite")

MODEL = "ViT-B-32/test"
PICTURES = 400


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("milvus"))
    running.start()
    yield running
    running.kill()


class EngineLibrary(FakeLibrary):
    """A library that also knows of what size its pictures are."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        self.tags: dict[int, str] = {}
        self.read: list[int] = []

    def stored_vectors(self, model: str, ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        there = [one for one in ids.tolist() if one in self.kept]
        self.read += there
        stacked = np.array([self.kept[one] for one in there], np.float16)
        return np.array(there, np.int64), stacked.reshape(len(there), -1)

    def engine_rows(self, after: int = 0) -> Iterator[tuple[int, int, tuple[object, ...]]]:
        for image in sorted(self.kept):
            if image > after and image not in self.gone:
                told = ("PNG", image, 100, 1, 1e9 + image, image, "/a/", self.tags.get(image, ""))
                several = int(image % 50 == 0)
                yield image, hash((told, several)) & (2**63 - 1), (*told, several)


@pytest.fixture
def library(tmp_path) -> EngineLibrary:
    made = EngineLibrary(tmp_path)
    made.put(range(1, PICTURES + 1), clouds(PICTURES))
    return made


@pytest.fixture
def store(library, server, request) -> Iterator[MilvusStore]:
    name = "t" + "".join(one for one in request.node.name if one.isalnum())
    made = MilvusStore(library, MODEL, server.address(name))
    made.sync()
    yield made
    made.close()


def exact(library: EngineLibrary, queries: np.ndarray, k: int, allowed=None):
    return ExactIndex(Rows(*library.vectors(MODEL))).search(queries, k, allowed)


def test_answers_as_an_exact_search_of_the_library(store, library):
    queries = clouds(12, seed=3)
    for asked in (queries[:1], queries):
        found = store.search(asked, 10)
        truth = exact(library, asked, 10)
        assert np.mean([len({*a} & {*b}) for a, b in zip(found.ids, truth.ids, strict=True)]) > 9.9
        np.testing.assert_allclose(found.scores[:, 0], truth.scores[:, 0], atol=2e-3)


def test_vectors_are_those_that_the_library_has(store, library):
    ids = np.array([7, 399, 5000, 7])
    found = store.take(ids)
    np.testing.assert_allclose(found[0], library.kept[7].astype(np.float32), atol=1e-3)
    assert not found[2].any()
    assert store.has(ids).tolist() == [True, True, False, True]
    assert store.newest(3).tolist() == [400, 399, 398]
    assert all_ids(store).tolist() == list(range(1, 401))


def test_more_vectors_than_anybody_looks_at_come_from_the_library(store, library, monkeypatch):
    monkeypatch.setattr("memesae.vectors.milvus_store._KEPT", 20)
    monkeypatch.setattr(store._collection, "take", None)
    ids = np.array([*range(40, 0, -1), 5000, 7])
    found = store.take(ids)
    np.testing.assert_array_equal(found[0], library.kept[40].astype(np.float32))
    np.testing.assert_array_equal(found[-1], library.kept[7].astype(np.float32))
    assert not found[-2].any()


def test_what_was_just_found_is_not_asked_for_again(store, server):
    found = store.search(clouds(1, seed=4), 5).ids[0]
    server.kill()
    try:
        assert store.take(found).any(axis=1).all()
        with pytest.raises(EngineError, match="does not answer") as caught:
            store.search(clouds(1, seed=5), 5)
        assert "memesae engine use local" in str(caught.value.hint)
    finally:
        server.start()
    assert len(store.search(clouds(1, seed=5), 5).ids[0]) == 5


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("wider:300", lambda image: image >= 300),
        ("-wider:300", lambda image: image < 300),
        ("is:tall", lambda image: 1.1 * image < 100),
        ("larger:350", lambda image: image >= 350),
    ],
)
def test_the_engine_answers_filters_itself(store, library, text, passes):
    allowed = np.array([one for one in range(1, PICTURES + 1) if passes(one)], np.int64)
    asked = []

    def matching() -> np.ndarray:
        asked.append(text)
        return allowed

    where = Selection(matching, (Filter.parse(text),))
    found = store.search(clouds(1, seed=6), 20, where)
    assert found.ids[0].tolist() == exact(library, clouds(1, seed=6), 20, allowed).ids[0].tolist()
    assert store.count(where) == len(allowed)
    # of pictures with several files only the library knows
    assert bool(asked) == text.startswith("larger")


def test_other_filters_are_answered_by_the_library(store, library):
    allowed = np.array([3, 99, 250, 251])
    where = Selection(lambda: allowed, (Filter.parse("name:cat"),))
    found = store.search(clouds(1, seed=7), 20, where)
    assert sorted(found.ids[0][:4].tolist()) == allowed.tolist()
    assert found.ids[0][4:].tolist() == [-1] * 16


def test_only_what_changed_is_sent_again(store, library, server):
    library.read.clear()
    library.put([900], clouds(1, seed=8))
    library.tags[17] = "cat"
    del library.kept[44]
    library.gone.append(45)
    again = MilvusStore(library, MODEL, _address(store))
    again.sync()
    assert sorted({*library.read}) == [17, 900]
    assert again.has(np.array([900, 44, 45, 17])).tolist() == [True, False, False, True]
    assert again.search(clouds(1, seed=8), 1).ids[0, 0] == 900
    assert again._collection.count() == PICTURES - 1


def test_a_server_that_lost_everything_is_filled_again(store, library):
    store._collection.drop()
    store.sync()
    assert store._collection.count() == PICTURES
    assert store.search(clouds(PICTURES)[10:11], 1).ids[0, 0] == 11


def test_killed_while_it_is_filled_nothing_is_lost_and_nothing_is_there_twice(
    library, server, monkeypatch
):
    monkeypatch.setattr("memesae.vectors.milvus_client._WRITTEN", 100)
    store = MilvusStore(library, MODEL, server.address("killed"))
    sent = store._collection._upsert

    def dies(rows):
        if rows[0]["id"] == 201:
            server.kill()
        return sent(rows)

    monkeypatch.setattr(store._collection, "_upsert", dies)
    with pytest.raises(EngineError):
        store.sync()
    server.start()
    monkeypatch.setattr(store._collection, "_upsert", sent)
    again = MilvusStore(library, MODEL, server.address("killed"))
    again.sync()
    assert again._collection.count() == PICTURES
    assert all_ids(again).tolist() == list(range(1, PICTURES + 1))


def test_a_sample_and_a_stream_hold_what_the_engine_has(store, library):
    ids, vectors = store.sample(50, seed=1)
    assert len({*ids.tolist()}) == 50
    np.testing.assert_array_equal(vectors[0], library.kept[int(ids[0])].astype(np.float32))
    assert np.concatenate([one for one, _ in store.stream(150)]).tolist() == list(range(1, 401))


@pytest.mark.parametrize(
    "text", ["milvus://user:secret@host:1/c", "http://host/c", "milvus://host:1", "milvus:x.sqlite"]
)
def test_odd_addresses_are_refused_and_no_password_is_repeated(text):
    with pytest.raises(EngineError) as caught:
        Address.parse(text)
    assert "secret" not in str(caught.value)


def test_an_encrypted_address_is_https():
    assert Address.parse("milvuss://host:443/pictures") == Address("https://host:443", "pictures")
    assert Address.parse("milvus://host/pictures").uri == "http://host:19530"


def _address(store: MilvusStore) -> str:
    where = store._collection._address
    return where.uri.replace("http://", "milvus://") + "/" + where.collection
