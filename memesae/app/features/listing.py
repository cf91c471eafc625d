"""Which features a person looks through, and in what order."""

from dataclasses import dataclass

import numpy as np

from memesae.app.features.view import FeatureView, Order

RESULTS_LOOKED_AT = 100
"""As many of the first results say what "on these results" means."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What to list.

    Attributes:
        order: what comes first.
        word: only features whose name, words or note contain it; all where empty.
        results: ids of the images on the screen, best first.
        like: the feature that others are compared with, or None.
        hidden: list what the person has hidden, and nothing else.
    """

    order: Order = Order.RATE
    word: str = ""
    results: tuple[int, ...] = ()
    like: int | None = None
    hidden: bool = False


def listed(view: FeatureView, wish: Listing) -> list[int]:
    """The features to list, the one to be seen first in front."""
    if wish.hidden:
        found = [one for one, said in view.said.items() if said.hidden]
        return [one for one in sorted(found) if _fits(view, one, wish.word)]
    rows = view.rows_of(np.array(wish.results[:RESULTS_LOOKED_AT], np.int64))
    features = view.sorted_by(_order(wish), rows=rows[rows >= 0], like=wish.like)
    if not wish.word.strip():
        return features
    wanted = set(view.find(wish.word.strip()))
    return [one for one in features if one in wanted]


def _order(wish: Listing) -> Order:
    """The order asked for; the usual one where what it compares with is missing."""
    missing = (wish.order is Order.RESULTS and not wish.results) or (
        wish.order is Order.SIMILARITY and wish.like is None
    )
    return Order.RATE if missing else wish.order


def _fits(view: FeatureView, feature: int, word: str) -> bool:
    return word.strip().casefold() in view.label(feature).casefold()
