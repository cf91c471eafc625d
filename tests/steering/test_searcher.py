import os
from pathlib import Path

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.embedding.pipeline import index
from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails
from memesae.steering.query.query_model import QueryError
from memesae.steering.query.query_parser import parse
from memesae.steering.resolve import packed
from memesae.steering.searcher import Preference, Searcher
from memesae.vectors.local_store import LocalStore

COLOURS = ("red", "green", "blue", "yellow", "black", "white")


@pytest.fixture(scope="module")
def place(tmp_path_factory, encoder) -> Path:
    """A library of six plain pictures, one folder each."""
    from PIL import Image

    base = tmp_path_factory.mktemp("search")
    for number, colour in enumerate(COLOURS):
        path = base / "pictures" / colour / f"{colour}.{'gif' if number % 2 else 'png'}"
        path.parent.mkdir(parents=True)
        Image.new("RGB", (80 + number, 60), colour).save(path)
    with Library.open(base / "library") as library:
        library.add_root(base / "pictures")
        thumbnails = Thumbnails(base / "thumbnails")
        index(library, encoder.model_id, lambda: encoder, thumbnails, Token())
    return base


@pytest.fixture
def library(place):
    with Library.open(place / "library") as library:
        yield library


@pytest.fixture
def store(library, encoder) -> LocalStore:
    return LocalStore.open(library, encoder.model_id)


@pytest.fixture
def searcher(store, library, encoder) -> Searcher:
    return Searcher(store, library, lambda: encoder)


@pytest.fixture
def ids(library, place) -> dict[str, int]:
    return {path.stem: library.image_at(path) for path in (place / "pictures").glob("*/*.*")}


def unit(vector):
    return vector / np.linalg.norm(vector)


def test_the_vector_is_the_weighted_sum_of_unit_vectors(searcher, encoder):
    dog, cat, grass = encoder.encode_texts(["dog", "cat", "grass"])
    vector = searcher.vector("2:dog + cat - 0.5:grass")
    np.testing.assert_allclose(vector, unit(2 * dog + cat - 0.5 * grass), atol=1e-6)
    assert vector.dtype == np.float32


def test_a_query_may_be_all_negative(searcher, encoder):
    np.testing.assert_allclose(
        searcher.vector("- dog"), -encoder.encode_texts(["dog"])[0], atol=1e-6
    )


def test_an_image_finds_itself_first(searcher, ids, place):
    for query in (f"image:{ids['red']}", str(place / "pictures/red/red.png")):
        hits = searcher.search(query, 3)
        assert hits.ids[0] == ids["red"]
        assert len(hits.ids) == 3
        assert hits.scores[0] == pytest.approx(1, abs=2e-3)
        assert (np.diff(hits.scores) <= 0).all()


def test_a_picture_in_the_library_needs_no_model(store, library, ids, place):
    def no_model():
        raise AssertionError("the model was asked for")

    searcher = Searcher(store, library, no_model)
    path = place / "pictures/blue/blue.png"
    np.testing.assert_array_equal(
        searcher.vector(str(path)), searcher.vector(f"image:{ids['blue']}")
    )


def test_a_picture_from_elsewhere_is_encoded(searcher, tmp_path, ids):
    from PIL import Image

    Image.new("RGB", (300, 200), "red").save(tmp_path / "a red.jpg")
    hits = searcher.search(f'file:"{tmp_path}/a red.jpg"', 1)
    assert hits.ids.tolist() == [ids["red"]]


def test_a_result_is_the_image_that_was_shown(searcher, ids):
    hits = searcher.search("#2", 1, results=[ids["black"], ids["blue"]])
    assert hits.ids.tolist() == [ids["blue"]]


def test_a_saved_vector_is_the_one_that_was_saved(searcher, ids):
    vector = searcher.vector(f"image:{ids['green']} + 0.3:image:{ids['red']}")
    np.testing.assert_allclose(searcher.vector(f"vector:{packed(vector)}"), vector, atol=1e-3)


def test_features_are_resolved_by_the_given_function(store, library, encoder):
    direction = np.eye(store.width, dtype=np.float32)[3]
    known = {"snow": 5 * direction}
    searcher = Searcher(store, library, lambda: encoder, known.__getitem__)
    np.testing.assert_allclose(searcher.vector("feature:snow"), direction)


def test_filters_restrict_the_results(searcher, ids):
    hits = searcher.search("red type:gif", 10)
    assert set(hits.ids.tolist()) == {ids["green"], ids["yellow"], ids["white"]}
    hits = searcher.search("red -type:gif -in:red", 10)
    assert set(hits.ids.tolist()) == {ids["blue"], ids["black"]}
    assert searcher.search("red in:nowhere", 10).ids.tolist() == []


def test_without_terms_the_newest_come_first(searcher, ids):
    hits = searcher.search("", 4)
    assert hits.ids.tolist() == sorted(ids.values(), reverse=True)[:4]
    assert hits.vector is None
    gifs = [ids[name] for name in ("green", "yellow", "white")]
    assert searcher.search("type:gif", 10).ids.tolist() == sorted(gifs, reverse=True)


def test_a_deleted_picture_is_found_only_with_is_missing(store, searcher, library, ids, place):
    paths = [place / "pictures" / "red" / "red.png"]
    library.mark_gone(paths)
    store.sync()
    try:
        assert ids["red"] not in searcher.search("red", 10).ids
        assert ids["red"] not in searcher.search("", 10).ids
        for text in ("is:missing", "red is:missing"):
            assert searcher.search(text, 10).ids.tolist() == [ids["red"]]
    finally:
        library.mark_back(paths)
    store.sync()
    assert searcher.search("red", 1).ids.tolist() == [ids["red"]]


def test_parsed_queries_and_text_are_equivalent(searcher):
    text = "red - blue -type:gif"
    np.testing.assert_array_equal(searcher.search(parse(text), 5).ids, searcher.search(text, 5).ids)


@pytest.mark.parametrize(
    ("text", "fault", "words"),
    [
        ("dog + #3", "#3", "no result 3"),
        ("image:999999", "image:999999", "no image 999999"),
        ("dog - ./no/such.jpg", "./no/such.jpg", "does not exist"),
        ("dog - dog", "dog - dog", "cancel"),
        ("0:dog", "0:dog", "cancel"),
        ("feature:snow", "feature:snow", "no features yet"),
        ("vector:AAA=", "vector:AAA=", "another model"),
        ("vector:A", "vector:A", "damaged"),
    ],
)
def test_errors_have_the_position_of_the_term(searcher, text, fault, words):
    with pytest.raises(QueryError, match=words) as caught:
        searcher.search(text, 5)
    error = caught.value
    assert text[error.position : error.position + error.length] == fault


def test_a_model_that_is_not_to_be_had_is_no_mistake_in_the_words(store, library):
    def gone():
        raise MemesaeError("The background process stopped.")

    with pytest.raises(MemesaeError, match="background process") as caught:
        Searcher(store, library, gone).search("dog", 5)
    assert not isinstance(caught.value, QueryError)


def test_a_file_that_is_not_a_picture_is_a_query_error(searcher, tmp_path):
    (tmp_path / "notes.jpg").write_text("no picture")
    with pytest.raises(MemesaeError) as caught:
        searcher.search(str(tmp_path / "notes.jpg"), 5)
    assert isinstance(caught.value, QueryError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_a_device_and_a_film_are_refused_as_pictures(searcher, tmp_path):
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "film.mp4").write_bytes(b"\0\0\0\x18ftypmp42" + bytes(5000))
    for path in (tmp_path / "fifo", Path("/dev/zero"), tmp_path / "film.mp4", tmp_path):
        with pytest.raises(QueryError) as caught:
            searcher.search(f"dog + {path}", 5)
        assert caught.value.position == 6


def preference(store, liked, weight):
    """A preference for one picture."""
    vectors = store.take(store.ids)
    mean = vectors.mean(axis=0)
    apart = vectors - mean
    vector = unit(store.take(np.array([liked]))[0] - mean)
    return Preference(vector, mean, apart.T @ apart / len(vectors), weight)


def test_the_handle_goes_from_the_query_to_what_is_liked(searcher, store, ids):
    plain = searcher.search("red", 6)
    assert plain.ids[0] == ids["red"]
    for weight, first in ((0.0, "red"), (0.02, "red"), (0.95, "blue"), (1.0, "blue")):
        searcher.preference = preference(store, ids["blue"], weight)
        hits = searcher.search("red", 6)
        assert hits.ids[0] == ids[first]
        # the step of the query is kept without what is liked
        np.testing.assert_array_equal(hits.vector, plain.vector)
        # the scores stay on the scale of the cosines
        assert np.isclose(hits.scores.mean(), plain.scores.mean(), atol=1e-5)
        ahead = searcher.index.search(plain.vector[None], 6)
        np.testing.assert_array_equal(ahead.ids[0], hits.ids)
    assert np.isclose(hits.scores.std(), plain.scores.std(), atol=1e-5)
    searcher.preference = None
    np.testing.assert_array_equal(searcher.search("red", 6).scores, plain.scores)


def test_filters_and_an_empty_query_with_what_is_liked(searcher, store, ids):
    searcher.preference = preference(store, ids["green"], 0.5)
    assert searcher.search("", 6).ids[0] == ids["green"]
    assert searcher.search("", 6).vector is None
    assert searcher.search("in:blue", 6).ids.tolist() == [ids["blue"]]
    assert searcher.search("red in:blue", 6).ids.tolist() == [ids["blue"]]


@pytest.mark.parametrize("query", ["", "a colour ", "is:square "])
def test_has_shows_only_pictures_with_a_feature_or_only_those_without(
    store, library, encoder, ids, query
):
    bright = {ids["yellow"], ids["white"]}
    asked = []

    def showing(name):
        asked.append(name)
        return np.array(sorted(bright))

    searcher = Searcher(store, library, lambda: encoder, showing=showing)
    everything = set(searcher.search(query, 9).ids.tolist())
    only = searcher.search(f'{query}has:"bright things"', 9).ids.tolist()
    without = searcher.search(f"{query}-has:7", 9).ids.tolist()
    assert set(only) == bright & everything
    assert set(without) == everything - bright
    assert asked == ["bright things", "7"]
    both = searcher.search(f"{query}has:7 -has:8", 9)
    assert len(both.ids) == 0


def test_has_in_a_library_without_features_says_so(searcher):
    with pytest.raises(MemesaeError, match="no features yet"):
        searcher.search("has:snow", 5)
