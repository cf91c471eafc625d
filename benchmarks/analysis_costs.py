"""Processor seconds and memory of each question of Explore, by number of pictures.

    python -m benchmarks.analysis_costs [--vectors FILE.npy|FOLDER] [--sizes 11500 100000] [--without map]

The vectors are those of a folder or file, resampled to each size (`synthetic_vectors.resampled`), else synthetic. The
features are the built-in ones, their codes are there already, as they are after a start. Nothing is drawn or written: what is
measured is what grows with the pictures. Processor seconds of all threads, since a busy machine makes seconds of the clock
longer; memory is the process's highest so far, in the order of the rows.
"""

import argparse
import os
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.synthetic_vectors import mixture, real_vectors, resampled
from memesae.analysis.bursts import Bursts, find_bursts
from memesae.analysis.cooccurrence import Cooccurrence, find_apart, find_pairs
from memesae.analysis.differences import find_differences
from memesae.analysis.families import find_families
from memesae.analysis.in_common import find_common
from memesae.analysis.matching import match_features
from memesae.analysis.picture_map import draw_map
from memesae.analysis.taste import describe_pictures, learn
from memesae.analysis.trends import Periods, find_trends
from memesae.analysis.wish_clusters import by_words, find_clusters
from memesae.base.cancellation import Token
from memesae.embedding.encoder import Encoder
from memesae.sae.sae_files import built_in_sae

DAY = 86_400
ANSWERS = ("beach", "snow", "city", "forest", "indoors")


def main() -> None:
    """Print a table in Markdown."""
    args = arguments()
    print(f"Load before: {os.getloadavg()[0]:.2f}\n")
    print("| pictures | step | processor seconds | memory, GB |\n|---|---|---|---|", flush=True)
    for size in args.sizes:
        if args.vectors is None:
            vectors = mixture(size).take(np.arange(size))
        else:
            vectors = resampled(real_vectors(args.vectors), size).take(np.arange(size))
        for step, work in steps(np.asarray(vectors)).items():
            if step in args.without:
                continue
            before = time.process_time()
            work()
            seconds = time.process_time() - before
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
            print(f"| {size:,} | {step} | {seconds:.1f} | {memory:.2f} |", flush=True)


def arguments() -> argparse.Namespace:
    """The command line, parsed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--vectors", type=Path, help="real vectors [n, d], or an indexed folder")
    parser.add_argument("--sizes", type=int, nargs="+", default=[11_500, 100_000])
    parser.add_argument("--without", nargs="*", default=[], metavar="STEP", help="leave these out")
    return parser.parse_args()


def steps(vectors: np.ndarray) -> dict[str, Callable[[], Any]]:
    """What is measured, by the name of its command; each may use what those before it made."""
    count = len(vectors)
    alone = np.arange(count)
    encoder = Encoder.load(device="cpu")
    sae = built_in_sae(encoder.model_id)
    assert sae is not None  # there is one for the built-in model
    codes = sae.encode(np.asarray(vectors, np.float32))
    other = sae.encode(np.asarray(vectors, np.float32)[:, ::-1])
    words = encoder.encode_texts(list(ANSWERS))
    bursts: list[np.ndarray] = []
    half = Bursts.of(codes, alone)
    names: list[str | None] = [None] * sae.features

    def pairs() -> None:
        counted = Cooccurrence.of(half)
        find_pairs(counted, sae.directions, names)
        find_apart(counted, sae.directions, names)

    def taste() -> None:
        described = describe_pictures(np.asarray(vectors), codes.dense()[:, :64])
        learn(described[:30] - described[30:60])

    return {
        "bursts": lambda: bursts.append(find_bursts(vectors, alone)),
        "diff": lambda: find_differences(half.take(alone[::2]), half.take(alone[1::2])),
        "pairs": pairs,
        "families": lambda: find_families(half),
        "common": lambda: find_common(half.take(alone[:20]), half.take(alone[20:])),
        "trends": lambda: find_trends(codes, alone, Periods.of(alone * DAY / 10, "year")),
        "clusters": lambda: find_clusters(by_words(vectors, words, words.mean(axis=0))),
        "match": lambda: match_features(codes, other, vectors),
        "taste": taste,
        "map": lambda: draw_map(vectors, Token()),
    }


if __name__ == "__main__":
    main()
