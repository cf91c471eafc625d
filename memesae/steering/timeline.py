"""The timeline: every change of the query as a named step that can be undone, redone and branched."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.steering.nudges import Nudge, combined, drift, moved, name_of, nudged

START = N_("start")
RESET = N_("reset")
BAN = N_("ban {name}")
ALLOW = N_("allow {name}")
STEP_NAMES = (START, RESET, BAN, ALLOW)
"""What steps are called that are neither a query as typed nor a nudge."""


class TimelineError(MemesaeError):
    """There is no such step."""


@dataclass(frozen=True, eq=False)
class SteeringState:
    """All that decides what is found.

    Attributes:
        text: the query as typed.
        start: float32 [d], its vector before nudging, unit norm.
        nudges: one for each direction in use.
        banned: features whose images are kept back.
    """

    text: str
    start: np.ndarray = field(repr=False)
    nudges: tuple[Nudge, ...] = ()
    banned: frozenset[int] = frozenset()

    @property
    def query(self) -> np.ndarray:
        """The vector to search with, float32 [d]; without nudges the start itself."""
        return nudged(self.start, self.nudges)

    @property
    def point(self) -> np.ndarray:
        """The query with its nudges before it is normalised, float32 [d]; see `pressed`."""
        return moved(self.start, self.nudges)

    @property
    def drift(self) -> float:
        """How far the nudges took the query: 1 - cos."""
        return drift(self.start, self.query)

    def plus(self, nudge: Nudge) -> "SteeringState":
        """The state after one more nudge; along the same direction amounts add up."""
        return replace(self, nudges=combined([*self.nudges, nudge]))

    def without_nudges(self) -> "SteeringState":
        """The state as it was typed."""
        return replace(self, nudges=(), banned=frozenset())


@dataclass(frozen=True, eq=False)
class Step:
    """One change of the query.

    Attributes:
        label: what was done, in English: "+snow 0.5".
        state: how things stood after it.
        parent: number of the step before, or None for the first.
        message: the label as it can be translated, where it is one of `STEP_NAMES`; else None.
    """

    label: str
    state: SteeringState
    parent: int | None
    message: Message | None = None


class Timeline:
    """A tree of steps and the place where one stands; steps are numbered in the order they were made."""

    def __init__(self, steps: Sequence[Step] = (), position: int | None = None) -> None:
        self._steps = list(steps)
        self._position = position
        # where "redo" leads from each step: the branch last stood on
        self._ahead: dict[int | None, int] = {
            step.parent: number for number, step in enumerate(self._steps)
        }
        if position is not None:
            self.jump(position)

    def __len__(self) -> int:
        return len(self._steps)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps ever made, in the order they were made."""
        return tuple(self._steps)

    @property
    def position(self) -> int | None:
        """The number of the present step; None before the first."""
        return self._position

    @property
    def state(self) -> SteeringState | None:
        """How things stand now; None before the first step."""
        return None if self._position is None else self._steps[self._position].state

    @property
    def can_undo(self) -> bool:
        """Whether there is a step before the present one."""
        return self._position is not None and self._steps[self._position].parent is not None

    def do(self, label: str | Message, state: SteeringState) -> int:
        """Add a step after the present one, a new branch where others follow already; its number."""
        number = len(self._steps)
        self._steps.append(_step(label, state, self._position))
        self._ahead[self._position] = number
        self._position = number
        return number

    def amend(self, label: str | Message, state: SteeringState) -> int:
        """Let a step take the place of the present one, unless something follows that; its number."""
        here = self._position
        if here is None or self.branches(here):
            return self.do(label, state)
        self._steps[here] = _step(label, state, self._steps[here].parent)
        return here

    def nudge(self, nudge: Nudge) -> int:
        """Add the step that a nudge is; its number.

        Raises:
            TimelineError: there is no query yet.
        """
        state = self.state
        if state is None:
            raise TimelineError(
                N_("There is no query to nudge yet."), hint=N_("Type or drop something first.")
            )
        return self.do(name_of(nudge), state.plus(nudge))

    def undo(self) -> SteeringState | None:
        """Go back one step; at the first one, stay. The state now."""
        if self._position is not None and self.can_undo:
            self._position = self._steps[self._position].parent
        return self.state

    def redo(self) -> SteeringState | None:
        """Go forth along the branch last stood on; at its end, stay. The state now."""
        self._position = self._ahead.get(self._position, self._position)
        return self.state

    def jump(self, number: int) -> SteeringState:
        """Stand on any step, whichever branch it is on.

        Raises:
            TimelineError: there is no step of this number.
        """
        if not 0 <= number < len(self._steps):
            raise TimelineError(N_("There is no step {number}."), number=number)
        self._position = number
        for here in self.path():
            self._ahead[self._steps[here].parent] = here
        return self._steps[number].state

    def path(self) -> list[int]:
        """The numbers of the steps from the first to the present one."""
        numbers: list[int] = []
        here = self._position
        while here is not None:
            numbers.append(here)
            here = self._steps[here].parent
        return numbers[::-1]

    def following(self) -> list[int]:
        """The numbers of the steps that "redo" would take one after the other."""
        numbers: list[int] = []
        here = self._ahead.get(self._position)
        while here is not None:
            numbers.append(here)
            here = self._ahead.get(here)
        return numbers

    def branches(self, number: int | None) -> list[int]:
        """The steps that follow directly on one; those that begin the timeline for None."""
        return [at for at, step in enumerate(self._steps) if step.parent == number]


def _step(label: str | Message, state: SteeringState, parent: int | None) -> Step:
    return Step(str(label), state, parent, label if isinstance(label, Message) else None)
