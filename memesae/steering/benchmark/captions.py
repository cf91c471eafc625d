"""Captions of pictures, and the vague words that somebody would type first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from memesae.base.errors import MemesaeError


def _words(name: str) -> list[str]:
    """A list of words beside this file; lists keep the benchmark free of a language model."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8").split()


_NOUNS = frozenset(_words("nouns.txt"))
_EMPTY = frozenset(_words("empty.txt"))
_WORDS_TYPED = 11


@dataclass(frozen=True, slots=True)
class Captioned:
    """A picture by row number, and one sentence about it."""

    row: int
    caption: str


def vague_words(caption: str) -> list[str]:
    """The first known noun of a caption, then the other words in order; empty without a noun.

    Somebody who cannot find the picture with the first word types the next one.
    """
    words = [word for word in re.findall(r"[a-z]+", caption.lower()) if word not in _EMPTY]
    first = next((word for word in words if word in _NOUNS), None)
    if first is None:
        return []
    words.remove(first)
    return [first, *words][:_WORDS_TYPED]


def read_captions(path: Path, rows: dict[str, int], split: str = "dev") -> list[Captioned]:
    """Pictures with their first caption from a TSV: `path <tab> [split <tab>] caption`.

    Args:
        path: the TSV.
        rows: row number of each picture by its path relative to the library's folder; others are
            passed over.
        split: rows of another split are passed over, where the TSV has splits.

    Raises:
        MemesaeError: the file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise MemesaeError(f"The captions {path} cannot be read: {error}.") from error
    found = dict(_pictures(lines, rows, split))
    return [Captioned(row, caption) for row, caption in found.items()]


def _pictures(lines: Iterable[str], rows: dict[str, int], split: str) -> Iterable[tuple[int, str]]:
    """Row and first caption of every picture named; later captions come first, so the first wins."""
    for line in reversed(list(lines)):
        cells = line.split("\t")
        if cells[0] in rows and (len(cells) == 2 or cells[1:2] == [split]):
            yield rows[cells[0]], cells[-1]
