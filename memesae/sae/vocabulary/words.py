"""The words that features may be called by: our own lists, ImageNet's classes, the person's own."""

import re
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from memesae.base.messages import N_
from memesae.base.places import resource
from memesae.sae.errors import SaeError

_MOST_OWN_WORDS = 2000
_SEEN_AT_LEAST = 3
"""A word in fewer file names than this says little about the library."""
_LONGEST_PHRASE = 4
# What cameras, phones and programs call their files.
_NO_WORDS = re.compile(
    "img|images?|dsc[fn]?|dcim|pxl|mvimg|screen|shot|screenshots?|photos?|pictures?|pics?|copy|final"
    "|edit|edited|untitled|downloads?|files?|jpe?g|png|gif|webp|heic|te?mp|new|old|the|and|for|with|from"
)


# Classes of flat printed things, which every captioned or cut-out picture resembles.
_MISLEADING = frozenset({"dust jacket", "plectrum", "ring binder", "envelope", "menu", "web site"})


def shipped_words() -> list[str]:
    """The words of `resources/vocabulary/*.txt`, topic after topic."""
    lists = sorted(resource("vocabulary").glob("*.txt"))
    return distinct(line for path in lists for line in path.read_text("utf-8").splitlines())


def class_names() -> list[str]:
    """The names of ImageNet's classes, as open_clip ships them, in small letters."""
    open_clip: Any = import_module("open_clip")
    names = [str(name).lower() for name in open_clip.IMAGENET_CLASSNAMES]
    return [name for name in names if name not in _MISLEADING and "/" not in name]


def words_in_names(paths: Iterable[Path]) -> list[str]:
    """The words and short phrases that the person's own files and folders are named with.

    Args:
        paths: of the images, relative to their root, so that no private folder above it counts.

    Returns:
        Those that occur in at least three names, most frequent first.
    """
    seen = Counter(word for path in paths for word in _names(path))
    often = (word for word, count in seen.most_common() if count >= _SEEN_AT_LEAST)
    return [word for word, _ in zip(often, range(_MOST_OWN_WORDS), strict=False)]


def words_in_file(path: Path) -> list[str]:
    """The person's own word list: one word or phrase in each line.

    Raises:
        SaeError: the file cannot be read or is not text.
    """
    try:
        return distinct(path.read_text("utf-8-sig").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        raise SaeError(
            N_("The word list {name} cannot be read."),
            hint=N_("It should be a text file in UTF-8 with one word or phrase in each line."),
            name=path.name,
        ) from error


def distinct(words: Iterable[str]) -> list[str]:
    """Trimmed words, each once, as it is first spelt; capitals make no difference."""
    found: dict[str, str] = {}
    for word in words:
        trimmed = " ".join(word.split())
        if trimmed:
            found.setdefault(trimmed.casefold(), trimmed)
    return list(found.values())


def _names(path: Path) -> set[str]:
    """The words of a path, and the whole name of the file and of each folder where it is short."""
    found: set[str] = set()
    for part in (*path.parent.parts, path.stem):
        spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", part)
        words = [word.lower() for word in re.findall(r"[^\W\d_]{3,}", spaced)]
        words = [word for word in words if not _NO_WORDS.fullmatch(word)]
        found.update(words)
        if 1 < len(words) <= _LONGEST_PHRASE:
            found.add(" ".join(words))
    return found
