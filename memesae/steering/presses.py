"""Amounts as a person sees them: how many presses of a key at step size 1, whatever the kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memesae.steering.directions.direction import PRESS, Direction

if TYPE_CHECKING:
    # only named here: the window opens before numpy is loaded
    from memesae.steering.nudges import Nudge


def in_presses(direction: Direction, units: float) -> float:
    """How many presses on an unmoved query are so many units."""
    return units / PRESS[direction.source]


def in_units(direction: Direction, presses: float) -> float:
    """How many units are so many presses on an unmoved query."""
    return presses * PRESS[direction.source]


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
