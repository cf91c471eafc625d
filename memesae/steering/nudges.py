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
    """The name of a nudge as a step; see `step_name`."""
    return step_name(nudge.direction, nudge.presses)


def step_name(direction: Direction, presses: float) -> str:
    """The name of a step along a direction: "snow +1.25"; a contrast is named by the end it moves to."""
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

    Attributes:
        direction: to move along.
        amount: in the direction's units.
        pressed: the presses that made this amount, as shown to people; None if it was given in units.

    Raises:
        MemesaeError: the amount is not a finite number.
    """

    direction: Direction
    amount: float
    pressed: float | None = None

    def __post_init__(self) -> None:
        if not math.isfinite(self.amount):
            raise MemesaeError(
                N_("{amount} is no amount to move along {label}."),
                amount=str(self.amount),
                label=self.direction.label,
            )

    @property
    def presses(self) -> float:
        """The presses that made this amount; those that would make it on a query without nudges if it was given in units."""
        return self.direction.in_presses(self.amount) if self.pressed is None else self.pressed

    @property
    def clipped(self) -> Nudge:
        """The nudge with an amount of at most `MOST_PRESSES` either way."""
        most = self.direction.in_units(MOST_PRESSES)
        if abs(self.amount) <= most:
            return self
        return Nudge(self.direction, math.copysign(most, self.amount), self.pressed)


def combined(nudges: Iterable[Nudge]) -> tuple[Nudge, ...]:
    """Merge nudges along the same direction by adding amounts, in order of first use; zeros are dropped.

    Sums beyond `MOST_PRESSES` are clipped.
    """
    sums: list[Nudge] = []
    for nudge in nudges:
        matches = [index for index, one in enumerate(sums) if one.direction.same(nudge.direction)]
        if matches:
            before, more = sums[matches[0]], nudge.clipped
            amount, presses = before.amount + more.amount, before.presses + more.presses
            sums[matches[0]] = Nudge(before.direction, amount, presses).clipped
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


def with_presses(
    query: np.ndarray, nudges: Sequence[Nudge], direction: Direction, presses: float
) -> tuple[Nudge, ...]:
    """The nudges with a direction at a number of presses in all, as keys and sliders set it.

    The sum of nudges grows in length, so another nudge of the same amount would turn the query less and less. A press
    is therefore scaled by that length, so that it turns the query as far as the first: in the known-item benchmark this
    found more than presses of fixed amount. Presses back take from the amount in proportion, so that as many
    presses back as forth undo the nudge.

    Args:
        query: float32 [d], unit norm, without nudges.
        nudges: at most one along each direction.
        direction: to set.
        presses: in all, negative for less, clipped to `MOST_PRESSES`; 0 takes the nudge out.
    """
    at = next((at for at, one in enumerate(nudges) if one.direction.same(direction)), len(nudges))
    others = (*nudges[:at], *nudges[at + 1 :])
    presses = max(-MOST_PRESSES, min(MOST_PRESSES, presses))
    held = nudges[at] if at < len(nudges) else Nudge(direction, 0.0)
    if held.presses * presses < 0:
        held = Nudge(direction, 0.0)
    if abs(presses) <= abs(held.presses):
        amount = held.amount * (presses / held.presses) if held.presses else 0.0
    else:
        length = float(np.linalg.norm(moved(query, nudges if held.amount else others)))
        amount = held.amount + direction.in_units(presses - held.presses) * length
    if not amount:
        return others
    nudge = Nudge(held.direction, amount, presses).clipped
    return (*nudges[:at], nudge, *nudges[at + 1 :])


def presses_along(nudges: Sequence[Nudge], direction: Direction) -> float:
    """The presses made along a direction, in all."""
    return next((one.presses for one in nudges if one.direction.same(direction)), 0.0)


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
