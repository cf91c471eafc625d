"""Text made comparable: case, accents, punctuation and apostrophes make no difference."""

import unicodedata

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


def may_lie_inside(letters: str) -> bool:
    """Whether joined letters are telling enough to be looked for inside of words.

    `cat` lies in `education` and says nothing; `keepusing` lies nowhere by chance.
    """
    return len(letters) >= _SHORTEST_INSIDE or max(letters, default="") >= _FIRST_WITHOUT_SPACES
