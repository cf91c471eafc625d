"""The timeline: a tree of named steps with undo, redo and branches."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.steering.directions.direction import Direction
from memesae.steering.nudges import Nudge, combined, drift, nudged, with_presses

START = N_("start")
RESET = N_("reset")
BAN = N_("ban {name}")
ALLOW = N_("allow {name}")
STEP_NAMES = (START, RESET, BAN, ALLOW)
"""Names of steps that are neither a typed query nor a nudge."""


class TimelineError(MemesaeError):
    """An unknown step, or a nudge without a query."""


@dataclass(frozen=True, eq=False)
class SteeringState:
    """Everything that determines the results.

    Attributes:
        text: the query as typed.
        start: float32 [d], its vector before nudging, unit norm.
        nudges: at most one per direction.
        banned: features whose images are demoted or hidden.
    """

    text: str
    start: np.ndarray = field(repr=False)
    nudges: tuple[Nudge, ...] = ()
    banned: frozenset[int] = frozenset()

    @property
    def query(self) -> np.ndarray:
        """The query vector, float32 [d]; `start` itself without nudges."""
        return nudged(self.start, self.nudges)

    @property
    def drift(self) -> float:
        """Cosine distance between `start` and `query`."""
        return drift(self.start, self.query)

    def plus(self, nudge: Nudge) -> "SteeringState":
        """The state with one more nudge; amounts along the same direction are added."""
        return replace(self, nudges=combined([*self.nudges, nudge]))

    def with_presses(self, direction: Direction, presses: float) -> "SteeringState":
        """The state with a direction at a number of presses in all."""
        nudges = with_presses(self.start, self.nudges, direction, presses)
        return replace(self, nudges=nudges)

    def without_nudges(self) -> "SteeringState":
        """The state without nudges and bans."""
        return replace(self, nudges=(), banned=frozenset())


@dataclass(frozen=True, eq=False)
class Step:
    """One change of the query.

    Attributes:
        label: its name in English: "snow +0.5".
        state: the state after it.
        parent: number of the previous step, or None for a first step.
        message: the translatable label if it is one of `STEP_NAMES`, else None.
    """

    label: str
    state: SteeringState
    parent: int | None
    message: Message | None = None


class Timeline:
    """A tree of steps and the current position in it; steps are numbered in order of creation."""

    def __init__(self, steps: Sequence[Step] = (), position: int | None = None) -> None:
        self._steps = list(steps)
        self._position = position
        # the step that redo goes to from each step: the branch used last
        self._redo: dict[int | None, int] = {
            step.parent: number for number, step in enumerate(self._steps)
        }
        if position is not None:
            self.jump(position)

    def __len__(self) -> int:
        return len(self._steps)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps in order of creation."""
        return tuple(self._steps)

    @property
    def position(self) -> int | None:
        """The number of the current step; None before the first."""
        return self._position

    @property
    def state(self) -> SteeringState | None:
        """The current state; None before the first step."""
        return None if self._position is None else self._steps[self._position].state

    @property
    def can_undo(self) -> bool:
        """Whether the current step has a previous one."""
        return self._position is not None and self._steps[self._position].parent is not None

    def do(self, label: str | Message, state: SteeringState) -> int:
        """Add a step after the current one (a new branch if it already has a next step); returns its number."""
        number = len(self._steps)
        self._steps.append(_step(label, state, self._position))
        self._redo[self._position] = number
        self._position = number
        return number

    def amend(self, label: str | Message, state: SteeringState) -> int:
        """Replace the current step, or add one if the current step has a next one; returns its number."""
        current = self._position
        if current is None or self.branches(current):
            return self.do(label, state)
        self._steps[current] = _step(label, state, self._steps[current].parent)
        return current

    def undo(self) -> SteeringState | None:
        """Go back one step, if possible; returns the current state."""
        if self._position is not None and self.can_undo:
            self._position = self._steps[self._position].parent
        return self.state

    def redo(self) -> SteeringState | None:
        """Go forward along the branch used last, if possible; returns the current state."""
        self._position = self._redo.get(self._position, self._position)
        return self.state

    def jump(self, number: int) -> SteeringState:
        """Go to any step on any branch; returns its state.

        Raises:
            TimelineError: there is no step of this number.
        """
        if not 0 <= number < len(self._steps):
            raise TimelineError(N_("There is no step {number}."), number=str(number))
        self._position = number
        for current in self.path():
            self._redo[self._steps[current].parent] = current
        return self._steps[number].state

    def path(self) -> list[int]:
        """The step numbers from the first to the current step."""
        numbers: list[int] = []
        current = self._position
        while current is not None:
            numbers.append(current)
            current = self._steps[current].parent
        return numbers[::-1]

    def following(self) -> list[int]:
        """The step numbers that repeated redo would go through."""
        numbers: list[int] = []
        current = self._redo.get(self._position)
        while current is not None:
            numbers.append(current)
            current = self._redo.get(current)
        return numbers

    def branches(self, number: int | None) -> list[int]:
        """The direct successors of a step; the first steps for None."""
        return [index for index, step in enumerate(self._steps) if step.parent == number]


def _step(label: str | Message, state: SteeringState, parent: int | None) -> Step:
    return Step(str(label), state, parent, label if isinstance(label, Message) else None)
