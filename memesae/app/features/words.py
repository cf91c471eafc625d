"""The words that features of a library may be called by."""

from collections.abc import Iterable
from pathlib import Path

from memesae.base.files import write_atomically
from memesae.library.library import Library
from memesae.sae.vocabulary import (
    class_names,
    distinct,
    shipped_words,
    words_in_file,
    words_in_names,
)

WORD_LIST = "words.txt"
"""The person's own word list, in memesae's home."""


def vocabulary_words(home: Path, library: Library, images: Iterable[int]) -> list[str]:
    """The shipped words, ImageNet's classes, the person's list, and words of their file names."""
    files = library.files_of([int(image) for image in images]).values()
    names = words_in_names(place.relative for places in files for place in places)
    return distinct([*shipped_words(), *class_names(), *_own_words(home), *names])


def add_own_words(home: Path, path: Path) -> int:
    """Add a text file to the person's list; how many words are new.

    Raises:
        MemesaeError: the file cannot be read as text.
    """
    before = _own_words(home)
    both = distinct([*before, *words_in_file(path)])
    write_atomically(
        home / WORD_LIST, lambda stream: stream.write("\n".join(both).encode() + b"\n")
    )
    return len(both) - len(before)


def _own_words(home: Path) -> list[str]:
    own = home / WORD_LIST
    return words_in_file(own) if own.exists() else []
