"""One training run as it stands: network, optimiser, curve, the best so far; saved without pickle."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from safetensors import SafetensorError, safe_open

from memesae.base.messages import N_
from memesae.base.paths import write_atomically
from memesae.sae.metrics import Quality
from memesae.sae.sae_errors import SaeFileError
from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.sae.training.optimiser import Optimiser
from memesae.sae.training.trainable_sae import (
    Inputs,
    TrainableSae,
    batches,
    combine,
    kept_above,
    select,
    threshold_for,
)
from memesae.sae.training.training_plan import Split, TrainingPlan

if TYPE_CHECKING:
    from collections.abc import Iterator

    import torch


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """One point of the live curve.

    Attributes:
        step: optimiser steps so far.
        train_fvu: mean fraction of variance unexplained of the batches since the last point.
        held_out_fvu: the same on held-out images.
        dead: share of the features silent for about an epoch.
        l0: mean number of active features on held-out images.
    """

    step: int
    train_fvu: float
    held_out_fvu: float
    dead: float
    l0: float


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """A trained sparse autoencoder and how it got there.

    Attributes:
        sae: the one with the lowest held-out FVU on the curve.
        metrics: measured on all held-out images.
        curve: the points in order.
        finished: False when the person stopped before the last step.
    """

    sae: SparseAutoencoder
    metrics: Quality
    curve: list[CurvePoint] = field(default_factory=list[CurvePoint])
    finished: bool = True


# The curve is drawn from so many held-out images at most; the end is measured on all.
_WATCHED = 2048


@dataclass(slots=True, eq=False)
class Best:
    """The network with the lowest held-out FVU so far; `threshold` is None where k decides."""

    network: TrainableSae
    fvu: float
    threshold: float | None


class TrainingState:
    """Steps through shuffled epochs and measures now and then."""

    def __init__(
        self, plan: TrainingPlan, inputs: Inputs, split: Split, network: TrainableSae
    ) -> None:
        """Begin at step 0 with the given network, which is changed in place."""
        self.plan = plan
        self.inputs = inputs
        self.split = split
        self.network = network
        self.optimiser = Optimiser(network, plan, window=len(split.training))
        self.best: Best | None = None
        self.curve: list[CurvePoint] = []
        self._losses: list[torch.Tensor] = []
        watched = np.random.default_rng(plan.seed).permutation(split.held_out)[:_WATCHED]
        self._watched = inputs.at(np.sort(watched))

    @property
    def step(self) -> int:
        """Optimiser steps so far."""
        return self.optimiser.step

    def remaining(self) -> Iterator[np.ndarray]:
        """The rows of every batch still to come; a resumed run goes on within its epoch."""
        per_epoch = max(1, len(self.split.training) // self.plan.batch)
        while self.step < self.plan.steps:
            epoch, skipped = divmod(self.step, per_epoch)
            for position, rows in enumerate(
                batches(self.split.training, self.plan.batch, self.plan.seed, epoch)
            ):
                if position >= skipped and self.step < self.plan.steps:
                    yield rows

    def advance(self, rows: np.ndarray) -> None:
        """Take one step."""
        self._losses.append(self.optimiser.advance(self.inputs.at(rows)))

    def measure(self) -> CurvePoint:
        """Add a point to the curve and keep the network if it is the best so far."""
        fvu, l0, threshold = self._held_out()
        train_fvu = float(sum(self._losses) / max(1, len(self._losses)))
        dead = len(self.optimiser.dead) / self.plan.features
        point = CurvePoint(self.step, train_fvu, fvu, dead, l0)
        self._losses.clear()
        self.curve.append(point)
        if self.best is None or fvu < self.best.fvu:
            self.best = Best(self.network.copy(), fvu, threshold)
        return point

    def _held_out(self) -> tuple[float, float, float | None]:
        vectors, plan = self._watched, self.plan
        activations = self.network.activations(vectors)
        threshold = None if plan.selection == "row" else threshold_for(activations, plan.k)
        kept = (
            select(activations, plan.k, "row")
            if threshold is None
            else kept_above(activations, threshold)
        )
        residual = combine(kept, self.network.decoder) + self.network.decoder_bias - vectors
        spread = (vectors - vectors.mean(0)).square().sum().clamp_min(1e-12)
        active = int((kept.values > 0).sum()) / len(vectors)
        return float(residual.square().sum() / spread), active, threshold


_MOMENTS = ("exp_avg", "exp_avg_sq", "step")


def save_checkpoint(course: TrainingState, path: Path) -> None:
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


def resume(course: TrainingState, path: Path) -> bool:
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


def _restore(
    course: TrainingState, state: dict[str, Any], tensors: dict[str, torch.Tensor]
) -> None:
    for name, part in course.network.tensors().items():
        part.copy_(tensors[f"network.{name}"])
        course.optimiser.adam.state[part] = {
            moment: tensors[f"adam.{name}.{moment}"] for moment in _MOMENTS
        }
    course.optimiser.silent = tensors["silent"]
    course.optimiser.step = state["step"]
    course.curve[:] = [CurvePoint(**point) for point in state["curve"]]
    if state["best"] is not None:
        weights = {name: tensors[f"best.{name}"] for name in course.network.tensors()}
        course.best = Best(TrainableSae(**weights), **state["best"])


def _moments(course: TrainingState) -> list[tuple[str, str, torch.Tensor]]:
    states = course.optimiser.adam.state
    return [
        (name, moment, states[part][moment])
        for name, part in course.network.tensors().items()
        for moment in _MOMENTS
        if part in states
    ]


def _header(course: TrainingState) -> dict[str, str]:
    best = course.best
    state = {
        "run": _run(course),
        "step": course.step,
        "curve": [asdict(point) for point in course.curve],
        "best": None if best is None else {"fvu": best.fvu, "threshold": best.threshold},
    }
    return {"state": json.dumps(state)}


def _run(course: TrainingState) -> dict[str, object]:
    """What two runs must share for one to go on where the other stopped."""
    plan = json.loads(json.dumps(asdict(course.plan)))
    return {"plan": plan, "images": len(course.inputs.vectors), "split": course.split.fingerprint}
