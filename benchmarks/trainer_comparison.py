"""Comparison with the public trainer dictionary_learning: same vectors, width, k, batch and threads.

    python -m benchmarks.trainer_comparison VECTORS.npz [--features 768] [--k 32] [--steps 3000]

dictionary_learning trains with its defaults for the given number of steps, memesae with its own plan. Printed are
the lowest held-out FVU of dictionary_learning, the time it took to reach it, and when memesae first goes below it.
Needs `pip install dictionary-learning "nnsight<0.4"`.
"""

import argparse
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from memesae.base.cancellation import Token
from memesae.sae.training.trainable_sae import batches
from memesae.sae.training.training_plan import Split, TrainingPlan
from memesae.sae.training.training_run import train
from memesae.sae.training.training_state import CurvePoint

_EVALUATIONS = 30


def dictionary_learning_curve(
    vectors: np.ndarray, plan: TrainingPlan, split: Split, steps: int
) -> Iterator[tuple[float, float]]:
    """Seconds of training and held-out FVU of dictionary_learning; the time excludes evaluation."""
    from dictionary_learning.trainers.top_k import TopKTrainer

    # it expects a mean squared norm of 1, which unit vectors have
    trainer = TopKTrainer(
        steps=steps,
        activation_dim=vectors.shape[1],
        dict_size=plan.features,
        k=plan.k,
        layer=0,
        lm_name="vectors",
        seed=0,
        device="cpu",
    )
    held_out = torch.from_numpy(vectors[split.held_out])
    variance = (held_out - held_out.mean(0)).square().sum()
    seconds, step = 0.0, 0
    for epoch in range(steps):
        for rows in batches(split.training, plan.batch, plan.seed, epoch):
            began = time.perf_counter()
            trainer.update(step, torch.from_numpy(vectors[rows]))
            seconds += time.perf_counter() - began
            step += 1
            if step % (steps // _EVALUATIONS) == 0:
                with torch.no_grad():
                    residual = (held_out - trainer.ae(held_out)).square().sum()
                yield seconds, float(residual / variance)
            if step == steps:
                return


def memesae_curve(vectors: np.ndarray, plan: TrainingPlan) -> list[tuple[float, float]]:
    """Seconds of training and held-out FVU of memesae; the time includes evaluation."""
    curve: list[tuple[float, float]] = []
    began = time.perf_counter()

    def add_point(point: CurvePoint) -> None:
        curve.append((time.perf_counter() - began, point.held_out_fvu))

    train(vectors, plan, Token(), add_point)
    return curve


def main() -> None:
    """Train both, and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("--features", type=int, default=768)
    parser.add_argument("--k", type=int, default=32)
    parser.add_argument("--steps", type=int, default=3000)
    chosen = parser.parse_args()
    vectors = np.load(chosen.vectors)["vectors"]
    plan = TrainingPlan.for_library(*vectors.shape, features=chosen.features, k=chosen.k)
    split = Split.of(np.arange(len(vectors)), plan.seed, plan.held_out)
    # memesae leaves one core free, so dictionary_learning gets as many
    torch.set_num_threads(max(1, torch.get_num_threads() - 1))
    theirs = list(dictionary_learning_curve(vectors, plan, split, chosen.steps))
    torch.set_num_threads(torch.get_num_threads() + 1)
    ours = memesae_curve(vectors, plan)
    time_to, lowest = min(theirs, key=lambda point: point[1])
    reached = next((seconds for seconds, fvu in ours if fvu <= lowest), None)
    print(f"dictionary_learning: FVU {lowest:.4f} after {time_to:.1f} s of {theirs[-1][0]:.1f} s")
    print(f"memesae: FVU {min(fvu for _, fvu in ours):.4f} within {ours[-1][0]:.1f} s")
    verdict = (
        "never"
        if reached is None
        else f"after {reached:.1f} s, {time_to / reached:.1f} times as fast"
    )
    print(f"memesae reaches the best of dictionary_learning {verdict}")


if __name__ == "__main__":
    main()
