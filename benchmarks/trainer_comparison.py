"""Comparison with public trainers: same vectors, width, k, batch and threads.

    python -m benchmarks.trainer_comparison VECTORS [--features 768 8192 16384] [--k 32] [--batch 512] [--steps 20]
    python -m benchmarks.trainer_comparison VECTORS --race [--features 768] [--steps 3000]

The first prints steps per second of processor time, on one thread, for memesae and those of dictionary_learning,
sae_lens, overcomplete and eai-sparsify that are installed, each with Adam and its own TopK. The second trains
dictionary_learning with its defaults and memesae with its own plan, and prints the lowest held-out FVU of
dictionary_learning, the time it took to reach it, and when memesae first goes below it.
Needs `pip install dictionary-learning "nnsight<0.4"` and, as wanted, sae-lens, overcomplete, eai-sparsify.
VECTORS as in `benchmarks.search_latency`.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from benchmarks.synthetic_vectors import real_vectors
from memesae.base.cancellation import Token
from memesae.sae.training.optimiser import Optimiser
from memesae.sae.training.trainable_sae import TrainableSae, batches
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


Advance = Callable[[Tensor], object]
"""Takes one optimiser step on a batch [n, d]."""


def memesae_step(width: int, features: int, k: int) -> Advance:
    """Memesae's own."""
    plan = TrainingPlan(features=features, k=k)
    network = TrainableSae.random(features, width, 0, torch.device("cpu"))
    return Optimiser(network, plan, dead_after=1 << 40).advance


def dictionary_learning_step(width: int, features: int, k: int) -> Advance:
    """dictionary_learning's TopK trainer."""
    from dictionary_learning.trainers.top_k import TopKTrainer

    trainer = TopKTrainer(
        steps=10_000,
        activation_dim=width,
        dict_size=features,
        k=k,
        layer=0,
        lm_name="vectors",
        device="cpu",
    )
    return lambda batch: trainer.update(1, batch)


def sae_lens_step(width: int, features: int, k: int) -> Advance:
    """sae_lens' TopK."""
    from sae_lens.saes.sae import TrainStepInput
    from sae_lens.saes.topk_sae import TopKTrainingSAE, TopKTrainingSAEConfig

    config = TopKTrainingSAEConfig(d_in=width, d_sae=features, k=k, device="cpu")
    sae: Any = TopKTrainingSAE(config)

    def loss(batch: Tensor) -> Tensor:
        given = TrainStepInput(
            sae_in=batch,
            coefficients={},
            dead_neuron_mask=None,
            n_training_steps=1,
            is_logging_step=False,
        )
        return sae.training_forward_pass(given).loss

    return _with_adam(sae, loss)


def overcomplete_step(width: int, features: int, k: int) -> Advance:
    """Overcomplete's TopK."""
    from overcomplete.sae import TopKSAE

    sae: Any = TopKSAE(width, nb_concepts=features, top_k=k, device="cpu")
    return _with_adam(sae, lambda batch: (sae(batch)[2] - batch).square().mean())


def sparsify_step(width: int, features: int, k: int) -> Advance:
    """eai-sparsify's TopK."""
    from sparsify import SparseCoder, SparseCoderConfig

    sae: Any = SparseCoder(width, SparseCoderConfig(num_latents=features, k=k), device="cpu")
    advance = _with_adam(sae, lambda batch: sae(batch).fvu)

    def step(batch: Tensor) -> None:
        advance(batch)
        sae.set_decoder_norm_to_unit_norm()

    return step


def _with_adam(sae: Any, loss: Callable[[Tensor], Tensor]) -> Advance:  # noqa: ANN401 - any module
    adam = torch.optim.Adam(sae.parameters(), lr=1e-4, fused=True)

    def step(batch: Tensor) -> None:
        adam.zero_grad()
        loss(batch).backward()
        adam.step()

    return step


TRAINERS: dict[str, Callable[[int, int, int], Advance]] = {
    "memesae": memesae_step,
    "dictionary_learning": dictionary_learning_step,
    "sae_lens": sae_lens_step,
    "overcomplete": overcomplete_step,
    "eai-sparsify": sparsify_step,
}


def print_steps(vectors: np.ndarray, widths: list[int], k: int, batch: int, steps: int) -> None:
    """A table in Markdown: steps per second of processor time, medians, and memesae's ratio to each."""
    torch.set_num_threads(1)
    inputs = torch.from_numpy(vectors[: batch * max(1, len(vectors) // batch)].astype(np.float32))
    inputs = (inputs - inputs.mean(0)) * (inputs.shape[1] ** 0.5)
    print("| features | " + " | ".join(TRAINERS) + " |")
    print("|" + "---|" * (1 + len(TRAINERS)))
    for features in widths:
        rates: dict[str, float] = {}
        for name, make in TRAINERS.items():
            try:
                advance = make(inputs.shape[1], features, k)
                rates[name] = 1 / _seconds(advance, inputs, batch, steps)
            except ImportError:
                continue
        ours = rates["memesae"]
        cells = (
            f"{rates[name]:.1f} ({ours / rates[name]:.2f})" if name in rates else "–"
            for name in TRAINERS
        )
        print(f"| {features:,} | " + " | ".join(cells) + " |", flush=True)


def _seconds(advance: Advance, inputs: Tensor, batch: int, steps: int) -> float:
    times: list[float] = []
    for number in range(steps + 1):
        start = number * batch % (len(inputs) - batch + 1)
        began = time.process_time()
        advance(inputs[start : start + batch])
        times.append(time.process_time() - began)
    return float(np.median(times[1:]))


def main() -> None:
    """Compare, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("vectors", type=Path, help="an indexed folder, or a file of vectors")
    parser.add_argument("--features", type=int, nargs="+", default=[768, 8192, 16384])
    parser.add_argument("--k", type=int, default=32)
    parser.add_argument("--batch", type=int, default=512)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--race", action="store_true", help="train to the end against one of them")
    chosen = parser.parse_args()
    vectors = real_vectors(chosen.vectors).astype(np.float32)
    if not chosen.race:
        print_steps(vectors, chosen.features, chosen.k, chosen.batch, chosen.steps)
        return
    plan = TrainingPlan.for_library(*vectors.shape, features=chosen.features[0], k=chosen.k)
    race(vectors, plan, chosen.steps)


def race(vectors: np.ndarray, plan: TrainingPlan, steps: int) -> None:
    """Train both to the end, and say which was there first."""
    split = Split.of(np.arange(len(vectors)), plan.seed, plan.held_out)
    # memesae leaves one core free, so dictionary_learning gets as many
    torch.set_num_threads(max(1, torch.get_num_threads() - 1))
    theirs = list(dictionary_learning_curve(vectors, plan, split, steps))
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
