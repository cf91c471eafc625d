"""Nudges: moving a query along directions, its drift, and the display of amounts in presses."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.steering.directions.direction import Direction


def shown(presses: float) -> str:
    """An amount with its sign and at most two decimals: +1.25, −0.5."""
    return f"{presses:+.2f}".rstrip("0").rstrip(".").replace("-", "−")


def name_of(nudge: Nudge) -> str:
    """The name of a nudge as a step: "snow +1.25"; a contrast is named by the end it moves to."""
    direction = nudge.direction
    presses = direction.in_presses(nudge.amount)
    if presses < 0 and direction.opposite:
        return f"{direction.opposite} {shown(-presses)}"
    return f"{direction.label} {shown(presses)}"


STEP_SIZES = (0.25, 0.5, 1.0, 1.5)
"""The available step sizes, in presses."""


MOST_PRESSES = 64.0
"""Largest amount along one direction: the results have long stopped changing there."""


@dataclass(frozen=True, slots=True, eq=False)
class Nudge:
    """A direction and the amount to move along it, in its units; negative for less of it.

    Raises:
        MemesaeError: the amount is not a finite number.
    """

    direction: Direction
    amount: float

    def __post_init__(self) -> None:
        if not math.isfinite(self.amount):
            raise MemesaeError(
                N_("{amount} is no amount to move along {label}."),
                amount=str(self.amount),
                label=self.direction.label,
            )

    @property
    def clipped(self) -> Nudge:
        """The nudge with an amount of at most `MOST_PRESSES` either way."""
        most = self.direction.in_units(MOST_PRESSES)
        if abs(self.amount) <= most:
            return self
        return Nudge(self.direction, math.copysign(most, self.amount))


def combined(nudges: Iterable[Nudge]) -> tuple[Nudge, ...]:
    """Merge nudges along the same direction by adding amounts, in order of first use; zeros are dropped.

    Sums beyond `MOST_PRESSES` are clipped: a key held down doubles the amount every few presses.
    """
    sums: list[Nudge] = []
    for nudge in nudges:
        matches = [index for index, one in enumerate(sums) if one.direction.same(nudge.direction)]
        if matches:
            before = sums[matches[0]]
            sums[matches[0]] = Nudge(before.direction, before.amount + nudge.clipped.amount).clipped
        else:
            sums.append(nudge.clipped)
    return tuple(one for one in sums if one.amount)


def moved(query: np.ndarray, nudges: Sequence[Nudge]) -> np.ndarray:
    """The nudged query before normalisation: q + sum_i a_i u_i d_i, float32 [d].

    Args:
        query: float32 [d], unit norm.
        nudges: amount a_i, unit u_i and unit vector d_i of each.
    """
    active = [nudge for nudge in nudges if nudge.amount]
    if not active:
        return query
    moves = np.stack([one.direction.moved(one.amount) for one in active])
    return query + moves.sum(axis=0, dtype=np.float32)


def nudged(query: np.ndarray, nudges: Sequence[Nudge]) -> np.ndarray:
    """The nudged query: q' = normalise(q + sum_i a_i u_i d_i).

    The query is not replaced by its reconstruction, so without nudges it is unchanged bit for bit.

    Returns:
        Float32 [d], unit norm; `query` itself if all amounts are zero or the sum is zero.
    """
    point = moved(query, nudges)
    if point is query:
        return query
    norm = np.linalg.norm(point)
    return (point / norm).astype(np.float32) if norm > 1e-6 else query


def pressed(point: np.ndarray, direction: Direction, step: float) -> Nudge:
    """The nudge made by one press, for a query that earlier nudges moved to `point`.

    The sum of nudges grows in length, so another nudge of the same amount would turn the query less
    and less. A press is therefore scaled by that length: it always turns the query as far as the
    look-ahead showed. In the known-item benchmark this found more than presses of fixed amount.

    Args:
        point: float32 [d], the nudged query before normalisation (`moved`).
        direction: to move along.
        step: one of `STEP_SIZES`; negative for less.
    """
    return Nudge(direction, direction.in_units(step) * float(np.linalg.norm(point)))


def drift(start: np.ndarray, now: np.ndarray) -> float:
    """Cosine distance between the queries before and after, 0 to 2."""
    return max(0.0, 1.0 - float(np.dot(start, now))) if start is not now else 0.0


def removal_mark(unit: float, length: float) -> float | None:
    """The slider value at which a feature is completely removed: -z in its units; None if it is inactive.

    Codes are never negative, so subtracting more than the activation z leaves the range of images.

    Args:
        unit: the feature's unit, as a length in vector space.
        length: its activation on the query, as a length in vector space; 0 if inactive.
    """
    return -length / unit if length > 0 and unit > 0 else None


def clamped(direction: Direction, length: float, target: float) -> Nudge:
    """The nudge that clamps a feature to `target` units, given its current activation `length`.

    Decoding a clamped code and adding the reconstruction error is equivalent to moving by the
    difference, because the decoder is linear.

    Args:
        direction: the feature.
        length: its activation on the query before nudging, as a length in vector space.
        target: the new value, in units.
    """
    return Nudge(direction, target - length / direction.unit)
