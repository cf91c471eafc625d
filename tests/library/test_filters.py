"""What each filter keeps, and what is said about one that means nothing."""

from datetime import datetime
from pathlib import Path

import pytest

from memesae.base.cancellation import Token
from memesae.library.filters import FILTERS, HAS, Filter, FilterError, includes_missing
from memesae.library.image_formats import IMAGE_FORMATS, STORED_NAMES
from memesae.library.library import Library
from tests.library.conftest import MODEL, Draw, finished

FACTS = {
    "Holiday/2024/Cat on a Mat.png": {"width": 800, "height": 600},
    "Holiday/film.gif": {"format": "GIF", "frames": 20, "width": 300, "height": 301},
    "memes/straße.jpg": {
        "format": "JPEG",
        "width": 500,
        "height": 2000,
        "taken": datetime(2024, 5, 17, 12).timestamp(),
    },
}


@pytest.fixture
def filled(library: Library, draw: Draw) -> Library:
    for seed, name in enumerate(FACTS):
        draw(name, seed, (20, 20))
    library.scan(Token())
    library.store(
        [
            finished(
                file.id,
                file.path.read_bytes(),
                **(
                    {"taken": datetime(2020, 1, 1).timestamp()}
                    | FACTS[relative(file.path, library)]
                ),
            )
            for file in library.pending(MODEL)
        ],
        MODEL,
    )
    return library


def relative(path: Path, library: Library) -> str:
    return path.relative_to(library.roots()[0].path).as_posix()


def kept(library: Library, *texts: str) -> set[str]:
    ids = [int(number) for number in library.matching([Filter.parse(text) for text in texts])]
    return {
        file.relative.name.split(".")[0]
        for files in library.files_of(ids).values()
        for file in files
    }


CAT, FILM, STREET = "Cat on a Mat", "film", "straße"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in:holiday", {CAT, FILM}),
        ("in:holiday/2024", {CAT}),
        ("in:2024", {CAT}),
        ("in:holi", set()),
        ("in:pictures", {CAT, FILM, STREET}),
        ("-in:holiday", {STREET}),
        ("name:CAT", {CAT}),
        ("name:holiday", set()),
        ("name:STRASSE", {STREET}),
        ("type:gif", {FILM}),
        ("type:.JPG", {STREET}),
        ("-type:gif", {CAT, STREET}),
        ("since:2024", {STREET}),
        ("since:2024-06", set()),
        ("until:2024-05-17", {CAT, FILM, STREET}),
        ("until:2024-05-16", {CAT, FILM}),
        ("on:2024-05", {STREET}),
        ("on:2024-05-18", set()),
        ("wider:800", {CAT}),
        ("narrower:499px", {FILM}),
        ("taller:600", {CAT, STREET}),
        ("shorter:600", {CAT, FILM}),
        ("larger:1kb", {CAT, FILM}),
        ("smaller:0.0001mb", set()),
        ("is:animated", {FILM}),
        ("is:tall", {STREET}),
        ("is:wide", {CAT}),
        ("is:square", {FILM}),
        ("is:missing", set()),
    ],
)
def test_filter_keeps(filled: Library, text: str, expected: set[str]) -> None:
    assert kept(filled, text) == expected


def test_absolute_folder(filled: Library) -> None:
    assert kept(filled, f"in:{filled.roots()[0].path}/memes") == {STREET}


def test_filters_add_up(filled: Library) -> None:
    assert kept(filled, "in:holiday", "-is:animated") == {CAT}
    assert kept(filled) == {CAT, FILM, STREET}


def test_missing_images_are_found_and_can_be_left_out(filled: Library) -> None:
    (filled.roots()[0].path / "Holiday" / "film.gif").unlink()
    filled.scan(Token())
    assert kept(filled, "is:missing") == {FILM}
    assert kept(filled, "-is:missing") == {CAT, STREET}
    assert kept(filled) == {CAT, FILM, STREET}


@pytest.mark.parametrize(
    "text",
    ["since:yesterday", "on:2024-13", "on:2024-02-30", "wider:big", "larger:2 tons", "is:funny",
     "type:mp3", "in:", "name: ", "since:0000"],
)  # fmt: skip
def test_values_that_mean_nothing_are_refused_with_an_example(text: str) -> None:
    with pytest.raises(FilterError) as caught:
        Filter.parse(text)
    kind = text.partition(":")[0]
    assert f"{kind}:{FILTERS[kind].example}" in caught.value.hint


def test_unknown_filter_names_the_known_ones() -> None:
    with pytest.raises(FilterError, match="no filter called colour") as caught:
        Filter.parse("colour:red")
    assert "type:" in caught.value.hint


# the searcher answers `has:`, which is tested with it
@pytest.mark.parametrize("kind", [one for one in FILTERS if one != HAS])
def test_every_kind_has_an_example_that_works(kind: str, library: Library) -> None:
    filters = [
        Filter(kind, "is", FILTERS[kind].example),
        Filter(kind, "not", FILTERS[kind].example),
    ]
    assert list(library.matching(filters)) == []
    assert Filter.parse(filters[1].text) == filters[1]
    for value in FILTERS[kind].values:
        assert Filter(kind, "is", value).value == value


@pytest.mark.parametrize("one", IMAGE_FORMATS, ids=lambda one: one.name)
def test_every_format_that_is_opened_can_be_asked_for_by_any_of_its_names(one):
    words = {one.name.casefold(), *one.suffixes, *one.proposed}
    assert {Filter("type", "is", word).fragment()[1] for word in words} == {(one.name,)}
    assert set(one.proposed) <= set(FILTERS["type"].values)


def test_a_variant_is_asked_for_by_the_name_it_is_stored_under():
    for variant, suffix in (("DIB", "dib"), ("MPO", "mpo")):
        assert Filter("type", "is", suffix).fragment()[1] == (STORED_NAMES[variant],)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("is:missing", True),
        ("is:Missing", True),
        ("-is:missing", False),
        ("is:tall", False),
        ("name:missing", False),
    ],
)
def test_only_who_asks_for_what_is_gone_is_shown_it(text, asks):
    assert includes_missing([Filter.parse("wider:1"), Filter.parse(text)]) is asks
