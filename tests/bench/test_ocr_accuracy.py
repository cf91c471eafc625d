from types import SimpleNamespace
from typing import Any

import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.bench.ocr_accuracy import measure_ocr

TEXTS = {1: "one does not", 2: "brace yourselves winter", 3: "two words"}


def library_of(read) -> Any:
    lines = {image: [SimpleNamespace(text=line) for line in every] for image, every in read.items()}
    words = SimpleNamespace(lines=lambda ids: {key: lines[key] for key in ids if key in lines})
    return SimpleNamespace(recognised_text=words)


def test_words_are_counted_with_and_without_blanks_and_phrases_searched_for():
    library = library_of({1: ["ONE DOES", "not"], 2: ["bracey ourselves", "spring"], 3: ["two"]})
    asked = []

    def search(query):
        asked.append(query)
        return [1, 2] if query.startswith("text:") else [3, *[9] * 9, 1, 2]

    measured = measure_ocr(library, TEXTS, search, Token())
    assert measured.images == 3
    # all of three, none of three, one of two; joined, two of the second picture's three words are there
    assert measured.recall == 0.5
    assert measured.recall_joined == round((1 + 2 / 3 + 1 / 2) / 3, 3)
    assert asked == [
        'text:"one does not"', '"one does not"',
        'text:"brace yourselves winter"', '"brace yourselves winter"',
    ]  # fmt: skip
    assert measured.phrases == 2
    assert (measured.right_first, measured.any_first) == (0.5, 0.5)
    assert (measured.right_in_ten, measured.plain_in_ten) == (1.0, 0.0)


def test_pictures_that_nobody_read_cannot_be_measured():
    with pytest.raises(MemesaeError, match="OCR has not run"):
        measure_ocr(library_of({}), TEXTS, lambda query: [], Token())
