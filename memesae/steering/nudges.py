"""Nudges: moving a query along directions, how far it went, and amounts as a person sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from memesae.steering.directions.direction import UNITS_PER_PRESS, Direction


def in_presses(direction: Direction, units: float) -> float:
    """How many presses on an unmoved query are so many units."""
    return units / UNITS_PER_PRESS[direction.source]


def in_units(direction: Direction, presses: float) -> float:
    """How many units are so many presses on an unmoved query."""
    return presses * UNITS_PER_PRESS[direction.source]


def shown(presses: float) -> str:
    """An amount with its sign and no more digits than it needs: +1.25, −0.5."""
    return f"{presses:+.2f}".rstrip("0").rstrip(".").replace("-", "−")


def name_of(nudge: Nudge) -> str:
    """A nudge as a step is called: "snow +1.25"; a contrast by the end it goes to."""
    direction = nudge.direction
    presses = in_presses(direction, nudge.amount)
    if presses < 0 and direction.opposite:
        return f"{direction.opposite} {shown(-presses)}"
    return f"{direction.label} {shown(presses)}"


STEP_SIZES = (0.25, 0.5, 1.0, 1.5)
"""What one press of a key may weigh, as shares of `PRESS`."""


@dataclass(frozen=True, slots=True, eq=False)
class Nudge:
    """A direction and how far to go along it, in its own units; negative for less of it."""

    direction: Direction
    amount: float


def combined(nudges: Iterable[Nudge]) -> tuple[Nudge, ...]:
    """One nudge for each direction, amounts added up, in order of first use; zero ones dropped."""
    sums: list[Nudge] = []
    for nudge in nudges:
        held = [place for place, one in enumerate(sums) if one.direction.same(nudge.direction)]
        if held:
            before = sums[held[0]]
            sums[held[0]] = Nudge(before.direction, before.amount + nudge.amount)
        else:
            sums.append(nudge)
    return tuple(one for one in sums if one.amount)


def moved(query: np.ndarray, nudges: Sequence[Nudge]) -> np.ndarray:
    """Where nudges take a query before it is normalised again: q + sum_i a_i u_i d_i, float32 [d].

    Args:
        query: float32 [d], unit norm.
        nudges: amount a_i, unit u_i and unit vector d_i of each.
    """
    moving = [nudge for nudge in nudges if nudge.amount]
    if not moving:
        return query
    lengths = np.array([one.amount * one.direction.unit for one in moving], np.float32)
    return query + lengths @ np.stack([one.direction.vector for one in moving])


def nudged(query: np.ndarray, nudges: Sequence[Nudge]) -> np.ndarray:
    """Move a query: q' = normalise(q + sum_i a_i u_i d_i).

    The query is never replaced by its reconstruction, so without nudges it comes back bit for bit.

    Returns:
        Float32 [d], unit norm; `query` itself where all amounts are zero, or where the nudges
        cancel the query to nothing.
    """
    point = moved(query, nudges)
    if point is query:
        return query
    norm = np.linalg.norm(point)
    return (point / norm).astype(np.float32) if norm > 1e-6 else query


def pressed(point: np.ndarray, direction: Direction, step: float) -> Nudge:
    """The nudge that one press of a key is, where earlier nudges took the query to `point`.

    The more nudges there are, the longer their sum, and the less one more of the same amount would
    turn the query. A press therefore grows with that length, so that it always turns the query as
    far as the look-ahead showed; in the known-item benchmark people found more that way than with
    presses that count for less and less.

    Args:
        point: float32 [d], the query with its nudges, not normalised (`moved`).
        direction: what to go along.
        step: one of `STEP_SIZES`; negative for less.
    """
    return Nudge(direction, step * UNITS_PER_PRESS[direction.source] * float(np.linalg.norm(point)))


def drift(start: np.ndarray, now: np.ndarray) -> float:
    """How far the query went: 1 - cos of the queries before and after, 0 to 2."""
    return max(0.0, 1.0 - float(np.dot(start, now))) if start is not now else 0.0


def removal_mark(unit: float, length: float) -> float | None:
    """Where on the slider "remove" turns into "push away": -z in units of the feature.

    A code is never negative, so taking away more than the activation z leaves what images can be.

    Args:
        unit: the feature's unit, in the space of the vectors.
        length: its activation on the query, in the same space; 0 where it is not active.
    """
    return -length / unit if length > 0 and unit > 0 else None


def clamped(direction: Direction, length: float, target: float) -> Nudge:
    """The nudge that sets a feature to `target` units, where it now has the activation `length`.

    Decoding a clamped code and adding the reconstruction error back is the same as moving by the
    difference, because the decoder is linear.

    Args:
        direction: the feature.
        length: its activation on the query before nudging, in the space of the vectors.
        target: what to set it to, in units.
    """
    return Nudge(direction, target - length / direction.unit)
