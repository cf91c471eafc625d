import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from memesae.base.messages import Message
from memesae.steering.nudges import Nudge, name_of, step_name
from memesae.steering.steering_json import (
    SavedError,
    from_text,
    state_from_json,
    state_to_json,
    timeline_from_json,
    timeline_to_json,
    to_text,
)
from memesae.steering.timeline import BAN, RESET, SteeringState, Timeline, TimelineError
from tests.steering.steering_world import World


@pytest.fixture(scope="module")
def world():
    return World()


def nudge(timeline, direction, presses):
    return timeline.do(
        step_name(direction, presses), timeline.state.with_presses(direction, presses)
    )


@pytest.fixture
def timeline(world):
    made = Timeline()
    made.do("dog", SteeringState("dog", world.vectors[0]))
    nudge(made, world.table.direction(1), 0.5)
    nudge(made, world.table.direction(2), -1.25)
    return made


def test_steps_are_named_and_undone_one_by_one(timeline):
    assert [step.label for step in timeline.steps] == ["dog", "thing 1 +0.5", "thing 2 −1.25"]
    assert len(timeline.undo().nudges) == 1
    assert timeline.undo().nudges == ()
    assert timeline.undo().text == "dog"
    assert not timeline.can_undo
    assert len(timeline.redo().nudges) == 1
    assert len(timeline.redo().nudges) == 2
    assert len(timeline.redo().nudges) == 2


def test_undo_restores_the_identical_query(world, timeline):
    before = timeline.steps[1].state.query
    assert timeline.undo().query.tobytes() == before.tobytes()
    timeline.undo()
    assert timeline.state.query.tobytes() == world.vectors[0].tobytes()


def test_a_step_after_undo_makes_a_branch_and_loses_nothing(world, timeline):
    timeline.undo()
    other = nudge(timeline, world.table.direction(3), 1.0)
    assert timeline.branches(1) == [2, other]
    timeline.jump(2)
    assert timeline.path() == [0, 1, 2]
    timeline.undo()
    timeline.redo()
    assert timeline.position == 2
    timeline.jump(other)
    timeline.undo()
    timeline.redo()
    assert timeline.position == other


def test_impossible_steps_are_refused(world, timeline):
    with pytest.raises(TimelineError):
        timeline.jump(99)
    assert Timeline().undo() is None
    assert Timeline().redo() is None


def test_drift_and_reset(timeline):
    state = timeline.state
    assert state.drift == pytest.approx(1 - float(state.start @ state.query), abs=1e-6)
    assert state.drift > 0
    assert state.without_nudges().drift == 0


def test_a_copied_text_restores_the_same_query(world, timeline):
    contrast = world.maker.offer(world.scene(world.vectors[3]), world.maker.kinds[1]).at(1)
    state = timeline.state.plus(Nudge(contrast, 0.75))
    again = from_text("  " + to_text(state) + "\n")
    assert again.query.tobytes() == state.query.tobytes()
    assert again.text == "dog"
    assert list(map(name_of, again.nudges)) == list(map(name_of, state.nudges))


def test_a_timeline_survives_json_with_its_branches(world, timeline):
    timeline.undo()
    nudge(timeline, world.table.direction(3), 1.0)
    again = timeline_from_json(json.loads(json.dumps(timeline_to_json(timeline))))
    assert [step.label for step in again.steps] == [step.label for step in timeline.steps]
    assert again.path() == timeline.path()
    assert again.state.query.tobytes() == timeline.state.query.tobytes()
    assert again.branches(1) == [2, 3]


@pytest.mark.parametrize("text", ["", "hello", "memesae1:", "memesae1:!!!", "memesae1:aGVsbG8="])
def test_other_text_is_refused(text):
    with pytest.raises(SavedError):
        from_text(text)


def test_truncated_text_is_refused(timeline):
    with pytest.raises(SavedError):
        from_text(to_text(timeline.state)[:-40])


@pytest.mark.parametrize(
    ("field", "value"),
    [("start", "AAA"), ("nudges", [{"amount": 1}]), ("banned", ["x"]), ("start", "AADAfw==")],
)
def test_damaged_states_are_refused(timeline, field, value):
    saved = {**state_to_json(timeline.state), field: value}
    with pytest.raises(SavedError):
        state_from_json(saved)


def test_vectors_of_another_width_are_refused(world, timeline):
    saved = state_to_json(timeline.state)
    saved["start"] = state_to_json(SteeringState("x", np.ones(4, np.float32)))["start"]
    with pytest.raises(SavedError):
        state_from_json(saved)


def _saved(timeline: Timeline) -> Any:
    return json.loads(json.dumps(timeline_to_json(timeline)))


def test_step_names_are_saved_in_english_and_remain_translatable(timeline):
    ban = Message.of(BAN, name="{snow}")
    timeline.do(ban, replace(timeline.state, banned=frozenset({1})))
    saved = _saved(timeline)
    assert saved["steps"][-1]["label"] == "ban {snow}"
    again = timeline_from_json(saved).steps
    assert (again[-1].label, again[-1].message) == ("ban {snow}", ban)
    assert [step.message for step in again[:-1]] == [None] * (len(again) - 1)


def test_a_timeline_that_saved_only_labels_still_loads(timeline):
    timeline.do(Message.of(RESET), timeline.state.without_nudges())
    saved = _saved(timeline)
    for key in ("template", "arguments"):
        del saved["steps"][-1][key]
    last = timeline_from_json(saved).steps[-1]
    assert (last.label, last.message) == ("reset", None)


@pytest.mark.parametrize(
    "altered",
    [
        {"template": "{name:>99999999999}", "arguments": {"name": "x"}},
        {"template": BAN, "arguments": {"name": "something else"}},
        {"template": BAN, "arguments": {}},
        {"template": ["ban"], "arguments": {}},
    ],
)
def test_a_saved_template_is_used_only_if_known_and_consistent_with_the_label(timeline, altered):
    timeline.do(Message.of(BAN, name="snow"), timeline.state)
    saved = _saved(timeline)
    saved["steps"][-1] |= altered
    last = timeline_from_json(saved).steps[-1]
    assert (last.label, last.message) == ("ban snow", None)


@pytest.mark.parametrize("arguments", [None, 3, ["name"]])
def test_damaged_arguments_of_a_saved_step_are_refused(timeline, arguments):
    timeline.do(Message.of(BAN, name="snow"), timeline.state)
    saved = _saved(timeline)
    saved["steps"][-1]["arguments"] = arguments
    with pytest.raises(SavedError):
        timeline_from_json(saved)
