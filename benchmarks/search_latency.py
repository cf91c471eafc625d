"""Latency and accuracy of searches for real words on this machine, by number of images.

    python -m benchmarks.search_latency VECTORS [--captions TSV ...] [--sizes 10000 100000] [--million]

VECTORS is a folder that `memesae index` has read with the built-in model, or a file of its image vectors (.npy, or .npz
with an array `V`). Images are resampled from them. Queries are words of the shipped vocabulary and, where given, the
captions of files (the last of tab-separated columns), through the built-in model's text tower.
"""

import argparse
import resource
import sys
from pathlib import Path

from benchmarks.synthetic_vectors import real_vectors, resampled, word_queries
from memesae.base.cancellation import Token
from memesae.bench.search_speed import SearchMeasurement, Trial, measure_search

COLUMNS = "| images | method | one p50 | one p95 | 19 p50 | 19 p95 | recall@50 | best found | worst | ready in | memory |"


def main() -> None:
    """Measure every size and print a table in Markdown."""
    args = arguments()
    real, queries = real_vectors(args.vectors), word_queries(args.captions, args.queries)
    print(COLUMNS)
    print("|" + "---|" * 11)
    for size in [*args.sizes, *([1_000_000] if args.million else [])]:
        trial = Trial(resampled(real, size), queries, args.repeats)
        for measured in measure_search(trial, Token()):
            print(line(measured), flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1e6 if sys.platform != "darwin" else 1e9
    )
    print(f"\nPeak memory of this process, with the benchmark: {peak:.2f} GB")


def arguments() -> argparse.Namespace:
    """The command line, parsed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("vectors", type=Path, help="an indexed folder, or a file of vectors")
    parser.add_argument("--captions", type=Path, nargs="*", default=[], help="files of captions")
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--million", action="store_true", help="1,000,000 images too")
    parser.add_argument("--repeats", type=int, default=200)
    return parser.parse_args()


def line(measured: SearchMeasurement) -> str:
    """One row of the table; milliseconds, seconds and megabytes."""
    found = measured.accuracy
    return (
        f"| {measured.images:,} | {measured.way} | {measured.one.p50:.2f} | {measured.one.p95:.2f} "
        f"| {measured.batch.p50:.2f} | {measured.batch.p95:.2f} | {found.recall:.4f} "
        f"| {100 * found.best:.1f} % | {found.worst:.2f} "
        f"| {measured.build_seconds:.1f} s | {measured.megabytes:.0f} MB |"
    )


if __name__ == "__main__":
    main()
