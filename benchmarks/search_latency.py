"""Latency and recall of searches on this machine, by number of images.

    python -m benchmarks.search_latency                          a mixture of gaussians
    python -m benchmarks.search_latency --vectors FILE.npy       resampled from real vectors [n, d]
    python -m benchmarks.search_latency --sizes 10000 100000 --million

Queries are image vectors with noise, which makes them about as hard as text queries.
"""

import argparse
import resource
import sys
from pathlib import Path

import numpy as np

from benchmarks.synthetic_vectors import mixture, resampled
from memesae.base.cancellation import Token
from memesae.bench.search_speed import SearchMeasurement, make_trial, measure_search
from memesae.vectors.vector_rows import Rows

COLUMNS = (
    "| images | method | one p50 | one p95 | 19 p50 | 19 p95 | recall@50 | ready in | memory | ef |"
)


def main() -> None:
    """Measure every size and print a table in Markdown."""
    args = arguments()
    sizes = [*args.sizes, *([1_000_000] if args.million else [])]
    print(COLUMNS)
    print("|" + "---|" * 10)
    for size in sizes:
        rows = vectors(args.vectors, size)
        for measured in measure_search(make_trial(rows, args.repeats), Token()):
            print(line(measured), flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1e6 if sys.platform != "darwin" else 1e9
    )
    print(f"\nPeak memory of this process, with the benchmark: {peak:.2f} GB")


def arguments() -> argparse.Namespace:
    """The command line, parsed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--vectors", type=Path, help="real vectors [n, d] to resample (.npy)")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--million", action="store_true", help="1,000,000 images too")
    parser.add_argument("--repeats", type=int, default=200)
    return parser.parse_args()


def vectors(real: Path | None, size: int) -> Rows:
    """`size` vectors, synthetic or resampled from real ones."""
    return mixture(size) if real is None else resampled(np.load(real), size)


def line(measured: SearchMeasurement) -> str:
    """One row of the table; milliseconds, seconds and megabytes."""
    return (
        f"| {measured.images:,} | {measured.way} | {measured.one.p50:.2f} | {measured.one.p95:.2f} "
        f"| {measured.batch.p50:.2f} | {measured.batch.p95:.2f} | {measured.recall:.4f} "
        f"| {measured.build_seconds:.1f} s | {measured.megabytes:.0f} MB | {measured.breadth or ''} |"
    )


if __name__ == "__main__":
    main()
