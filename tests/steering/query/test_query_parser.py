import pytest

from memesae.library.filters import Filter
from memesae.steering.query.query_model import QueryError, render
from memesae.steering.query.query_parser import parse


def terms(text):
    return [(term.weight, term.kind, term.value) for term in parse(text).terms]


def test_an_empty_query_has_no_terms():
    for text in ("", "   ", "\t\n"):
        assert parse(text).terms == ()
        assert parse(text).filters == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dog in the snow", [(1, "text", "dog in the snow")]),
        ("  dog   in snow ", [(1, "text", "dog in snow")]),
        ("2:dog", [(2, "text", "dog")]),
        (".5:dog", [(0.5, "text", "dog")]),
        ("dog + cat", [(1, "text", "dog"), (1, "text", "cat")]),
        ("dog - grass", [(1, "text", "dog"), (-1, "text", "grass")]),
        ("dog -grass", [(1, "text", "dog"), (-1, "text", "grass")]),
        ("-grass", [(-1, "text", "grass")]),
        ("- 2:grass", [(-2, "text", "grass")]),
        ("-2:grass", [(-2, "text", "grass")]),
        ("+ dog", [(1, "text", "dog")]),
        ("t-shirt and a c++ book", [(1, "text", "t-shirt and a c++ book")]),
        ('"a phrase with + signs"', [(1, "text", "a phrase with + signs")]),
        ("'either kind: of - quotes'", [(1, "text", "either kind: of - quotes")]),
        (r'"she said \"no\" to \\ it"', [(1, "text", r'she said "no" to \ it')]),
        (r"'it\'s'", [(1, "text", "it's")]),
        ("the dog's 90's", [(1, "text", "the dog's 90's")]),
        ('"12:30" + "re: zero"', [(1, "text", "12:30"), (1, "text", "re: zero")]),
        ("./cat.jpg", [(1, "image", "./cat.jpg")]),
        ("../x.png - ~/cat.jpg", [(1, "image", "../x.png"), (-1, "image", "~/cat.jpg")]),
        ("/abs/cat.jpg", [(1, "image", "/abs/cat.jpg")]),
        ("C:\\pics\\x.jpg", [(1, "image", "C:\\pics\\x.jpg")]),
        ('file:"name with spaces.jpg"', [(1, "image", "name with spaces.jpg")]),
        ('file:"C:\\my pics\\x.jpg"', [(1, "image", "C:\\my pics\\x.jpg")]),
        ("0.5:./a.png", [(0.5, "image", "./a.png")]),
        ("dog ./a.png", [(1, "text", "dog"), (1, "image", "./a.png")]),
        ("#3", [(1, "result", "3")]),
        ("dog - 0.5:#12", [(1, "text", "dog"), (-0.5, "result", "12")]),
        ("#funny", [(1, "text", "#funny")]),
        ("image:17", [(1, "image", "image:17")]),
        (
            'feature:123 - feature:"snow fall"',
            [(1, "feature", "123"), (-1, "feature", "snow fall")],
        ),
        ("vector:AAA-_8A=", [(1, "vector", "AAA-_8A=")]),
        ("property:looks cheap", [(1, "property", "looks cheap")]),
        (
            'dog - 2:property:awkward silence + "cat"',
            [(1, "text", "dog"), (-2, "property", "awkward silence"), (1, "text", "cat")],
        ),
        (
            'property:"looks cheap; 12,407" dog',
            [(1, "property", "looks cheap; 12,407"), (1, "text", "dog")],
        ),
        ("24/7 / :) ...", [(1, "text", "24/7 / :) ...")]),
        ("雪の中の犬 - кот", [(1, "text", "雪の中の犬"), (-1, "text", "кот")]),
    ],
)
def test_terms(text, expected):
    assert terms(text) == expected


ORDINARY = [
    "16:9 wallpaper", "12:30 clock", "'90s party", "5'10\" tall", "#1 dad", "world's #1 mom #2",
    "John 3:16 sign", "4k:wallpaper", "2: Electric Boogaloo", "1984:orwell", "8:)", "0.5: dog", "2:3:cat",
    "rock 'n' roll", "the '80s and '90s", "'tis the season", "it's 'twas", "re: zero", "NieR:Automata",
    "https://example.org/a.jpg", "Star Wars: a new hope", "color:red", "TL;DR: nope", "12\" vinyl", "2x:dog",
    "1.2.3:dog", "meet at 5: bring cake",
]  # fmt: skip


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_are_no_syntax(text):
    assert terms(text) == [(1, "text", text)]
    assert parse(text).filters == ()
    assert render(parse(render(parse(text)))) == render(parse(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('300:"sparta"', [(300, "text", "sparta")]),
        ('2:"90s party"', [(2, "text", "90s party")]),
        ("99:dog", [(99, "text", "dog")]),
        ("2:#3 + 2:image:4", [(2, "result", "3"), (2, "image", "image:4")]),
        ("#1 + dad", [(1, "result", "1"), (1, "text", "dad")]),
        ("#1 is:wide", [(1, "result", "1")]),
    ],
)
def test_what_is_meant_as_syntax_still_is(text, expected):
    assert terms(text) == expected
    assert terms(render(parse(text))) == expected


def test_american_spellings_are_understood():
    for text in ("is:favorite", "tag:Favorite", "is:favorites"):
        (one,) = parse(text).filters
        assert "favourite" in str(one.fragment())


def test_an_unknown_value_or_filter_lists_the_known_ones():
    with pytest.raises(QueryError) as caught:
        parse("is:purple")
    assert "is:animated" in caught.value.hint
    assert "is:wide" in caught.value.hint
    with pytest.raises(QueryError) as caught:
        parse("folder:holiday")
    assert "Did you mean in:?" in caught.value.hint
    assert "taller:" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("type:gif", [("type", "is", "gif")]),
        ("-type:gif", [("type", "not", "gif")]),
        ("- type:gif", [("type", "not", "gif")]),
        ("TYPE:gif", [("type", "is", "gif")]),
        ('in:"my folder" since:2024-05', [("in", "is", "my folder"), ("since", "is", "2024-05")]),
        ("in:'a b'", [("in", "is", "a b")]),
        ("wider:800", [("wider", "is", "800")]),
    ],
)
def test_filters(text, expected):
    assert parse(text).filters == tuple(Filter(*entry) for entry in expected)
    assert parse(text).terms == ()


def test_filters_are_allowed_anywhere():
    query = parse("in:memes 2:dog -type:gif - grass wider:100")
    assert terms(query.text) == [(2, "text", "dog"), (-1, "text", "grass")]
    assert [entry.kind for entry in query.filters] == ["in", "type", "wider"]


def test_spans_point_at_terms_and_filters():
    text = '2:dog in snow - ./a.jpg -type:gif + "x y" in:"b c"'
    query = parse(text)
    assert [text[slice(*term.span)] for term in query.terms] == [
        "2:dog in snow",
        "./a.jpg",
        '"x y"',
    ]
    assert [text[slice(*span)] for span in query.filter_spans] == [
        "-type:gif",
        "+ " * 0 + 'in:"b c"',
    ]


@pytest.mark.parametrize(
    ("text", "fault", "words"),
    [
        ('dog "in the', '"', "not closed"),
        ("dog + + cat", "+", "no term after this +"),
        ("dog +", "+", "no term after this +"),
        ("-", "-", "no term after this -"),
        ("dog - -cat", "-", "no term after this -"),
        ("dog + 2:#0", "#0", "counted from 1"),
        ("dog 2:cat", "2:", "start of a term"),
        ("2:type:gif", "2:", "cannot have a weight"),
        ("tpye:gif", "tpye:", "no filter called tpye"),
        ("folder:holiday", "folder:", "no filter called folder"),
        ("type:", "type:", "not understood"),
        ("dog since:tomorrow", "since:tomorrow", "not understood"),
        ("image:cat", "image:cat", "by its number"),
        ("file:", "file:", "nothing after"),
        ("feature:", "feature:", "nothing after"),
        ("property:", "property:", "nothing after"),
        ("#0", "#0", "counted from 1"),
        ('""', '""', "quotes are empty"),
        ("vector:!!", "vector:!!", "not a vector"),
    ],
)
def test_errors_have_a_position(text, fault, words):
    with pytest.raises(QueryError) as caught:
        parse(text)
    error = caught.value
    assert words in error.sentence
    assert text[error.position : error.position + error.length] == fault


def test_of_two_signs_without_a_term_the_first_is_reported():
    with pytest.raises(QueryError) as caught:
        parse("dog + - cat")
    assert caught.value.position == 4


def test_a_mistyped_filter_gets_a_suggestion():
    with pytest.raises(QueryError, match="Did you mean type:"):
        parse("tpye:gif")


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("dog   in snow", "dog in snow"),
        ("'dog' + - 2:cat".replace("+ ", ""), "dog - 2:cat"),
        ("-grass", "- grass"),
        ("2.50:dog", "2.5:dog"),
        ('file:"./cat.jpg"', "./cat.jpg"),
        ('file:"two words.jpg"', 'file:"two words.jpg"'),
        ('in:"memes" dog', "dog in:memes"),
        ('"12:30"', '"12:30"'),
        ('"-dog"', '"-dog"'),
        ('"it\'s"', '"it\'s"'),
        ("feature:'snow'", "feature:snow"),
        ("property:looks cheap", 'property:"looks cheap"'),
    ],
)
def test_renders_the_canonical_text(text, canonical):
    assert render(parse(text)) == canonical
    assert render(parse(canonical)) == canonical
