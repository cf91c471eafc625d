"""The state of a training run: network, optimiser, curve and best network; checkpoints without pickle."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import json
import zlib
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from safetensors import SafetensorError, safe_open

from memesae.base.paths import log_damage, make_way, write_atomically
from memesae.sae.sparse_autoencoder import Quality, SparseAutoencoder
from memesae.sae.training.optimiser import Optimiser
from memesae.sae.training.trainable_sae import (
    BATCHTOPK,
    TOPK,
    Inputs,
    TrainableSae,
    batches,
    batchtopk_threshold,
    select,
    select_above,
    weighted_sum,
)
from memesae.sae.training.training_plan import Split, TrainingPlan

if TYPE_CHECKING:
    from collections.abc import Iterator

    import torch


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """One evaluation during training.

    Attributes:
        step: optimiser steps so far.
        train_fvu: mean fraction of variance unexplained of the batches since the last point.
        held_out_fvu: the same on held-out images.
        dead: fraction of features inactive for about an epoch.
        l0: mean number of active features on held-out images.
    """

    step: int
    train_fvu: float
    held_out_fvu: float
    dead: float
    l0: float


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """The result of a training run.

    Attributes:
        sae: the network with the lowest held-out FVU on the curve.
        metrics: measured on all held-out images.
        curve: the evaluations in order.
        finished: False if training was cancelled; True if it stopped by itself.
    """

    sae: SparseAutoencoder
    metrics: Quality
    curve: list[CurvePoint] = field(default_factory=list[CurvePoint])
    finished: bool = True


_LEAST_PATIENCE = 4
"""Evaluations after the best before training may stop."""
_CLEARLY_WORSE = 1.01

# The curve uses at most this many held-out images; the final metrics use all.
_MAX_EVALUATED = 2048


@dataclass(slots=True, eq=False)
class Best:
    """The network with the lowest held-out FVU so far; `threshold` is None for TopK."""

    network: TrainableSae
    fvu: float
    threshold: float | None


class TrainingState:
    """Steps through shuffled epochs and evaluates on held-out images."""

    def __init__(
        self, plan: TrainingPlan, inputs: Inputs, split: Split, network: TrainableSae
    ) -> None:
        """Start at step 0 with the given network, which is updated in place."""
        self.plan = plan
        self.inputs = inputs
        self.split = split
        self.network = network
        self.optimiser = Optimiser(network, plan, dead_after=len(split.training))
        self.best: Best | None = None
        self.curve: list[CurvePoint] = []
        self._losses: list[torch.Tensor] = []
        evaluated = np.random.default_rng(plan.seed).permutation(split.held_out)[:_MAX_EVALUATED]
        self._evaluated = inputs.at(np.sort(evaluated))

    @property
    def step(self) -> int:
        """Optimiser steps so far."""
        return self.optimiser.step

    def remaining(self) -> Iterator[np.ndarray]:
        """The rows of every remaining batch; a resumed run continues within its epoch."""
        per_epoch = max(1, len(self.split.training) // self.plan.batch)
        while self.step < self.plan.steps:
            epoch, skipped = divmod(self.step, per_epoch)
            for position, rows in enumerate(
                batches(self.split.training, self.plan.batch, self.plan.seed, epoch)
            ):
                if position >= skipped and self.step < self.plan.steps:
                    yield rows

    def advance(self, rows: np.ndarray) -> None:
        """Take one step on these rows."""
        self._losses.append(self.optimiser.advance(self.inputs.at(rows)))

    def evaluate(self) -> CurvePoint:
        """Add a point to the curve, and copy the network if it is the best so far."""
        fvu, l0, threshold = self._held_out()
        train_fvu = float(sum(self._losses) / max(1, len(self._losses)))
        dead = len(self.optimiser.dead) / self.plan.features
        point = CurvePoint(self.step, train_fvu, fvu, dead, l0)
        self._losses.clear()
        self.curve.append(point)
        if self.best is None or fvu < self.best.fvu:
            self.best = Best(self.network.copy(), fvu, threshold)
        return point

    @property
    def overfits(self) -> bool:
        """Whether the best point of the curve lies a fifth of the run back, and the last is clearly worse."""
        losses = [point.held_out_fvu for point in self.curve]
        if not losses:
            return False
        since = len(losses) - 1 - int(np.argmin(losses))
        patience = max(_LEAST_PATIENCE, self.plan.evaluations // 5)
        return since >= patience and losses[-1] > _CLEARLY_WORSE * min(losses)

    def _held_out(self) -> tuple[float, float, float | None]:
        """FVU, L0 and, for BatchTopK, the threshold on held-out images."""
        vectors, plan = self._evaluated, self.plan
        activations = self.network.activations(vectors)
        threshold = None if plan.selection == TOPK else batchtopk_threshold(activations, plan.k)
        selected = (
            select(activations, plan.k, TOPK)
            if threshold is None
            else select_above(activations, threshold)
        )
        residual = (
            weighted_sum(selected, self.network.decoder) + self.network.decoder_bias - vectors
        )
        variance = (vectors - vectors.mean(0)).square().sum().clamp_min(1e-12)
        active = int((selected.values > 0).sum()) / len(vectors)
        return float(residual.square().sum() / variance), active, threshold


_ADAM_STATE = ("exp_avg", "exp_avg_sq", "step")


def save_checkpoint(state: TrainingState, path: Path) -> None:
    """Write a checkpoint.

    Raises:
        MemesaeError: the file cannot be written.
    """
    from safetensors.torch import save

    tensors = {f"network.{name}": part for name, part in state.network.tensors().items()}
    tensors |= {f"adam.{name}.{moment}": part for name, moment, part in _adam_tensors(state)}
    tensors["silent"] = state.optimiser.inactive_for
    if state.best is not None:
        tensors |= {f"best.{name}": part for name, part in state.best.network.tensors().items()}
    tensors = {name: part.contiguous() for name, part in tensors.items()}
    content = save(tensors, _header(state, _checksum(tensors)))
    make_way(path)
    write_atomically(path, lambda stream: stream.write(content))


def load_checkpoint(state: TrainingState, path: Path) -> bool:
    """Restore a fresh run from a checkpoint.

    Returns:
        False, with the run unchanged, if the checkpoint belongs to another plan or other images, or is
        damaged, which is logged.
    """
    try:
        with safe_open(path, framework="pt", device=str(state.inputs.device)) as file:
            header = json.loads((file.metadata() or {})["state"])
            if _migrated(header["run"]) != _run_identity(state):
                return False
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no mapping
        check = _checksum(tensors)
        # earlier versions wrote none
        if header.get("check", check) != check:
            raise ValueError("another checksum")
        _restore(state, header, tensors)
    except _UNREADABLE:
        log_damage(path)
        return False
    return True


_UNREADABLE = (SafetensorError, KeyError, ValueError, OSError, RuntimeError, TypeError, RecursionError)  # fmt: skip


def _restore(
    state: TrainingState, header: dict[str, Any], tensors: dict[str, torch.Tensor]
) -> None:
    for name, part in state.network.tensors().items():
        part.copy_(tensors[f"network.{name}"])
        state.optimiser.adam.state[part] = {
            moment: tensors[f"adam.{name}.{moment}"] for moment in _ADAM_STATE
        }
    state.optimiser.inactive_for = tensors["silent"]
    state.optimiser.step = header["step"]
    state.curve[:] = [CurvePoint(**point) for point in header["curve"]]
    if header["best"] is not None:
        weights = {name: tensors[f"best.{name}"] for name in state.network.tensors()}
        state.best = Best(TrainableSae(**weights), **header["best"])


def _adam_tensors(state: TrainingState) -> list[tuple[str, str, torch.Tensor]]:
    adam = state.optimiser.adam.state
    return [
        (name, moment, adam[part][moment])
        for name, part in state.network.tensors().items()
        for moment in _ADAM_STATE
        if part in adam
    ]


def _checksum(tensors: dict[str, torch.Tensor]) -> int:
    """CRC-32 of all tensors with their names: training on from damaged ones would go on unnoticed."""
    total = 0
    for name in sorted(tensors):
        total = zlib.crc32(name.encode(), total)
        total = zlib.crc32(tensors[name].detach().cpu().contiguous().numpy().data, total)
    return total


def _header(state: TrainingState, check: int) -> dict[str, str]:
    best = state.best
    header = {
        "run": _run_identity(state),
        "check": check,
        "step": state.step,
        "curve": [asdict(point) for point in state.curve],
        "best": None if best is None else {"fvu": best.fvu, "threshold": best.threshold},
    }
    return {"state": json.dumps(header)}


def _run_identity(state: TrainingState) -> dict[str, object]:
    """What must be equal for a run to resume from a checkpoint."""
    plan = json.loads(json.dumps(asdict(state.plan)))
    return {"plan": plan, "images": len(state.inputs.vectors), "split": state.split.fingerprint}


# Plan fields and values of earlier versions.
_RENAMED_FIELDS = {"prefixes": "matryoshka_widths", "revival": "auxk_coefficient"}
_RENAMED_SELECTIONS = {"row": TOPK, "batch": BATCHTOPK}


def _migrated(run: dict[str, Any]) -> dict[str, Any]:
    """The identity of a run as this version writes it."""
    plan = {_RENAMED_FIELDS.get(name, name): value for name, value in run["plan"].items()}
    plan["selection"] = _RENAMED_SELECTIONS.get(plan["selection"], plan["selection"])
    return {**run, "plan": plan}
