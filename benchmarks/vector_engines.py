"""Vector engines side by side on the same vectors: build, one query, 19 at once, memory and recall.

    python -m benchmarks.vector_engines VECTORS [--sizes 100000] [--engines hnswlib usearch ...]

VECTORS as in `benchmarks.search_latency`. Every engine sees the same main axes, proposes candidates, and whole vectors
decide among them, as in the program; graphs have M 16, ef_construction 200 and ef 256. One thread; times are those of
the processor, medians. Words and look-aheads (a word and one step along a difference of two images) are asked. What is
not installed is passed over: `pip install -e '.[bench]'`.
"""

import argparse
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np

from benchmarks.synthetic_vectors import real_vectors, resampled, word_queries
from memesae.base.cancellation import Token
from memesae.vectors.exact_index import ExactIndex, Neighbours, accuracy, rescored
from memesae.vectors.scan_index import Projection, ScanIndex
from memesae.vectors.vector_rows import Rows

EF, M, EF_CONSTRUCTION = 256, 16, 200
LOOK_AHEADS = 19
STEP = 0.5
Search = Callable[[np.ndarray, int], np.ndarray]
"""Row numbers int64 [q, k] of the nearest by projected queries [q, c]."""


class Engine(NamedTuple):
    """What an engine has built: how it is searched, and its memory in megabytes."""

    search: Search
    megabytes: float


def hnswlib_engine(vectors: np.ndarray) -> Engine:
    """hnswlib, float32."""
    import hnswlib

    index: Any = hnswlib.Index("ip", vectors.shape[1])
    index.init_index(len(vectors), M=M, ef_construction=EF_CONSTRUCTION)
    index.add_items(vectors, np.arange(len(vectors)), num_threads=1)
    index.set_ef(EF)
    return Engine(
        lambda queries, k: index.knn_query(queries, k, num_threads=1)[0].astype(np.int64),
        index.index_file_size() / 1e6,
    )


def faiss_engine(vectors: np.ndarray) -> Engine:
    """faiss, HNSW over float16 scalars."""
    import faiss

    faiss.omp_set_num_threads(1)
    # its stubs know only one of the constructors
    made: Any = faiss.IndexHNSWSQ
    index = made(vectors.shape[1], faiss.ScalarQuantizer.QT_fp16, M, faiss.METRIC_INNER_PRODUCT)
    index.hnsw.efConstruction, index.hnsw.efSearch = EF_CONSTRUCTION, EF
    index.train(vectors)
    index.add(vectors)
    return Engine(
        lambda queries, k: index.search(queries, k)[1], len(faiss.serialize_index(index)) / 1e6
    )


def usearch_engine(vectors: np.ndarray) -> Engine:
    """usearch, float16."""
    from usearch.index import Index

    index: Any = Index(
        ndim=vectors.shape[1],
        metric="ip",
        dtype="f16",
        connectivity=M,
        expansion_add=EF_CONSTRUCTION,
        expansion_search=EF,
    )
    index.add(np.arange(len(vectors)), vectors, threads=1)

    def search(queries: np.ndarray, k: int) -> np.ndarray:
        found = index.search(queries, k, threads=1)
        return np.asarray(found.keys).reshape(len(queries), -1).astype(np.int64)

    return Engine(search, index.serialized_length / 1e6)


GRAPHS: dict[str, Callable[[np.ndarray], Engine]] = {
    "hnswlib": hnswlib_engine,
    "faiss": faiss_engine,
    "usearch": usearch_engine,
}


def main() -> None:
    """Measure every engine at every size, and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("vectors", type=Path, help="an indexed folder, or a file of vectors")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000])
    parser.add_argument("--engines", nargs="+", default=["scan", *GRAPHS])
    parser.add_argument("--queries", type=int, default=200)
    args = parser.parse_args()
    real, words = real_vectors(args.vectors), word_queries(count=args.queries)
    print(
        "| images | engine | built in | memory | one query | 19 at once | words: recall@50 | best | look-aheads: recall@3 |"
    )
    print("|" + "---|" * 9)
    for size in args.sizes:
        rows = resampled(real, size)
        ahead = look_aheads(words, rows)
        truth = ExactIndex(rows).search(words, 50), ExactIndex(rows).search(ahead, 3)
        for name in args.engines:
            for line in measured(name, rows, (words, ahead), truth):
                print(line, flush=True)


def look_aheads(words: np.ndarray, rows: Rows) -> np.ndarray:
    """Words, each moved along the difference of two images."""
    random = np.random.default_rng(0)
    ends = [rows.take(random.integers(0, len(rows), len(words))) for _ in range(2)]
    moved = words + STEP * (ends[0] - ends[1])
    return (moved / np.linalg.norm(moved, axis=1, keepdims=True)).astype(np.float32)


def measured(
    name: str,
    rows: Rows,
    queries: tuple[np.ndarray, np.ndarray],
    truth: tuple[Neighbours, Neighbours],
) -> Iterator[str]:
    """The row of one engine; none where it is not installed."""
    began = time.process_time()
    try:
        search, megabytes = _searcher(name, rows)
    except ImportError as error:
        print(f"({name} is passed over: {error})")
        return
    built = time.process_time() - began
    words, ahead = queries
    one = _milliseconds(lambda part: search(part, 50), words, 1, 100)
    many = _milliseconds(lambda part: search(part, 3), ahead, LOOK_AHEADS, 30)
    found = accuracy(_one_by_one(search, words, 50), truth[0])
    shown = accuracy(search(ahead, 3), truth[1])
    yield (
        f"| {len(rows):,} | {name} | {built:.1f} s | {megabytes:.0f} MB | {one:.2f} ms | {many:.2f} ms "
        f"| {found.recall:.4f} | {100 * found.best:.1f} % | {shown.recall:.4f} |"
    )


def _searcher(name: str, rows: Rows) -> tuple[Callable[[np.ndarray, int], Neighbours], float]:
    if name == "scan":
        scan = ScanIndex.build(rows, rows.take_ids, Token())
        return scan.search, scan.megabytes
    projection = Projection.of(rows)
    projected = np.concatenate([projection(vectors) for _, vectors in rows.chunks()])
    engine = GRAPHS[name](projected)

    def search(queries: np.ndarray, k: int) -> Neighbours:
        candidates = engine.search(projection(queries), 2 * k + 16)
        return rescored(queries, list(candidates), rows.ids, rows.take, k)

    return search, engine.megabytes


def _one_by_one(
    search: Callable[[np.ndarray, int], Neighbours], queries: np.ndarray, k: int
) -> Neighbours:
    found = [search(query[None], k) for query in queries]
    return Neighbours(*(np.concatenate(part) for part in zip(*found, strict=True)))


def _milliseconds(
    work: Callable[[np.ndarray], object], queries: np.ndarray, width: int, repeats: int
) -> float:
    """Median of processor time for `width` queries at once."""
    times: list[float] = []
    for number in range(repeats):
        start = number % (len(queries) - width + 1)
        began = time.process_time()
        work(queries[start : start + width])
        times.append(1e3 * (time.process_time() - began))
    return float(np.median(times))


if __name__ == "__main__":
    main()
