"""How fast searching is on this machine, and how much of the truth it finds."""

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from memesae.base.token import Token
from memesae.vectors import building
from memesae.vectors.exact import ExactIndex
from memesae.vectors.hnsw import why_not
from memesae.vectors.neighbours import VectorIndex
from memesae.vectors.recall import blurred, recall
from memesae.vectors.rows import Rows

LOOKAHEADS = 19
"""A query and one step more and less along nine directions."""

_K = 50


@dataclass(frozen=True)
class Timing:
    """Milliseconds of one kind of search.

    Attributes:
        p50: the middle one.
        p95: the slowest but one in twenty.
    """

    p50: float
    p95: float


@dataclass(frozen=True)
class Measured:
    """One way to search, measured.

    Attributes:
        way: "product" (a bare float32 matrix product and a partition), "exact" or "graph".
        images: how many were searched.
        one: searches of one query for 50 neighbours.
        batch: searches of 19 queries at once, 50 neighbours each.
        recall: share of the true 50 nearest that are found.
        build_seconds: to make it ready from the vectors.
        megabytes: what it holds in memory beside the float16 matrix.
        breadth: hnswlib's ef; 0 where there is no graph.
    """

    way: str
    images: int
    one: Timing
    batch: Timing
    recall: float
    build_seconds: float
    megabytes: float
    breadth: int = 0


class Trial(NamedTuple):
    """What to search and with what.

    Attributes:
        rows: float16 vectors.
        queries: float32 [q, d], at least 19.
        repeats: how often each kind of search is timed.
    """

    rows: Rows
    queries: np.ndarray
    repeats: int = 200


def trial(rows: Rows, repeats: int = 200) -> Trial:
    """A trial on a library's own vectors, with queries that are about as hard as words."""
    return Trial(rows, blurred(rows, 300, seed=2), repeats)


def measure_search(subject: Trial, token: Token) -> Generator[Measured]:
    """Measure the bare product, exact search and the graph, one after the other.

    Raises:
        Cancelled: the token was cancelled.
    """
    yield _product(subject)
    token.check()
    yield _exact(subject)
    token.check()
    if not why_not():
        yield _graph(subject, token)


def _product(subject: Trial) -> Measured:
    began = time.perf_counter()
    matrix = subject.rows.take(np.arange(len(subject.rows)))
    seconds = time.perf_counter() - began

    def search(queries: np.ndarray) -> object:
        return np.argpartition(queries @ matrix.T, -_K, axis=1)[:, -_K:]

    size = matrix.nbytes / 1e6
    return Measured("product", len(matrix), *_timed(search, subject), 1.0, seconds, size)


def _exact(subject: Trial) -> Measured:
    began = time.perf_counter()
    ids = subject.rows.ids
    wide = Rows(ids, subject.rows.take_ids(ids))
    seconds = time.perf_counter() - began
    times = _timed(_searching(ExactIndex(wide)), subject)
    return Measured("exact", len(ids), *times, 1.0, seconds, wide.view.base.nbytes / 1e6)


def _graph(subject: Trial, token: Token) -> Measured:
    began = time.perf_counter()
    index = building.build(subject.rows, subject.rows.take_ids, token)
    seconds = time.perf_counter() - began
    times = _timed(_searching(index), subject)
    found = recall(index, subject.rows, subject.queries, _K)
    size = index.megabytes
    return Measured("graph", len(index), *times, found, seconds, size, index.breadth)


def _searching(index: VectorIndex) -> Callable[[np.ndarray], object]:
    return lambda queries: index.search(queries, _K)


def _timed(search: Callable[[np.ndarray], object], subject: Trial) -> tuple[Timing, Timing]:
    return (
        _timing(search, subject.queries, 1, subject.repeats),
        _timing(search, subject.queries, LOOKAHEADS, subject.repeats // 2),
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
