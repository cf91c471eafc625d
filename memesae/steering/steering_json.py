"""Steering states and timelines as JSON, and as one line of text to copy."""

import base64
import binascii
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import cast

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.nudges import Nudge
from memesae.steering.timeline import STEP_NAMES, SteeringState, Step, Timeline

_MARK = "memesae1:"
_LONGEST = 4_000_000
"""Bytes of JSON that a text may unfold to: far more than any timeline, far less than a bomb."""

Json = dict[str, object]


class SavedError(MemesaeError):
    """This is no saved search, or a damaged one."""


def state_to_json(state: SteeringState) -> Json:
    """A state with all its vectors: it says the same even after the library has changed."""
    return {
        "query": state.text,
        "start": _packed(state.start),
        "nudges": [_nudge_to_json(nudge) for nudge in state.nudges],
        "banned": sorted(state.banned),
    }


def state_from_json(saved: Mapping[str, object]) -> SteeringState:
    """What `state_to_json` wrote.

    Raises:
        SavedError: something is missing or of the wrong kind.
    """
    try:
        # a query without terms has no vector, and nothing to nudge
        start = _unpacked(saved["start"]) if saved["start"] else np.empty(0, np.float32)
        nudges = tuple(
            _nudge_from_json(one, len(start)) for one in cast("Sequence[Json]", saved["nudges"])
        )
        banned = frozenset(int(one) for one in cast("Sequence[int]", saved["banned"]))
        return SteeringState(str(saved["query"]), start, nudges, banned)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SavedError(N_("This saved search is damaged or incomplete.")) from error


def timeline_to_json(timeline: Timeline) -> Json:
    """A timeline with every branch."""
    steps = [
        {
            "label": step.label,
            "parent": step.parent,
            "state": state_to_json(step.state),
            **_message_to_json(step.message),
        }
        for step in timeline.steps
    ]
    return {"steps": steps, "position": timeline.position}


def timeline_from_json(saved: Mapping[str, object]) -> Timeline:
    """What `timeline_to_json` wrote.

    Raises:
        SavedError: something is missing or of the wrong kind.
    """
    try:
        found = cast("Sequence[Json]", saved["steps"])
        steps = [_step_from_json(one, number) for number, one in enumerate(found)]
        return Timeline(steps, cast("int | None", saved["position"]))
    except (KeyError, TypeError, AttributeError) as error:
        raise SavedError(N_("This timeline is damaged or incomplete.")) from error


def to_text(state: SteeringState) -> str:
    """A state as one line of letters and digits, to paste into a chat or a note."""
    packed = zlib.compress(json.dumps(state_to_json(state)).encode(), 9)
    return _MARK + base64.urlsafe_b64encode(packed).decode()


def from_text(text: str) -> SteeringState:
    """The state that `to_text` wrote, found again bit for bit.

    Raises:
        SavedError: this is no such text, or part of it is missing.
    """
    line = "".join(text.split())
    if not line.startswith(_MARK):
        raise SavedError(N_("This text is no search copied from memesae."))
    try:
        unfolding = zlib.decompressobj()
        packed = base64.urlsafe_b64decode(line.removeprefix(_MARK))
        content = json.loads(unfolding.decompress(packed, _LONGEST))
    except (binascii.Error, zlib.error, ValueError) as error:
        raise SavedError(
            N_("This copied search is damaged."), hint=N_("Copy the whole line.")
        ) from error
    if not isinstance(content, dict):
        raise SavedError(N_("This copied search is damaged."), hint=N_("Copy the whole line."))
    return state_from_json(cast("Json", content))


def _nudge_to_json(nudge: Nudge) -> Json:
    direction = nudge.direction
    return {
        "amount": nudge.amount,
        "id": direction.id,
        "source": direction.source.value,
        "label": direction.label,
        "opposite": direction.opposite,
        "unit": direction.unit,
        "confidence": direction.confidence,
        "vector": _packed(direction.vector),
    }


def _nudge_from_json(saved: Json, width: int) -> Nudge:
    vector = _unpacked(saved["vector"])
    if len(vector) != width:
        raise ValueError("vectors of different widths")
    direction = Direction(
        id=str(saved["id"]),
        source=DirectionKind(str(saved["source"])),
        label=str(saved["label"]),
        vector=vector,
        unit=_number(saved["unit"]),
        confidence=_number(saved["confidence"]),
        opposite=str(saved["opposite"]),
    )
    return Nudge(direction, _number(saved["amount"]))


def _step_from_json(saved: Json, number: int) -> Step:
    parent = cast("int | None", saved["parent"])
    if parent is not None and not 0 <= parent < number:
        raise SavedError(N_("This timeline is damaged or incomplete."))
    label, state = str(saved["label"]), state_from_json(cast("Json", saved["state"]))
    return Step(label, state, parent, _message_from_json(saved, label))


def _message_to_json(message: Message | None) -> Json:
    if message is None:
        return {}
    arguments = {name: str(value) for name, value in message.arguments.items()}
    return {"template": message.template, "arguments": arguments}


def _message_from_json(saved: Json, label: str) -> Message | None:
    """The label as it can be translated; None in timelines of before, which saved only the label."""
    template = saved.get("template")
    if template not in STEP_NAMES:
        # no template from a file is ever filled in
        return None
    arguments = cast("Mapping[str, object]", saved["arguments"])
    message = Message(str(template), {name: str(value) for name, value in arguments.items()})
    return message if str(message) == label else None


def _number(value: object) -> float:
    number = float(cast("float", value))
    if not np.isfinite(number):
        raise ValueError("not a finite number")
    return number


def _packed(vector: np.ndarray) -> str:
    """A vector's float32 bytes, so that what is read back is the same to the bit."""
    return base64.b64encode(vector.astype("<f4").tobytes()).decode()


def _unpacked(text: object) -> np.ndarray:
    vector = np.frombuffer(base64.b64decode(str(text), validate=True), "<f4").astype(np.float32)
    if not len(vector) or not np.isfinite(vector).all():
        raise ValueError("not a vector")
    return vector
