"""Making a graph for many vectors while something else serves."""

import numpy as np

from memesae.base.messages import N_
from memesae.base.token import Pace, Progress, Token
from memesae.vectors.exact import ExactIndex
from memesae.vectors.hnsw import HnswIndex, Lookup
from memesae.vectors.neighbours import Neighbours
from memesae.vectors.projection import Projection
from memesae.vectors.recall import blurred, overlap
from memesae.vectors.rows import Rows

STAGE = N_("preparing fast search")
WANTED = 0.995
"""Recall to be reached when breadth is chosen. 0.99 is promised; words are a little harder than the
test queries (measured at 100,000 images: an ef of 192 finds 0.990 for words, 256 finds 0.995)."""

_BREADTHS = (256, 384, 512, 768, 1024)
_FITTED = 20_000
_TRIED = 100
_K = 50


def build(rows: Rows, lookup: Lookup, token: Token) -> HnswIndex:
    """A graph of `rows`, searched as widely as its recall needs.

    Args:
        rows: what to put into it.
        lookup: where the whole vectors of candidates are found.
        token: watched every 64 images.

    Raises:
        Cancelled: the token was cancelled; nothing is left behind.
    """
    index = HnswIndex.empty(_axes(rows), lookup, len(rows), _BREADTHS[0])
    extend(index, rows, token)
    index.breadth = _breadth(index, rows, token)
    return index


def extend(index: HnswIndex, rows: Rows, token: Token) -> None:
    """Add `rows` to a graph that may be searched meanwhile.

    Raises:
        Cancelled: the token was cancelled; what was added until then stays.
    """
    pace, done, total = Pace(), 0, len(rows)
    for ids, vectors in rows.chunks():
        index.add(ids, vectors, token.check)
        done += len(ids)
        token.report(Progress(STAGE, done, total, pace.rate(done)))


def _axes(rows: Rows) -> Projection:
    step = max(len(rows) // _FITTED, 1)
    return Projection.fit(rows.take(np.arange(0, len(rows), step)))


def _breadth(index: HnswIndex, rows: Rows, token: Token) -> int:
    """The least breadth that finds enough of the true neighbours of some test queries."""
    queries = blurred(rows, _TRIED)
    truth = ExactIndex(rows).search(queries, _K)
    for breadth in _BREADTHS:
        token.check()
        index.breadth = breadth
        if _finds_enough(index, queries, truth):
            return breadth
    return _BREADTHS[-1]


def _finds_enough(index: HnswIndex, queries: np.ndarray, truth: Neighbours) -> bool:
    return overlap(index.search(queries, _K), truth) >= WANTED
