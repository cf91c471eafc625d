"""A run that can go on after a stop: weights, optimiser and curve in one safetensors file, no pickle."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# torch leaves part of its signatures untyped
from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safetensors import SafetensorError, safe_open

from memesae.base.files import write_atomically
from memesae.base.messages import N_
from memesae.sae.errors import SaeFileError
from memesae.sae.training.course import Best, Course
from memesae.sae.training.curve import Point
from memesae.sae.training.network import Network

if TYPE_CHECKING:
    import torch

_MOMENTS = ("exp_avg", "exp_avg_sq", "step")


def save_checkpoint(course: Course, path: Path) -> None:
    """Write the run as it stands.

    Raises:
        MemesaeError: the place cannot be written.
    """
    from safetensors.torch import save

    tensors = {f"network.{name}": part for name, part in course.network.tensors().items()}
    tensors |= {f"adam.{name}.{moment}": part for name, moment, part in _moments(course)}
    tensors["silent"] = course.optimiser.silent
    if course.best is not None:
        tensors |= {f"best.{name}": part for name, part in course.best.network.tensors().items()}
    content = save({name: part.contiguous() for name, part in tensors.items()}, _header(course))
    write_atomically(path, lambda stream: stream.write(content))


def resume(course: Course, path: Path) -> bool:
    """Bring a fresh course to where the checkpoint stood.

    Returns:
        False, and the course untouched, if the checkpoint belongs to another plan or other images.

    Raises:
        SaeFileError: the file is damaged.
    """
    try:
        with safe_open(path, framework="pt", device=str(course.inputs.device)) as file:
            state = json.loads((file.metadata() or {})["state"])
            if state["run"] != _run(course):
                return False
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no mapping
        _restore(course, state, tensors)
    except (SafetensorError, KeyError, ValueError, OSError, RuntimeError) as error:
        raise SaeFileError(
            N_("{name} is damaged, so training cannot go on from it."),
            hint=N_("Delete it and train from the start."),
            name=path.name,
        ) from error
    return True


def _restore(course: Course, state: dict[str, Any], tensors: dict[str, torch.Tensor]) -> None:
    for name, part in course.network.tensors().items():
        part.copy_(tensors[f"network.{name}"])
        course.optimiser.adam.state[part] = {
            moment: tensors[f"adam.{name}.{moment}"] for moment in _MOMENTS
        }
    course.optimiser.silent = tensors["silent"]
    course.optimiser.step = state["step"]
    course.curve[:] = [Point(**point) for point in state["curve"]]
    if state["best"] is not None:
        weights = {name: tensors[f"best.{name}"] for name in course.network.tensors()}
        course.best = Best(Network(**weights), **state["best"])


def _moments(course: Course) -> list[tuple[str, str, torch.Tensor]]:
    states = course.optimiser.adam.state
    return [
        (name, moment, states[part][moment])
        for name, part in course.network.tensors().items()
        for moment in _MOMENTS
        if part in states
    ]


def _header(course: Course) -> dict[str, str]:
    best = course.best
    state = {
        "run": _run(course),
        "step": course.step,
        "curve": [asdict(point) for point in course.curve],
        "best": None if best is None else {"fvu": best.fvu, "threshold": best.threshold},
    }
    return {"state": json.dumps(state)}


def _run(course: Course) -> dict[str, object]:
    """What two runs must share for one to go on where the other stopped."""
    plan = json.loads(json.dumps(asdict(course.plan)))
    return {"plan": plan, "images": len(course.inputs.vectors), "split": course.split.fingerprint}
