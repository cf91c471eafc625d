"""Accuracy of OCR: the share of words that it reads, and of pictures that these words find."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.library.library import Library
from memesae.library.text_search import folded_words, joined

_PHRASE_WORDS = 3
_FIRST_RESULTS = 10
Search = Callable[[str], list[int]]
"""From a query to image ids, best first."""


@dataclass(frozen=True, slots=True)
class OcrAccuracy:
    """Recall of words, and of pictures searched for by their words; shares from 0 to 1.

    Attributes:
        images: number of pictures whose text is known and that were read.
        recall: share of the words of a picture's text that were read as words, mean over the pictures.
        recall_joined: the same, counting words that were read without the spaces around them.
        phrases: number of pictures searched for by three consecutive words of their text.
        right_first: share of these found first by `text:`.
        any_first: share for which the first result contains the three words too.
        right_in_ten: share found among the first ten results.
        plain_in_ten: the same for the three words as a plain query, with the weight of text in the settings.
    """

    images: int
    recall: float
    recall_joined: float
    phrases: int
    right_first: float
    any_first: float
    right_in_ten: float
    plain_in_ten: float


def measure_ocr(
    library: Library, texts: Mapping[int, str], search: Search, token: Token, seed: int = 0
) -> OcrAccuracy:
    """Compare the words read with the known text, and search for phrases of it.

    Args:
        library: a library on which OCR has run.
        texts: the text in each picture, by image id.
        search: the search function.
        token: stops the run between two searches.
        seed: of the choice of phrases.

    Raises:
        MemesaeError: none of the pictures was read.
        Cancelled: the token was cancelled.
    """
    read = library.recognised_text.lines(list(texts))
    if not read:
        raise MemesaeError(
            "OCR has not run on any of these pictures.", hint="Run: memesae read FOLDER"
        )
    recalls: list[tuple[float, float]] = []
    for image, lines in read.items():
        found = " ".join(line.text for line in lines)
        words, letters = set(folded_words(found)), joined(found)
        true = folded_words(texts[image])
        recalls.append(
            (
                float(np.mean([word in words for word in true])),
                float(np.mean([word in letters for word in true])),
            )
        )
    recall, recall_joined = np.mean(recalls, 0).round(3).tolist()
    hits = _hits({image: texts[image] for image in read}, search, token, random.Random(seed))
    shares = np.mean(hits, 0).round(3).tolist() if hits else [0.0] * 4
    return OcrAccuracy(len(read), recall, recall_joined, len(hits), *shares)


def _hits(
    texts: Mapping[int, str], search: Search, token: Token, rng: random.Random
) -> list[tuple[bool, bool, bool, bool]]:
    """One row per picture searched for: the last four attributes of `OcrAccuracy`."""
    folded = {image: " ".join(folded_words(text)) for image, text in texts.items()}
    hits: list[tuple[bool, bool, bool, bool]] = []
    for image, text in texts.items():
        token.check()
        words = text.replace('"', " ").replace("\\", " ").split()
        runs = [words[at : at + _PHRASE_WORDS] for at in range(len(words) - _PHRASE_WORDS + 1)]
        # isolated punctuation does not count as a word
        runs = [run for run in runs if len(folded_words(" ".join(run))) == _PHRASE_WORDS]
        if not runs:
            continue
        phrase = " ".join(rng.choice(runs))
        found, plain = search(f'text:"{phrase}"'), search(f'"{phrase}"')
        first = folded.get(found[0], "") if found else ""
        hits.append(
            (
                found[:1] == [image],
                " ".join(folded_words(phrase)) in first,
                image in found[:_FIRST_RESULTS],
                image in plain[:_FIRST_RESULTS],
            )
        )
    return hits
