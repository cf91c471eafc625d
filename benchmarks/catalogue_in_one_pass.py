"""Seconds and memory of the feature catalogue of very many pictures, made in one pass of codes that no memory holds.

    python -m benchmarks.catalogue_in_one_pass [--images 1000000] [--features 8192] [--parts 4] [--width 384]

The codes are synthetic: features of uneven rates, 32 on an image, with activations that are distributed log-normally. They are made
batch by batch and forgotten. The parts are made one after another and merged, as from several machines. With a width, vectors
pass beside the codes, for the most opposite pictures. The percentiles of some features are compared with exact ones.
Processor seconds are those of the statistics alone; memory is the process's highest.
"""

import argparse
import os
import resource
import time
from collections.abc import Iterator

import numpy as np

from memesae.base.cancellation import Token
from memesae.sae.catalogue_statistics import CatalogueStatistics
from memesae.sae.sparse_autoencoder import Codes, SparseAutoencoder

K = 32
BATCH = 4096
COMPARED = 64
"""Features whose percentiles are compared: all of their activations are kept for that."""


def main() -> None:
    """Print a table in Markdown."""
    args = arguments()
    sae = random_features(args.features, args.width or 32)
    compared = np.arange(COMPARED) * (args.features // COMPARED)
    kept: list[np.ndarray] = []
    made = busy = 0.0
    before, began = memory(), time.perf_counter()
    whole: CatalogueStatistics | None = None
    for part in range(args.parts):
        statistics = CatalogueStatistics(sae)
        for ids, codes, vectors in batches(args, part):
            start = time.process_time()
            statistics.add(ids, codes, vectors)
            made += time.process_time() - start
            found = np.isin(codes.indices, compared)
            pairs = [codes.indices[found], codes.values[found]]
            kept.append(np.stack(pairs).astype(np.float32))
        start = time.process_time()
        if whole is None:
            whole = statistics
        else:
            whole.merge(statistics)
        busy += time.process_time() - start
    assert whole is not None
    start = time.process_time()
    catalogue = whole.finish(Token())
    finished = time.process_time() - start
    errors = [
        abs(float(catalogue.p95[one]) / exact - 1)
        for one, exact in zip(
            compared, percentiles(np.concatenate(kept, axis=1), compared), strict=True
        )
    ]
    print(f"Load: {os.getloadavg()[0]:.2f}, all in all {time.perf_counter() - began:.0f} s\n")
    print(
        "| images | features | taking up, s | merging, s | finishing, s | memory before, after, MB | p95 off by |"
    )
    print("|---|---|---|---|---|---|---|")
    print(
        f"| {whole.images:,} | {args.features:,} | {made:.1f} | {busy:.1f} | {finished:.1f} | {before:.0f}, "
        f"{memory():.0f} | {np.mean(errors):.3%}, at most {max(errors):.3%} |"
    )


def arguments() -> argparse.Namespace:
    """The command line, parsed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--images", type=int, default=1_000_000)
    parser.add_argument("--features", type=int, default=8192, help="a multiple of 64 (8192)")
    parser.add_argument("--parts", type=int, default=4, help="merged at the end (4)")
    parser.add_argument(
        "--width", type=int, default=0, help="numbers in a vector; none pass without"
    )
    return parser.parse_args()


def memory() -> float:
    """The highest memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def random_features(features: int, width: int) -> SparseAutoencoder:
    """A sparse autoencoder with random directions; nothing is encoded by it."""
    drawn = np.random.default_rng(0).standard_normal((features, width), np.float32)
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    zeros = np.zeros
    return SparseAutoencoder(
        drawn.T.copy(), zeros(features, np.float32), drawn, zeros(width, np.float32), k=K
    )


def batches(
    args: argparse.Namespace, part: int
) -> Iterator[tuple[np.ndarray, Codes, np.ndarray | None]]:
    """Ids, codes and vectors of every `parts`-th batch."""
    group = args.features // K
    scales = np.random.default_rng(1).uniform(0.3, 3, args.features).astype(np.float32)
    for start in range(part * BATCH, args.images, args.parts * BATCH):
        random = np.random.default_rng((2, start))
        ids = np.arange(start, min(start + BATCH, args.images))
        # one feature of each group, the first of a group most often
        within = (group * random.random((len(ids), K)) ** 2).astype(np.int32)
        indices = (within + np.arange(K, dtype=np.int32) * group).ravel()
        values = scales[indices] * np.exp(0.5 * random.standard_normal(len(indices), np.float32))
        codes = Codes(indices, values, np.arange(len(ids) + 1) * K, args.features)
        vectors = None
        if args.width:
            vectors = random.standard_normal((len(ids), args.width), np.float32)
            vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        yield ids, codes, vectors


def percentiles(pairs: np.ndarray, compared: np.ndarray) -> list[float]:
    """The exact 95th percentiles by the definition of the catalogue."""
    features, values = pairs
    found = [np.sort(values[features == one])[::-1] for one in compared]
    return [float(one[len(one) // 20]) for one in found]


if __name__ == "__main__":
    main()
