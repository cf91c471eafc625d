"""Latency of a nudge (new results, a new offer, its look-ahead) by number of images.

    python -m benchmarks.nudge_latency                           a mixture of gaussians, 10,000 and 100,000
    python -m benchmarks.nudge_latency --vectors FILE.npy        resampled from real vectors [n, d]
    python -m benchmarks.nudge_latency --sae DIR --million       with these features; 1,000,000 too

For comparison, the product of 19 queries with all vectors, the lower bound of exact search. As in the program, numpy
uses one core.
"""

import argparse
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from benchmarks.synthetic_vectors import mixture, resampled
from memesae.base.cancellation import Token
from memesae.sae.sae_files import load_sae
from memesae.sae.sparse_autoencoder import Codes, take_rows
from memesae.steering.directions.contrasts import ContrastDirections
from memesae.steering.directions.feature_directions import FeatureDirections, FeatureTable
from memesae.steering.library_shape import measure_moments_of_vectors
from memesae.steering.nudges import Nudge, nudged
from memesae.steering.offer import Offer, OfferMaker, look_ahead
from memesae.steering.scene import SCENE_RESULTS, Scene
from memesae.vectors.exact_index import ExactIndex, VectorIndex
from memesae.vectors.graph_index import build
from memesae.vectors.vector_rows import Rows
from memesae.vectors.vector_store import GRAPH_FROM

Result = TypeVar("Result")

BUILT_IN = Path(__file__).parent.parent / "resources" / "features-memesae-mini"


@dataclass(frozen=True, eq=False)
class SearchableLibrary:
    """The vectors of a library, their index and codes, and an offer maker."""

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
        library = prepare_library(vectors(args.vectors, size), args.sae)
        cells = measure_nudges(library, args.repeats)
        print(f"| {size:,} | " + " | ".join(f"{cell:.1f} ms" for cell in cells) + " |", flush=True)


def arguments() -> argparse.Namespace:
    """The command line, parsed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", type=Path, help="real vectors to resample, .npy")
    parser.add_argument("--sae", type=Path, default=BUILT_IN, help="a folder with features")
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--million", action="store_true")
    parser.add_argument("--repeats", type=int, default=100)
    return parser.parse_args()


def vectors(real: Path | None, size: int) -> Rows:
    """`size` vectors, synthetic or resampled from real ones."""
    return mixture(size) if real is None else resampled(np.load(real), size)


def prepare_library(rows: Rows, features: Path) -> SearchableLibrary:
    """Encode and index vectors."""
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
        [FeatureDirections(book), ContrastDirections(measure_moments_of_vectors(matrix))]
    )
    index = build(rows, rows.take_ids, Token()) if len(rows) >= GRAPH_FROM else ExactIndex(rows)
    return SearchableLibrary(rows, index, codes, maker)


def measure_nudges(library: SearchableLibrary, repeats: int) -> list[float]:
    """Milliseconds, p50 and p95, of results, offer, look-ahead and all three; then of the matrix product."""
    rng = np.random.default_rng(0)
    starts = library.rows.take(rng.choice(len(library.rows), repeats, replace=False))
    times = np.array([measure_nudge(library, start) for start in starts])[repeats // 10 :]
    with_sum = np.concatenate([times, times.sum(axis=1, keepdims=True)], axis=1)
    percentiles = np.percentile(with_sum, [50, 95], axis=0).T.ravel().tolist()
    return [*percentiles, matrix_product(library, starts[:19])]


def measure_nudge(library: SearchableLibrary, start: np.ndarray) -> list[float]:
    """Milliseconds for new results, for a new offer, and for its look-ahead pictures."""
    direction = make_offer(
        library, start, *library.index.search(start[None], SCENE_RESULTS).ids
    ).at(1)
    query = nudged(start, [Nudge(direction, 1.0)])
    found, search_ms = timed(lambda: library.index.search(query[None], SCENE_RESULTS))
    offer, offer_ms = timed(lambda: make_offer(library, query, found.ids[0]))
    _, look_ahead_ms = timed(lambda: look_ahead(library.index, query, (), offer.directions))
    return [search_ms, offer_ms, look_ahead_ms]


def make_offer(library: SearchableLibrary, query: np.ndarray, ids: np.ndarray) -> Offer:
    """The offer for the results of a query."""
    codes = take_rows(library.codes, library.rows.rows_of(ids))
    return library.maker.offer(Scene(query, ids, library.rows.take_ids(ids), codes))


def matrix_product(library: SearchableLibrary, queries: np.ndarray) -> float:
    """Milliseconds for the product of 19 queries with all vectors, the best of five."""
    matrix = library.rows.take(np.arange(len(library.rows)))
    return min(timed(lambda: queries @ matrix.T)[1] for _ in range(5))


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """The result of a function, and the milliseconds it took."""
    began = time.perf_counter()
    result = work()
    return result, (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
