"""Monosemanticity of features and of other directions, judged by an independent encoder.

    python -m benchmarks.monosemanticity VECTORS.npz SECOND.npz

VECTORS.npz holds `vectors` of the built-in model, SECOND.npz those of benchmarks/second_encoder.py, with the same rows.
Measured on images that the built-in features were not trained on. Two medians over directions are printed: the
monosemanticity score over all images, and the mean similarity of the 16 images furthest along a direction, which
does not favour directions that are zero on most images.
"""

import argparse
from pathlib import Path
from typing import cast

import numpy as np

from memesae.embedding.model_catalogue import BUILT_IN
from memesae.sae.sae_files import built_in_sae
from memesae.sae.sparse_autoencoder import monosemanticity
from memesae.sae.training.training_plan import Split

_STRONGEST = 16


def main() -> None:
    """Measure features, coordinates, principal and random directions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("second", type=Path)
    chosen = parser.parse_args()
    vectors = np.load(chosen.vectors)["vectors"]
    sae = built_in_sae(BUILT_IN)
    assert sae is not None  # shipped
    share, seed = cast("float", sae.metadata["held_out_share"]), cast("int", sae.metadata["seed"])
    split = Split.of(np.arange(len(vectors)), seed, share)
    held_out, judge_vectors = (
        vectors[split.held_out],
        np.load(chosen.second)["vectors"][split.held_out],
    )
    mean = vectors[split.training].mean(axis=0)
    axes = np.linalg.svd(vectors[split.training] - mean, full_matrices=False)[2]
    random = np.random.default_rng(0).standard_normal((vectors.shape[1], sae.features))
    ways = {
        "features": sae.encode(held_out).dense(),
        "coordinates": held_out,
        "principal axes": (held_out - mean) @ axes.T,
        "the first 32 principal axes": (held_out - mean) @ axes[:32].T,
        "random directions": (held_out - mean) @ random,
    }
    print("| direction | monosemanticity | similarity of the 16 strongest |\n|---|---|---|")
    for name, activations in ways.items():
        scores = (
            monosemanticity(activations, judge_vectors),
            similarity_of_strongest(activations, judge_vectors),
        )
        medians = " | ".join(f"{np.nanmedian(score):.4f}" for score in scores)
        print(f"| {name} | {medians} |")


def similarity_of_strongest(activations: np.ndarray, judge_vectors: np.ndarray) -> np.ndarray:
    """For each column of [n, F] the mean cosine between the judge vectors [n, m] of its 16 highest rows."""
    rows = np.argpartition(-activations, _STRONGEST, axis=0)[:_STRONGEST]
    units = judge_vectors / np.linalg.norm(judge_vectors, axis=1, keepdims=True)
    sums = np.square(units[rows].sum(axis=0)).sum(axis=1)
    return (sums - _STRONGEST) / (_STRONGEST * (_STRONGEST - 1))


if __name__ == "__main__":
    main()
