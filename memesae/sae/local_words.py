"""Words that a library brings with it: names of files and folders, tags, and text in the pictures.

A ridge regression on the vectors tells which pictures carry a word. Only words that it finds among pictures it was not
fitted on are used. Where a word is to name some pictures, they carry it themselves: no model has to be believed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from memesae.base.cancellation import Token
from memesae.base.paths import resource
from memesae.sae.library_codes import read_stamped, write_stamped

FEWEST = 8
"""Fewer pictures that carry a word say nothing about how well vectors tell them."""
_LARGEST_SHARE = 1 / 3
_MOST = 300
_LEAST_AUC = 0.93
"""Minimum area under the ROC curve of the held-out scores. On memes, names of files reach it for what is seen
(penguin, yoda, cat, spongebob) and miss it for what is not (problems, success, advice)."""
_RIDGE = 0.3
"""Penalty, relative to the mean variance of an axis."""
_FITTED = 100_000
"""Pictures that the regression is fitted on, at most: 150 MB."""
_TESTED = 20_000
"""Pictures without a word among which it is tested."""

NAMED_SHARE, FIRST_SHARE, OTHERS_SHARE = 0.35, 0.8, 0.05
"""Least share of the 20 pictures at an end, and of the ten outermost, that carry a word which names it; largest share of
the others. Names of files are incomplete: more pictures show a thing than carry its name."""
_FIRST = 10


WordsOf = Mapping[int, Collection[str]]
"""The words that each picture carries, by its id."""


@dataclass(frozen=True, slots=True, eq=False)
class LocalWords:
    """W words with the pictures that carry them and a score for vectors.

    Attributes:
        words: in lower case.
        weights: float32 [W, d], of the score.
        reliability: float32 [W], twice the held-out area under the ROC curve above 0.5.
        carriers: int64 [c], ids of the pictures that carry each word, ascending, one word after the other.
        offsets: int64 [W + 1], where each word's carriers begin.
    """

    words: tuple[str, ...]
    weights: np.ndarray
    reliability: np.ndarray
    carriers: np.ndarray
    offsets: np.ndarray

    def __len__(self) -> int:
        return len(self.words)

    def carriers_of(self, word: int) -> np.ndarray:
        """The ids of the pictures that carry a word, int64 [c], ascending."""
        return self.carriers[self.offsets[word] : self.offsets[word + 1]]

    def carried(self, ids: np.ndarray) -> np.ndarray:
        """Bool [W, n]: which of some pictures carry each word."""
        order = np.argsort(ids, kind="stable")
        places = np.searchsorted(ids, self.carriers, sorter=order)
        rows = order[np.minimum(places, len(ids) - 1)]
        found = ids[rows] == self.carriers
        words = np.repeat(np.arange(len(self)), np.diff(self.offsets))
        carried = np.zeros((len(self), len(ids)), bool)
        carried[words[found], rows[found]] = True
        return carried


def share_named(carried: np.ndarray, end: np.ndarray, others: np.ndarray) -> float:
    """Share of the ten outermost pictures at an end that carry a word; 0 where it does not name that end.

    Args:
        carried: bool [n], whether each picture carries the word.
        end: int64 [e], rows of the pictures to name, outermost first.
        others: int64 [m], rows of the pictures it must not name.
    """
    first = float(carried[end[:_FIRST]].mean())
    enough = first >= FIRST_SHARE and carried[end].mean() >= NAMED_SHARE
    return first if enough and carried[others].mean() <= OTHERS_SHARE else 0.0


def open_local_words(
    path: Path,
    stamp: Mapping[str, str],
    ids: np.ndarray,
    matrix: np.ndarray,
    words_of: Callable[[], WordsOf],
    token: Token,
) -> LocalWords:
    """Read the words of a library from a cache, or fit them and write them there.

    Args:
        path: of the cache file.
        stamp: tells the pictures, their vectors and what they carry.
        ids: int64 [n], of the pictures.
        matrix: [n, d], their vectors.
        words_of: gathers what each picture carries, by its id.
        token: cancels the work.

    Raises:
        MemesaeError: the cache cannot be written.
        Cancelled: the token was cancelled.
    """
    stamp = {**stamp, "layout": _LAYOUT}
    arrays = read_stamped(path, stamp)
    if arrays is None:
        local = fit_local_words(ids, matrix, words_of(), token)
        arrays = {
            "words": np.frombuffer("\n".join(local.words).encode(), np.uint8),
            "weights": local.weights,
            "reliability": local.reliability,
            "carriers": local.carriers,
            "offsets": local.offsets,
        }
        write_stamped(path, arrays, stamp)
        return local
    text = arrays.pop("words").tobytes().decode()
    return LocalWords(tuple(text.split("\n")) if text else (), **arrays)


_LAYOUT = "1"


def fit_local_words(
    ids: np.ndarray, matrix: np.ndarray, words_of: WordsOf, token: Token
) -> LocalWords:
    """The words of a library that its vectors tell; see `open_local_words` for the arguments."""
    sample = np.arange(len(ids))
    if len(ids) > _FITTED:
        sample = np.sort(np.random.default_rng(0).choice(len(ids), _FITTED, replace=False))
    vectors = np.asarray(matrix[sample], np.float32)
    count, width = vectors.shape
    rows_of = _rows_of_words(ids[sample], words_of)
    words = list(rows_of)
    if not words:
        return _none(width)
    centred = vectors - vectors.mean(axis=0)
    solved = _ridge_inverse(centred)
    sums = np.zeros((len(words), width), np.float32)
    for number, word in enumerate(words):
        sums[number] = centred[rows_of[word]].sum(axis=0)
    weights = sums @ solved
    leverage = ((centred @ solved) * centred).sum(axis=1) + 1 / count
    tested = np.random.default_rng(0).permutation(count)[:_TESTED]
    areas = np.zeros(len(words), np.float32)
    for number, word in enumerate(words):
        token.check()
        areas[number] = _held_out_area(centred, weights[number], leverage, rows_of[word], tested)
    best_first = np.argsort(-areas, kind="stable")
    chosen: list[int] = best_first[areas[best_first] >= _LEAST_AUC][:_MOST].tolist()
    names = tuple(words[number] for number in chosen)
    carriers = _carriers(names, ids, words_of)
    return LocalWords(
        names,
        weights[chosen],
        2 * areas[chosen] - 1,
        np.concatenate([np.zeros(0, np.int64), *carriers]),
        np.cumsum([0, *map(len, carriers)]).astype(np.int64),
    )


def _ridge_inverse(centred: np.ndarray) -> np.ndarray:
    """Inverse float32 [d, d] of the covariance, times n, with the ridge penalty on its diagonal."""
    gram = centred.T @ centred
    gram[np.diag_indices_from(gram)] += _RIDGE * np.trace(gram) / len(gram)
    return np.asarray(np.linalg.inv(gram), np.float32)


def _none(width: int) -> LocalWords:
    return LocalWords(
        (),
        np.zeros((0, width), np.float32),
        np.zeros(0, np.float32),
        np.zeros(0, np.int64),
        np.zeros(1, np.int64),
    )


def _carriers(words: tuple[str, ...], ids: np.ndarray, words_of: WordsOf) -> list[np.ndarray]:
    """The ids of all pictures that carry each word, ascending."""
    found: dict[str, list[int]] = {word: [] for word in words}
    for image in np.sort(ids).tolist():
        for word in found.keys() & set(words_of.get(image, ())):
            found[word].append(image)
    return [np.array(images, np.int64) for images in found.values()]


def _rows_of_words(ids: np.ndarray, words_of: WordsOf) -> dict[str, np.ndarray]:
    """The rows of the pictures that carry each word, of words that neither few nor very many carry."""
    found: dict[str, list[int]] = {}
    for row, image in enumerate(ids.tolist()):
        for word in words_of.get(image, ()):
            found.setdefault(word, []).append(row)
    most = _LARGEST_SHARE * len(ids)
    dull = function_words()
    return {
        word: np.array(rows, np.int64)
        for word, rows in found.items()
        if FEWEST <= len(rows) <= most and not dull.issuperset(word.split())
    }


def _held_out_area(
    centred: np.ndarray,
    weights: np.ndarray,
    leverage: np.ndarray,
    rows: np.ndarray,
    tested: np.ndarray,
) -> float:
    """Area under the ROC curve of one word, each picture scored as if the regression had been fitted without it.

    What a linear smoother would predict without row i follows from its residual and leverage
    (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 7.10).
    """
    others = tested[~np.isin(tested, rows)]
    share = len(rows) / len(centred)

    def left_out(chosen: np.ndarray, target: float) -> np.ndarray:
        residual = target - (centred[chosen] @ weights + share)
        return target - residual / (1 - leverage[chosen])

    return area_under_curve(left_out(rows, 1.0), left_out(others, 0.0))


def area_under_curve(positive: np.ndarray, negative: np.ndarray) -> float:
    """Area under the ROC curve: how often a positive score is the higher one, ties counted half."""
    ordered = np.sort(negative)
    below = np.searchsorted(ordered, positive, "left") + np.searchsorted(ordered, positive, "right")
    return float(below.mean() / (2 * len(negative)))


@cache
def function_words() -> frozenset[str]:
    """Words that name no picture, one file a language: function words, and what folders of pictures are called."""
    files = sorted((resource("vocabulary") / "function-words").glob("*.txt"))
    return frozenset(word for path in files for word in path.read_text("utf-8").split())
