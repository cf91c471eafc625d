"""Serialisation of steering states and timelines: JSON, and one line of text for the clipboard."""

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

_PREFIX = "memesae1:"
_MAX_JSON_BYTES = 4_000_000
"""Limit for decompression: far more than any state, far less than a decompression bomb."""

Json = dict[str, object]


class SavedError(MemesaeError):
    """Not a saved search, or a damaged one."""


def state_to_json(state: SteeringState) -> Json:
    """A state with all its vectors, so it does not depend on later changes of the library."""
    return {
        "query": state.text,
        "start": _packed(state.start),
        "nudges": [_nudge_to_json(nudge) for nudge in state.nudges],
        "banned": sorted(state.banned),
    }


def state_from_json(saved: Mapping[str, object]) -> SteeringState:
    """The state written by `state_to_json`.

    Raises:
        SavedError: a field is missing or invalid.
    """
    try:
        # a query without terms has no vector and cannot be nudged
        start = _unpacked(saved["start"]) if saved["start"] else np.empty(0, np.float32)
        nudges = tuple(
            _nudge_from_json(one, len(start)) for one in cast("Sequence[Json]", saved["nudges"])
        )
        banned = frozenset(int(one) for one in cast("Sequence[int]", saved["banned"]))
        return SteeringState(str(saved["query"]), start, nudges, banned)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SavedError(N_("This saved search is damaged or incomplete.")) from error


def timeline_to_json(timeline: Timeline) -> Json:
    """A timeline with all its branches."""
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
    """The timeline written by `timeline_to_json`.

    Raises:
        SavedError: a field is missing or invalid.
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
    return _PREFIX + base64.urlsafe_b64encode(packed).decode()


def from_text(text: str) -> SteeringState:
    """The state written by `to_text`, restored bit for bit.

    Raises:
        SavedError: another text, or incomplete.
    """
    line = "".join(text.split())
    if not line.startswith(_PREFIX):
        raise SavedError(N_("This text is not a search copied from memesae."))
    try:
        decompressor = zlib.decompressobj()
        packed = base64.urlsafe_b64decode(line.removeprefix(_PREFIX))
        content = json.loads(decompressor.decompress(packed, _MAX_JSON_BYTES))
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
        "presses": nudge.pressed,
        "id": direction.id,
        "source": direction.source.value,
        "label": direction.label,
        "opposite": direction.opposite,
        "unit": direction.unit,
        "confidence": direction.confidence,
        "vector": _packed(direction.vector),
        **_less_to_json(direction),
    }


def _less_to_json(direction: Direction) -> Json:
    less = direction.less_vector
    return {} if less is None else {"less_vector": _packed(less)}


def _nudge_from_json(saved: Json, width: int) -> Nudge:
    vector = _unpacked(saved["vector"])
    less = _unpacked(saved["less_vector"]) if "less_vector" in saved else None
    if len(vector) != width or (less is not None and len(less) != width):
        raise ValueError("vectors of different widths")
    direction = Direction(
        id=str(saved["id"]),
        source=DirectionKind(str(saved["source"])),
        label=str(saved["label"]),
        vector=vector,
        unit=_number(saved["unit"]),
        confidence=_number(saved["confidence"]),
        opposite=str(saved["opposite"]),
        less_vector=less,
    )
    # earlier versions did not count presses
    presses = saved.get("presses")
    return Nudge(direction, _number(saved["amount"]), None if presses is None else _number(presses))


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
    """The translatable label; None in timelines of earlier versions, which saved only the text."""
    template = saved.get("template")
    if template not in STEP_NAMES:
        # only known templates are formatted, never one from a file
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
    """A vector as base64 of its float32 bytes, so that it is restored bit for bit."""
    return base64.b64encode(vector.astype("<f4").tobytes()).decode()


def _unpacked(text: object) -> np.ndarray:
    vector = np.frombuffer(base64.b64decode(str(text), validate=True), "<f4").astype(np.float32)
    if not len(vector) or not np.isfinite(vector).all():
        raise ValueError("not a vector")
    return vector
