"""Trains the built-in features: `python -m benchmarks.make_builtin_sae VECTORS.npz SECOND.npz FOLDER`.

VECTORS.npz is what `python -m benchmarks.encode_views` writes: `vectors`, float32 [n, d], made by the built-in
model from the training pictures, and `views`, float32 [n, v, d], from the same pictures mirrored and cropped.
SECOND.npz is what `python -m benchmarks.second_encoder` writes of the same pictures, with paths relative to FOLDER.

With few active features each of them stands for one thing further down than among its strongest pictures. Left out are
those that hardly any picture activates, and those whose strongest pictures, without copies, are not alike to the second
encoder: by eye, of 40 features 25 of the 26 kept show one thing, of the others 4 of 14. What is left then fills the places of
those left out with weaker activations, so that a vector is encoded with one active feature fewer than in training.
"""

import argparse
import os
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from memesae.base.cancellation import Token
from memesae.base.paths import resource
from memesae.embedding.model_catalogue import BUILT_IN
from memesae.sae.sae_files import load_sae, save_sae
from memesae.sae.sparse_autoencoder import SparseAutoencoder, firing_counts, quality
from memesae.sae.training.training_plan import Split, TrainingPlan
from memesae.sae.training.training_run import train

DATA = "7,000 Flickr8k photographs and 4,568 meme pictures"
STRONGEST = 12
FEWEST = 5
"""Of fewer different pictures than this, all copies of a few, the likeness is not measured."""
COPY = 0.8
"""Cosine, without the mean, from which two pictures are copies: captions on one template, frames of one scene."""

CARD = """# Features of {model}

A sparse autoencoder over the image vectors of `{model}`: {features} features, of which a vector keeps {k}.
It was trained on {images:,} pictures ({data}),
each as it is, mirrored and cropped; {held_out:,} more were held out to measure on. Of {trained} features trained,
with {trained_k} active, those were left out that are active on fewer than {least} of these pictures, or whose strongest pictures do
not look alike to a second, unrelated encoder.
Only weights are in this folder, no picture.

| on held-out pictures | |
|---|---|
| fraction of variance unexplained | {fvu:.3f} |
| cosine of vector and reconstruction | {cosine:.3f} |
| active features per picture | {l0:.1f} |
| features active on none of them | {dead:.1%} |

Layout: SAELens (`cfg.json`, `sae_weights.safetensors`, float16), architecture `topk`; centring and scale are
folded into the weights, so it takes the model's unit vectors as they are. Made by
`python -m benchmarks.make_builtin_sae` with seed {seed}, {steps} steps of {batch} vectors. With 32 active features of
768 the fraction unexplained was 0.200, but hardly any feature showed one thing beyond its strongest pictures.

Meant for libraries too small to train their own. It knows photographs and memes; on drawings, scans or
screenshots its features fit less well. The pictures came from the web, and so did their biases.
"""


def main() -> None:
    """Train, save, load again, and write the model card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--features", type=int, default=768)
    parser.add_argument("--k", type=int, default=5)
    parser.add_argument("--least", type=int, default=25, help="pictures a feature is active on")
    parser.add_argument("--alike", type=float, default=0.18, help="least likeness of its pictures")
    parser.add_argument("--encoded", type=int, default=4, help="active features in use")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    with np.load(chosen.vectors) as stored:
        vectors, views, paths = stored["vectors"], stored["views"], stored["paths"]
    plan = TrainingPlan.for_library(
        *vectors.shape, features=chosen.features, k=chosen.k, seed=chosen.seed
    )
    # the views triple the data, so more steps pass before any is repeated
    plan = replace(plan, steps=2 * plan.steps)
    metadata = {"model": BUILT_IN, "data": DATA}
    trained = train(vectors, plan, Token(), print, metadata=metadata, views=views)
    folder = resource(f"features-{BUILT_IN}")
    split = Split.of(np.arange(len(vectors)), plan.seed, plan.held_out)
    rows, second = judged(split.training, paths, chosen.second, chosen.folder)
    codes = trained.sae.encode(vectors[rows]).dense()
    centred = units(vectors[rows] - vectors[rows].mean(axis=0))
    alike = np.array([likeness(one, centred, second) for one in codes.T])
    frequent = firing_counts(trained.sae, vectors[split.training]) >= chosen.least
    kept = some_features(trained.sae, frequent & (alike >= chosen.alike), chosen.encoded)
    measured = quality(kept, vectors[split.held_out])
    kept.metadata.update(
        k=chosen.encoded,
        trained_k=chosen.k,
        least_images=chosen.least,
        least_likeness=chosen.alike,
        metrics=measured.rounded(),
    )
    save_sae(kept, folder, half=True)
    print(f"all {trained.metrics}\nkept {kept.features} {measured}")
    measured = quality(load_sae(folder), vectors[split.held_out])
    print(f"float16 {measured}")
    fields = asdict(plan) | asdict(measured) | {"features": kept.features, "k": kept.k}
    sizes = {"images": len(split.training), "held_out": len(split.held_out)}
    sizes |= {"trained": plan.features, "trained_k": plan.k, "least": chosen.least}
    (folder / "CARD.md").write_text(CARD.format(**fields | sizes, model=BUILT_IN, data=DATA))


def judged(
    training: np.ndarray, paths: np.ndarray, second: Path, folder: Path
) -> tuple[np.ndarray, np.ndarray]:
    """The training rows that the second encoder knows, and its vectors of them, centred and of unit norm."""
    with np.load(second) as stored:
        known = dict(zip(map(str, stored["paths"]), stored["vectors"], strict=True))
    names = [os.path.relpath(path, folder) for path in paths]
    rows = np.array([row for row in training if names[row] in known])
    vectors = np.stack([known[names[row]] for row in rows]).astype(np.float32)
    return rows, units(vectors - vectors.mean(axis=0))


def units(vectors: np.ndarray) -> np.ndarray:
    """The rows with unit norm."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def likeness(activations: np.ndarray, vectors: np.ndarray, second: np.ndarray) -> float:
    """The mean cosine, by the second encoder, of a feature's strongest pictures that are no copies of one another.

    Args:
        activations: float32 [n], of the feature.
        vectors: float32 [n, d], centred and of unit norm, by which copies are told.
        second: float32 [n, m], of unit norm.
    """
    order = np.argsort(-activations)[: np.count_nonzero(activations)]
    different: list[int] = []
    for row in order.tolist():
        if len(different) == STRONGEST:
            break
        if not different or (vectors[different] @ vectors[row]).max() < COPY:
            different.append(row)
    count = len(different)
    if count < FEWEST:
        return 1.0
    total = np.square(second[different].sum(axis=0)).sum()
    return float((total - count) / (count * (count - 1)))


def some_features(sae: SparseAutoencoder, wanted: np.ndarray, k: int) -> SparseAutoencoder:
    """The features where `wanted`, bool [F], is true, of which k are active."""
    kept = np.flatnonzero(wanted)
    return SparseAutoencoder(
        encoder=np.ascontiguousarray(sae.encoder[:, kept]),
        encoder_bias=sae.encoder_bias[kept],
        decoder=sae.decoder[kept],
        decoder_bias=sae.decoder_bias,
        k=k,
        metadata=dict(sae.metadata),
    )


if __name__ == "__main__":
    main()
