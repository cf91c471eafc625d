import pytest

from memesae.steering.query.query_parser import completing


@pytest.mark.parametrize(
    ("text", "kind", "name", "typed", "replaced"),
    [
        ("dog ty|", "word", "", "ty", "ty"),
        ("dog ty|pe", "word", "", "ty", "type"),
        ("|", "word", "", "", ""),
        ("dog |", "word", "", "", ""),
        ("dog| in", "word", "", "dog", "dog"),
        ("dog type:|", "filter value", "type", "", ""),
        ("dog -type:g| cat", "filter value", "type", "g", "g"),
        ('in:"my fo|', "filter value", "in", "my fo", '"my fo'),
        ("in:'a\\|", "filter value", "in", "a", "'a\\"),
        ("feature:sn|", "term value", "feature", "sn", "sn"),
        ("2:|", "word", "", "2:", "2:"),
        ('"dog in|', "other", "", "dog in", '"dog in'),
        ("./pics/a|", "other", "", "./pics/a", "./pics/a"),
        ("nothing:x|", "other", "", "x", "nothing:x"),
        ("1.2.3:x|", "word", "", "1.2.3:x", "1.2.3:x"),
    ],
)
def test_detects_the_token_being_typed(text, kind, name, typed, replaced):
    cursor = text.index("|")
    text = text.replace("|", "")
    found = completing(text, cursor)
    assert (found.kind, found.name, found.typed) == (kind, name, typed)
    assert text[slice(*found.span)] == replaced


def test_proposes_prefixes_that_begin_like_the_word():
    assert completing("s", 1).names == ("shorter", "since", "smaller")
    assert "feature" in completing("", 0).names
    assert completing("zebra", 5).names == ()
