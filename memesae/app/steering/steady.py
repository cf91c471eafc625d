"""Keeps directions on the keys they had while the offer around them changes."""

from collections.abc import Sequence
from dataclasses import replace

from memesae.steering.directions.direction import Direction
from memesae.steering.offer import KEYS, Offer, Offered


def among(direction: Direction, others: Sequence[Direction]) -> bool:
    """Whether a direction is one of the others."""
    return any(direction.same(other) for other in others)


def steadied(shown: Offer, fresh: Offer, staying: Sequence[Direction] = ()) -> Offer:
    """The fresh offer, with what was shown before on the key it had.

    A person presses a key twice without looking, so what is in use stays where it is.

    Args:
        shown: what is on the screen.
        fresh: what is to be shown.
        staying: directions that stay even though the fresh offer lacks them.
    """
    held: dict[int, Offered] = {}
    for entry in shown.entries:
        found = [one for one in fresh.entries if one.direction.same(entry.direction)]
        if found or among(entry.direction, staying):
            held[entry.key] = replace(found[0] if found else entry, key=entry.key)
    placed = [entry.direction for entry in held.values()]
    rest = [one for one in fresh.entries if not among(one.direction, placed)]
    free = [key for key in range(1, KEYS + 1) if key not in held]
    held.update({key: replace(one, key=key) for key, one in zip(free, rest, strict=False)})
    return Offer(tuple(held[key] for key in sorted(held)), fresh.page)
