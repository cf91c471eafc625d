"""What is known about the hits of one search, each as a column beside them."""

import numpy as np
from numpy.typing import NDArray

from memesae.app.results.facts import Facts, rows_among
from memesae.app.results.wish import Order, Wish

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Keys = NDArray[np.floating]


def groups_of(ids: Ints, facts: Facts) -> Ints:
    """The group of each image, by a number that is nobody else's where it is not known."""
    rows, known = rows_among(facts.ids, ids)
    groups = -ids - 1
    groups[known] = facts.groups[rows[known]]
    return groups


def leaders_of(groups: Ints, kept: Ints) -> tuple[Ints, Ints]:
    """The best hit of each one's group, and how many hits the group has; both by hit, int64 [n]."""
    leads, sizes = np.arange(len(groups)), np.ones(len(groups), np.int64)
    _, first, inverse, counts = np.unique(
        groups[kept], return_index=True, return_inverse=True, return_counts=True
    )
    leads[kept] = kept[first[inverse]]
    sizes[kept] = counts[inverse]
    return leads, sizes


def keys_of(ids: Ints, facts: Facts, wish: Wish, similarity: Floats | None) -> Keys | None:
    """What hits are sorted by, the smallest first; None where they stand as they should."""
    if wish.order is Order.SIMILARITY:
        return None if similarity is None else -similarity
    if wish.order is Order.RELEVANCE or facts.places is None:
        return None
    rows, known = rows_among(facts.places.ids, ids)
    column = {
        Order.DATE: -facts.places.times,
        Order.SIZE: -facts.places.sizes.astype(np.float64),
        Order.NAME: facts.places.ranks.astype(np.float64),
    }[wish.order]
    keys = np.full(len(ids), np.inf)
    keys[known] = column[rows[known]]
    return keys


def folders_of(ids: Ints, facts: Facts) -> Ints | None:
    """The number of each hit's folder; -1 where that is not known."""
    if facts.places is None:
        return None
    rows, known = rows_among(facts.places.ids, ids)
    numbers = np.full(len(ids), -1, np.int64)
    numbers[known] = facts.places.folders[rows[known]]
    return numbers
