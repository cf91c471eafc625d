"""What training tells while it runs, and what it hands over at the end."""

from dataclasses import dataclass, field

from memesae.sae.metrics import Quality
from memesae.sae.model import SparseAutoencoder


@dataclass(frozen=True, slots=True)
class Point:
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
    curve: list[Point] = field(default_factory=list[Point])
    finished: bool = True
