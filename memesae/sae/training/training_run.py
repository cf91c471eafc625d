"""A complete training run: progress, cancellation, checkpoints, warm start."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.errors import Cancelled
from memesae.base.messages import N_
from memesae.base.paths import make_way
from memesae.embedding.network import choose_device, require
from memesae.sae.sparse_autoencoder import SaeError, SparseAutoencoder, quality
from memesae.sae.training.trainable_sae import Inputs, TrainableSae
from memesae.sae.training.training_plan import SMALLEST_LIBRARY, Split, TrainingPlan, too_few_images
from memesae.sae.training.training_state import (
    Best,
    CurvePoint,
    Trained,
    TrainingState,
    load_checkpoint,
    save_checkpoint,
)

if TYPE_CHECKING:
    import torch


_SECONDS_BETWEEN_CHECKPOINTS = 20.0


def _ignore(_: CurvePoint) -> None:
    """Discard the point."""


def train(
    vectors: np.ndarray,
    plan: TrainingPlan,
    token: Token,
    on_step: Callable[[CurvePoint], None] = _ignore,
    *,
    ids: np.ndarray | None = None,
    previous: SparseAutoencoder | None = None,
    checkpoint: Path | None = None,
    device: str = "auto",
    metadata: Mapping[str, object] | None = None,
    views: np.ndarray | None = None,
) -> Trained:
    """Train a sparse autoencoder.

    Args:
        vectors: [n, d] unit vectors of any float dtype; may be memory-mapped.
        plan: the hyperparameters.
        token: cancels or pauses; if cancelled after the first evaluation, the best network is returned. So it is
            where training stops by itself, because the held-out images have been explained worse and worse.
        on_step: called with every point of the curve, in the training thread; when a run is resumed,
            first with the earlier points.
        ids: int64 [n], image ids, which decide the split; the row numbers if None.
        previous: warm-start from this autoencoder instead of random weights.
        checkpoint: file to resume from and to write periodically; deleted once training has finished.
        device: "auto", "cpu" or "cuda".
        metadata: further entries for the autoencoder's metadata.
        views: [n, v, d] vectors of augmented views (mirrored, cropped) of the same images; those of
            training images are trained on too, none are used for evaluation.

    Raises:
        SaeError: too few images, vectors that are not finite, or `previous` of another shape.
        Cancelled: cancelled before the first evaluation.
    """
    state = _training_state(vectors, plan, ids, previous, _device(device), views)
    if checkpoint is not None and checkpoint.exists() and load_checkpoint(state, checkpoint):
        for point in state.curve:
            on_step(point)
    try:
        with _one_core_free():
            # a warm start is worse than its beginning until the learning rate falls at the end
            _run(state, token, on_step, checkpoint, may_stop=previous is None)
        finished = True
    except Cancelled:
        finished = False
        if checkpoint is not None:
            save_checkpoint(state, checkpoint)
        if state.best is None:
            raise
    if finished and checkpoint is not None:
        make_way(checkpoint)
        checkpoint.unlink(missing_ok=True)
    return _result(state, metadata or {}, finished=finished)


def _training_state(
    vectors: np.ndarray,
    plan: TrainingPlan,
    ids: np.ndarray | None,
    previous: SparseAutoencoder | None,
    device: torch.device,
    views: np.ndarray | None,
) -> TrainingState:
    if len(vectors) < SMALLEST_LIBRARY:
        raise SaeError(too_few_images(len(vectors)), hint=N_("Use the built-in features."))
    split = Split.of(np.arange(len(vectors)) if ids is None else ids, plan.seed, plan.held_out)
    if views is not None:
        vectors, split = _with_views(vectors, views, split)
    inputs = Inputs.of(vectors, split.training, device)
    if not np.isfinite(inputs.mean).all():
        raise SaeError(N_("Some vectors are not finite."), hint=N_("Index the folder again."))
    return TrainingState(
        plan, inputs, split, _initial_network(vectors.shape[1], plan, inputs, previous)
    )


def _with_views(vectors: np.ndarray, views: np.ndarray, split: Split) -> tuple[np.ndarray, Split]:
    """Vectors and views as one array, and the split with the views of training images added."""
    count, views_each = views.shape[:2]
    rows = [split.training + number * count for number in range(1 + views_each)]
    stacked = np.concatenate([vectors, *np.moveaxis(views, 1, 0)])
    return stacked, replace(split, training=np.concatenate(rows))


def _initial_network(
    width: int, plan: TrainingPlan, inputs: Inputs, previous: SparseAutoencoder | None
) -> TrainableSae:
    if previous is None:
        return TrainableSae.random(plan.features, width, plan.seed, inputs.device, plan.selection)
    if (previous.width, previous.features) != (width, plan.features):
        raise SaeError(
            N_(
                "Training {features} features of width {width} cannot start from the previous {earlier} "
                "of width {earlier_width}."
            ),
            earlier=previous.features,
            earlier_width=previous.width,
            features=plan.features,
            width=width,
        )
    return TrainableSae.from_sae(previous, inputs)


def _run(
    state: TrainingState,
    token: Token,
    on_step: Callable[[CurvePoint], None],
    checkpoint: Path | None,
    *,
    may_stop: bool,
) -> None:
    plan, rate_meter, saved = state.plan, RateMeter(), time.monotonic()
    every = max(1, plan.steps // plan.evaluations)
    for rows in state.remaining():
        token.check()
        state.advance(rows)
        if state.step % every and state.step < plan.steps:
            continue
        on_step(state.evaluate())
        token.report(
            Progress(N_("training features"), state.step, plan.steps, rate_meter.rate(state.step))
        )
        if may_stop and state.overfits:
            token.report(Progress(N_("training features"), plan.steps, plan.steps, 0.0))
            return
        if checkpoint is not None and time.monotonic() - saved > _SECONDS_BETWEEN_CHECKPOINTS:
            save_checkpoint(state, checkpoint)
            saved = time.monotonic()


@contextmanager
def _one_core_free() -> Generator[None]:
    """Use one thread fewer than torch would: its threads synchronise, so one busy core would slow them all."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(max(1, threads - 1))
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _result(state: TrainingState, metadata: Mapping[str, object], *, finished: bool) -> Trained:
    best = state.best or Best(state.network, float("nan"), None)
    plan, split = state.plan, state.split
    provenance = {
        **metadata,
        "images": state.split.images,
        "held_out_images": len(split.held_out),
        "split": split.fingerprint,
        "held_out_share": plan.held_out,
        "seed": plan.seed,
        "k": plan.k,
        "selection": plan.selection,
        "matryoshka_widths": list(plan.matryoshka_widths),
        "steps": state.step,
        "batch": plan.batch,
    }
    k = plan.k if best.threshold is None else None
    sae = best.network.to_sae(state.inputs, k=k, threshold=best.threshold, metadata=provenance)
    measured = quality(sae, state.inputs.vectors[split.held_out])
    sae.metadata["metrics"] = measured.rounded()
    return Trained(sae, measured, state.curve, finished)


def _device(requested: str) -> torch.device:
    require("torch")
    import torch

    name = choose_device(requested)
    if name == "cuda":
        torch.set_float32_matmul_precision("high")
    # the embedding_bag used for the sums has no kernel on Apple GPUs
    return torch.device("cuda" if name == "cuda" else "cpu")
