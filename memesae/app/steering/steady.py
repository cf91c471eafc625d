"""Keeps directions on the keys they had while the offer around them changes."""

from collections.abc import Sequence
from dataclasses import replace

from memesae.steering.directions.direction import Direction, Source
from memesae.steering.offer import KEYS, Offer, Offered

_NAMED_ANEW = (Source.CONTRAST, Source.DIFFERENCE)


def same(one: Direction, other: Direction) -> bool:
    """Whether two directions are one; contrasts are numbered anew in every offer, so vectors decide."""
    if one.source in _NAMED_ANEW or other.source in _NAMED_ANEW:
        return one.vector is other.vector or bool((one.vector == other.vector).all())
    return one.id == other.id


def among(direction: Direction, others: Sequence[Direction]) -> bool:
    """Whether a direction is one of the others."""
    return any(same(direction, other) for other in others)


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
        found = [one for one in fresh.entries if same(one.direction, entry.direction)]
        if found or among(entry.direction, staying):
            held[entry.key] = replace(found[0] if found else entry, key=entry.key)
    placed = [entry.direction for entry in held.values()]
    rest = [one for one in fresh.entries if not among(one.direction, placed)]
    free = [key for key in range(1, KEYS + 1) if key not in held]
    held.update({key: replace(one, key=key) for key, one in zip(free, rest, strict=False)})
    return Offer(tuple(held[key] for key in sorted(held)), fresh.page)
