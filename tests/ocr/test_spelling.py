"""From a network's guesses to text: repeated letters, faint spaces, places of words."""

import numpy as np
import pytest

from memesae.ocr.reader import MIN_SPACE_PROBABILITY, spell

CHARACTERS = ["", *"abct", " "]


def guesses(*columns):
    """One column for each: a letter or "" for none; a pair gives a space beside it some weight."""
    made = np.zeros((len(columns), len(CHARACTERS)), np.float32)
    for number, column in enumerate(columns):
        best, space = column if isinstance(column, tuple) else (column, 0.0)
        made[number, CHARACTERS.index(best)] = 1 - space
        made[number, -1] += space
    return made


def test_the_same_guess_side_by_side_is_one_letter_and_apart_are_two():
    assert spell(guesses("a", "a", "b", "", "b"), CHARACTERS).text == "abb"


def test_a_faint_space_between_letters_is_believed():
    faint = ("", 2 * MIN_SPACE_PROBABILITY)
    assert spell(guesses("a", "", faint, "c"), CHARACTERS).text == "a c"
    assert spell(guesses("a", "", ("", MIN_SPACE_PROBABILITY / 2), "c"), CHARACTERS).text == "ac"


def test_a_plain_space_parts_words_once():
    assert spell(guesses("a", " ", " ", "", "t"), CHARACTERS).text == "a t"


def test_spaces_at_the_ends_are_none():
    assert spell(guesses(" ", "a", "t", " ", " "), CHARACTERS).text == "at"


def test_each_word_says_where_it_stands():
    spelled = spell(guesses("", "a", "t", "", " ", "", "c", "b", "", ""), CHARACTERS)
    assert spelled.text == "at cb"
    (first, last), (start, end) = spelled.spans
    assert 0 <= first <= 0.1 < 0.2 < last <= start < 0.6 < 0.8 <= end <= 1


def test_nothing_is_sure_where_there_is_nothing():
    assert spell(guesses("", ""), CHARACTERS) == ("", (), 0.0)


def test_a_line_is_as_sure_as_its_letters():
    columns = guesses("a", "t")
    columns[1, CHARACTERS.index("t")] = 0.5
    assert spell(columns, CHARACTERS).confidence == pytest.approx(0.75)
