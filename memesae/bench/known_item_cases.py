"""Cases of the known-item benchmark: a target image, and the vague query that its search starts from."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.bench.captions import CaptionedRow, read_first_captions

EncodeTexts = Callable[[Sequence[str]], np.ndarray]
"""From n texts to float32 [n, d], unit norm."""
VAGUE_RANKS = (100, 3_000)
"""A start is vague when the target ranks between these: not on the first screen, but not hopeless."""
_MOST_WORDS = 11


def _word_list(name: str) -> frozenset[str]:
    """A list of words in this folder; lists spare the benchmark a language model."""
    return frozenset(Path(__file__).with_name(name).read_text(encoding="utf-8").split())


NOUNS = _word_list("nouns.txt")
_STOP_WORDS = _word_list("stop_words.txt")


@dataclass(frozen=True, eq=False)
class Case:
    """One search to simulate.

    Attributes:
        target: row of the target image.
        start: float32 [d], the first query.
        retyped: float32 [t, d], the queries after typing one more word of the caption each time.
        kind: what the start is, "words" or "picture".
    """

    target: int
    start: np.ndarray
    retyped: np.ndarray
    kind: str


def vague_words(caption: str) -> list[str]:
    """The first known noun of a caption, then its other words in order; empty without a noun.

    The noun is what a person types first, the others what they add when it does not find the picture.
    """
    words = [word for word in re.findall(r"[a-z]+", caption.lower()) if word not in _STOP_WORDS]
    first = next((word for word in words if word in NOUNS), None)
    if first is None:
        return []
    words.remove(first)
    return [first, *words][:_MOST_WORDS]


def make_cases(
    vectors: np.ndarray,
    captioned: Sequence[CaptionedRow],
    encode_texts: EncodeTexts,
    count: int,
    seed: int,
) -> list[Case]:
    """Up to `count` cases with vague starts, half from words and half from pictures.

    Args:
        vectors: float32 [n, d], the library.
        captioned: images with one caption each that may become targets.
        encode_texts: the text encoder of the library's model.
        count: number of cases wanted.
        seed: of the choice of targets and starts.
    """
    rng = np.random.default_rng(seed)
    cases: list[Case] = []
    for at in rng.permutation(len(captioned)):
        kind = "words" if len(cases) % 2 == 0 else "picture"
        case = _case(vectors, captioned[int(at)], encode_texts, kind, rng)
        if case is not None:
            cases.append(case)
        if len(cases) == count:
            break
    return cases


def _case(
    vectors: np.ndarray,
    one: CaptionedRow,
    encode_texts: EncodeTexts,
    kind: str,
    rng: np.random.Generator,
) -> Case | None:
    """A case with this image as target, or None where no vague start of this kind exists."""
    words = vague_words(one.caption)
    if not words:
        return None
    by_words = kind == "words"
    start = encode_texts(words[:1])[0] if by_words else _picture_nearby(vectors, one.row, rng)
    if not VAGUE_RANKS[0] <= _rank(vectors, start, one.row) <= VAGUE_RANKS[1]:
        return None
    typed = [" ".join(words[: number + 1]) for number in range(int(by_words), len(words))]
    retyped = encode_texts(typed) if typed else np.zeros((0, len(start)), np.float32)
    return Case(one.row, start, retyped, kind)


def _picture_nearby(vectors: np.ndarray, target: int, rng: np.random.Generator) -> np.ndarray:
    """An image from the target's wider neighbourhood, float32 [d]."""
    order = np.argsort(-(vectors @ vectors[target]))
    end = min(VAGUE_RANKS[1], len(order))
    return vectors[order[rng.integers(min(VAGUE_RANKS[0], end - 1), end)]]


def _rank(vectors: np.ndarray, query: np.ndarray, target: int) -> int:
    scores = vectors @ query
    return int((scores > scores[target]).sum())


def split_captions(
    captions: Path, paths: Sequence[str], seed: int
) -> tuple[Sequence[CaptionedRow], Sequence[CaptionedRow]]:
    """Images for tuning step sizes, and other images for testing.

    The splits "train" and "dev" of the file where it has splits, else a fifth and the rest.

    Args:
        captions: a TSV of path, split and caption, or of path and caption.
        paths: of the images relative to the library's folder, one for each row.
        seed: of the choice of the fifth.

    Raises:
        MemesaeError: the file cannot be read.
    """
    rows = {path: row for row, path in enumerate(paths)}
    testing = read_first_captions(captions, rows, "dev")
    tested = {one.row for one in testing}
    tuning = [one for one in read_first_captions(captions, rows, "train") if one.row not in tested]
    if tuning:
        return tuning, testing
    order = np.random.default_rng(seed).permutation(len(testing))
    shuffled = [testing[int(at)] for at in order]
    return shuffled[::5], [one for at, one in enumerate(shuffled) if at % 5]
