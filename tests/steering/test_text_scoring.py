"""Text scores in a search: no change without text, and the effect of the weight."""

import numpy as np
import pytest
from PIL import Image

from memesae.base.cancellation import Token
from memesae.embedding.pipeline import index
from memesae.library.library import Library
from memesae.library.text_lines import Line
from memesae.library.thumbnails import Thumbnails
from memesae.steering.query.query_model import render
from memesae.steering.query.query_parser import completing, parse
from memesae.steering.searcher import Searcher
from memesae.steering.text_scoring import searched_text
from memesae.vectors.local_store import LocalStore

BOX = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
TEXTS = {"red": "", "green": "a word of mine", "blue": "keep using that word", "white": ""}


@pytest.fixture(scope="module")
def library(tmp_path_factory, encoder):
    """Four plain pictures, two of them with words."""
    base = tmp_path_factory.mktemp("wording")
    (base / "pictures").mkdir()
    for number, colour in enumerate(TEXTS):
        Image.new("RGB", (80 + number, 60), colour).save(base / "pictures" / f"{colour}.png")
    with Library.open(base / "library") as opened:
        opened.add_root(base / "pictures")
        index(opened, encoder.model_id, lambda: encoder, Thumbnails(base / "t"), Token())
        for colour, text in TEXTS.items():
            image = opened.image_at(base / "pictures" / f"{colour}.png")
            assert image is not None
            spans = ((0.0, 1.0),) * len(text.split())
            opened.recognised_text.store(
                {image: [Line(text, BOX, spans)] if text else []}, "reader"
            )
        yield opened


@pytest.fixture(scope="module")
def ids(library):
    (root,) = library.roots()
    return {name: library.image_at(root.path / f"{name}.png") for name in TEXTS}


@pytest.fixture
def searching(library, encoder):
    """Makes a searcher with a given text weight: `searching(0.4)`."""
    store = LocalStore.open(library, encoder.model_id)
    return lambda weight: Searcher(store, library, lambda: encoder, words_weight=lambda: weight)


def test_without_a_weight_results_are_identical(searching, library, encoder):
    store = LocalStore.open(library, encoder.model_id)
    plain = Searcher(store, library, lambda: encoder).search("keep using that word", 4)
    mixed = searching(0.0).search("keep using that word", 4)
    np.testing.assert_array_equal(plain.ids, mixed.ids)
    np.testing.assert_array_equal(plain.scores, mixed.scores)
    # also if no picture has the words
    other = searching(0.7).search("unheard", 4)
    np.testing.assert_array_equal(other.scores, searching(0.0).search("unheard", 4).scores)


def test_a_picture_gains_its_weight_for_all_the_words_and_less_for_some(searching, ids):
    before, after = (searching(weight).search("keep using that", 4) for weight in (0.0, 0.5))
    gains = dict(zip(after.ids.tolist(), after.scores, strict=True))
    for image, score in zip(before.ids.tolist(), before.scores, strict=True):
        gains[image] -= score
    assert gains[ids["blue"]] == pytest.approx(0.5, abs=2e-3)
    assert gains[ids["red"]] == pytest.approx(0, abs=1e-6)
    assert after.ids[0] == ids["blue"]
    assert (np.diff(after.scores) <= 0).all()


def test_a_picture_beyond_the_closest_comes_up_for_its_words(searching, ids):
    assert searching(0.0).search("red + 0.1:keep using that", 1).ids.tolist() == [ids["red"]]
    assert searching(1.0).search("keep using that", 1).ids.tolist() == [ids["blue"]]


def test_negative_text_terms_lower_a_picture(searching, ids):
    hits = searching(0.6).search("- keep using that", 4)
    assert hits.ids[-1] == ids["blue"]


def test_filters_apply_to_text_matches(searching, ids):
    hits = searching(1.0).search("keep using that -name:blue", 4)
    assert ids["blue"] not in hits.ids
    assert len(hits.ids) == 3


def test_image_terms_have_no_text_score(searching, ids):
    query = f"image:{ids['red']}"
    plain, mixed = (searching(weight).search(query, 4) for weight in (0.0, 1.0))
    np.testing.assert_array_equal(plain.scores, mixed.scores)


def test_text_filters_alone_rank_by_match(searching, ids):
    hits = searching(0.0).search("text:word", 4)
    assert hits.ids.tolist() == [ids["green"], ids["blue"]]
    assert 1 > hits.scores[0] > hits.scores[1] > 0
    assert hits.vector is None
    assert searching(0.0).search('text:"using that" text:keep', 4).ids.tolist() == [ids["blue"]]
    assert searching(0.0).search("text:word", 1).ids.tolist() == [ids["green"]]


def test_text_filters_restrict_a_search_by_terms(searching, ids):
    with_word = searching(0.0).search("red text:word", 4)
    assert set(with_word.ids.tolist()) == {ids["blue"], ids["green"]}
    assert with_word.vector is not None
    assert set(searching(0.0).search("red -text:word", 4).ids.tolist()) == {
        ids["red"],
        ids["white"],
    }


def test_nudged_queries_mix_words_too(searching, ids):
    searcher = searching(1.0)
    query = parse("keep using that")
    vector = -searcher.vector(query)
    assert searcher.found(query, vector, 4).ids[0] == ids["blue"]
    assert searcher.mixes_words(query)
    assert not searching(0.0).mixes_words(query)


def test_text_counts_for_the_share_of_the_words_in_the_query(searching, ids):
    def gain(text, drift=0.0):
        query = parse(text)
        vector = searching(0.0).vector(query)
        before, after = (searching(weight).found(query, vector, 4, drift) for weight in (0.0, 0.4))
        at = dict(zip(before.ids.tolist(), before.scores, strict=True))
        row = after.ids.tolist().index(ids["blue"])
        assert after.cosines[row] == pytest.approx(at[ids["blue"]], abs=1e-5)
        return float(after.scores[row]) - at[ids["blue"]]

    alone = gain("keep using that")
    assert gain(f"keep using that + image:{ids['red']}") == pytest.approx(alone / 2, abs=1e-3)
    assert gain(f"keep using that + 3:image:{ids['red']}") == pytest.approx(alone / 4, abs=1e-3)
    assert gain("keep using that", drift=0.75) == pytest.approx(alone / 4, abs=1e-3)
    assert gain("keep using that", drift=1.5) == pytest.approx(0.0, abs=1e-5)


def test_the_searched_text_is_what_is_highlighted():
    query = parse('stop it - grass text:"two words" -text:not type:gif')
    assert searched_text(query, mixing=False) == (("two words",), ())
    assert searched_text(query, mixing=True) == (("two words", "stop it"), ("stop it",))


def test_a_phrase_is_parsed_completed_and_rendered():
    query = parse('red text:"two words"')
    assert [(one.kind, one.value) for one in query.filters] == [("text", "two words")]
    assert render(query) == 'red text:"two words"'
    half = 'red text:"two wo'
    found = completing(half, len(half))
    assert (found.kind, found.name, found.typed) == ("filter value", "text", "two wo")
    assert "text" in completing("te", 2).names


def test_text_recognised_meanwhile_counts_in_the_same_search(library, searching, ids):
    searcher, lines = searching(1.0), library.recognised_text.lines([ids["white"]])
    assert searcher.search("brand new", 1).ids.tolist() != [ids["white"]]
    library.recognised_text.store(
        {ids["white"]: [Line("BRAND NEW", BOX, ((0.0, 0.5), (0.5, 1.0)))]}, "reader"
    )
    assert searcher.search("brand new", 1).ids.tolist() == [ids["white"]]
    library.recognised_text.store(lines, "reader")
    assert searcher.search("brand new", 1).ids.tolist() != [ids["white"]]
