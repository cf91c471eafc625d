"""Whether moving along a feature raises that feature, and not others."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from memesae.base.token import Token
from memesae.sae.ragged import take_rows
from memesae.steering.benchmark.gallery import Gallery
from memesae.steering.benchmark.statistics import Share, wilson
from memesae.steering.directions.book import FeatureBook
from memesae.steering.directions.direction import PRESS
from memesae.steering.nudges import Nudge, nudged

_TOP = 20
VAGUE = ("dog", "children", "beach", "street", "ball", "woman", "water", "crowd")
"""Queries on which one press along each feature is tried."""
AMOUNTS = (0.0, 0.5, 1.0, 1.5, 2.0)
"""In presses of a key."""


@dataclass(frozen=True, slots=True)
class Specificity:
    """What one press along features does to the first 20 results.

    Attributes:
        specific: how often the feature moved along rose more than every other feature.
        precision: the share of the first 20 on which the feature is active, for each of `AMOUNTS`.
        rising: how often that share never falls from one of `AMOUNTS` to the next.
    """

    specific: Share
    precision: tuple[float, ...]
    rising: Share


def measure_specificity(
    gallery: Gallery,
    book: FeatureBook,
    token: Token,
    starts: np.ndarray,
    *,
    features: int = 100,
) -> Specificity:
    """Move vague queries along the library's most surely named features and count.

    Rises are measured in each feature's own units, so that loud features do not win by loudness.

    Args:
        gallery: the library with its codes.
        book: its features.
        token: stops the run between two features.
        starts: float32 [s, d], the queries each feature is tried on, unit norm.
        features: how many, the surest names first.

    Raises:
        ValueError: the gallery has no codes.
    """
    if gallery.codes is None:
        raise ValueError("specificity needs the codes of the gallery")
    rises: list[bool] = []
    shares: list[np.ndarray] = []
    for feature in _surest(book, features):
        token.check()
        for start in starts:
            strengths = _strengths_along(gallery, book, feature, start)
            gained = (strengths[2] - strengths[0]).mean(axis=0)
            rises.append(bool(gained.argmax() == feature))
            shares.append((strengths[:, :, feature] > 0).mean(axis=1))
    return _summed(rises, np.array(shares).reshape(-1, len(AMOUNTS)))


def _summed(rises: Sequence[bool], shares: np.ndarray) -> Specificity:
    rising = int((np.diff(shares, axis=1) >= 0).all(axis=1).sum())
    means = tuple(float(one) for one in shares.mean(axis=0)) if len(shares) else ()
    return Specificity(wilson(sum(rises), len(rises)), means, wilson(rising, len(shares)))


def _surest(book: FeatureBook, count: int) -> list[int]:
    usable = np.flatnonzero(book.usable)
    order = np.lexsort((-book.rates[usable], -book.confidences[usable]))
    return [int(feature) for feature in usable[order][:count]]


def _strengths_along(
    gallery: Gallery, book: FeatureBook, feature: int, start: np.ndarray
) -> np.ndarray:
    """Activations on the first 20 after each amount, in units, float32 [amounts, 20, F]."""
    assert gallery.codes is not None  # `measure_specificity` made sure
    direction = book.direction(feature)
    presses = [Nudge(direction, amount * PRESS[direction.source]) for amount in AMOUNTS]
    queries = np.stack([nudged(start, [press]) for press in presses])
    rows = gallery.top(queries, _TOP)
    dense = take_rows(gallery.codes, rows.ravel()).dense()
    dense *= book.scales / np.maximum(book.units, 1e-9)
    return dense.reshape(len(AMOUNTS), _TOP, -1)
