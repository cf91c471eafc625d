"""Words that a library brings with it: names of files and folders, tags, and text in the pictures.

A ridge regression on the vectors tells which pictures carry a word. Only words that it finds among pictures it was not
fitted on are used. Where a word is to name some pictures, they carry it themselves: no model has to be believed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np

from memesae.base.cancellation import Token
from memesae.base.paths import resource
from memesae.sae.feature_labels import area_under_curve
from memesae.sae.library_codes import read_stamped, write_stamped
from memesae.sae.sparse_autoencoder import slice_indices

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


@dataclass(frozen=True, eq=False)
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
        images, words = self._words_by_image
        starts = np.searchsorted(images, ids, "left")
        counts = np.searchsorted(images, ids, "right") - starts
        carried = np.zeros((len(self), len(ids)), bool)
        carried[words[slice_indices(starts, counts)], np.repeat(np.arange(len(ids)), counts)] = True
        return carried

    @cached_property
    def _words_by_image(self) -> tuple[np.ndarray, np.ndarray]:
        """Int64 [c] and [c]: `carriers` in ascending order, and the word that each one carries."""
        # an offer asks about hundreds of pictures, where the words have thousands of carriers
        order = np.argsort(self.carriers, kind="stable")
        words = np.repeat(np.arange(len(self)), np.diff(self.offsets))
        return self.carriers[order], words[order]


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
    rows_of = _rows_of_words(ids, words_of)
    found = _told(rows_of, ids, matrix, token) if rows_of else []
    carriers = [np.sort(ids[rows_of[word]]) for _, word, _ in found]
    return LocalWords(
        tuple(word for _, word, _ in found),
        np.array([weights for *_, weights in found], np.float32).reshape(-1, matrix.shape[1]),
        2 * np.array([area for area, *_ in found], np.float32) - 1,
        np.concatenate([np.zeros(0, np.int64), *carriers]),
        np.cumsum([0, *map(len, carriers)]).astype(np.int64),
    )


def _told(
    rows_of: Mapping[str, np.ndarray], ids: np.ndarray, matrix: np.ndarray, token: Token
) -> list[tuple[float, str, np.ndarray]]:
    """Held-out area, word and weights [d] of the words that the vectors tell, best first."""
    # number of each picture that the regression is fitted on, -1 for the others of a large library
    number_of = np.arange(len(ids))
    if len(ids) > _FITTED:
        chosen = np.sort(np.random.default_rng(0).choice(len(ids), _FITTED, replace=False))
        number_of = np.full(len(ids), -1)
        number_of[chosen] = np.arange(_FITTED)
    centred = np.asarray(matrix[number_of >= 0], np.float32)
    centred -= centred.mean(axis=0)
    solved = _ridge_inverse(centred)
    leverage = ((centred @ solved) * centred).sum(axis=1) + 1 / len(centred)
    tested = np.random.default_rng(0).permutation(len(centred))[:_TESTED]
    found: list[tuple[float, str, np.ndarray]] = []
    for word, rows in rows_of.items():
        token.check()
        numbers = number_of[rows]
        numbers = numbers[numbers >= 0]
        weights = centred[numbers].sum(axis=0) @ solved
        area = _held_out_area(centred, weights, leverage, numbers, tested)
        if area >= _LEAST_AUC:
            found.append((area, word, weights))
    found.sort(key=lambda one: (-one[0], one[1]))
    return found[:_MOST]


def _ridge_inverse(centred: np.ndarray) -> np.ndarray:
    """Inverse float32 [d, d] of the covariance, times n, with the ridge penalty on its diagonal."""
    gram = centred.T @ centred
    gram[np.diag_indices_from(gram)] += _RIDGE * np.trace(gram) / len(gram)
    return np.asarray(np.linalg.inv(gram), np.float32)


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
    carried = np.zeros(len(centred), bool)
    carried[rows] = True
    others = tested[~carried[tested]]
    share = len(rows) / len(centred)

    def left_out(chosen: np.ndarray, target: float) -> np.ndarray:
        residual = target - (centred[chosen] @ weights + share)
        return target - residual / (1 - leverage[chosen])

    return area_under_curve(left_out(rows, 1.0), left_out(others, 0.0))


@cache
def function_words() -> frozenset[str]:
    """Words that name no picture, one file a language: function words, and what folders of pictures are called."""
    files = sorted((resource("vocabulary") / "function-words").glob("*.txt"))
    return frozenset(word for path in files for word in path.read_text("utf-8").split())
