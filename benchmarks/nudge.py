"""How long a nudge takes: new results, look-ahead and a new offer, by number of images.

    python -m benchmarks.nudge                           a mixture of gaussians, 10,000 and 100,000
    python -m benchmarks.nudge --vectors FILE.npy        resampled from real vectors [n, d]
    python -m benchmarks.nudge --sae DIR --million       with these features; 1,000,000 too

Beside it stands the plain product of 19 queries with all vectors, which no exact search can do without. As in the
program, numpy works on one core.
"""

import argparse
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from benchmarks.synthetic_vectors import mixture, resampled
from memesae.base.cancellation import Token
from memesae.sae.sae_files import load_sae
from memesae.sae.sparse_autoencoder import Codes, take_rows
from memesae.steering.directions.contrasts import ContrastDirections
from memesae.steering.directions.feature_directions import FeatureDirections, FeatureTable
from memesae.steering.library_shape import measure_moments_of_vectors
from memesae.steering.lookahead import look_ahead
from memesae.steering.nudges import Nudge, nudged
from memesae.steering.offer import Offer, OfferMaker
from memesae.steering.scene import SCENE_RESULTS, Scene
from memesae.vectors.exact_index import ExactIndex, VectorIndex
from memesae.vectors.graph_index import build
from memesae.vectors.vector_rows import Rows
from memesae.vectors.vector_store import GRAPH_FROM

Answer = TypeVar("Answer")

BUILT_IN = Path(__file__).parent.parent / "resources" / "features-memesae-mini"


class Bench(NamedTuple):
    """A library to nudge in: its rows, what searches them, their codes, and the offer maker."""

    rows: Rows
    index: VectorIndex
    codes: Codes
    maker: OfferMaker


def main() -> None:
    """Measure every size and print a table in Markdown."""
    args = arguments()
    print(
        "| images | results p50 | p95 | offer p50 | p95 | 18 look-aheads p50 | p95 | all p50 | p95 | product |"
    )
    print("|" + "---|" * 10)
    for size in [*args.sizes, *([1_000_000] if args.million else [])]:
        bench = prepared(vectors(args.vectors, size), args.sae)
        cells = measured(bench, args.repeats)
        print(f"| {size:,} | " + " | ".join(f"{cell:.1f} ms" for cell in cells) + " |", flush=True)


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", type=Path, help="real vectors to resample, .npy")
    parser.add_argument("--sae", type=Path, default=BUILT_IN, help="a folder with features")
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--million", action="store_true")
    parser.add_argument("--repeats", type=int, default=100)
    return parser.parse_args()


def vectors(real: Path | None, size: int) -> Rows:
    """So many vectors, like those of a library."""
    return mixture(size) if real is None else resampled(np.load(real), size)


def prepared(rows: Rows, features: Path) -> Bench:
    """Encode, index and measure a library."""
    sae = load_sae(features)
    matrix = rows.take(np.arange(len(rows)))
    codes = sae.encode(matrix)
    rates = (np.bincount(codes.indices, minlength=sae.features) / len(rows)).astype(np.float32)
    scales = np.linalg.norm(sae.decoder, axis=1).astype(np.float32)
    means = np.bincount(codes.indices, codes.values, sae.features) / np.maximum(
        rates * len(rows), 1
    )
    book = FeatureTable(
        directions=sae.directions,
        units=(means * scales).astype(np.float32),
        scales=scales,
        rates=rates,
        labels=tuple(str(number) for number in range(sae.features)),
        confidences=np.ones(sae.features, np.float32),
    )
    maker = OfferMaker(
        [FeatureDirections(book), ContrastDirections(measure_moments_of_vectors(matrix), book)]
    )
    index = build(rows, rows.take_ids, Token()) if len(rows) >= GRAPH_FROM else ExactIndex(rows)
    return Bench(rows, index, codes, maker)


def measured(bench: Bench, repeats: int) -> list[float]:
    """Milliseconds, p50 and p95: results, offer, look-ahead, all three; then the plain product."""
    rng = np.random.default_rng(0)
    starts = bench.rows.take(rng.choice(len(bench.rows), repeats, replace=False))
    times = np.array([one_nudge(bench, start) for start in starts])[repeats // 10 :]
    every = np.concatenate([times, times.sum(axis=1, keepdims=True)], axis=1)
    spread = np.percentile(every, [50, 95], axis=0).T.ravel().tolist()
    return [*spread, plain_product(bench, starts[:19])]


def one_nudge(bench: Bench, start: np.ndarray) -> list[float]:
    """Milliseconds from a key to new results, to a new offer, to its look-ahead pictures."""
    direction = make_offer(bench, start, *bench.index.search(start[None], SCENE_RESULTS).ids).at(1)
    query = nudged(start, [Nudge(direction, 1.0)])
    found, searching = timed(lambda: bench.index.search(query[None], SCENE_RESULTS))
    offer, offering = timed(lambda: make_offer(bench, query, found.ids[0]))
    _, looking = timed(lambda: look_ahead(bench.index, query, offer.directions))
    return [searching, offering, looking]


def make_offer(bench: Bench, query: np.ndarray, ids: np.ndarray) -> Offer:
    """The offer for what a query found."""
    codes = take_rows(bench.codes, bench.rows.rows_of(ids))
    return bench.maker.offer(Scene(query, ids, bench.rows.take_ids(ids), codes))


def plain_product(bench: Bench, queries: np.ndarray) -> float:
    """Milliseconds for the product of 19 queries with all vectors, the best of five."""
    matrix = bench.rows.take(np.arange(len(bench.rows)))
    return min(timed(lambda: queries @ matrix.T)[1] for _ in range(5))


def timed(work: Callable[[], Answer]) -> tuple[Answer, float]:
    """What some work answers, and the milliseconds it took."""
    began = time.perf_counter()
    answer = work()
    return answer, (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
