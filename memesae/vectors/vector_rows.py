"""A matrix of unit vectors by image id: an immutable base and a growing tail."""

from collections.abc import Generator
from typing import NamedTuple

import numpy as np

CHUNK = 8192
"""Rows per chunk: 12 MB as float32, small enough to stay in the processor's cache."""


_SIGN_AND_NUMBER = np.int32(-0x70002000)
_EXPONENT = np.float32(2.0**112)
_BLOCK = 1 << 16


def widened(vectors: np.ndarray) -> np.ndarray:
    """Finite vectors as float32, the same array where they are: numpy's own cast takes four times as long.

    The bits of a float16, moved to where those of a float32 are, mean its value times 2 to the power of -112.
    """
    if vectors.dtype != np.float16 or not vectors.flags.c_contiguous:
        return vectors.astype(np.float32, copy=False)
    wide = np.empty(vectors.shape, np.float32)
    numbers, bits, halves = wide.reshape(-1), wide.view(np.int32).reshape(-1), vectors.reshape(-1)
    for start in range(0, len(bits), _BLOCK):
        part = slice(start, start + _BLOCK)
        np.copyto(bits[part], halves[part].view(np.int16))
        bits[part] <<= 13
        bits[part] &= _SIGN_AND_NUMBER
        numbers[part] *= _EXPONENT
    return wide


class View(NamedTuple):
    """A snapshot of the rows; safe to read while another thread adds.

    Attributes:
        ids: int64 [n].
        base: [b, d], the part that never changes, often memory-mapped.
        tail: [n - b, d], what was added since.
        order: int64 [n], row numbers in the order of their ids, or None where ids already ascend.
    """

    ids: np.ndarray
    base: np.ndarray
    tail: np.ndarray
    order: np.ndarray | None


class Rows:
    """Vectors [n, d] and their ids, in float16 or float32.

    One thread may add while others read: new rows are written behind the end of what a view shows,
    into memory that doubles when it is full, and the view is exchanged in one step afterwards.
    """

    def __init__(self, ids: np.ndarray, base: np.ndarray) -> None:
        self._id_room = ids.astype(np.int64, copy=False)
        self._tail_room = np.empty((0, base.shape[1]), base.dtype)
        self._view = View(self._id_room, base, self._tail_room, _order(self._id_room))

    @classmethod
    def empty(cls, width: int, dtype: type[np.floating]) -> "Rows":
        """No rows yet."""
        return cls(np.empty(0, np.int64), np.empty((0, width), dtype))

    def __len__(self) -> int:
        return len(self._view.ids)

    @property
    def view(self) -> View:
        """The rows of this moment."""
        return self._view

    @property
    def ids(self) -> np.ndarray:
        """int64 [n], in the order of the rows."""
        return self._view.ids

    @property
    def width(self) -> int:
        """Numbers in one vector."""
        return self._view.base.shape[1]

    def add(self, ids: np.ndarray, vectors: np.ndarray) -> None:
        """Append vectors [m, d] that are not there yet."""
        view = self._view
        had, tail_had = len(view.ids), len(view.tail)
        self._id_room = _with_room(self._id_room, had, len(ids))
        self._tail_room = _with_room(self._tail_room, tail_had, len(ids))
        self._id_room[had : had + len(ids)] = ids
        self._tail_room[tail_had : tail_had + len(ids)] = vectors
        now = self._id_room[: had + len(ids)]
        tail = self._tail_room[: tail_had + len(ids)]
        self._view = View(now, view.base, tail, _order(now))

    def rows_of(self, ids: np.ndarray) -> np.ndarray:
        """Row numbers int64 of `ids`; -1 for an id that has no row."""
        return _rows_of(self._view, ids)

    def take(self, rows: np.ndarray) -> np.ndarray:
        """Copies of these rows, float32 [..., d], in the shape of `rows` [...]."""
        return taken(self._view, rows)

    def take_ids(self, ids: np.ndarray) -> np.ndarray:
        """The vectors of these images, float32 [..., d]; zeros for an id that has none."""
        view = self._view
        rows = _rows_of(view, ids)
        found = taken(view, np.maximum(rows, 0)) if len(view.ids) else _zeros(ids, self.width)
        found[rows < 0] = 0
        return found

    def parts(self, count: int) -> Generator[np.ndarray]:
        """The first `count` rows as they are kept, some thousand at a time."""
        view = self._view
        border = len(view.base)
        for part in (view.base[:count], view.tail[: max(count - border, 0)]):
            for start in range(0, len(part), CHUNK):
                yield part[start : start + CHUNK]

    def chunks(self) -> Generator[tuple[np.ndarray, np.ndarray]]:
        """Ids and float32 vectors, some thousand rows at a time."""
        ids, start = self._view.ids, 0
        for part in self.parts(len(ids)):
            yield ids[start : start + len(part)], widened(part)
            start += len(part)

    def without(self, ids: np.ndarray) -> "Rows":
        """New rows of the same type in memory, these images left out."""
        view = self._view
        keep = ~np.isin(view.ids, ids)
        base, tail = keep[: len(view.base)], keep[len(view.base) :]
        return Rows(view.ids[keep], np.concatenate([view.base[base], view.tail[tail]]))


def _zeros(ids: np.ndarray, width: int) -> np.ndarray:
    return np.zeros((*ids.shape, width), np.float32)


def _order(ids: np.ndarray) -> np.ndarray | None:
    ascending = bool(np.all(ids[1:] > ids[:-1]))
    return None if ascending else np.argsort(ids, kind="stable")


def _rows_of(view: View, ids: np.ndarray) -> np.ndarray:
    if not len(view.ids):
        return np.full(ids.shape, -1, np.int64)
    places = np.searchsorted(view.ids, ids, sorter=view.order)
    places = np.minimum(places, len(view.ids) - 1)
    rows = places if view.order is None else view.order[places]
    return np.where(view.ids[rows] == ids, rows, -1)


def taken(view: View, rows: np.ndarray) -> np.ndarray:
    """Copies of rows of one moment, float32 [..., d], in the shape of `rows` [...]."""
    border = len(view.base)
    if not len(view.tail):
        return widened(view.base[rows])
    found = np.empty((*rows.shape, view.base.shape[1]), np.float32)
    old = rows < border
    found[old] = widened(view.base[rows[old]])
    found[~old] = widened(view.tail[rows[~old] - border])
    return found


def _with_room(room: np.ndarray, used: int, more: int) -> np.ndarray:
    """The same array, or a copy twice as long where `more` entries do not fit behind `used`."""
    if used + more <= len(room) and room.flags.writeable:
        return room
    grown = np.empty((max(2 * used, used + more, 1024), *room.shape[1:]), room.dtype)
    grown[:used] = room[:used]
    return grown
