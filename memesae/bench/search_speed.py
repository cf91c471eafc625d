"""Latency and recall of every kind of search on this machine, compared with a bare matrix product."""

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from memesae.base.cancellation import Token
from memesae.vectors import graph_index
from memesae.vectors.exact_index import Accuracy, ExactIndex, VectorIndex, measure_accuracy
from memesae.vectors.graph_index import unavailable_reason
from memesae.vectors.scan_index import ScanIndex
from memesae.vectors.vector_rows import Rows

LOOKAHEADS = 19
"""Queries of one batch: the query itself, and one step more and less along nine directions."""

_K = 50
_EXACT = Accuracy(1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Timing:
    """Latency of one kind of search in milliseconds.

    Attributes:
        p50: median.
        p95: 95th percentile.
    """

    p50: float
    p95: float


@dataclass(frozen=True)
class SearchMeasurement:
    """Latency, recall and cost of one kind of index.

    Attributes:
        way: "product" (a bare float32 matrix product and a partition), "exact", "scan" or "graph".
        images: number of vectors searched.
        one: searches of one query for 50 neighbours.
        batch: searches of 19 queries at once, 50 neighbours each.
        accuracy: how many of the true 50 nearest neighbours are found.
        build_seconds: wall time to build the index from the vectors.
        megabytes: memory in addition to the float16 matrix.
        breadth: hnswlib's ef; 0 for the others.
    """

    way: str
    images: int
    one: Timing
    batch: Timing
    accuracy: Accuracy
    build_seconds: float
    megabytes: float
    breadth: int = 0


class Trial(NamedTuple):
    """The vectors and queries of one measurement.

    Attributes:
        rows: float16 vectors.
        queries: float32 [q, d], at least 19: of real words, since they lie off the images, where a graph
            finds less than for queries made from images.
        repeats: number of timed searches of each kind.
    """

    rows: Rows
    queries: np.ndarray
    repeats: int = 200


def measure_search(trial: Trial, token: Token) -> Generator[SearchMeasurement]:
    """Measure the bare product, exact search, the scan and the graph, one after the other.

    Raises:
        Cancelled: the token was cancelled.
    """
    yield _product(trial)
    token.check()
    yield _exact(trial)
    token.check()
    yield _scan(trial, token)
    token.check()
    if not unavailable_reason():
        yield _graph(trial, token)


def _product(trial: Trial) -> SearchMeasurement:
    began = time.perf_counter()
    matrix = trial.rows.take(np.arange(len(trial.rows)))
    seconds = time.perf_counter() - began

    def search(queries: np.ndarray) -> object:
        return np.argpartition(queries @ matrix.T, -_K, axis=1)[:, -_K:]

    size = matrix.nbytes / 1e6
    return SearchMeasurement("product", len(matrix), *_timed(search, trial), _EXACT, seconds, size)


def _exact(trial: Trial) -> SearchMeasurement:
    began = time.perf_counter()
    ids = trial.rows.ids
    wide = Rows(ids, trial.rows.take_ids(ids))
    seconds = time.perf_counter() - began
    times = _timed(_search_function(ExactIndex(wide)), trial)
    return SearchMeasurement(
        "exact", len(ids), *times, _EXACT, seconds, wide.view.base.nbytes / 1e6
    )


def _scan(trial: Trial, token: Token) -> SearchMeasurement:
    began = time.perf_counter()
    index = ScanIndex.build(trial.rows, trial.rows.take_ids, token)
    seconds = time.perf_counter() - began
    times = _timed(_search_function(index), trial)
    found = measure_accuracy(index, trial.rows, trial.queries, _K)
    return SearchMeasurement("scan", len(index), *times, found, seconds, index.megabytes)


def _graph(trial: Trial, token: Token) -> SearchMeasurement:
    began = time.perf_counter()
    index = graph_index.build(trial.rows, trial.rows.take_ids, token)
    seconds = time.perf_counter() - began
    times = _timed(_search_function(index), trial)
    found = measure_accuracy(index, trial.rows, trial.queries, _K)
    size = index.megabytes
    return SearchMeasurement("graph", len(index), *times, found, seconds, size, index.breadth)


def _search_function(index: VectorIndex) -> Callable[[np.ndarray], object]:
    return lambda queries: index.search(queries, _K)


def _timed(search: Callable[[np.ndarray], object], trial: Trial) -> tuple[Timing, Timing]:
    return (
        _timing(search, trial.queries, 1, trial.repeats),
        _timing(search, trial.queries, LOOKAHEADS, trial.repeats // 2),
    )


def _timing(
    search: Callable[[np.ndarray], object], queries: np.ndarray, width: int, repeats: int
) -> Timing:
    search(queries[:width])
    times: list[float] = []
    for number in range(max(repeats, 1)):
        start = number % (len(queries) - width + 1)
        began = time.perf_counter()
        search(queries[start : start + width])
        times.append(1e3 * (time.perf_counter() - began))
    return Timing(float(np.percentile(times, 50)), float(np.percentile(times, 95)))
