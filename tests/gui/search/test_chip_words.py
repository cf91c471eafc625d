import pytest

from memesae.gui.search.chips import words_of_query


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("dog in the snow", "dog in the snow"),
        ("/somewhere/cat.png", "cat.png"),
        ("2:dog + ./cats/cat.jpg - grass", "2:dog + cat.jpg - grass"),
        ("dog - 3:./cat.jpg text:word", "dog - 3:cat.jpg text:word"),
        ("image:5 + dog", "this picture + dog"),
        ('dog + "', 'dog + "'),
        ("dog + property:looks cheap", "dog + property: looks cheap"),
        ('property:"looks cheap; 1,2" - dog', "property: looks cheap · 2 features - dog"),
        ('2:property:"image:1 image:2"', "2:property: 2 pictures"),
        ("dog, corgi +1.53", "dog, corgi +1.53"),
    ],
)
def test_a_query_is_told_with_pictures_by_their_names(qtbot, query, words):
    assert words_of_query(query) == words
