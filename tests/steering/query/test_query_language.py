"""Which words count as another language's; that captions and common names in English do not."""

import json

import pytest

from memesae.base.paths import resource
from memesae.sae.word_classifiers import open_word_classifiers
from memesae.steering.query.query_language import (
    LANGUAGE_NAMES,
    UNKNOWN,
    english_words,
    foreign_words,
    language_of,
    word_translations,
)
from memesae.steering.query.query_parser import parse

GERMAN = [
    ("Hund im Schnee", "dog in the snow"),
    ("Hund", "dog"),
    ("Katze auf dem Sofa", "cat on the couch"),
    ("ein roter Ball im Gras", "a red ball in the grass"),
    ("schwarzer Hund", "black dog"),
    ("Kind in dem Garten", "child in the garden"),
    ("Mann mit Hut", "man with hat"),
    ("spielendes Kind", "playing child"),
    ("Fahrrad vor einem Haus", "bicycle in front of a house"),
    # not every word is known
    ("zwei Frauen in einem Café", ""),
    ("ein Mädchen, das auf einer Schaukel sitzt", ""),
    ("Wenn der Chef fragt, wo du bist", ""),
    ("ich habe keine Lust", ""),
]
OTHERS = {
    "fr": ["chien dans la neige", "une femme avec un chapeau", "quand tu es en retard"],
    "es": ["una mujer con sombrero", "puesta de sol sobre el mar", "cuando llegas tarde"],
    "it": ["gatto sul divano", "due bambini che giocano sulla spiaggia", "uomo sotto la pioggia"],
    "pt": ["uma mulher com chapéu", "pôr do sol sobre o mar"],
    "nl": ["een kat op de bank", "een vrouw met een hoed"],
    UNKNOWN: ["собака в снегу", "雪の中の犬", "Σκύλος στο χιόνι"],
}
ENGLISH = [
    "a man in a red shirt is climbing a rock",
    "two dogs play with a ball in the snow",
    "children in uniforms\nchase pigeons",
    "van gogh",
    "la la land",
    "leonardo de niro",
    "die hard",
    "el capitan",
    "im happy",
    "shiba inu",
    "les miserables",
    "hot dog stand\n",
    "gift",
    "kind face",
    "handy",
    "hell",
    "war",
    "not so bad",
    "piazza san marco",
    "notre dame",
    "crème brûlée",
    "pokémon",
    "mona lisa",
    "rio de janeiro\n",
    "IMG_2044",
    "2:3",
    "wands and balls",
    "a teen in a manner of speaking",
    "auto",
    "er mah gerd",
    "T-Shirt",
    "salsa verde",
    "🐶",
]


@pytest.mark.parametrize(("text", "english"), GERMAN)
def test_german_words_are_noticed_and_translated_only_as_a_whole(text, english):
    assert language_of(text) == "de"
    assert english_words(text) == (english or text)
    found = foreign_words(parse(text))
    assert found is not None
    assert (found.language, found.english) == ("de", english)
    said = str(found.message("mini"))
    assert said == (
        f"Searched for “{english}”, since mini understands English."
        if english
        else "This looks like German, but mini understands English only."
    )


@pytest.mark.parametrize(("language", "texts"), OTHERS.items(), ids=str)
def test_other_languages_are_told_by_their_function_words_or_letters(language, texts):
    assert [language_of(text) for text in texts] == [language] * len(texts)


@pytest.mark.parametrize("text", ENGLISH)
def test_english_and_names_are_left_alone(text):
    assert language_of(" ".join(text.split())) is None
    assert english_words(text) == text


def test_only_the_text_of_a_query_is_looked_at():
    assert foreign_words(parse("dog - #1 in:Hund text:Schnee")) is None
    found = foreign_words(parse("Hund + 2:snow - Katze"))
    assert found is not None
    assert found.english == "dog + cat"


def test_every_shown_word_of_the_shipped_model_has_a_german_name():
    classifiers = open_word_classifiers("memesae-mini")
    assert classifiers is not None
    labels = json.loads((resource("features-memesae-mini") / "labels.json").read_text())["labels"]
    parts = {part.rstrip(" 0123456789") for label in labels for part in label.split(", ")} - {""}
    german = word_translations("de").shown
    assert {*classifiers.words, *parts} - german.keys() == set()
    assert all(name in LANGUAGE_NAMES for name in ("de", "en"))


def test_names_are_shown_word_by_word():
    german = word_translations("de")
    assert german.name("snow, mountain") == "Schnee, Berg"
    assert german.name("dog 2") == "Hund 2"
    assert german.name("something of mine, dog") == "something of mine, Hund"
    assert word_translations("xx").name("dog") == "dog"
