"""The timeline as a row of items: the steps to the current one, the steps to redo, and branches."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np

from memesae.base.messages import Message
from memesae.steering.directions.direction import Direction
from memesae.steering.nudges import presses_along, step_name
from memesae.steering.timeline import SteeringState, Step, Timeline


@dataclass(frozen=True, slots=True)
class Branch:
    """Another branch that starts at an item: its last step and the label of its first."""

    number: int
    label: str | Message


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One or more consecutive steps along one direction, or a single other step.

    Attributes:
        number: the last of its steps, to jump to.
        label: the sum of its steps; a message is to be translated, the user's own words are not.
        here: whether it is the current one.
        ahead: whether it was undone.
        branches: the other branches that start at it.
    """

    number: int
    label: str | Message
    here: bool
    ahead: bool
    branches: tuple[Branch, ...]


def timeline_items(timeline: Timeline) -> list[TimelineItem]:
    """The items from the first step to the last one that can be redone.

    Consecutive presses along one direction make one item; undo still reverts them one by one.
    """
    groups = [*_groups(timeline, timeline.path()), *_groups(timeline, timeline.following())]
    firsts = [group[0] for group in groups]
    return [
        _item(timeline, group, following)
        for group, following in zip(groups, [*firsts[1:], None], strict=False)
    ]


def _groups(timeline: Timeline, numbers: list[int]) -> list[list[int]]:
    """Group consecutive steps along one direction unless a branch starts between them."""
    groups: list[list[int]] = []
    for number in numbers:
        along = _direction(timeline, number)
        last = groups[-1][-1] if groups else None
        before = _direction(timeline, last) if last is not None else None
        alike = along is not None and before is not None and along.same(before)
        if alike and last is not None and len(timeline.branches(last)) == 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def _item(timeline: Timeline, group: list[int], following: int | None) -> TimelineItem:
    last = group[-1]
    others = [one for one in timeline.branches(last) if one != following]
    ahead = last in timeline.following()
    return TimelineItem(
        last,
        _label(timeline, group),
        last == timeline.position,
        ahead,
        tuple(Branch(_leaf(timeline, one), _label(timeline, [one])) for one in others),
    )


def _leaf(timeline: Timeline, number: int) -> int:
    """The last step of a branch, following the newest sub-branch."""
    while following := timeline.branches(number):
        number = following[-1]
    return number


def _label(timeline: Timeline, group: list[int]) -> str | Message:
    """The label of a group: the sum of its nudges, or the step's own label."""
    along = _direction(timeline, group[0])
    if along is None:
        step = timeline.steps[group[0]]
        return step.message or step.label
    before = _parent_state(timeline, group[0])
    held = presses_along(before.nudges, along) if before is not None else 0.0
    total = presses_along(timeline.steps[group[-1]].state.nudges, along) - held
    return step_name(along, total)


_moves: WeakKeyDictionary[Step, tuple[Step, Direction | None]] = WeakKeyDictionary()
"""Cache of the direction of each step: the items of a long session are rebuilt at every press."""


def _direction(timeline: Timeline, number: int) -> Direction | None:
    """The direction of a step; None if it is not a nudge."""
    step = timeline.steps[number]
    if step.parent is None or step.message is not None or step.label == step.state.text:
        # a reset, or the same query typed again, may differ from its parent in one nudge only
        return None
    parent = timeline.steps[step.parent]
    cached = _moves.get(step)
    if cached is None or cached[0] is not parent:
        cached = _moves[step] = parent, _changed(parent.state, step.state)
    return cached[1]


def _changed(before: SteeringState, after: SteeringState) -> Direction | None:
    """The one direction along which two states differ; None if they differ otherwise."""
    if not _same_start(before, after) or before.banned != after.banned:
        return None
    changed = [
        one.direction
        for one in (*before.nudges, *after.nudges)
        if presses_along(before.nudges, one.direction) != presses_along(after.nudges, one.direction)
    ]
    single = changed and all(changed[0].same(one) for one in changed)
    return changed[0] if single else None


def _same_start(one: SteeringState, other: SteeringState) -> bool:
    """Whether two states have the same start; those read from a file share no arrays."""
    return one.text == other.text and np.array_equal(one.start, other.start)


def _parent_state(timeline: Timeline, number: int) -> SteeringState | None:
    parent = timeline.steps[number].parent
    return None if parent is None else timeline.steps[parent].state
