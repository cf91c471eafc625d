"""Cases: a picture somebody thinks of, and the vague query they start from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from memesae.steering.benchmark.captions import Captioned, vague_words

VAGUE = (100, 3_000)
"""A start is vague when the target ranks between these: not seen at once, but not hopeless."""


@dataclass(frozen=True, eq=False)
class Case:
    """One search to be done.

    Attributes:
        target: row of the picture thought of.
        start: float32 [d], the query to start from.
        retyped: float32 [t, d], the queries after typing one more word of the caption each time.
        kind: "words" or "picture", what the start is.
    """

    target: int
    start: np.ndarray
    retyped: np.ndarray
    kind: str


def make_cases(
    vectors: np.ndarray,
    captioned: Sequence[Captioned],
    encode_texts: Callable[[Sequence[str]], np.ndarray],
    count: int,
    seed: int,
) -> list[Case]:
    """Up to `count` cases with vague starts, half from words and half from pictures.

    Args:
        vectors: float32 [n, d], the library.
        captioned: pictures with one caption each that may become targets.
        encode_texts: words to unit vectors.
        count: how many cases.
        seed: which pictures and which starts.
    """
    rng = np.random.default_rng(seed)
    cases: list[Case] = []
    for place in rng.permutation(len(captioned)):
        kind = "words" if len(cases) % 2 == 0 else "picture"
        case = _case(vectors, captioned[int(place)], encode_texts, kind, rng)
        if case is not None:
            cases.append(case)
        if len(cases) == count:
            break
    return cases


def _case(
    vectors: np.ndarray,
    one: Captioned,
    encode_texts: Callable[[Sequence[str]], np.ndarray],
    kind: str,
    rng: np.random.Generator,
) -> Case | None:
    """A case with this picture as target, or None where no vague start of this kind exists."""
    words = vague_words(one.caption)
    if not words:
        return None
    by_words = kind == "words"
    start = encode_texts(words[:1])[0] if by_words else _picture_nearby(vectors, one.row, rng)
    if not VAGUE[0] <= _rank(vectors, start, one.row) <= VAGUE[1]:
        return None
    typed = [" ".join(words[: number + 1]) for number in range(int(by_words), len(words))]
    retyped = encode_texts(typed) if typed else np.zeros((0, len(start)), np.float32)
    return Case(one.row, start, retyped, kind)


def _picture_nearby(vectors: np.ndarray, target: int, rng: np.random.Generator) -> np.ndarray:
    """A picture from the target's wider neighbourhood, float32 [d]."""
    order = np.argsort(-(vectors @ vectors[target]))
    end = min(VAGUE[1], len(order))
    return vectors[order[rng.integers(min(VAGUE[0], end - 1), end)]]


def _rank(vectors: np.ndarray, query: np.ndarray, target: int) -> int:
    scores = vectors @ query
    return int((scores > scores[target]).sum())
