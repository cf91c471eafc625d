"""Gathering the words that a library brings with it: names of files and folders, tags, text in the pictures."""

import hashlib
import json
from collections.abc import Mapping, Sequence

import numpy as np

from memesae.base.cancellation import Token
from memesae.library.library import Library
from memesae.sae.library_codes import LibraryCodes
from memesae.sae.local_words import LocalWords, open_local_words
from memesae.sae.vocabulary import words_in_path

_SHORTEST_READ = 4
"""Letters of a word read in a picture; shorter ones are mostly misread or function words."""


def open_library_words(
    library: Library,
    paths: Sequence[tuple[int, str]],
    codes: LibraryCodes,
    matrix: np.ndarray,
    token: Token,
) -> LocalWords:
    """The words of a library that its vectors tell, computed or from the cache.

    Args:
        library: has tags and text, and the cache.
        paths: the image and the relative path of each file.
        codes: of all images, whose digest tells the vectors.
        matrix: [n, d], the vectors.
        token: cancels the work.

    Raises:
        MemesaeError: the cache cannot be written.
        Cancelled: the token was cancelled.
    """
    tags, texts = library.tags.by_image(), library.recognised_text.texts()
    sources = json.dumps([sorted(paths), sorted(tags.items()), sorted(texts)]).encode()
    stamp = {
        "images": codes.images_digest,
        "sources": hashlib.blake2b(sources, digest_size=8).hexdigest(),
    }
    return open_local_words(
        library.directory / "features" / "local-words.safetensors",
        stamp,
        codes.ids,
        matrix,
        lambda: words_of_images(paths, tags, texts),
        token,
    )


def words_of_images(
    paths: Sequence[tuple[int, str]],
    tags: Mapping[int, Sequence[str]],
    texts: Sequence[tuple[int, str]],
) -> dict[int, set[str]]:
    """The words that each image carries, in lower case.

    Args:
        paths: the image and the relative path of each file.
        tags: of each image that has any.
        texts: an image and the words read in it, separated by blanks.
    """
    words: dict[int, set[str]] = {}
    folders: dict[str, frozenset[str]] = {}
    for image, path in paths:
        words.setdefault(image, set()).update(words_in_path(path, folders))
    for image, own in tags.items():
        words.setdefault(image, set()).update(tag.casefold() for tag in own)
    for image, text in texts:
        read = {word for word in text.split() if len(word) >= _SHORTEST_READ and word.isalpha()}
        words.setdefault(image, set()).update(read)
    return words
