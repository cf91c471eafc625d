"""Finding near-duplicates in a library, and backfilling hashes of pictures indexed by older versions."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from memesae.base.cancellation import Token
from memesae.library import perceptual_hash
from memesae.library.library import Library
from memesae.library.perceptual_hash import BITS, GREY, hash_of_thumbnail
from memesae.library.thumbnails import Thumbnails

Ints = NDArray[np.int64]
VectorsOf = Callable[[Ints], NDArray[np.float32]]

COSINE = 0.55
"""Minimum cosine of the vectors: scaling to half size lowers it by 0.43 in one picture of a hundred (built-in model)."""
_PARTS = ((0, 13), (13, 13), (26, 13), (39, 13), (52, 12))
"""Five parts of the hash as (shift, width): two hashes that differ in four bits agree in at least one part."""
_REACH = 256
"""Maximum distance of compared images within a run of equal parts: a thousand frames of one film are
still found, each through its neighbours."""
_BATCH = 16384
_NOTHING: Ints = np.empty(0, np.int64)


def near_duplicates(
    hashes: NDArray[np.uint64],
    greys: NDArray[np.uint8],
    vectors_of: VectorsOf,
    known: Ints = _NOTHING,
    neighbours: Ints = _NOTHING,
) -> Ints:
    """Group near-duplicates.

    Args:
        hashes: uint64 [n], perceptual hashes.
        greys: uint8 [n, 256].
        vectors_of: returns the unit vectors float32 [m, d] of rows.
        known: int64 [m], the groups of the first m rows as found before: only the others are compared, with all.
        neighbours: int64 [n - m, k], rows whose vectors are nearest to those of the other rows, -1 for none; compared
            too. In very large libraries hashes that are partly equal are too many to compare all.

    Returns:
        int64 [n]: the first row of each image's group; its own row if it has no near-duplicates.
    """
    leaders = np.arange(len(hashes))
    leaders[: len(known)] = known
    for pairs in _candidates(hashes, len(known), neighbours):
        for start in range(0, len(pairs), _BATCH):
            some = pairs[start : start + _BATCH]
            # skip pairs that are already in one group, such as most pairs of ten thousand blank pages
            some = some[_leaders_of(leaders, some[:, 0]) != _leaders_of(leaders, some[:, 1])]
            for first, second in some[_similar(some, greys, vectors_of)].tolist():
                _join(leaders, first, second)
    return _leaders_of(leaders, leaders)


def _candidates(hashes: NDArray[np.uint64], first: int, neighbours: Ints) -> Iterator[Ints]:
    """Pairs int64 [m, 2] of rows whose hashes differ in at most `BITS` bits; some occur more than once.

    One of each pair is the row `first` or a later one.
    """
    for shift, width in _PARTS:
        keys = (hashes >> np.uint64(shift)) & np.uint64((1 << width) - 1)
        rows = _rows_beside(keys, 1 << width, first)
        order = rows[np.lexsort((hashes[rows], keys[rows]))]
        keys, sorted_hashes = keys[order], hashes[order]
        for step in range(1, min(_REACH, len(order) - 1) + 1):
            same = keys[:-step] == keys[step:]
            if not same.any():
                break
            differ = np.bitwise_count(sorted_hashes[:-step] ^ sorted_hashes[step:])
            found = np.flatnonzero(same & (differ <= BITS))
            pairs = np.stack([order[found], order[found + step]], axis=1)
            yield pairs[pairs.max(axis=1, initial=0) >= first] if first else pairs
    if neighbours.size:
        rows = np.repeat(np.arange(first, len(hashes)), neighbours.shape[1])
        pairs = np.stack([rows, neighbours.ravel()], axis=1)
        pairs = pairs[pairs[:, 1] >= 0]
        yield pairs[np.bitwise_count(hashes[pairs[:, 0]] ^ hashes[pairs[:, 1]]) <= BITS]


def _rows_beside(keys: NDArray[np.uint64], size: int, first: int) -> Ints:
    """The rows int64 [m] whose key, below `size`, is that of the row `first` or a later one."""
    if not first:
        return np.arange(len(keys))
    wanted = np.zeros(size, np.bool_)
    wanted[keys[first:]] = True
    return np.flatnonzero(wanted[keys])


def _similar(pairs: Ints, greys: NDArray[np.uint8], vectors_of: VectorsOf) -> NDArray[np.bool_]:
    """Which pairs have similar grey values and similar vectors."""
    first, second = greys[pairs[:, 0]], greys[pairs[:, 1]]
    apart = np.maximum(first, second) - np.minimum(first, second)
    alike = apart.max(axis=1, initial=0) <= GREY
    left = np.flatnonzero(alike)
    if len(left):
        one, other = vectors_of(pairs[left, 0]), vectors_of(pairs[left, 1])
        alike[left] = np.einsum("ij,ij->i", one, other) >= COSINE
    return alike


def _join(leaders: Ints, first: int, second: int) -> None:
    """Merge two groups (union-find); the smaller leader leads both."""
    one, other = sorted((_root(leaders, first), _root(leaders, second)))
    leaders[other] = one


def _root(leaders: Ints, row: int) -> int:
    while leaders[row] != row:
        leaders[row] = leaders[leaders[row]]
        row = int(leaders[row])
    return row


def _leaders_of(leaders: Ints, rows: Ints) -> Ints:
    """The leaders of some rows."""
    while True:
        above = leaders[rows]
        if np.array_equal(above, rows):
            return rows
        rows = above


BACKFILL_BATCH = 256


def backfill_hashes(library: Library, thumbnails: Thumbnails, token: Token) -> int:
    """Store the perceptual hash of every image that has a thumbnail but no hash.

    Args:
        library: the library.
        thumbnails: its thumbnails; images without one are skipped.
        token: cancels the work; hashes of finished batches remain stored.

    Returns:
        How many were added.

    Raises:
        Cancelled: the token was cancelled.
        LibraryError: the database cannot be written.
    """
    added, last = 0, 0
    while waiting := perceptual_hash.images_without_hash(library.connections, last, BACKFILL_BATCH):
        found: list[tuple[int, bytes]] = []
        for image, digest in waiting:
            token.check()
            jpeg = thumbnails.get(digest)
            hashed = hash_of_thumbnail(jpeg) if jpeg is not None else None
            if hashed is not None:
                found.append((image, hashed))
        perceptual_hash.store_hashes(library.connections, found)
        added += len(found)
        last = waiting[-1][0]
    return added
