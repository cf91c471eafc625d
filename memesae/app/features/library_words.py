"""Gathering the words that a library brings with it: names of files and folders, tags and keywords, text in the pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.base.cancellation import Token
from memesae.library.library import Library
from memesae.sae.library_codes import LibraryCodes, read_stamped, write_stamped
from memesae.sae.local_words import LocalWords, open_local_words
from memesae.sae.vocabulary import words_in_names, words_in_path

_SPLITTING = "1"
"""Part of the stamps: changes with the words that names are split into, and with those that are left out."""
_SHORTEST_READ = 4
"""Letters of a word read in a picture; shorter ones are mostly misread or function words."""


@dataclass(frozen=True, slots=True, eq=False)
class LibraryWords:
    """The words of a library.

    Attributes:
        in_names: words and phrases that names of files and folders have in common, most frequent first.
        local: the words that its vectors tell.
    """

    in_names: list[str]
    local: LocalWords


def open_library_words(
    library: Library, codes: LibraryCodes, matrix: np.ndarray, token: Token
) -> LibraryWords:
    """The words of a library, computed or from the cache.

    Args:
        library: has names, tags, keywords and text, and the cache.
        codes: of all images, whose digest tells the vectors.
        matrix: [n, d], the vectors.
        token: cancels the work.

    Raises:
        MemesaeError: the cache cannot be written.
        Cancelled: the token was cancelled.
    """
    folder = library.directory / "features"
    sources = {"sources": library.sources_digest(), "splitting": _SPLITTING}
    return LibraryWords(
        _open_words_in_names(folder / "words-in-names.safetensors", sources, library),
        open_local_words(
            folder / "local-words.safetensors",
            sources | {"images": codes.images_digest},
            codes.ids,
            matrix,
            lambda: words_of_images(
                library.relative_paths(),
                [library.tags.by_image(), library.keywords_by_image()],
                library.recognised_text.texts(),
            ),
            token,
        ),
    )


def _open_words_in_names(path: Path, stamp: dict[str, str], library: Library) -> list[str]:
    arrays = read_stamped(path, stamp)
    if arrays is None:
        words = words_in_names(relative for _, relative in library.relative_paths())
        text = "\n".join(words).encode()
        write_stamped(path, {"words": np.frombuffer(text, np.uint8)}, stamp)
        return words
    return arrays["words"].tobytes().decode().splitlines()


def words_of_images(
    paths: Sequence[tuple[int, str]],
    tags: Sequence[Mapping[int, Sequence[str]]],
    texts: Sequence[tuple[int, str]],
) -> dict[int, set[str]]:
    """The words that each image carries, in lower case.

    Args:
        paths: the image and the relative path of each file.
        tags: of each image that has any: the person's own, and keywords that were read.
        texts: an image and the words read in it, separated by blanks.
    """
    words: dict[int, set[str]] = {}
    folders: dict[str, frozenset[str]] = {}
    for image, path in paths:
        words.setdefault(image, set()).update(words_in_path(path, folders))
    for given in tags:
        for image, own in given.items():
            words.setdefault(image, set()).update(tag.casefold() for tag in own)
    for image, text in texts:
        read = {word for word in text.split() if len(word) >= _SHORTEST_READ and word.isalpha()}
        words.setdefault(image, set()).update(read)
    return words
