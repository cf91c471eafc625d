"""One run of training: network, optimiser, the best so far."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# torch leaves part of its signatures untyped
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from memesae.sae.training.curve import Point
from memesae.sae.training.inputs import Inputs, batches
from memesae.sae.training.network import Network
from memesae.sae.training.optimiser import Optimiser
from memesae.sae.training.plan import TrainingPlan
from memesae.sae.training.selection import combine, kept_above, select, threshold_for
from memesae.sae.training.split import Split

if TYPE_CHECKING:
    from collections.abc import Iterator

    import torch

# The curve is drawn from so many held-out images at most; the end is measured on all.
_WATCHED = 2048


@dataclass(slots=True, eq=False)
class Best:
    """The network with the lowest held-out FVU so far; `threshold` is None where k decides."""

    network: Network
    fvu: float
    threshold: float | None


class Course:
    """Steps through shuffled epochs and measures now and then."""

    def __init__(self, plan: TrainingPlan, inputs: Inputs, split: Split, network: Network) -> None:
        """Begin at step 0 with the given network, which is changed in place."""
        self.plan = plan
        self.inputs = inputs
        self.split = split
        self.network = network
        self.optimiser = Optimiser(network, plan, window=len(split.training))
        self.best: Best | None = None
        self.curve: list[Point] = []
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

    def measure(self) -> Point:
        """Add a point to the curve and keep the network if it is the best so far."""
        fvu, l0, threshold = self._held_out()
        train_fvu = float(sum(self._losses) / max(1, len(self._losses)))
        dead = len(self.optimiser.dead) / self.plan.features
        point = Point(self.step, train_fvu, fvu, dead, l0)
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
