"""Which pictures have given words in them: text folded, then matched against the tables."""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from memesae.library.database import Database


_APOSTROPHES = "'’‘`´"
_SHORTEST_INSIDE = 5
_FIRST_WITHOUT_SPACES = "⺀"
"""From here on (Chinese, Japanese, Korean) words are not kept apart by spaces."""


def folded_words(text: str) -> list[str]:
    """The words of a text in the form in which they are compared: `Don’t  STOP!` is `dont stop`."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = (
        character if character.isalnum() else " "
        for character in plain
        if character not in _APOSTROPHES and not unicodedata.combining(character)
    )
    return "".join(kept).split()


def joined(text: str) -> str:
    """All letters and digits of a text and nothing between them.

    A reader of pictures may miss the space between two words; here they are equal with or without.
    """
    return "".join(folded_words(text))


def matches_inside_words(letters: str) -> bool:
    """Whether joined letters are telling enough to be looked for inside of words.

    `cat` lies in `education` and says nothing; `keepusing` lies nowhere by chance.
    """
    return len(letters) >= _SHORTEST_INSIDE or max(letters, default="") >= _FIRST_WITHOUT_SPACES


WHOLE, BEGINNING, INSIDE = 0.9, 0.8, 0.7
"""How well a phrase fits where it stands: as whole words, with more letters after it, inside of
words. What is left to 1 is earned by the share of the picture's text that it is."""
_COMMON = 0.1
"""Words in more than this share of the pictures say nothing (`the`)."""
_COMMON_FROM = 5


def condition(value: str) -> tuple[str, tuple[str, ...]] | None:
    """The SQL condition on an image i that a phrase stands in it; None where there are no words."""
    words = folded_words(value)
    if not words:
        return None
    sql, parameters = "i.id IN (SELECT rowid FROM words WHERE words MATCH ?)", [_beginning(words)]
    if matches_inside_words("".join(words)):
        inside, pattern = _inside("".join(words))
        sql += f" OR i.id IN (SELECT rowid FROM words_joined WHERE {inside})"
        parameters.append(pattern)
    return sql, tuple(parameters)


def _whole(words: Sequence[str]) -> str:
    return f'"{" ".join(words)}"'


def _beginning(words: Sequence[str]) -> str:
    # a letter or two begin half of all words
    return _whole(words) + ("*" if len(words[-1]) > 2 else "")


def _inside(letters: str) -> tuple[str, str]:
    # the index knows three letters or more; LIKE asks it for two of Chinese too, and finds nothing
    if len(letters) < 3:
        return "INSTR(text, ?)", letters
    # letters and digits need no escaping
    return "text MATCH ?", f'"{letters}"'


def fit(connections: Database, phrase: str) -> dict[int, float]:
    """How well a phrase fits the text of each image that has it, above 0 and up to 1."""
    words = folded_words(phrase)
    if not words:
        return {}
    letters = "".join(words)
    found: dict[int, float] = {}
    if matches_inside_words(letters):
        inside, pattern = _inside(letters)
        found.update(dict.fromkeys(_images(connections, "words_joined", inside, pattern), INSIDE))
    for tier, sought in ((BEGINNING, _beginning(words)), (WHOLE, _whole(words))):
        found.update(dict.fromkeys(_images(connections, "words", "words MATCH ?", sought), tier))
    lengths = _lengths(connections, found)
    return {
        image: tier + (1 - WHOLE) * len(letters) / max(lengths.get(image, 1), len(letters))
        for image, tier in found.items()
    }


def _images(connections: Database, table: str, where: str, parameter: str) -> list[int]:
    rows = connections.select(f"SELECT rowid FROM {table} WHERE {where}", (parameter,))
    return [row[0] for row in rows]


def _lengths(connections: Database, images: Mapping[int, float]) -> dict[int, int]:
    """Letters in each image's text."""
    rows = connections.select(
        """SELECT rowid, LENGTH(text) FROM words_joined
           WHERE rowid IN (SELECT value FROM json_each(?))""",
        (str(list(images)),),
    )
    return dict(rows)


def noted_condition(value: str) -> tuple[str, tuple[str, ...]] | None:
    """The SQL condition on an image i that a phrase stands in what is noted about it; None without words."""
    words = folded_words(value)
    if not words:
        return None
    return f"i.id IN ({_NOTED})", (_beginning(words),)


_NOTED = """SELECT v.image_id FROM image_notes v
WHERE v.note_id IN (SELECT rowid FROM note_words WHERE note_words MATCH ?)"""


def text_similarity(
    connections: Database, texts: Sequence[tuple[str, float]]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """How much of some texts stands in the pictures, or in what other programs noted about them.

    A text counts as the share of its words that stand there, rare words for more (by the logarithm of
    how rare they are); all of it where it stands there as a phrase.

    Args:
        connections: to the library.
        texts: each with its weight; negative ones count against a picture.

    Returns:
        ids int64 [n], ascending, of the images that have any of the words; likeness float32 [n],
        from -1 to 1.
    """
    import numpy as np

    found: defaultdict[int, float] = defaultdict(float)
    whole = sum(abs(weight) for _, weight in texts) or 1.0
    for text, weight in texts:
        for image, share in _shares(connections, text).items():
            found[image] += share * weight / whole
    ids = np.array(sorted(found), np.int64)
    return ids, np.array([found[image] for image in ids.tolist()], np.float32)


def _shares(connections: Database, text: str) -> dict[int, float]:
    """The share of a text's words in each image that has any."""
    words = sorted(set(folded_words(text)))
    weights = _telling(connections, words)
    whole = sum(weights.values())
    found: defaultdict[int, float] = defaultdict(float)
    for word, weight in weights.items():
        read = _images(connections, "words", "words MATCH ?", _whole([word]))
        noted = connections.select(_NOTED, (_whole([word]),))
        for image in {*read, *(row[0] for row in noted)}:
            found[image] += weight / whole
    letters = joined(text)
    if matches_inside_words(letters):
        inside, pattern = _inside(letters)
        found.update(dict.fromkeys(_images(connections, "words_joined", inside, pattern), 1.0))
    if weights:
        phrase = _whole(folded_words(text))
        found.update({row[0]: 1.0 for row in connections.select(_NOTED, (phrase,))})
    return found


def _telling(connections: Database, words: Sequence[str]) -> dict[str, float]:
    """The words that say something, each with how much."""
    [(read,)] = connections.select(
        "SELECT (SELECT COUNT(*) FROM readings) + (SELECT COUNT(*) FROM note_words)"
    )
    counts: dict[str, int] = {}
    for word in words:
        [(counts[word],)] = connections.select(
            """SELECT COALESCE((SELECT doc FROM word_counts WHERE term = ?1), 0)
               + COALESCE((SELECT doc FROM note_word_counts WHERE term = ?1), 0)""",
            (word,),
        )
    most = max(_COMMON_FROM, _COMMON * read)
    return {
        word: math.log(1 + read / max(count, 0.5))
        for word, count in counts.items()
        if count <= most and read
    }
