import random

import pytest

from memesae.library.filters import FILTERS, Filter
from memesae.steering.query.query_model import (
    PropertyValue,
    Query,
    QueryError,
    Term,
    needs_model,
    render,
    with_files,
)
from memesae.steering.query.query_parser import parse

PIECES = [
    "dog", "in", "t-shirt", "2", "0.5", "12:30", "+", "-", "-x", "#3", "#", "./a.jpg", "/s", "~/b",
    "..", "C:\\x", "it's", '"', "'", "\\", '\\"', ":", ":)", "type:gif", "image:4", "file:x", "re:",
    "雪", "é", "\u00a0", "\t", "\n", "  ", "1e5", ".", "~", "/", "%", "🐶", "\\\\", "a\\", "vector:A",
    "property:y",
]  # fmt: skip


def some_text(chance: random.Random) -> str:
    while True:
        text = chance.choice(["", " "]).join(chance.choices(PIECES, k=chance.randint(1, 6)))
        if text.strip():
            return text


def some_term(chance: random.Random) -> Term:
    weight = chance.choice(
        [1, -1, 2, 0.5, -0.25, 1e-7, 1e17, -chance.random(), chance.random() * 99]
    )
    kind = chance.choice(["text", "image", "stored", "result", "feature", "vector"])
    match kind:
        case "text" | "feature":
            return Term(weight, kind, some_text(chance))
        case "image":
            name = some_text(chance)
            return Term(weight, "image", f"./{name}" if name.startswith("image:") else name)
        case "stored":
            return Term(weight, "image", f"image:{chance.randint(1, 10**9)}")
        case "result":
            return Term(weight, "result", str(chance.randint(1, 999)))
        case _:
            return Term(weight, "vector", "Ab_-" * chance.randint(1, 9) + "==")


def some_filter(chance: random.Random) -> Filter:
    kind = chance.choice(list(FILTERS))
    value = f"a{some_text(chance)}" if kind in ("in", "name") else FILTERS[kind].example
    return Filter(kind, chance.choice(["is", "not"]), value)


@pytest.mark.parametrize("seed", range(20))
def test_rendering_and_parsing_round_trip(seed):
    chance = random.Random(seed)
    for _ in range(100):
        query = Query(
            "",
            tuple(some_term(chance) for _ in range(chance.randint(0, 4))),
            tuple(some_filter(chance) for _ in range(chance.randint(0, 2))),
        )
        text = render(query)
        assert parse(text) == query, text
        assert render(parse(text)) == text


@pytest.mark.parametrize("seed", range(10))
def test_any_text_is_parsed_or_has_an_error_position(seed):
    chance = random.Random(seed)
    understood = 0
    for _ in range(300):
        text = chance.choice(["", " "]).join(chance.choices(PIECES, k=chance.randint(1, 5)))
        query, error = read(text)
        if query is None:
            assert 0 <= error.position < error.position + error.length <= len(text)
        else:
            understood += 1
            assert parse(render(query)) == query
    assert understood > 20


def read(text: str) -> tuple[Query | None, QueryError | None]:
    try:
        return parse(text), None
    except QueryError as error:
        return None, error


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("looks cheap", PropertyValue("looks cheap")),
        ("looks cheap; 12,407", PropertyValue("looks cheap", ticked=(12, 407))),
        ("looks ; cheap", PropertyValue("looks ; cheap")),
        ("image:3 image:17", PropertyValue("", (3, 17))),
        ("image:3; 5", PropertyValue("", (3,), (5,))),
    ],
)
def test_what_a_property_says(value, read):
    assert PropertyValue.parse(value) == read
    assert read.text == value


def test_a_property_in_words_needs_the_model_and_one_of_examples_the_library():
    assert needs_model(parse("property:cheap"))
    assert not needs_model(parse('property:"image:3 image:4"'))
    both = parse('property:cheap + property:"image:3 image:4; 7"')
    assert render(with_files(both, (), {})) == "property:cheap"
