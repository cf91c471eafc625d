"""Trains the built-in features: `python -m benchmarks.make_builtin_sae VECTORS.npz [--features F]`.

VECTORS.npz is what `python -m benchmarks.encode_views` writes: `vectors`, float32 [n, d], made by the built-in
model from the training pictures, and `views`, float32 [n, v, d], from the same pictures mirrored and cropped.
"""

import argparse
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from memesae.base.cancellation import Token
from memesae.base.paths import resource
from memesae.embedding.model_catalogue import BUILT_IN
from memesae.sae.sae_files import load_sae, save_sae
from memesae.sae.sparse_autoencoder import quality
from memesae.sae.training.training_plan import Split, TrainingPlan
from memesae.sae.training.training_run import train

DATA = "7,000 Flickr8k photographs and 4,568 meme pictures"

CARD = """# Features of {model}

A sparse autoencoder over the image vectors of `{model}`: {features} features, of which a vector keeps {k}.
It was trained on {images:,} pictures ({data}),
each as it is, mirrored and cropped; {held_out:,} more were held out to measure on.
Only weights are in this folder, no picture.

| on held-out pictures | |
|---|---|
| fraction of variance unexplained | {fvu:.3f} |
| cosine of vector and reconstruction | {cosine:.3f} |
| active features per picture | {l0:.1f} |
| features active on none of them | {dead:.1%} |

Layout: SAELens (`cfg.json`, `sae_weights.safetensors`, float16), architecture `topk`; centring and scale are
folded into the weights, so it takes the model's unit vectors as they are. Made by
`python -m benchmarks.make_builtin_sae` with seed {seed}, {steps} steps of {batch} vectors.

Meant for libraries too small to train their own. It knows photographs and memes; on drawings, scans or
screenshots its features fit less well. The pictures came from the web, and so did their biases.
"""


def main() -> None:
    """Train, save, load again, and write the model card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("--features", type=int)
    parser.add_argument("--k", type=int, default=32)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    with np.load(chosen.vectors) as stored:
        vectors, views = stored["vectors"], stored["views"]
    plan = TrainingPlan.for_library(
        *vectors.shape, features=chosen.features, k=chosen.k, seed=chosen.seed
    )
    # the views triple the data, so more steps pass before any is repeated
    plan = replace(plan, steps=2 * plan.steps)
    metadata = {"model": BUILT_IN, "data": DATA}
    trained = train(vectors, plan, Token(), print, metadata=metadata, views=views)
    folder = resource(f"features-{BUILT_IN}")
    save_sae(trained.sae, folder, half=True)
    split = Split.of(np.arange(len(vectors)), plan.seed, plan.held_out)
    measured = quality(load_sae(folder), vectors[split.held_out])
    print(f"float32 {trained.metrics}\nfloat16 {measured}")
    fields = asdict(plan) | asdict(measured)
    sizes = {"images": len(split.training), "held_out": len(split.held_out)}
    (folder / "CARD.md").write_text(CARD.format(**fields | sizes, model=BUILT_IN, data=DATA))


if __name__ == "__main__":
    main()
