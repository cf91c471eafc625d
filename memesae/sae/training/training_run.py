"""Training from beginning to end: watched, stopped, resumed, and warm-started."""

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
from memesae.embedding.network import choose_device
from memesae.sae.metrics import quality
from memesae.sae.sae_errors import SaeError
from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.sae.training.trainable_sae import Inputs, TrainableSae
from memesae.sae.training.training_plan import SMALLEST_LIBRARY, Split, TrainingPlan, too_few
from memesae.sae.training.training_state import (
    Best,
    CurvePoint,
    Trained,
    TrainingState,
    resume,
    save_checkpoint,
)

if TYPE_CHECKING:
    import torch


_SECONDS_BETWEEN_CHECKPOINTS = 20.0


def _ignore(_: CurvePoint) -> None:
    """The listener of a curve that nobody draws."""


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
    """Learn features of vectors.

    Args:
        vectors: [n, d] unit vectors of any float kind; may be memory-mapped.
        plan: what to learn and for how long.
        token: stops or pauses; a stop after the first point of the curve keeps the best so far.
        on_step: gets every point of the curve, in the training thread; at once those of a run that
            is gone on with.
        ids: int64 [n] that name the rows; an image keeps its side of the split while they stay.
        previous: start from this one (a library that has grown) instead of from random weights.
        checkpoint: file to resume from, and to write now and then; removed when training has finished.
        device: "auto", "cpu" or "cuda".
        metadata: what else to say about this autoencoder in its file.
        views: [n, v, d] vectors of other views (mirrored, cropped) of the same images; those of
            training images are learnt from too, nothing is measured on them.

    Raises:
        SaeError: too few images, vectors that are not finite, or `previous` of another shape.
        Cancelled: stopped before anything was measured.
    """
    course = _training_state(vectors, plan, ids, previous, _device(device), views)
    if checkpoint is not None and checkpoint.exists():
        resume(course, checkpoint)
        for point in course.curve:
            on_step(point)
    try:
        with _leaving_a_core():
            _follow(course, token, on_step, checkpoint)
        finished = True
    except Cancelled:
        finished = False
        if checkpoint is not None:
            save_checkpoint(course, checkpoint)
        if course.best is None:
            raise
    if finished and checkpoint is not None:
        checkpoint.unlink(missing_ok=True)
    return _hand_over(course, metadata or {}, finished=finished)


def _training_state(
    vectors: np.ndarray,
    plan: TrainingPlan,
    ids: np.ndarray | None,
    previous: SparseAutoencoder | None,
    device: torch.device,
    views: np.ndarray | None,
) -> TrainingState:
    if len(vectors) < SMALLEST_LIBRARY:
        raise SaeError(too_few(len(vectors)), hint=N_("Use the built-in features."))
    split = Split.of(np.arange(len(vectors)) if ids is None else ids, plan.seed, plan.held_out)
    if views is not None:
        vectors, split = _with_views(vectors, views, split)
    inputs = Inputs.of(vectors, split.training, device)
    if not np.isfinite(inputs.mean).all():
        raise SaeError(N_("Some vectors are not finite."), hint=N_("Index the folder again."))
    return TrainingState(
        plan, inputs, split, _first_network(vectors.shape[1], plan, inputs, previous)
    )


def _with_views(vectors: np.ndarray, views: np.ndarray, split: Split) -> tuple[np.ndarray, Split]:
    """All vectors below each other, the views last; views stay on the side of their image."""
    count, each = views.shape[:2]
    rows = [split.training + number * count for number in range(1 + each)]
    together = np.concatenate([vectors, *np.moveaxis(views, 1, 0)])
    return together, replace(split, training=np.concatenate(rows))


def _first_network(
    width: int, plan: TrainingPlan, inputs: Inputs, previous: SparseAutoencoder | None
) -> TrainableSae:
    if previous is None:
        return TrainableSae.random(plan.features, width, plan.seed, inputs.device)
    if (previous.width, previous.features) != (width, plan.features):
        raise SaeError(
            N_(
                "The earlier features ({earlier} of width {earlier_width}) cannot start a training "
                "of {features} of width {width}."
            ),
            earlier=previous.features,
            earlier_width=previous.width,
            features=plan.features,
            width=width,
        )
    return TrainableSae.from_model(previous, inputs)


def _follow(
    course: TrainingState,
    token: Token,
    on_step: Callable[[CurvePoint], None],
    checkpoint: Path | None,
) -> None:
    plan, pace, saved = course.plan, RateMeter(), time.monotonic()
    every = max(1, plan.steps // plan.evaluations)
    for rows in course.remaining():
        token.check()
        course.advance(rows)
        if course.step % every and course.step < plan.steps:
            continue
        on_step(course.measure())
        token.report(
            Progress(N_("learning features"), course.step, plan.steps, pace.rate(course.step))
        )
        if checkpoint is not None and time.monotonic() - saved > _SECONDS_BETWEEN_CHECKPOINTS:
            save_checkpoint(course, checkpoint)
            saved = time.monotonic()


@contextmanager
def _leaving_a_core() -> Generator[None]:
    """All cores but one: torch's threads wait for each other, so one busy neighbour slows all of them."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(max(1, threads - 1))
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _hand_over(course: TrainingState, metadata: Mapping[str, object], *, finished: bool) -> Trained:
    best = course.best or Best(course.network, float("nan"), None)
    plan, split = course.plan, course.split
    told = {
        **metadata,
        "images": course.split.images,
        "held_out_images": len(split.held_out),
        "split": split.fingerprint,
        "held_out_share": plan.held_out,
        "seed": plan.seed,
        "k": plan.k,
        "selection": plan.selection,
        "prefixes": list(plan.prefixes),
        "steps": course.step,
        "batch": plan.batch,
    }
    k = plan.k if best.threshold is None else None
    sae = best.network.model(course.inputs, k=k, threshold=best.threshold, metadata=told)
    measured = quality(sae, course.inputs.vectors[split.held_out])
    sae.metadata["metrics"] = measured.rounded()
    return Trained(sae, measured, course.curve, finished)


def _device(wish: str) -> torch.device:
    import torch

    name = choose_device(wish)
    if name == "cuda":
        torch.set_float32_matmul_precision("high")
    # the sums over active features have no kernel on Apple's GPUs
    return torch.device("cuda" if name == "cuda" else "cpu")
