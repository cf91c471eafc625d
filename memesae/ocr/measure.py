"""How well words are read and found again, on pictures whose text is known."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.token import Token
from memesae.library.library import Library
from memesae.library.words_folding import folded_words, joined

IN_A_ROW = 3
_FIRST_SCREEN = 10
Search = Callable[[str], list[int]]
"""From a query to image ids, best first."""


@dataclass(frozen=True, slots=True)
class WordsFound:
    """What was measured; shares from 0 to 1.

    Attributes:
        images: pictures whose text is known and that were read.
        recall: of the words of a picture's text, those that were read as words.
        recall_joined: those that were read with or without the blanks around them.
        phrases: how many pictures were searched for by three words in a row of their text.
        right_first: of these, those found first by `text:`.
        any_first: those for which the first one found has the three words too.
        right_in_ten: those found among the first ten.
        plain_in_ten: likewise by the three words as a plain query, their weight as it is set.
    """

    images: int
    recall: float
    recall_joined: float
    phrases: int
    right_first: float
    any_first: float
    right_in_ten: float
    plain_in_ten: float


def measure_words(
    library: Library, captions: Mapping[int, str], search: Search, token: Token, seed: int = 0
) -> WordsFound:
    """Compare what was read with what stands there, and search for parts of it.

    Args:
        library: whose words were read.
        captions: the text of pictures by image.
        search: how they are found.
        token: stops it.
        seed: of the choice of words.

    Raises:
        MemesaeError: none of the pictures was read.
    """
    read = library.words.lines(list(captions))
    if not read:
        raise MemesaeError("None of these pictures was read.", hint="Run: memesae read FOLDER")
    recalls: list[tuple[float, float]] = []
    for image, lines in read.items():
        found = " ".join(line.text for line in lines)
        words, whole = set(folded_words(found)), joined(found)
        true = folded_words(captions[image])
        recalls.append(
            (
                float(np.mean([word in words for word in true])),
                float(np.mean([word in whole for word in true])),
            )
        )
    recall, recall_joined = np.mean(recalls, 0).round(3).tolist()
    hits = _hits({image: captions[image] for image in read}, search, token, random.Random(seed))
    shares = np.mean(hits, 0).round(3).tolist() if hits else [0.0] * 4
    return WordsFound(len(read), recall, recall_joined, len(hits), *shares)


def _hits(
    captions: Mapping[int, str], search: Search, token: Token, chance: random.Random
) -> list[tuple[bool, bool, bool, bool]]:
    """For each picture: found first, another one with these words, among ten, plainly among ten."""
    spelled = {image: " ".join(folded_words(text)) for image, text in captions.items()}
    hits: list[tuple[bool, bool, bool, bool]] = []
    for image, text in captions.items():
        token.check()
        words = text.replace('"', " ").replace("\\", " ").split()
        rows = [words[at : at + IN_A_ROW] for at in range(len(words) - IN_A_ROW + 1)]
        # punctuation that stands alone is no word
        rows = [row for row in rows if len(folded_words(" ".join(row))) == IN_A_ROW]
        if not rows:
            continue
        phrase = " ".join(chance.choice(rows))
        found, plain = search(f'text:"{phrase}"'), search(f'"{phrase}"')
        first = spelled.get(found[0], "") if found else ""
        hits.append(
            (
                found[:1] == [image],
                " ".join(folded_words(phrase)) in first,
                image in found[:_FIRST_SCREEN],
                image in plain[:_FIRST_SCREEN],
            )
        )
    return hits


def read_known_text(file: Path, library: Library, under: Path) -> dict[int, str]:
    """The first caption of each picture from lines of `path<TAB>text`, paths relative to the file.

    Args:
        file: the captions; ` / ` stands between two places in a picture.
        library: where the pictures are.
        under: only those in this folder count: captions of others may not be text in them.

    Raises:
        MemesaeError: the file cannot be read.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise MemesaeError(f"{file} cannot be read.") from error
    known: dict[int, str] = {}
    for line in lines:
        path, _, text = line.partition("\t")
        place = (file.parent / path).resolve()
        image = library.image_at(place) if place.is_relative_to(under.resolve()) else None
        if image is not None and folded_words(text):
            known.setdefault(image, text.replace(" / ", " "))
    return known
