"""The words in pictures: kept, found however they are typed, marked, and dropped with the picture."""

import pytest

from memesae.base.cancellation import Token
from memesae.library.filters import Filter, FilterError
from memesae.library.recovery import recover
from memesae.library.text_lines import Line, Mark, from_json, marked, to_json
from memesae.library.text_search import folded_words, joined
from tests.library.conftest import index

READER = "reader/1"
BOX = ((0.1, 0.2), (0.9, 0.2), (0.9, 0.3), (0.1, 0.3))


def line(text):
    count = len(text.split())
    return Line(text, BOX, tuple((at / count, (at + 1) / count) for at in range(count)))


TEXTS = {
    "inigo.png": ["YOU KEEP USING", "THAT WORD"],
    "run.png": ["YOUKEEPUSINGIT", "Education"],
    "cat.png": ["Cats don't care", "Ça va, Zoë?"],
    "zh.png": ["今天天气很好"],
    "none.png": [],
}


@pytest.fixture
def ids(library, draw, pictures):
    """Images by name; every text read."""
    for number, name in enumerate(TEXTS):
        draw(name, number)
    index(library)
    found = {name: library.image_at(pictures / name) for name in TEXTS}
    readings = {found[name]: [line(text) for text in lines] for name, lines in TEXTS.items()}
    library.recognised_text.store(readings, READER)
    return found


def found(library, ids, *filters):
    matching = set(library.matching([Filter.parse(one) for one in filters]).tolist())
    return {name.removesuffix(".png") for name, image in ids.items() if image in matching}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("keep", {"inigo"}),
        ("KEEP", {"inigo"}),
        ("you keep", {"inigo", "run"}),
        ("keep using", {"inigo", "run"}),
        ("using that word", {"inigo"}),
        ("that using", set()),
        ("dont care", {"cat"}),
        ("DON’T  care!", {"cat"}),
        ("ca va zoe", {"cat"}),
        ("天气", {"zh"}),
        ("edu", {"run"}),
        ("cat", {"cat"}),
        ("care ca", {"cat"}),
        ("nothing", set()),
    ],
)
def test_words_are_found_however_they_are_typed(library, ids, typed, names):
    assert found(library, ids, f"text:{typed}") == names


def test_short_words_do_not_match_inside_of_others(library, ids):
    # `cat` lies in EDUCATION, `you` begins YOUKEEPUSINGIT
    assert found(library, ids, "text:cat") == {"cat"}
    assert found(library, ids, "text:you") == {"inigo", "run"}
    assert found(library, ids, "text:u") == set()


def test_filters_of_text_join_with_others_and_can_be_negated(library, ids):
    assert found(library, ids, "text:you", "-text:word") == {"run"}
    assert found(library, ids, "-text:you", "type:png") == {"cat", "zh", "none"}
    assert found(library, ids, "text:you", "text:education") == {"run"}


@pytest.mark.parametrize("typed", ["", "  ", "?!", '"'])
def test_a_text_without_words_means_nothing(typed):
    with pytest.raises(FilterError, match="is not understood"):
        Filter.parse(f"text:{typed}")


@pytest.mark.parametrize(
    "typed", ['a"b', "a*", "a AND b", "(x", "NEAR(a b)", "a'b--", "col:umn", "%_"]
)
def test_what_is_typed_is_never_a_command_to_the_database(library, ids, typed):
    if folded_words(typed):
        assert found(library, ids, f"text:{typed}") <= {"inigo", "run", "cat"}


def test_whole_words_fit_better_than_beginnings_and_these_than_insides(library, draw, pictures):
    texts = {
        "whole": "keep using it now",
        "more": "keep usingly it now",
        "inside": "xkeepusingitnow",
    }
    for number, name in enumerate(texts):
        draw(f"{name}.png", number)
    index(library)
    ids = {name: library.image_at(pictures / f"{name}.png") for name in texts}
    library.recognised_text.store({ids[name]: [line(text)] for name, text in texts.items()}, READER)
    fits = library.recognised_text.fit(["keep using"])
    assert 1 >= fits[ids["whole"]] > fits[ids["more"]] > fits[ids["inside"]] > 0
    assert library.recognised_text.fit(["keep using", "xkeep"]).keys() == {ids["inside"]}


def test_of_two_texts_the_one_that_says_nothing_else_fits_best(library, draw, pictures):
    draw("short.png", 1)
    draw("long.png", 2)
    index(library)
    short, long = (library.image_at(pictures / name) for name in ("short.png", "long.png"))
    readings = {short: [line("stop it")], long: [line("stop it or I will tell everybody")]}
    library.recognised_text.store(readings, READER)
    fits = library.recognised_text.fit(["stop it"])
    assert fits[short] == 1 > fits[long]


def test_similarity_counts_rare_words_and_whole_phrases(library, ids):
    found_ids, shares = library.recognised_text.similarity([("you keep unheard", 1.0)])
    assert found_ids.tolist() == [ids["inigo.png"]]
    assert 0 < shares[0] < 1
    found_ids, shares = library.recognised_text.similarity([("keep using", 1.0)])
    assert dict(zip(found_ids.tolist(), shares.tolist(), strict=True)) == {
        ids["inigo.png"]: 1.0,
        ids["run.png"]: 1.0,
    }
    _, negative = library.recognised_text.similarity([("keep using", -1.0)])
    assert negative.tolist() == [-1.0, -1.0]
    assert len(library.recognised_text.similarity([("unheard", 1.0)])[0]) == 0


def test_words_in_most_pictures_say_nothing(library, draw):
    for number in range(60):
        draw(f"{number}.png", number)
    index(library)
    texts = {image: [line(f"the {'rare' if image == 7 else 'x'}")] for image in range(1, 61)}
    library.recognised_text.store(texts, READER)
    found_ids, shares = library.recognised_text.similarity([("the rare", 1.0)])
    assert (found_ids.tolist(), shares.tolist()) == ([7], [1.0])


def test_what_was_read_by_another_reader_is_read_anew(library, ids):
    assert library.recognised_text.unread(READER) == []
    anew = library.recognised_text.unread("reader/2")
    assert [one.image for one in anew] == sorted(ids.values(), reverse=True)
    library.recognised_text.store({ids["inigo.png"]: [line("other words")]}, "reader/2")
    assert found(library, ids, "text:word") == set() | {"inigo"}
    assert found(library, ids, "text:keep using that") == set()
    assert len(library.recognised_text.unread("reader/2")) == len(ids) - 1


def test_words_go_with_their_picture(library, ids, pictures):
    library.remove_root(pictures)
    assert library.recognised_text.read == 0
    library.recognised_text.tidy()
    assert library.connections.select("SELECT COUNT(*) FROM words") == [(0,)]
    assert library.connections.select("SELECT COUNT(*) FROM words_joined") == [(0,)]


def test_words_of_a_picture_that_is_gone_meanwhile_are_left_out(library, ids):
    library.recognised_text.store({999: [line("late")]}, READER)
    assert library.recognised_text.lines([999]) == {}
    assert library.recognised_text.fit(["late"]) == {}


def test_a_recovered_library_still_finds_words(library, ids, pictures):
    library.close()
    with recover(library.directory) as mended:
        assert mended.recognised_text.read == len(TEXTS)
        assert found(mended, ids, "text:using that word") == {"inigo"}
        mended.scan(Token())


def test_lines_are_kept_as_they_are(ids, library):
    kept = library.recognised_text.lines([ids["inigo.png"]])[ids["inigo.png"]]
    assert [one.text for one in kept] == TEXTS["inigo.png"]
    lines = [line("Zoë “quoted”"), line("今天")]
    assert from_json(to_json(lines)) == lines


def test_a_word_has_its_own_corners():
    first = line("one two").word_corners(1, 1)
    assert first[0] == pytest.approx((0.5, 0.2))
    assert first[2] == pytest.approx((0.9, 0.3))


def test_marks_stand_where_the_phrase_stands_across_lines():
    lines = [line("YOU KEEP USING"), line("THAT WORD")]
    assert marked(lines, ["using that"]) == [Mark(0, 2, 2), Mark(1, 0, 0)]
    assert marked(lines, ["you keep"]) == [Mark(0, 0, 1)]
    assert marked(lines, ["eep"]) == []
    assert marked(lines, [], ["the WORD you"]) == [Mark(0, 0, 0), Mark(1, 1, 1)]
    assert marked([line("YOUKEEPUSING")], ["keep using"]) == [Mark(0, 0, 0)]
    assert marked(lines, ["?!", ""]) == []


def test_folding_makes_spellings_equal():
    assert folded_words("Straße, ﬁne — DON'T") == ["strasse", "fine", "dont"]
    assert joined("a b-c 1") == "abc1"


def test_the_digest_of_what_pictures_carry_changes_with_each_of_its_sources(library, ids, pictures):
    digests = [library.sources_digest()]
    assert library.sources_digest() == digests[0]
    library.recognised_text.store({ids["cat.png"]: [line("something else")]}, READER)
    digests.append(library.sources_digest())
    hash_of_cat = library.images([ids["cat.png"]])[ids["cat.png"]].hash
    library.tags.add([hash_of_cat], "pets")
    digests.append(library.sources_digest())
    (pictures / "cat.png").rename(pictures / "cot.png")
    library.scan(Token())
    digests.append(library.sources_digest())
    assert len(set(digests)) == 4
    assert dict(library.recognised_text.texts())[ids["cat.png"]] == "something else"
