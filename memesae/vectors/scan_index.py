"""Nearest neighbours by comparing every image on the library's main axes; whole vectors decide among the best.

Words lie off the images, where a graph of images leads astray: among 100,000 it misses the very best picture for
7 % of words. A scan misses only what the axes left out decide, and costs as much for words as for pictures.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from memesae.base.cancellation import Token
from memesae.vectors.exact_index import Ids, Lookup, Neighbours, nobody, rescored
from memesae.vectors.vector_rows import Rows, View

_KEPT = 0.95
_STEP = 16
_FITTED = 20_000


@dataclass(frozen=True)
class Projection:
    """The main axes of a library's vectors.

    Image vectors of one model fill their space unevenly: half of the axes hold 95 % of the length.
    A dot product over these axes finds the same candidates at half the memory and time; the candidates
    are then scored with the whole vectors.

    Attributes:
        basis: float32 [d, c], orthonormal columns.
    """

    basis: np.ndarray

    @classmethod
    def fit(cls, vectors: np.ndarray) -> Projection:
        """The fewest axes (a multiple of 16) that keep 95 % of the squared length of `vectors` [n, d]."""
        moment = (vectors.T @ vectors).astype(np.float64)
        energy, axes = np.linalg.eigh(moment)
        share = np.cumsum(energy[::-1]) / energy.sum()
        needed = int(np.searchsorted(share, _KEPT)) + 1
        kept = min(-(-needed // _STEP) * _STEP, vectors.shape[1])
        return cls(np.ascontiguousarray(axes[:, ::-1][:, :kept], np.float32))

    @classmethod
    def of(cls, rows: Rows) -> Projection:
        """The axes of an even sample of 20,000 rows or a little more."""
        return cls.fit(rows.take(_sample(rows)))

    @property
    def width(self) -> int:
        """Numbers in a projected vector."""
        return self.basis.shape[1]

    def __call__(self, vectors: np.ndarray) -> np.ndarray:
        """Project float [n, d] to float32 [n, c]."""
        return vectors.astype(np.float32, copy=False) @ self.basis


def _sample(rows: Rows) -> np.ndarray:
    return np.arange(0, len(rows), max(len(rows) // _FITTED, 1))


_LEVELS = 127


@dataclass(frozen=True)
class ByteScale:
    """Projected vectors as signed bytes: a fourth of the memory, and the same candidates.

    Attributes:
        projection: the axes.
        steps: float32 [c], what one step of a byte means on each axis.
    """

    projection: Projection
    steps: np.ndarray

    @classmethod
    def of(cls, rows: Rows) -> ByteScale:
        """Axes and steps that fit an even sample of the rows; what lies beyond it is clipped."""
        projection = Projection.of(rows)
        reach = np.abs(projection(rows.take(_sample(rows)))).max(axis=0)
        return cls(projection, np.maximum(reach / _LEVELS, 1e-9).astype(np.float32))

    def bytes_of(self, vectors: np.ndarray) -> np.ndarray:
        """Vectors [n, d] as int8 [n, c]."""
        return _rounded(self.projection(vectors) / self.steps)

    def weights(self, queries: np.ndarray) -> np.ndarray:
        """float32 [q, c]: their products with the bytes of an image are its scores, but for a constant of each query."""
        return self.projection(queries) * self.steps


def _rounded(steps: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(steps), -_LEVELS, _LEVELS).astype(np.int8)


def products_engine() -> str:
    """What multiplies bytes: "NumKong", by the processor's own instructions for them, or "numpy"."""
    try:
        importlib.import_module("numkong")
    except ImportError:
        return "numpy"
    return "NumKong"


class _State(NamedTuple):
    """Rows, and the blocks of their immutable base laid out for NumKong, if it serves; exchanged as one."""

    rows: Rows
    packed: list[Any]


_BLOCK = 8192
"""Rows whose scores are computed and looked through at a time, so that they stay in the processor's cache."""
_PART = 2048
"""Rows widened to float32 at a time: 1.4 MB of 176 numbers, for the same reason."""
_SPARE = 200
"""Candidates beyond k that whole vectors choose among. Measured with words and 100,000 images: of the
true 50 nearest, 0.9976 are among the 200 first by 176 of 384 axes, and 0.9992 among 300."""
_LEAST_SPARE = 50
"""The same for one neighbour; three more for each."""
_TAIL = 0.25
_LEAST_TAIL = 8192
"""What was added since is compared more slowly; beyond both of these it becomes part of the base."""


class ScanIndex:
    """Products of bytes propose candidates; the whole vectors decide.

    Searching is safe while one other thread adds or removes.
    """

    def __init__(self, scale: ByteScale, rows: Rows, lookup: Lookup, fitted: int) -> None:
        """Take over rows.

        Args:
            scale: axes and steps.
            rows: int8 [n, c], in this scale.
            lookup: where the whole vectors of candidates are found.
            fitted: how many images there were when the scale was chosen.
        """
        self.scale = scale
        self.fitted = fitted
        self._lookup = lookup
        self._state = _settled(rows)

    @classmethod
    def build(cls, rows: Rows, lookup: Lookup, token: Token) -> ScanIndex:
        """An index of all `rows`.

        Raises:
            Cancelled: the token was cancelled.
        """
        scale = ByteScale.of(rows)
        ids, parts = [np.empty(0, np.int64)], [np.empty((0, scale.projection.width), np.int8)]
        for some, vectors in rows.chunks():
            token.check()
            ids.append(some)
            parts.append(scale.bytes_of(vectors))
        whole = Rows(np.concatenate(ids), np.concatenate(parts))
        return cls(scale, whole, lookup, len(whole))

    def __len__(self) -> int:
        return len(self._state.rows)

    @property
    def ids(self) -> Ids:
        """The images that are searched, int64 [n]."""
        return self._state.rows.ids

    @property
    def rows(self) -> Rows:
        """The bytes, int8 [n, c]."""
        return self._state.rows

    @property
    def engine(self) -> str:
        """What multiplies: "NumKong" or "numpy"."""
        return "NumKong" if self._state.packed else "numpy"

    @property
    def megabytes(self) -> float:
        """Memory of the bytes, and of their second layout where there is one."""
        return len(self) * self.scale.projection.width * (1 + (self.engine != "numpy")) / 1e6

    def search(self, queries: np.ndarray, k: int, allowed: Ids | None = None) -> Neighbours:
        """The k nearest images of each query, nearly always all of them.

        Args:
            queries: float32 [q, d], unit norm.
            k: how many neighbours.
            allowed: search only these images, int64 [m]; all where None.
        """
        queries = np.ascontiguousarray(queries, np.float32)
        state = self._state
        view = state.rows.view
        if not len(view.ids):
            return nobody(len(queries), k)
        keep = None
        if allowed is not None:
            rows = state.rows.rows_of(allowed)
            keep = np.zeros(len(view.ids), bool)
            keep[rows[(rows >= 0) & (rows < len(keep))]] = True
        best = _Shortlist(len(queries), k + min(_SPARE, _LEAST_SPARE + 3 * k))
        start = 0
        for scores in _scores(self.scale.weights(queries), view, state.packed):
            end = min(start + scores.shape[1], len(view.ids))
            if keep is not None:
                scores[:, ~keep[start:end]] = -np.inf
            best.look_through(start, scores)
            start = end
        candidates = best.rows()
        return rescored(queries, candidates, view.ids, lambda rows: self._lookup(view.ids[rows]), k)

    def add(self, ids: Ids, vectors: np.ndarray) -> None:
        """Add vectors [n, d]; known ids are skipped."""
        rows = self._state.rows
        fresh = rows.rows_of(ids) < 0
        rows.add(ids[fresh], self.scale.bytes_of(vectors[fresh]))
        view = rows.view
        if len(view.tail) > max(_TAIL * len(view.base), _LEAST_TAIL):
            self._state = _settled(Rows(view.ids, np.concatenate([view.base, view.tail])))

    def remove(self, ids: Ids) -> None:
        """Remove these images; unknown ids are ignored."""
        if (self._state.rows.rows_of(ids) >= 0).any():
            self._state = _settled(self._state.rows.without(ids))


def _settled(rows: Rows) -> _State:
    if products_engine() == "numpy":
        return _State(rows, [])
    import numkong  # may be missing: see products_engine

    base = rows.view.base
    blocks = range(0, len(base), _BLOCK)
    return _State(
        rows, [numkong.dots_pack(np.ascontiguousarray(base[at : at + _BLOCK])) for at in blocks]
    )


def _scores(weights: np.ndarray, view: View, packed: list[Any]) -> Iterator[np.ndarray]:
    """Scores float32 [q, m] of weights [q, c] with all rows, block by block."""
    for number, start in enumerate(range(0, len(view.base), _BLOCK)):
        if packed:
            yield _packed(weights, packed[number])
        else:
            yield _widened(weights, view.base[start : start + _BLOCK])
    for start in range(0, len(view.tail), _BLOCK):
        yield _widened(weights, view.tail[start : start + _BLOCK])


def _packed(weights: np.ndarray, packed: Any) -> np.ndarray:  # noqa: ANN401 - numkong's own
    """Products of bytes with bytes."""
    import numkong  # may be missing: see products_engine

    step = np.maximum(np.abs(weights).max(axis=1, keepdims=True) / _LEVELS, 1e-30)
    scores = np.asarray(numkong.dots_packed(_rounded(weights / step), packed)).astype(np.float32)
    scores *= step
    return scores


def _widened(weights: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Products of bytes that are made float32 a part at a time."""
    scores = np.empty((len(weights), len(rows)), np.float32)
    room = np.empty((min(_PART, len(rows)), weights.shape[1]), np.float32)
    for start in range(0, len(rows), _PART):
        part = rows[start : start + _PART]
        wide = room[: len(part)]
        np.copyto(wide, part)
        np.matmul(weights, wide.T, out=scores[:, start : start + _PART])
    return scores


class _Shortlist:
    """The rows of the best `count` scores of each query, of blocks that are looked through one after the other."""

    def __init__(self, queries: int, count: int) -> None:
        self._count = count
        self._least = np.full((queries, 1), -np.inf, np.float32)
        self._found: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        self._blocks = 0

    def look_through(self, start: int, scores: np.ndarray) -> None:
        """Note what may be among the best of the scores [q, m] of the rows from `start` on."""
        if not self._blocks and scores.shape[1] > self._count:
            least = np.partition(scores, scores.shape[1] - self._count)
            self._least = least[:, scores.shape[1] - self._count, None].copy()
            np.nextafter(self._least, -np.inf, out=self._least)
        places = np.flatnonzero(scores > self._least)
        queries = (places // scores.shape[1]).astype(np.uint16)
        rows = places % scores.shape[1] + start
        self._found.append((queries, rows, scores.reshape(-1)[places]))
        self._blocks += 1
        # as many as `count` are noted between two powers of two, in the mean
        if self._blocks & (self._blocks - 1) == 0:
            self._shorten()

    def rows(self) -> list[np.ndarray]:
        """For each query the rows of its best scores, int64 [at most count]; fewer where others are not allowed."""
        self._shorten()
        queries, rows, _ = self._found[0]
        borders = np.searchsorted(queries, np.arange(1, len(self._least)))
        return np.split(rows, borders)

    def _shorten(self) -> None:
        queries, rows, scores = (np.concatenate(part) for part in zip(*self._found, strict=True))
        order = np.argsort(queries, kind="stable")  # of 16 bits: no comparisons
        borders = np.searchsorted(queries[order], np.arange(len(self._least) + 1))
        kept: list[np.ndarray] = []
        for query in range(len(self._least)):
            mine = order[borders[query] : borders[query + 1]]
            if len(mine) > self._count:
                best = np.argpartition(scores[mine], len(mine) - self._count)
                mine = mine[best[len(mine) - self._count :]]
                self._least[query] = scores[mine].min()
            kept.append(mine)
        chosen = np.concatenate(kept)
        self._found = [(queries[chosen], rows[chosen], scores[chosen])]
